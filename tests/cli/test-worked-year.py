#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A worked year to the penny: its records typed as sheets, its results computed elsewhere with exact decimals."""

import json
import shutil
import tempfile

import driver

SHEETS = ["group", "people", "funders", "funds", "accounts", "grants", "instalments", "budget", "money", "transfers", "hours"]
ORACLE = json.loads((driver.FIXTURES / "worked-accounts.json").read_text())
GRANTS = dict(zip(["G-0001", "G-0002", "G-0003"], ORACLE["grants"]))
AFTER_THE_YEAR = "2027-04-10"


class WorkedYear(driver.CliTest):
    made = None

    def setUp(self):
        super().setUp()
        self.environment["WEFT_TODAY"] = AFTER_THE_YEAR
        if WorkedYear.made is None:
            WorkedYear.made = tempfile.TemporaryDirectory(prefix="weft-worked-year-")
            self.bring_in()
            shutil.copytree(self.folder, self.made.name, dirs_exist_ok=True)
        else:
            shutil.copytree(self.made.name, self.folder, dirs_exist_ok=True)

    def bring_in(self):
        self.new("marsh.weft")
        for sheet in SHEETS:
            source = driver.FIXTURES / "worked-year" / f"{sheet}.csv"
            result = self.do("import", "marsh.weft", source)
            self.assertEqual((result["refused"], result["rows"]), (0, []), sheet)

    def grant(self, ref):
        return self.do("return", "marsh.weft", "--grant", ref)

    def test_awards_spent_and_left(self):
        for ref, worked in GRANTS.items():
            with self.subTest(worked["fund"]):
                expected = worked["expected"]
                found = self.grant(ref)["grant"]
                self.assertEqual(found["award"], worked["award"])
                self.assertEqual(found["spent"], expected.get("spent", worked.get("spent_capital")))
                self.assertEqual(found["unspent"], expected.get("underspend", expected.get("award_unspent")))
                self.assertEqual(found["cash_in_fund"], expected["fund_balance"])
                self.assertEqual(found["still_due"], expected.get("still_due", "0.00"))

    def test_tiers(self):
        letters = {"N": "note", "S": "short", "M": "standard", "F": "full"}
        for ref, worked in GRANTS.items():
            with self.subTest(worked["fund"]):
                self.assertEqual(self.grant(ref)["tier"], letters[worked["tier"]])

    def test_budget_against_actual(self):
        for ref in ("G-0001", "G-0002"):
            with self.subTest(ref):
                found = {line["line"]: line for line in self.grant(ref)["budget"]}
                self.assertEqual({name: line["budget"] for name, line in found.items()}, GRANTS[ref]["budget"])
                self.assertEqual({name: line["actual"] for name, line in found.items()}, GRANTS[ref]["actual"])

    def test_variances_and_what_wants_a_reason(self):
        expected = GRANTS["G-0001"]["expected"]
        found = self.grant("G-0001")["budget"]
        self.assertEqual({line["line"]: line["variance_percent"] for line in found}, expected["variance_pct"])
        self.assertEqual(
            [line["line"] for line in found if line["explain"]], expected["asked_to_explain_at_15pct_and_50_pounds"]
        )

    def test_volunteering(self):
        expected = ORACLE["volunteering"]
        found = self.do("volunteering", "marsh.weft", "--from", "2026-04-01", "--to", "2027-03-31")
        self.assertEqual(found["people"], expected["people"])
        self.assertEqual(found["hours"], expected["hours"])
        self.assertEqual(found["per_10000"], expected["per_10000_income"])

    def test_the_value_of_hours_at_twelve_pounds(self):
        self.import_csv(
            "marsh.weft", "rates", "kind,name,amount,from\nvolunteer hour,National Living Wage as worked,12.00,01/01/2027\n"
        )
        found = self.do("volunteering", "marsh.weft", "--from", "2026-04-01", "--to", "2027-03-31")
        self.assertEqual(found["rate"], "12.00")
        self.assertEqual(found["value"], ORACLE["volunteering"]["in_kind_memo_at_12_00"].split()[0])

    def test_a_second_import_changes_nothing(self):
        for sheet in SHEETS:
            with self.subTest(sheet):
                result = self.do("import", "marsh.weft", driver.FIXTURES / "worked-year" / f"{sheet}.csv")
                self.assertEqual((result["added"], result["changed"], result["refused"]), (0, 0, 0))


if __name__ == "__main__":
    driver.main()
