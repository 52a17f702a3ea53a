/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of Social Value. */

#include "weft-description-private.h"

const WeftColumn weft_values_columns[] = {
  { "code", N_ ("Code"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | SEARCHED | SHORT },
  { "unit", N_ ("Unit"), WEFT_TYPE_TEXT, NEEDED | SHORT },
  { "value", N_ ("Value of one"), WEFT_TYPE_MONEY, NEEDED | SHORT },
  { "low", N_ ("At least"), WEFT_TYPE_MONEY, PLAIN },
  { "high", N_ ("At most"), WEFT_TYPE_MONEY, PLAIN },
  { "price_year", N_ ("Year of its prices"), WEFT_TYPE_COUNT, NEEDED | SHORT },
  { "kind", N_ ("How it was found"), WEFT_TYPE_CHOICE, NEEDED | SHORT, .choices = "fiscal|wellbeing|own" },
  { "benefit", N_ ("Sort of benefit"), WEFT_TYPE_CHOICE, SHORT, .choices = "cash released|capacity freed|value to people" },
  { "bearer", N_ ("Who has the benefit"), WEFT_TYPE_TEXT, PLAIN },
  { "source", N_ ("Source"), WEFT_TYPE_LONG_TEXT, NEEDED },
  { "url", N_ ("Address on the web"), WEFT_TYPE_TEXT, PLAIN },
  { "licence", N_ ("Licence"), WEFT_TYPE_TEXT, PLAIN },
  { "licence_ref", N_ ("Our licence’s reference"), WEFT_TYPE_TEXT, PLAIN },
  { "retrieved", N_ ("Seen on"), WEFT_TYPE_DATE, PLAIN },
};

const WeftColumn weft_indices_columns[] = {
  { "series", N_ ("Series"), WEFT_TYPE_CHOICE, NEEDED | KEY | SHORT, .choices = "gdp_deflator|gdp_per_head" },
  { "year", N_ ("Year"), WEFT_TYPE_COUNT, NEEDED | KEY | SHORT },
  { "value", N_ ("Index"), WEFT_TYPE_NUMBER, NEEDED | SHORT },
  { "vintage", N_ ("Published"), WEFT_TYPE_TEXT, SHORT },
  { "source", N_ ("Source"), WEFT_TYPE_TEXT, PLAIN },
};

const WeftColumn weft_analyses_columns[] = {
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "from", N_ ("From"), WEFT_TYPE_DATE, NEEDED | SHORT },
  { "to", N_ ("To"), WEFT_TYPE_DATE, NEEDED | SHORT },
  { "kind", N_ ("Looking back or ahead"), WEFT_TYPE_CHOICE, SHORT, .choices = "evaluative|forecast" },
  { "timing", N_ ("When a year’s value counts"), WEFT_TYPE_CHOICE, PLAIN, .choices = "green-book|sroi" },
  { "price_year", N_ ("Prices of the year"), WEFT_TYPE_COUNT, PLAIN },
  { "depth", N_ ("How far to go"), WEFT_TYPE_CHOICE, PLAIN, .choices = "tell|change|value" },
  { "notes", N_ ("Notes"), WEFT_TYPE_LONG_TEXT, SEARCHED },
};

