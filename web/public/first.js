// Runs before the first paint, so that a person who chose dark never sees a white flash.
(function () {
  var theme = null;
  var language = null;
  try {
    theme = localStorage.getItem('lifang.theme');
    language = localStorage.getItem('lifang.language');
  } catch {
    // Storage may be forbidden; the defaults stand.
  }
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
  if (language === 'en') document.documentElement.lang = 'en';
})();
