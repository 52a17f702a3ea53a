# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives weft-cli as a script would, in a folder and with a data folder of its own; results come out as TAP."""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("WEFT_CLI", str(ROOT / "build/src/cli/weft-cli"))
FIXTURES = ROOT / "tests/fixtures"
TODAY = "2026-11-22"


class Outcome:
    """How one run ended: exit code, plain output, the JSON object and what went to standard error."""

    def __init__(self, result):
        self.code = result.returncode
        self.out = result.stdout.decode()
        self.err = result.stderr.decode()

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def error(self):
        return self.json["error"]


class CliTest(unittest.TestCase):
    """A folder of its own for each test, and the commands in the words of the command line."""

    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="weft-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.environment = {
            **os.environ,
            "WEFT_TODAY": TODAY,
            "XDG_DATA_HOME": str(self.folder / "data"),
            "LC_ALL": "C.UTF-8",
        }

    def path(self, name):
        return str(self.folder / name)

    def run_cli(self, *words, **environment):
        return Outcome(
            subprocess.run(
                [PROGRAM, *map(os.fspath, words)],
                cwd=self.folder,
                env={**self.environment, **environment},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        )

    def do(self, *words, code=0):
        """Runs with --json, wants it to end with CODE; the object."""
        outcome = self.run_cli(*words, "--json")
        self.assertEqual(outcome.code, code, outcome.out + outcome.err)
        return outcome.json

    def refuse(self, *words, code, error=None, says=(), **environment):
        """Runs with --json, wants it to fail as the contract says; the error object."""
        outcome = self.run_cli(*words, "--json", **environment)
        self.assertEqual(outcome.code, code, outcome.out + outcome.err)
        found = outcome.error
        if error is not None:
            self.assertEqual(found["code"], error, found)
        for words_said in [says] if isinstance(says, str) else says:
            self.assertIn(words_said, found["message"] + "\n" + found["do"])
        self.assertTrue(found["message"] and found["do"], f"says what and what to do: {found}")
        self.assertIn(found["message"], outcome.err)
        return found

    def new(self, name="hub.weft"):
        """A new group's file."""
        self.do("new", name, "--name", "Marsh Lane Warm Hub")
        return name

    def write(self, name, text):
        (self.folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    def import_csv(self, file, table, text, *more, code=0):
        return self.do("import", file, self.write(f"{table}.csv", text), "--table", table, *more, code=code)

    def rows(self, file, table, *more):
        return self.do("list", file, table, *more)["rows"]

    def states(self):
        """The bytes of everything in the folder but the data folder, to see that nothing was left or changed."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and "data" not in path.relative_to(self.folder).parts
        }


def read_csv(path):
    with open(path, newline="", encoding="utf-8-sig") as stream:
        return list(csv.DictReader(stream))


class TapResult(unittest.TestResult):
    """Prints one TAP line a test."""

    def __init__(self):
        super().__init__()
        self.number = 0

    def line(self, test, outcome, note=""):
        self.number += 1
        print(f"{outcome} {self.number} - {test.id().split('.', 1)[1]}{note}", flush=True)

    def addSuccess(self, test):
        self.line(test, "ok")

    def addSkip(self, test, reason):
        self.line(test, "ok", f" # SKIP {reason}")

    def addError(self, test, err):
        super().addError(test, err)
        self.fail(test, err)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.fail(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.fail(subtest, err)

    def fail(self, test, err):
        self.line(test, "not ok")
        for line in "".join(traceback.format_exception(*err)).split("\n"):
            print(f"# {line}")


def main():
    """Runs the tests of the calling program."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.number}")
    sys.exit(0 if result.wasSuccessful() else 1)
