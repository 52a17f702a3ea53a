#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The house rules themselves: each must find what is planted for it, and nothing in a tree without fault."""

import importlib.util
import tempfile
import unittest
from pathlib import Path

SPEC = importlib.util.spec_from_file_location("check_source", Path(__file__).parent / "check-source.py")
check_source = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(check_source)

HEAD = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
COMMANDS = "    sh data/setup.sh try\n    sh data/setup.sh test\n"
WORDS = 'msgid ""\nmsgstr ""\n' + "".join(
    f'"{field}\\n"\n'
    for field in [
        "Project-Id-Version: weft",
        "PO-Revision-Date: 2026-11-26 05:40+0000",
        "Last-Translator: Somebody",
        "Language-Team: Welsh",
        "Language: cy",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    ]
)
SOUND = {
    "README.md": COMMANDS,
    "data/setup.sh": "# SPDX-License-Identifier: GPL-3.0-or-later\ncase $1 in\n  try) ;;\n  test) ;;\nesac\n",
    "po/LINGUAS": "cy\n",
    "po/POTFILES": "src/jobs/weft-a.c\n",
    "po/cy.po": WORDS + '\n#, c-format\nmsgid "%u _rows"\nmsgstr "%u _rhes"\n',
    "src/store/weft-b.h": HEAD,
    "src/store/weft-sql.inc": HEAD + 'WEFT_SQL (A, "SELECT \\"b\\" FROM \\"c\\" "\n "WHERE \\"d\\" = :d")\n',
    "src/jobs/weft-a.c": HEAD
    + '#include "weft-b.h"\n#include <json-glib/json-glib.h>\n/* a double goto in words */\n'
    + 'static char *a = N_ ("Select a double");\n\nint\nmain (void)\n{\n  return 0;\n}\n',
}

# rule, the file that is planted, its text, what is said of it
PLANTED = [
    ("layers", "src/value/weft-x.c", HEAD + '#include "weft-b.h"\n', "value must not include weft-b.h of store"),
    ("layers", "src/ui/weft-x.c", HEAD + "#include <sqlite3.h>\n", "ui must not include sqlite3.h (sqlite)"),
    ("layers", "src/value/weft-x.c", HEAD + "int a = time (NULL);\n", "value has no clock and no files: time"),
    ("sizes", "src/jobs/weft-x.c", HEAD + "int a;\n" * 600, "601 lines; split by concern, at most 600"),
    ("sizes", "src/jobs/weft-x.c", HEAD + "int\nlong_one (void)\n{\n" + "  a ();\n" * 81 + "}\n", "long_one has 81 lines"),
    ("sql", "src/jobs/weft-x.c", HEAD + 'char *a = "DELETE "\n "FROM b";\n', "SQL outside the list of statements"),
    ("sql", "src/store/weft-row-x.c", HEAD + 'char *a = "SELECT b FROM c WHERE d = ?";\n', "a parameter without a name"),
    ("doubles", "src/jobs/weft-x.c", HEAD + "double pounds;\n", "double where only whole numbers may be"),
    ("potfiles", "src/jobs/weft-x.c", HEAD + 'char *a = _ ("Words");\n', "is not in po/POTFILES"),
    (
        "potfiles",
        "src/jobs/weft-a.c",
        HEAD + 'char *a = g_strdup_printf (_ ("%" G_GSIZE_FORMAT " rows"), n);\n',
        "a macro cuts these words off",
    ),
    ("potfiles", "po/POTFILES", "src/jobs/weft-a.c\nsrc/jobs/gone.c\n", "src/jobs/gone.c does not exist"),
    ("catalogues", "po/cy.po", WORDS + '\n#, c-format\nmsgid "%s left"\nmsgstr "%u ar ôl"\n', "for argument 1 are not the same"),
    ("catalogues", "po/cy.po", WORDS + '\nmsgid "_Open"\nmsgstr "Agor"\n', "lacks the keyboard accelerator"),
    ("catalogues", "po/de.po", WORDS, "is not in po/LINGUAS"),
    ("catalogues", "po/LINGUAS", "cy\nga\n", "po/ga.po does not exist"),
    ("licence", "src/jobs/weft-x.c", "int a;\n", "the licence line is missing"),
    ("habits", "src/jobs/weft-x.c", HEAD + "void a (void) { goto b; }\n", "no goto"),
    ("habits", "src/jobs/weft-x.c", HEAD + "int a; \n", "white space at the end of a line"),
    ("readme", "README.md", "    sh data/setup.sh try\n", "the two commands are not there"),
    ("readme", "README.md", COMMANDS + "`src/gone.c`\n", "src/gone.c does not exist"),
]


def findings(rule, tree):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for name, text in tree.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        return [what for _, _, what in check_source.RULES[rule](root)]


class Rules(unittest.TestCase):
    def test_a_sound_tree_has_no_findings(self):
        for rule in check_source.RULES:
            with self.subTest(rule):
                self.assertEqual(findings(rule, SOUND), [])

    def test_each_rule_finds_what_is_planted(self):
        for rule, name, text, said in PLANTED:
            with self.subTest(rule, planted=text[len(HEAD) : len(HEAD) + 40]):
                found = findings(rule, {**SOUND, name: text})
                self.assertTrue(any(said in what for what in found), found)

    def test_every_rule_has_something_planted(self):
        self.assertEqual({rule for rule, *_ in PLANTED}, set(check_source.RULES))


if __name__ == "__main__":
    unittest.main()
