#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What was done, undone and done again, each in a process of its own."""

import driver


class History(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()

    def said(self):
        return [step["what"] for step in self.do("history", "hub.weft")["steps"]]

    def test_it_reads_like_a_diary(self):
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\nAmir Hussain\n")
        self.do("set", "hub.weft", "people", "P-0001", "phone=01632 960001")
        self.do("remove", "hub.weft", "people", "Amir Hussain")
        self.assertEqual(
            self.said()[:3],
            [
                "Person “Amir Hussain” removed",
                "Person “Joan Whitfield” changed",
                "Brought in people.csv: 2 rows added",
            ],
        )

    def test_an_import_is_undone_and_redone_across_processes(self):
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\nAmir Hussain\n")
        before = self.rows("hub.weft", "people")
        undone = self.do("undo", "hub.weft")
        self.assertEqual([step["what"] for step in undone["steps"]], ["Brought in people.csv: 2 rows added"])
        self.assertEqual(self.rows("hub.weft", "people"), [])
        self.assertEqual(self.do("search", "hub.weft", "Whitfield")["results"], [])
        self.assertTrue(self.do("history", "hub.weft")["steps"][0]["undone"])
        self.do("redo", "hub.weft")
        self.assertEqual(self.rows("hub.weft", "people"), before)
        self.assertEqual(len(self.do("search", "hub.weft", "whit")["results"]), 1)

    def test_several_steps_at_once_or_none(self):
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\n")
        for phone in ("1", "2", "3"):
            self.do("set", "hub.weft", "people", "P-0001", f"phone={phone}")
        self.do("undo", "hub.weft", "--steps", "2")
        self.assertEqual(self.rows("hub.weft", "people")[0]["phone"], "1")
        self.do("redo", "hub.weft", "--steps", "2")
        self.assertEqual(self.rows("hub.weft", "people")[0]["phone"], "3")
        self.refuse("redo", "hub.weft", code=1, error="nothing")

    def test_a_barrier_stands_in_the_way(self):
        self.import_csv("hub.weft", "grants", "ref,funder,title,amount\nG-0001,Marsh Trust,Warm hub,500.00\n")
        self.import_csv("hub.weft", "accounts", "name,kind\nBank,bank\n")
        self.import_csv("hub.weft", "money", "date,account,amount,grant\n2026-05-01,Bank,-100.00,G-0001\n")
        self.do(
            "sign", "hub.weft", "--grant", "G-0001", "--name", "Jo Lindqvist", "--role", "Treasurer",
            "--override", "Trying it out", "-o", "signed.xlsx",
        )
        self.refuse("undo", "hub.weft", code=1, error="barrier")


if __name__ == "__main__":
    driver.main()
