#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A return for a grant of 9,600 pounds, told at the window: test-story-return.py WEFT WEFT_CLI. The grant with its
conditions and instalments, its money, its questions, the workbook, the signature, and what
changed since."""

import sys

from gi.repository import Atspi

from stories import BUTTONS, Story, words_of_book
from window_driver import check, finish, make_file, says, wait_for

TITLE = "Good neighbours round one table"
ANSWERS = {
    "What did you do?": "A lunch club every Tuesday of the year, cooked and served by volunteers.",
    "Who came?": "Mostly people over seventy who live alone.",
    "What difference did it make?": "They say that they have somewhere to be on a Tuesday.",
    "What did you learn?": "A lift there and back matters more than the menu.",
}


def record_grant(story):
    story.window.press("alt+4", "ctrl+n")
    check(story.window.wait_for_focus("Funder"), "a new grant begins with its funder")
    story.fill("The National Lottery Community Fund", TITLE, "9600", "A weekly lunch club for older people who live alone")
    story.choose("Did they say what it must be spent on?", 1)
    story.fill("", "", "14/2/2026", "1/3/2026", "28/2/2027", "7/4/2027", "", "")
    story.window.type("Show the logo on every poster")
    story.window.press("Return")
    story.window.type("Send two photographs")
    story.picture("grant-form")
    story.window.press("ctrl+s")
    story.see(f"{TITLE} added")
    story.place = "WeftGrantView"
    story.picture("grant")


def keep_conditions(story):
    story.click("Show the logo on every poster", [Atspi.Role.CHECK_BOX])
    story.see("Kept: Show the logo on every poster")
    story.picture("condition-kept")


def add_instalments(story):
    story.push("Add an instalment or a claim")
    check(story.window.wait_for_focus("Kind"), "an instalment knows its grant and begins behind it")
    story.fill("", "4800", "1/3/2026")
    story.picture("instalment-form")
    story.window.press("ctrl+s")
    story.see("Record that £4,800.00 came in")
    story.push("Add an instalment or a claim")
    check(story.window.wait_for_focus("Kind"), "a claim begins behind its grant")
    story.choose("Kind", 2)
    story.fill("", "4800", "1/9/2026")
    story.window.press("ctrl+s")
    story.see("Claim · Late: was due 1 Sep 2026")
    story.picture("instalments")


def mark_instalments(story):
    """What came in was marked with its money."""
    story.place = "WeftGrantView"
    story.see("Came in on 1 March 2026")
    story.push("£4,800.00 was claimed today")
    story.see("£4,800.00 marked as claimed today")
    story.see("Claimed on 12 March 2027")
    story.picture("instalments-marked")


def type_money(story):
    story.push("Record that £4,800.00 came in")
    check(story.window.wait_for_focus("Date"), "only the day is still to say")
    story.window.type("1/3/2026")
    story.picture("money-expected")
    story.window.press("ctrl+Return")
    story.see("£4,800.00 in added: The National Lottery Community Fund")
    for cells, said in (
        (("9/3/2026", "Marsh Lane Hall", "", "2400"), "£2,400.00 out added"),
        (("4/5/2026", "Greengrocer", "", "1250.40"), "£1,250.40 out added"),
    ):
        story.pay(*cells)
        story.window.press("Return")
        story.see(said)
    story.picture("money-of-grant")


def answer(story):
    story.push("Make the return")
    story.place = "WeftReturnView"
    story.see("Still to do:")
    story.picture("return-begun")
    story.push("Mostly")
    story.push("Carry it on")
    for question, words in ANSWERS.items():
        story.push(question)
        check(story.window.wait_for_focus(question), f"the strip leads to “{question}”")
        story.window.type(words)
    story.picture("return-answered")


def look_behind_figure(story):
    """As a screen reader presses a figure, wherever the page is scrolled to: the answers left its end in sight."""
    story.push("£3,650.40")
    story.see("Voided payments are left out", "a figure opens, although it was scrolled out of sight")
    story.picture("rows-behind-figure")
    story.window.press("Escape")
    check(wait_for(lambda: not says(story.root, "Voided payments"), "the rows to go") is not None, "Esc takes it away")


def look_at_sheet(story):
    story.push("Show the first sheet as it will print")
    story.find("Print the first sheet", BUTTONS)
    story.picture("preview")


def save(story):
    story.push("Save spreadsheet")
    return story.save_as("Where Should the Spreadsheet Go", "return.xlsx")


def sign(story):
    story.push("Sign…")
    story.see_dialog("Signing keeps the figures")
    story.picture("sign-empty")
    story.fill("Agnes Doyle", "Treasurer", "Betty Shaw")
    story.window.type("Chair")
    story.picture("sign")
    story.window.press("alt+s")
    path = story.save_as("Where Should the Signed Spreadsheet Go", "signed.xlsx")
    story.see("Signed on 12 March 2027 by Agnes Doyle")
    story.see("Not sent yet")
    story.turn_to(None)
    story.picture("signed")
    return path


def send(story):
    """Which is done elsewhere; here it is said."""
    story.push("Mark the return as sent")
    story.see("Sent on 12 March 2027")
    story.picture("sent")


def change_later(story):
    story.window.press("alt+4")
    story.place = "WeftGrantView"
    story.window.press("ctrl+n")
    check(story.window.wait_for_focus("Date"), "the grant is as it was left")
    story.pay("20/2/2027", "Bus Company", "", "60")
    story.window.press("Return")
    story.see("£60.00 out added: Bus Company")
    story.window.press("alt+7")
    story.see("Since you signed this")
    story.see("Cash in the fund: was £1,149.60, now £1,089.60")
    story.see("For small things you need not send it again.")
    story.picture("since-you-signed")


def read_back(story, saved, signed):
    for path in (saved, signed):
        values, words = words_of_book(path)
        check(9600 in values and 3650.4 in values, f"{path} has the award and what was spent")
        for wanted in ANSWERS.values():
            check(wanted in words, f"{path} says “{wanted}”")
    grant = story.rows("grants")[0]
    check(grant["conditions"].startswith("✓ Show the logo on every poster\nSend two"), "one of two conditions is kept")
    check(grant["restricted"] == "yes", "it must be spent on this")
    parts = {row["kind"]: row for row in story.rows("instalments")}
    check(parts["instalment"]["received"] == "2026-03-01", "the instalment came in on the day of its money")
    check((parts["claim"]["submitted"], parts["claim"]["received"]) == ("2027-03-12", ""), "the claim is made and not paid")
    sent = story.rows("returns")[0]
    check((sent["status"], sent["sent"]) == ("sent", "2027-03-12"), "the return is signed and was sent")


def main():
    Atspi.init()
    story = Story("d", *sys.argv[1:3], make_file(sys.argv[2], "new", "--name", "Marsh Lane Warm Hub"))
    story.see("Add your first grant")
    record_grant(story)
    keep_conditions(story)
    add_instalments(story)
    type_money(story)
    mark_instalments(story)
    answer(story)
    look_behind_figure(story)
    look_at_sheet(story)
    saved = save(story)
    signed = sign(story)
    send(story)
    change_later(story)
    story.end()
    read_back(story, saved, signed)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
