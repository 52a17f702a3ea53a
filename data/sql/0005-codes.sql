-- SPDX-License-Identifier: GPL-3.0-or-later
-- A code is the same in small letters and capitals, so it must be found so.

DROP INDEX "responses_measure";
CREATE INDEX "responses_measure" ON "responses" ("measure", "key" COLLATE NOCASE, "wave");

PRAGMA user_version = 5;
