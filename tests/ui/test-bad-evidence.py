#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Evidence that is not right, brought in at the window: test-bad-evidence.py WEFT WEFT_CLI. Answers that are off the scale,
in another language, mixed up, twice or only once, and names in the place of codes, from a survey's file and from a
pile of paper; photographs that are none."""

import os
import sys

from gi.repository import Atspi

from stories import Story, import_sheet
from window_driver import check, finish, make_file, name_of

MEASURE = "Loneliness, three-item scale"
WORDINGS = (
    "How often do you feel that you lack companionship?",
    "How often do you feel left out?",
    "How often do you feel isolated from others?",
)


# Alt+5 is Evidence: sessions and money have no page before there are any.


def bring_survey(story, lines):
    """Looks at a survey's file with LINES below the two headings of SurveyMonkey."""
    path = os.path.join(os.environ["XDG_DATA_HOME"], "answers.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("Respondent ID,Collector ID,Start Date,Code," + ",".join(WORDINGS) + "\n")
        file.write(",,,Open-Ended Response,Response,Response,Response\n")
        file.write("".join(f"118,44,{line}\n" for line in lines))
    story.window.press("alt+5", "Escape", "Escape", "ctrl+Next")
    story.place = "WeftMeasuresPage"
    story.click(MEASURE)
    story.click("Bring in a survey file", (Atspi.Role.LIST_ITEM,))
    story.choose_file("Bring In a Survey File", path)
    story.see("Look before anything is added")


def look_at_survey(story):
    """Everything that is wrong is said before anything is added."""
    bring_survey(story, (
        "2027/03/10,A1,Often,Often,9",
        "2027/03/10,A2,Yn aml,Offten,Often",
        "2027/03/10,A3,Often,Often,Often",
        "2027/03/10,A3,Often,Often,Some of the time",
        "2027/03/10,Rose Akande,Often,Often,Often",
        "2026/03/10,A4,Often,Often,Often",
    ))
    # The third line is the first below both headings.
    story.see("This looks like answers from SurveyMonkey.")
    story.see(f"Line 3, {WORDINGS[2]}: 9")
    story.see("“9” is not on the scale from 1 to 3. Look at the answer again.")
    story.see("“Yn aml” is not among the answers of this measure.")
    story.see("“Yn aml” is none of the answers that this measure knows. Write it among its answers with the number it counts")
    story.see("If it means “Often”, write “Offten = 3” among its answers and bring the file in again.")
    story.see("“A3” answered twice at this time. Give each person a code of their own, or leave one of the two out.")
    story.see("A name stood here. It was not kept: this code stands for it now, and will each time.")
    story.see("“A4” answers for month 6 on this day, and answered for month 0 on 15 September 2026.")
    story.see("3 people answered only the first time and 1 person answered only later. Change can only be worked out for people who answered both times: 2 so far.")
    story.see("3 rows are left out")
    story.picture("survey")
    story.window.press("alt+b")
    story.see("3 rows added")


def type_paper(story):
    """The same mistakes on paper are said at the line while it is typed."""
    story.place = name_of(story.root)
    story.window.press("alt+5", "Escape", "Escape", "ctrl+Next")
    story.place = "WeftMeasuresPage"
    story.click(MEASURE)
    story.place = name_of(story.root)
    story.push("Type answers in")
    story.see("make a code")
    story.fill("6", "10/3/2026")
    story.window.press("Return", "Return")
    for code, answer, sentence in (
        ("B1", "9", "“9” is not on the scale from 1 to 3. Look at the answer again."),
        ("A1", "1", "“A1” answered an earlier time on 15 September 2026, which is after the date above. Look at the date and the months."),
        ("A3", "1", "“A3” has answers for this time already. Look at the code on the sheet."),
        ("Tom Gale", "1", "This is a name. It is not kept: a code will stand for it, the same each time."),
        ("C2", "1", "“C2” has not answered before. It can be saved, but not compared."),
        ("C2", "1", "“C2” stands on two of these lines. Look at the codes of both sheets."),
    ):
        story.window.type(code)
        story.window.press("Return")
        for _ in WORDINGS:
            story.window.type(answer)
            story.window.press("Return")
        story.see(sentence)
    story.picture("paper")
    story.window.press("ctrl+Return")
    story.see("4 sheets could not be saved and say why. All others are saved. 1 name became a code; the name itself was not kept.")
    story.window.press("ctrl+w")
    story.see_dialog("Save what you typed?")
    story.window.press("alt+l")


def offer_photographs(story):
    """Files that are no photographs are refused with what to do, and with the size of a large one."""
    folder = os.environ["XDG_DATA_HOME"]
    for name, size in ("Words.jpg", 10), ("Party.mp4", 200_000_000):
        with open(os.path.join(folder, name), "wb") as file:
            file.truncate(size)
    story.window.press("alt+5", "ctrl+n")
    check(story.window.wait_for_focus("Words"), "a new story begins with its words")
    story.window.type("Thank you for the soup")
    story.window.press("ctrl+s")
    story.see("Not asked yet")
    for name, sentences in (
        ("Words.jpg", ("“Words.jpg” is not a picture, though its name says so.",)),
        ("Party.mp4", ("“Party.mp4” is 200\u00a0MB. Weft keeps photographs and letters, up to 20 MB each.",
                       "Keep the video where it is and write down here where that is.")),
    ):
        story.place = "WeftEvidenceView"
        story.click("Add a photograph or letter", (Atspi.Role.LIST_ITEM,))
        story.choose_file("Add a Photograph or Letter", os.path.join(folder, name))
        for sentence in sentences:
            story.see_dialog(sentence)
        story.picture(name.split(".")[0].lower())
        story.window.press("Escape")
        story.turn_to(None)


def read_back(story):
    """What was not right is not in the file."""
    kept = {(row["key"], row["wave"]) for row in story.rows("responses") if row["wave"] == "6"}
    check({("A1", "6"), ("A3", "6"), ("A4", "6")} <= kept and not any(key in ("A2", "B1", "C2") for key, _ in kept), f"only what fits is kept: {kept}")
    check(not any(" " in key for key, _ in kept), "no name is kept")
    check(all(row["file"] == "" for row in story.rows("evidence")), "no photograph is kept")


def main():
    program, command = sys.argv[1:3]
    Atspi.init()
    path = make_file(command, "new", "--name", "Marsh Lane Warm Hub")
    import_sheet(command, path, "responses.csv", ["measure,key,wave,date,item1,item2,item3", *(f"ucla3,A{n},0,2026-09-15,2,2,2" for n in range(5))])
    story = Story("f", program, command, path)
    story.see("What needs doing")
    offer_photographs(story)
    look_at_survey(story)
    type_paper(story)
    story.end()
    read_back(story)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