const WeftColumn weft_inputs_columns[] = {
  { "analysis", N_ ("Analysis"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "analyses" },
  { "stakeholder", N_ ("Who gave it"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "what", N_ ("What"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "kind", N_ ("Kind"), WEFT_TYPE_CHOICE, NEEDED | SHORT, .choices = "cash|in-kind|volunteer" },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, SHORT },
  { "hours", N_ ("Hours"), WEFT_TYPE_HOURS, SHORT },
  { "rate", N_ ("Pounds an hour"), WEFT_TYPE_MONEY, PLAIN },
  { "counted", N_ ("Counted in the cost"), WEFT_TYPE_YES_NO, PLAIN },
};

const WeftColumn weft_outcomes_columns[] = {
  { "analysis", N_ ("Analysis"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "analyses" },
  { "stakeholder", N_ ("Who it is for"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "outcome", N_ ("What changed"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "quantity", N_ ("How much"), WEFT_TYPE_NUMBER, SHORT },
  { "quantity_low", N_ ("How much, low case"), WEFT_TYPE_NUMBER, PLAIN },
  { "quantity_high", N_ ("How much, high case"), WEFT_TYPE_NUMBER, PLAIN },
  { "quantity_from", N_ ("How do you know?"), WEFT_TYPE_TEXT, PLAIN },
  { "measured", N_ ("People measured"), WEFT_TYPE_COUNT, PLAIN },
  { "unit", N_ ("Of what"), WEFT_TYPE_TEXT, PLAIN },
  { "value", N_ ("Value of one"), WEFT_TYPE_MONEY, SHORT },
  { "value_low", N_ ("Value of one, low case"), WEFT_TYPE_MONEY, PLAIN },
  { "value_high", N_ ("Value of one, high case"), WEFT_TYPE_MONEY, PLAIN },
  { "value_code", N_ ("Code of the value"), WEFT_TYPE_TEXT, PLAIN },
  { "price_year", N_ ("Year of its prices"), WEFT_TYPE_COUNT, PLAIN },
  { "kind", N_ ("How it was found"), WEFT_TYPE_CHOICE, NEEDED, .choices = "fiscal|wellbeing|own" },
  { "benefit", N_ ("Sort of benefit"), WEFT_TYPE_CHOICE, PLAIN, .choices = "cash released|capacity freed|value to people" },
  { "discount", N_ ("Later years count less"), WEFT_TYPE_CHOICE, PLAIN, .choices = "standard|wellbeing" },
  { "deadweight", N_ ("Would have happened anyway"), WEFT_TYPE_PERCENT, NEEDED },
  { "deadweight_low", N_ ("Would have happened anyway, low case"), WEFT_TYPE_PERCENT, PLAIN },
  { "deadweight_high", N_ ("Would have happened anyway, high case"), WEFT_TYPE_PERCENT, PLAIN },
  { "displacement", N_ ("Moved from elsewhere"), WEFT_TYPE_PERCENT, NEEDED },
  { "displacement_low", N_ ("Moved from elsewhere, low case"), WEFT_TYPE_PERCENT, PLAIN },
  { "displacement_high", N_ ("Moved from elsewhere, high case"), WEFT_TYPE_PERCENT, PLAIN },
  { "attribution", N_ ("Due to others"), WEFT_TYPE_PERCENT, NEEDED },
  { "attribution_low", N_ ("Due to others, low case"), WEFT_TYPE_PERCENT, PLAIN },
  { "attribution_high", N_ ("Due to others, high case"), WEFT_TYPE_PERCENT, PLAIN },
  { "drop_off", N_ ("Fades each year"), WEFT_TYPE_PERCENT, NEEDED },
  { "drop_off_low", N_ ("Fades each year, low case"), WEFT_TYPE_PERCENT, PLAIN },
  { "drop_off_high", N_ ("Fades each year, high case"), WEFT_TYPE_PERCENT, PLAIN },
  { "duration", N_ ("How long it lasts (years)"), WEFT_TYPE_NUMBER, NEEDED },
  { "duration_low", N_ ("How long it lasts (years), low case"), WEFT_TYPE_NUMBER, PLAIN },
  { "duration_high", N_ ("How long it lasts (years), high case"), WEFT_TYPE_NUMBER, PLAIN },
  { "dividend", N_ ("What it adds to"), WEFT_TYPE_CHOICE, PLAIN, .choices = "wellbeing|citizenship|capacity|economic" },
  { "reason_deadweight", N_ ("Why: would have happened anyway"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "reason_displacement", N_ ("Why: moved from elsewhere"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "reason_attribution", N_ ("Why: due to others"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "reason_drop_off", N_ ("Why: fades each year"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "reason_duration", N_ ("Why: how long it lasts"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "source", N_ ("Source"), WEFT_TYPE_LONG_TEXT, PLAIN },
};

const WeftColumn weft_not_valued_columns[] = {
  { "analysis", N_ ("Analysis"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "analyses" },
  { "what", N_ ("What"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "why", N_ ("Why it has no value in pounds"), WEFT_TYPE_LONG_TEXT, SHORT },
  { "better_or_worse", N_ ("Better or worse"), WEFT_TYPE_CHOICE, SHORT, .choices = "better|worse" },
};

const WeftColumn weft_used_indices_columns[] = {
  { "analysis", N_ ("Analysis"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "analyses" },
  { "series", N_ ("Series"), WEFT_TYPE_CHOICE, NEEDED | KEY | SHORT, .choices = "gdp_deflator|gdp_per_head" },
  { "year", N_ ("Year"), WEFT_TYPE_COUNT, NEEDED | KEY | SHORT },
  { "value", N_ ("Index"), WEFT_TYPE_NUMBER, NEEDED | SHORT },
  { "vintage", N_ ("Published"), WEFT_TYPE_TEXT, SHORT },
  { "source", N_ ("Source"), WEFT_TYPE_TEXT, PLAIN },
};
