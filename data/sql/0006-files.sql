-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that a record names: photographs, letters. They stand outside the changesets, or every photograph would be kept
-- twice; a step that names one, or no longer does, is undone by its record alone. What no record names any more is let
-- go, and goes when nothing can bring it back.

CREATE TABLE "files" (
  id INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK ("name" <> ''),
  "sha256" TEXT NOT NULL UNIQUE CHECK (length ("sha256") = 64),
  "media_type" TEXT NOT NULL,
  "width" INTEGER CHECK ("width" > 0),
  "height" INTEGER CHECK ("height" > 0),
  "size" INTEGER NOT NULL CHECK ("size" > 0),
  "was_size" INTEGER NOT NULL CHECK ("was_size" > 0),
  "let_go" TEXT CHECK ("let_go" IS date ("let_go", '+0 days'))
) STRICT;

-- Apart, so that letting a file go writes a few bytes and not all of a photograph again.
CREATE TABLE "file_bytes" (
  id INTEGER NOT NULL PRIMARY KEY REFERENCES "files" (id),
  "bytes" BLOB NOT NULL
) STRICT;

CREATE INDEX "evidence_file" ON "evidence" ("file" COLLATE NOCASE) WHERE "file" IS NOT NULL;

PRAGMA user_version = 6;
