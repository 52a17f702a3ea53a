#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later

# with-display.sh PROGRAM [ARGUMENT...]: runs a test of the window on a display and a bus of its own, with folders of
# its own, so that it neither sees nor touches what a person has open. Without a display server to start, the test
# is skipped.

set -eu
command -v xvfb-run >/dev/null && command -v dbus-run-session >/dev/null || exit 77
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/config" "$home/data" "$home/cache" "$home/config/gtk-4.0" "$home/Documents"
printf 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n' >"$home/config/user-dirs.dirs"
printf '[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\ngtk-font-name=Cantarell 11\ngtk-decoration-layout=:close\n' >"$home/config/gtk-4.0/settings.ini"
export HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache"
export GSK_RENDERER=cairo GDK_BACKEND=x11 GSETTINGS_BACKEND=memory NO_AT_BRIDGE=0 CK_FORK=no LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY LANGUAGE
export WEFT_TODAY=2027-03-12
# Without -noreset the display goes for a moment with its last window, and the next program finds none. What the bus and its
# servants say must not end up among the results.
xvfb-run -a -s "-screen 0 2880x2000x24 -noreset" dbus-run-session -- sh -c 'exec "$@" >&3' sh "$@" 3>&1 >&2
