/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The return itself: its parts made and freed, its sums, and what follows from the ledgers once they are
 * all there. */

#include "weft-return-private.h"

#include "weft-pence.h"
#include "weft-small-number.h"
#include "weft-text.h"

#include <string.h>

#define TEXT(member) G_STRUCT_OFFSET (WeftReturn, member)

static const gsize texts[] = {
  TEXT (organisation),
  TEXT (org_id),
  TEXT (area),
  TEXT (charity_number),
  TEXT (contact_name),
  TEXT (contact_email),
  TEXT (language),
  TEXT (nation),
  TEXT (return_ref),
  TEXT (status),
  TEXT (tier_reason),
  TEXT (from),
  TEXT (to),
  TEXT (due),
  TEXT (made_on),
  TEXT (grant_ref),
  TEXT (grant_title),
  TEXT (funder),
  TEXT (funder_ref),
  TEXT (purpose),
  TEXT (starts),
  TEXT (ends),
  TEXT (restricted),
  TEXT (how_counted),
  TEXT (volunteer_rate_name),
  TEXT (worth_why_not),
  TEXT (signed_by),
  TEXT (signed_role),
  TEXT (signed_on),
  TEXT (second_name),
  TEXT (second_role),
  TEXT (second_on),
  TEXT (override_reason),
};

static const struct
{
  gsize          offset;
  GDestroyNotify free_part;
} lists[] = {
  { TEXT (lines), (GDestroyNotify)weft_budget_line_free },
  { TEXT (receipts), (GDestroyNotify)weft_receipt_free },
  { TEXT (targets), (GDestroyNotify)weft_return_target_free },
  { TEXT (bands), (GDestroyNotify)weft_bands_free },
  { TEXT (published), (GDestroyNotify)weft_told_free },
  { TEXT (changes), (GDestroyNotify)weft_return_change_free },
  { TEXT (told), (GDestroyNotify)weft_told_free },
  { TEXT (month_hours), (GDestroyNotify)weft_month_hours_free },
  { TEXT (answers), (GDestroyNotify)weft_answer_free },
  { TEXT (stories), (GDestroyNotify)weft_story_free },
  { TEXT (claimed_twice), g_free },
};

static const char *const choices[] = { "yes", "mostly", "changed", "keep", "carry", "return" };

WeftReturn *
weft_return_new (void)
{
  WeftReturn *ret = g_new0 (WeftReturn, 1);

  ret->revision = 1;
  ret->small_number_threshold = WEFT_SMALL_NUMBER;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    G_STRUCT_MEMBER (GPtrArray *, ret, lists[i].offset) = g_ptr_array_new_with_free_func (lists[i].free_part);
  return ret;
}

void
weft_return_free (WeftReturn *ret)
{
  if (ret == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (G_STRUCT_MEMBER (char *, ret, texts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (G_STRUCT_MEMBER (GPtrArray *, ret, lists[i].offset));
  g_free (ret);
}

gboolean
weft_return_awaits_award (const WeftReturn *ret)
{
  return ret->still_due > 0 && ret->still_due_rows == 0;
}

gint64
weft_return_unspent (const WeftReturn *ret)
{
  return weft_pence_less (weft_pence_less (ret->award, ret->spent_before), ret->spent);
}

gint64
weft_return_overspent (const WeftReturn *ret)
{
  return MAX (weft_pence_less (0, weft_return_unspent (ret)), 0);
}

gint64
weft_return_cash (const WeftReturn *ret)
{
  return weft_pence_less (ret->fund_received, ret->fund_spent);
}

gboolean
weft_return_counts_least (const char *how_counted,
                          gint64      sessions,
                          gint64      without_register)
{
  if (g_strcmp0 (how_counted, "counted") == 0)
    return sessions > 1;
  return g_strcmp0 (how_counted, "unique") == 0 && without_register > 0;
}

gboolean
weft_return_is_least (const WeftReturn *ret)
{
  return weft_return_counts_least (ret->how_counted, ret->sessions, ret->sessions_counted_only);
}

gint64
weft_return_budget (const WeftReturn *ret)
{
  gint64 budget = 0;

  for (guint i = 0; i < ret->lines->len; i++)
    (void)weft_pence_add (&budget, ((const WeftBudgetLine *)g_ptr_array_index (ret->lines, i))->budget);
  return budget;
}

gint64
weft_return_variance (const WeftBudgetLine *line)
{
  return weft_pence_share_basis_points (weft_pence_less (line->actual, line->budget), line->budget);
}

const char *
weft_return_answer (const WeftReturn *ret,
                    const char       *question)
{
  for (guint i = 0; i < ret->answers->len; i++)
    {
      const WeftAnswer *answer = g_ptr_array_index (ret->answers, i);

      if (weft_text_equal_loosely (answer->question, question) && !weft_text_is_empty (answer->text))
        return answer->text;
    }
  return NULL;
}

const char *
weft_answer_choice (const char  *text,
                    const char **words)
{
  const char *start = text == NULL ? "" : text;

  if (words != NULL)
    *words = start;
  while (g_ascii_isspace (*start))
    start++;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const char *end = start + strlen (choices[i]);

      if (g_ascii_strncasecmp (start, choices[i], strlen (choices[i])) != 0)
        continue;
      if (*end != '\0' && strchr (":.,;\r\n", *end) == NULL)
        continue;
      if (words != NULL)
        *words = end + strspn (end, ":.,; \r\n\t");
      return choices[i];
    }
  return NULL;
}

const char *
weft_return_overspent_answer (const WeftReturn *ret)
{
  const char *text = weft_return_answer (ret, "unspent");

  return weft_return_overspent (ret) > 0 && weft_answer_choice (text, NULL) == NULL ? text : NULL;
}

/* The words typed for one line or one target. */
static char *
dup_answer_about (const WeftReturn *ret,
                  const char       *kind,
                  const char       *name)
{
  g_autofree char *question = g_strdup_printf ("%s:%s", kind, name);

  return g_strdup (weft_return_answer (ret, question));
}

/* Pence that were given no line. */
static gint64
sum_no_line (const WeftReturn *ret)
{
  gint64 sum = 0;

  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);

      if (line->is_no_line)
        (void)weft_pence_add (&sum, line->actual);
    }
  return sum;
}

