#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the comma is the decimal point, everything that is written and read is what it is anywhere else."""

import subprocess
import tempfile

import driver

GERMANY = "de_DE.UTF-8"


class Germany(driver.CliTest):
    """Each command once in each of the two countries, in a folder of its own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.places = tempfile.TemporaryDirectory(prefix="weft-locale-")
        # The test makes the locale it needs.
        subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", f"{cls.places.name}/{GERMANY}"], capture_output=True, check=False)

    @classmethod
    def tearDownClass(cls):
        cls.places.cleanup()
        super().tearDownClass()

    def setUp(self):
        super().setUp()
        self.environment["WEFT_TODAY"] = "2027-03-12"
        for place in ["here", "germany"]:
            (self.folder / place).mkdir()

    def at(self, place, *words, code=0):
        if place == "germany":
            outcome = self.run_cli(*words, LC_ALL=GERMANY, LOCPATH=self.places.name)
        else:
            outcome = self.run_cli(*words)
        self.assertEqual(outcome.code, code, outcome.out + outcome.err)
        return outcome.out.replace(f"{place}/", "")

    def in_both(self, *words, code=0):
        """Runs the command in both places, PLACE in its words being the folder; what it says is the same."""
        said = [self.at(place, *[word.replace("PLACE", place) for word in words], code=code) for place in ["here", "germany"]]
        self.assertEqual(said[1], said[0])

    def assert_same(self, name):
        self.assertEqual((self.folder / "germany" / name).read_bytes(), (self.folder / "here" / name).read_bytes(), name)

    def test_the_locale_is_there_and_has_a_comma(self):
        """Else all the other tests would compare a country with itself."""
        outcome = subprocess.run(
            ["locale", "-k", "decimal_point"], env={"LC_ALL": GERMANY, "LOCPATH": self.places.name, "PATH": "/usr/bin:/bin"},
            capture_output=True, text=True, check=True,
        )
        self.assertEqual(outcome.stdout, 'decimal_point=","\n')

    def test_from_the_sample_to_a_return_and_back(self):
        self.in_both("sample", "PLACE/hub.weft")
        self.assert_same("hub.weft")
        self.in_both("list", "PLACE/hub.weft", "money")
        for grant in ["G-0001", "G-0002", "G-0003", "G-0004"]:
            self.in_both("return", "PLACE/hub.weft", "--grant", grant, "--json")
            self.in_both("return", "PLACE/hub.weft", "--grant", grant, "-o", f"PLACE/{grant}.xlsx")
            self.assert_same(f"{grant}.xlsx")
        self.in_both("export", "PLACE/hub.weft", "PLACE/all.xlsx")
        self.assert_same("all.xlsx")
        for table in ["money", "hours", "budget"]:
            self.in_both("export", "PLACE/hub.weft", f"PLACE/{table}.csv", "--table", table)
            self.assert_same(f"{table}.csv")

        self.in_both("new", "PLACE/again.weft", "--name", "Again")
        self.in_both("import", "PLACE/again.weft", "PLACE/all.xlsx", "--json")
        self.in_both("export", "PLACE/again.weft", "PLACE/again.xlsx")
        self.assert_same("again.xlsx")
        self.in_both("volunteering", "PLACE/again.weft", "--from", "2026-04-01", "--to", "2027-03-31")

    def test_numbers_as_they_are_typed(self):
        """A decimal point is one in every country; a comma is for thousands."""
        self.write("here/money.csv", "date,account,amount\n21/05/2026,Bank,-1234.50\n22/05/2026,Bank,\"1,234.50\"\n23/05/2026,Bank,\"12,5\"\n")
        self.write("germany/money.csv", (self.folder / "here/money.csv").read_bytes())
        self.in_both("new", "PLACE/hub.weft", "--name", "Hub")
        self.in_both("import", "PLACE/hub.weft", "PLACE/money.csv", "--table", "money", "--json", code=3)
        self.in_both("list", "PLACE/hub.weft", "money")
        self.in_both("set", "PLACE/hub.weft", "accounts", "Bank", "opening=12.34")
        self.in_both("list", "PLACE/hub.weft", "accounts")


if __name__ == "__main__":
    driver.main()
