#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""An attacker who has what Explore saved of answers, by area and over several times, in any order; and every number of all.
An answer has one day, so the halves of a year add up to it; a few have none, and are in the whole only."""

import itertools
import random

import driver
import openpyxl

AREAS = ("Hillside", "Marsh", "Riverside")
OTHERS = "Other areas"
FEWER = "fewer than 5"
TIMES = {"spring": ("2026-04-01", "2026-09-30"), "autumn": ("2026-10-01", "2027-03-31"), "year": ("2026-04-01", "2027-03-31"), "whole": None}
DAYS = ("2026-05-01", "2026-11-01", "")  # of spring, of autumn, without
OPEN = {**TIMES, "spring": ("", "2026-09-30"), "autumn": ("2026-10-01", "")}  # so many days and no other are in the whole
# Those of an area by the three days. Of the first: 5 and 1 are "5" and "fewer than 5", and 6 of the year "5": beside it the
# 1 could be no 3. Of the second: "10" to "12" are two times 4 and more.
# Of the third: two "fewer than 5" of one are "fewer than 5" together and with the undated, so they are not 4.
WORLDS = [((5, 1, 0), (10, 10, 0), (10, 10, 0)), ((4, 4, 0), (10, 9, 2), (9, 10, 0)), ((1, 1, 1), (11, 11, 2), (0, 0, 0)), *range(7)]


def add_up(cells, time):
    spring, autumn, undated = cells
    return {"spring": spring, "autumn": autumn, "year": spring + autumn, "whole": spring + autumn + undated}[time]


def may_be(people, shown):
    if shown == FEWER:
        return 1 <= people <= 4
    return people == 0 if shown == 0 else people >= 5 and (people + 2) // 5 * 5 == shown


class Answers(driver.CliTest):
    def choose(self, world):
        if not isinstance(world, int):
            return dict(zip(AREAS, world))
        return {area: (self.random.randint(0, 9), self.random.randint(0, 9), self.random.choice((0, 0, 1, 3))) for area in AREAS}

    def build(self, world):
        self.environment["WEFT_TODAY"] = "2027-04-12"
        self.random = random.Random(str(world))
        self.times = OPEN if world in (WORLDS[2], 1, 3, 5) else TIMES
        self.file = f"{len(list(self.folder.iterdir()))}.weft"
        self.do("new", self.file, "--name", "Hub")
        self.truth = self.choose(world)
        self.import_csv(self.file, "measures", "key,name,items,min,max,higher_is_better,scoring\nown,Own,joy: How much joy?,0,10,yes,each\n")
        self.import_csv(self.file, "activities", "ref,name,date,area\n" + "".join(f"A-{i},Lunch,2026-04-01,{area}\n" for i, area in enumerate(AREAS)))
        lines = [f"own,{i}-{day}-{n},0,{day},A-{i},5\n" for i, area in enumerate(AREAS) for day, count in zip(DAYS, self.truth[area]) for n in range(count)]
        self.import_csv(self.file, "responses", "measure,key,wave,date,activity,item1\n" + "".join(lines))

    def leave(self, time):
        """What stands beside each area and under OTHERS; nothing where it may not leave."""
        out = self.path("explored.xlsx")
        period = [word for option, day in zip(("--from", "--to"), self.times[time] or ()) if day for word in (option, day)]
        outcome = self.run_cli("explore", self.file, "--measure", "answers", "--by", "area", *period, "-o", out)
        self.assertIn(outcome.code, (0, 1), outcome.err)
        if outcome.code == 1:
            return {}
        rows = itertools.chain(*(sheet.iter_rows(values_only=True) for sheet in openpyxl.load_workbook(out)))
        return {row[0]: row[1] for row in rows if row[0] in (*AREAS, OTHERS)}

    def rows(self, area, told):
        """What may be the answers of one area: those by the days, of which each sheet shows a sum."""
        fits = lambda cells: all(may_be(add_up(cells, time), shown[area]) for time, shown in told.items() if area in shown)
        return [cells for cells in itertools.product(range(13), range(13), range(4)) if fits(cells)]

    def possible(self, told):
        """What each number that is shown can be."""
        totals = tuple(sum(add_up(self.truth[area], time) for area in AREAS) for time in told)
        numbers = [{tuple(add_up(cells, time) for time in told) for cells in self.rows(area, told)} for area in AREAS]
        found = {}
        last = numbers[2]
        for one, other in itertools.product(*numbers[:2]):
            third = tuple(total - a - b for total, a, b in zip(totals, one, other))
            if third not in last:
                continue
            for i, (time, shown) in enumerate(told.items()):
                people = dict(zip(AREAS, (one[i], other[i], third[i])))
                for label in shown:
                    found.setdefault((time, label), set()).add(people[label] if label in people else sum(n for area, n in people.items() if area not in shown))
        return found

    def test_nothing_follows_from_all_that_left(self):
        hidden = several = 0
        for world in WORLDS:
            self.build(world)
            times = [time for time in TIMES if time != "year" or self.times is TIMES]
            if isinstance(world, int):
                self.random.shuffle(times)
            told = {time: shown for time in times if (shown := self.leave(time))}
            possible = self.possible(told)
            several += len(told) > 1
            for time, shown in told.items():
                for label, number in shown.items():
                    if number == FEWER:
                        hidden += 1
                        self.assertEqual(possible[time, label] & set(range(1, 5)), {1, 2, 3, 4}, f"world {world}, {time}, {label}: {self.truth}, {told}")
                    elif number:
                        self.assertGreater(len(possible[time, label]), 1, f"world {world}, {time}, {label}: {self.truth}, {told}")
        # There was something to find.
        self.assertGreater(hidden, 3)
        self.assertGreater(several, 3)


if __name__ == "__main__":
    driver.main()
