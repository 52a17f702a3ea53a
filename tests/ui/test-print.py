#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints from the window through the desktop's own dialog, into a file: test-print.py WEFT WEFT_CLI. A register, a
questionnaire, a list and a return; what comes out is read as any program reads a PDF."""

import json
import os
import re
import subprocess
import sys

from gi.repository import Atspi

from stories import BUTTONS, Story
from window_driver import below, check, finish, make_file, name_of, wait_for

A4 = (595, 842)


def words_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout


def is_whole(path):
    """Whether the PDF at PATH stands there to its end."""
    return os.path.exists(path) and subprocess.run(["pdfinfo", path], capture_output=True, check=False).returncode == 0


def size_of(path):
    facts = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    width, height = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts).groups()
    return round(float(width)), round(float(height)), int(re.search(r"Pages:\s+(\d+)", facts).group(1))


class Printing(Story):
    def __init__(self, *arguments):
        # Where "Print to File" offers to put it.
        self.paper = os.path.join(os.environ["HOME"], "Documents", "output.pdf")
        os.makedirs(os.path.dirname(self.paper), exist_ok=True)
        with open(os.path.join(os.environ["XDG_CONFIG_HOME"], "user-dirs.dirs"), "w", encoding="utf-8") as file:
            file.write('XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
        super().__init__(*arguments)

    def find_dialog(self):
        program = self.root.get_parent()
        others = [w for w in map(program.get_child_at_index, range(program.get_child_count())) if w not in (None, self.root)]
        return next((other for other in others if any(name_of(n) == "Print to File" for n in below(other))), None)

    def find_in_dialog(self, words, roles):
        def look():
            dialog = self.find_dialog()
            return next((n for n in below(dialog) if n.get_role() in roles and name_of(n).lstrip("_") == words
                         and n.get_state_set().contains(Atspi.StateType.SENSITIVE)), None) if dialog else None
        return wait_for(look, f"“{words}” in the dialog")

    def choose_file(self):
        """With the mouse: nothing is chosen at first where there is no printer."""
        label = self.find_in_dialog("Print to File", (Atspi.Role.LABEL,))
        check(label is not None, "the dialog offers a file")
        window, root = self.top, self.root
        self.top, self.root = self.window.find_id("--name", "^Print$"), self.find_dialog()
        self.place = name_of(self.root)
        self.click("Print to File", (Atspi.Role.LABEL,))
        self.top, self.root, self.place = window, root, name_of(root)

    def print_to_file(self, what):
        """Answers the dialog that has come up; the words and the sizes of the paper."""
        if os.path.exists(self.paper):
            os.remove(self.paper)
        self.turn_to("Print$")
        self.choose_file()
        check(self.find_in_dialog("~/Documents/output.pdf", BUTTONS) is not None, f"{what}: the dialog says where to")
        self.picture(f"{what}-dialog".replace(" ", "-"))
        self.window.press("alt+p")
        check(wait_for(lambda: is_whole(self.paper), "the paper") is not None, f"{what}: a PDF is there")
        self.turn_to(None)
        return words_of(self.paper), size_of(self.paper)

    def has_words(self, text, what, *words):
        for one in words:
            check(one in text, f"{what} says “{one}”" + ("" if one in text else "\n#   " + text[:1500].replace("\n", "\n#   ")))


def print_list(story, people):
    story.window.press("alt+2")
    story.see("Members")
    story.window.press("ctrl+p")
    text, (width, height, pages) = story.print_to_file("a list")
    check((width, height) == A4 and pages > 1, f"the list is on A4: {width} x {height}, {pages} pages")
    story.has_words(text, "the list", "People", people[0], people[-1], f"Page {pages} of {pages}")


def print_register(story, people):
    story.window.press("alt+4")
    story.see("Lunch club")
    story.place = "WeftActivitiesPage"
    story.click("Lunch club", (Atspi.Role.LABEL,))
    story.see("Print the register")
    story.picture("register")
    story.click("Print the register", (Atspi.Role.LIST_ITEM,))
    text, (width, height, pages) = story.print_to_file("a register")
    check((width, height) == A4, f"the register is on A4: {width} x {height}, {pages} pages")
    story.has_words(text, "the register", "Lunch club")
    check(sum(1 for name in people if name in text) > 5, "the register has those who usually come")


def print_questionnaire(story):
    story.window.press("alt+7")
    story.see("Measures")
    story.place = "WeftEvidencePage"
    story.click("Measures", (Atspi.Role.LIST_ITEM, Atspi.Role.LABEL, *BUTTONS))
    story.picture("measures")
    story.place = "WeftMeasuresPage"
    story.click("Loneliness, direct question", (Atspi.Role.LABEL,))
    story.see("Print the questionnaire")
    story.click("Print the questionnaire", (Atspi.Role.LIST_ITEM,))
    story.picture("how-many-sheets")
    story.see_dialog("How many sheets")
    story.window.press("alt+p")
    text, (width, height, pages) = story.print_to_file("a questionnaire")
    check((width, height) == A4 and pages > 1, f"the questionnaire is on A4: {width} x {height}, {pages} pages")
    story.has_words(text, "the questionnaire", "How often do you feel lonely?")


def print_return(story):
    story.window.press("alt+8")
    story.see("Returns")
    story.place = "WeftReturnsPage"
    story.picture("returns")
    story.click("CVS warm-hub micro-grant", (Atspi.Role.LABEL,))
    story.push("Print the first sheet")
    text, (width, height, pages) = story.print_to_file("a return")
    check((width, height) == A4, f"the return is on A4: {width} x {height}, {pages} pages")
    story.has_words(text, "the return", "What did you do?", "Marsh Lane Warm Hub")


def main():
    program, command = sys.argv[1:]
    path = make_file(command, "sample")
    people = [row["name"] for row in json.loads(subprocess.run([command, "list", path, "people", "--json"], capture_output=True, check=True).stdout)["rows"]]
    story = Printing("print", program, command, path)
    story.see("What needs doing")
    # So large that nothing has to be scrolled to, and the preview stands beside a return.
    subprocess.run(["xdotool", "windowsize", "--sync", story.top, "1500", "1800"], check=True)
    print_list(story, people)
    print_register(story, people)
    print_questionnaire(story)
    print_return(story)
    story.end()
    return finish()


if __name__ == "__main__":
    sys.exit(main())
