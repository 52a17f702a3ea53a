-- SPDX-License-Identifier: GPL-3.0-or-later
-- Social Value: analyses with what was put in, what came of it and what was not valued; the library of values; indices
-- of prices and incomes. Numbers with decimals are text, as typed; percentages are basis points, money pence.

CREATE TABLE "values" (
  id INTEGER NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "unit" TEXT NOT NULL CHECK ("unit" <> ''),
  "value" INTEGER NOT NULL,
  "low" INTEGER,
  "high" INTEGER,
  "price_year" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "benefit" TEXT,
  "bearer" TEXT,
  "source" TEXT NOT NULL CHECK ("source" <> ''),
  "url" TEXT,
  "licence" TEXT,
  "licence_ref" TEXT,
  "retrieved" TEXT CHECK ("retrieved" IS date ("retrieved", '+0 days'))
) STRICT;

CREATE TABLE "indices" (
  id INTEGER NOT NULL PRIMARY KEY,
  "series" TEXT NOT NULL CHECK ("series" <> ''),
  "year" INTEGER NOT NULL,
  "value" TEXT NOT NULL CHECK ("value" <> ''),
  "vintage" TEXT,
  "source" TEXT
) STRICT;

CREATE TABLE "analyses" (
  id INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "from" TEXT NOT NULL CHECK ("from" IS date ("from", '+0 days')),
  "to" TEXT NOT NULL CHECK ("to" IS date ("to", '+0 days')),
  "kind" TEXT,
  "timing" TEXT,
  "price_year" INTEGER,
  "depth" TEXT,
  "notes" TEXT
) STRICT;

CREATE TABLE "inputs" (
  id INTEGER NOT NULL PRIMARY KEY,
  "analysis" INTEGER NOT NULL REFERENCES "analyses" (id),
  "stakeholder" TEXT NOT NULL CHECK ("stakeholder" <> ''),
  "what" TEXT NOT NULL CHECK ("what" <> ''),
  "kind" TEXT NOT NULL,
  "amount" INTEGER,
  "hours" INTEGER,
  "rate" INTEGER,
  "counted" INTEGER CHECK ("counted" IN (0, 1))
) STRICT;

CREATE TABLE "outcomes" (
  id INTEGER NOT NULL PRIMARY KEY,
  "analysis" INTEGER NOT NULL REFERENCES "analyses" (id),
  "stakeholder" TEXT NOT NULL CHECK ("stakeholder" <> ''),
  "outcome" TEXT NOT NULL CHECK ("outcome" <> ''),
  "quantity" TEXT,
  "quantity_low" TEXT,
  "quantity_high" TEXT,
  "quantity_from" TEXT,
  "measured" INTEGER,
  "unit" TEXT,
  "value" INTEGER,
  "value_low" INTEGER,
  "value_high" INTEGER,
  "value_code" TEXT,
  "price_year" INTEGER,
  "kind" TEXT NOT NULL,
  "benefit" TEXT,
  "discount" TEXT,
  "deadweight" INTEGER NOT NULL,
  "deadweight_low" INTEGER,
  "deadweight_high" INTEGER,
  "displacement" INTEGER NOT NULL,
  "displacement_low" INTEGER,
  "displacement_high" INTEGER,
  "attribution" INTEGER NOT NULL,
  "attribution_low" INTEGER,
  "attribution_high" INTEGER,
  "drop_off" INTEGER NOT NULL,
  "drop_off_low" INTEGER,
  "drop_off_high" INTEGER,
  "duration" TEXT NOT NULL,
  "duration_low" TEXT,
  "duration_high" TEXT,
  "dividend" TEXT,
  "reason_deadweight" TEXT,
  "reason_displacement" TEXT,
  "reason_attribution" TEXT,
  "reason_drop_off" TEXT,
  "reason_duration" TEXT,
  "source" TEXT
) STRICT;

CREATE TABLE "not_valued" (
  id INTEGER NOT NULL PRIMARY KEY,
  "analysis" INTEGER NOT NULL REFERENCES "analyses" (id),
  "what" TEXT NOT NULL CHECK ("what" <> ''),
  "why" TEXT,
  "better_or_worse" TEXT
) STRICT;

-- What a report that was written rests on, so that it comes out the same when the index has moved since.
CREATE TABLE "used_indices" (
  id INTEGER NOT NULL PRIMARY KEY,
  "analysis" INTEGER NOT NULL REFERENCES "analyses" (id),
  "series" TEXT NOT NULL CHECK ("series" <> ''),
  "year" INTEGER NOT NULL,
  "value" TEXT NOT NULL CHECK ("value" <> ''),
  "vintage" TEXT,
  "source" TEXT
) STRICT;

-- A funder that asks for it gets one line in its return.
ALTER TABLE "funders" ADD COLUMN "social_value" INTEGER CHECK ("social_value" IN (0, 1));

CREATE INDEX "values_code" ON "values" ("code" COLLATE NOCASE);
CREATE INDEX "indices_series" ON "indices" ("series", "year");
CREATE INDEX "inputs_analysis" ON "inputs" ("analysis");
CREATE INDEX "outcomes_analysis" ON "outcomes" ("analysis");
CREATE INDEX "not_valued_analysis" ON "not_valued" ("analysis");
CREATE INDEX "used_indices_analysis" ON "used_indices" ("analysis", "series", "year");

PRAGMA user_version = 8;
