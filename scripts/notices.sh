#!/usr/bin/env bash
# Writes THIRD-PARTY.md: what we ship that others made, and under which licence. Run after a dependency changed.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/scripts/tools.sh"
need_jdk
need_maven
need_node
PLUGIN=org.codehaus.mojo:license-maven-plugin:2.5.0:aggregate-add-third-party
mvn -B -q -ntp -f "$ROOT/pom.xml" -pl kernel,schema,server -DskipTests -Dspotless.check.skip=true \
  -Dlicense.excludedScopes=test,provided -Dlicense.excludedGroups=org.lifang \
  -Dlicense.fileTemplate="$ROOT/scripts/third-party.ftl" -Dlicense.outputDirectory="$ROOT/target/notices" \
  package "$PLUGIN" >"$ROOT/target/notices.log" 2>&1 || { tail -20 "$ROOT/target/notices.log" >&2; exit 1; }
node "$ROOT/scripts/notices.mjs" "$ROOT" >"$ROOT/THIRD-PARTY.md"
