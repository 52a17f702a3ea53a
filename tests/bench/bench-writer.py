#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The 90,000 cells of bench-writer.c beside the same cells through openpyxl's write-only mode, with their number
formats but none of their borders, and unchecked: bench-writer.py BENCH-WRITER. Processor time, so that other work
on the computer does not count. Prints; asserts nothing."""

import datetime
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

ROWS, COLUMNS, RUNS = 7500, 12, 3
MONEY = '#,##0.00;"−"#,##0.00'


def formatted(sheet, value, number_format):
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = number_format
    return cell


def write_with_openpyxl(path):
    start = time.process_time()
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Money")
    for row in range(ROWS):
        sheet.append(
            [
                f"M-{row:05}",
                formatted(sheet, datetime.date(2026, row % 12 + 1, row % 28 + 1), "[$-809]d mmm yyyy"),
                f"Payment {row * 7919 % 1000} to a supplier of the hall",
                "Room hire",
            ]
            + [formatted(sheet, (row * 7919 + column * 104729) % 999983 / 100, MONEY) for column in range(4, COLUMNS)]
        )
    book.save(path)
    return (time.process_time() - start) * 1000


def write_with_weft(program, path):
    return float(subprocess.run([program, path], capture_output=True, text=True, check=True).stdout)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        weft = min(write_with_weft(sys.argv[1], folder / "weft.xlsx") for _ in range(RUNS))
        other = min(write_with_openpyxl(folder / "openpyxl.xlsx") for _ in range(RUNS))
    print(f"90,000 cells, written and verified:         {weft:8.1f} ms")
    print(f"the same through openpyxl, write-only:      {other:8.1f} ms   {other / weft:6.2f} times as long")


if __name__ == "__main__":
    main()
