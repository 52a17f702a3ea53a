# SPDX-License-Identifier: GPL-3.0-or-later

"""What the stories share: what a person does at the window with keys and a mouse, a picture of every step, and the
file read back by weft-cli."""

import json
import os
import subprocess

import openpyxl
from gi.repository import Atspi

from window_driver import Window, below, check, check_names, close_window, name_of, says, wait_for

BUTTONS = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON)


def is_focused(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


class Story:
    """A story told at a window on PATHS. LETTER names its pictures, which are left in the folder WEFT_PICTURES."""

    def __init__(self, letter, program, command, *paths):
        self.letter, self.command = letter, command
        self.path = paths[0] if paths else None
        self.steps = 0
        # Without it the edges of menus are black.
        self.compositor = subprocess.Popen(["xcompmgr"], stderr=subprocess.DEVNULL)
        self.window = Window(program, *paths)
        self.root = self.window.frame
        # Out of the way, where nothing shows a hint of its own.
        subprocess.run(["xdotool", "mousemove", "1400", "950"], check=True)
        self.top = self.window.id
        self.place = name_of(self.root)

    def end(self):
        """Pages that were left stay in the tree, with the record that was opened last."""
        check_names(self.root, "the pages on the way")
        close_window(self.window)
        self.compositor.terminate()
        self.compositor.wait()

    def picture(self, step):
        self.steps += 1
        folder = os.environ.get("WEFT_PICTURES")
        if folder:
            os.makedirs(folder, exist_ok=True)
            name = f"story-{self.letter}-{self.steps:02}-{step}.png"
            subprocess.run(["import", "-window", "root", "-crop", "1200x840+0+0", "+repage", os.path.join(folder, name)], check=True)

    def see(self, words, what=None):
        """Checks that WORDS can be read."""
        check(wait_for(lambda: says(self.root, words), words) is not None, what or f"it says “{words}”")

    def see_gone(self, words):
        """Checks that WORDS can no longer be read in the place that the story has come to."""
        def is_gone():
            place = next((n for n in below(self.root) if name_of(n) == self.place), None)
            return place is not None and not says(place, words)
        check(wait_for(is_gone, f"no {words}") is not None, f"it no longer says “{words}”")

    def read(self, *words):
        """What weft-cli says of the file."""
        done = subprocess.run([self.command, words[0], self.path, *words[1:], "--json"], capture_output=True, text=True, check=False)
        check(done.returncode == 0, f"weft-cli {words[0]} reads the file" + ("" if done.returncode == 0 else f"\n#   {done.stdout}{done.stderr}"))
        return json.loads(done.stdout)

    def rows(self, table):
        return self.read("list", table)["rows"]

    def find(self, name, roles):
        """The last control of that name in the place that the story has come to; a name may go on with what the
        button shows. Pages that are left stay in the tree, hence the place."""
        def look():
            place = next((n for n in below(self.root) if name_of(n) == self.place), None)
            found = [n for n in below(place) if n.get_role() in roles and (name_of(n) + " ").startswith(name + " ")] if place else []
            found = [n for n in found if n.get_state_set().contains(Atspi.StateType.SENSITIVE) and n.get_extents(Atspi.CoordType.WINDOW).width > 0]
            return found[-1] if found else None
        node = wait_for(look, f"“{name}”")
        check(node is not None, f"“{name}” is there")
        return node

    def push(self, name):
        """Presses a button."""
        node = self.find(name, BUTTONS)
        if node is not None:
            node.do_action(0)

    def click(self, name, roles=(Atspi.Role.LIST_ITEM, Atspi.Role.LABEL)):
        """With the mouse, in the middle."""
        node = self.find(name, roles)
        if node is None:
            return
        box = node.get_extents(Atspi.CoordType.WINDOW)
        whole = self.root.get_extents(Atspi.CoordType.WINDOW)
        shape = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.top], capture_output=True, text=True, check=True).stdout
        size = dict(line.split("=") for line in shape.split())
        # The frame round the window is as wide on every side.
        x = box.x + box.width // 2 + (int(size["WIDTH"]) - whole.width) // 2
        y = box.y + box.height // 2 + (int(size["HEIGHT"]) - whole.height) // 2
        subprocess.run(["xdotool", "mousemove", "--window", self.top, str(x), str(y), "click", "1"], check=True)

    def fill(self, *texts):
        """Types each text and goes on to the next field; None leaves one as it is."""
        for text in texts:
            if text:
                self.window.type(text)
            self.window.press("Tab")

    def pay(self, *cells):
        """Types a row of money; the last Enter adds it and is not pressed."""
        for i, cell in enumerate(cells):
            if cell:
                self.window.type(cell)
            if i + 1 < len(cells):
                self.window.press("Return")

    def choose(self, name, n):
        """The choice N from the top of the drop-down NAME, which has the focus; the first is 0."""
        check(self.window.wait_for_focus(name), f"“{name}” has the focus")
        choices = [n for n in below(self.root) if name_of(n) == name and is_focused(n)][-1].get_parent()

        def stands_at(place):
            items = [node for node in below(choices) if node.get_role() == Atspi.Role.LIST_ITEM]
            return any(is_focused(item) for item in items[place:place + 1])
        self.window.press("space")
        # A key that comes before the list has the keyboard is lost to it.
        for place in range(n + 1):
            if place > 0:
                self.window.press("Down")
            check(wait_for(lambda: stands_at(place), f"choice {place}") is not None, f"“{name}” stands at its choice {place}")
        shown = [name_of(node) for node in below(choices)]
        self.window.press("Return")
        check(wait_for(lambda: [name_of(node) for node in below(choices)] != shown, "the choice") is not None, f"“{name}” shows what was chosen")
        check(self.window.wait_for_focus(name), f"“{name}” has the focus again when something was chosen")

    def turn_to(self, title):
        """Gives the keyboard to the dialog whose window is called TITLE, or back to the window without one."""
        self.window.give_keyboard(self.window.find_id("--name", f"^{title}") if title else self.top)

    def turn_to_files(self, title):
        self.window.has_asked_for_file = True
        self.turn_to(title)

    def choose_file(self, title, path):
        """Answers the dialog TITLE that asks for a file. The toolkit's dialog takes Enter for nothing while it still reads
        the folder, hence as often as it is there."""
        self.turn_to_files(title)
        self.window.press("ctrl+l")
        self.window.type(path)
        self.picture("file-chosen")
        search = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.window.process.pid), "--name", f"^{title}"]

        def is_gone():
            return not subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()
        for _ in range(5):
            self.window.press("Return")
            if wait_for(is_gone, f"the end of “{title}”", 3):
                break
        check(is_gone(), f"“{title}” takes {os.path.basename(path)}")
        self.turn_to(None)

    def see_dialog(self, words, is_toolkit=False):
        """Gives the keyboard to the dialog that asks WORDS, whose controls have names unless it is the toolkit's own."""
        program = self.root.get_parent()
        others = lambda: [w for w in map(program.get_child_at_index, range(program.get_child_count())) if w not in (None, self.root)]
        dialog = wait_for(lambda: next((other for other in others() if says(other, words)), None), words)
        check(dialog is not None, f"it asks “{words}”")
        if dialog is not None and not is_toolkit:
            check_names(dialog, f"the dialog “{words}”")
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.window.process.pid)], capture_output=True, text=True, check=True)
        self.window.give_keyboard(next((id for id in found.stdout.split() if id != self.top), self.top))

    def open_menu_item(self, n):
        """The item N from the end of the menu, which does not give the keyboard back where no window manager is."""
        self.window.press("F10", *["Up"] * n, "Return")
        self.turn_to(None)

    def save_as(self, title, name):
        """Answers the dialog TITLE that asks for a place; returns the path. What is there is whole and was checked."""
        path = os.path.join(os.environ["XDG_DATA_HOME"], name)
        self.turn_to_files(title)
        self.window.press("ctrl+a")
        self.window.type(path)
        self.picture("where-to-save")
        self.window.press("Return")
        check(wait_for(lambda: os.path.exists(path), path) is not None, f"{name} is written")
        self.turn_to(None)
        return path


def words_of_book(path):
    """All that a workbook's cells hold, and all of it as one text."""
    book = openpyxl.load_workbook(path, data_only=True)
    values = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    return values, " ".join(str(value) for value in values)


def import_sheet(command, path, name, lines):
    sheet = os.path.join(os.environ["XDG_DATA_HOME"], name)
    with open(sheet, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    subprocess.run([command, "import", path, sheet], check=True, stdout=subprocess.DEVNULL)
