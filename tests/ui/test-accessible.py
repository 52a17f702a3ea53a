#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uses the window as a screen reader and a keyboard do: test-accessible.py WEFT WEFT_CLI. On the example group it
visits every page and form and looks for controls without a name, adds a member, logs hours, and undoes it. One
line of warning on the program's standard error fails it."""

import sys

from gi.repository import Atspi

from window_driver import below, check, check_names, close_window, finish, make_file, name_of, open_window, says, wait_for

PAGES = ["Home", "People", "Hours", "Activities", "Grants", "Money", "Evidence", "Returns", "Explore", "Social Value"]
MEASURE = "ONS personal well-being (four questions)"


def visit_pages(window):
    for number, page in enumerate(PAGES, 1):
        window.press(f"alt+{number % 10}")
        if number > 1:
            window.press("ctrl+n")
        wait_for(lambda: sum(1 for _ in below(window.frame)) > 20, page)
        check_names(window.frame, page)
        window.press("Escape")


def find_other(window, words):
    """Another window of the program that says WORDS."""
    program = window.frame.get_parent()
    others = (program.get_child_at_index(index) for index in range(program.get_child_count()))
    return next((other for other in others if other not in (None, window.frame) and says(other, words)), None)


def visit_parts(window):
    """What stands beside the stories, a measure with its pile of paper among it, and the forms."""
    window.press("alt+7", "ctrl+Next")
    check(window.wait_for_words("Asked so far"), "Ctrl+Page Down leads to the measures")
    check(window.reach(MEASURE), "Tab leads to a measure")
    window.press("Return")
    check(window.wait_for_words("Average before"), "Enter opens it")
    check(window.reach("Type in a pile of paper"), "Tab leads to the pile of paper")
    window.press("Return")
    check(window.wait_for_words("make a code"), "and Enter opens it")
    window.press("Escape", "Escape", "ctrl+n")
    check(window.wait_for_focus("Name"), "a question of their own begins at its name")
    window.press("Escape", "ctrl+Next")
    check(window.wait_for_words("Tell a link worker"), "then the referrals")
    window.press("ctrl+n")
    check(window.wait_for_focus("Received"), "a referral begins at its day")
    window.press("Escape", "ctrl+Next")
    check(window.wait_for_words("Count the papers, type the numbers here"), "then who took part")
    check_names(window.frame, "the parts of Evidence, a measure with its pile of paper, and the forms")


def has_focus(root, name, role=None):
    focused = [n for n in below(root) if n.get_state_set().contains(Atspi.StateType.FOCUSED)]
    return any(name_of(n).startswith(name) and role in (None, n.get_role()) for n in focused)


def search_help(window, page):
    """Enter opens the first page that is found, and Down leads to the others."""
    window.press("ctrl+f")
    window.type("treasurer")
    window.press("Return")
    check(wait_for(lambda: has_focus(page, "Handing over", Atspi.Role.HEADING), "the page") is not None, "Enter opens the first page of the help that is found")
    window.press("alt+Left")
    check(wait_for(lambda: has_focus(page, "Search the help"), "the search") is not None, "Alt+Left leads back to what was found")
    window.press("Down")
    check(wait_for(lambda: has_focus(page, "Handing over"), "the first of what was found") is not None, "Down leads into what was found")
    window.press("Return")
    check(wait_for(lambda: has_focus(page, "Handing over", Atspi.Role.HEADING), "its heading") is not None, "and Enter there opens its page")


def visit_house(window):
    """The pages that are not in the side list, the menu of a list, and the help."""
    window.press("ctrl+comma")
    check(window.wait_for_words("The year ends on"), "Ctrl+, opens the preferences")
    check_names(window.frame, "Preferences")
    window.press("Escape", "F10", *["Up"] * 6, "Return")
    check(window.wait_for_words("What is kept about people"), "the menu leads to data protection")
    check_names(window.frame, "Data Protection")
    window.give_keyboard(window.id)
    window.press("Escape", "alt+2", "F1")
    page = wait_for(lambda: find_other(window, "Permission"), "the help")
    check(page is not None, "F1 opens the help of the page")
    check_names(page, "Help")
    window.give_keyboard(window.find_id("--name", "^Help$"))
    search_help(window, page)
    window.press("Escape")
    check(wait_for(lambda: find_other(window, "Handing over") is None, "the help to go") is not None, "Escape leaves the help")
    window.give_keyboard(window.id)


def add_member(window):
    window.press("alt+2", "ctrl+n")
    check(window.wait_for_focus("Name"), "Ctrl+N puts the focus on the name")
    window.type("Wilhelmina Test")
    window.press("ctrl+s")
    check(window.wait_for_words("Wilhelmina Test added"), "a member is added and said so")
    window.press("ctrl+z")
    check(window.wait_for_words("Undone: Wilhelmina Test added"), "Ctrl+Z takes her back")
    window.press("ctrl+shift+z")
    check(wait_for(lambda: not says(window.frame, "Undone: Wilhelmina"), "the toast to go") is not None, "Shift+Ctrl+Z puts her back")


def log_hours(window):
    window.press("alt+3", "ctrl+n")
    check(window.wait_for_focus("Date"), "Ctrl+N puts the focus on the first date")
    window.type("9/3")
    window.press("Tab")
    check(window.wait_for_focus("Who"), "Tab goes on to who")
    window.type("12 people")
    window.press("Tab")
    window.type("2")
    window.press("Return")
    check(window.wait_for_focus("Who"), "Enter goes on to the next row")
    window.press("ctrl+s")
    check(window.wait_for_words("24 hours added"), "hours are added and said so")
    window.press("ctrl+z")
    check(window.wait_for_words("Undone: 24 hours added"), "Ctrl+Z takes them back")


def search(window):
    window.press("ctrl+f")
    window.wait_for_words("What are you looking for?")
    window.type("wilhelm")
    check(window.wait_for_words("Wilhelmina Test"), "Ctrl+F, and she is found by the beginning of her name")
    window.press("Escape", "alt+2")
    window.wait_for_words("Members")
    window.type("nobody")
    check(window.wait_for_words("Nothing about “nobody”"), "what is typed on a list is searched for, from its first letter on")
    window.press("Escape", "alt+2")
    window.wait_for_words("Members")
    window.press("dead_acute", "e")
    window.type("lodie")
    check(window.wait_for_words("Nothing about “élodie”"), "so is a letter that takes two keys")
    window.press("Escape", "alt+4")
    window.wait_for_words("Who gives you money?")
    window.type("nothing")
    check(window.wait_for_words("Nothing about “nothing”"), "so it is where there is nothing else to type into")
    window.press("Escape")


def main():
    program, command = sys.argv[1:3]
    Atspi.init()
    # The example has something of every kind; the empty group is read quickly enough to catch a toast.
    window = open_window(program, make_file(command, "sample"))
    visit_pages(window)
    visit_parts(window)
    visit_house(window)
    close_window(window)
    window = open_window(program, make_file(command, "new", "--name", "Marsh Lane Warm Hub"))
    add_member(window)
    log_hours(window)
    search(window)
    close_window(window)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