static gboolean
is_far_off (const WeftLadder *ladder,
            gint64            difference,
            gint64            budget)
{
  return difference > ladder->variance_pence && weft_pence_is_over_share (difference, budget, ladder->variance_percent);
}

static void
settle_line (const WeftReturn *ret,
             const WeftLadder *ladder,
             gint64            no_line,
             WeftBudgetLine   *line)
{
  const WeftQuestion *question = weft_ladder_find_question ("variance");
  gint64              difference = weft_pence_less (line->actual, line->budget);

  gboolean lacks = difference < 0;

  difference = lacks ? weft_pence_less (0, difference) : difference;
  line->explain = !line->is_no_line && is_far_off (ladder, difference, line->budget);
  line->waits = line->explain && lacks && !is_far_off (ladder, weft_pence_less (difference, no_line), line->budget);
  line->required = line->explain && !line->waits && weft_ladder_ask (ladder, question, ret->tier, ret->award) == WEFT_ASK_NEEDED;
  if (weft_text_is_empty (line->why))
    {
      g_free (line->why);
      line->why = dup_answer_about (ret, "variance", line->line);
    }
}

/* A target that counts people or visits may not show what their figures hide. */
static void
settle_target (const WeftReturn *ret,
               WeftReturnTarget *target)
{
  const gint64 hidden[] = { ret->people, ret->attendances };

  if (weft_text_is_empty (target->words))
    {
      g_free (target->words);
      target->words = dup_answer_about (ret, "target", target->outcome);
    }
  for (guint i = 0; ret->people_protected != WEFT_PEOPLE_EXACT && i < G_N_ELEMENTS (hidden); i++)
    {
      g_autofree char *exact = g_strdup_printf ("%" G_GINT64_FORMAT, hidden[i]);

      if (g_strcmp0 (target->actual, exact) != 0)
        continue;
      g_free (target->actual);
      target->actual = weft_return_about (ret, hidden[i]);
    }
}

static void
settle_receipts (WeftReturn       *ret,
                 const WeftLadder *ladder)
{
  gint64 least = ret->tier == WEFT_TIER_FULL ? G_MININT64 : ladder->receipts_from;

  for (guint i = ret->receipts->len; i > 0; i--)
    {
      const WeftReceipt *receipt = g_ptr_array_index (ret->receipts, i - 1);

      if (ret->tier < WEFT_TIER_STANDARD || receipt->pence < least)
        g_ptr_array_remove_index (ret->receipts, i - 1);
    }
}

void
weft_return_settle (WeftReturn       *ret,
                    const WeftLadder *ladder)
{
  gint64 no_line = sum_no_line (ret);

  for (guint i = 0; i < ret->lines->len; i++)
    settle_line (ret, ladder, no_line, g_ptr_array_index (ret->lines, i));
  settle_receipts (ret, ladder);
  weft_return_settle_people (ret, ladder);
  for (guint i = 0; i < ret->targets->len; i++)
    settle_target (ret, g_ptr_array_index (ret->targets, i));
}
