#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds with the address and undefined behaviour sanitizers and runs the suites that drive the code itself; what they
# do not need, the window above all, is not built.

set -euo pipefail
cd "$(dirname "$0")/.."
build="build-sanitized"

if [ ! -f "$build/build.ninja" ]; then
  meson setup "$build" -Db_sanitize=address,undefined -Db_lundef=false
fi

# Without G_SLICE a leak of small memory is not seen; fontconfig keeps what it read until the end.
export G_SLICE=always-malloc GDK_DEBUG=gl-disable GSK_RENDERER=cairo CK_FORK=no
export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export LSAN_OPTIONS=suppressions=$PWD/tests/leaks.supp:print_suppressions=0
xvfb-run -a -s "-screen 0 1280x900x24 -noreset" dbus-run-session -- \
  meson test -C "$build" --print-errorlogs --num-processes 2 --timeout-multiplier 10 \
  --suite value --suite store --suite sheet --suite fuzz --suite report --suite jobs --suite cli
python3 tests/summary.py "$build/meson-logs/testlog.json"
