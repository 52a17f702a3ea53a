#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whole programs as a person meets them: bench-program.py WEFT WEFT-CLI BARE-WINDOW. Run it on a display:

    xvfb-run dbus-run-session -- meson test -C build --benchmark program

How soon the window stands with the example group beside an empty window of the same toolkit, and how much time and
memory a return takes at twenty times the example's size. Prints; asserts nothing."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TODAY = "2027-03-12"
RUNS = 5


def time_until_window(command, name):
    """Seconds from the start of COMMAND until its window is on the screen."""
    start = time.monotonic()
    program = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid), "--name", name],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60, check=False)
    taken = time.monotonic() - start
    program.terminate()
    program.wait()
    return taken if found.returncode == 0 else float("nan")


def best(command, name):
    return min(time_until_window(command, name) for _ in range(RUNS))


def run_measured(command):
    """Processor seconds and peak kilobytes of COMMAND."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    weft, cli, bare = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.update(WEFT_TODAY=TODAY, XDG_DATA_HOME=str(folder), XDG_CONFIG_HOME=str(folder), GSK_RENDERER="cairo")
        example, large = folder / "example.weft", folder / "large.weft"
        subprocess.run([cli, "sample", example], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([cli, "sample", large, "--scale", "20"], check=True, stdout=subprocess.DEVNULL)

        if os.environ.get("DISPLAY"):
            ours, empty = best([weft, str(example)], "."), best([bare], "bare")
            print(f"window with the example group:       {ours * 1000:8.0f} ms")
            print(f"an empty window of the same toolkit: {empty * 1000:8.0f} ms   {ours / empty:6.2f} times as long for ours")

        small_time, small_peak = run_measured([cli, "return", str(example), "--grant", "G-0002", "-o", str(folder / "a.xlsx")])
        large_time, large_peak = run_measured([cli, "return", str(large), "--grant", "G-0002", "-o", str(folder / "b.xlsx")])
        print(f"return of the example group:         {small_time * 1000:8.0f} ms   {small_peak / 1024:6.1f} MB at most")
        print(f"return at 20 times its size:         {large_time * 1000:8.0f} ms   {large_peak / 1024:6.1f} MB at most   "
              f"{large_time / small_time:6.2f} times as long")


if __name__ == "__main__":
    main()
