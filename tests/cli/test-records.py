#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Records looked at, found, made one, copied and put back."""

import os

import driver


class Records(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv(
            "hub.weft", "people",
            "ref,name,phone,joined\nP-0002,Zoë O’Brien,01632 960002,3 April 2026\nP-0001,Joan Whitfield,01632 960001,\n",
        )

    def test_rows_have_every_column_as_text(self):
        found = self.do("list", "hub.weft", "people")
        self.assertEqual(found["table"], "people")
        self.assertEqual([row["name"] for row in found["rows"]], ["Joan Whitfield", "Zoë O’Brien"])
        self.assertEqual((found["rows"][1]["joined"], found["rows"][1]["email"]), ("2026-04-03", ""))

    def test_an_import_says_all_that_came_of_it(self):
        self.import_csv("hub.weft", "accounts", "name,kind\nBank,bank\n")
        self.import_csv("hub.weft", "grants", "ref,funder,title,amount\nG-0001,CVS,Warm hub,1500\nG-0002,Trust,Urn,450\n")
        self.import_csv("hub.weft", "money", "date,account,amount,payee,grant\n2026-04-14,Bank,-120.00,Hall,G-0001\n")
        again = "date,account,amount,payee,grant\n2026-04-14,Bank,-120.00,Hall,{}\n2026-04-15,Bank,-3.00,Bus,\n"
        found = self.import_csv("hub.weft", "money", again.format("G-0001"))
        self.assertEqual(
            found,
            {
                "added": 1, "changed": 0, "unchanged": 1, "refused": 0, "already_there": 1, "rows": [], "warnings": [], "unpaired": [],
                "dates": found["dates"], "bank": None, "notes": [],
            },
        )
        moved = self.import_csv("hub.weft", "money", again.format("G-0002"))
        self.assertEqual([(row["sheet"], row["line"], row["value"]) for row in moved["warnings"]], [("money", 2, "Urn")])
        self.assertIn("from the grant “Warm hub” (G-0001) to “Urn” (G-0002)", moved["warnings"][0]["reason"])
        said = self.run_cli("import", "hub.weft", self.write("money.csv", again.format("G-0001")), "--table", "money")
        self.assertIn("  money, line 2: This payment is here already", said.out)

    def test_a_table_is_found_by_its_title_too(self):
        self.assertEqual(self.do("list", "hub.weft", "Volunteer hours")["table"], "hours")

    def test_where_forgives_case_and_accents(self):
        self.assertEqual([row["ref"] for row in self.rows("hub.weft", "people", "--where", "ZOE")], ["P-0002"])

    def test_the_plain_list_is_in_columns(self):
        lines = self.run_cli("list", "hub.weft", "people").out.split("\n")
        self.assertTrue(lines[0].startswith("Ref"))
        self.assertEqual(lines[0].index("Name"), lines[1].index("Joan"))
        self.assertEqual(lines[1].index("Joan"), lines[2].index("Zoë"))

    def test_search_finds_beginnings_without_accents(self):
        self.assertEqual(
            [(found["table"], found["ref"]) for found in self.do("search", "hub.weft", "zoe", "bri")["results"]],
            [("people", "P-0002")],
        )
        self.import_csv("hub.weft", "activities", "name,date\nLunch club,2026-05-18\nLunch club,2026-05-25\n")
        self.assertEqual([found["date"] for found in self.do("search", "hub.weft", "lunch")["results"]], ["2026-05-25", "2026-05-18"])
        self.assertEqual(self.do("search", "hub.weft", "zoe")["results"][0]["date"], "")
        self.assertIn("activities A-0001: Lunch club · 18 May 2026\n", self.run_cli("search", "hub.weft", "lunch").out)
        for words in ("\"", "AND OR NOT", "*", "zoe NEAR (", "ref:zoe"):
            with self.subTest(words):
                self.do("search", "hub.weft", words)

    def test_two_people_made_one(self):
        self.import_csv("hub.weft", "hours", "date,person,hours\n2026-05-01,P-0001,2\n2026-05-01,P-0002,3\n")
        merged = self.do("merge-people", "hub.weft", "P-0001", "Zoë O’Brien")
        self.assertEqual(merged["moved"], 1)
        self.assertEqual([row["joined"] for row in self.rows("hub.weft", "people")], ["2026-04-03"])
        self.assertEqual({row["person"] for row in self.rows("hub.weft", "hours")}, {"Joan Whitfield"})
        self.do("undo", "hub.weft")
        self.assertEqual(len(self.rows("hub.weft", "people")), 2)

    def test_a_backup_put_back(self):
        self.do("backup", "hub.weft", "stick.weft")
        self.do("remove", "hub.weft", "people", "P-0002")
        restored = self.do("restore", "stick.weft", "hub.weft")
        self.assertEqual(len(self.rows("hub.weft", "people")), 2)
        self.assertEqual(len(self.rows(restored["saved"], "people")), 1)
        self.assertEqual(len(self.rows("stick.weft", "people")), 2)

    def test_hours_before_any_rate_are_not_valued(self):
        self.import_csv("hub.weft", "hours", "date,person,hours\n2019-05-01,P-0001,2.5\n")
        words = ["volunteering", "hub.weft", "--from", "2019-04-01", "--to", "2020-03-31"]
        found = self.do(*words)
        self.assertEqual((found["hours"], found["value"], found["rate"]), ("2.5", None, None))
        said = self.run_cli(*words).out
        self.assertIn("No rate for an hour was known by then, so the hours are not valued.", said)
        self.assertNotIn("£0.00", said)
        # What is said to help does help.
        self.import_csv("hub.weft", "rates", "kind,name,amount,from\nvolunteer hour,National Living Wage,8.21,2019-04-01\n")
        self.assertEqual(self.do(*words)["value"], "20.53")

    def test_a_copy_under_a_password(self):
        self.write("password", "tulip kettle marsh brass ferry\r\n")
        self.write("wrong", "tulip kettle marsh brass fern\n")
        self.do("backup", "hub.weft", "stick.weft", "--password-file", "password")
        self.assertNotIn(b"Joan", (self.folder / "stick.weft").read_bytes())
        before = self.states()
        self.refuse("list", "stick.weft", "people", code=4, error="not-weft", says="a copy that a password protects")
        self.refuse("restore", "stick.weft", "back.weft", code=1, error="password", says="protected by a password")
        self.refuse("restore", "stick.weft", "back.weft", "--password-file", "wrong", code=1, error="password")
        self.refuse("restore", "stick.weft", "back.weft", "--password-file", "none", code=1, error="not-found", says="none")
        self.write("short", "secret\n")
        self.refuse("backup", "hub.weft", "other.weft", "--password-file", "short", code=1, error="refused", says="too short")
        (self.folder / "short").unlink()
        self.assertEqual(self.states(), before)
        self.do("restore", "stick.weft", "back.weft", "--password-file", "password")
        self.assertEqual(self.rows("back.weft", "people"), self.rows("hub.weft", "people"))

    def test_a_copy_replaces_nothing_but_earlier_copies(self):
        self.do("new", "other.weft", "--name", "Another")
        self.write("letter.odt", "Dear all,")
        os.mkfifo(self.path("pipe"))
        self.refuse("backup", "hub.weft", "pipe", code=1, error="exists", says="pipe")
        before = self.states()
        for words in [("backup", "hub.weft", "other.weft"), ("backup", "hub.weft", "letter.odt"),
                      ("restore", "hub.weft", "other.weft"), ("restore", "hub.weft", "letter.odt")]:
            with self.subTest(words):
                self.refuse(*words, code=1, error="exists", says=[words[2], "left as it is"])
                self.assertEqual(self.states(), before)

    def test_a_copy_is_kept_when_something_changed_and_only_then(self):
        copies = self.folder / "hub copies"
        kept = sorted(path.name for path in copies.iterdir())
        self.assertEqual(kept, ["hub 2026-11-22 12.00.weft"])
        before = (copies / kept[0]).read_bytes()
        self.rows("hub.weft", "people")
        self.assertEqual((copies / kept[0]).read_bytes(), before)
        self.do("set", "hub.weft", "people", "P-0001", "phone=1")
        self.assertNotEqual((copies / kept[0]).read_bytes(), before)

    def test_check_says_the_file_is_sound(self):
        found = self.do("check", "hub.weft")
        self.assertEqual(found["integrity"], "ok")
        for problem in found["problems"]:
            self.assertLessEqual({"code", "message", "where"}, set(problem))

    def test_what_is_set_says_so_and_twice_is_no_change(self):
        self.assertTrue(self.do("set", "hub.weft", "people", "P-0001", "phone=01632 960009")["changed"])
        again = self.do("set", "hub.weft", "people", "Joan Whitfield", "phone=01632 960009")
        self.assertEqual((again["changed"], again["row"]["phone"]), (False, "01632 960009"))


if __name__ == "__main__":
    driver.main()
