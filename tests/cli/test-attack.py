#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""An attacker who has every sheet that left the file: returns and their drafts over times that overlap, and what Explore
saved, in any order. He tries every number that could stand behind what he reads."""

import functools
import itertools
import random

import driver
import openpyxl

ANSWERS = ("Yes", "No", "Prefer not to say")
TIMES = {"spring": ("2026-04-01", "2026-09-30"), "autumn": ("2026-10-01", "2027-03-31"), "year": ("2026-04-01", "2027-03-31")}
GRANTS = {"spring": "G-0001", "autumn": "G-0002", "year": "G-0003"}
TITLES = {"spring": "Spring", "autumn": "Autumn", "year": "Whole year"}
SESSIONS = {"spring": "2026-05-01", "autumn": "2026-11-05", "year": "2026-12-01"}
FEWER = "fewer than 5"
# Those of spring, autumn and the year. Of the first: 6, 4 and 7, 4 are "5" and "fewer than 5" each; beside 13 and 8, which
# are "15" and "10", the two 4 would be known.
WORLDS = [((6, 4, 0), (7, 4, 0), (13, 8, 0)), ((4, 20, 17), (0, 1, 0), (4, 21, 17)), 3, 4, 5]


def may_be(people, shown):
    """Whether PEOPLE could stand behind what is SHOWN: a number to the nearest five, an exact one, or words."""
    kind, value = shown
    if kind == "exact" or (kind == "rounded" and value == 0):
        return people == value
    if kind == FEWER:
        return 1 <= people <= 4
    return people >= 5 and (people + 2) // 5 * 5 == value


def may_hang_together(spring, autumn, year):
    """Who came in a half came in the year, and who came in the year came in a half; None is not known."""
    if year is None:
        return True
    if max(spring or 0, autumn or 0) > year:
        return False
    return spring is None or autumn is None or spring + autumn >= year


def add(one, other):
    return None if one is None else one + other


class Reader:
    """All that was read: of each time the answers, and the number of all."""

    def __init__(self):
        self.shown = {time: {} for time in TIMES}

    def read(self, time, answer, kind, value):
        self.shown[time].setdefault(answer, set()).add((kind, value))

    def fits(self, time, answer, people):
        return all(may_be(people, one) for one in self.shown[time].get(answer, ()))

    def has_table(self, time):
        return any(answer in self.shown[time] for answer in ANSWERS)

    def rows(self, answer):
        """What one answer's numbers in the three times could be; None where there is no table."""
        ranges = [[n for n in range(31) if self.fits(time, answer, n)] if self.has_table(time) else [None] for time in TIMES]
        return [row for row in itertools.product(*ranges) if may_hang_together(*row)]

    def has_totals(self, totals):
        """Whether so many could have come altogether: who came, answered. Of times without a table the number may be known."""
        ranges = [[n] if n is not None else range(91) for n in totals]
        ranges = [[n for n in numbers if self.fits(time, None, n)] for time, numbers in zip(TIMES, ranges)]
        return any(may_hang_together(*row) for row in itertools.product(*ranges))

    def possible(self):
        """What each number can be: {(time, answer): numbers}."""
        rows = [self.rows(answer) for answer in ANSWERS]
        fits = functools.cache(self.has_totals)
        found = {}
        for i, answer in enumerate(ANSWERS):
            others = {tuple(map(add, *pair)) for pair in itertools.product(rows[i - 2], rows[i - 1])}
            for row in rows[i]:
                if any(fits(tuple(map(add, row, other))) for other in others):
                    for time, n in zip(TIMES, row):
                        found.setdefault((time, answer), set()).add(n)
        return found


