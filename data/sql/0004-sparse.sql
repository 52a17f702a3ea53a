-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every index is gone through each time that the file is checked. Of a column that most rows leave empty, an index of
-- the filled ones answers the same questions; of a column with a handful of values, reading the table is as quick.

DROP INDEX "money_account";
DROP INDEX "money_category";
DROP INDEX "money_person";
DROP INDEX "money_activity";
DROP INDEX "money_grant";
DROP INDEX "money_bank_id";
DROP INDEX "hours_activity";
DROP INDEX "responses_activity";
DROP INDEX "responses_grant";
CREATE INDEX "money_person" ON "money" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "money_activity" ON "money" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "money_grant" ON "money" ("grant", "date", "amount", "category", "voided", "line") WHERE "grant" IS NOT NULL;
CREATE INDEX "money_bank_id" ON "money" ("bank_id") WHERE "bank_id" IS NOT NULL;
CREATE INDEX "hours_activity" ON "hours" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "responses_activity" ON "responses" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "responses_grant" ON "responses" ("grant") WHERE "grant" IS NOT NULL;

PRAGMA user_version = 4;
