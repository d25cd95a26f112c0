# shellcheck shell=bash
# Runs every test there is, adds up what the runners counted, and says so in the last line.

PASSED=0
FAILED=0
SKIPPED=0
REPORTS="$ROOT/target/reports"

count() { PASSED=$((PASSED + $1)); FAILED=$((FAILED + $2)); SKIPPED=$((SKIPPED + ${3:-0})); }

# one step that passes or fails as a whole
step() {
  local title=$1 started=$SECONDS
  shift
  say "== $title"
  if "$@"; then count 1 0; else count 0 1; say "!! $title"; fi
  say "   $((SECONDS - started)) s"
}

closing_line() {
  local skipped=
  if [ "$SKIPPED" -gt 0 ]; then skipped=", $SKIPPED skipped"; fi
  say "$((SECONDS / 60)) min $((SECONDS % 60)) s"
  printf '%s passed, %s failed%s\n' "$PASSED" "$FAILED" "$skipped"
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
}

# Surefire's own summaries, one per test class
count_java() {
  local totals
  totals=$(cat "$ROOT"/*/target/surefire-reports/*.txt 2>/dev/null |
    sed -n 's/^Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\).*/\1 \2 \3 \4/p' |
    awk '{run += $1; bad += $2 + $3; skip += $4} END {print run - bad - skip, bad + 0, skip + 0}')
  # shellcheck disable=SC2086
  count $totals
}

test_java() {
  need_maven
  rm -rf "$ROOT"/*/target/surefire-reports
  local code=0
  mvn -B -ntp -f "$ROOT/pom.xml" -fae "$@" verify >"$REPORTS/maven.log" 2>&1 || code=$?
  if [ "$code" != 0 ]; then grep -E '^\[ERROR\]|FAIL' "$REPORTS/maven.log" | head -60 >&2; fi
  return "$code"
}

web_script() { (cd "$ROOT/web" && npm run --silent "$1" >&2); }

# the last line that says "N passed, N failed" is the runner's own count
count_lines() {
  local line
  line=$(grep -aoE '[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?' "$1" | tail -1)
  # shellcheck disable=SC2046
  if [ -n "$line" ]; then count $(printf '%s' "$line" | tr -dc '0-9 ' | tr -s ' '); else count 0 1; fi
}

test_web_units() {
  local json="$REPORTS/vitest.json"
  rm -f "$json"
  (cd "$ROOT/web" &&
    npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$json" >&2) || true
  if [ -f "$json" ]; then
    # shellcheck disable=SC2046
    count $(node -p "const r=require('$json'); [r.numPassedTests, r.numFailedTests, r.numPendingTests].join(' ')")
  else
    count 0 1
  fi
}

test_all() {
  mkdir -p "$REPORTS"
  need_jdk
  need_pdfsig
  need_node
  step "Java: 格式、编译、测试 format, compile, test" test_java
  count_java
  if [ -f "$ROOT/web/package.json" ]; then
    install_web
    step "网页格式 web format" web_script format:check
    step "网页类型 web types" web_script types
    step "网页规范 web lint" web_script lint
    say "== 网页单元测试 web unit tests"
    test_web_units
    say "== 浏览器 browser"
    e2e_counted
  fi
  say "== 模拟 simulation"
  simulated_counted
  say "== 重演 replay"
  replayed_counted
  closing_line
}

# months in simulated time, each passed or failed
simulated_counted() {
  (simulate --list "${LIFANG_SEEDS:-$(seq -s, 20)}" --days 30 --borrowers 200 --jobs 2 --keep-going \
    --report "$REPORTS/simulation.html") >"$REPORTS/simulation.log" 2>&1 || true
  cat "$REPORTS/simulation.log" >&2
  count_lines "$REPORTS/simulation.log"
}

# short months twice, each time in another process and order: the same to the byte
replayed_counted() {
  (simulate --seeds 4 --days 10 --jobs 2 --replay --keep-going \
    --report "$REPORTS/replay.html") >"$REPORTS/replay.log" 2>&1 || true
  cat "$REPORTS/replay.log" >&2
  count_lines "$REPORTS/replay.log"
}

free_port() {
  local port
  for _ in 1 2 3 4 5 6 7 8 9; do
    port=$((20000 + RANDOM % 20000))
    if ! answers "$port"; then printf '%s\n' "$port"; return; fi
  done
  die "没有空闲端口 / no free port"
}

e2e_counted() {
  (e2e) >"$REPORTS/e2e.log" 2>&1 || true
  cat "$REPORTS/e2e.log" >&2
  count_lines "$REPORTS/e2e.log"
}

# browser tests against the built jar on an empty folder, so that the first login is tested too
e2e() {
  need_jdk
  need_browser
  build_server
  install_web
  local folder port clock code=0
  folder=$(mktemp -d "${TMPDIR:-/tmp}/lifang-e2e.XXXXXX")
  port=$(free_port)
  java_flags 1g serve
  # nobody is visited at night: whenever the stories are run, it is morning there
  clock=$(TZ=CST-8 date +%FT09:30)
  "$JAVA" "${FLAGS[@]}" -jar "$APP_JAR" serve --data "$folder" --port "$port" \
    --rehearse-at "$clock" >"$folder/server.log" 2>&1 &
  SERVER=$!
  trap 'kill "$SERVER" 2>/dev/null; wait "$SERVER" 2>/dev/null; rm -rf "$folder"' EXIT
  if wait_until_up "$port" "$folder/server.log"; then
    (cd "$ROOT/web" && LIFANG_URL="http://127.0.0.1:$port" LIFANG_FIRST_LOGIN="$folder/server.log" \
      LIFANG_CLOCK="$clock" npm run --silent "${1:-e2e}") || code=$?
  else
    tail -40 "$folder/server.log" >&2
    code=1
  fi
  kill "$SERVER" 2>/dev/null
  wait "$SERVER" 2>/dev/null || true
  rm -rf "$folder"
  trap - EXIT
  return "$code"
}

# the address is told when everything is ready, the first login just before it
wait_until_up() {
  local tries
  for tries in $(seq 300); do
    grep -q "http://127.0.0.1:$1" "$2" && return
    kill -0 "$SERVER" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}
