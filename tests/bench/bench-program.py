#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whole programs as a person meets them: bench-program.py WEFT WEFT-CLI BARE-WINDOW. Run it on a display:

    xvfb-run dbus-run-session -- meson test -C build --benchmark program

How soon the window stands with the example group beside an empty window of the same toolkit, what memory it has taken
once every page was looked at at twenty times the example's size, and how much time and memory a return takes there.
Prints; asserts nothing."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TODAY = "2027-03-12"
RUNS = 5
PAGE_SECONDS = 2
MOST_SECONDS = 60
BETWEEN_LOOKS = 0.01


def time_until_window(command, name):
    """Seconds from the start of COMMAND until its window is on the screen, looked for often: xdotool itself waits half a
    second between two looks."""
    start = time.monotonic()
    program = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(program.pid), "--name", name]
    while subprocess.run(search, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode != 0:
        if time.monotonic() - start > MOST_SECONDS:
            raise SystemExit(f"{command} shows no window")
        time.sleep(BETWEEN_LOOKS)
    taken = time.monotonic() - start
    program.terminate()
    program.wait()
    return taken


def best(command, name):
    return min(time_until_window(command, name) for _ in range(RUNS))


def memory_of_pages(command):
    """Kilobytes of the window of COMMAND once all its pages were gone to: the most there ever was, and what of it is its
    own; the rest are libraries, fonts and the driver of the screen, which other programs share."""
    program = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid), "--name", "."],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60, check=False)
    for number in range(1, 10):
        subprocess.run(["xdotool", "key", f"alt+{number}"], check=True)
        time.sleep(PAGE_SECONDS)
    lines = Path(f"/proc/{program.pid}/status").read_text(encoding="ascii").splitlines()
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith("kB")}
    program.terminate()
    program.wait()
    return sizes["VmHWM"], sizes["RssAnon"]


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
            (most, own), (bare_most, bare_own) = memory_of_pages([weft, str(large)]), memory_of_pages([bare])
            print(f"every page at 20 times its size:     {own / 1024:8.1f} MB of its own, {most / 1024:.1f} MB with what it shares; "
                  f"the empty window {bare_own / 1024:.1f} and {bare_most / 1024:.1f} MB")

        small_time, small_peak = run_measured([cli, "return", str(example), "--grant", "G-0002", "-o", str(folder / "a.xlsx")])
        large_time, large_peak = run_measured([cli, "return", str(large), "--grant", "G-0002", "-o", str(folder / "b.xlsx")])
        print(f"return of the example group:         {small_time * 1000:8.0f} ms   {small_peak / 1024:6.1f} MB at most")
        print(f"return at 20 times its size:         {large_time * 1000:8.0f} ms   {large_peak / 1024:6.1f} MB at most   "
              f"{large_time / small_time:6.2f} times as long")


if __name__ == "__main__":
    main()
