#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Several who work in one file at the same moment: those who come too late are told that it is open, and nothing that
was said to be saved is lost."""

import threading

import driver

TURNS = 10
TOLD = (4, "in-use", "“hub.weft” is open in another window on this computer")


class SeveralAtOnce(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\n")
        self.refusals = set()

    def try_to(self, *words):
        """Whether it was done; how it was refused is kept."""
        outcome = self.run_cli(*words, "--json")
        if outcome.code != 0:
            message = outcome.error["message"].split(" since ")[0].rstrip(".")
            self.refusals.add((outcome.code, outcome.error["code"], message))
        return outcome.code == 0

    def bring_in(self, hand, saved):
        for turn in range(TURNS):
            name = f"Person {hand}-{turn}"
            source = self.write(f"{hand}.csv", f"name\n{name}\n")
            if self.try_to("import", "hub.weft", source, "--table", "people"):
                saved.append(name)

    def set_phone(self, phones):
        for turn in range(TURNS):
            if self.try_to("set", "hub.weft", "people", "Joan Whitfield", f"phone=01632 96000{turn}"):
                phones.append(f"01632 96000{turn}")

    def keep_copies(self):
        for _ in range(TURNS):
            self.try_to("backup", "hub.weft", "stick.weft")

    def test_many_hands_lose_nothing(self):
        saved = ["Joan Whitfield"]
        phones = [""]
        hands = [
            threading.Thread(target=self.bring_in, args=(1, saved)),
            threading.Thread(target=self.bring_in, args=(2, saved)),
            threading.Thread(target=self.set_phone, args=(phones,)),
            threading.Thread(target=self.keep_copies),
        ]
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join()

        people = self.rows("hub.weft", "people")
        self.assertEqual(sorted(row["name"] for row in people), sorted(saved))
        self.assertEqual([row["phone"] for row in people if row["name"] == "Joan Whitfield"], phones[-1:])
        self.assertEqual(self.do("check", "hub.weft")["integrity"], "ok")
        # The first two steps made the file and brought Joan in; each that was said to be saved is one more.
        self.assertEqual(len(self.do("history", "hub.weft")["steps"]), 2 + len(saved) - 1 + len(phones) - 1)
        self.assertLessEqual(self.refusals, {TOLD})
        self.assertEqual([path.name for path in self.folder.glob("*hub.weft?*")], [])


if __name__ == "__main__":
    driver.main()
