#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lets LibreOffice work the sample book out again and print it: check-office.py WRITE-SAMPLE. Every value must
stay what Weft wrote, no cell may say #### or Err, and each sheet must come out on as many pages as it should."""

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from openpyxl import load_workbook

PAGES = 6  # Return 2, the other sheets 1 each

# "Recalculate on load: always" for workbooks of Excel, which LibreOffice by itself never does.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def convert(folder, source, kind, into):
    convert_all(folder, [source], kind, into)
    return into / (source.stem + "." + kind)


def convert_all(folder, sources, kind, into):
    """All at once: starting the program takes longer than converting them."""
    profile = folder / "profile"
    if not profile.exists():
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind, "--outdir", into, *sources],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600,
    )


def values(path):
    book = load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    }


def same(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(1, abs(one))
    return one == other


def spoil(source, target):
    """A copy whose one formula carries a wrong value: LibreOffice must put it right, or it worked nothing out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content, n = re.subn(rb"(<f>B4-C11</f><v>)286.75", rb"\g<1>999", content)
                assert n == 1, "the formula to spoil is not there"
            new.writestr(name, content)


def check(folder, sample):
    out = folder / "out"
    out.mkdir()
    written = values(sample)
    again = values(convert(folder, sample, "xlsx", out))
    wrong = [f"{place}: {value!r} became {again.get(place)!r}" for place, value in written.items() if not same(value, again.get(place))]

    spoilt = folder / "spoilt.xlsx"
    spoil(sample, spoilt)
    put_right = values(convert(folder, spoilt, "xlsx", out))
    if not same(put_right[("Return", "C12")], 286.75):
        wrong.append("LibreOffice did not work the formulas out")

    pdf = convert(folder, sample, "pdf", out)
    pages = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout).group(1))
    if pages != PAGES:
        wrong.append(f"{pages} pages instead of {PAGES}")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    wrong += [f"on paper: {line.strip()}" for line in text.split("\n") if "###" in line or "Err:" in line or "#REF" in line]
    for words in ["£9,313.25", "about 95", "−32.0%", "Page 1 of", "1 April 2026"]:
        if words not in text:
            wrong.append(f"on paper there is no {words}")
    return len(written), wrong


def main():
    if shutil.which("soffice") is None:
        print("LibreOffice is not here")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = folder / "sample.xlsx"
        subprocess.run([sys.argv[1], sample], check=True)
        n, wrong = check(folder, sample)
    print("\n".join(wrong) or f"{n} values are the same after LibreOffice worked them out again")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
