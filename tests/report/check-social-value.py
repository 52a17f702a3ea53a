#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lets LibreOffice work the sample Social Value workbooks out again: check-social-value.py WRITE-SOCIAL-VALUES. Every
formula must stay what Weft wrote; an assumption that is changed in the workbook must move it to what Weft's own core
works out for that assumption; and the front page must fit one side of A4."""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

OFFICE = Path(__file__).resolve().parent.parent / "sheet" / "check-office.py"
spec = importlib.util.spec_from_file_location("check_office", OFFICE)
office = importlib.util.module_from_spec(spec)
spec.loader.exec_module(office)

# Workbook, name of the change, sheet, row by its first column (and second), column, new value.
CHANGES = [
    ("warm-hub", "quantity", "Reasons", "More satisfied with life", "Quantity (point-years)", "D", 20),
    ("warm-hub", "deadweight", "Reasons", "More satisfied with life", "Would have happened anyway", "D", 0.5),
    ("warm-hub", "value", "Values used", "HMT-WELLBY", None, "D", 12000),
    ("warm-hub", "duration", "Reasons", "More satisfied with life", "Years", "D", 3.25),
    ("forecast", "timing", "Inputs", "Timing", None, "F", "Green Book"),
    ("forecast", "index", "Indices", 2019, None, "C", 80),
    ("warm-hub", "attribution", "Reasons", "Fewer visits", "Due to others", "D", 0.9),
    ("warm-hub", "rate", "Inputs", "Volunteers", None, "E", 15),
]
CASES = [("Low", "B"), ("High", "D")]


def find_row(sheet, first, second):
    """The row that begins with @first; where @second is given, the next row from there whose second cell says so."""
    row = next(cell.row for cell in sheet["A"] if cell.value == first)
    while second is not None and sheet.cell(row, 2).value != second:
        row += 1
    return row


def change(source, target, sheet, first, second, column, value):
    book = load_workbook(source)
    place = book[sheet]
    cell = place[f"{column}{find_row(place, first, second)}"]
    assert cell.value != value, f"{sheet} says {value} already"
    cell.value = value
    book.save(target)


def results(path):
    """What moves: the three cases, each outcome, and the years; by label, since the widest swings come first."""
    book = load_workbook(path, data_only=True)
    found = {}
    for row in book["What if"].iter_rows(min_row=6, max_row=16, max_col=4):
        for cell in row[1:]:
            found[("What if", row[0].value, cell.column_letter)] = cell.value
    for row in book["Impact map"].iter_rows(min_row=6, min_col=2, max_col=13):
        for cell in row[9:]:
            found[("Impact map", cell.coordinate)] = cell.value
    for row in book["Years"].iter_rows(min_row=5, max_row=24, max_col=6):
        for cell in row[1:]:
            found[("Years", cell.coordinate)] = cell.value
    return found


def compare(name, wanted, found):
    return [f"{name} {place}: {value!r} became {found.get(place)!r}" for place, value in wanted.items() if not office.same(value, found.get(place))]


def check_unchanged(samples, again):
    wrong, n = [], 0
    for sample in samples:
        written = office.values(sample)
        wrong += compare(sample.stem, written, office.values(again / sample.name))
        n += len(written)
    return n, wrong


def check_changes(folder, again):
    wrong = []
    for name, what, *_ in CHANGES:
        before = results(folder / f"{name}.xlsx")
        wanted = results(folder / f"{name}+{what}.xlsx")
        if all(office.same(value, before.get(place)) for place, value in wanted.items()):
            wrong.append(f"{name}+{what} moves nothing")
        wrong += compare(f"{name} with another {what}", wanted, results(again / f"{name}-{what}.xlsx"))
    return wrong


def check_cases(again):
    """The chosen case moves the map to the column of What if, which itself never moves."""
    wrong = []
    for case, column in CASES:
        book = load_workbook(again / f"warm-hub-{case}.xlsx", data_only=True)
        what_if, impact_map, checks = book["What if"], book["Impact map"], book["Checks"]
        total = impact_map.cell(find_row(impact_map, "All three together, only to set against the cost", None), 12).value
        wanted = what_if[f"{column}{find_row(what_if, 'All three together, only to set against the cost (£)', None)}"].value
        if not office.same(wanted, total):
            wrong.append(f"{case}: the map says {total}, What if says {wanted}")
        wrong += [f"{case}: {row[0].value} {row[4].value}" for row in checks.iter_rows(min_row=4, max_col=5) if str(row[4].value).startswith("Differs")]
    return wrong


def take_cost_away(source, target):
    book = load_workbook(source)
    inputs = book["Inputs"]
    inputs["F5"] = 0
    inputs[f"D{find_row(inputs, 'Volunteers', None)}"] = 0
    book.save(target)


def check_no_cost(again):
    """Without a cost there is no figure for each pound anywhere: not 0, and no error."""
    book = load_workbook(again / "warm-hub-no-cost.xlsx", data_only=True)
    wrong = []
    for sheet in book:
        for row in sheet.iter_rows():
            wrong += [f"no cost: {sheet.title} {cell.coordinate} says {cell.value}" for cell in row if str(cell.value).startswith(("#", "Err:", "Between"))]
    what_if = book["What if"]
    for label in ("For each £1 of cost, gross", "For each £1 of cost, net"):
        found = [cell.value for cell in what_if[find_row(what_if, label, None)][1:4]]
        if found != ["no cost"] * 3:
            wrong.append(f"no cost: {label} says {found}")
    said = [cell.value for row in book["One page"].iter_rows() for cell in row]
    if "We give no figure for each £1: nothing is entered yet as put in." not in said:
        wrong.append("no cost: the page does not say so")
    return wrong


def check_paper(folder, out):
    office.convert(folder, folder / "warm-hub.xlsx", "pdf", out)
    text = subprocess.run(["pdftotext", "-layout", out / "warm-hub.pdf", "-"], capture_output=True, text=True, check=True).stdout
    pages = text.split("\f")
    wrong = [f"on paper: {line.strip()}" for line in text.split("\n") if "###" in line or "Err:" in line or "#REF" in line]
    for words, page in [("Do not compare this", 0), ("What was put in", 1)]:
        if words not in pages[page]:
            wrong.append(f"page {page + 1} does not say: {words}")
    return wrong


def check(folder, program):
    subprocess.run([program, folder], check=True)
    samples = sorted(path for path in folder.glob("*.xlsx") if "+" not in path.stem)
    moved = []
    for name, what, sheet, first, second, column, value in CHANGES:
        moved.append(folder / f"{name}-{what}.xlsx")
        change(folder / f"{name}.xlsx", moved[-1], sheet, first, second, column, value)
    for case, _ in CASES:
        moved.append(folder / f"warm-hub-{case}.xlsx")
        change(folder / "warm-hub.xlsx", moved[-1], "What if", "Case used in the whole workbook", None, "B", case)
    moved.append(folder / "warm-hub-no-cost.xlsx")
    take_cost_away(folder / "warm-hub.xlsx", moved[-1])
    again = folder / "again"
    again.mkdir()
    office.convert_all(folder, samples + moved, "xlsx", again)
    n, wrong = check_unchanged(samples, again)
    return n, wrong + check_changes(folder, again) + check_cases(again) + check_no_cost(again) + check_paper(folder, again)


def main():
    if shutil.which("soffice") is None:
        print("LibreOffice is not here")
        return 77
    with tempfile.TemporaryDirectory() as name:
        n, wrong = check(Path(name), sys.argv[1])
    print("\n".join(wrong[:50]) or f"{n} values are the same after LibreOffice worked them out again")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
