#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A quarter's stories and follow-ups, told at the window: test-story-quarter.py WEFT WEFT_CLI. A quote that somebody
agreed to, a photograph beside it, a story that still wants asking, what was done about a wish, a consent that is taken
back, two who were asked again after six months, what a link worker is told, and what of it all a return says."""

import os
import subprocess
import sys

from gi.repository import Atspi

from stories import Story, is_focused, words_of_book
from window_driver import below, check, finish, make_file, name_of, wait_for

QUOTE = "I came for the soup and stayed for the company."
WISH = "Could there be a chair without arms?"
MEASURE = "ONS personal well-being (four questions)"


def add_quote(story):
    story.window.press("alt+7")
    story.see("Add a story")
    story.picture("evidence")
    story.window.press("ctrl+n")
    check(story.window.wait_for_focus("Words"), "a new story begins with its words")
    story.fill(QUOTE, "A regular at the lunch club", "", "10/3/2027")
    story.choose("Who may see it", 2)
    story.fill("", "31/3/2028")
    story.window.press("space", "Tab")
    story.window.type("good")
    story.picture("quote-form")
    story.window.press("Return", "ctrl+s")
    story.see("added")
    story.see("Public until 31 March 2028")
    story.picture("quote")


def add_photograph(story):
    """Chosen in the dialog, shown, saved elsewhere, taken out and brought back."""
    photograph = os.path.join(os.environ["XDG_DATA_HOME"], "Soup.JPG")
    subprocess.run(["convert", "-size", "3000x2000", "gradient:tan-maroon", "-fill", "white", "-draw", "circle 1500,1000 1500,1500",
                    "-comment", "Taken by Alice", photograph], check=True)
    story.place = "WeftEvidenceView"
    story.click("Add a photograph or letter", (Atspi.Role.LIST_ITEM,))
    story.choose_file("Add a Photograph or Letter", photograph)
    story.see("Soup.jpg")
    story.see("Where and when it was taken is removed.")
    story.picture("photograph")
    story.push("Save a copy of the photograph or letter")
    path = story.save_as("Save a Copy", "kept.jpg")
    with open(path, "rb") as file:
        kept = file.read()
    check(kept.startswith(b"\xff\xd8") and b"Alice" not in kept, "the copy is the picture without what stood beside it")
    story.push("Take the photograph or letter out")
    story.see("taken out")
    story.see("Add a Photograph or Letter")
    story.window.press("ctrl+z")
    story.see("Soup.jpg")
    story.picture("photograph-again")


def close_loop(story):
    story.window.press("alt+7", "Escape", "ctrl+n")
    check(story.window.wait_for_focus("Words"), "another story begins with its words")
    story.fill(WISH, "Comments book")
    story.choose("Kind", 6)
    story.picture("loop-form")
    story.window.press("ctrl+s")
    story.see("Not asked yet")
    story.picture("loop")


def withdraw(story):
    story.place = "WeftEvidenceView"
    story.push("Withdraw consent")
    story.see_dialog("Stop using these words?")
    story.picture("withdraw-asks")
    story.window.press("alt+w")
    story.turn_to(None)
    story.see("Withdrawn on 12 March 2027")
    story.picture("withdrawn")


def find_asked_once(story):
    """The codes of those who answered at the start and not after six months."""
    waves = {}
    for row in story.rows("responses"):
        if row["measure"] == "ons4":
            waves.setdefault(row["key"], set()).add(row["wave"])
    return sorted(key for key in waves if waves[key] == {"0"})


def ask_again(story):
    """Two of those who were asked at the start alone: their sheets lie on the table, and the change counts them in."""
    story.window.press("alt+7", "Escape", "Escape", "ctrl+Next")
    story.place = "WeftMeasuresPage"
    story.click(MEASURE)
    story.see("27 people answered both times")
    story.picture("change-before")
    story.place = name_of(story.root)
    story.push("Type answers in")
    story.see("make a code")
    story.fill("6")
    story.picture("paper-empty")
    story.window.press("Return", "Return", "Return")
    check(story.window.wait_for_focus("Code"), "Enter leads to the first sheet")
    for code, answers in zip(find_asked_once(story), ("7683", "6672")):
        story.window.type(code)
        story.window.press("Return")
        for answer in answers:
            story.window.type(answer)
            story.window.press("Return")
    story.see("2 sheets")
    story.picture("paper-typed")
    story.window.press("ctrl+Return")
    story.see("2 answers to “ONS personal well-being (four questions)”")
    story.picture("paper-added")
    story.window.press("alt+Left")
    check(story.window.wait_for_focus("Back"), "the keyboard comes back to the measure")
    story.see("29 people answered both times")
    story.picture("change-after")


def press_chips(story):
    """The buttons above a list leave what belongs to them."""
    story.window.press("alt+7", "Escape", "Escape", "ctrl+Prior")  # the first puts the toast away
    story.place = "WeftEvidencePage"
    story.push("Needs asking")
    story.see_gone("I used to talk to the telly")
    story.see(WISH)
    story.picture("needs-asking")
    story.push("All")
    story.see("I used to talk to the telly")
    story.window.press("alt+6")
    story.place = "WeftMoneyPage"
    story.see("The Print Shop")
    story.push("Cash tin")
    story.see_gone("The Print Shop")
    story.see("Corner Stores")
    story.picture("cash-tin")


def tell_link_worker(story):
    """The first in the menu is Eastgate Surgery; of four whom it sent and who agreed one has not been told of yet."""
    story.window.press("alt+7", "ctrl+Next", "ctrl+Next")
    story.see("Tell a link worker")
    story.place = "WeftReferralsPage"
    story.push("Tell a link worker")
    first = wait_for(lambda: any(n.get_role() == Atspi.Role.MENU_ITEM and is_focused(n) and name_of(n) == "Eastgate Surgery" for n in below(story.root)),
                     "the menu")
    check(first is not None, "the menu opens at Eastgate Surgery")
    story.picture("senders")
    story.window.press("Return")
    path = story.save_as("Save Feedback", "feedback.xlsx")
    story.see("Feedback due 1")
    story.picture("told")
    words = words_of_book(path)[1]
    check("SP-2371" in words and "SP-2218" not in words, "only those who agreed are told of")
    check("cannot give" not in words, "nobody's reason leaves the file")


def look_at_return(story):
    story.window.press("alt+8")
    story.place = "WeftReturnsPage"
    story.click("Good neighbours round one table")
    story.see("In someone’s words")
    story.picture("return-of-the-grant")


def read_back(story):
    rows = {row["text"]: row for row in story.rows("evidence")}
    quote, wish = rows[QUOTE], rows[WISH]
    check((quote["consent"], quote["consent_until"], quote["anonymised"]) == ("public", "2028-03-31", "yes"), "what she agreed to is kept")
    check(quote["file"] == "Soup.jpg", "the photograph is kept with it")
    check(quote["grant"] == "Good neighbours round one table", "the quote belongs to the grant")
    check(quote["consent_withdrawn"] == "2027-03-12", "and that she took it back")
    check((wish["kind"], wish["consent"]) == ("you-said-we-did", "none"), "nobody asked yet whether the wish may be used")
    said = story.read("return", "--grant", "G-0002")
    check(QUOTE not in str(said), "the return does not say what was taken back")


def main():
    Atspi.init()
    story = Story("c", *sys.argv[1:3], make_file(sys.argv[2], "sample"))
    story.see("What needs doing")
    add_quote(story)
    add_photograph(story)
    withdraw(story)
    close_loop(story)
    ask_again(story)
    press_chips(story)
    tell_link_worker(story)
    look_at_return(story)
    story.end()
    read_back(story)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
