#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A colleague takes over, told at the window: test-story-handover.py WEFT WEFT_CLI. What was done, undone and put back;
what is kept about people; a copy that is checked; somebody found; the help and the preferences."""

import os
import subprocess
import sys

from gi.repository import Atspi

from stories import BUTTONS, Story
from window_driver import check, finish, make_file


def read_history(story):
    story.place = "WeftHomePage"
    story.picture("home")
    story.push("History")
    story.see("Every step, newest first")
    story.picture("history")
    story.place = "WeftHistoryPage"
    story.push("Undo: 1.5 hours added for 12 March")
    story.find("Put back: 1.5 hours added for 12 March", BUTTONS)
    story.picture("step-undone")
    story.push("Put back: 1.5 hours added for 12 March")
    story.find("Undo: 1.5 hours added for 12 March", BUTTONS)


def protect(story):
    story.open_menu_item(6)
    story.see("What is kept about people")
    story.picture("data-protection")
    story.place = "WeftProtectionPage"
    story.push("Save a copy of the file")
    path = story.save_as("Save a Copy", "copy.weft")
    story.see("Last copy: 12 March 2027")
    story.picture("copy-saved")
    return path


def find_person(story):
    story.window.press("ctrl+f")
    story.see("What are you looking for?")
    story.window.type("owusu")
    story.see("Abena Owusu")
    story.picture("found")
    story.place = "WeftSearchPage"
    story.click("Abena Owusu")
    story.see("Member since")
    story.picture("person")


def learn(story):
    story.window.press("F1")
    story.turn_to("Help")
    story.picture("help")
    story.window.press("Escape")
    story.turn_to(None)
    story.window.press("ctrl+comma")
    story.see("The year ends on")
    story.picture("preferences")
    story.window.press("Escape", "ctrl+question")
    story.see_dialog("Search everything", is_toolkit=True)
    story.picture("keys")
    story.window.press("Escape")
    story.turn_to(None)


def restore(story, copy):
    """The copy stands in for the file that a flood took."""
    restored = os.path.join(os.environ["XDG_DATA_HOME"], "restored.weft")
    before = story.rows("people")
    subprocess.run([story.command, "restore", copy, restored], check=True, stdout=subprocess.DEVNULL)
    story.path = restored
    check(story.rows("people") == before, "the copy has everybody that the file has")
    check(story.read("history")["steps"][0]["undone"] is False, "what was put back is not undone")


def main():
    Atspi.init()
    story = Story("e", *sys.argv[1:3], make_file(sys.argv[2], "sample"))
    story.see("What needs doing")
    read_history(story)
    copy = protect(story)
    find_person(story)
    learn(story)
    story.end()
    restore(story, copy)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
