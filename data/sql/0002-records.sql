-- SPDX-License-Identifier: GPL-3.0-or-later
-- The records, as tables.md and the description name them. Other records stand by id, money in pence, hours
-- in minutes, percentages in basis points. "ref" is not UNIQUE here: undoing a swap would fail; the code checks.

CREATE TABLE "group" (
  id INTEGER NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL CHECK ("key" <> ''),
  "value" TEXT
) STRICT;

CREATE TABLE "people" (
  id INTEGER NOT NULL PRIMARY KEY,
  "ref" TEXT,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "email" TEXT,
  "phone" TEXT,
  "address" TEXT,
  "postcode" TEXT,
  "area" TEXT,
  "member_category" TEXT,
  "joined" TEXT CHECK ("joined" IS date ("joined", '+0 days')),
  "left" TEXT CHECK ("left" IS date ("left", '+0 days')),
  "renewal_due" TEXT CHECK ("renewal_due" IS date ("renewal_due", '+0 days')),
  "subscription_due" INTEGER,
  "subscription_paid" INTEGER,
  "emergency_contact" TEXT,
  "carer" INTEGER CHECK ("carer" IN (0, 1)),
  "notes" TEXT
) STRICT;

CREATE TABLE "consents" (
  id INTEGER NOT NULL PRIMARY KEY,
  "person" INTEGER NOT NULL REFERENCES "people" (id),
  "purpose" TEXT NOT NULL CHECK ("purpose" <> ''),
  "given" TEXT NOT NULL CHECK ("given" IS date ("given", '+0 days')),
  "capacity" TEXT,
  "wording" TEXT,
  "how" TEXT,
  "withdrawn" TEXT CHECK ("withdrawn" IS date ("withdrawn", '+0 days'))
) STRICT;

CREATE TABLE "roles" (
  id INTEGER NOT NULL PRIMARY KEY,
  "person" INTEGER NOT NULL REFERENCES "people" (id),
  "role" TEXT NOT NULL CHECK ("role" <> ''),
  "from" TEXT CHECK ("from" IS date ("from", '+0 days')),
  "to" TEXT CHECK ("to" IS date ("to", '+0 days')),
  "supervisor" TEXT,
  "induction" TEXT CHECK ("induction" IS date ("induction", '+0 days')),
  "references_seen" TEXT CHECK ("references_seen" IS date ("references_seen", '+0 days')),
  "dbs_level" TEXT,
  "dbs_issued" TEXT CHECK ("dbs_issued" IS date ("dbs_issued", '+0 days')),
  "dbs_seen_by" TEXT,
  "dbs_recheck" TEXT CHECK ("dbs_recheck" IS date ("dbs_recheck", '+0 days')),
  "training" TEXT,
  "training_expires" TEXT CHECK ("training_expires" IS date ("training_expires", '+0 days')),
  "notes" TEXT
) STRICT;

CREATE TABLE "funders" (
  id INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "kind" TEXT,
  "org_id" TEXT,
  "contact" TEXT,
  "email" TEXT,
  "tier_rule" TEXT,
  "per_year" INTEGER CHECK ("per_year" IN (0, 1)),
  "variance_percent" INTEGER,
  "retention_years" INTEGER CHECK ("retention_years" >= 0),
  "notes" TEXT
) STRICT;

CREATE TABLE "funds" (
  id INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "kind" TEXT NOT NULL CHECK ("kind" <> ''),
  "purpose" TEXT,
  "opening" INTEGER
) STRICT;

CREATE TABLE "accounts" (
  id INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "kind" TEXT,
  "opening" INTEGER,
  "opening_date" TEXT CHECK ("opening_date" IS date ("opening_date", '+0 days')),
  "number_last4" TEXT
) STRICT;

CREATE TABLE "categories" (
  id INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "direction" TEXT NOT NULL CHECK ("direction" <> ''),
  "line" TEXT,
  "oscr_line" TEXT,
  "order" INTEGER CHECK ("order" >= 0)
) STRICT;

CREATE TABLE "grants" (
  id INTEGER NOT NULL PRIMARY KEY,
  "ref" TEXT,
  "funder" INTEGER NOT NULL REFERENCES "funders" (id),
  "title" TEXT NOT NULL CHECK ("title" <> ''),
  "amount" INTEGER NOT NULL,
  "purpose" TEXT,
  "status" TEXT,
  "applied" TEXT CHECK ("applied" IS date ("applied", '+0 days')),
  "awarded" TEXT CHECK ("awarded" IS date ("awarded", '+0 days')),
  "starts" TEXT CHECK ("starts" IS date ("starts", '+0 days')),
  "ends" TEXT CHECK ("ends" IS date ("ends", '+0 days')),
  "restricted" TEXT,
  "fund" INTEGER REFERENCES "funds" (id),
  "report_due" TEXT CHECK ("report_due" IS date ("report_due", '+0 days')),
  "tier" TEXT,
  "years" INTEGER CHECK ("years" >= 0),
  "funder_ref" TEXT,
  "conditions" TEXT,
  "publicity" TEXT,
  "programme" TEXT
) STRICT;

