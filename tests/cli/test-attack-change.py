#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""An attacker who has every average that left, while answers come in, are changed and are taken out: in returns, in reports of
Social Value and what they value, and in Explore. Then one who holds an average against how many answered how high."""

import itertools
import random

import driver
import openpyxl

YEAR = ("2026-04-01", "2027-03-31")
FEWEST = 8  # people of whom an average is told
WAVES = ((0, "2026-05-01"), (6, "2026-11-01"))
QUESTION = "How much joy?"
BANDS = {"low": range(0, 5), "medium": range(5, 7), "high": range(7, 9), "very high": range(9, 11)}
FEWER = "fewer than 5"
OUTCOME = (
    "analysis,stakeholder,outcome,quantity,quantity_from,value,price_year,kind,benefit,deadweight,displacement,attribution,drop_off,duration\n"
    "Year,Members,More joy,,own,100.00,2024,own,value to people,0%,0%,0%,0%,1\n"
)


class Answers(driver.CliTest):
    def build(self, seed):
        self.environment["WEFT_TODAY"] = "2027-04-12"
        self.random = random.Random(seed)
        self.file = f"{seed}.weft"
        self.do("new", self.file, "--name", "Hub")
        self.bring("funders", "name\nCouncil\n")
        self.bring("grants", f"ref,funder,title,amount,starts,ends\nG-1,Council,Grant,90000,{YEAR[0]},{YEAR[1]}\n")
        self.bring("analyses", f"name,from,to,kind,timing,price_year\nYear,{YEAR[0]},{YEAR[1]},forecast,,2024\n")
        bands = "low 0-4, medium 5-6, high 7-8, very high 9-10"
        self.bring("measures", f'key,name,items,min,max,higher_is_better,scoring,bands\nown,Own,joy: {QUESTION},0,10,yes,each,"{bands}"\n')
        self.bring("outcomes", OUTCOME)
        self.people = {}
        self.drawn = 0

    def bring(self, table, text):
        self.import_csv(self.file, table, text)

    def answer(self, answers):
        """Brings in, or changes, what people answered both times: {code: (before, after)}."""
        self.people.update(answers)
        lines = [f"own,{code},{wave},{date},G-1,{said}\n" for code, pair in answers.items() for (wave, date), said in zip(WAVES, pair)]
        self.bring("responses", "measure,key,wave,date,grant,item1\n" + "".join(lines))

    def draw(self, n):
        self.drawn += n
        return {f"P-{i}": (self.random.randint(0, 10), self.random.randint(0, 10)) for i in range(self.drawn - n, self.drawn)}

    def take_out(self, code):
        """The second answer is of a day after the year, as it turns out."""
        del self.people[code]
        self.bring("responses", f"measure,key,wave,date,grant\nown,{code},6,2027-04-01,G-1\n")

    def save(self, *words):
        out = self.path("left.xlsx")
        outcome = self.run_cli(words[0], self.file, *words[1:], "-o", out)
        self.assertIn(outcome.code, (0, 1), outcome.err)
        return openpyxl.load_workbook(out, data_only=True) if outcome.code == 0 else []

    def leave_return(self):
        return self.save("return", "--grant", "G-1", "--from", YEAR[0], "--to", YEAR[1], "--tier", "Full")

    def leave_value(self):
        return self.save("social-value")


def find_row(sheets, first):
    return next((row for sheet in sheets for row in sheet.iter_rows(values_only=True) if row[0] == first and isinstance(row[2], (int, float))), None)


class Averages(Answers):
    def note(self, people, before, after):
        """Remembers whose averages they are: of all who are there, or of those of whom the same was told before."""
        for group in [frozenset(self.people.items()), *self.groups]:
            sums = [sum(pair[i] for _, pair in group) for i in (0, 1)]
            if len(group) == people and all(abs(total - people * mean) < 0.01 for total, mean in zip(sums, (before, after))):
                self.groups.add(group)
                return
        self.fail(f"{people} people, {before}, {after} of {self.people}")

    def read_quantity(self, sheets):
        """What is valued is people times points: no more than the averages tell."""
        row = next(row for row in sheets["Reasons"].iter_rows(values_only=True) if row[0] == "More joy")
        sums = {round(sum(after - before for _, (before, after) in group), 2) for group in self.groups}
        self.assertIn(round(row[3], 2), sums | {0}, f"{self.groups}")
        return row[3] != 0

    def leave(self):
        way = self.random.choice((self.leave_return, self.leave_value))
        sheets = way()
        row = find_row(sheets, QUESTION)
        if row is not None:
            self.note(row[2], row[3], row[4])
        return self.read_quantity(sheets) if way == self.leave_value else row is not None

    def move(self):
        kind = self.random.choice(("more", "more", "change", "change many", "take out"))
        codes = self.random.sample(sorted(self.people), min(len(self.people), self.random.randint(9, 12)))
        if kind == "more" or not codes:
            self.answer(self.draw(self.random.randint(2, 12)))
        elif kind == "take out":
            self.take_out(codes[0])
        else:
            self.answer({code: (self.people[code][0], (self.people[code][1] + self.random.randint(1, 10)) % 11) for code in codes[: 1 if kind == "change" else None]})

    def assert_no_few(self):
        """However the sums are added up and taken from each other, no answer of fewer than eight people is left over."""
        for which in (0, 1):
            sums = [frozenset((code, pair[which]) for code, pair in group) for group in self.groups]
            for some in itertools.combinations(sums, min(4, len(sums))):
                for ways in itertools.product((-1, 0, 1), repeat=len(some)):
                    left = {}
                    for way, answers in zip(ways, some):
                        for answer in answers:
                            left[answer] = left.get(answer, 0) + way
                    few = [answer for answer, often in left.items() if often != 0]
                    self.assertNotIn(len(few), range(1, FEWEST), f"{few} of {self.groups}")

    def test_no_answer_of_a_few_follows(self):
        n_told = n_kept = 0
        for seed in range(4):
            with self.subTest(seed):
                self.build(seed)
                self.groups = set()
                self.answer(self.draw(self.random.randint(6, 14)))
                for _ in range(5):
                    n_told += self.leave()
                    self.move()
                n_kept += not self.leave()
                self.assert_no_few()
        self.assertGreater(n_told, 4)
        self.assertGreater(n_kept, 0)

    def test_one_answer_that_is_changed_does_not_follow(self):
        """Of twelve one is changed: beside the first averages, the second would tell by how much."""
        self.build(0)
        self.groups = set()
        self.answer({f"P-{i}": (4, 5) for i in range(12)})
        for leave in (self.leave_return, self.leave_value):
            self.assertEqual(find_row(leave(), QUESTION)[2:5], (12, 4, 5))
        self.answer({"P-3": (4, 9)})
        self.assertIsNone(find_row(self.leave_return(), QUESTION))
        value = self.leave_value()
        self.assertIsNone(find_row(value, QUESTION))
        self.assertFalse(self.read_quantity(value))
        outcome = self.run_cli("explore", self.file, "--measure", "change", "--by", "grant")
        self.assertIn("not told beside what left before", outcome.out)
        # As it was first, it tells nothing new.
        self.answer({"P-3": (4, 5)})
        self.assertEqual(find_row(self.leave_return(), QUESTION)[2:5], (12, 4, 5))

    def test_a_value_rests_on_eight(self):
        self.build(0)
        self.groups = set()
        self.answer({f"P-{i}": (4, 5) for i in range(7)})
        self.assertFalse(self.read_quantity(self.leave_value()))
        self.assertIn("few-answers", [check["code"] for check in self.do("social-value", self.file)["checks"]])
        # What somebody writes down is theirs to say.
        self.bring("outcomes", OUTCOME.replace("More joy,,own", "More joy,7,own"))
        self.assertNotIn("few-answers", [check["code"] for check in self.do("social-value", self.file)["checks"]])


class Bands(Answers):
    def read_bands(self, sheets):
        rows = [row for sheet in sheets for row in sheet.iter_rows(values_only=True) if row[0] is not None]
        return {band: row[1] for row in rows for band in BANDS if str(row[0]).endswith(f": {band}")}

    def leave_bands(self):
        """Of the first answers alone."""
        return self.read_bands(self.save("explore", "--measure", "answers", "--by", "band", "--from", "2026-05-01", "--to", "2026-05-31"))

    def possible(self, shown, people, total):
        """How many can stand in each band, when so many answers come to the total."""
        looks = lambda n, number: 1 <= n <= 4 if number == FEWER else n == number == 0 or (number and n >= 5 and (n + 2) // 5 * 5 == number)
        found = {band: set() for band in BANDS}
        for counts in itertools.product(range(people + 1), repeat=len(BANDS)):
            fits = sum(counts) == people and all(looks(n, shown[band]) for n, band in zip(counts, BANDS))
            if fits and sum(n * BANDS[band][0] for n, band in zip(counts, BANDS)) <= total <= sum(n * BANDS[band][-1] for n, band in zip(counts, BANDS)):
                for n, band in zip(counts, BANDS):
                    found[band].add(n)
        return found

    def test_no_band_follows_from_an_average(self):
        hidden = averages = 0
        for seed, first in itertools.product(range(3), ("bands", "average")):
            with self.subTest(f"{seed}, {first}"):
                self.build(f"{seed}-{first}")
                # One is a little lower than eleven others: beside the average, 1 alone can be "fewer than 5".
                low = [(8, 9)] if seed == 0 else [(self.random.randint(5, 8), 9) for _ in range(self.random.randint(1, 3))]
                pairs = low + [(10, 10)] * (12 - len(low))
                self.answer({f"P-{i}": pair for i, pair in enumerate(pairs)})
                shown = self.leave_bands() if first == "bands" else {}
                row = find_row(self.leave_return(), QUESTION)
                shown = shown or self.leave_bands()
                self.assertTrue(shown or row)
                hidden += FEWER in shown.values()
                averages += row is not None
                if not shown or row is None:
                    continue
                possible = self.possible(shown, row[2], round(row[2] * row[3]))
                for band, number in shown.items():
                    if number == FEWER:
                        self.assertEqual(possible[band], {1, 2, 3, 4}, f"{pairs}: {shown}, {row}")
        self.assertGreater(hidden, 1)
        self.assertGreater(averages, 1)


if __name__ == "__main__":
    driver.main()
