#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A Monday of hours and a register, told at the window: test-story-monday.py WEFT WEFT_CLI. A new member, the hours of
ten people, who came to a session, and one step that is taken back."""

import sys

from gi.repository import Atspi

from stories import Story, import_sheet
from window_driver import check, finish, make_file

PEOPLE = [
    "Agnes Doyle", "Betty Shaw", "Carol Dean", "Dennis Moor", "Edna Fox",
    "Frank Tindall", "Gwen Roberts", "Hilda Marsh", "Ivy Thornton", "Joan Whitfield",
]
COLUMN = ["Name", "dennis moor", "Edna  Fox", "Agnes Doyle", "", "Olive Nobody", "Frank Tindal"]


def add_member(story):
    story.window.press("alt+2", "ctrl+n")
    check(story.window.wait_for_focus("Name"), "a new person begins with the name")
    story.fill("Wilhelmina Test")
    story.window.type("07700 900123")
    story.picture("member-form")
    story.window.press("ctrl+s")
    story.see("Wilhelmina Test added")
    story.picture("member-added")


def log_hours(story):
    story.window.press("alt+3", "ctrl+n")
    check(story.window.wait_for_focus("Date"), "a sheet of hours begins with the date")
    story.picture("hours-empty")
    story.window.type("8/3")
    story.window.press("Tab")
    for name in PEOPLE:
        story.window.type(name[:3].lower())
        if name == PEOPLE[-1]:
            story.picture("hours-suggested")
        story.window.press("Return")
        story.window.type("2")
        story.window.press("Return")
    story.see("20.0 hours")
    story.picture("hours-typed")
    story.window.press("ctrl+Return")
    story.see("20 hours added")
    story.picture("hours-added")


def copy_column(story):
    """A column of names, as the clipboard has it from any list."""
    for name in COLUMN:
        story.window.type(name)
        story.window.press("Return")
    story.window.press("ctrl+a", "ctrl+x")


def hold_session(story):
    story.window.press("alt+1")
    story.place = "WeftHomePage"
    story.push("Take a register")
    check(story.window.wait_for_focus("Name"), "a new activity begins with its name")
    story.fill("Lunch club", "9/3", "Marsh Lane Hall")
    story.fill("3", "", "", "")
    story.window.press("Tab", "Tab")
    check(story.window.wait_for_focus("Notes"), "the last field is for notes")
    copy_column(story)
    story.picture("session-form")
    story.window.press("ctrl+s")
    check(story.window.wait_for_focus("Name of somebody who came"), "the register waits for the first name")
    story.picture("register-empty")


def take_register(story):
    for name in ("agn", "bet", "car"):
        story.window.type(name)
        story.window.press("Return")
    story.see("3 ticked")
    story.picture("register-typed")
    story.window.press("ctrl+v")
    story.see("5 ticked")
    story.see("2 names are not known")
    story.picture("register-pasted")
    story.place = "WeftActivityView"
    story.click("Names that are not known, one a line", [Atspi.Role.TEXT])
    story.window.press("ctrl+End")
    story.window.type("l")
    story.push("Look again")
    story.see("6 ticked")
    story.push("Add them as new")
    story.see("7 ticked")
    story.picture("register-mended")
    story.window.press("ctrl+s")
    story.see("Register of Lunch club, 9 March: 7 people. Olive Nobody is new here")
    story.picture("register-saved")


def take_back(story):
    story.window.press("ctrl+z")
    story.see("Undone: Register of Lunch club, 9 March: 7 people. Olive Nobody is new here")
    story.picture("register-undone")
    story.window.press("ctrl+shift+z")
    story.see("7 ticked")


def read_back(story):
    people = [row["name"] for row in story.rows("people")]
    check("Wilhelmina Test" in people and "Olive Nobody" in people and len(people) == len(PEOPLE) + 2, "two people are new")
    hours = story.rows("hours")
    check(sorted(row["person"] for row in hours) == PEOPLE, "ten people have hours")
    check({(row["date"], float(row["hours"])) for row in hours} == {("2027-03-08", 2)}, "each gave two hours on Monday")
    activity = story.rows("activities")[0]
    check((activity["name"], activity["headcount"], activity["how_counted"]) == ("Lunch club", "7", "register"), "seven came to the session")
    came = {row["person"] for row in story.rows("attendance")}
    check(came == set(PEOPLE[:6]) | {"Olive Nobody"}, "the register has their names")


def main():
    Atspi.init()
    path = make_file(sys.argv[2], "new", "--name", "Marsh Lane Warm Hub")
    import_sheet(sys.argv[2], path, "people.csv", ["name", *PEOPLE])
    story = Story("b", *sys.argv[1:3], path)
    story.see("What needs doing")
    add_member(story)
    log_hours(story)
    hold_session(story)
    take_register(story)
    take_back(story)
    story.end()
    read_back(story)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
