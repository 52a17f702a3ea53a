#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""A return from the first question to its second revision, and the keys that other programs rely on."""

import zipfile

import driver

RETURN_KEYS = {
    "return_id", "revision", "status", "tier", "tier_reason", "from", "to", "grant", "budget", "people", "volunteers",
    "questions", "ready", "figures",
}
GRANT_KEYS = {"ref", "funder", "award", "received", "spent", "unspent", "cash_in_fund", "still_due"}
BUDGET_KEYS = {"line", "budget", "actual", "variance", "variance_percent", "explain", "required"}
FIGURE_KEYS = {"key", "value", "display", "how", "rows", "protected"}
ANSWERS = {
    "spent_as_agreed": "Yes.",
    "unspent": "We would like to carry it into the spring.",
    "did": "A warm room every Thursday, with soup.",
    "difference": "Neighbours who had not met before now visit each other.",
    "people": "About 30 people.",
}


def words_in(path):
    """All that stands in a workbook."""
    with zipfile.ZipFile(path) as workbook:
        return b"".join(workbook.read(name) for name in workbook.namelist() if name.endswith(".xml")).decode()


class Return(driver.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.do("set", "hub.weft", "group", "contact_name", "value=Jo Lindqvist")
        self.import_csv(
            "hub.weft", "grants",
            "ref,funder,title,amount,starts,ends,fund\n"
            "G-0001,Marsh Trust,A tea urn,450.00,2026-04-01,2026-10-31,Tea urn\n",
        )
        self.import_csv("hub.weft", "accounts", "name,kind\nBank,bank\n")
        self.import_csv(
            "hub.weft", "money",
            "ref,date,account,amount,description,grant\n"
            "M-0001,2026-04-03,Bank,450.00,Grant,G-0001\n"
            "M-0002,2026-05-01,Bank,-389.50,An urn,G-0001\n"
            "M-0003,2026-06-01,Bank,-40.00,Mugs,G-0001\n",
        )

    def show(self):
        return self.do("return", "hub.weft", "--grant", "G-0001")

    def answer_all(self):
        for question, text in ANSWERS.items():
            self.do("answer", "hub.weft", "--grant", "G-0001", "--question", question, "--text", text)

    def sign(self, output="signed.xlsx"):
        return self.do(
            "sign", "hub.weft", "--grant", "G-0001", "--name", "Jo Lindqvist", "--role", "Treasurer", "-o", output
        )

    def test_the_keys_that_other_programs_rely_on(self):
        self.import_csv("hub.weft", "budget", "grant,line,amount\nG-0001,Urn,400.00\n")
        found = self.show()
        self.assertLessEqual(RETURN_KEYS, set(found))
        self.assertLessEqual(GRANT_KEYS, set(found["grant"]))
        self.assertLessEqual({"count", "how_counted", "bands"}, set(found["people"]))
        self.assertLessEqual({"people", "hours", "value"}, set(found["volunteers"]))
        self.assertLessEqual({"missing", "optional", "blocking", "hints"}, set(found["ready"]))
        for entry, keys in [(found["budget"], BUDGET_KEYS), (found["figures"], FIGURE_KEYS)]:
            self.assertGreater(len(entry), 0)
            for one in entry:
                self.assertLessEqual(keys, set(one))
        for question in found["questions"]:
            self.assertLessEqual({"key", "required", "answer", "from"}, set(question))

    def test_as_many_people_came_as_were_counted_at_one_session(self):
        """Two are named, twelve were there: in the return, its sheet, and Explore."""
        self.import_csv("hub.weft", "people", "name\nAnn\nBob\n")
        self.import_csv(
            "hub.weft", "activities",
            "ref,name,date,headcount,how_counted,grant\nA-0001,Lunch,2026-05-05,12,register,G-0001\nA-0002,Lunch,2026-05-12,9,counted,G-0001\n",
        )
        self.assertEqual(self.show()["people"]["how_counted"], "attendances")
        self.import_csv("hub.weft", "attendance", "activity,person\nA-0001,Ann\nA-0001,Bob\n")
        people = self.show()["people"]
        self.assertEqual((people["count"], people["how_counted"]), (12, "counted"))
        self.do("return", "hub.weft", "--grant", "G-0001", "-o", "people.xlsx")
        words = words_in(self.path("people.xlsx"))
        self.assertIn("At least so many different people, as counted at one activity. Together they came 21 times.", words)
        explored = self.do("explore", "hub.weft", "--measure", "people", "--by", "grant")
        self.assertIn("At least 12 different people came", explored["sentence"])

    def test_an_award_without_instalments_is_still_to_come(self):
        """Nothing of it was received: it is still to come, in the return, its sheet and what is missing."""
        self.import_csv("hub.weft", "grants", "ref,funder,title,amount,starts,ends,fund\nG-0002,Lanes Fund,Warm hub,9600.00,2026-04-01,2027-03-31,Warm hub\n")
        self.import_csv("hub.weft", "money", "ref,date,account,amount,description,grant\nM-0004,2026-05-02,Bank,-38.50,Soup,G-0002\n")
        found = self.do("return", "hub.weft", "--grant", "G-0002", "-o", "due.xlsx")
        self.assertEqual((found["grant"]["received"], found["grant"]["still_due"]), ("0.00", "9600.00"))
        self.assertTrue(any("Has it come?" in hint for hint in found["ready"]["hints"]), found["ready"])
        words = words_in(self.path("due.xlsx"))
        self.assertIn("£9,600.00 is still due", words)
        self.assertIn("Below zero because £9,600.00 is still due: after it, £9,561.50.", words)
        self.assertNotIn("nothing more is due", words)
        self.import_csv("hub.weft", "money", "ref,date,account,amount,description,grant\nM-0005,2026-05-03,Bank,9600.00,Grant,G-0002\n")
        found = self.do("return", "hub.weft", "--grant", "G-0002")
        self.assertEqual((found["grant"]["received"], found["grant"]["still_due"]), ("9600.00", "0.00"))

    def test_a_note_from_five_facts(self):
        found = self.show()
        self.assertEqual((found["tier"], found["status"], found["from"], found["to"]), ("note", "open", "2026-04-01", "2026-10-31"))
        self.assertEqual(
            found["grant"],
            {
                "ref": "G-0001", "title": "A tea urn", "funder": "Marsh Trust", "award": "450.00", "received": "450.00",
                "spent": "429.50", "unspent": "20.50", "cash_in_fund": "20.50", "still_due": "0.00",
            },
        )
        self.do("return", "hub.weft", "--grant", "G-0001", "-o", "return.xlsx")
        with zipfile.ZipFile(self.folder / "return.xlsx") as workbook:
            self.assertIsNone(workbook.testzip())

    def test_showing_it_twice_makes_it_once(self):
        first, second = self.show(), self.show()
        self.assertEqual(first["return_id"], second["return_id"])
        self.assertEqual(len(self.rows("hub.weft", "returns")), 1)

    def test_answers_make_it_ready(self):
        before = self.show()["ready"]
        self.assertGreater(len(before["missing"]), 0)
        self.answer_all()
        self.assertEqual(self.show()["ready"]["missing"], ["One person signs this return."])
        answers = {question["key"]: question for question in self.show()["questions"]}
        self.assertEqual((answers["did"]["answer"], answers["did"]["from"]), (ANSWERS["did"], "typed"))

    def test_what_is_refused_begins_no_return(self):
        of_grant = ("hub.weft", "--grant", "G-0001")
        self.do("set", "hub.weft", "grants", "G-0001", "purpose=Ring 07700 900123")
        before = self.states()
        for words, error, says in [
            (("answer", *of_grant, "--question", "colour", "--text", "Blue"), "not-found", "colour"),
            (("return", *of_grant, "-o", "nowhere/return.xlsx", "--allow", "head"), "write", "no folder “nowhere”"),
            (("return", *of_grant, "-o", "return.xlsx"), "personal-data", "looks like a telephone number"),
            (("return", *of_grant, "--from", "2026-09-01", "--to", "2026-08-01"), "refused", "ends before it begins"),
            (("sign", *of_grant, "--name", "Jo", "--role", "Treasurer", "-o", "signed.xlsx"), "personal-data", "telephone"),
        ]:
            with self.subTest(words):
                found = self.refuse(*words, code=1, error=error, says=says)
                self.assertEqual(error == "personal-data", "findings" in found)
                self.assertEqual(self.rows("hub.weft", "returns"), [])
                self.assertEqual(self.states(), before)
        self.do("return", *of_grant, "-o", "return.xlsx", "--allow", "head")
        self.assertEqual([row["status"] for row in self.rows("hub.weft", "returns")], ["open"])

    def test_a_reason_goes_with_the_workbook(self):
        self.do("set", "hub.weft", "money", "M-0003", "amount=-100.00")
        sign = ("sign", "hub.weft", "--grant", "G-0001", "--name", "Jo Lindqvist", "--role", "Treasurer", "-o", "signed.xlsx")
        self.refuse(*sign, code=1, error="needs-reason")
        found = self.refuse(*sign, "--override", "Ring 07700 900123", code=1, error="personal-data", says="(override)")
        self.assertEqual(found["findings"], ["override: “07700 900123” looks like a telephone number"])
        self.do(*sign, "--override", "The trust agreed to pay it.")
        with zipfile.ZipFile(self.folder / "signed.xlsx") as workbook:
            self.assertIn("The trust agreed to pay it.".encode(), b"".join(workbook.read(name) for name in workbook.namelist()))

    def test_signing_names_what_is_missing(self):
        self.do("answer", "hub.weft", "--grant", "G-0001", "--question", "did", "--text", ANSWERS["did"])
        missing = self.show()["ready"]["missing"]
        self.assertEqual(missing.pop(), "One person signs this return.")
        self.assertEqual(len(missing), 2)
        self.assertEqual(self.sign()["missing"], missing)

    def test_a_whole_return_is_signed_without_a_word(self):
        self.answer_all()
        self.assertEqual(self.sign()["missing"], [])

    def test_what_the_records_do_not_know_is_from_nobody(self):
        def origin():
            shown = self.do("return", "hub.weft", "--grant", "G-0001", "--tier", "standard")["questions"]
            return next(question["from"] for question in shown if question["key"] == "volunteers")

        self.assertEqual(origin(), "")
        self.import_csv("hub.weft", "hours", "date,people,hours,grant\n2026-05-01,2,3,G-0001\n")
        self.assertEqual(origin(), "weft")

    def test_a_wrong_clock_is_said_and_no_hindrance(self):
        sentence = (
            "This computer’s date, 1 January 2020, is earlier than the day this file was last changed, 22 November 2026. "
            "Check the computer’s clock before you sign."
        )
        signer = ("sign", "hub.weft", "--grant", "G-0001", "--name", "Jo Lindqvist", "--role", "Treasurer", "--json", "-o")
        wrong = self.run_cli(*signer, "signed.xlsx", WEFT_TODAY="2020-01-01")
        self.assertEqual((wrong.code, wrong.json["clock"], wrong.err), (0, sentence, sentence + "\n"))
        self.do("set", "hub.weft", "grants", "G-0001", "amount=460.00")
        right = self.run_cli(*signer, "again.xlsx")
        self.assertEqual((right.code, right.json["clock"], right.err), (0, None, ""))

    def test_signing_freezes_and_corrections_say_why(self):
        self.answer_all()
        signed = self.sign()
        content = (self.folder / "signed.xlsx").read_bytes()
        self.assertEqual(signed["revision"], 1)
        self.assertRegex(signed["sha256"], "^[0-9a-f]{64}$")
        with zipfile.ZipFile(self.folder / "signed.xlsx") as workbook:
            self.assertIn(signed["sha256"].encode(), b"".join(workbook.read(name) for name in workbook.namelist()))
        self.assertEqual(self.do("corrections", "hub.weft", "--grant", "G-0001")["changes"], [])

        self.do("set", "hub.weft", "money", "M-0003", "amount=-45.00")
        changes = {change["key"]: change for change in self.do("corrections", "hub.weft", "--grant", "G-0001")["changes"]}
        self.assertIn("429.50", changes["spent"]["was"])
        self.assertIn("434.50", changes["spent"]["now"])
        self.assertIn("Mugs", changes["spent"]["why"])

        told = [problem["code"] for problem in self.do("check", "hub.weft")["problems"]]
        self.assertIn("return-changed", told)
        self.do("corrections", "hub.weft", "--grant", "G-0001", "--as-it-is")
        told = [problem["code"] for problem in self.do("check", "hub.weft")["problems"]]
        self.assertNotIn("return-changed", told)

        again = self.sign("again.xlsx")
        self.assertEqual((again["return_id"], again["revision"]), (signed["return_id"], 2))
        self.assertEqual((self.folder / "signed.xlsx").read_bytes(), content)

    def test_a_signed_return_keeps_what_was_signed(self):
        self.answer_all()
        ref = self.sign()["return_id"]
        before = self.rows("hub.weft", "returns")
        how = "sign the return again: that makes its next revision"
        for change in "from=2026-05-01", "to=2026-09-30", "tier=full", "revision=7", "signed_by=Somebody":
            found = self.refuse("set", "hub.weft", "returns", ref, change, code=1, error="refused", says=how)
            self.assertEqual(len(found["findings"]), 1)
        self.refuse("set", "hub.weft", "returns", ref, "status=open", code=1, error="refused", says="cannot be opened again")
        self.refuse("clear", "hub.weft", "returns", ref, "from", "to", code=1, error="refused", says=how)
        self.refuse("remove", "hub.weft", "returns", ref, code=1, error="refused", says="what was signed is kept")
        self.assertEqual(self.rows("hub.weft", "returns"), before)
        self.do("set", "hub.weft", "returns", ref, "status=sent", "sent=2026-11-22")

    def test_consent_withdrawn_yesterday(self):
        """The quote is in no new return, and in no correction; what was sent is unchanged."""
        quote = "I used to talk to the telly"
        self.import_csv("hub.weft", "evidence", "ref,date,kind,text,said_by,grant,consent\n"
                        f"E-0001,2026-06-02,quote,{quote},a member,G-0001,return\n")
        self.answer_all()
        signed = self.sign()
        self.do("set", "hub.weft", "returns", signed["return_id"], "status=sent", "sent=2026-11-22")
        self.assertIn(quote, words_in(self.folder / "signed.xlsx"))

        self.environment["WEFT_TODAY"] = "2026-11-24"
        self.do("set", "hub.weft", "evidence", "E-0001", "consent_withdrawn=2026-11-23")
        self.do("return", "hub.weft", "--grant", "G-0001", "-o", "as-it-was-sent.xlsx")
        self.assertEqual((self.folder / "as-it-was-sent.xlsx").read_bytes(), (self.folder / "signed.xlsx").read_bytes())

        self.do("set", "hub.weft", "money", "M-0003", "amount=-45.00")
        self.do("sign", "hub.weft", "--grant", "G-0001", "--name", "Jo Lindqvist", "--role", "Treasurer", "-o", "second.xlsx")
        self.assertIn("434.50", words_in(self.folder / "second.xlsx"))
        self.assertNotIn(quote, words_in(self.folder / "second.xlsx"))

        self.do("set", "hub.weft", "grants", "G-0001", "status=active", "ends=2027-03-31")
        self.import_csv("hub.weft", "returns", "ref,grant,from,to,tier\nR-2026-99,G-0001,2026-04-01,2027-03-31,full\n")
        self.do("return", "hub.weft", "--grant", "G-0001", "--return", "R-2026-99", "-o", "full.xlsx")
        self.assertIn("No targets, stories or quotes", words_in(self.folder / "full.xlsx"))
        self.assertNotIn(quote, words_in(self.folder / "full.xlsx"))

    def test_money_that_was_sent_is_voided(self):
        self.answer_all()
        self.sign()
        self.refuse("remove", "hub.weft", "money", "M-0003", code=1, error="needs-reason")
        self.assertTrue(self.do("remove", "hub.weft", "money", "M-0003", "--why", "Sent back")["voided"])


if __name__ == "__main__":
    driver.main()
