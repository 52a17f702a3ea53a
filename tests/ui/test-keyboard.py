#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Works without a mouse, and counts the keys: test-keyboard.py WEFT WEFT_CLI. The hours of ten people in less than a
minute, and so a register of twenty that was ticked on paper; a payment that is split, added over what is left, and
taken back; a pile of 20 questionnaires."""

import json
import os
import re
import shutil
import subprocess
import sys

from gi.repository import Atspi

from window_driver import below, check, close_window, finish, make_file, name_of, open_window

# Source: Card, Moran and Newell, The Psychology of Human-Computer Interaction, 1983: seconds a key of somebody who
# types 40 words a minute.
SECONDS_A_KEY = 0.28
MINUTE = 60
SHEETS = 20
PEOPLE = [
    "Agnes Doyle", "Betty Shaw", "Carol Dean", "Dennis Moor", "Edna Fox",
    "Frank Tindall", "Gwen Roberts", "Hilda Marsh", "Ivy Thornton", "Joan Whitfield",
]
GUESTS = [f"Guest {tree}" for tree in ("Ash", "Birch", "Elder", "Elm", "Fir", "Hazel", "Lime", "Maple", "Oak", "Pine")]
CAME = len(PEOPLE) + len(GUESTS)


def import_sheet(command, path, name, lines):
    sheet = os.path.join(os.environ["XDG_DATA_HOME"], name)
    with open(sheet, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    subprocess.run([command, "import", path, sheet], check=True, stdout=subprocess.DEVNULL)


def log_hours_of_ten(window):
    window.press("alt+3", "ctrl+n")
    check(window.wait_for_focus("Date"), "Ctrl+N puts the focus on the first date")
    window.keys = 0
    window.type("9/3")
    window.press("Tab")
    for name in PEOPLE:
        window.type(name[:3].lower())
        window.press("Return")
        window.type("2")
        window.press("Return")
    check(window.wait_for_words("20.0 hours"), "the total is there while it is typed")
    window.press("ctrl+Return")
    check(window.wait_for_words("20 hours added"), "the hours of ten people are added in one step")
    seconds = window.keys * SECONDS_A_KEY
    check(seconds < MINUTE, f"ten people's hours are {window.keys} keys: {seconds:.0f} seconds")
    window.press("ctrl+z")
    check(window.wait_for_words("Undone: 20 hours added"), "Ctrl+Z in the empty sheet takes them all back")


def print_register(command, path):
    """The paper of a session that is not in the file yet, from a copy of it: numbers and names from the top down."""
    copy = os.path.join(os.environ["XDG_DATA_HOME"], "copy.weft")
    paper = os.path.join(os.environ["XDG_DATA_HOME"], "register.pdf")
    shutil.copy(path, copy)
    import_sheet(command, copy, "activities.csv", ["name,date,place", "Lunch club,2027-03-09,Marsh Lane Hall"])
    subprocess.run([command, "register", copy, "A-0003", "-o", paper], check=True, stdout=subprocess.DEVNULL)
    words = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
    return re.findall(rf"^\s*(\d+)\s+({'|'.join(PEOPLE + GUESTS)})\b", words, re.MULTILINE)


def type_register_of_paper(window, paper):
    """The numbers stand before the names on paper: typing them is enough, from the top down."""
    window.press("alt+4", "ctrl+n")
    check(window.wait_for_focus("Name"), "Ctrl+N puts the focus on the name of the session")
    window.type("Lunch club")
    window.press("Tab")
    window.type("9/3")
    window.press("ctrl+s")
    check(window.wait_for_focus("Name of somebody who came"), "the register waits for the first name")
    names = [name_of(node) for node in below(window.frame) if node.get_role() == Atspi.Role.CHECK_BOX]
    check([name for name in names if name in PEOPLE + GUESTS] == [name for _, name in paper], "the names stand on the screen in the order of the paper")
    window.keys = 0
    for number, _ in paper:
        window.type(number)
        window.press("Return")
    check(window.wait_for_words(f"{CAME} ticked"), "a number ticks the name that has it on paper")
    window.press("ctrl+s")
    check(window.wait_for_words(f"Register of Lunch club, 9 March: {CAME} people"), "the register is saved as one step")
    seconds = window.keys * SECONDS_A_KEY
    check(seconds < MINUTE, f"a paper register of {CAME} people is {window.keys} keys: {seconds:.0f} seconds")


def check_register(command, path, paper):
    """Those who were ticked on the paper came, and nobody else: to this session as to the one before."""
    listed = subprocess.run([command, "list", path, "attendance", "--json"], capture_output=True, text=True, check=True).stdout
    came = [row["person"] for row in json.loads(listed)["rows"]]
    check(sorted(came) == sorted(2 * [name for _, name in paper]), "those on the paper are in the register")


def split_payment(window):
    window.press("alt+6", "ctrl+n")
    window.wait_for_words("Enter leads to the next cell")
    check(window.wait_for_focus("Date"), "Ctrl+N puts the focus on the date of the payment")
    window.keys = 0
    for words in ("9/3", "Marsh Lane Hall", "", "Room hire"):
        if words:
            window.type(words)
        window.press("Return")
    window.type("210")
    window.press("alt+p")
    check(window.wait_for_focus("Grant or fund, part 1"), "Split leads to the first part")
    window.type("warm")
    window.press("Return", "Return")
    window.type("150")
    window.press("Return")
    check(window.wait_for_words("£60.00 is left. The part without an amount takes it."), "what is left is said")
    check(window.wait_for_words("You can add it all the same."), "the strip warns of what is over")
    window.press("Return", "Return", "Return")
    check(window.wait_for_words("£210.00 out added: Marsh Lane Hall, in 2 parts"), "both parts are added in one step")
    print(f"# a payment in two parts is {window.keys} keys", flush=True)
    window.press("ctrl+z")
    check(window.wait_for_words("Undone: £210.00 out added: Marsh Lane Hall, in 2 parts"), "Ctrl+Z takes both back")


def empty_row(window):
    """Escape in a row that was begun empties it and stays; nothing is lost."""
    window.press("Return")
    window.type("Bunting and balloons")
    window.press("Return", "Escape")
    check(window.wait_for_words("The row is empty again. Ctrl+Z brings back what was typed."), "Escape empties the row and says how to have it back")
    check(window.wait_for_focus("Date"), "and the row begins again")
    window.press("ctrl+z")
    window.press("Return", "Return", "Return", "Return")
    window.type("5")
    window.press("Return")
    check(window.wait_for_words("£5.00 out added: Bunting and balloons"), "Ctrl+Z brings it back")
    window.press("ctrl+z")
    check(window.wait_for_words("Undone: £5.00 out added: Bunting and balloons"), "after that Ctrl+Z is the file's again")


def type_paper(window):
    """A pile of 20 questionnaires of four questions each, in the order of the paper."""
    window.press("alt+7")
    check(window.reach("Stories"), "Tab leads to the parts of Evidence")
    check(window.reach("Measures"), "and to the measures")
    window.press("space")
    window.wait_for_words("Choose one to begin with")
    check(window.reach("ONS personal well-being (four questions)"), "Tab leads to a measure")
    window.press("Return")
    window.wait_for_words("Nobody was asked yet.")
    check(window.reach("Type in a pile of paper"), "Tab leads to the pile of paper")
    window.press("Return")
    check(window.wait_for_words("make a code"), "the sheet opens at the months since they started")
    window.keys = 0
    window.press("Return", "Return", "Return", "Return")
    check(window.wait_for_focus("Code"), "four times Enter leads to the first sheet")
    for number in range(1, SHEETS + 1):
        window.type(f"k{number}")
        window.press("Return")
        for answer in (7, 6, 7, 3):
            window.type(str(answer))
            window.press("Return")
    check(window.wait_for_words(f"{SHEETS} sheets"), "the sheets are counted while they are typed")
    window.press("ctrl+Return")
    sentence = f"{SHEETS} answers to “ONS personal well-being (four questions)” at the start"
    check(window.wait_for_words(sentence), "the pile is added in one step")
    seconds = window.keys * SECONDS_A_KEY
    check(seconds < 2 * MINUTE, f"{SHEETS} questionnaires are {window.keys} keys: {seconds:.0f} seconds")
    window.press("ctrl+z")
    check(window.wait_for_words(f"Undone: {sentence}"), "Ctrl+Z in the empty sheet takes them all back")


def main():
    program, command = sys.argv[1:3]
    Atspi.init()
    path = make_file(command, "new", "--name", "Marsh Lane Warm Hub")
    import_sheet(command, path, "people.csv", ["name", *PEOPLE, *GUESTS])
    # With sessions in the file their page is in the side list, the fourth.
    import_sheet(command, path, "activities.csv", ["name,date,place", "Chair yoga,2027-03-08,Marsh Lane Hall", "Lunch club,2027-03-02,Marsh Lane Hall"])
    import_sheet(command, path, "attendance.csv", ["activity,person", *(f"A-0002,{name}" for name in PEOPLE + GUESTS)])
    import_sheet(command, path, "grants.csv", [
        "ref,funder,title,amount,purpose,starts,ends,restricted",
        "G-0001,Marsh Trust,Warm hub,100.00,a warm room on Tuesdays,2026-04-01,2027-03-31,yes",
    ])
    # With money in the file its page is in the side list, the sixth.
    import_sheet(command, path, "money.csv", ["date,account,amount,payee", "2027-03-01,Bank,500.00,Dish by the door"])
    paper = print_register(command, path)
    check(len(paper) == CAME, f"the paper has {CAME} names with their numbers: {paper}")
    window = open_window(program, path)
    log_hours_of_ten(window)
    type_register_of_paper(window, paper)
    split_payment(window)
    empty_row(window)
    type_paper(window)
    close_window(window)
    check_register(command, path, paper)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
