#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whatever comes in that is not right gets a sentence that says what and what to do, the exit code of the contract,
and leaves nothing half-done."""

import contextlib
import os
import shutil
import sqlite3
import subprocess

import driver

NOBODY = 65534

# What is wrong with a row: the table, a header, a sound row, the bad one, its column and value, what is said.
BAD_ROWS = [
    ("people", "name,joined", "Joan,01/02/2026", "Amir,31/02/2026", "joined", "31/02/2026", "31/02/2026"),
    ("people", "name,email", "Joan,", ",nobody@example.org", "name", None, "is missing"),
    ("hours", "date,people,hours", "2026-03-02,2,3", "2026-03-02,1.5,3", "people", "1.5", "not a whole number"),
    ("hours", "date,people,hours", "2026-03-02,2,3", "2026-03-02,0,3", "people", "0", "at least one person"),
    ("hours", "date,people,hours", "2026-03-02,2,3", "2026-03-02,2,25", "hours", "25", "more hours than there are"),
    ("accounts", "name,kind,opening", "Bank,bank,1.00", "Tin,cash,1.005", "opening", "1.005", "1.005"),
    ("accounts", "name,kind,opening", "Bank,bank,1.00", "Tin,cash,92233720368547758", "opening", "92233720368547758", "more money than"),
    ("accounts", "name,kind,opening", "Bank,bank,1.00", "Tin,biscuit,1.00", "kind", "biscuit", "not one of the words"),
    ("funds", "name,kind,opening", "General,general,0", "X,general,ten pounds", "opening", "ten pounds", "ten pounds"),
    ("hours", "date,person,hours", "2026-03-02,P-0001,3", "2026-03-02,Nobody,3", "person", "Nobody", "Nobody"),
]

HOSTILE = ["=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "\tx", "<b>&amp;]]>", "'quoted", "😀" * 40]


class BadFile(driver.CliTest):
    """The group's file itself."""

    def test_no_file(self):
        self.refuse("list", "none.weft", "people", code=1, error="not-found", says="none.weft")

    def test_not_a_weft_file(self):
        for name, content in [("words.weft", "Dear all,\n" * 200), ("empty.weft", ""), ("zip.weft", b"PK\x03\x04" + bytes(3000))]:
            with self.subTest(name):
                self.write(name, content)
                self.refuse("list", name, "people", code=4, error="not-weft", says=name)
                self.assertEqual((self.folder / name).read_bytes(), content.encode() if isinstance(content, str) else content)

    def test_another_program_s_database(self):
        with contextlib.closing(sqlite3.connect(self.path("other.weft"))) as database:
            database.execute("CREATE TABLE people (name TEXT)")
            database.commit()
        self.refuse("list", "other.weft", "people", code=4, error="not-weft")

    def test_a_newer_file(self):
        self.new()
        with contextlib.closing(sqlite3.connect(self.path("hub.weft"))) as database:
            database.execute("PRAGMA user_version = 9999")
            database.commit()
        self.refuse("list", "hub.weft", "people", code=4, error="newer")

    def test_a_damaged_file(self):
        self.new()
        self.import_csv("hub.weft", "people", "name\n" + "".join(f"Person {i}\n" for i in range(400)))
        content = bytearray((self.folder / "hub.weft").read_bytes())
        for page in range(4, len(content) // 4096):
            content[page * 4096 : page * 4096 + 64] = os.urandom(64)
        self.write("hub.weft", bytes(content))
        self.refuse("list", "hub.weft", "people", code=4, error="damaged")

    def test_one_changed_byte_is_seen_and_can_be_accepted(self):
        self.new()
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\n")
        content = (self.folder / "hub.weft").read_bytes()
        self.write("hub.weft", content.replace(b"Brought in people", b"Brought on people"))
        self.refuse("list", "hub.weft", "people", code=4, says="hub copies")
        self.assertEqual(len(self.do("list", "hub.weft", "people", "--accept-changed")["rows"]), 1)

    def test_a_file_in_use(self):
        self.new()
        with contextlib.closing(sqlite3.connect(self.path("hub.weft"), isolation_level=None)) as database:
            database.execute("BEGIN EXCLUSIVE")
            self.refuse("list", "hub.weft", "people", code=4, error="in-use")

    def test_no_spreadsheet_takes_the_place_of_the_records(self):
        self.new()
        self.import_csv("hub.weft", "grants", "funder,title,amount\nTown Council,Tea urn,450.00\n")
        self.do("return", "hub.weft", "--grant", "G-0001")
        for name in ["hub.xlsx", "hub.csv", "link.xlsx"]:
            os.link(self.path("hub.weft"), self.path(name))
        sign = ["sign", "hub.weft", "--grant", "G-0001", "--name", "Joan", "--role", "Treasurer"]
        before = self.states()
        for words in [
            ["return", "hub.weft", "--grant", "G-0001", "-o", "hub.weft"],
            ["return", "hub.weft", "--grant", "G-0001", "-o", "other.weft"],
            [*sign, "-o", "hub.weft"],
            [*sign, "-o", "link.xlsx"],
            ["export", "hub.xlsx", "hub.xlsx"],
            ["export", "hub.csv", "hub.csv", "--table", "people"],
        ]:
            with self.subTest(words):
                self.refuse(*words, code=1, error="refused", says=words[-1] if words[-1] != "people" else "hub.csv")
                self.assertEqual(self.states(), before)

    def test_new_never_overwrites(self):
        self.new()
        before = self.states()
        self.refuse("new", "hub.weft", "--name", "Another", code=1, error="exists")
        self.assertEqual(self.states(), before)


class ReadOnly(driver.CliTest):
    """A folder that may only be read; root may write anywhere, so this runs as nobody when it is root."""

    is_nobody = False

    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "people", "name\nJoan Whitfield\n")
        self.locked = self.folder / "locked"
        self.locked.mkdir()
        shutil.copy(self.folder / "hub.weft", self.locked / "hub.weft")
        (self.folder / "data-of-nobody").mkdir(mode=0o777)
        os.chmod(self.folder / "data-of-nobody", 0o777)
        os.chmod(self.folder, 0o755)
        os.chmod(self.locked / "hub.weft", 0o444)
        os.chmod(self.locked, 0o555)
        self.addCleanup(os.chmod, self.locked, 0o755)
        # Where the program was built nobody else may look.
        self.program = shutil.copy(driver.PROGRAM, self.folder)
        self.is_nobody = os.getuid() == 0

    def run_cli(self, *words, **environment):
        if not self.is_nobody:
            return super().run_cli(*words, **environment)
        return driver.Outcome(
            subprocess.run(
                [self.program, *words], cwd=self.folder, user=NOBODY, group=NOBODY, extra_groups=[],
                env={**self.environment, "XDG_DATA_HOME": self.path("data-of-nobody"), **environment},
                stdin=subprocess.DEVNULL, capture_output=True, check=False,
            )
        )

    def test_it_can_be_read_and_not_written_to(self):
        self.assertEqual(len(self.rows("locked/hub.weft", "people")), 1)
        self.refuse("set", "locked/hub.weft", "people", "P-0001", "phone=1", code=4, error="read-only")

    def test_nothing_new_is_made_there(self):
        self.refuse("new", "locked/new.weft", "--name", "New", code=4, error="read-only")
        self.refuse("export", "locked/hub.weft", "locked/all.xlsx", code=1, error="read-only")
        self.assertEqual([path.name for path in self.locked.iterdir()], ["hub.weft"])


