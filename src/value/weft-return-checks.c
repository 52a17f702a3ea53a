/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For each question of a return: whether it is settled, and the sentence that says what is still wanted. */

#include "weft-return-private.h"

#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define YOU_SAID_WE_DID "you-said-we-did"

static gboolean
has_head (const WeftReturn *ret)
{
  return !weft_text_is_empty (ret->organisation) && !weft_text_is_empty (ret->funder) && ret->award > 0;
}

/* Overspending is another matter: it blocks. */
static gboolean
has_unspent (const WeftReturn *ret)
{
  return weft_return_unspent (ret) <= 0 || weft_return_answer (ret, "unspent") != NULL;
}

static gboolean
has_people (const WeftReturn *ret)
{
  return ret->people > 0 || weft_return_answer (ret, "people") != NULL;
}

static gboolean
has_volunteers (const WeftReturn *ret)
{
  return ret->volunteers > 0 || ret->volunteer_minutes > 0 || weft_return_answer (ret, "volunteers") != NULL;
}

/* A Full return answers for each target; the others, and one without targets, answer once. */
static gboolean
has_difference (const WeftReturn *ret)
{
  if (ret->tier < WEFT_TIER_FULL || ret->targets->len == 0)
    return weft_return_answer (ret, "difference") != NULL;
  for (guint i = 0; i < ret->targets->len; i++)
    if (weft_text_is_empty (((const WeftReturnTarget *)g_ptr_array_index (ret->targets, i))->words))
      return FALSE;
  return TRUE;
}

static gboolean
has_story_of (const WeftReturn *ret,
              gboolean          we_did)
{
  for (guint i = 0; i < ret->stories->len; i++)
    {
      const WeftStory *story = g_ptr_array_index (ret->stories, i);

      if ((g_strcmp0 (story->kind, YOU_SAID_WE_DID) == 0) == we_did)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_story (const WeftReturn *ret)
{
  return has_story_of (ret, FALSE) || weft_return_answer (ret, "story") != NULL;
}

static gboolean
has_feedback (const WeftReturn *ret)
{
  return has_story_of (ret, TRUE) || weft_return_answer (ret, "feedback") != NULL;
}

static gboolean
has_headings (const WeftReturn *ret)
{
  for (guint i = 0; i < ret->lines->len; i++)
    if (!weft_text_is_empty (((const WeftBudgetLine *)g_ptr_array_index (ret->lines, i))->line))
      return TRUE;
  return ret->spent == 0;
}

static gboolean
wants_reason (const WeftBudgetLine *line)
{
  return line->explain && weft_text_is_empty (line->why);
}

static gboolean
has_reasons (const WeftReturn *ret)
{
  for (guint i = 0; i < ret->lines->len; i++)
    if (wants_reason (g_ptr_array_index (ret->lines, i)))
      return FALSE;
  return TRUE;
}

/* Claims are paid on receipts; nobody else needs the list. */
static gboolean
has_receipts (const WeftReturn *ret)
{
  return ret->receipts->len > 0 || ret->claimed == 0;
}

static gboolean
has_equality (const WeftReturn *ret)
{
  for (guint i = 0; i < ret->bands->len; i++)
    if (((const WeftBands *)g_ptr_array_index (ret->bands, i))->safe)
      return TRUE;
  return FALSE;
}

static gboolean
has_signatures (const WeftReturn *ret)
{
  return !weft_text_is_empty (ret->signed_by) &&
         (weft_tier_signatures (ret->tier) < 2 || !weft_text_is_empty (ret->second_name));
}

static void
say_unspent (const WeftReturn *ret,
             WeftIssues       *missing)
{
  g_autofree char *unspent = weft_pence_format (weft_return_unspent (ret));

  weft_issues_add (missing, "unspent", FALSE,
                   _ ("%s of the award is unspent. Say whether you would like to keep it, carry it over or return it."),
                   unspent);
}

static void
say_difference (const WeftReturn *ret,
                WeftIssues       *missing)
{
  if (ret->tier < WEFT_TIER_FULL || ret->targets->len == 0)
    weft_issues_add (missing, "difference", FALSE, _ ("“What difference did it make?” has no answer yet."));

  for (guint i = 0; ret->tier == WEFT_TIER_FULL && i < ret->targets->len; i++)
    {
      const WeftReturnTarget *target = g_ptr_array_index (ret->targets, i);
      g_autofree char        *field = g_strdup_printf ("target:%s", target->outcome);

      if (weft_text_is_empty (target->words))
        weft_issues_add (missing, field, FALSE, _ ("Say what difference was made to “%s”."), target->outcome);
    }
}

/* What is given its line may leave nothing to ask about. */
static void
say_no_line (const WeftReturn *ret,
             WeftIssues       *missing)
{
  const WeftBudgetLine *none = NULL;
  gboolean              waits = FALSE;

  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);

      none = line->is_no_line ? line : none;
      waits = waits || (line->waits && wants_reason (line));
    }
  if (waits && none != NULL)
    {
      g_autofree char *amount = weft_pence_format (none->actual);

      weft_issues_add (missing, WEFT_ISSUE_NO_LINE, FALSE,
                       _ ("Payments of %s have no line of the budget yet. Give each its line first; then say why, where a line still differs."), amount);
    }
}

