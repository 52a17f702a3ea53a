/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every field of a return, and of the records in it. A field that is missing here is lost when the return is signed. */

#include "weft-return-shape.h"

#define FIELD(type, kind, name)                    \
  {                                                \
#name, kind, G_STRUCT_OFFSET(type, name), NULL \
  }
#define LIST(type, name, shape)                                 \
  {                                                             \
#name, WEFT_SHAPE_LIST, G_STRUCT_OFFSET(type, name), &shape \
  }
#define SHAPE(type, fields, free)                                      \
  {                                                                    \
    fields, G_N_ELEMENTS (fields), sizeof (type), (GDestroyNotify)free \
  }

static const WeftShapeField line_fields[] = {
  FIELD (WeftBudgetLine, WEFT_SHAPE_TEXT, line),
  FIELD (WeftBudgetLine, WEFT_SHAPE_NUMBER, budget),
  FIELD (WeftBudgetLine, WEFT_SHAPE_NUMBER, period),
  FIELD (WeftBudgetLine, WEFT_SHAPE_NUMBER, actual),
  FIELD (WeftBudgetLine, WEFT_SHAPE_TEXT, why),
  FIELD (WeftBudgetLine, WEFT_SHAPE_INT, explain),
  FIELD (WeftBudgetLine, WEFT_SHAPE_INT, required),
  FIELD (WeftBudgetLine, WEFT_SHAPE_INT, is_no_line),
};
static const WeftShape line_shape = SHAPE (WeftBudgetLine, line_fields, weft_budget_line_free);

static const WeftShapeField receipt_fields[] = {
  FIELD (WeftReceipt, WEFT_SHAPE_TEXT, date),
  FIELD (WeftReceipt, WEFT_SHAPE_TEXT, what),
  FIELD (WeftReceipt, WEFT_SHAPE_TEXT, line),
  FIELD (WeftReceipt, WEFT_SHAPE_NUMBER, pence),
};
static const WeftShape receipt_shape = SHAPE (WeftReceipt, receipt_fields, weft_receipt_free);

static const WeftShapeField target_fields[] = {
  FIELD (WeftReturnTarget, WEFT_SHAPE_TEXT, outcome),
  FIELD (WeftReturnTarget, WEFT_SHAPE_TEXT, indicator),
  FIELD (WeftReturnTarget, WEFT_SHAPE_TEXT, target),
  FIELD (WeftReturnTarget, WEFT_SHAPE_TEXT, actual),
  FIELD (WeftReturnTarget, WEFT_SHAPE_TEXT, words),
};
static const WeftShape target_shape = SHAPE (WeftReturnTarget, target_fields, weft_return_target_free);

static const WeftShapeField band_fields[] = {
  FIELD (WeftBand, WEFT_SHAPE_TEXT, label),
  FIELD (WeftBand, WEFT_SHAPE_NUMBER, count),
};
static const WeftShape band_shape = SHAPE (WeftBand, band_fields, weft_band_free);

static const WeftShapeField bands_fields[] = {
  FIELD (WeftBands, WEFT_SHAPE_TEXT, question),
  FIELD (WeftBands, WEFT_SHAPE_TEXT, period),
  LIST (WeftBands, rows, band_shape),
  FIELD (WeftBands, WEFT_SHAPE_INT, safe),
  FIELD (WeftBands, WEFT_SHAPE_INT, is_wide),
};
static const WeftShape bands_shape = SHAPE (WeftBands, bands_fields, weft_bands_free);