class FullDisk(driver.CliTest):
    """A disk without room: a small one in memory, which takes root to make."""

    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "people", "name,notes\n" + "".join(f"Person {i},{'x' * 200}\n" for i in range(3000)))
        self.small = self.folder / "small"
        self.small.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", self.small], capture_output=True, check=False
        )
        if mounted.returncode != 0:
            self.skipTest("a small disk cannot be made here")
        self.addCleanup(subprocess.run, ["umount", self.small], check=True)

    def test_a_workbook_that_does_not_fit(self):
        self.write("small/all.xlsx", "what stood there before")
        (self.small / "filler").write_bytes(bytes(2020 * 1024))
        self.refuse("export", "hub.weft", "small/all.xlsx", code=1, error="full")
        self.assertEqual((self.small / "all.xlsx").read_text(), "what stood there before")
        self.assertEqual(sorted(path.name for path in self.small.iterdir()), ["all.xlsx", "filler"])

    def test_a_temporary_folder_without_room(self):
        (self.small / "filler").write_bytes(bytes(2040 * 1024))
        found = self.run_cli("export", "hub.weft", "all.xlsx", "--json", TMPDIR=str(self.small))
        if found.code == 0:
            self.assertTrue((self.folder / "all.xlsx").read_bytes().startswith(b"PK"))
        else:
            self.assertEqual((found.code, found.error["code"]), (1, "full"))
            self.assertFalse((self.folder / "all.xlsx").exists())

    def test_a_file_that_cannot_grow(self):
        self.new("small/hub.weft")
        source = self.write("many.csv", "name,notes\n" + "".join(f"Person {i},{'x' * 200}\n" for i in range(3000)))
        self.refuse("import", "small/hub.weft", source, "--table", "people", code=1, error="full")
        self.assertEqual(self.rows("small/hub.weft", "people"), [])
        self.assertEqual(self.do("check", "small/hub.weft")["integrity"], "ok")


