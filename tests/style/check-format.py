#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Asks the formatter whether every C file is laid out as it would lay it out: check-format.py ROOT CLANG-FORMAT."""

import subprocess
import sys
from pathlib import Path

from source import files


def main():
    root, formatter = Path(sys.argv[1]).resolve(), sys.argv[2]
    names = [str(path) for path in files(root, ["src", "tests"], {".c", ".h"})]
    result = subprocess.run([formatter, "--dry-run", "--Werror", *names], cwd=root, capture_output=True, text=True)
    found = sorted({line.split(":")[0] for line in result.stderr.split("\n") if ": error: " in line})
    for name in found:
        print(f"{Path(name).relative_to(root)}: lay it out with {formatter} -i")
    print(f"{len(names)} files asked about, {len(found)} differ")
    return 1 if found or result.returncode != 0 else 0


if __name__ == "__main__":
    sys.exit(main())
