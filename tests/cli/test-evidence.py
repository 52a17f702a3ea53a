#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Evidence: measures, answers and what changed."""

import os
import subprocess
import zipfile

import driver

# Student, The Probable Error of a Mean, Biometrika 6 (1908) 1-25, as in R's data set "sleep".
FIRST = (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
SECOND = (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)


class Evidence(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv(
            "hub.weft", "measures",
            "key,name,items,min,max,higher_is_better,scoring\nsleep,Hours of sleep gained,hours: How many hours more?,-10,10,yes,each\n",
        )

    def answers(self, rows, header="measure,key,wave,item1"):
        return self.import_csv("hub.weft", "responses", header + "\n" + "".join(f"{row}\n" for row in rows))

    def change(self, measure, *words):
        return self.do("change", "hub.weft", "--measure", measure, *words)

    def test_the_sleep_of_ten_patients(self):
        self.answers([f"sleep,S{i},0,{hours}" for i, hours in enumerate(FIRST)])
        self.answers([f"sleep,S{i},6,{hours}" for i, hours in enumerate(SECOND)])
        (result,) = self.change("sleep")["results"]
        self.assertEqual((result["started"], result["asked_again"], result["both"], result["follow_up_percent"]), (10, 10, 10, 100))
        # As R's t.test (..., paired = TRUE) prints them.
        self.assertAlmostEqual(result["t"], 4.0621, 4)
        self.assertAlmostEqual(result["p_t"], 0.002833, 6)
        self.assertAlmostEqual(result["ci_low"], 0.7001, 4)
        self.assertAlmostEqual(result["ci_high"], 2.4599, 4)
        self.assertAlmostEqual(result["p_wilcoxon"], 0.003906, 6)
        self.assertEqual((result["improved"], result["same"], result["worse"]), (8, 2, 0))
        self.assertIn("small group", result["note"])
        self.assertIn("not cause", result["note"])

    def test_a_code_is_the_same_in_small_letters(self):
        self.answers([f"sleep,S{i},0,{hours}" for i, hours in enumerate(FIRST)])
        self.answers([f"sleep,s{i},6,{hours}" for i, hours in enumerate(SECOND)])
        self.assertEqual(self.change("sleep")["results"][0]["both"], 10)

    def test_few_answers_say_nothing(self):
        self.answers([f"sleep,S{i},{wave},{wave + i / 10}" for i in range(4) for wave in (0, 6)])
        (result,) = self.change("sleep")["results"]
        self.assertEqual((result["ci_low"], result["ci_high"]), (None, None))
        self.assertIn("too few", result["note"])

    def test_all_the_same_change_has_no_t(self):
        self.answers([f"sleep,S{i},{wave},1" for i in range(9) for wave in (0, 6)])
        (result,) = self.change("sleep")["results"]
        self.assertEqual((result["t"], result["p_t"], result["p_wilcoxon"], result["sd_change"]), (None, None, 1, 0))
        self.assertIn("cannot tell", result["note"])

    def test_questions_that_stand_alone_have_a_result_each(self):
        self.answers(["ons4,A,0,4,5,6,7", "ons4,A,6,5,5,8,3", "ons4,B,0,5,5,5,5", "ons4,B,6,,,,"], "measure,key,wave,item1,item2,item3,item4")
        results = self.change("ons4")["results"]
        self.assertEqual([result["item"] for result in results], ["satisfied", "worthwhile", "happy", "anxious"])
        self.assertEqual([result["improved"] for result in results], [1, 0, 1, 1])
        # B was asked again and did not answer.
        self.assertEqual((results[0]["asked_again"], results[0]["both"], results[0]["follow_up_percent"]), (2, 1, 50))
        self.assertEqual([result["item"] for result in self.change("ons4.happy")["results"]], ["happy"])

    def test_the_last_wave_stands_in(self):
        self.answers(["sleep,A,0,1", "sleep,A,12,2"])
        self.assertEqual(self.change("sleep")["to_wave"], 12)
        self.assertEqual(self.change("sleep", "--from-wave", "3")["results"][0]["started"], 0)

    def test_what_is_wrong_is_said(self):
        for words, sentence in (
            (("--measure", "nap"), "There is no measure “nap” in this file."),
            (("--measure", "sleep.depth"), "This measure has no question “depth” that stands alone."),
        ):
            with self.subTest(words):
                self.refuse("change", "hub.weft", *words, code=1, says=sentence)
        self.refuse("change", "hub.weft", "--measure", "sleep", "--from-wave", "6", code=2, says="The second time must come after the first.")

    def test_who_took_part_is_outside_history(self):
        self.import_csv("hub.weft", "equality", "period,question,answer,count\n2026-04-01/2027-03-31,age,25-34,4\n")
        self.assertEqual(len(self.rows("hub.weft", "equality")), 1)
        self.assertEqual(len(self.do("history", "hub.weft")["steps"]), 2)
        self.assertEqual(self.do("check", "hub.weft")["integrity"], "ok")


    def test_answers_that_are_not_official_are_named(self):
        result = self.import_csv("hub.weft", "equality", "period,question,answer,count\n" + "".join(
            f"2026-04-01/2027-03-31,{question},{answer},4\n" for question, answer in (
                ("age", "25-34"), ("age", "65 and over"), ("age", "old"), ("sex", "female"), ("ethnic-group", "Polish"),
                ("ethnic-group", "Martian"), ("carer", "Yes"), ("religion", "Prefer not to say"))))
        self.assertEqual((result["added"], result["refused"]), (8, 0))
        self.assertEqual([(row["line"], row["column"], row["value"]) for row in result["warnings"]],
                         [(4, "answer", "old"), (5, "answer", "female"), (7, "answer", "Martian")])
        said = [row["reason"] for row in result["warnings"]]
        for one in said:
            self.assertIn("is not one of the official answers to this question, so it gets a row of its own.", one)
        self.assertIn("Write it as “Female” and it counts there.", said[1])
        self.assertIn("The page Who took part lists the official ones.", said[2])


class Register(driver.CliTest):
    """The register of an activity, as paper and as a workbook."""

    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "people", "ref,name\nP-0003,Rose Akande\nP-0012,Bola Ade\nP-0020,Ann Long\nP-0021,Tom Gone\n")
        self.import_csv("hub.weft", "activities", "ref,name,date,place\nA-0001,Lunch club,2026-06-01,Hall\n"
                        "A-0002,Lunch club,2026-11-01,Hall\nA-0003,Walk,2026-11-02,\nA-0004,Lunch club,2026-11-08,Hall\n")
        # Tom came half a year ago, Ann to something else.
        self.import_csv("hub.weft", "attendance", "activity,person\nA-0001,P-0021\nA-0002,P-0003\nA-0002,P-0012\nA-0003,P-0020\n")

    def words(self, path):
        return subprocess.run(["pdftotext", "-layout", str(self.folder / path), "-"], capture_output=True, text=True, check=True).stdout

    def test_those_who_usually_come_stand_there_with_their_numbers(self):
        result = self.do("register", "hub.weft", "A-0004", "-o", "register.pdf")
        self.assertEqual(result["output"], "register.pdf")
        words = self.words("register.pdf")
        for one in ("Lunch club", "8 November 2026", "Hall"):
            self.assertIn(one, words)
        self.assertRegex(words, r"12\s+Bola Ade|Bola Ade\s+12")
        self.assertRegex(words, r"\b3\s+Rose Akande|Rose Akande\s+3\b")
        self.assertLess(words.index("Bola Ade"), words.index("Rose Akande"))
        for nobody in ("Tom Gone", "Ann Long"):
            self.assertNotIn(nobody, words)

    def test_it_is_a_workbook_too(self):
        self.do("register", "hub.weft", "A-0004", "-o", "register.xlsx")
        with zipfile.ZipFile(self.folder / "register.xlsx") as workbook:
            self.assertIn("Rose Akande", workbook.read("xl/sharedStrings.xml").decode())

    def test_what_cannot_be_printed_is_said(self):
        self.refuse("register", "hub.weft", "A-0099", "-o", "register.pdf", code=1, says="A-0099")


WORDINGS = (
    "How often do you feel that you lack companionship?",
    "How often do you feel left out?",
    "How often do you feel isolated from others?",
)


class Surveys(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()

    def survey(self, lines, *words, code=0):
        self.write("survey.csv", "".join(f"{line}\n" for line in lines))
        return self.do("import", "hub.weft", "survey.csv", "--survey", "ucla3", "--wave", "0", *words, code=code)

    def responses(self):
        return self.do("list", "hub.weft", "responses")["rows"]

    def test_google_forms(self):
        result = self.survey([
            "Timestamp,Email Address,Your code," + ",".join(WORDINGS),
            "2026/09/15 2:30:12 pm GMT+1,rose@example.org,R17,Often,Some of the time,Hardly ever or never",
            "2026/09/16 9:01:00 am GMT+1,tom@example.org,T02,Often,Often,Often",
        ])
        self.assertEqual((result["added"], result["refused"]), (2, 0))
        rows = {row["key"]: row for row in self.responses()}
        self.assertEqual(sorted(rows), ["R17", "T02"])
        self.assertEqual((rows["R17"]["date"], rows["R17"]["wave"]), ("2026-09-15", "0"))
        notes = " ".join(result["notes"])
        for words in ("Google Forms", "“Your code” tells", "“Email Address”", "“Often” as 3"):
            self.assertIn(words, notes)
        self.assertNotIn("example.org", str(self.responses()))

    def test_words_are_kept_as_they_were_answered(self):
        header = "Timestamp,Your code," + ",".join(WORDINGS)
        self.survey([header, "2026/09/15,R17,Often, some of  the time,", "2026/09/16,T02,3,2,1",
                     "2026/09/16,M11,3 - all the time,1,1"])
        kept = {row["key"]: (row["item1"], row["original"]) for row in self.responses()}
        self.assertEqual(kept["R17"], ("3", "item1: Often\nitem2: some of  the time"))
        self.assertEqual(kept["T02"], ("3", ""))
        self.assertEqual(kept["M11"], ("3", "item1: 3 - all the time\nitem2: 1\nitem3: 1"))

        self.do("export", "hub.weft", "all.xlsx")
        self.new("other.weft")
        self.do("import", "other.weft", "all.xlsx")
        self.assertEqual(self.rows("other.weft", "responses"), self.responses())

        # Who answers again answers in other words; taking the file back brings the first ones.
        again = self.survey([header, "2026/09/15,R17,Hardly ever or never,Some of the time,"])
        self.assertEqual(again["changed"], 1)
        self.assertIn("item1: Hardly ever or never", str(self.responses()))
        self.do("undo", "hub.weft")
        self.assertIn("item1: Often", str(self.responses()))
        self.do("remove", "hub.weft", "responses", "R17")
        self.assertNotIn("item1: Often", str(self.responses()))

    def test_what_was_answered_never_leaves_in_a_return(self):
        self.import_csv("hub.weft", "grants", "ref,funder,title,amount,starts,ends\n"
                        "G-0001,Marsh Trust,Warm hub,25000,2026-04-01,2027-03-31\n")
        for wave, date, answer in (0, "2026/05/01", "3 - like a heron"), (6, "2026/11/01", "1 - like a heron"):
            lines = [f"{date},C{n:02},{answer},{answer},{answer}" for n in range(10)]
            self.write("wave.csv", "\n".join(["Timestamp,Code," + ",".join(WORDINGS)] + lines) + "\n")
            self.do("import", "hub.weft", "wave.csv", "--survey", "ucla3", "--wave", str(wave))
            self.import_csv("hub.weft", "responses", "measure,key,wave,grant\n" +
                            "".join(f"ucla3,C{n:02},{wave},G-0001\n" for n in range(10)))
        self.assertEqual(str(self.responses()).count("heron"), 60)

        self.do("return", "hub.weft", "--grant", "G-0001", "-o", "return.xlsx")
        with zipfile.ZipFile(self.folder / "return.xlsx") as workbook:
            whole = b"".join(workbook.read(name) for name in workbook.namelist())
        self.assertTrue(b'sheet name="Change"' in whole, "what changed is told")
        self.assertFalse(b"heron" in whole, "but not in whose words")

    def test_microsoft_forms_pairs_by_name_and_birthday(self):
        header = "ID,Start time,Completion time,Email,Name,Date of birth," + ",".join(WORDINGS)
        self.survey([header, "1,9/15/2026 14:01:00,9/15/2026 14:03:10,anonymous,Rose Akande,1950-02-01,Often,Often,Often"])
        self.write("later.csv", header + "\n7,3/16/2027 10:01:00,3/16/2027 10:02:00,anonymous,ROSE  AKANDE,1950-02-01,Often,Some of the time,Often\n")
        self.do("import", "hub.weft", "later.csv", "--survey", "ucla3", "--wave", "6")
        rows = self.responses()
        self.assertEqual(len(rows), 2)
        self.assertEqual(len({row["key"] for row in rows}), 1)
        self.assertNotIn("akande", str(rows).lower())

    def test_surveymonkey_has_two_header_rows(self):
        result = self.survey([
            "Respondent ID,Collector ID,IP Address,Code," + ",".join(WORDINGS),
            ",,,Open-Ended Response,Response,Response,Response",
            "118,44,192.0.2.1,A1,Hardly ever or never,Hardly ever or never,Some of the time",
        ])
        self.assertEqual((result["added"], result["refused"]), (1, 0))
        self.assertIn("SurveyMonkey", " ".join(result["notes"]))
        self.assertNotIn("192.0.2", str(self.responses()))

    def test_a_question_without_a_column_is_named(self):
        result = self.survey(["Timestamp,Code," + ",".join(WORDINGS[:2]), "2026/09/15,A1,Often,Often"], code=1)
        self.assertIn(WORDINGS[2], result["error"]["message"])
        self.assertEqual(self.responses(), [])

    def test_nobody_is_paired_by_chance(self):
        result = self.survey(["Timestamp," + ",".join(WORDINGS)] + ["2026/09/15,Often,Often,Often"] * 2)
        self.assertEqual(result["added"], 2)
        self.assertIn("cannot be compared", " ".join(result["notes"]))
        # Another hall's file has the same lines, and takes nothing from this one.
        other = self.survey(["Timestamp," + ",".join(WORDINGS)] + ["2026/09/15,Often,Often,Some of the time"] * 2)
        self.assertEqual((other["added"], other["changed"]), (2, 0))
        again = self.survey(["Timestamp," + ",".join(WORDINGS)] + ["2026/09/15,Often,Often,Often"] * 2)
        self.assertEqual((again["added"], again["unchanged"]), (0, 2))

    def test_an_answer_off_the_scale_is_refused_with_its_place(self):
        result = self.survey(["Timestamp,Code," + ",".join(WORDINGS), "2026/09/15,A1,Often,Always and ever,Often"], code=3)
        self.assertEqual((result["added"], result["refused"]), (0, 1))
        self.assertEqual(result["rows"][0]["line"], 2)

    def test_words_in_another_language_are_explained(self):
        header = "Timestamp,Code," + ",".join(WORDINGS)
        result = self.survey([header, "2026/09/15,A1,Yn aml,Offten,Often", "2026/09/15,A2,Yn aml,Never,9", "2026/09/15,A3,Byth,Often,Often"], code=3)
        self.assertEqual((result["added"], result["refused"]), (0, 3))
        # Once for the whole file, and a number is named only where there is a reason for that one.
        self.assertEqual([note for note in result["notes"] if "none of the answers" in note], [
            "“Offten” is none of the answers that this measure knows. If it means “Often”, write “Offten = 3” among its answers and bring the file in again.",
            "“Never” is none of the answers that this measure knows. If it means “Hardly ever or never”, write “Never = 1” among its answers and bring the file in again.",
            "“Yn aml” and “Byth” are none of the answers that this measure knows. Write each of them among its answers with the number it counts, or empty their cells, and bring the file in again.",
        ])
        self.assertEqual([(row["line"], row["column"], row["reason"]) for row in result["rows"]], [
            (2, WORDINGS[0], "“Yn aml” is not among the answers of this measure."),
            (2, WORDINGS[1], "“Offten” is not among the answers of this measure."),
            (3, WORDINGS[0], "“Yn aml” is not among the answers of this measure."),
            (3, WORDINGS[1], "“Never” is not among the answers of this measure."),
            (3, WORDINGS[2], "“9” is not on the scale from 1 to 3. Look at the answer again."),
            (4, WORDINGS[0], "“Byth” is not among the answers of this measure."),
        ])

        answers = next(row["answers"] for row in self.rows("hub.weft", "measures") if row["key"] == "ucla3")
        self.do("set", "hub.weft", "measures", "ucla3", f"answers={answers}\nYn aml = 3")
        again = self.survey([header, "2026/09/15,A1,Yn aml,Often,Often"])
        self.assertEqual(again["added"], 1)
        self.assertEqual(self.responses()[0]["item1"], "3")

    def test_a_column_of_other_words_is_not_listed_word_by_word(self):
        header = "Timestamp,Code," + ",".join(WORDINGS)
        result = self.survey([header] + [f"2026/09/15,A{n},Often,Often,What number {n} thought" for n in range(20)], code=3)
        notes = [note for note in result["notes"] if "none of the answers" in note]
        self.assertEqual(len(notes), 1, notes)
        self.assertIn("“What number 7 thought”, and 12 more, are none", notes[0])
        self.assertNotIn("number 8", notes[0])

    def test_times_that_were_mixed_up_are_noticed(self):
        header = "Timestamp,Code," + ",".join(WORDINGS)
        self.survey([header, "2026/09/15,A1,Often,Often,Often", "2026/09/15,A2,Often,Often,Often"])
        self.write("later.csv", header + "\n2026/03/15,A1,Often,Often,Often\n2027/03/15,A2,Often,Often,Often\n")
        result = self.do("import", "hub.weft", "later.csv", "--survey", "ucla3", "--wave", "6")
        self.assertEqual(result["added"], 2)
        warned = [row for row in result["warnings"] if "mixed up" in row["reason"]]
        self.assertEqual([row["line"] for row in warned], [2])
        self.assertIn("“A1” answers for month 6 on this day, and answered for month 0 on 15 September 2026.", warned[0]["reason"])

    def test_those_who_answered_once_are_counted(self):
        header = "Timestamp,Code," + ",".join(WORDINGS)
        first = self.survey([header] + [f"2026/09/15,A{n},Often,Often,Often" for n in range(5)] + ["2026/09/15,A9,,,"])
        self.assertEqual(first["unpaired"], [], "nobody was asked again yet")
        # A9 did not answer at the start, Z1 was not asked.
        self.write("later.csv", header + "\n" + "".join(f"2027/03/15,{code},Often,Often,Often\n" for code in ("a0", "A1", "A9", "Z1")))
        said = "Change can only be worked out for people who answered both times: 2 so far."
        for words in (("--dry-run",), ()):
            (told,) = self.do("import", "hub.weft", "later.csv", "--survey", "ucla3", "--wave", "6", *words)["unpaired"]
            self.assertEqual((told["measure"], told["only_first"], told["only_later"], told["both"]), ("ucla3", 3, 2, 2))
            self.assertIn("”: 3 people answered only the first time and 2 people answered only later. " + said, told["sentence"])
        self.assertEqual(self.do("change", "hub.weft", "--measure", "ucla3")["results"][0]["both"], 2)
        plain = self.run_cli("import", "hub.weft", "later.csv", "--survey", "ucla3", "--wave", "6")
        self.assertIn(said, plain.out)
        rest = self.import_csv("hub.weft", "responses", "measure,key,wave,item1,item2,item3\n" + "".join(
            f"ucla3,{code},{wave},1,1,1\n" for code, wave in (("A2", 6), ("A3", 6), ("A9", 0))))
        (told,) = rest["unpaired"]
        self.assertIn("”: 1 person answered only the first time and 1 person answered only later.", told["sentence"])
        last = self.import_csv("hub.weft", "responses", "measure,key,wave,item1,item2,item3\nucla3,A4,12,1,1,1\nucla3,Z1,0,1,1,1\n")
        self.assertEqual(last["unpaired"], [], "whoever was asked later, at any time")

    def test_a_code_twice_at_one_time_is_refused(self):
        result = self.import_csv("hub.weft", "responses", "measure,key,wave,item1,item2,item3\nucla3,A1,0,1,1,1\nucla3,A1,0,3,3,3\n", code=3)
        self.assertEqual((result["added"], result["refused"]), (1, 1))
        self.assertIn("answered twice", result["rows"][0]["reason"])

    def test_a_name_is_no_code(self):
        result = self.import_csv("hub.weft", "responses", "measure,key,wave,item1,item2,item3\nucla3,Rose Akande,0,1,1,1\nucla3,Rose Akande,6,1,1,2\nucla3,B4,0,2,2,2\n")
        self.assertEqual(result["added"], 3)
        rows = self.responses()
        self.assertNotIn("Rose", str(rows))
        self.assertEqual(len({row["key"] for row in rows}), 2)
        self.assertIn("A name stood here", str(result))


class Files(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "evidence", "date,kind,text,file\n2026-11-01,letter,Thanks,\n2026-11-02,letter,,/etc/passwd\n")

    def test_a_letter_is_kept_with_its_story(self):
        self.write("letter.txt", "Thank you")
        kept = self.do("keep", "hub.weft", "E-0001", "letter.txt")
        # As sha256sum says.
        self.assertEqual(kept["sha256"], "268bc1833e83306f48ae6203eefb86e7a39dedb1d3d6df99c18ef70aa61ef84d")
        self.assertEqual((kept["ref"], kept["file"], kept["media_type"], kept["size"]), ("E-0001", "letter.txt", "text/plain", 9))
        self.assertEqual(self.rows("hub.weft", "evidence")[0]["file"], "letter.txt")
        self.assertEqual(self.do("undo", "hub.weft")["steps"][0]["what"], "“letter.txt” added to “Thanks”")
        self.assertEqual(self.rows("hub.weft", "evidence")[0]["file"], "")

    def test_what_is_refused_leaves_everything_as_it_was(self):
        self.write("party.jpg", "no picture")
        before = self.states()
        self.refuse("keep", "hub.weft", "E-0001", "party.jpg", code=1, error="refused", says="is not a picture, though its name says so")
        with open(self.folder / "Party.mp4", "wb") as video:
            video.truncate(200_000_000)
        self.refuse("keep", "hub.weft", "E-0001", "Party.mp4", code=1, error="refused", says=[
            "“Party.mp4” is 200\u00a0MB. Weft keeps photographs and letters, up to 20 MB each.", "Keep the video where it is"])
        os.remove(self.folder / "Party.mp4")
        self.refuse("keep", "hub.weft", "E-0009", self.write("a.txt", "a"), code=1, error="not-found")
        self.refuse("keep", "hub.weft", "E-0001", "gone.jpg", code=1, error="not-found", says="There is no file “gone.jpg” any more.")
        del before["hub.weft"], (after := self.states())["hub.weft"], after["a.txt"]
        self.assertEqual(after, before)
        self.assertEqual(self.rows("hub.weft", "evidence")[0]["file"], "")

    def test_a_folder_brings_everything_back(self):
        self.write("letter.txt", "Thank you")
        self.do("keep", "hub.weft", "E-0001", "letter.txt")
        self.do("export", "hub.weft", "all", "--files")
        self.assertEqual((self.folder / "all/files/letter.txt").read_bytes(), b"Thank you")
        subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=self.folder / "all/files", check=True)

        self.new("again.weft")
        self.do("import", "again.weft", "all")
        self.assertEqual(self.rows("again.weft", "evidence"), self.rows("hub.weft", "evidence"))
        self.do("export", "again.weft", "all-again", "--files")
        self.assertEqual((self.folder / "all-again/files/SHA256SUMS").read_bytes(), (self.folder / "all/files/SHA256SUMS").read_bytes())
        again = self.do("import", "hub.weft", "all")
        self.assertEqual((again["added"], again["changed"]), (0, 0))

    def test_a_photograph_comes_back_byte_for_byte(self):
        subprocess.run(["convert", "-size", "300x200", "plasma:", "-quality", "80", self.path("Beds.jpg")], check=True)
        kept = self.do("keep", "hub.weft", "E-0001", "Beds.jpg")
        self.do("export", "hub.weft", "all", "--files")
        self.new("again.weft")
        self.do("import", "again.weft", "all")
        self.do("export", "again.weft", "all-again", "--files")
        self.assertIn(kept["sha256"], (self.folder / "all-again/files/SHA256SUMS").read_text())

    def test_a_folder_leads_nowhere_else(self):
        """A name with a path in it reads no file, and what a folder holds already is not touched."""
        self.write("secret.txt", "secret words")
        self.do("set", "hub.weft", "evidence", "E-0001", "file=../../secret.txt")
        self.do("export", "hub.weft", "other", "--files")
        (self.folder / "other/files").mkdir()
        self.new("again.weft")
        self.do("import", "again.weft", "other")
        self.assertNotIn(b"secret words", (self.folder / "again.weft").read_bytes())
        self.refuse("export", "hub.weft", "other", "--files", code=1, error="refused", says="There is something in the folder “other” already.")

    def test_a_name_in_a_sheet_reads_nothing(self):
        """The file that the second row names is there and could be read."""
        self.assertEqual(self.rows("hub.weft", "evidence")[1]["file"], "/etc/passwd")
        self.assertNotIn(b"root:", (self.folder / "hub.weft").read_bytes())


if __name__ == "__main__":
    driver.main()