class BadSheet(driver.CliTest):
    """What is brought in."""

    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "people", "ref,name\nP-0001,Walter Cole\n")

    def test_bad_rows_are_refused_with_their_line_and_the_others_come_in(self):
        for table, header, sound, bad, column, value, said in BAD_ROWS:
            with self.subTest(bad):
                result = self.import_csv("hub.weft", table, f"{header}\n{sound}\n{bad}\n", "--dates", "day-first", code=3)
                self.assertEqual((result["added"] + result["changed"] + result["unchanged"], result["refused"]), (1, 1))
                row = result["rows"][0]
                self.assertEqual((row["line"], row["column"]), (3, column))
                if value is not None:
                    self.assertEqual(row["value"], value)
                self.assertIn(said, row["reason"])

    def test_two_people_with_one_name(self):
        self.import_csv("hub.weft", "people", "name,email\nJohn Smith,a@example.org\nJohn Smith,b@example.org\n")
        result = self.import_csv("hub.weft", "hours", "date,person,hours\n2026-03-02,John Smith,2\n", code=3)
        self.assertEqual((result["added"], result["refused"]), (0, 1))
        self.assertIn("John Smith", result["rows"][0]["reason"])

    def test_one_mistake_is_said_once(self):
        self.import_csv("hub.weft", "people", "name,email\nJohn Smith,a@example.org\nJohn Smith,b@example.org\n")
        for table, header, row, said in (
            ("hours", "date,person,hours", "2026-03-02,John Smith,2", "There are 2 records called “John Smith”"),
            ("hours", "date,person,hours", "2026-03-02,Nobody,2", "Nobody"),
            ("hours", "date,people,hours", "2026-03-02,some,2", "some"),
            ("expenses", "date,person,amount", "2026-03-02,P-0001,ten pounds", "ten pounds"),
        ):
            with self.subTest(row):
                result = self.import_csv("hub.weft", table, f"{header}\n{row}\n", code=3)
                self.assertEqual(len(result["rows"]), 1, result["rows"])
                self.assertIn(said, result["rows"][0]["reason"])

    def test_every_row_of_a_table_has_all_columns(self):
        self.do("export", "hub.weft", "people-out.csv", "--table", "people")
        lines = (self.folder / "people-out.csv").read_text("utf-8-sig").splitlines()
        self.assertEqual(len(lines), 2)
        self.assertEqual({line.count(",") for line in lines}, {lines[0].count(",")})

    def test_a_byte_that_is_no_text(self):
        self.refuse("import", "hub.weft", self.write("people.csv", b"name\nJoan Whit\0field\n"), code=1, error="not-a-sheet",
                    says=["“people.csv” holds a byte that is no letter and no number", "save it again as “CSV UTF-8”"])

    def test_unknown_columns_are_reported_and_no_error(self):
        result = self.import_csv("hub.weft", "people", "name,shoe size\nJoan Whitfield,5\n")
        self.assertEqual(result["added"], 1)
        self.assertTrue(any("shoe size" in note for note in result["notes"]), result["notes"])

    def test_dates_that_could_be_read_either_way_are_asked_about(self):
        source = self.write("dates.csv", "name,joined\nJoan,03/04/2026\nAmir,05/06/2026\n")
        before = self.states()
        found = self.refuse("import", "hub.weft", source, "--table", "people", code=1, error="ambiguous-dates", says="03/04/2026")
        self.assertIn("--dates day-first", found["findings"][0])
        self.assertEqual(self.states(), before)
        self.do("import", "hub.weft", source, "--table", "people", "--dates", "month-first")
        self.assertEqual(self.rows("hub.weft", "people", "--where", "Joan")[0]["joined"], "2026-03-04")

    def test_a_trial_keeps_nothing(self):
        before = self.states()
        result = self.import_csv("hub.weft", "people", "name\nJoan Whitfield\n", "--dry-run")
        self.assertEqual(result["added"], 1)
        self.assertEqual(len(self.rows("hub.weft", "people")), 1)
        after = self.states()
        after.pop("people.csv")
        before.pop("people.csv", None)
        self.assertEqual(after, before)

    def test_files_that_are_no_sheets(self):
        for name, content in [
            ("letter.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"),
            ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(200)),
            ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)),
        ]:
            with self.subTest(name):
                self.refuse(
                    "import", "hub.weft", self.write(name, content), "--table", "people", code=1, error="not-a-sheet", says=name
                )

    def test_a_broken_workbook(self):
        self.do("export", "hub.weft", "whole.xlsx")
        content = (self.folder / "whole.xlsx").read_bytes()
        self.write("half.xlsx", content[: len(content) // 2])
        found = self.refuse("import", "hub.weft", "half.xlsx", code=1)
        self.assertIn(found["code"], ("damaged", "not-a-sheet"))

    def test_a_sheet_of_no_known_table(self):
        self.refuse(
            "import", "hub.weft", self.write("mystery.csv", "colour,shape\nred,round\n"), code=1, error="unknown-table"
        )
        self.refuse("list", "hub.weft", "biscuits", code=1, error="unknown-table", says=["biscuits", "people"])

    def test_hostile_texts_stay_texts(self):
        rows = "".join('"%s","%s"\n' % (f"Person {i}", text.replace('"', '""')) for i, text in enumerate(HOSTILE))
        self.import_csv("hub.weft", "people", "name,notes\n" + rows)
        self.do("export", "hub.weft", "all.xlsx")
        self.new("two.weft")
        self.do("import", "two.weft", "all.xlsx")
        found = {row["name"]: row["notes"] for row in self.rows("two.weft", "people")}
        for i, text in enumerate(HOSTILE):
            self.assertEqual(found[f"Person {i}"], self.rows("hub.weft", "people", "--where", f"Person {i}")[0]["notes"])
            if not text.startswith(("'", "\t")):
                self.assertEqual(found[f"Person {i}"], text)

    def test_bytes_that_are_not_utf_8(self):
        source = self.write("people.csv", "name\nSiân Rees\n".encode("cp1252"))
        self.do("import", "hub.weft", source)
        self.assertEqual(len(self.rows("hub.weft", "people", "--where", "Siân Rees")), 1)

    def test_forty_thousand_characters(self):
        long = "word " * 8000
        self.import_csv("hub.weft", "people", f"name,notes\nJoan Whitfield,{long}\n")
        self.do("export", "hub.weft", "all.xlsx")
        self.do("export", "hub.weft", "people-out.csv", "--table", "people")
        rows = {row["name"]: row["notes"] for row in driver.read_csv(self.folder / "people-out.csv")}
        self.assertTrue(rows["Joan Whitfield"] == long.strip() or rows["Joan Whitfield"].endswith("… [cut]"))
        self.assertEqual(self.rows("hub.weft", "people", "--where", "Joan")[0]["notes"], long.strip())

    def test_a_target_that_is_open_in_a_spreadsheet_program(self):
        self.write("all.xlsx", "open elsewhere")
        self.write(".~lock.all.xlsx#", ",jo,laptop,22.11.2026 19:40,;")
        written = self.do("export", "hub.weft", "all.xlsx")["output"]
        self.assertNotEqual(os.path.basename(written), "all.xlsx")
        self.assertTrue(os.path.exists(os.path.join(self.folder, written)))
        self.assertEqual((self.folder / "all.xlsx").read_text(), "open elsewhere")


class BadRecord(driver.CliTest):
    """One record."""

    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "people", "ref,name,email\nP-0001,Joan Whitfield,joan@example.org\n")
        self.import_csv("hub.weft", "accounts", "name,kind\nBank,bank\n")

    def test_what_cannot_be_set(self):
        for words, error, said in [
            (["people", "P-0009", "phone=1"], "not-found", "P-0009"),
            (["people", "P-0001", "shoes=5"], "not-found", "shoes"),
            (["people", "P-0001", "joined=31/02/2026"], "refused", "31/02/2026"),
            (["accounts", "Bank", "opening=1.005"], "refused", "1.005"),
            (["accounts", "Bank", "kind=biscuit"], "refused", "biscuit"),
        ]:
            with self.subTest(words):
                before = self.states()
                found = self.refuse("set", "hub.weft", *words, code=1, error=error, says=said)
                self.assertEqual(error == "refused", "findings" in found)
                self.assertEqual(self.states(), before)

    def test_what_is_needed_cannot_be_cleared(self):
        self.refuse("clear", "hub.weft", "people", "P-0001", "name", code=1, error="refused", says="is missing")
        self.do("clear", "hub.weft", "people", "P-0001", "email")
        self.assertEqual(self.rows("hub.weft", "people")[0]["email"], "")

    def test_a_fact_about_the_group_can_be_said_first_and_again(self):
        for number in ("1190001", "1190002"):
            self.do("set", "hub.weft", "group", "charity_number", f"value={number}")
            facts = {row["key"]: row["value"] for row in self.rows("hub.weft", "group")}
            self.assertEqual(facts["charity_number"], number)

    def test_reconciled_money_is_voided_with_a_reason(self):
        self.import_csv(
            "hub.weft", "money", "ref,date,account,amount,reconciled\nM-0001,2026-05-01,Bank,-10.00,May\nM-0002,2026-05-02,Bank,-5.00,\n"
        )
        self.refuse("remove", "hub.weft", "money", "M-0001", code=1, error="needs-reason")
        self.assertTrue(self.do("remove", "hub.weft", "money", "M-0001", "--why", "Paid twice")["voided"])
        self.assertFalse(self.do("remove", "hub.weft", "money", "M-0002")["voided"])
        rows = self.rows("hub.weft", "money")
        self.assertEqual([(row["ref"], row["voided"]) for row in rows], [("M-0001", "Paid twice")])


class BadReturn(driver.CliTest):
    """A return whose figures cannot be."""

    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv(
            "hub.weft", "grants",
            "ref,funder,title,amount,starts,ends\nG-0001,Marsh Trust,Warm hub,500.00,2026-04-01,2026-09-30\n",
        )
        self.import_csv("hub.weft", "accounts", "name,kind\nBank,bank\n")

    def spend(self, *rows):
        lines = "".join(f"{date},Bank,{amount},G-0001\n" for date, amount in rows)
        self.import_csv("hub.weft", "money", "date,account,amount,grant\n" + lines)

    def ready(self):
        return self.do("return", "hub.weft", "--grant", "G-0001")["ready"]

    def test_no_such_grant(self):
        self.refuse("return", "hub.weft", "--grant", "G-0009", code=1, error="not-found", says="G-0009")

    def test_more_spent_than_the_award_is_said(self):
        self.spend(("2026-05-01", "-600.00"))
        ready = self.ready()
        self.assertTrue(any("500.00" in said or "100.00" in said or "600.00" in said for said in ready["blocking"] + ready["hints"]), ready)

    def test_dates_outside_the_grant_are_said(self):
        self.spend(("2026-05-01", "-100.00"), ("2026-12-24", "-40.00"))
        ready = self.do("return", "hub.weft", "--grant", "G-0001", "--to", "2026-12-31")["ready"]
        self.assertTrue(any("40.00" in said for said in ready["blocking"] + ready["hints"]), ready)

    def test_personal_data_stops_the_workbook_until_it_is_allowed(self):
        self.spend(("2026-05-01", "-100.00"))
        self.do("answer", "hub.weft", "--grant", "G-0001", "--question", "did", "--text", "Ring Jo on 01632 960001.")
        found = self.refuse("return", "hub.weft", "--grant", "G-0001", "-o", "out.xlsx", code=1, error="personal-data")
        self.assertTrue(any(finding.startswith("did: ") and "01632 960001" in finding for finding in found["findings"]), found)
        self.assertFalse((self.folder / "out.xlsx").exists())
        self.do("return", "hub.weft", "--grant", "G-0001", "-o", "out.xlsx", "--allow", "did")
        self.assertTrue((self.folder / "out.xlsx").exists())


if __name__ == "__main__":
    driver.main()
