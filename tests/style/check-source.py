#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks the project's own files against the house rules: check-source.py ROOT RULE. Each finding is a line
FILE:LINE: what; any finding fails the test."""

import os
import re
import subprocess
import sys
from pathlib import Path

from source import LAYERS, files, functions, layer_of, line_of, strings, without_comments, without_words

LONGEST_FILE = 600
LONGEST_FUNCTION = 80

# System headers by family, and the families each layer may use. GLib and the C library are everyone's.
FAMILIES = {
    "gio": r"gio/|gio-unix",
    "sqlite": r"sqlite3",
    "xlsxwriter": r"xlsxwriter",
    "archive": r"archive",
    "xml": r"libxml/",
    "cairo": r"cairo|pango/",
    "json": r"json-glib/",
    "sodium": r"sodium",
    "gsl": r"gsl/",
    "pixbuf": r"gdk-pixbuf/",
    "qpdf": r"qpdf/",
    "gtk": r"gtk/|gdk/|adwaita|libadwaita",
}
MAY_USE = {
    "value": {"gsl"},
    "store": {"gio", "sqlite"},
    "sheet": {"gio", "xlsxwriter", "archive", "xml"},
    "report": {"cairo", "pixbuf"},
    "jobs": {"gio", "json", "pixbuf", "qpdf", "sodium"},
    "cli": {"gio", "json"},
    "ui": {"gio", "gtk", "cairo", "json", "pixbuf"},
}
# Words to translate with a macro in the middle, such as "%" G_GSIZE_FORMAT " rows": xgettext sees only their beginning.
CUT_OFF = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext) \((?:[^()";]|"(?:\\.|[^"\\])*")*"(?:\\.|[^"\\])*%" G_[A-Z0-9_]+')
# Layers that a layer's own headers may come from, beside itself.
BELOW = {
    "value": [],
    "store": ["value"],
    "sheet": ["value"],
    "report": ["value", "sheet"],
    "jobs": ["value", "store", "sheet", "report"],
    "cli": ["value", "store", "sheet", "report", "jobs"],
    "ui": ["value", "store", "sheet", "report", "jobs"],
}
CLOCK_AND_FILES = re.compile(
    r"\b(g_get_real_time|g_get_monotonic_time|g_date_time_new_now\w*|g_date_set_time\w*|time|fopen|open|g_file_\w+) \("
)
SQL = re.compile(
    r"^\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s.+\sSET|DELETE\s+FROM|REPLACE\s+INTO|WITH\s+\w+\s+AS"
    r"|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|VIRTUAL|TRIGGER|VIEW))",
    re.DOTALL,
)
# Every statement stands in these, or in a migration.
SQL_FILES = re.compile(r"src/store/(weft-sql\.inc|weft-row[\w-]*\.c)$")
# Money is never a double: it stands in value's statistics, where an outside solver asks for it, at the edge of the sheet and of JSON and as a share of progress.
DOUBLE_FILES = re.compile(r"src/(value/weft-(analysis|valuation[\w-]*|overclaim|statistics|before-after|whole-answer)\.[ch]|sheet/.*|report/.*|jobs/weft-(export|progress)\.[ch]|cli/weft-cli-output\.[ch])$")
DOUBLE = re.compile(r"\b(double|float)\b(?!\s+fraction\b)")


def check_layers(root):
    for path in files(root, ["src"], {".c", ".h"}):
        layer = layer_of(path, root)
        if layer not in LAYERS:
            continue
        text = without_comments(path.read_text())
        for match in re.finditer(r'^#include ([<"])([^>"]+)[>"]', text, re.MULTILINE):
            found = forbidden_header(root, layer, match.group(1), match.group(2))
            if found:
                yield path, line_of(text, match.start()), f"{layer} must not include {match.group(2)}{found}"
        if layer == "value":
            for match in CLOCK_AND_FILES.finditer(without_words(text)):
                yield path, line_of(text, match.start()), f"value has no clock and no files: {match.group(1)}"


def forbidden_header(root, layer, mark, name):
    if mark == "<":
        family = next((family for family, names in FAMILIES.items() if re.match(names, name)), None)
        return f" ({family})" if family and family not in MAY_USE[layer] else None
    homes = [other for other in LAYERS if (root / "src" / other / name).exists()]
    above = [home for home in homes if home != layer and home not in BELOW[layer]]
    return f" of {above[0]}" if above else None


def check_sizes(root):
    for path in files(root, ["src", "tests"], {".c", ".h", ".inc"}):
        text = path.read_text()
        length = text.count("\n")
        if length > LONGEST_FILE and path.suffix != ".inc":
            yield path, length, f"{length} lines; split by concern, at most {LONGEST_FILE}"
        for line, name, lines in functions(text):
            if lines > LONGEST_FUNCTION and not name.endswith("class_init"):
                yield path, line, f"{name} has {lines} lines; at most {LONGEST_FUNCTION}"


def check_sql(root):
    for path in files(root, ["src"], {".c", ".h", ".inc"}):
        allowed = SQL_FILES.search(path.as_posix())
        for line, text in strings(path.read_text()):
            if not SQL.match(text.replace("\\n", "\n")):
                continue
            if not allowed:
                yield path, line, f"SQL outside the list of statements: {text[:50]}"
            elif re.search(r"\?\d*(?=[\s,);]|$)", re.sub(r"'[^']*'", "", text)):
                yield path, line, f"a parameter without a name: {text[:50]}"


def check_doubles(root):
    for path in files(root, ["src"], {".c", ".h"}):
        if layer_of(path, root) == "ui" or DOUBLE_FILES.search(path.as_posix()):
            continue
        text = without_words(path.read_text())
        for match in DOUBLE.finditer(text):
            yield path, line_of(text, match.start()), f"{match.group(1)} where only whole numbers may be"


def check_potfiles(root):
    listed_in = root / "po" / "POTFILES"
    listed = [line for line in listed_in.read_text().split("\n") if line and not line.startswith("#")]
    marked = re.compile(r"\b(_|N_|C_|NC_|ngettext|dngettext|g_dngettext|pgettext) \(\s*\"")
    for path in files(root, ["src"], {".c", ".h", ".inc"}):
        name = path.relative_to(root).as_posix()
        text = without_comments(path.read_text())
        if marked.search(text) and name not in listed:
            yield path, 1, "has words for people and is not in po/POTFILES"
        for match in CUT_OFF.finditer(text):
            yield path, line_of(text, match.start()), "a macro cuts these words off for translators; write %lu, or %s and the number as text"
    for path in files(root, ["ui"], {".ui"}) if (root / "ui").exists() else []:
        name = path.relative_to(root).as_posix()
        if 'translatable="yes"' in path.read_text() and name not in listed:
            yield path, 1, "has words for people and is not in po/POTFILES"
    for line, name in enumerate(listed, 1):
        if not (root / name).is_file():
            yield listed_in, line, f"{name} does not exist"
    if listed != sorted(set(listed)):
        yield listed_in, 1, "not in alphabetical order, or a file twice"


def check_catalogues(root):
    """What msgfmt finds in each language's words: placeholders, plural forms, access keys, a head without which they
    cannot be installed."""
    linguas = root / "po" / "LINGUAS"
    languages = [line for line in linguas.read_text().split("\n") if line and not line.startswith("#")]
    for path in sorted((root / "po").glob("*.po")):
        if path.stem not in languages:
            yield path, 1, "is not in po/LINGUAS"
    for language in languages:
        path = root / "po" / f"{language}.po"
        if path.is_file():
            yield from faults_of_catalogue(path)
        else:
            yield linguas, 1, f"po/{language}.po does not exist"


def faults_of_catalogue(path):
    command = ["msgfmt", "--check", "--check-accelerators=_", f"--output-file={os.devnull}", str(path)]
    result = subprocess.run(command, env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True)
    faults = re.findall(r"^[^:\n]+:(\d+): (.*)$", result.stderr, re.MULTILINE)
    for line, what in faults:
        yield path, int(line), what
    if result.returncode != 0 and not faults:
        yield path, 1, result.stderr.strip()


def check_licence(root):
    for path in files(root, ["."], {".c", ".h", ".inc", ".py", ".sh", ".sql", ".css"}):
        head = path.read_text().split("\n")[:4]
        if path.name != "meson.build" and not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in head):
            yield path, 1, "the licence line is missing from its head"


def check_habits(root):
    """What the compiler lets through and the house does not."""
    habits = [
        (re.compile(r"\bgoto\b"), "no goto"),
        (re.compile(r"\b(strcpy|strcat|sprintf|gets|atoi|atof|strtok) \("), "a function that cannot fail safely"),
        (re.compile(r"^[^\n]*[^\S\n]+$", re.MULTILINE), "white space at the end of a line"),
    ]
    for path in files(root, ["src", "tests"], {".c", ".h"}):
        original = path.read_text()
        text = without_words(original)
        for pattern, what in habits:
            searched = original if "white space" in what else text
            for match in pattern.finditer(searched):
                yield path, line_of(searched, match.start()), what


def check_readme(root):
    readme = root / "README.md"
    text = readme.read_text()
    commands = re.findall(r"^    (sh data/setup\.sh \w+)$", text, re.MULTILINE)
    if commands != ["sh data/setup.sh try", "sh data/setup.sh test"]:
        yield readme, 1, f"the two commands are not there, each on its line: {commands}"
    setup = (root / "data" / "setup.sh").read_text()
    for command in commands:
        if not re.search(rf"^  {command.split()[-1]}\)", setup, re.MULTILINE):
            yield readme, 1, f"data/setup.sh does not know {command}"
    for match in re.finditer(r"\]\(([^)#:]+)\)|`((?:src|data|tests|po|ui|\.ci)/[\w./-]*)`", text):
        name = match.group(1) or match.group(2)
        if not (root / name).exists():
            yield readme, line_of(text, match.start()), f"{name} does not exist"


RULES = {name[len("check_") :]: rule for name, rule in list(globals().items()) if name.startswith("check_")}


def main():
    root, rule = Path(sys.argv[1]).resolve(), sys.argv[2]
    findings = [f"{path.relative_to(root)}:{line}: {what}" for path, line, what in RULES[rule](root)]
    print("\n".join(findings) or f"{rule}: nothing found")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
