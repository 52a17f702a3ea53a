#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every header of src stands alone: check-headers.py ROOT BUILD.
A header that leans on what another file happens to include before it is a trap for the next engineer. One that its own
source includes first was compiled alone by the build; the others are compiled here, with the flags of a source beside
them."""

import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

INCLUDE = re.compile(r'^#include ["<]([^">]+)[">]', re.MULTILINE)
ONLY_DEFINES = "weft-config.h"
ONLY_FOR_OBJECTS = {"-c", "-MD", "-MP"}
TAKES_A_VALUE = {"-o", "-MF", "-MQ", "-MT"}


def read_commands(build):
    """The compiler's folder, words and source for each source of C that the build compiles."""
    for command in json.loads((build / "compile_commands.json").read_text()):
        source = (Path(command["directory"]) / command["file"]).resolve()
        if source.suffix == ".c":
            yield source, command["directory"], list(bare(shlex.split(command["command"]), command["file"]))


def is_first(header, sources):
    """Whether the build compiles a source that is named like HEADER and begins with it."""
    source = header.with_suffix(".c")
    if source not in sources:
        return False
    first = [name for name in INCLUDE.findall(source.read_text(encoding="utf-8")) if name != ONLY_DEFINES][:1]
    return first == [header.name]


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
    flags, sources = {}, set()
    for source, directory, words in read_commands(build):
        sources.add(source)
        flags.setdefault(source.parent, (directory, words))
    headers = [header for header in sorted((root / "src").rglob("*.h")) if header.parent in flags]
    others = [header for header in headers if not is_first(header, sources)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda header: compile_alone(header, *flags[header.parent]), others))
    bad = [(header, result.stderr) for header, result in results if result.returncode != 0]
    for header, errors in bad:
        print(f"{header.relative_to(root)} does not compile alone:\n{errors}")
    print(f"{len(headers)} headers, {len(others)} of them compiled here; {len(bad)} do not stand alone")
    return 1 if bad or not headers else 0


if __name__ == "__main__":
    sys.exit(main())
