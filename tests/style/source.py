# SPDX-License-Identifier: GPL-3.0-or-later

"""What the style checks read: the project's own files, and C text with its comments and words told apart."""

import re
from pathlib import Path

LAYERS = ["value", "store", "sheet", "report", "jobs", "cli", "ui"]
SKIPPED_FOLDERS = {".git", ".cache", "build", "__pycache__", "_flatpak"}

TOKEN = re.compile(
    r'(?P<comment>/\*.*?\*/|//[^\n]*)|(?P<string>"(?:\\.|[^"\\\n])*")|(?P<character>\'(?:\\.|[^\'\\\n])*\')',
    re.DOTALL,
)


def files(root, folders, endings):
    """Every file below FOLDERS of ROOT whose name has one of ENDINGS, in order."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in endings and path.is_file() and not is_skipped(path, root):
                yield path


def is_skipped(path, root):
    parts = path.relative_to(root).parts
    return any(part in SKIPPED_FOLDERS or part.startswith("build") and index == 0 for index, part in enumerate(parts))


def layer_of(path, root):
    """The layer of a file below src, None for any other."""
    parts = path.relative_to(root).parts
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None


def without_comments(text):
    """TEXT with its comments blanked; lines stay where they were."""
    return TOKEN.sub(lambda match: blank(match.group()) if match.group("comment") else match.group(), text)


def without_words(text):
    """TEXT with comments, strings and characters blanked: what the compiler acts on."""
    return TOKEN.sub(lambda match: blank(match.group()), text)


def strings(text):
    """(line, string) of every string of TEXT, neighbours joined as the compiler joins them."""
    clean = without_comments(text)
    joined, start, end = "", 0, None
    for match in TOKEN.finditer(clean):
        if not match.group("string"):
            continue
        if end is not None and clean[end : match.start()].strip() == "":
            joined += match.group()[1:-1]
        else:
            if joined:
                yield line_of(clean, start), joined
            joined, start = match.group()[1:-1], match.start()
        end = match.end()
    if joined:
        yield line_of(clean, start), joined


def blank(text):
    return "".join("\n" if character == "\n" else " " for character in text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def functions(text):
    """(line, name, length) of every function of TEXT, by the brace in the first column that GNU style gives it."""
    lines = without_words(text).split("\n")
    start = None
    for number, line in enumerate(lines):
        if line.startswith("{"):
            start = number
        elif line.startswith("}") and start is not None:
            name = function_name(lines, start)
            if name:
                yield start + 1, name, number - start - 1
            start = None


def function_name(lines, start):
    """The name before the brace on line START; None where the brace opens a struct or a table."""
    head = ""
    for line in reversed(lines[max(0, start - 25) : start]):
        if line.strip() == "" or line.startswith(("}", "#")):
            break
        head = line + " " + head
    match = re.search(r"(\w+) \(", head)
    return match.group(1) if match and not head.startswith(("typedef", "struct", "enum")) else None