static const WeftShapeField change_fields[] = {
  FIELD (WeftReturnChange, WEFT_SHAPE_TEXT, measure),
  FIELD (WeftReturnChange, WEFT_SHAPE_TEXT, name),
  FIELD (WeftReturnChange, WEFT_SHAPE_TEXT, item),
  FIELD (WeftReturnChange, WEFT_SHAPE_TEXT, wording),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, min),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, max),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, from_wave),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, to_wave),
  FIELD (WeftReturnChange, WEFT_SHAPE_INT, higher_is_better),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, started),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, asked_again),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, both),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, before),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, after),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, change),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, spread),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, low),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, high),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, improved),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, same),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, worse),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, leavers_before),
  FIELD (WeftReturnChange, WEFT_SHAPE_NUMBER, cautious_change),
  FIELD (WeftReturnChange, WEFT_SHAPE_INT, verdict),
  FIELD (WeftReturnChange, WEFT_SHAPE_INT, has_more),
  FIELD (WeftReturnChange, WEFT_SHAPE_INT, is_held_back),
  FIELD (WeftReturnChange, WEFT_SHAPE_INT, hides_leavers),
};
static const WeftShape change_shape = SHAPE (WeftReturnChange, change_fields, weft_return_change_free);

static const WeftShapeField month_fields[] = {
  FIELD (WeftMonthHours, WEFT_SHAPE_TEXT, month),
  FIELD (WeftMonthHours, WEFT_SHAPE_NUMBER, minutes),
};
static const WeftShape month_shape = SHAPE (WeftMonthHours, month_fields, weft_month_hours_free);

static const WeftShapeField answer_fields[] = {
  FIELD (WeftAnswer, WEFT_SHAPE_TEXT, question),
  FIELD (WeftAnswer, WEFT_SHAPE_TEXT, text),
};
static const WeftShape answer_shape = SHAPE (WeftAnswer, answer_fields, weft_answer_free);

static const WeftShapeField story_fields[] = {
  FIELD (WeftStory, WEFT_SHAPE_TEXT, kind),
  FIELD (WeftStory, WEFT_SHAPE_TEXT, date),
  FIELD (WeftStory, WEFT_SHAPE_TEXT, text),
  FIELD (WeftStory, WEFT_SHAPE_TEXT, said_by),
  FIELD (WeftStory, WEFT_SHAPE_TEXT, we_did),
};
static const WeftShape story_shape = SHAPE (WeftStory, story_fields, weft_story_free);

static const WeftShapeField return_fields[] = {
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, organisation),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, org_id),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, area),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, charity_number),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, contact_name),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, contact_email),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, language),
  FIELD (WeftReturn, WEFT_SHAPE_INT, small_number_threshold),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, return_ref),
  FIELD (WeftReturn, WEFT_SHAPE_INT, revision),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, status),
  FIELD (WeftReturn, WEFT_SHAPE_TIER, tier),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, tier_reason),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, from),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, to),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, due),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, made_on),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, grant_ref),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, grant_title),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, funder),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, funder_ref),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, purpose),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, starts),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, ends),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, restricted),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, award),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, received),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, spent),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, spent_before),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, still_due),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, fund_received),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, fund_spent),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, money_rows),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, money_outside),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, received_rows),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, still_due_rows),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, claimed),
  LIST (WeftReturn, lines, line_shape),
  LIST (WeftReturn, receipts, receipt_shape),
  LIST (WeftReturn, targets, target_shape),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, people),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, how_counted),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, people_rows),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, attendances),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, sessions),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, sessions_counted_only),
  LIST (WeftReturn, bands, bands_shape),
  FIELD (WeftReturn, WEFT_SHAPE_INT, people_protected),
  LIST (WeftReturn, changes, change_shape),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, volunteers),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, volunteer_minutes),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, volunteer_rows),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, volunteer_value),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, volunteer_rate),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, volunteer_rate_name),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, asks_worth),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, worth_low),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, worth_central),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, worth_high),
  FIELD (WeftReturn, WEFT_SHAPE_NUMBER, worth_outcomes),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, worth_why_not),
  LIST (WeftReturn, month_hours, month_shape),
  LIST (WeftReturn, answers, answer_shape),
  LIST (WeftReturn, stories, story_shape),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, signed_by),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, signed_role),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, signed_on),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, second_name),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, second_role),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, second_on),
  FIELD (WeftReturn, WEFT_SHAPE_TEXT, override_reason),
  FIELD (WeftReturn, WEFT_SHAPE_WORDS, claimed_twice),
};
const WeftShape weft_return_shape = SHAPE (WeftReturn, return_fields, weft_return_free);