CREATE TABLE "instalments" (
  id INTEGER NOT NULL PRIMARY KEY,
  "grant" INTEGER NOT NULL REFERENCES "grants" (id),
  "amount" INTEGER NOT NULL,
  "due" TEXT,
  "kind" TEXT,
  "submitted" TEXT CHECK ("submitted" IS date ("submitted", '+0 days')),
  "received" TEXT CHECK ("received" IS date ("received", '+0 days')),
  "ref" TEXT
) STRICT;

CREATE TABLE "budget" (
  id INTEGER NOT NULL PRIMARY KEY,
  "grant" INTEGER NOT NULL REFERENCES "grants" (id),
  "line" TEXT NOT NULL CHECK ("line" <> ''),
  "amount" INTEGER NOT NULL
) STRICT;

CREATE TABLE "targets" (
  id INTEGER NOT NULL PRIMARY KEY,
  "grant" INTEGER NOT NULL REFERENCES "grants" (id),
  "outcome" TEXT NOT NULL CHECK ("outcome" <> ''),
  "indicator" TEXT,
  "target" TEXT NOT NULL CHECK ("target" <> ''),
  "counts" TEXT,
  "actual" TEXT
) STRICT;

CREATE TABLE "activities" (
  id INTEGER NOT NULL PRIMARY KEY,
  "ref" TEXT,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "date" TEXT NOT NULL CHECK ("date" IS date ("date", '+0 days')),
  "ends" TEXT CHECK ("ends" IS date ("ends", '+0 days')),
  "place" TEXT,
  "area" TEXT,
  "hours" INTEGER CHECK ("hours" > 0),
  "headcount" INTEGER CHECK ("headcount" >= 0),
  "how_counted" TEXT,
  "people_unique" INTEGER CHECK ("people_unique" >= 0),
  "grant" INTEGER REFERENCES "grants" (id),
  "open_to_referrals" INTEGER CHECK ("open_to_referrals" IN (0, 1)),
  "places" INTEGER CHECK ("places" >= 0),
  "notes" TEXT
) STRICT;

CREATE TABLE "hours" (
  id INTEGER NOT NULL PRIMARY KEY,
  "date" TEXT NOT NULL CHECK ("date" IS date ("date", '+0 days') OR "date" || '-01' IS date ("date" || '-01', '+0 days')),
  "person" INTEGER REFERENCES "people" (id),
  "people" INTEGER CHECK ("people" >= 0),
  "hours" INTEGER NOT NULL CHECK ("hours" > 0),
  "role" TEXT,
  "activity" INTEGER REFERENCES "activities" (id),
  "grant" INTEGER REFERENCES "grants" (id),
  "note" TEXT
) STRICT;

CREATE TABLE "expenses" (
  id INTEGER NOT NULL PRIMARY KEY,
  "date" TEXT NOT NULL CHECK ("date" IS date ("date", '+0 days')),
  "person" INTEGER NOT NULL REFERENCES "people" (id),
  "miles" TEXT,
  "amount" INTEGER,
  "what" TEXT,
  "receipt" TEXT,
  "activity" INTEGER REFERENCES "activities" (id),
  "fund" INTEGER REFERENCES "funds" (id),
  "paid" TEXT CHECK ("paid" IS date ("paid", '+0 days'))
) STRICT;

CREATE TABLE "attendance" (
  id INTEGER NOT NULL PRIMARY KEY,
  "activity" INTEGER NOT NULL REFERENCES "activities" (id),
  "person" INTEGER NOT NULL REFERENCES "people" (id),
  "first_time" INTEGER CHECK ("first_time" IN (0, 1))
) STRICT;

CREATE TABLE "money" (
  id INTEGER NOT NULL PRIMARY KEY,
  "ref" TEXT,
  "split" INTEGER CHECK ("split" >= 0),
  "date" TEXT NOT NULL CHECK ("date" IS date ("date", '+0 days')),
  "account" INTEGER NOT NULL REFERENCES "accounts" (id),
  "amount" INTEGER NOT NULL,
  "payee" TEXT,
  "person" INTEGER REFERENCES "people" (id),
  "description" TEXT,
  "category" INTEGER REFERENCES "categories" (id),
  "fund" INTEGER REFERENCES "funds" (id),
  "grant" INTEGER REFERENCES "grants" (id),
  "line" TEXT,
  "activity" INTEGER REFERENCES "activities" (id),
  "receipt" TEXT,
  "bank_id" TEXT,
  "reconciled" TEXT,
  "voided" TEXT
) STRICT;

