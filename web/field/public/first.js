// Runs before the first paint: the language chosen on this phone.
(function () {
  try {
    if (localStorage.getItem('lifang.language') === 'en') document.documentElement.lang = 'en';
  } catch {
    // Storage may be forbidden; the default stands.
  }
})();
