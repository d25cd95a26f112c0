# shellcheck shell=bash
# Proves the simulator: puts each planted bug into the product, one at a time, and lives months until a check speaks.

PLANTED="$ROOT/simulation/planted"
FOUND="$PLANTED/found.tsv"
FOUND_HEAD=$'patch\tseeds\tdays\tcheck'
PLANTED_MONTH=(--days 14 --borrowers 80)

simulate_planted() {
  local argument seeds=2000 jobs=2 names=() patch name
  while [ $# -gt 0 ]; do
    argument=$1
    shift
    case $argument in
      --seeds | --jobs) [ $# -gt 0 ] || die "缺少值 / no value: $argument" ;;&
      --seeds) seeds=$1 && shift ;;
      --jobs) jobs=$1 && shift ;;
      --seeds=*) seeds=${argument#*=} ;;
      --jobs=*) jobs=${argument#*=} ;;
      -*) die "没有这个选项 / no such option: $argument" ;;
      *) names+=("$argument") ;;
    esac
  done
  [[ $seeds =~ ^[1-9][0-9]{0,8}$ && $jobs =~ ^[1-9][0-9]?$ ]] || die "须为正整数 / must be above zero: $seeds $jobs"
  [ "${#names[@]}" -gt 0 ] || for patch in "$PLANTED"/*.patch; do names+=("$(basename "$patch" .patch)"); done
  for name in "${names[@]}"; do
    [ -f "$PLANTED/$name.patch" ] || die "没有这个补丁 / no such patch: $name"
  done
  build_simulation
  planted_work=$(mktemp -d)
  set -m
  trap 'planted_stop' EXIT
  trap 'exit 130' INT TERM
  for name in "${names[@]}"; do
    while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n || true; done
    planted_one "$name" "$seeds" "$planted_work/$name" &
  done
  wait
  planted_control "$jobs" "${names[@]}"
  planted_record "${names[@]}"
}

# each job is a group of processes of its own, so that none of it stays behind
planted_stop() {
  local group
  for group in $(jobs -rp); do kill -TERM -- "-$group" 2>/dev/null || true; done
  wait
  rm -rf "$planted_work"
}

# most bugs are found within a month or two: a quick compiler pays, a thorough one does not
planted_java() {
  JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 "$JAVA" -Dlifang.terminal=false -XX:+UseSerialGC -Xmx128m \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -cp "$1" org.lifang.simulation.Simulate "${PLANTED_MONTH[@]}" "${@:2}"
}

# one bug: a line of found.tsv in "row" when the check that was expected spoke, a word in "why" when not
planted_one() {
  local name=$1 seeds=$2 work=$3 log="$3/log" seed days check expected prefix prefixes
  mkdir -p "$work/source" "$work/overlay"
  if ! planted_overlay "$name" "$work" >"$log" 2>&1; then
    planted_missed "$name" "$work" "不能套用或编译 / does not apply or compile: $(grep -m1 -E 'error|patch' "$log" || true)"
    return
  fi
  planted_java "$(planted_path "$work/overlay")" --seeds "$seeds" --report "$work/report.html" >"$log" 2>&1 || true
  read -r seed check < <(sed -n 's/^!! seed \([0-9]*\) ([^)]*), [0-9-]*: \(.*\)$/\1 \2/p' "$log") || true
  days=$(sed -n 's/^.* months, \([0-9]*\) .*$/\1/p' "$log")
  if [ -z "${seed:-}" ]; then
    planted_missed "$name" "$work" "没有发现 / not found in ${days:-no} days: $(tail -1 "$log")"
    return
  fi
  expected=$(sed -n 's/^# expects: *//p' "$PLANTED/$name.patch")
  IFS=, read -ra prefixes <<<"$expected"
  for prefix in "${prefixes[@]}"; do
    if [[ $check == "$prefix"* ]]; then
      printf '%s\t%s\t%s\t%s\n' "$name" "$seed" "$days" "$check" >"$work/row"
      printf '✓ %s: %s, seed %s, %s days\n' "$name" "$check" "$seed" "$days"
      return
    fi
  done
  planted_missed "$name" "$work" \
    "另一检查先响 / another check spoke: $check, seed $seed: $(grep -A1 -m1 '^!! seed' "$log" | tail -1)"
}

planted_missed() {
  printf '%s\n' "$3" >"$2/why"
  printf '✗ %s: %s\n' "$1" "$3"
}