CREATE TABLE "moves" (
  id INTEGER NOT NULL PRIMARY KEY,
  "date" TEXT NOT NULL CHECK ("date" IS date ("date", '+0 days')),
  "from_account" INTEGER NOT NULL REFERENCES "accounts" (id),
  "to_account" INTEGER NOT NULL REFERENCES "accounts" (id),
  "amount" INTEGER NOT NULL,
  "description" TEXT
) STRICT;

CREATE TABLE "transfers" (
  id INTEGER NOT NULL PRIMARY KEY,
  "date" TEXT NOT NULL CHECK ("date" IS date ("date", '+0 days')),
  "from_fund" INTEGER NOT NULL REFERENCES "funds" (id),
  "to_fund" INTEGER NOT NULL REFERENCES "funds" (id),
  "amount" INTEGER NOT NULL,
  "why" TEXT
) STRICT;

CREATE TABLE "evidence" (
  id INTEGER NOT NULL PRIMARY KEY,
  "ref" TEXT,
  "date" TEXT NOT NULL CHECK ("date" IS date ("date", '+0 days')),
  "kind" TEXT NOT NULL CHECK ("kind" <> ''),
  "text" TEXT,
  "file" TEXT,
  "said_by" TEXT,
  "we_did" TEXT,
  "activity" INTEGER REFERENCES "activities" (id),
  "grant" INTEGER REFERENCES "grants" (id),
  "outcome" TEXT,
  "anonymised" INTEGER CHECK ("anonymised" IN (0, 1)),
  "consent" TEXT,
  "consent_until" TEXT CHECK ("consent_until" IS date ("consent_until", '+0 days')),
  "consent_withdrawn" TEXT CHECK ("consent_withdrawn" IS date ("consent_withdrawn", '+0 days'))
) STRICT;

CREATE TABLE "returns" (
  id INTEGER NOT NULL PRIMARY KEY,
  "ref" TEXT,
  "grant" INTEGER NOT NULL REFERENCES "grants" (id),
  "from" TEXT CHECK ("from" IS date ("from", '+0 days')),
  "to" TEXT CHECK ("to" IS date ("to", '+0 days')),
  "tier" TEXT,
  "due" TEXT CHECK ("due" IS date ("due", '+0 days')),
  "status" TEXT,
  "revision" INTEGER CHECK ("revision" >= 0),
  "signed_by" TEXT,
  "second" TEXT,
  "sent" TEXT CHECK ("sent" IS date ("sent", '+0 days'))
) STRICT;

CREATE TABLE "answers" (
  id INTEGER NOT NULL PRIMARY KEY,
  "return" INTEGER NOT NULL REFERENCES "returns" (id),
  "question" TEXT NOT NULL CHECK ("question" <> ''),
  "text" TEXT NOT NULL CHECK ("text" <> '')
) STRICT;

