#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints every test that ran, by program, then those that failed, and as the last line how many:
summary.py meson-logs/testlog.json"""

import collections
import json
import re
import sys

TAP_LINE = re.compile(r"^(not )?ok\b ?(\d+)?(?: - )?(.*)$", re.MULTILINE)
ENDED_WELL = {"OK", "SKIP", "EXPECTEDFAIL"}


def cases(test):
    """(outcome, name) of each test of one program; of the program itself where it does not say."""
    found = []
    for refused, _, name in TAP_LINE.findall(test.get("stdout", "")):
        found.append(("failed" if refused else "skipped" if "# SKIP" in name else "passed", name))
    if test["result"] not in ENDED_WELL and not any(outcome == "failed" for outcome, _ in found):
        # Killed, or out of time: what it printed before is no excuse.
        found.append(("failed", f"the program itself ({test['result'].lower()})"))
    return found or [("skipped" if test["result"] == "SKIP" else "passed", test["name"])]


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    failed = []
    with open(sys.argv[1], encoding="utf-8") as log:
        tests = [json.loads(line) for line in log]
    for test in sorted(tests, key=lambda test: test["name"]):
        print(test["name"])
        # A test of a table has a line a row, all of one name.
        for (outcome, name), times in collections.Counter(cases(test)).items():
            counts[outcome] += times
            print(f"  {outcome:8}{name}" + (f" ({times} times)" if times > 1 else ""))
            if outcome == "failed":
                failed.append(f"{test['name']}: {name}")
    for line in failed:
        print(f"FAILED  {line}")
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
