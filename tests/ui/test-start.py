#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window opens whatever became of the one before: test-start.py WEFT WEFT_CLI."""

import os
import subprocess
import sys

from window_driver import below, check, close_window, finish, make_file, name_of, open_window, wait_for

# One that owns the program's name on the bus, and ends when it is asked anything.
DYING = """
import os
from gi.repository import Gio, GLib

def hear(bus, message, incoming):
    if incoming and message.get_member() == "DescribeAll":
        os._exit(0)
    return message

bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.add_filter(hear)
Gio.bus_own_name_on_connection(bus, "org.weftapp.Weft", Gio.BusNameOwnerFlags.NONE, lambda *_: print("owned", flush=True), None)
GLib.MainLoop().run()
"""


def open_beside_the_dying(program, path):
    with subprocess.Popen([sys.executable, "-W", "ignore", "-c", DYING], stdout=subprocess.PIPE, text=True) as dying:
        check(dying.stdout.readline() == "owned\n", "another has the name of the program")
        window = open_window(program, path)
        check(dying.wait() == 0, "it went without a reply")
    close_window(window)


def kept():
    """What is kept beside the file, because it is typed and not saved."""
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "weft", "typed")
    # What is still being written has an ending.
    return [name for name in os.listdir(folder) if "." not in name] if os.path.isdir(folder) else []


def kill(window, n):
    """The power goes, after N things that were typed were kept."""
    check(wait_for(lambda: len(kept()) == n, f"{n} kept") is not None, "what is typed is kept beside the file")
    window.process.kill()
    window.process.wait()


def kill_while_typing(program, path):
    """What was saved is there, and what was not is where it was typed."""
    window = open_window(program, path)
    window.press("alt+2", "ctrl+n")
    check(window.wait_for_focus("Name"), "a form is begun")
    window.type("Wilhelmina Saved")
    window.press("ctrl+s")
    check(window.wait_for_words("What Wilhelmina Saved agreed to"), "one is saved")
    check(not kept(), "what is saved is not kept")
    window.press("alt+3", "ctrl+n", "Tab")
    window.type("wilhel")
    check(window.wait_for_words("Wilhelmina Saved"), "she is offered")
    window.press("Return")
    window.type("2.5")
    check(window.wait_for_words("Not saved yet: 1 row of hours"), "a row of hours is typed")
    window.press("alt+2", "ctrl+n")
    check(window.wait_for_focus("Name"), "another is begun")
    window.type("Wilhelmina Half")
    kill(window, 2)

    window = open_window(program, path)
    check(window.wait_for_words("New person"), "Home says what is not saved")
    check(window.wait_for_words("1 row of hours"), "all of it")
    window.press("alt+2")
    check(window.wait_for_words("Wilhelmina Saved"), "the one that was saved is there")
    check(not any("Wilhelmina Half" in name_of(node) for node in below(window.frame)), "the other is not half there")
    window.press("ctrl+n")
    check(window.wait_for_words("Wilhelmina Half"), "it is in its form again")
    window.press("ctrl+s")
    check(window.wait_for_words("What Wilhelmina Half agreed to"), "and can be saved")
    window.press("alt+3")
    check(window.wait_for_words("What was not saved is here again: 1 row of hours"), "so are the hours")
    window.press("ctrl+s")
    check(window.wait_for_words("2.5 hours added"), "they can be saved too")
    check(not kept(), "nothing is kept any more")
    close_window(window)


def main():
    program, command = (os.path.abspath(path) for path in sys.argv[1:3])
    path = make_file(command, "sample")
    open_beside_the_dying(program, path)
    kill_while_typing(program, path)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
