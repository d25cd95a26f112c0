# shellcheck shell=bash
# Starts the server, or one of its jobs, on the unpacked jar.

java_flags() {
  FLAGS=(-XX:+UseCompactObjectHeaders -XX:+UseSerialGC "-Xmx${LIFANG_HEAP:-$1}"
    --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
  # a cache that does not fit this JDK is ignored without a word, never a reason not to start
  if [ -f "$AOT" ]; then FLAGS+=("-XX:AOTCache=$AOT" -Xlog:aot*=off -Xlog:cds*=off); fi
}

# a job without --data works on the same folder that ./lifang up uses; --name=value becomes two words
with_data() {
  local argument given=
  ARGS=()
  for argument in "$@"; do
    case $argument in
      --data=* | --port=*) ARGS+=("${argument%%=*}" "${argument#*=}") ;;
      *) ARGS+=("$argument") ;;
    esac
    case $argument in --data | --data=*) given=1 ;; esac
  done
  if [ -z "$given" ]; then ARGS+=(--data "$ROOT/data"); fi
}

# the value of an option, or its default
option() {
  local name=$1 value=$2
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      "$name") value=${2:-} ;;
      "$name"=*) value=${1#*=} ;;
    esac
    shift
  done
  printf '%s\n' "$value"
}

run_job() {
  build_server
  java_flags 4g
  with_data "$@"
  exec "$JAVA" "${FLAGS[@]}" -jar "$APP_JAR" "${ARGS[@]}"
}

up() {
  build_server
  java_flags 1g
  with_data serve "$@"
  "$JAVA" "${FLAGS[@]}" -jar "$APP_JAR" "${ARGS[@]}" &
  SERVER=$!
  train_when_ready "$(option --port 8080 "$@")" &
  TRAINER=$!
  trap 'kill "$TRAINER" 2>/dev/null || true' EXIT
  trap : INT TERM
  wait_for_server
}

# this shell hears Ctrl-C and asks the server to end; the server stops its database before it goes
wait_for_server() {
  local code
  while :; do
    code=0
    wait "$SERVER" || code=$?
    kill -TERM "$SERVER" 2>/dev/null || break
  done
  # 143: the JVM ended in good order because it was asked to
  if [ "$code" = 143 ]; then code=0; fi
  exit "$code"
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Once after a build, when the server already answers, a second one starts on a throw-away folder only to
# write down what the JVM loaded; the next start reads that instead of doing the work again.
train_when_ready() {
  local trainer= folder="$ROOT/target/training"
  [ ! -f "$AOT" ] || return 0
  trap '[ -z "$trainer" ] || kill "$trainer" 2>/dev/null; wait; rm -rf "$folder" "$AOT.new"; exit' TERM
  until answers "$1"; do
    kill -0 "$SERVER" 2>/dev/null || return 0
    sleep 1 & wait $!
  done
  rm -rf "$folder"
  nice -n 19 "$JAVA" -XX:+UseCompactObjectHeaders -XX:+UseSerialGC -Xmx1g "-XX:AOTCacheOutput=$AOT.new" \
    -Xlog:aot*=off -Xlog:cds*=off -Dspring.context.exit=onRefresh --enable-native-access=ALL-UNNAMED \
    -jar "$APP_JAR" serve --port 0 --data "$folder" >"$ROOT/target/training.log" 2>&1 &
  trainer=$!
  if wait "$trainer" && [ -f "$AOT.new" ]; then mv "$AOT.new" "$AOT"; fi
  rm -rf "$folder"
}