# the touched files as they are today with the bug in them, compiled in front of the product
planted_overlay() {
  local patch="$PLANTED/$1.patch" work=$2 file sources=()
  while read -r file; do
    mkdir -p "$work/source/$(dirname "$file")"
    cp "$ROOT/$file" "$work/source/$file" || return 1
  done < <(sed -n 's,^+++ b/,,p' "$patch")
  GIT_CEILING_DIRECTORIES="$work" git -C "$work/source" apply "$patch" || return 1
  if grep -q '^+++ b/schema/src/main/resources/db/migration/' "$patch"; then
    (cd "$work/overlay" && "$(dirname "$JAVA")/jar" xf "$(tr : '\n' <<<"$(SIMULATION=$SIMULATION planted_path /)" |
      grep -E '/lifang-schema[^/]*\.jar$')") || return 1
  fi
  while read -r file; do
    case $file in
      */src/main/java/*.java) sources+=("$work/source/$file") ;;
      */src/main/resources/*)
        mkdir -p "$work/overlay/$(dirname "${file#*/src/main/resources/}")"
        cp "$work/source/$file" "$work/overlay/${file#*/src/main/resources/}" || return 1
        ;;
      *) return 1 ;;
    esac
  done < <(sed -n 's,^+++ b/,,p' "$patch")
  [ "${#sources[@]}" -eq 0 ] ||
    "$(dirname "$JAVA")/javac" -nowarn -proc:none -parameters -encoding UTF-8 -d "$work/overlay" -cp "$SIMULATION" \
      "${sources[@]}"
}

# The overlay before everything else. A migration may stand on the class path once: where one is touched, all of the
# schema is in the overlay, and its jar is left out.
planted_path() {
  local entry entries path=$1
  IFS=: read -ra entries <<<"${SIMULATION//\/\*//\*.jar}"
  for entry in "${entries[@]}"; do
    case $entry in */\*.jar) entry=$(printf '%s:' "${entry%/*}"/*.jar) ;; esac
    path=$path:${entry%:}
  done
  if [ -d "$1/db/migration" ]; then path=$(tr : '\n' <<<"$path" | grep -Ev '/lifang-schema[^/]*\.jar$' | paste -sd:); fi
  printf '%s\n' "$path"
}

# the same months without any bug must be good, or what spoke was not the bug
planted_control() {
  local jobs=$1 name seed wrong log="$planted_work/control" list
  shift
  list=$(for name in "$@"; do cut -f2 "$planted_work/$name/row" 2>/dev/null || true; done | sort -nu | paste -sd,)
  [ -n "$list" ] || return 0
  planted_java "$SIMULATION" --list "$list" --jobs "$jobs" --keep-going --report "$planted_work/report.html" \
    >"$log" 2>&1 &
  wait $! || true
  tail -1 "$log" | grep -q 'passed' || die "没有缺陷的月份未能过完 / months without a bug did not end: $(tail -1 "$log")"
  wrong=$(sed -n 's/^!! seed \([0-9]*\) .*$/\1/p' "$log")
  for name in "$@"; do
    seed=$(cut -f2 "$planted_work/$name/row" 2>/dev/null || true)
    if [ -n "$seed" ] && grep -qx "$seed" <<<"$wrong"; then
      rm "$planted_work/$name/row"
      planted_missed "$name" "$planted_work/$name" "没有缺陷也不通过 / seed $seed is bad without the bug too"
    fi
  done
}

# puts what was found beside what was found before, and says how many of those asked for
planted_record() {
  local name found=0 rows
  rows=$(
    if [ -f "$FOUND" ]; then
      tail -n +2 "$FOUND" | while IFS=$'\t' read -r name rest; do
        case " $* " in *" $name "*) ;; *) [ ! -f "$PLANTED/$name.patch" ] || printf '%s\t%s\n' "$name" "$rest" ;; esac
      done
    fi
    for name in "$@"; do cat "$planted_work/$name/row" 2>/dev/null || true; done
  )
  { printf '%s\n' "$FOUND_HEAD"; [ -z "$rows" ] || LC_ALL=C sort <<<"$rows"; } >"$FOUND.new"
  mv "$FOUND.new" "$FOUND"
  for name in "$@"; do [ ! -f "$planted_work/$name/row" ] || found=$((found + 1)); done
  printf '%s of %s found\n' "$found" "$#"
  [ "$found" -eq "$#" ]
}
