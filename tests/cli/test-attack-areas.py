#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""An attacker who has people by area of two half years, and from elsewhere how many came: of each half, and of the year."""

import driver
import openpyxl

TIMES = {"spring": ("2026-04-01", "2026-09-30"), "autumn": ("2026-10-01", "2027-03-31"), "year": ("2026-04-01", "2027-03-31")}
DAYS = {"spring": "2026-05-01", "autumn": "2026-11-01"}
# Those of Hillside come all year. 32 come in the year, 30 of them in spring: so of Riverside, "fewer than 5", come 2 at most.
CAME = {"spring": {"Hillside": 20, "Marsh": 10}, "autumn": {"Hillside": 20, "Riverside": 2}}


class Areas(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.environment["WEFT_TODAY"] = "2027-04-12"
        self.do("new", "hub.weft", "--name", "Hub")
        most = {area: max(came.get(area, 0) for came in CAME.values()) for area in ("Hillside", "Marsh", "Riverside")}
        self.bring("funders", "name\nCouncil\n")
        self.bring("grants", f"ref,funder,title,amount,starts,ends\nG-1,Council,Lunches,9000,{TIMES['year'][0]},{TIMES['year'][1]}\n")
        self.bring("people", "name,area\n" + "".join(f"{area} {i},{area}\n" for area, n in most.items() for i in range(n)))
        self.bring("activities", "ref,name,date,grant\n" + "".join(f"A-{time},Lunch,{day},G-1\n" for time, day in DAYS.items()))
        rows = (f"A-{time},{area} {i}\n" for time, came in CAME.items() for area, n in came.items() for i in range(n))
        self.bring("attendance", "activity,person\n" + "".join(rows))
        self.bring("analyses", "name,from,to,kind,timing,price_year\n" + "".join(f"{time},{days[0]},{days[1]},evaluative,,2024\n" for time, days in TIMES.items()))

    def bring(self, table, text):
        self.import_csv("hub.weft", table, text)

    def leave_areas(self):
        for time in DAYS:
            told = self.do("explore", "hub.weft", "--measure", "people", "--by", "area", "--from", TIMES[time][0], "--to", TIMES[time][1], "-o", self.path(f"{time}-areas.xlsx"))
            self.assertEqual(told["rows"][0]["label"], "Hillside")

    def return_people(self, time):
        """How many came, as a return of the time says it."""
        told = self.do("return", "hub.weft", "--grant", "G-1", "--from", TIMES[time][0], "--to", TIMES[time][1], "--tier", "Short", "-o", self.path(f"{time}.xlsx"))
        return {figure["key"]: figure["display"] for figure in told["figures"]}["people"]

    def value_people(self, time):
        """What Social Value says of who came, on its first page."""
        out = self.path(f"{time}-value.xlsx")
        self.do("social-value", "hub.weft", "--analysis", time, "-o", out)
        page = openpyxl.load_workbook(out).worksheets[0]
        return " ".join(str(value) for row in page.iter_rows(values_only=True) for value in row if value is not None and ("came" in str(value) or "visits" in str(value)))

    def test_a_return_tells_nothing_of_areas(self):
        self.assertEqual([self.return_people(time) for time in DAYS], ["30", "22"])
        self.leave_areas()
        self.assertEqual(self.return_people("year"), "not told")

    def test_social_value_tells_nothing_of_areas(self):
        self.assertEqual([self.return_people(time) for time in DAYS], ["30", "22"])
        self.leave_areas()
        told = self.value_people("year")
        self.assertNotIn("people came", told)
        self.assertNotIn("52", told)

    def test_what_was_told_roughly_stays_rough(self):
        """"About 30" in Social Value, then "about 30" with people by area: so a return does not say that 30 it was."""
        self.assertIn("About 30 people came", self.value_people("spring"))
        self.leave_areas()
        self.assertEqual(self.return_people("spring"), "about 30")

    def test_without_areas_all_is_told(self):
        self.assertEqual([self.return_people(time) for time in TIMES], ["30", "22", "32"])
        self.assertIn("About 30 people came", self.value_people("year"))

    def test_what_is_always_rounded_asks_for_no_rounding(self):
        self.assertIn("About 30 people came", self.value_people("year"))
        self.assertEqual([self.return_people(time) for time in TIMES], ["30", "22", "32"])


if __name__ == "__main__":
    driver.main()
