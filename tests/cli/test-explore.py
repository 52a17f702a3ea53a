#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Explore: one thing counted by another."""

import openpyxl

import driver


class Explore(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv(
            "hub.weft", "hours",
            "date,people,hours,role\n2026-04-07,2,1.5,Cook\n2026-06-02,1,2,Driver\n2026-06-09,1,0.75,Cook\n",
        )

    def explore(self, measure, by, *words):
        return self.do("explore", "hub.weft", "--measure", measure, "--by", by, *words)

    def test_hours_by_month(self):
        found = self.explore("hours", "month")
        self.assertEqual((found["measure"], found["by"]), ("hours", "month"))
        self.assertEqual(found["rows"], [
            {"label": "April 2026", "value": "3", "display": "3.0", "protected": False},
            {"label": "May 2026", "value": "0", "display": "0.0", "protected": False},
            {"label": "June 2026", "value": "2.75", "display": "2.75", "protected": False},
        ])
        self.assertEqual(
            found["sentence"],
            "Volunteers gave 5.75 hours from 7 April 2026 to 9 June 2026; April 2026 was the busiest month, with 3.0.",
        )

    def test_a_period(self):
        found = self.explore("hours", "role", "--from", "2026-06-01", "--to", "2026-06-30")
        self.assertEqual([(row["label"], row["value"]) for row in found["rows"]], [("Driver", "2"), ("Cook", "0.75")])

    def test_people_of_an_area_are_rounded(self):
        people = [f"P{i},{'North' if i < 31 else 'South' if i < 54 else 'East'}" for i in range(57)]
        self.import_csv("hub.weft", "people", "name,area\n" + "".join(f"{row}\n" for row in people))
        self.import_csv("hub.weft", "activities", "ref,name,date\nA-0001,Lunch,2026-06-02\n")
        self.import_csv("hub.weft", "attendance", "activity,person\n" + "".join(f"A-0001,P{i}\n" for i in range(57)))
        found = self.explore("people", "area")
        self.assertEqual([(row["label"], row["value"], row["display"], row["protected"]) for row in found["rows"]], [
            ("North", 30, "30", True), ("South", 25, "25", True), ("East", None, "fewer than 5", True),
        ])
        self.assertEqual(found["total"], 55)
        self.assertNotIn("57", str(found))

    def test_in_words(self):
        outcome = self.run_cli("explore", "hub.weft", "--measure", "hours", "--by", "role")
        self.assertEqual(outcome.code, 0)
        self.assertIn("Hours of volunteering, by role\n", outcome.out)
        self.assertRegex(outcome.out, r"Cook +3\.75\n")
        self.assertRegex(outcome.out, r"Total +5\.75\n")

    def test_nothing_recorded(self):
        found = self.explore("pounds", "month")
        self.assertEqual((found["rows"], found["sentence"]), ([], "No payments are written down for this time."))

    def test_a_picture_and_a_sheet(self):
        for name, begins in (("hours.png", b"\x89PNG\r\n"), ("hours.svg", b"<?xml"), ("HOURS.XLSX", b"PK\x03\x04")):
            found = self.explore("hours", "month", "-o", name)
            self.assertEqual(found["output"], name)
            self.assertTrue((self.folder / name).read_bytes().startswith(begins), name)
        self.assertEqual(sorted(path.name for path in self.folder.glob(".*.part")), [])

    def test_the_sheet_says_the_same(self):
        self.explore("hours", "role", "-o", "roles.xlsx")
        sheet = openpyxl.load_workbook(self.folder / "roles.xlsx")["Explore"]
        cells = {row[0]: row[1] for row in sheet.iter_rows(min_row=6, max_col=2, values_only=True) if row[0]}
        self.assertEqual((cells["Cook"], cells["Driver"]), (3.75, 2))
        self.assertTrue(cells["Total"].startswith("=SUM("))
        self.assertEqual(len(sheet._charts), 1)

    def test_a_name_does_not_leave(self):
        self.import_csv("hub.weft", "people", "name\nRose Akande\n")
        self.import_csv("hub.weft", "hours", "date,people,hours,role\n2026-07-01,1,9,Visits to Rose Akande\n")
        found = self.explore("hours", "role")
        self.assertNotIn("Rose", str(found))
        self.assertEqual(found["rows"][0]["label"], "(a name)")

    def test_nothing_is_written_of_nothing(self):
        before = self.states()
        self.refuse("explore", "hub.weft", "--measure", "pounds", "--by", "month", "-o", "pounds.png", code=1,
                    says="No payments are written down for this time.")
        self.refuse("explore", "hub.weft", "--measure", "hours", "--by", "month", "-o", "hours.pdf", code=2,
                    says="The chart goes into a file ending in .png or .svg")
        self.refuse("explore", "hub.weft", "--measure", "hours", "--by", "month", "-o", "attic/hours.png", code=1,
                    says="there is no folder “attic”")
        self.assertEqual(self.states(), before)

    def test_what_is_wrong_is_said(self):
        for words, code, sentence in (
            (("--by", "month"), 2, "--measure KEY is missing."),
            (("--measure", "hours"), 2, "--by KEY is missing."),
            (("--measure", "cups", "--by", "month"), 1, "Weft cannot count “cups”."),
            (("--measure", "hours", "--by", "moon"), 1, "Weft cannot split by “moon”."),
            (("--measure", "change", "--by", "month"), 1, "A change lies between two times, so it belongs to no one month."),
            (("--measure", "hours", "--by", "month", "--from", "x"), 2, "“x” is no day like 2026-11-22."),
            (("--measure", "hours", "--by", "month", "--from", "2026-05-02", "--to", "2026-05-01"), 1, "The period ends before it begins."),
        ):
            with self.subTest(words):
                self.refuse("explore", "hub.weft", *words, code=code, says=sentence)


if __name__ == "__main__":
    driver.main()
