-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the file keeps about itself: who it is, its history and its search. The records are in 0002.

-- file_id (32 hexadecimal digits, the same in every copy), created.
CREATE TABLE "meta" (
  "name" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Changed by every step, in its transaction: a copy that lost its hot journal passes integrity_check and
-- still has other rows than these counts. "changes" is the row of table '' and counts the steps.
CREATE TABLE "totals" (
  "table_name" TEXT NOT NULL PRIMARY KEY,
  "row_count" INTEGER NOT NULL,
  "control" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO "totals" VALUES ('', 0, 0);

CREATE TABLE "history" (
  id INTEGER NOT NULL PRIMARY KEY,
  "operation" TEXT NOT NULL UNIQUE,
  "at" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('do', 'undo', 'redo')),
  "of_step" INTEGER REFERENCES "history" (id),
  "undone" INTEGER NOT NULL DEFAULT 0 CHECK ("undone" IN (0, 1)),
  "barrier" INTEGER NOT NULL DEFAULT 0 CHECK ("barrier" IN (0, 1)),
  "layout" INTEGER NOT NULL,
  "changeset" BLOB
) STRICT;

CREATE INDEX "history_of_step" ON "history" ("of_step");

-- Which fields of which rows a step touched: "columns" has a bit for each, all for a row put in or taken out.
CREATE TABLE "history_rows" (
  "step" INTEGER NOT NULL REFERENCES "history" (id),
  "table_name" TEXT NOT NULL,
  "row_id" INTEGER NOT NULL,
  "columns" INTEGER NOT NULL,
  PRIMARY KEY ("step", "table_name", "row_id")
) STRICT, WITHOUT ROWID;

CREATE INDEX "history_rows_row" ON "history_rows" ("table_name", "row_id", "step");

-- One row for each searched record, under the record's id. "name" is what people call it, "text" the rest.
CREATE VIRTUAL TABLE "search" USING fts5 (
  "table_name" UNINDEXED,
  "ref",
  "name",
  "text",
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);

PRAGMA application_id = 0x57454654;
PRAGMA user_version = 1;