CREATE TABLE "rates" (
  id INTEGER NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL CHECK ("kind" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "amount" INTEGER NOT NULL,
  "from" TEXT NOT NULL CHECK ("from" IS date ("from", '+0 days')),
  "source" TEXT
) STRICT;

CREATE TABLE "thresholds" (
  id INTEGER NOT NULL PRIMARY KEY,
  "nation" TEXT NOT NULL CHECK ("nation" <> ''),
  "what" TEXT NOT NULL CHECK ("what" <> ''),
  "operator" TEXT NOT NULL CHECK ("operator" <> ''),
  "amount" INTEGER NOT NULL,
  "from" TEXT CHECK ("from" IS date ("from", '+0 days')),
  "applies_to" TEXT,
  "source" TEXT
) STRICT;

CREATE INDEX "people_ref" ON "people" ("ref" COLLATE NOCASE);
CREATE INDEX "people_name" ON "people" ("name" COLLATE NOCASE);
CREATE INDEX "consents_person" ON "consents" ("person");
CREATE INDEX "roles_person" ON "roles" ("person");
CREATE INDEX "funders_name" ON "funders" ("name" COLLATE NOCASE);
CREATE INDEX "funds_name" ON "funds" ("name" COLLATE NOCASE);
CREATE INDEX "accounts_name" ON "accounts" ("name" COLLATE NOCASE);
CREATE INDEX "categories_name" ON "categories" ("name" COLLATE NOCASE);
CREATE INDEX "grants_funder" ON "grants" ("funder");
CREATE INDEX "grants_fund" ON "grants" ("fund");
CREATE INDEX "grants_ref" ON "grants" ("ref" COLLATE NOCASE);
CREATE INDEX "grants_title" ON "grants" ("title" COLLATE NOCASE);
CREATE INDEX "instalments_grant" ON "instalments" ("grant");
CREATE INDEX "budget_grant" ON "budget" ("grant");
CREATE INDEX "targets_grant" ON "targets" ("grant");
CREATE INDEX "activities_grant" ON "activities" ("grant");
CREATE INDEX "activities_ref" ON "activities" ("ref" COLLATE NOCASE);
CREATE INDEX "activities_name" ON "activities" ("name" COLLATE NOCASE);
CREATE INDEX "activities_date" ON "activities" ("date");
CREATE INDEX "hours_person" ON "hours" ("person", "date");
CREATE INDEX "hours_activity" ON "hours" ("activity");
CREATE INDEX "hours_grant" ON "hours" ("grant", "date", "person", "people", "hours");
CREATE INDEX "hours_date" ON "hours" ("date", "person", "people", "hours");
CREATE INDEX "expenses_person" ON "expenses" ("person");
CREATE INDEX "expenses_activity" ON "expenses" ("activity");
CREATE INDEX "expenses_fund" ON "expenses" ("fund");
CREATE INDEX "expenses_date" ON "expenses" ("date");
CREATE INDEX "attendance_activity" ON "attendance" ("activity", "person", "first_time");
CREATE INDEX "attendance_person" ON "attendance" ("person");
CREATE INDEX "money_account" ON "money" ("account");
CREATE INDEX "money_person" ON "money" ("person");
CREATE INDEX "money_category" ON "money" ("category");
CREATE INDEX "money_fund" ON "money" ("fund", "grant", "amount", "voided");
CREATE INDEX "money_grant" ON "money" ("grant", "date", "amount", "category", "voided", "line");
CREATE INDEX "money_activity" ON "money" ("activity");
CREATE INDEX "money_ref" ON "money" ("ref" COLLATE NOCASE);
CREATE INDEX "money_date" ON "money" ("date", "amount", "category", "voided");
CREATE INDEX "moves_from_account" ON "moves" ("from_account");
CREATE INDEX "moves_to_account" ON "moves" ("to_account");
CREATE INDEX "moves_date" ON "moves" ("date");
CREATE INDEX "transfers_from_fund" ON "transfers" ("from_fund");
CREATE INDEX "transfers_to_fund" ON "transfers" ("to_fund");
CREATE INDEX "transfers_date" ON "transfers" ("date");
CREATE INDEX "evidence_activity" ON "evidence" ("activity");
CREATE INDEX "evidence_grant" ON "evidence" ("grant");
CREATE INDEX "evidence_ref" ON "evidence" ("ref" COLLATE NOCASE);
CREATE INDEX "evidence_date" ON "evidence" ("date");
CREATE INDEX "returns_grant" ON "returns" ("grant");
CREATE INDEX "returns_ref" ON "returns" ("ref" COLLATE NOCASE);
CREATE INDEX "answers_return" ON "answers" ("return");
CREATE INDEX "people_ref_number" ON "people" (CAST (substr ("ref", 3) AS INTEGER)) WHERE "ref" GLOB 'P-[0-9]*';
CREATE INDEX "grants_ref_number" ON "grants" (CAST (substr ("ref", 3) AS INTEGER)) WHERE "ref" GLOB 'G-[0-9]*';
CREATE INDEX "activities_ref_number" ON "activities" (CAST (substr ("ref", 3) AS INTEGER)) WHERE "ref" GLOB 'A-[0-9]*';
CREATE INDEX "money_ref_number" ON "money" (CAST (substr ("ref", 3) AS INTEGER)) WHERE "ref" GLOB 'M-[0-9]*';
CREATE INDEX "evidence_ref_number" ON "evidence" (CAST (substr ("ref", 3) AS INTEGER)) WHERE "ref" GLOB 'E-[0-9]*';
CREATE INDEX "money_bank_id" ON "money" ("bank_id");
CREATE UNIQUE INDEX "group_key" ON "group" ("key");

-- What was signed: the figures, the answers and the bytes of the workbook, kept as they were sent. Signing is
-- never undone, so this table stands outside the changesets.
CREATE TABLE "frozen" (
  id INTEGER NOT NULL PRIMARY KEY,
  "return" INTEGER NOT NULL REFERENCES "returns" (id),
  "revision" INTEGER NOT NULL CHECK ("revision" > 0),
  "signed_at" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "figures_sha256" TEXT NOT NULL,
  "workbook" BLOB NOT NULL,
  "workbook_sha256" TEXT NOT NULL,
  UNIQUE ("return", "revision")
) STRICT;

PRAGMA user_version = 2;
