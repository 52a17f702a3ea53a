#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A first evening with five facts, told at the window: test-story-first-evening.py WEFT WEFT_CLI. From nothing at all
to a return that is saved: funder, amount, what it was for, what was spent, what happened."""

import glob
import os
import sys

from gi.repository import Atspi

from stories import Story, words_of_book
from window_driver import check, finish

GROUP = "Marsh Lane Warm Hub"


def begin(story):
    story.see("Welcome to Weft")
    story.picture("first-run")
    story.window.type(GROUP)
    story.picture("group-named")
    story.window.press("Return")
    story.see("Add your first grant")
    story.picture("home")
    found = glob.glob(os.path.join(os.environ["HOME"], "**", "*.weft"), recursive=True)
    check(len(found) == 1, "the group has one file")
    story.path = found[0]


def record_grant(story):
    story.window.press("alt+4", "ctrl+n")
    check(story.window.wait_for_focus("Funder"), "a new grant begins with its funder")
    story.picture("grant-empty-form")
    story.fill("Lanes Ward Fund", "A tea urn and mugs", "450")
    story.window.type("A tea urn and forty mugs for the lunch club")
    story.picture("grant-form")
    story.window.press("ctrl+s")
    story.see("A tea urn and mugs added")
    story.picture("grant")


def spend(story):
    story.window.press("ctrl+n")
    check(story.window.wait_for_focus("Date"), "Ctrl+N leads to the money of the grant")
    story.pay("20/2", "Lanes Ward Fund", "", "", "450")
    story.window.press("Return")
    story.see("£450.00 in added: Lanes Ward Fund")
    story.pay("2/3", "Catering Supplies", "", "438.60")
    story.picture("money-typed")
    story.window.press("Return")
    story.see("£438.60 out added: Catering Supplies")
    story.see("£11.40")
    story.picture("money-added")


def answer(story):
    story.place = "WeftGrantView"
    story.push("Make the return")
    story.place = "WeftReturnView"
    story.see("Still to do:")
    story.picture("return-begun")
    story.push("Yes")
    story.push("Ask to keep it")
    story.push("What did you do?")
    check(story.window.wait_for_focus("What did you do?"), "what is missing leads to its place")
    story.window.type("We bought the urn and the mugs. Forty people have a hot drink every Tuesday.")
    story.picture("return-answered")
    story.push("Save spreadsheet")
    return story.save_as("Where Should the Spreadsheet Go", "urn.xlsx")


def read_back(story, path):
    grant = story.rows("grants")[0]
    check((grant["funder"], grant["amount"]) == ("Lanes Ward Fund", "450.00"), "the grant is in the file")
    values, words = words_of_book(path)
    for wanted in ("Lanes Ward Fund", "A tea urn and forty mugs", "Forty people have a hot drink", GROUP):
        check(wanted in words, f"the workbook says “{wanted}”")
    check(450 in values and 438.6 in values and 11.4 in values, "the workbook has the award, what was spent and what is left")


def main():
    Atspi.init()
    story = Story("a", *sys.argv[1:3])
    begin(story)
    record_grant(story)
    spend(story)
    path = answer(story)
    story.picture("return-saved")
    story.end()
    read_back(story, path)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
