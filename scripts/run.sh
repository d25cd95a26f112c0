# shellcheck shell=bash
# Starts the server, or one of its jobs, on the unpacked jar.

java_flags() {
  FLAGS=(-XX:+UseCompactObjectHeaders -XX:+UseSerialGC "-Xmx${LIFANG_HEAP:-$1}"
    --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
  # the build works out the web server's beans; a job has fewer of them and finds its own
  if [ "${2:-}" = serve ]; then FLAGS+=(-Dspring.aot.enabled=true); fi
  # a cache that does not fit this JDK is ignored without a word, never a reason not to start
  if [ -f "$AOT" ]; then FLAGS+=("-XX:AOTCache=$AOT" -Xlog:aot*=off -Xlog:cds*=off); fi
}

# a job without --data works on the same folder that ./lifang up uses; --name=value becomes two words
with_data() {
  local argument given=
  ARGS=()
  for argument in "$@"; do
    case $argument in
      --data=* | --port=* | --rehearse-at=*) ARGS+=("${argument%%=*}" "${argument#*=}") ;;
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
  java_flags 1g serve
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

# Once after a build, when the server already answers, another one starts on a throw-away folder and answers a browser's
# first questions, only to write down what the JVM loaded; the next start reads that instead of doing the work again.
train_when_ready() {
  local folder="$ROOT/target/training"
  TRAINED=
  [ ! -f "$AOT" ] || return 0
  trap '[ -z "$TRAINED" ] || kill "$TRAINED" 2>/dev/null; wait; rm -rf "$folder" "$AOT.new"; exit' TERM
  until answers "$1"; do
    kill -0 "$SERVER" 2>/dev/null || return 0
    sleep 1 & wait $!
  done
  rm -rf "$folder"
  mkdir -p "$folder"
  java_flags 1g serve
  if train "$folder" -Dspring.context.exit=onRefresh && train "$folder" "-XX:AOTCacheOutput=$AOT.new" &&
    [ -f "$AOT.new" ]; then mv "$AOT.new" "$AOT"; fi
  rm -rf "$folder"
}

# one start on the folder: the first only makes it, the second is watched until it has answered
train() {
  local folder=$1 log="$1/server.log" port= code=0
  nice -n 19 "$JAVA" "${FLAGS[@]}" "$2" -Xlog:aot*=off -Xlog:cds*=off -jar "$APP_JAR" serve --port 0 \
    --data "$folder/data" --lifang.sample-loans=0 >"$log" 2>&1 &
  TRAINED=$!
  while [ -z "$port" ] && kill -0 "$TRAINED" 2>/dev/null; do
    sleep 1 & wait $!
    port=$(sed -n 's,.*http://127.0.0.1:\([0-9]*\).*,\1,p' "$log")
  done
  if [ -n "$port" ]; then
    ask "$port" /
    ask "$port" /api/v1/session
    kill -TERM "$TRAINED" 2>/dev/null || true
  fi
  wait "$TRAINED" || code=$?
  TRAINED=
  [ "$code" = 0 ] || [ "$code" = 143 ]
}

ask() {
  exec 4<>"/dev/tcp/127.0.0.1/$1" || return 0
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$2" >&4
  cat <&4 >/dev/null
  exec 4>&-
}
