#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The words of the command line themselves: what each command wants, and what is said when it does not get it."""

import re
import subprocess

import driver

COMMANDS = {
    "new": "FILE",
    "sample": "FILE",
    "import": "FILE SOURCE",
    "export": "FILE OUT",
    "list": "FILE TABLE",
    "set": "FILE TABLE REF COLUMN=VALUE...",
    "clear": "FILE TABLE REF COLUMN...",
    "remove": "FILE TABLE REF",
    "merge-people": "FILE KEEP OTHER",
    "return": "FILE",
    "answer": "FILE",
    "sign": "FILE",
    "corrections": "FILE",
    "volunteering": "FILE",
    "check": "FILE",
    "search": "FILE WORDS...",
    "change": "FILE",
    "questionnaire": "FILE OUT",
    "register": "FILE ACTIVITY",
    "referrals": "FILE OUT",
    "keep": "FILE REF SOURCE",
    "explore": "FILE",
    "social-value": "FILE",
    "history": "FILE",
    "undo": "FILE",
    "redo": "FILE",
    "backup": "FILE TO",
    "restore": "FROM FILE",
}

# What is wrong, and what is said of it.
WRONG = [
    ([], "Weft has no command “”."),
    (["--fast"], "Weft has no command “”."),
    (["fly", "hub.weft"], "Weft has no command “fly”."),
    (["list", "hub.weft"], "Something is missing from the command."),
    (["list", "hub.weft", "people", "more"], "“more” is one word too many."),
    (["list", "hub.weft", "people", "--fast"], "Unknown option --fast."),
    (["undo", "hub.weft", "--steps", "many"], "Cannot parse integer value “many” for --steps."),
    (["register", "hub.weft", "A-0001", "-o", "register.doc"], "A register goes into a file ending in .pdf, or in .xlsx."),
    (["questionnaire", "hub.weft", "sheets.odt", "--measure", "ons4"], "A questionnaire goes into a file ending in .pdf, of 1 to 500 sheets."),
    (["referrals", "hub.weft", "all.pdf"], "Referrals go into a file ending in .xlsx: of one sender, or of all over a time."),
    (["undo", "hub.weft", "--steps", "0"], "--steps wants a number from 1 up."),
    (["sample", "x.weft", "--groups", "0"], "--groups, --scale and --seed want whole numbers from 1 up."),
    (["sample", "x.weft", "--groups", "-1"], "--groups, --scale and --seed want whole numbers from 1 up."),
    (["sample", "x.weft", "--scale", "0"], "--groups, --scale and --seed want whole numbers from 1 up."),
    (["sample", "x.weft", "--seed", "0"], "--groups, --scale and --seed want whole numbers from 1 up."),
    (["new", "hub.weft"], "A new file wants the group's name: --name NAME."),
    (["return", "hub.weft"], "--grant REF is missing."),
    (["return", "hub.weft", "--grant", "G-0001", "--tier", "huge"], "--tier wants note, short, standard or full."),
    (["return", "hub.weft", "--grant", "G-0001", "--from", "31/02/2026"], "“31/02/2026” is no day like 2026-11-22."),
    (["answer", "hub.weft", "--grant", "G-0001"], "--question KEY is missing."),
    (["sign", "hub.weft", "--grant", "G-0001", "--name", "Jo"], "--role ROLE is missing."),
    (["export", "hub.weft", "all.pdf"], "Everything goes into a file ending in .xlsx"),
    (["export", "hub.weft", "people.csv"], "with --table one table goes into a file ending in .csv."),
    (["return", "hub.weft", "--grant", "G-0001", "--allow", "colour"], "--allow does not know “colour”. It knows spent_as_agreed, "),
    (["sign", "hub.weft", "--grant", "G-0001", "--name", "A", "--role", "B", "-o", "o.xlsx", "--allow", "variance:"],
     "override, variance: and target:; a line or an outcome follows the colon."),
    (["import", "hub.weft", "a.csv", "--dates", "sideways"], "--dates wants day-first, month-first or year-first."),
    (["set", "hub.weft", "people", "P-0001", "phone"], "“phone” should be COLUMN=VALUE."),
]


class Usage(driver.CliTest):
    def test_help_lists_every_command(self):
        outcome = self.run_cli("--help")
        self.assertEqual(outcome.code, 0)
        self.assertEqual(sorted(re.findall(r"^  ([a-z-]+) ", outcome.out, re.MULTILINE)), sorted(COMMANDS))

    def test_each_command_helps(self):
        for command, arguments in COMMANDS.items():
            with self.subTest(command):
                outcome = self.run_cli(command, "--help")
                self.assertEqual(outcome.code, 0)
                self.assertIn(f"weft-cli {command} [OPTION…] {arguments}\n", outcome.out)
                self.assertIn("--json", outcome.out)

    def test_the_manual_names_every_command(self):
        manual = (driver.ROOT / "data/weft-cli.1").read_text()
        self.assertEqual(sorted(re.findall(r"^\.It Cm ([a-z-]+)$", manual, re.MULTILINE)), sorted(COMMANDS))

    def test_wrong_words_are_exit_2_with_the_usage(self):
        self.new()
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\n")
        for words, said in WRONG:
            with self.subTest(" ".join(words)):
                found = self.refuse(*words, code=2, error="usage", says=said)
                self.assertIn("Use it like this: weft-cli ", found["do"])

    def test_a_failure_is_plain_sentences_without_json(self):
        outcome = self.run_cli("fly", "hub.weft")
        self.assertEqual((outcome.code, outcome.out), (2, ""))
        self.assertTrue(outcome.err.startswith("Weft has no command “fly”.\nUse it like this: "))

    def test_the_clock_is_a_day_or_refused(self):
        self.new()
        self.refuse("list", "hub.weft", "people", code=2, says="WEFT_TODAY is “tomorrow”", WEFT_TODAY="tomorrow")

    def test_words_that_are_not_utf_8_are_refused(self):
        self.new()
        outcome = subprocess.run(
            [driver.PROGRAM, b"search", b"hub.weft", b"Si\xe2n"],
            cwd=self.folder, env=self.environment, capture_output=True, check=False,
        )
        self.assertEqual(outcome.returncode, 2)
        self.assertIn("is not written in UTF-8", outcome.stderr.decode())

    def test_accents_pass_through_a_plain_locale(self):
        self.new()
        self.import_csv("hub.weft", "people", "name\nSiân Rees\n")
        outcome = self.run_cli("list", "hub.weft", "people", "--where", "Siân", LC_ALL="C", LANG="C")
        self.assertEqual(outcome.code, 0, outcome.err)
        self.assertIn("Siân Rees", outcome.out)

    def test_the_version_is_told(self):
        outcome = self.run_cli("--version")
        self.assertEqual(outcome.code, 0)
        self.assertRegex(outcome.out, r"^weft-cli \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    driver.main()
