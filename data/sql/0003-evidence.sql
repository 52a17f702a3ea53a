-- SPDX-License-Identifier: GPL-3.0-or-later
-- Evidence: referrals, measures and what people answered, and who took part. Numbers with decimals are text, as typed.

CREATE TABLE "referrals" (
  id INTEGER NOT NULL PRIMARY KEY,
  "ref" TEXT,
  "received" TEXT NOT NULL CHECK ("received" IS date ("received", '+0 days')),
  "from_organisation" TEXT,
  "from_role" TEXT,
  "their_ref" TEXT,
  "route" TEXT,
  "consent_feedback" INTEGER CHECK ("consent_feedback" IN (0, 1)),
  "person" INTEGER REFERENCES "people" (id),
  "activity" INTEGER REFERENCES "activities" (id),
  "contacted" TEXT CHECK ("contacted" IS date ("contacted", '+0 days')),
  "first_attended" TEXT CHECK ("first_attended" IS date ("first_attended", '+0 days')),
  "visits" INTEGER CHECK ("visits" >= 0),
  "status" TEXT,
  "reason" TEXT,
  "feedback_sent" TEXT CHECK ("feedback_sent" IS date ("feedback_sent", '+0 days'))
) STRICT;

CREATE TABLE "measures" (
  id INTEGER NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL CHECK ("key" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "intro" TEXT,
  "items" TEXT NOT NULL CHECK ("items" <> ''),
  "min" TEXT NOT NULL CHECK ("min" <> ''),
  "max" TEXT NOT NULL CHECK ("max" <> ''),
  "higher_is_better" INTEGER CHECK ("higher_is_better" IN (0, 1)),
  "scoring" TEXT,
  "answers" TEXT,
  "bands" TEXT,
  "licence" TEXT,
  "source" TEXT
) STRICT;

CREATE TABLE "responses" (
  id INTEGER NOT NULL PRIMARY KEY,
  "measure" INTEGER NOT NULL REFERENCES "measures" (id),
  "key" TEXT NOT NULL CHECK ("key" <> ''),
  "wave" INTEGER NOT NULL CHECK ("wave" >= 0),
  "date" TEXT CHECK ("date" IS date ("date", '+0 days')),
  "score" TEXT,
  "item1" TEXT,
  "item2" TEXT,
  "item3" TEXT,
  "item4" TEXT,
  "item5" TEXT,
  "item6" TEXT,
  "item7" TEXT,
  "item8" TEXT,
  "item9" TEXT,
  "item10" TEXT,
  "item11" TEXT,
  "item12" TEXT,
  "item13" TEXT,
  "item14" TEXT,
  "activity" INTEGER REFERENCES "activities" (id),
  "grant" INTEGER REFERENCES "grants" (id)
) STRICT;

CREATE TABLE "equality" (
  id INTEGER NOT NULL PRIMARY KEY,
  "period" TEXT NOT NULL CHECK ("period" <> ''),
  "question" TEXT NOT NULL CHECK ("question" <> ''),
  "answer" TEXT NOT NULL CHECK ("answer" <> ''),
  "count" INTEGER NOT NULL CHECK ("count" >= 0)
) STRICT;

CREATE INDEX "referrals_person" ON "referrals" ("person");
CREATE INDEX "referrals_activity" ON "referrals" ("activity");
CREATE INDEX "referrals_ref" ON "referrals" ("ref" COLLATE NOCASE);
CREATE INDEX "referrals_received" ON "referrals" ("received");
CREATE INDEX "referrals_ref_number" ON "referrals" (CAST (substr ("ref", 3) AS INTEGER)) WHERE "ref" GLOB 'F-[0-9]*';
CREATE INDEX "measures_key" ON "measures" ("key");
CREATE INDEX "responses_measure" ON "responses" ("measure", "key", "wave");
CREATE INDEX "responses_activity" ON "responses" ("activity");
CREATE INDEX "responses_grant" ON "responses" ("grant");
CREATE INDEX "equality_period" ON "equality" ("period", "question", "answer");

PRAGMA user_version = 3;
