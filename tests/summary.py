#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints every test that ran, by suite, and as the last line how many: summary.py testlog.junit.xml..."""

import sys
import xml.etree.ElementTree as ElementTree


def outcome(case):
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for log in sys.argv[1:]:
        for suite in ElementTree.parse(log).getroot().iter("testsuite"):
            print(suite.get("name"))
            for case in suite.iter("testcase"):
                counts[outcome(case)] += 1
                print(f"  {outcome(case):8}{case.get('name')}")
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
