#!/usr/bin/env bash
# Writes THIRD-PARTY.md: what we ship that others made, and under which licence. Run after a dependency changed.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$ROOT/scripts/tools.sh"
. "$ROOT/scripts/build.sh"
build_server
need_node
node "$ROOT/scripts/notices.mjs" "$ROOT" >"$ROOT/THIRD-PARTY.md"
