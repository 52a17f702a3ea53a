#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Social Value: from three tables to the figures and their workbook."""

import openpyxl

import driver

ANALYSIS = "name,from,to,kind,timing,price_year\nYear,2026-04-01,2027-03-31,forecast,,2024\n"
INPUTS = "analysis,stakeholder,what,kind,amount,hours,rate\nYear,Funders,Money,cash,1000.00,,\nYear,Helpers,Time,volunteer,,10,12.00\n"
HEAD = (
    "analysis,stakeholder,outcome,quantity,quantity_from,measured,value,price_year,kind,benefit,deadweight,displacement,"
    "attribution,drop_off,duration,reason_deadweight,reason_displacement,reason_attribution,reason_drop_off,reason_duration,source\n"
)
RENT = "Year,Members,Rent not paid,20,counted,20,100.00,2024,own,cash released,50%,0%,50%,25%,2,a,b,c,d,e,Our bills\n"


class SocialValue(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "analyses", ANALYSIS)
        self.import_csv("hub.weft", "inputs", INPUTS)

    def outcomes(self, rows):
        self.import_csv("hub.weft", "outcomes", HEAD + rows)

    def report(self, *words):
        return self.do("social-value", "hub.weft", *words)

    def test_the_figures(self):
        self.outcomes(RENT)
        found = self.report("--analysis", "Year")
        same = lambda text: {"low": text, "central": text, "high": text}
        # 20 x 100 x 0.5 x 0.5 = 500; a year later 375, at 3.5 % 362.32.
        self.assertEqual(found["total_impact"], same("500.00"))
        self.assertEqual(found["present_value"], same("862.32"))
        self.assertEqual(found["inputs"], same("1120.00"))
        self.assertEqual(found["net_present_value"], same("-257.68"))
        self.assertEqual(found["ratio"], same("0.7699"))
        self.assertEqual(found["net_ratio"], same("-0.2301"))
        self.assertEqual(found["by_benefit"]["cash_released"], same("862.32"))
        self.assertEqual(found["by_kind"]["own"], same("862.32"))
        self.assertEqual(found["rows"], [{
            "stakeholder": "Members", "outcome": "Rent not paid", "kind": "own", "benefit": "cash_released",
            "impact": "500.00", "present_value": "862.32", "years": ["500.00", "375.00"],
        }])
        self.assertIsNone(found["payback_months"])
        self.assertEqual((found["evidence_level"], found["ratio_shown"], found["why_not"]), (2, True, None))
        # What would make a pound of a pound: 1.2988 times as much.
        self.assertEqual(
            [(row["assumption"], row["value"], row["reachable"]) for row in found["switching"]],
            [("deadweight", "35.0588", True), ("attribution", "35.0588", True), ("quantity", "25.9765", True), ("value", "129.8824", True)],
        )
        self.assertEqual([check["code"] for check in found["checks"]], ["long-duration", "one-value"])

    def test_the_other_timing(self):
        self.outcomes(RENT)
        found = self.report("--timing", "sroi")
        self.assertEqual(found["timing"], "sroi")
        # 500 / 1.035 + 375 / 1.035^2
        self.assertEqual(found["present_value"]["central"], "833.16")

    def test_without_a_ratio(self):
        self.outcomes(RENT.replace("counted", "estimated"))
        found = self.report()
        self.assertFalse(found["ratio_shown"])
        self.assertIn("nothing here was counted or measured", found["why_not"])
        said = self.run_cli("social-value", "hub.weft").out
        self.assertNotIn("Between", said)
        self.assertIn("We give no figure for each £1", said)

    def test_in_words(self):
        self.outcomes(RENT)
        said = self.run_cli("social-value", "hub.weft").out
        self.assertIn("Put in: £1,120.00\n", said)
        self.assertRegex(said, r"(?m)^Cash released +£860 +£860 +£860$")
        self.assertIn("Between £0.77 and £0.77 for each £1 put in, £0.77 in the middle.\nIn the middle case it was worth less than it cost.\n", said)
        self.assertIn("Do not compare this with other organisations’ ratios: they count different things.\n", said)

    def test_nothing_put_in(self):
        self.outcomes(RENT)
        for what in ("Money", "Time"):
            self.do("set", "hub.weft", "inputs", what, "counted=no")
        found = self.report()
        self.assertEqual(found["ratio"], {"low": None, "central": None, "high": None})
        self.assertIn("no-inputs", [check["code"] for check in found["checks"]])

    def test_the_workbook(self):
        self.outcomes(RENT)
        found = self.report("-o", "year.xlsx")
        self.assertTrue(found["output"].endswith("year.xlsx"))
        book = openpyxl.load_workbook(self.path("year.xlsx"))
        self.assertEqual(book.sheetnames[0], "One page")
        self.assertIn("Impact map", book.sheetnames)
        self.assertEqual([row["year"] for row in self.rows("hub.weft", "used_indices")], ["2024"])

    def test_bad_input_is_refused_in_a_sentence(self):
        wrong = [
            ("50%,0%", "150%,0%", "deadweight", "“150%” is more than all of it. Type at most 100%."),
            ("50%,0%", "-5%,0%", "deadweight", "“-5%” is not a percentage."),
            ("25%,2,", "25%,-2,", "duration", "It lasts from 0 to 100 years."),
            ("100.00,2024", "100.00,3000", "price_year", "That is not a year."),
            ("100.00,2024", "inf,2024", "value", "“inf” is not an amount of money."),
            ("20,counted", "NaN,counted", "quantity", "“NaN” is not a number."),
        ]
        for good, bad, column, sentence in wrong:
            assert good in RENT
            found = self.import_csv("hub.weft", "outcomes", HEAD + RENT.replace(good, bad, 1), code=3)
            said = [row["reason"] for row in found["rows"] if row["column"] == column]
            self.assertTrue(said and said[0].startswith(sentence), f"{bad}: {found['rows']}")
        self.assertEqual(self.rows("hub.weft", "outcomes"), [])
        found = self.import_csv("hub.weft", "inputs", "analysis,stakeholder,what,kind,amount\nYear,Funders,Less,cash,-1.00\n", code=3)
        self.assertEqual(found["rows"][0]["reason"], "What was put in cannot be below nothing. Type the amount without a minus.")

    def test_what_is_missing_is_a_check(self):
        self.outcomes(RENT.replace(",a,b,c,d,e,Our bills", ",,,,,,").replace("2024,own,cash released", ",own,")
                      + RENT.replace("Rent not paid", "No index").replace("2024", "1955")
                      + RENT.replace("Rent not paid", "Health (QALY)").replace("own,cash released", "wellbeing,")
                      + RENT.replace("Rent not paid", "Life satisfaction (WELLBY)").replace("own,cash released", "wellbeing,"))
        found = {(check["outcome"], check["code"]) for check in self.report()["checks"]}
        for wanted in [("Rent not paid", "no-reason"), ("Rent not paid", "no-source"), ("Rent not paid", "no-price-year"), ("Rent not paid", "no-benefit"),
                       ("No index", "index-missing"), ("Life satisfaction (WELLBY)", "stacked"), ("Life satisfaction (WELLBY)", "two-wellbeing-routes")]:
            self.assertIn(wanted, found)

    def test_no_number_where_there_is_none(self):
        """Nothing put in, nobody paid, no income: words in the workbook, and no 0."""
        self.outcomes(RENT)
        self.import_csv("hub.weft", "hours", "date,people,hours\n2026-05-01,3,2\n")
        for what in ("Money", "Time"):
            self.do("set", "hub.weft", "inputs", what, "counted=no")
        self.report("-o", "year.xlsx")
        book = openpyxl.load_workbook(self.path("year.xlsx"), data_only=True)
        labels = {row[0].value: row[1].value for sheet in book for row in sheet.iter_rows(max_col=2) if row[0].value}
        self.assertFalse([label for label in labels if str(label).startswith("For each £1 of cost")])
        self.assertEqual(labels["Volunteers to £10,000 of income"], "no income")
        for sheet in book:
            for row in sheet.iter_rows():
                self.assertFalse([cell.coordinate for cell in row if str(cell.value).startswith(("#", "Err:")) or str(cell.value) in ("nan", "inf")], sheet.title)

    def test_a_name_stays_in(self):
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\n")
        self.outcomes(RENT.replace(",a,b,", ",Joan Whitfield told us,b,"))
        self.refuse("social-value", "hub.weft", "-o", "year.xlsx", code=1,
                    says="“Joan Whitfield” looks like a person, in the words of “reasons”.")
        self.do("social-value", "hub.weft", "--allow", "reasons", "-o", "year.xlsx")

    def grant(self, asks):
        self.import_csv("hub.weft", "funders", f"name,social_value\nCouncil,{asks}\n")
        self.import_csv("hub.weft", "grants", "ref,funder,title,amount,starts,ends\nG-0001,Council,Hub,9600.00,2026-04-01,2027-03-31\n")
        return self.do("return", "hub.weft", "--grant", "G-0001", "-o", "return.xlsx")

    def lines(self):
        sheet = openpyxl.load_workbook(self.path("return.xlsx"))["Return"]
        return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]

    def test_one_line_where_the_funder_asks(self):
        self.outcomes(RENT)
        found = self.grant("yes")
        figures = {figure["key"]: figure["value"] for figure in found["figures"]}
        self.assertEqual([figures[f"social_value_{case}"] for case in ("low", "central", "high")], ["0.77", "0.77", "0.77"])
        self.assertIn(
            "Between £0.77 and £0.77 for each £1 put in, £0.77 in the middle. In the middle case it was worth less than it cost. "
            "Do not compare this with other organisations’ ratios: they count different things.", self.lines())

    def test_no_line_where_nobody_asks(self):
        self.outcomes(RENT)
        found = self.grant("no")
        self.assertFalse([figure["key"] for figure in found["figures"] if figure["key"].startswith("social_value")])
        self.assertNotIn("Social Value", self.lines())

    def test_why_there_is_no_figure_in_a_return(self):
        self.outcomes(RENT.replace("counted", "estimated"))
        found = self.grant("yes")
        self.assertFalse([figure["key"] for figure in found["figures"] if figure["key"].startswith("social_value")])
        self.assertIn("We give no figure for each £1: nothing here was counted or measured; it is what people told us.", self.lines())

    def test_a_wrong_word(self):
        for words in (("--timing", "soon"), ("--copy", "mine"), ("--allow", "all")):
            self.assertEqual(self.run_cli("social-value", "hub.weft", *words).code, 2)


if __name__ == "__main__":
    driver.main()
