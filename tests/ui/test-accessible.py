#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uses the window as a screen reader and a keyboard do: test-accessible.py WEFT WEFT_CLI. On the example group it
visits every page and form and looks for controls without a name, adds a member, logs hours, and undoes it. One
line of warning on the program's standard error fails it."""

import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

PATIENCE = 30
PAGES = ["Home", "People", "Hours", "Activities", "Grants", "Money", "Evidence", "Returns"]
MUST_BE_NAMED = {
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.TOGGLE_BUTTON,
    Atspi.Role.CHECK_BOX,
    Atspi.Role.COMBO_BOX,
    Atspi.Role.TEXT,
    Atspi.Role.ENTRY,
    Atspi.Role.SPIN_BUTTON,
}
HARMLESS = ("dbus-daemon", "SpiRegistry")

failures = []
done = 0


def check(holds, what):
    global done
    done += 1
    print(f"{'ok' if holds else 'not ok'} {done} - {what}", flush=True)
    if not holds:
        failures.append(what)


def wait_for(find, what):
    """What FIND returns as soon as it is true; events of the bus are heard meanwhile."""
    context = GLib.MainContext.default()
    end = time.monotonic() + PATIENCE
    tick = GLib.timeout_add(50, lambda: True)
    try:
        while time.monotonic() < end:
            try:
                found = find()
            except GLib.Error:
                found = None
            if found:
                return found
            context.iteration(True)
    finally:
        GLib.source_remove(tick)
    print(f"# waited in vain for {what}", flush=True)
    return None


def below(node):
    """NODE and all below it; GTK 4.8 does not tell the pages that are shown from those that are not."""
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    yield node
    for index in range(count):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from below(child)


def name_of(node):
    name = node.get_name() or ""
    if not name and node.get_role() == Atspi.Role.LABEL:
        name = text_of(node)
    return name


def text_of(node):
    if "Text" not in node.get_interfaces():
        return ""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def says(root, words):
    return any(words in name_of(node) or words in text_of(node) for node in below(root))


def nameless(root):
    for node in below(root):
        states = node.get_state_set()
        if node.get_role() in MUST_BE_NAMED and states.contains(Atspi.StateType.SENSITIVE) and not name_of(node):
            if not any(r.get_relation_type() == Atspi.RelationType.LABELLED_BY for r in node.get_relation_set()):
                parents, parent = [], node.get_parent()
                while parent is not None and len(parents) < 4:
                    parents.append(f"{parent.get_role_name()} “{parent.get_name()}”")
                    parent = parent.get_parent()
                yield f"{node.get_role_name()} in {' in '.join(parents)}"


class Window:
    def __init__(self, program, path):
        self.errors = tempfile.NamedTemporaryFile(mode="w+", suffix=".txt")
        self.process = subprocess.Popen([program, path], stderr=self.errors)
        self.frame = wait_for(self.find_frame, "the window")
        self.id = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, check=True,
        ).stdout.split()[0]
        subprocess.run(["xdotool", "windowfocus", "--sync", self.id], check=True)

    def find_frame(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program is not None and program.get_process_id() == self.process.pid and program.get_child_count() > 0:
                return program.get_child_at_index(0)
        return None

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, words):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "20", words], check=True)

    def wait_for_words(self, words):
        return wait_for(lambda: says(self.frame, words), words) is not None

    def focused(self):
        return next((n for n in below(self.frame) if n.get_state_set().contains(Atspi.StateType.FOCUSED)), None)

    def wait_for_focus(self, name):
        return wait_for(lambda: (n := self.focused()) is not None and name_of(n) == name, f"focus on {name}") is not None

    def close(self):
        self.press("ctrl+w")
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.errors.seek(0)
        return [line for line in self.errors.read().splitlines() if line.strip() and not line.startswith(HARMLESS)]


def visit_pages(window):
    for number, page in enumerate(PAGES, 1):
        window.press(f"alt+{number}")
        if number > 1:
            window.press("ctrl+n")
        shown = wait_for(lambda: sum(1 for _ in below(window.frame)) > 20, page)
        found = sorted(set(nameless(window.frame)))
        check(shown and not found, f"every control of {page} has a name" + "".join(f"\n#   {one}" for one in found))
        window.press("Escape")


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
    window.press("Escape")


def open_window(program, command, *words):
    path = os.path.join(os.environ["XDG_DATA_HOME"], f"{words[0]}.weft")
    subprocess.run([command, words[0], path, *words[1:]], check=True, stdout=subprocess.DEVNULL)
    window = Window(program, path)
    check(window.frame is not None and window.wait_for_words("What needs doing"), "the window opens the file on Home")
    return window


def close_window(window):
    warnings = window.close()
    check(window.process.returncode == 0, "the window closes")
    check(not warnings, "nothing on standard error" + "".join(f"\n#   {line}" for line in warnings))


def main():
    Atspi.init()
    # The example has something of every kind; the empty group is read quickly enough to catch a toast.
    window = open_window(*sys.argv[1:3], "sample")
    visit_pages(window)
    close_window(window)
    window = open_window(*sys.argv[1:3], "new", "--name", "Marsh Lane Warm Hub")
    add_member(window)
    log_hours(window)
    search(window)
    close_window(window)
    print(f"1..{done}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
