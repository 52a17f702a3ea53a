#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Compiles every header of src by itself, with the flags of a source beside it: check-headers.py ROOT BUILD.
A header that leans on what another file happens to include before it is a trap for the next engineer."""

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ONLY_FOR_OBJECTS = {"-c", "-MD", "-MP"}
TAKES_A_VALUE = {"-o", "-MF", "-MQ", "-MT"}


def flags_by_folder(build):
    """The compiler's command for each folder, without what makes an object of one source."""
    commands = json.loads((build / "compile_commands.json").read_text())
    flags = {}
    for command in commands:
        source = (Path(command["directory"]) / command["file"]).resolve()
        if source.suffix == ".c" and source.parent not in flags:
            flags[source.parent] = command["directory"], list(bare(shlex.split(command["command"]), command["file"]))
    return flags


def bare(words, source):
    words = iter(words)
    for word in words:
        if word in TAKES_A_VALUE:
            next(words)
        elif word not in ONLY_FOR_OBJECTS and word != source:
            yield word


def compile_alone(header, directory, words):
    command = [*words, "-fsyntax-only", "-Werror", "-include", str(header), "-x", "c", os.devnull]
    return header, subprocess.run(command, cwd=directory, capture_output=True, text=True)


def main():
    root, build = (Path(argument).resolve() for argument in sys.argv[1:3])
    flags = flags_by_folder(build)
    headers = [header for header in sorted((root / "src").rglob("*.h")) if header.parent in flags]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda header: compile_alone(header, *flags[header.parent]), headers))
    bad = [(header, result.stderr) for header, result in results if result.returncode != 0]
    for header, errors in bad:
        print(f"{header.relative_to(root)} does not compile alone:\n{errors}")
    print(f"{len(headers)} headers compiled, {len(bad)} of them do not stand alone")
    return 1 if bad or not headers else 0


if __name__ == "__main__":
    sys.exit(main())
