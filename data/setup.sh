#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later

# All of the set-up, on a fresh Debian 12, as root or with sudo, with a display or without:
#   sh data/setup.sh try    builds Weft, makes the example group and its returns, opens the window
#   sh data/setup.sh test   builds Weft and runs every test

set -eu
cd "$(dirname "$0")/.."

say () {
  printf '%s\n' "$*"
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# The packages of data/debian-packages for WHEN that are not installed yet.
missing_packages () {
  sed -n "s/^$1 //p" data/debian-packages | while read -r package; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || printf '%s ' "$package"
  done
}

install_packages () {
  missing=
  for when in "$@"; do
    missing="$missing$(missing_packages "$when")"
  done
  if [ -z "$missing" ]; then
    return
  fi
  if ! command -v apt-get >/dev/null; then
    say "Weft needs these packages and there is no apt-get to install them: $missing"
    say "Install what your system calls them, then run this again."
    exit 1
  fi
  say "Installing: $missing"
  # A source of packages that cannot be reached does no harm as long as the others have what is needed.
  as_root apt-get update -qq || say "Some package lists could not be fetched; going on with the others."
  # shellcheck disable=SC2086 # one word a package
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing
}

build () {
  if [ ! -f build/build.ninja ]; then
    meson setup build
  fi
  ninja -C build
}

# The example group's file and the workbook of each of its grants' returns, made anew in build/try. The grants are
# of four sizes, so that there is a return of every length.
make_example () {
  example=$PWD/build/try
  file="$example/Example group.weft"
  rm -rf "$example"
  mkdir -p "$example"
  build/src/cli/weft-cli sample "$file"
  for grant in G-0001 G-0002 G-0003 G-0004; do
    tier=$(build/src/cli/weft-cli return "$file" --grant "$grant" --json | sed -n 's/^ *"tier" : "\([a-z]*\)",$/\1/p')
    build/src/cli/weft-cli return "$file" --grant "$grant" -o "$example/Return $grant, $tier.xlsx" >/dev/null
  done
}

open_window () {
  if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display here. With one, this opens the window:"
    say "  build/src/ui/weft \"$1\""
    return
  fi
  build/src/ui/weft "$1" >build/try/window.log 2>&1 &
  window=$!
  sleep 3
  if ! kill -0 "$window" 2>/dev/null; then
    wait "$window" || {
      say "The window did not open:"
      cat build/try/window.log
      exit 1
    }
  fi
  say "The window is open."
}

try () {
  install_packages build
  build
  make_example
  say
  say "The example group's file and its funding returns, one for each size of grant:"
  for made in "$file" "$example"/*.xlsx; do
    say "  $made"
  done
  open_window "$file"
}

# Windows are tested on a display of their own, which nobody has to look at, with a message bus of their own; these tests
# wait as much as they work, so that one more runs than an old laptop has cores.
run_tests () {
  install_packages build test
  build
  failed=0
  xvfb-run -a -s "-screen 0 1280x900x24 -noreset" dbus-run-session -- \
    meson test -C build --no-rebuild --print-errorlogs --num-processes 3 --timeout-multiplier 4 || failed=$?
  python3 tests/summary.py build/meson-logs/testlog.json || failed=$?
  exit "$failed"
}

case "${1:-}" in
  try)
    try
    ;;
  test)
    run_tests
    ;;
  *)
    say "usage: sh data/setup.sh try|test"
    exit 2
    ;;
esac
