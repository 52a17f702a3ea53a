#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""What goes out comes in again: everything to one workbook, into a new file, out again."""

import driver

TABLES = [
    "group", "people", "consents", "roles", "funders", "funds", "accounts", "categories", "grants", "instalments", "budget",
    "targets", "activities", "hours", "expenses", "attendance", "money", "moves", "transfers", "referrals", "evidence", "measures",
    "responses", "equality", "returns", "answers", "rates", "thresholds", "values", "indices", "analyses",
    "inputs", "outcomes", "not_valued",
]


class RoundTrip(driver.CliTest):
    def content(self, file):
        return {table: self.rows(file, table) for table in TABLES}

    def test_the_example_group_comes_back_whole(self):
        self.do("sample", "one.weft")
        self.do("export", "one.weft", "one.xlsx")
        self.new("two.weft")
        result = self.do("import", "two.weft", "one.xlsx")
        self.assertEqual((result["refused"], result["rows"]), (0, []))
        self.do("export", "two.weft", "two.xlsx")

        self.maxDiff = 2000
        one, two = self.content("one.weft"), self.content("two.weft")
        for table in TABLES:
            with self.subTest(table):
                self.assertGreater(len(one[table]), 0)
                self.assertEqual(one[table], two[table])

        again = self.do("import", "two.weft", "two.xlsx")
        self.assertEqual((again["added"], again["changed"], again["refused"]), (0, 0, 0))

    def test_the_same_content_gives_the_same_bytes(self):
        self.do("sample", "one.weft")
        for name in ("first.xlsx", "second.xlsx"):
            self.do("export", "one.weft", name)
        self.assertEqual((self.folder / "first.xlsx").read_bytes(), (self.folder / "second.xlsx").read_bytes())

    def test_a_seed_fixes_every_byte(self):
        for name in ("one.weft", "two.weft"):
            self.do("sample", name, "--seed", "7")
        self.do("sample", "other.weft", "--seed", "8")
        one, two, other = ((self.folder / name).read_bytes() for name in ("one.weft", "two.weft", "other.weft"))
        self.assertEqual(one, two)
        self.assertNotEqual(one, other)

    def test_one_table_as_csv(self):
        self.new()
        self.import_csv("hub.weft", "people", 'ref,name,phone,notes\nP-0001,"Rees, Siân",01632 960001,=1+1\n')
        self.do("export", "hub.weft", "out.csv", "--table", "people")
        text = (self.folder / "out.csv").read_bytes()
        self.assertTrue(text.startswith(b"\xef\xbb\xbf"))
        row = driver.read_csv(self.folder / "out.csv")[0]
        self.assertEqual((row["name"], row["phone"], row["notes"]), ("Rees, Siân", "01632 960001", "'=1+1"))

        self.new("two.weft")
        self.do("import", "two.weft", "out.csv", "--table", "people")
        self.assertEqual(self.rows("two.weft", "people"), self.rows("hub.weft", "people"))

    def test_an_output_that_stands_is_replaced_whole_or_not_at_all(self):
        self.new()
        self.write("all.xlsx", "something older")
        self.do("export", "hub.weft", "all.xlsx")
        self.assertTrue((self.folder / "all.xlsx").read_bytes().startswith(b"PK"))
        self.assertEqual(list(self.folder.glob(".*.part")), [])


if __name__ == "__main__":
    driver.main()