static void
say_reasons (const WeftReturn *ret,
             WeftIssues       *missing)
{
  say_no_line (ret, missing);
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);
      g_autofree char      *field = g_strdup_printf ("variance:%s", line->line);
      g_autofree char      *actual = weft_pence_format (line->actual);
      g_autofree char      *budget = weft_pence_format (line->budget);

      /* Translators: a line of the budget, the money spent and the money planned. */
      if (wants_reason (line) && !line->waits)
        weft_issues_add (missing, field, FALSE, _ ("“%s” cost %s where %s was planned. Say in a sentence why."),
                         line->line, actual, budget);
    }
}

static void
say_signatures (const WeftReturn *ret,
                WeftIssues       *missing)
{
  if (weft_tier_signatures (ret->tier) < 2)
    weft_issues_add (missing, "signed_by", FALSE, _ ("One person signs this return."));
  else if (weft_text_is_empty (ret->signed_by))
    weft_issues_add (missing, "signed_by", FALSE, _ ("Two people sign this return."));
  else
    weft_issues_add (missing, "signed_by", FALSE, _ ("A second person signs this return."));
}

typedef struct
{
  const char *key;
  gboolean (*is_there) (const WeftReturn *ret); /* NULL: an answer is all it takes */
  void (*say) (const WeftReturn *ret,
               WeftIssues       *missing);
  const char *sentence; /* where there is nothing to fill in */
} Check;

static const Check checks[] = {
  { "head", has_head, NULL, N_ ("The name of your group, the funder or the award is not written down yet.") },
  { "spent_as_agreed", NULL, NULL, N_ ("Say whether the money was spent on what you said: yes, mostly or changed.") },
  { "unspent", has_unspent, say_unspent, NULL },
  { "people", has_people, NULL, N_ ("Say how many people came and how you counted them, or fill in who came to an activity.") },
  { "volunteers", has_volunteers, NULL, NULL },
  { "difference", has_difference, say_difference, NULL },
  { "story", has_story, NULL, N_ ("One quote, story or picture is wanted, with the consent of the person.") },
  { "headings", has_headings, NULL, N_ ("No payment says yet what it was for. Give each one its line of the budget.") },
  { "variance", has_reasons, say_reasons, NULL },
  { "receipts", has_receipts, NULL, N_ ("Money was claimed from this grant, but no payment in the period stands against it.") },
  { "equality", has_equality, NULL, NULL },
  { "feedback", has_feedback, NULL, NULL },
  { "signed_by", has_signatures, say_signatures, NULL },
};

static const Check *
find_check (const char *question)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].key, question))
      return &checks[i];
  return NULL;
}

gboolean
weft_return_has (const WeftReturn *ret,
                 const char       *question)
{
  const Check *check = find_check (question);

  if (check != NULL && check->is_there != NULL)
    return check->is_there (ret);
  return weft_return_answer (ret, question) != NULL;
}

void
weft_return_say_missing (const WeftReturn   *ret,
                         const WeftQuestion *question,
                         WeftIssues         *missing)
{
  const Check *check = find_check (question->key);

  if (check != NULL && check->say != NULL)
    check->say (ret, missing);
  else if (check != NULL && check->sentence != NULL)
    weft_issues_add (missing, question->key, FALSE, "%s", _ (check->sentence));
  else
    weft_issues_add (missing, question->key, FALSE, _ ("“%s” has no answer yet."), _ (question->words));
}
