# shellcheck shell=bash
# Builds what changed since the last build, and nothing else.

STAMPS="$ROOT/target/stamps"
APP="$ROOT/target/app"
APP_JAR="$APP/lifang-server-app.jar"
AOT="$APP/lifang.aot"
MVN=(mvn -B -q -ntp -f "$ROOT/pom.xml")

# a build talks to its log; people see it only when it fails
quietly() {
  local log="$ROOT/target/build.log"
  mkdir -p "$ROOT/target"
  if "$@" >"$log" 2>&1; then return; fi
  grep -E 'ERROR|error|FAIL' "$log" | head -40 >&2 || tail -40 "$log" >&2
  die "构建失败，详见 / the build failed, see $log"
}

# a hash of the contents of files and folders, so that a changed clock or a fresh clone builds nothing twice
hash_of() {
  (cd "$ROOT" &&
    find "$@" \( -name node_modules -o -name dist -o -name target \) -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1)
}

# The quick look that saves the hash: nothing among these was written since the last look that ended well.
# A folder's time tells of removed files; web's own also changes with what the build puts there.
untouched() {
  local seen="$STAMPS/$1.seen"
  shift
  [ "$(cat "$seen" 2>/dev/null)" = "$JAVA_HOME" ] || return 1
  [ -z "$(cd "$ROOT" && find "$@" \( -name node_modules -o -name dist -o -name target \) -prune -o \
    ! -path web -newer "$seen" -print -quit)" ]
}
look() { mkdir -p "$STAMPS"; printf '%s\n' "$JAVA_HOME" >"$STAMPS/$1.look"; }
looked() { mv "$STAMPS/$1.look" "$STAMPS/$1.seen"; }

is_fresh() { [ "$(cat "$STAMPS/$1" 2>/dev/null)" = "$2" ]; }
mark_fresh() { mkdir -p "$STAMPS"; printf '%s\n' "$2" >"$STAMPS/$1"; }

install_web() {
  local want
  need_node
  want=$(hash_of web/package-lock.json)
  if [ -d "$ROOT/web/node_modules" ] && is_fresh npm "$want"; then return; fi
  say "… npm ci"
  quietly npm --prefix "$ROOT/web" ci --no-audit --no-fund
  mark_fresh npm "$want"
}

KERNEL_JS_SOURCES=(pom.xml .mvn kernel/pom.xml kernel/src/main kernel-js/pom.xml kernel-js/src/main)

# the part of the kernel that browsers run; the web's bundle holds it
build_kernel_js() {
  local want
  want=$(hash_of "${KERNEL_JS_SOURCES[@]}")
  if [ -f "$ROOT/kernel-js/target/javascript/lifang-plan.js" ] && is_fresh kernel-js "$want"; then return; fi
  need_jdk
  need_maven
  say "… 浏览器内核 kernel-js: TeaVM"
  quietly "${MVN[@]}" -pl kernel-js -am -DskipTests -Dspotless.check.skip=true package
  mark_fresh kernel-js "$want"
}

build_web() {
  local want
  [ -f "$ROOT/web/package.json" ] || return 0
  want=$(hash_of web "${KERNEL_JS_SOURCES[@]}")
  if [ -f "$ROOT/web/dist/index.html" ] && is_fresh web "$want"; then return; fi
  build_kernel_js
  install_web
  say "… 网页 web: vite build"
  quietly npm --prefix "$ROOT/web" run build
  mark_fresh web "$want"
}

SERVER_SOURCES=(pom.xml .mvn kernel/pom.xml kernel/src/main kernel-js/pom.xml kernel-js/src/main
  schema/pom.xml schema/src/main
  server/pom.xml server/src/main web)

server_hash() {
  printf '%s %s' "$(hash_of "${SERVER_SOURCES[@]}")" "$JAVA_HOME" | sha256sum | cut -d' ' -f1
}

# the jar is unpacked because only plain jars on the class path can be cached ahead of time
build_server() {
  local want
  need_jdk
  if [ -f "$APP_JAR" ] && untouched server "${SERVER_SOURCES[@]}"; then return; fi
  look server
  want=$(server_hash)
  if [ -f "$APP_JAR" ] && is_fresh server "$want"; then
    looked server
    return
  fi
  need_maven
  build_web
  say "… 服务器 server: mvn package"
  rm -rf "$ROOT/server/target/classes/static"
  quietly "${MVN[@]}" -pl server -am -DskipTests -Dspotless.check.skip=true package
  unpack_app
  mark_fresh server "$want"
  looked server
}

unpack_app() {
  rm -rf "$APP"
  "$JAVA" -Djarmode=tools -jar "$ROOT/server/target/lifang-server-app.jar" extract --destination "$APP" >/dev/null
}

build_bench() {
  local want
  need_jdk
  want=$(printf '%s %s' "$(server_hash)" "$(hash_of bench/pom.xml bench/src/main)" | sha256sum | cut -d' ' -f1)
  if [ -d "$ROOT/bench/target/lib" ] && is_fresh bench "$want"; then return; fi
  need_maven
  build_web
  say "… 基准 bench: mvn package"
  rm -rf "$ROOT/bench/target/lib"
  quietly "${MVN[@]}" -pl bench -am -DskipTests -Dspotless.check.skip=true package
  mark_fresh bench "$want"
}

SIMULATION="$ROOT/simulation/target/classes:$ROOT/simulation/target/lib/*"

build_simulation() {
  local want
  need_jdk
  want=$(printf '%s %s %s' "$(server_hash)" "$(hash_of simulation/pom.xml simulation/src/main)" \
    "$(hash_of server/src/test)" | sha256sum | cut -d' ' -f1)
  if [ -d "$ROOT/simulation/target/lib" ] && is_fresh simulation "$want"; then return; fi
  need_maven
  build_web
  say "… 模拟 simulation: mvn package"
  rm -rf "$ROOT/simulation/target/lib"
  quietly "${MVN[@]}" -pl simulation -am -DskipTests -Dspotless.check.skip=true package
  mark_fresh simulation "$want"
}
