/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns of the worked year: the Marsh Lane Warm Hub and its three grants, to the penny. */

#include "return-fixture.h"

void
set_text (char      **member,
          const char *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

void
add_line (WeftReturn *ret,
          const char *line,
          gint64      budget,
          gint64      spent)
{
  WeftBudgetLine *added = g_new0 (WeftBudgetLine, 1);

  added->line = g_strdup (line);
  added->budget = budget;
  added->period = spent;
  added->actual = spent;
  g_ptr_array_add (ret->lines, added);
}

void
add_answer (WeftReturn *ret,
            const char *question,
            const char *text)
{
  WeftAnswer *answer = g_new0 (WeftAnswer, 1);

  answer->question = g_strdup (question);
  answer->text = g_strdup (text);
  g_ptr_array_add (ret->answers, answer);
}

void
add_story (WeftReturn *ret,
           const char *kind)
{
  WeftStory *story = g_new0 (WeftStory, 1);

  story->kind = g_strdup (kind);
  story->text = g_strdup ("I put my coat on to come here, and I take it off here.");
  story->said_by = g_strdup ("a member");
  g_ptr_array_add (ret->stories, story);
}

void
add_target (WeftReturn *ret,
            const char *outcome,
            const char *actual)
{
  WeftReturnTarget *target = g_new0 (WeftReturnTarget, 1);

  target->outcome = g_strdup (outcome);
  target->target = g_strdup ("100");
  target->actual = g_strdup (actual);
  g_ptr_array_add (ret->targets, target);
}

void
add_receipt (WeftReturn *ret,
             gint64      pence)
{
  WeftReceipt *receipt = g_new0 (WeftReceipt, 1);

  receipt->date = g_strdup ("2026-10-02");
  receipt->what = g_strdup ("Hall hire");
  receipt->pence = pence;
  g_ptr_array_add (ret->receipts, receipt);
}

void
make_table (WeftReturn   *ret,
            const char   *question,
            const gint64 *counts,
            guint         n)
{
  WeftBands *bands = weft_bands_new (question, NULL);

  for (guint i = 0; i < n; i++)
    {
      const char label[] = { (char)('a' + (char)i), '\0' };

      weft_bands_add (bands, label, counts[i]);
    }
  g_ptr_array_add (ret->bands, bands);
}

void
make_ages (WeftReturn *ret)
{
  static const gint64      counts[] = { 0, 2, 4, 11, 23, 31, 17, 3, 6 };
  static const char *const labels[] = { "0-15", "16-24", "25-34", "35-49", "50-64", "65-74", "75-84", "85+", "Not said" };
  const WeftBands         *bands;

  make_table (ret, "age", counts, G_N_ELEMENTS (counts));
  bands = g_ptr_array_index (ret->bands, ret->bands->len - 1);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    set_text (&((WeftBand *)g_ptr_array_index (bands->rows, i))->label, labels[i]);
}

static WeftReturn *
make_return (WeftTier    tier,
             const char *ref,
             const char *funder)
{
  WeftReturn *ret = weft_return_new ();

  ret->tier = tier;
  ret->organisation = g_strdup ("Marsh Lane Warm Hub");
  ret->contact_name = g_strdup ("Hub secretary");
  ret->return_ref = g_strdup (ref);
  ret->funder = g_strdup (funder);
  ret->from = g_strdup ("2026-04-01");
  ret->to = g_strdup ("2027-03-31");
  return ret;
}

static void
set_money (WeftReturn *ret,
           gint64      award,
           gint64      received,
           gint64      spent,
           gint64      still_due)
{
  ret->award = award;
  ret->received = ret->fund_received = received;
  ret->spent = ret->fund_spent = spent;
  ret->still_due = still_due;
}

WeftReturn *
make_lottery (void)
{
  WeftReturn *ret = make_return (WEFT_TIER_STANDARD, "R-2027-01", "The National Lottery Community Fund");

  ret->org_id = g_strdup ("WEFT-MLWH");
  ret->funder_ref = g_strdup ("0020187734");
  ret->grant_ref = g_strdup ("G-0001");
  ret->starts = g_strdup ("2026-04-01");
  ret->ends = g_strdup ("2027-03-31");
  set_money (ret, 960000, 960000, 931325, 0);
  ret->money_rows = 64;
  ret->received_rows = 2;
  add_line (ret, "Sessional worker", 480000, 468000);
  add_line (ret, "Room hire", 240000, 252000);
  add_line (ret, "Volunteer expenses", 90000, 61240);
  add_line (ret, "Materials and food", 100000, 110485);
  add_line (ret, "Publicity", 20000, 9600);
  add_line (ret, "Overheads", 30000, 30000);
  ret->people = 97;
  ret->people_rows = 97;
  ret->how_counted = g_strdup ("unique");
  ret->attendances = 1412;
  ret->sessions = 98;
  ret->sessions_counted_only = 11;
  ret->volunteers = 14;
  ret->volunteer_minutes = 24750;
  ret->volunteer_rows = 231;
  ret->volunteer_rate = 1200;
  ret->volunteer_value = 495000;
  return ret;
}

WeftReturn *
make_micro (void)
{
  WeftReturn *ret = make_return (WEFT_TIER_SHORT, "R-2027-02", "Marsh District CVS");

  ret->grant_ref = g_strdup ("G-0002");
  set_money (ret, 150000, 120000, 145185, 30000);
  add_line (ret, "Food", 90000, 91230);
  add_line (ret, "Volunteer travel", 30000, 24155);
  add_line (ret, "Small equipment", 30000, 29800);
  return ret;
}

WeftReturn *
make_council (void)
{
  WeftReturn *ret = make_return (WEFT_TIER_SHORT, "R-2027-03", "Marsh District Council");

  ret->grant_ref = g_strdup ("G-0003");
  set_money (ret, 200000, 120000, 186000, 66000);
  ret->claimed = 186000;
  return ret;
}

WeftReadiness *
look_at (WeftReturn *ret)
{
  weft_return_settle (ret, &weft_ladder_default);
  return weft_return_readiness (ret, &weft_ladder_default);
}

char *
list_issues (const WeftIssues *issues)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (issues, i);

      g_string_append_printf (result, "%s: %s\n", issue->field, issue->sentence);
    }
  return g_string_free (result, FALSE);
}

void
publish_all (WeftReturn *ret,
             const char *from,
             const char *to,
             gint64      people,
             int         threshold)
{
  WeftTold *all = weft_told_new (WEFT_BANDS_OF_ALL, from, to, threshold);

  weft_told_add (all, "", "", people);
  g_ptr_array_add (ret->published, all);
}

const WeftBands *
settled (WeftReturn *ret)
{
  weft_return_settle (ret, &weft_ladder_default);
  return ret->bands->pdata[0];
}
