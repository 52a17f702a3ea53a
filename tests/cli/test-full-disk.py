#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A disk that is full: one sentence and nothing else is said, nothing is left behind, and what was there stays."""

import os
import subprocess

import driver

FULL = "the disk is full"
NO_ROOM = "There is not enough room for"
# Runs a command in a folder that is a disk of $1 bytes, with the files $2 on it and, when $3 says so, no room left.
ON_A_DISK = """
mkdir disk && mount -t tmpfs -o size="$1" none disk || exit 77
for name in $2; do cp "$name" disk || exit 78; done
cd disk
[ "$3" != filled ] || dd if=/dev/zero of=filler bs=1k 2>/dev/null
shift 3
"$@"
code=$?
rm -f filler
mkdir ../left
cp -r . ../left
exit $code
"""


class FullDisk(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.import_csv("hub.weft", "people", "name\n" + "".join(f"Person {i}\n" for i in range(300)))
        self.import_csv("hub.weft", "grants", "ref,funder,title,amount\nG-0001,Marsh Trust,Warm hub,500.00\n")

    def on_a_disk(self, size, brought, filled, *words):
        """What a command says on a disk of its own; what it leaves there is in the folder "left"."""
        rights = [] if os.getuid() == 0 else ["--user", "--map-root-user"]
        outcome = driver.Outcome(
            subprocess.run(
                ["unshare", "--mount", *rights, "sh", "-c", ON_A_DISK, "sh", size, " ".join(brought),
                 "filled" if filled else "", driver.PROGRAM, *words],
                cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, check=False,
            )
        )
        if outcome.code == 77 or outcome.err.startswith("unshare:"):
            self.skipTest("no disk of its own is allowed here")
        return outcome

    def assert_refused(self, outcome, says, left=()):
        self.assertEqual(outcome.code, 1, outcome.out + outcome.err)
        lines = outcome.err.splitlines()
        self.assertEqual(len(lines), 2, outcome.err)
        self.assertIn(says, lines[0])
        self.assertTrue(lines[1].startswith("Free some space elsewhere"), lines[1])
        self.assertEqual(sorted(os.listdir(self.folder / "left")), sorted(left))

    def test_new(self):
        """At the first page, in the layout, in the group's facts."""
        for size in ["4k", "40k", "100k", "300k"]:
            with self.subTest(size):
                self.assert_refused(self.on_a_disk(size, [], False, "new", "new.weft", "--name", "Hub"), FULL)
                self.clean()

    def test_sample(self):
        self.assert_refused(self.on_a_disk("500k", [], False, "sample", "sample.weft"), FULL)

    def test_workbooks_and_lists(self):
        for words in [
            ["export", "../hub.weft", "all.xlsx"],
            ["export", "../hub.weft", "people.csv", "--table", "people"],
            ["return", "../hub.weft", "--grant", "G-0001", "-o", "return.xlsx"],
            ["sign", "../hub.weft", "--grant", "G-0001", "--name", "Jo", "--role", "Chair", "--override", "Trying", "-o", "signed.xlsx"],
        ]:
            with self.subTest(words[0]):
                self.do("return", "hub.weft", "--grant", "G-0001")
                before = self.rows("hub.weft", "returns")
                self.assert_refused(self.on_a_disk("4k", [], False, *words), NO_ROOM)
                self.assertEqual(self.rows("hub.weft", "returns"), before)
                self.clean()

    def test_a_copy(self):
        self.write("password", "tulip kettle marsh brass ferry")
        for more in [[], ["--password-file", "../password"]]:
            with self.subTest(more):
                self.assert_refused(self.on_a_disk("100k", [], False, "backup", "../hub.weft", "copy.weft", *more), NO_ROOM)
                self.clean()

    def test_a_copy_put_back(self):
        self.do("backup", "hub.weft", "copy.weft")
        self.do("set", "hub.weft", "people", "P-0001", "phone=01632 960001")
        room = self.folder.joinpath("hub.weft").stat().st_size * 4 // 3
        outcome = self.on_a_disk(str(room), ["hub.weft"], False, "restore", "../copy.weft", "hub.weft")
        self.assertEqual(outcome.code, 1, outcome.out + outcome.err)
        self.assertIn(NO_ROOM, outcome.err)
        self.assertEqual((self.folder / "left/hub.weft").read_bytes(), (self.folder / "hub.weft").read_bytes())

    def test_an_import(self):
        self.write("more.csv", "name,notes\n" + "".join(f"Somebody {i},{'word ' * 50}\n" for i in range(300)))
        before = self.rows("hub.weft", "people")
        outcome = self.on_a_disk("800k", ["hub.weft"], True, "import", "hub.weft", "../more.csv", "--table", "people")
        self.assert_refused(outcome, FULL, ["hub.weft"])
        self.assertEqual(self.rows("left/hub.weft", "people"), before)
        self.assertEqual(self.do("check", "left/hub.weft")["integrity"], "ok")

    def test_a_letter_kept_inside(self):
        self.import_csv("hub.weft", "evidence", "date,kind,text\n2026-11-01,letter,Thanks\n")
        self.write("letter.txt", "Thank you. " * 40000)
        outcome = self.on_a_disk("900k", ["hub.weft"], True, "keep", "hub.weft", "E-0001", "../letter.txt")
        self.assert_refused(outcome, FULL, ["hub.weft"])
        self.assertEqual(self.rows("left/hub.weft", "evidence")[0]["file"], "")
        self.assertEqual(self.do("check", "left/hub.weft")["integrity"], "ok")

    def test_what_was_saved_is_said_to_be_where_its_copy_has_no_room(self):
        room = self.folder.joinpath("hub.weft").stat().st_size * 3 // 2
        outcome = self.on_a_disk(str(room), ["hub.weft"], False, "set", "hub.weft", "people", "P-0001", "phone=01632 960001")
        self.assertEqual(outcome.code, 0, outcome.out + outcome.err)
        self.assertTrue(outcome.err.startswith("Everything is saved, but there is no room for a copy"), outcome.err)
        self.assertNotIn("Nothing was changed", outcome.err)
        self.assertEqual(self.rows("left/hub.weft", "people")[0]["phone"], "01632 960001")

    def test_a_full_temporary_folder_does_not_matter(self):
        self.environment["TMPDIR"] = "."
        outcome = self.on_a_disk("4k", [], True, "return", "../hub.weft", "--grant", "G-0001", "-o", "../return.xlsx")
        self.assertEqual(outcome.code, 0, outcome.out + outcome.err)
        self.assertEqual(outcome.err, "")

    def clean(self):
        subprocess.run(["rm", "-rf", "left", "disk"], cwd=self.folder, check=True)


if __name__ == "__main__":
    driver.main()
