# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests share that use the window as a screen reader and a keyboard do: a window of a running program, found
on the accessibility bus, and results in TAP."""

import os
import re
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

PATIENCE = 30
HARMLESS = ("dbus-daemon", "SpiRegistry")
NO_PRINTERS = "avahi printers will not be available"  # what a print dialog says where no system bus is
# What the toolkit's own dialog for files says when it is drawn before the disk has named the folders of its path: until then
# gtk_path_bar_size_allocate of GTK 4.8 gives the two arrows beside them no place, and they are drawn all the same. A program can
# neither reach them nor learn when the folders have come. A page's own button without a place fails the tests in C.
PATH_TO_COME = re.compile(r"Trying to snapshot GtkButton 0x[0-9a-f]+ without a current allocation$")
# What the toolkit says when a screen reader looks at the items of a menu while that is put into its window: then
# gtk_widget_root_at_context of GTK 4.8 gives each the role again that it has, without asking whether it was looked at. The role
# stays as it is. No call of a program stands between the two.
LOOKED_AT_TOO_EARLY = re.compile(r"gtk_at_context_set_accessible_role: assertion '!self->realized' failed$")
MUST_BE_NAMED = {
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.TOGGLE_BUTTON,
    Atspi.Role.CHECK_BOX,
    Atspi.Role.COMBO_BOX,
    Atspi.Role.TEXT,
    Atspi.Role.ENTRY,
    Atspi.Role.SPIN_BUTTON,
}
# What GTK says for want of a name is the type of the widget.
NO_NAME = re.compile(r"(Gtk|Adw|Weft)[A-Z]\w+|_.*|.*\w_\w.*|")

failures = []
done = 0


def check(holds, what):
    global done
    done += 1
    print(f"{'ok' if holds else 'not ok'} {done} - {what}", flush=True)
    if not holds:
        failures.append(what)
        print(what, file=sys.stderr)


def finish():
    """The program's exit code; the plan comes last."""
    print(f"1..{done}")
    return 1 if failures else 0


def wait_for(find, what, patience=PATIENCE):
    """What FIND returns as soon as it is true; events of the bus are heard meanwhile."""
    context = GLib.MainContext.default()
    end = time.monotonic() + patience
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


def below(node, last_first=False):
    """NODE and all below it; GTK 4.8 does not tell the pages that are shown from those that are not."""
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    yield node
    for index in reversed(range(count)) if last_first else range(count):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from below(child, last_first)


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
    """A message comes after all pages, and would be gone before a busy computer has walked through them."""
    return any(words in name_of(node) or words in text_of(node) for node in below(root, last_first=True))


def nameless(root):
    for node in below(root):
        states = node.get_state_set()
        if node.get_role() in MUST_BE_NAMED and states.contains(Atspi.StateType.SENSITIVE) and NO_NAME.fullmatch(name_of(node)):
            if not any(r.get_relation_type() == Atspi.RelationType.LABELLED_BY for r in node.get_relation_set()):
                parents, parent = [], node.get_parent()
                while parent is not None and len(parents) < 4:
                    parents.append(f"{parent.get_role_name()} “{parent.get_name()}”")
                    parent = parent.get_parent()
                yield f"{node.get_role_name()} in {' in '.join(parents)}"


def check_names(root, where):
    """A control that goes while they are looked at, as a message does, is no fault: then all are looked at again."""
    looked = wait_for(lambda: [sorted(set(nameless(root)))], f"the names of {where}")
    found = looked[0] if looked else ["looked at to the end"]
    check(not found, f"every control of {where} has a name" + (f", not {'; '.join(found)}" if found else ""))


class Window:
    """A window of PROGRAM on the files PATHS, which has the keyboard. It counts the keys that are pressed."""

    def __init__(self, program, *paths):
        self.keys = 0
        self.errors = tempfile.NamedTemporaryFile(mode="w+", suffix=".txt")
        self.has_asked_for_file = False
        # As from the desktop.
        command = [os.path.abspath(program), *(os.path.abspath(path) for path in paths)]
        self.process = subprocess.Popen(command, cwd=os.environ["HOME"], stderr=self.errors)
        self.frame = wait_for(self.find_frame, "the window")
        if self.frame is None:
            self.errors.seek(0)
            raise SystemExit(f"no window: the program {'runs' if self.process.poll() is None else f'ended with {self.process.poll()}'}\n{self.errors.read()}")
        self.id = self.find_id()
        self.give_keyboard(self.id)

    def find_id(self, *conditions):
        """An X window of the program that can be seen and meets CONDITIONS."""
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--all", "--pid", str(self.process.pid), *conditions]
        return subprocess.run(search, capture_output=True, text=True, check=True, timeout=2 * PATIENCE).stdout.split()[0]

    def give_keyboard(self, id):
        """No window manager is there to do it."""
        subprocess.run(["xdotool", "windowfocus", "--sync", id], check=True)

    def find_frame(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program is not None and program.get_process_id() == self.process.pid and program.get_child_count() > 0:
                return program.get_child_at_index(0)
        return None

    def press(self, *keys):
        self.keys += len(keys)
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, words):
        self.keys += len(words)
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "20", words], check=True)

    def wait_for_words(self, words):
        found = wait_for(lambda: says(self.frame, words), words) is not None
        if not found:
            self.tell_what_is_there()
        return found

    def tell_what_is_there(self):
        """For whoever reads why a test failed: where the keyboard is, and all that the window says."""
        nodes = list(below(self.frame))
        focused = [name_of(n) for n in nodes if n.get_state_set().contains(Atspi.StateType.FOCUSED)]
        print(f"# the keyboard is at {focused} of: {' | '.join(filter(None, (text_of(n) or name_of(n) for n in nodes)))}", flush=True)

    def has_focus(self, name):
        """Pages that were left keep what had the focus on them, hence any."""
        return any(n.get_state_set().contains(Atspi.StateType.FOCUSED) and name_of(n) == name for n in below(self.frame))

    def wait_for_focus(self, name):
        return wait_for(lambda: self.has_focus(name), f"focus on {name}") is not None

    def reach(self, name):
        """Tab by Tab to the control that is called NAME."""
        for _ in range(25):
            if self.has_focus(name):
                return True
            self.press("Tab")
        return self.wait_for_focus(name)

    def close(self):
        self.press("ctrl+w")
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.errors.seek(0)
        said = [line for line in self.errors.read().splitlines() if line.strip() and not line.startswith(HARMLESS)]
        said = [line for line in said if NO_PRINTERS not in line and not LOOKED_AT_TOO_EARLY.search(line)]
        return [line for line in said if not (self.has_asked_for_file and PATH_TO_COME.search(line))]


def make_file(command, *words):
    """A new file in the test's own folder: what COMMAND does with WORDS, the first of which names the file too."""
    path = os.path.join(os.environ["XDG_DATA_HOME"], f"{words[0]}.weft")
    subprocess.run([command, words[0], path, *words[1:]], check=True, stdout=subprocess.DEVNULL)
    return path


def open_window(program, path):
    window = Window(program, path)
    check(window.frame is not None and window.wait_for_words("What needs doing"), "the window opens the file on Home")
    return window


def close_window(window):
    warnings = window.close()
    check(window.process.returncode == 0, "the window closes")
    # On the check's own line, as whoever sees only what failed sees no more than that.
    check(not warnings, "nothing on standard error" + (f", not “{warnings[0].strip()}”" if warnings else ""))
    for line in warnings[1:]:
        print(f"#   {line}", flush=True)
