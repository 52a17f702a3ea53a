#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""An attacker who opens every sheet that leaves: cells, formulas, charts and what is hidden in the files; who takes averages
from averages; and who has all that a network was told. (Tables of who took part are attacked in test-attack.)

What Weft tells exactly, as returns.md has it, is no leak: people who came where no table of who took part left, visits,
sessions, hours, pounds, volunteers; of eight and more who answered both times, how many got better or worse. Lists that
somebody exports, and what a link worker is told of people who agreed, are of persons on purpose."""

import itertools
import random
import re
import shutil
import subprocess
import zipfile

import driver
import openpyxl

YEAR = ("2026-04-01", "2027-03-31")
FEWEST = 8  # people of whom an average is told
ANALYSIS = f"name,from,to,kind,timing,price_year\nYear,{YEAR[0]},{YEAR[1]},forecast,,2024\n"


def cells(path, **how):
    """Each row of each sheet, formulas as they stand; their values with data_only."""
    for sheet in openpyxl.load_workbook(path, **how):
        yield from sheet.iter_rows(values_only=True)


class Sheets(driver.CliTest):
    """A group with two grants; what leaves is written into files of the names that are asked for."""

    def setUp(self):
        super().setUp()
        self.environment["WEFT_TODAY"] = "2027-04-12"
        self.do("new", "hub.weft", "--name", "Hub")
        self.bring("funders", "name\nCouncil\n")
        self.bring("grants", "ref,funder,title,amount,starts,ends\n" + "".join(f"G-{i},Council,Grant {i},90000,{YEAR[0]},{YEAR[1]}\n" for i in (1, 2)))

    def bring(self, table, text):
        self.import_csv("hub.weft", table, text)

    def leave(self, name, *words):
        path = self.path(f"{name}.xlsx")
        self.do(words[0], "hub.weft", *words[1:], "-o", path)
        return path

    def leave_return(self, name, grant="G-1", tier="Full"):
        return self.leave(name, "return", "--grant", grant, "--from", YEAR[0], "--to", YEAR[1], "--tier", tier)


class NoExactNumber(Sheets):
    """Numbers so large that they stand nowhere by chance, beside a small one that they would tell."""

    def assert_hidden(self, path, *numbers):
        hidden = re.compile("|".join(rf"\b{number}\b|\b{number:,}\b" for number in numbers))
        with zipfile.ZipFile(path) as workbook:
            for name in workbook.namelist():
                text = re.sub(r"<[^<>]*>", " ", workbook.read(name).decode("utf-8", "replace"))
                found = hidden.search(text)
                self.assertIsNone(found, f"{path}, {name}: {text[max(0, found.start() - 90):found.end() + 90] if found else ''}")

    def recalculate(self, paths):
        """The same files as LibreOffice works them out."""
        if shutil.which("soffice") is None:
            return []
        out = self.folder / "office"
        profile = f"-env:UserInstallation=file://{self.folder}/profile"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", out, *paths], check=True, capture_output=True)
        return sorted(out.glob("*.ods"))

    def come(self, first, last):
        self.bring("people", "ref,name\n" + "".join(f"P-{i},Visitor {i}\n" for i in range(first, last + 1)))
        self.bring("attendance", "activity,person\n" + "".join(f"A-1,P-{i}\n" for i in range(first, last + 1)))

    def tally(self, **answers):
        answers = {**answers, "Prefer not to say": 0}
        self.bring("equality", "period,question,answer,count\n" + "".join(f"{'/'.join(YEAR)},disability,{answer},{n}\n" for answer, n in answers.items()))

    def sign(self, name):
        return self.leave(name, "sign", "--grant", "G-1", "--name", "Jo Lindqvist", "--role", "Treasurer", "--override", "As agreed.")

    def test_a_correction_does_not_say_how_many_more(self):
        """1,242 said yes and 4 no: "about 1,245". Two more come, who answered nothing, and 1,248 may be told: but not that they
        are two more, or the 1,246 were known and with them the 4."""
        self.bring("activities", "ref,name,date,grant\nA-1,Fair,2026-06-01,G-1\n")
        self.come(1, 1246)
        self.tally(Yes=1242, No=4)
        self.leave_return("draft")
        self.do("set", "hub.weft", "grants", "G-1", "tier=standard")
        first = self.sign("first")
        self.come(1247, 1248)
        again = self.sign("again")
        self.assert_hidden(first, 1242, 1246)
        self.assert_hidden(again, 1242, 1246)
        why = {row[0]: row[3] for row in openpyxl.load_workbook(again)["Corrections"].iter_rows(values_only=True)}
        self.assertEqual(why["People"], "Who came was counted again")
        self.assertEqual(why["Attendances"], "Who came was counted again")

    def test_hours_and_pounds_name_nobody_and_lead_to_no_hidden_number(self):
        """One volunteer, her hours and what she and two others were paid stand there exactly, as returns.md has it. But no part
        says who they are, and no two numbers of the workbook come to one that it hides."""
        self.bring("activities", "ref,name,date,grant\nA-1,Fair,2026-06-01,G-1\n")
        self.come(1, 1241)
        self.tally(Yes=1238, No=3)
        self.bring("people", "ref,name\nP-9001,Rhiannon Quist\nP-9002,Osian Vellacott\n")
        self.bring("hours", "date,person,hours,grant\n2026-06-01,P-9001,17.25,G-1\n")
        self.bring("money", "date,account,amount,payee,person,grant\n2026-06-02,Bank,-611.40,,P-9001,G-1\n"
                   "2026-06-03,Bank,-357.10,rhiannon  QUIST,,G-1\n2026-06-04,Bank,-401.90,Osian Vellacott,,G-1\n2026-06-05,Bank,-83.70,Print shop,,G-1\n")
        path = self.leave_return("full")
        with zipfile.ZipFile(path) as workbook:
            words = " ".join(workbook.read(name).decode("utf-8", "replace") for name in workbook.namelist()).casefold()
        self.assertIn("print shop", words)
        for name in ("quist", "vellacott", "p-9001", "p-9002"):
            self.assertNotIn(name, words)
        # All but "about 1,240", from which everybody can count on by ones.
        numbers = {float(cell) for row in cells(path, data_only=True) for cell in row if isinstance(cell, (int, float))} - {1240}
        self.assertIn(611.4, numbers)
        for one, other in itertools.product(numbers, numbers):
            for made in (one + other, one - other, one * other, one / other if other else 0):
                self.assertNotIn(round(made, 6), (1238, 1241), f"{one}, {other}")

    def test_no_file_holds_an_exact_number(self):
        """1,238 said yes and 3 no: beside "about 1,240" yes, 1,241 altogether would tell that the 3 are not 4."""
        self.bring("activities", "ref,name,date,grant\nA-1,Fair,2026-06-01,G-1\n")
        self.bring("targets", "grant,outcome,target,counts\nG-1,Many come,1000,people\n")
        self.bring("analyses", ANALYSIS)
        self.come(1, 1241)
        self.tally(Yes=1238, No=3)
        paths = [self.leave_return("full"), self.leave_return("standard", tier="Standard"), self.leave_return("short", tier="Short")]
        paths += [self.leave(f"{measure}-{by}", "explore", "--measure", measure, "--by", by) for measure in ("people", "attendances") for by in ("month", "activity", "grant")]
        paths += [self.leave("ages", "explore", "--measure", "people", "--by", "area"), self.leave("value", "social-value")]
        for path in paths + self.recalculate(paths):
            self.assert_hidden(path, 1238, 1241)


class Averages(Sheets):
    """Answers come in a few at a time, and after each few some sheet leaves."""

    def setUp(self):
        super().setUp()
        self.bring("analyses", ANALYSIS)
        self.bring("measures", "key,name,items,min,max,higher_is_better,scoring\nown,Own,joy: How much joy?,0,10,yes,each\n")
        self.n = {"G-1": 0, "G-2": 0, "": 0}
        self.told = {scope: [] for scope in self.n}

    def answer(self, grant, people):
        """So many more answer both times; of no grant where it is empty."""
        lines = []
        for _ in range(people):
            code = f"{grant or 'X'}-{self.n[grant]}"
            self.n[grant] += 1
            lines += [f"own,{code},{wave},2026-{month},{grant},{self.random.randint(0, 10)}\n" for wave, month in ((0, "05-01"), (6, "11-01"))]
        self.bring("responses", "measure,key,wave,date,grant,item1\n" + "".join(lines))

    def read(self, path, scope):
        """The line of the question: how many answered both times, and their averages."""
        for row in cells(path, data_only=True):
            if row[0] == "How much joy?" and row[2] is not None:
                self.told[scope].append((row[2], row[3], row[4]))

    def leave_some(self, turn):
        way = self.random.choice(("G-1", "G-2", "explore", "all"))
        if way == "explore":
            outcome = self.run_cli("explore", "hub.weft", "--measure", "change", "--by", "grant", "-o", self.path(f"{turn}.xlsx"))
            self.assertIn(outcome.code, (0, 1), outcome.err)
        elif way == "all":
            self.read(self.leave(str(turn), "social-value"), "")
        else:
            self.read(self.leave_return(str(turn), way), way)

    def assert_no_few(self):
        """All, less those of one grant or both, less those who were told of before: nobody or eight."""
        nothing = [(0, 0, 0)]
        for everybody, one, other in itertools.product(self.told[""] or nothing, self.told["G-1"] + nothing, self.told["G-2"] + nothing):
            if everybody[0] > 0:
                self.assertNotIn(everybody[0] - one[0] - other[0], range(1, FEWEST), self.told)
        for told in self.told.values():
            for one, other in itertools.combinations(told, 2):
                self.assertNotIn(abs(one[0] - other[0]), range(1, FEWEST), self.told)
                # The same people have the same averages.
                self.assertTrue(one[0] != other[0] or one == other, self.told)

    def test_no_average_of_a_few_follows(self):
        n_told = 0
        for seed in range(4):
            with self.subTest(seed):
                self.random = random.Random(seed)
                self.doCleanups()
                self.setUp()
                for turn in range(7):
                    self.answer(self.random.choice(("G-1", "G-2", "")), self.random.randint(3, 11))
                    self.leave_some(turn)
                self.assert_no_few()
                n_told += sum(map(len, self.told.values()))
        self.assertGreater(n_told, 8)


class Network(Sheets):
    """Of seven who were sent, six came and one waits; all are told to the nearest five."""

    def people(self, name):
        """The numbers of people of the sheet: what stands before the sessions."""
        path = self.path(f"{name}.xlsx")
        self.do("referrals", "hub.weft", path, "--from", YEAR[0], "--to", YEAR[1])
        rows = [row for row in cells(path) if row[0] is not None and row[1] is not None]
        return {row[0]: row[1] for row in itertools.takewhile(lambda row: "sessions" not in row[0], rows) if row[1] != "Number"}

    def send(self, *refs, **columns):
        lines = [",".join([f"F-{ref}", "2026-05-01", "Surgery", *columns.values()]) for ref in refs]
        self.bring("referrals", "\n".join([",".join(["ref", "received", "from_organisation", *columns]), *lines]) + "\n")

    def test_what_the_total_tells_is_left_out(self):
        """Beside "5" who came, which are 5 at least, and "5" altogether, which are 7 at most, two wait at most."""
        self.send(*range(1, 7), status="attending", first_attended="2026-05-03")
        self.send(7, status="waiting")
        self.assertEqual(self.people("seven"), {})
        self.send(*range(8, 17), status="attending", first_attended="2026-05-03")
        self.assertEqual(self.people("sixteen"), {"People sent to us": 15, "Came at least once": 15, "Days until they first came": 2,
                                                  "Still there three months later": 15, "Waiting": "fewer than 5", "Passed back": 0, "Surgery": 15})


if __name__ == "__main__":
    driver.main()