class Attack(driver.CliTest):
    def choose(self, world):
        """The numbers of a world: as they are given, or by chance."""
        if not isinstance(world, int):
            return dict(zip(TIMES, world))
        spring = [self.random.randint(0, 9) for _ in ANSWERS]
        autumn = [self.random.randint(0, 9) for _ in ANSWERS]
        year = [self.random.randint(max(a, b), a + b) for a, b in zip(spring, autumn)]
        return dict(zip(TIMES, (spring, autumn, year)))

    def build(self, world):
        """A file of three grants, each with a session to which all came who are in its table."""
        self.environment["WEFT_TODAY"] = "2027-04-12"
        self.random = random.Random(str(world))
        self.file = f"{len(list(self.folder.iterdir()))}.weft"
        self.do("new", self.file, "--name", "Hub")
        self.import_csv(self.file, "funders", "name\nCouncil\n")
        self.import_csv(
            self.file, "grants",
            "ref,funder,title,amount,starts,ends\n" + "".join(f"{GRANTS[t]},Council,{TITLES[t]},900,{TIMES[t][0]},{TIMES[t][1]}\n" for t in TIMES),
        )
        self.truth = self.choose(world)
        rows = "".join(
            f"{'/'.join(TIMES[time])},disability,{answer},{n}\n" for time in TIMES for answer, n in zip(ANSWERS, self.truth[time])
        )
        self.import_csv(self.file, "equality", "period,question,answer,count\n" + rows)
        most = max(map(sum, self.truth.values()))
        self.import_csv(self.file, "people", "ref,name\n" + "".join(f"P-{i:04},Visitor {i}\n" for i in range(1, most + 1)))
        self.import_csv(
            self.file, "activities",
            "ref,name,date,grant\n" + "".join(f"A-{i},Lunch,{SESSIONS[time]},{GRANTS[time]}\n" for i, time in enumerate(TIMES)),
        )
        came = "".join(f"A-{i},P-{n:04}\n" for i, time in enumerate(TIMES) for n in range(1, sum(self.truth[time]) + 1))
        if came:
            self.import_csv(self.file, "attendance", "activity,person\n" + came)

    def leave_return(self, time, tier, reader):
        out = self.path(f"{time}-{tier}.xlsx")
        self.do("return", self.file, "--grant", GRANTS[time], "--from", TIMES[time][0], "--to", TIMES[time][1], "--tier", tier, "-o", out)
        for row in openpyxl.load_workbook(out)["Figures"].iter_rows(min_row=2, values_only=True):
            measure, question, answer, value, status = row[6], row[7], row[9], row[10], row[11]
            if measure == "people" and question in (None, "disability") and status != "not told":
                reader.read(time, answer if question else None, status, value)

    def leave_numbers(self, reader):
        out = self.path("explored.xlsx")
        self.do("explore", self.file, "--measure", "people", "--by", "grant", "-o", out)
        for sheet in openpyxl.load_workbook(out):
            for row in sheet.iter_rows(values_only=True):
                for time, title in TITLES.items():
                    if row[0] == title and isinstance(row[1], (int, float)):
                        # What is rounded is a multiple of five; an exact number may be one by chance.
                        exact = row[1] == sum(self.truth[time])
                        reader.read(time, None, "exact" if exact and row[1] % 5 else "rounded", row[1])

    def assert_hidden(self, world, reader):
        possible = reader.possible()
        for time in TIMES:
            for answer, people in zip(ANSWERS, self.truth[time]):
                shown = {kind for kind, _ in reader.shown[time].get(answer, ())}
                told = f"world {world}, {time}, {answer}: {people} of {self.truth}, {reader.shown}"
                if FEWER in shown:
                    self.assertEqual(possible[time, answer], {1, 2, 3, 4}, told)
                elif "rounded" in shown and people > 0:
                    self.assertGreater(len(possible[time, answer]), 1, told)
        return any(FEWER in {kind for kind, _ in shown} for time in TIMES for shown in reader.shown[time].values())

    def test_nothing_follows_from_all_that_left(self):
        hidden = 0
        for world in WORLDS:
            self.build(world)
            reader = Reader()
            leaving = [(self.leave_return, time, tier) for tier in ("Full", "Standard") for time in TIMES] + [(self.leave_numbers,)]
            if isinstance(world, int):
                self.random.shuffle(leaving)
            for leave, *words in leaving:
                leave(*words, reader)
            hidden += self.assert_hidden(world, reader)
        # There was something to find.
        self.assertGreater(hidden, 1)

    def test_a_time_apart_tells_through_one_that_holds_both(self):
        """"10" and "fewer than 5" of spring, then 18 of the year, then 2 of autumn: so 16 came in spring, and the 4 are known."""
        world = ((12, 4, 0), (0, 2, 0), (12, 6, 0))
        self.build(world)
        reader = Reader()
        for time, tier in (("spring", "Full"), ("year", "Standard"), ("autumn", "Standard")):
            self.leave_return(time, tier, reader)
        self.assertTrue(self.assert_hidden(world, reader))

    def test_an_exact_number_is_rounded_beside_a_table(self):
        """12, 4 and nobody in a return: beside an exact 16 the 4 would be known, so Explore tells no 16 either."""
        self.build(((12, 4, 0), (0, 0, 0), (30, 30, 0)))
        told = self.do("return", self.file, "--grant", GRANTS["spring"], "--from", TIMES["spring"][0], "--to", TIMES["spring"][1],
                       "--tier", "Full", "-o", self.path("first.xlsx"))
        self.assertEqual({figure["key"]: figure["display"] for figure in told["figures"]}["people"], "about 15")
        # Nor does how many records stand behind it.
        self.assertEqual({figure["key"]: figure["rows"] for figure in told["figures"] if figure["protected"]}, {"people": -1, "attendances": -1})
        rows = {row["label"]: row["display"] for row in self.do("explore", self.file, "--measure", "people", "--by", "grant")["rows"]}
        self.assertEqual(rows["Spring"], "15")
        # A simple return of the same grant and time tells it no more exactly.
        told = self.do("return", self.file, "--grant", GRANTS["spring"], "--tier", "Short")
        self.assertEqual({figure["key"]: figure["display"] for figure in told["figures"]}["people"], "about 15")


if __name__ == "__main__":
    driver.main()
