-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of a survey are counted as numbers; what was answered is kept beside them, a line a question: "item2: Often".

ALTER TABLE "responses" ADD COLUMN "original" TEXT;

-- Numbers of people that left the file outside a return, in the picture or the sheet of something that was explored: no
-- later one may let a hidden number be worked out from both. Nothing that left comes back, so undoing leaves these alone.

CREATE TABLE "told" (
  id INTEGER NOT NULL PRIMARY KEY,
  "day" TEXT NOT NULL CHECK ("day" IS date ("day", '+0 days')),
  "what" TEXT NOT NULL CHECK ("what" <> ''),
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "threshold" INTEGER NOT NULL CHECK ("threshold" >= 0)
) STRICT;

CREATE TABLE "told_rows" (
  id INTEGER NOT NULL PRIMARY KEY,
  "told" INTEGER NOT NULL REFERENCES "told" (id),
  "label" TEXT NOT NULL,
  "shown" TEXT NOT NULL,
  "people" INTEGER NOT NULL CHECK ("people" >= 0)
) STRICT;

CREATE INDEX "told_what" ON "told" ("what");
CREATE INDEX "told_rows_told" ON "told_rows" ("told");

PRAGMA user_version = 7;
