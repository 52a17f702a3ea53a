/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The look for people in the free words of a return before it leaves the file. The group's own contact and those
 * who sign are named because they chose to be. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-job-error.h"
#include "weft-people-names.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* Words of the return that somebody typed, and the key under which they can be allowed. */
typedef struct
{
  char       *key; /* owned */
  const char *text;
  const char *story; /* nullable: the ref of the story that they stand in */
} Words;

static void
words_free (Words *words)
{
  g_free (words->key);
  g_free (words);
}

void
weft_personal_finding_free (WeftPersonalFinding *finding)
{
  g_free (finding->question);
  g_free (finding->found);
  g_free (finding->reason);
  g_free (finding->story);
  g_free (finding);
}

static void
add_words_of (GPtrArray  *all,
              const char *key,
              const char *text,
              const char *story)
{
  Words *words;

  if (weft_text_is_empty (text))
    return;

  words = g_new0 (Words, 1);
  words->key = g_strdup (key);
  words->text = text;
  words->story = story;
  g_ptr_array_add (all, words);
}

static void
add_words (GPtrArray  *all,
           const char *key,
           const char *text)
{
  add_words_of (all, key, text, NULL);
}

static void
add_lines (GPtrArray        *all,
           const WeftReturn *ret)
{
  for (guint i = 0; i < ret->lines->len; i++)
    add_words (all, "headings", ((const WeftBudgetLine *)g_ptr_array_index (ret->lines, i))->line);
  for (guint i = 0; i < ret->receipts->len; i++)
    add_words (all, "receipts", ((const WeftReceipt *)g_ptr_array_index (ret->receipts, i))->what);
}

static void
add_targets (GPtrArray        *all,
             const WeftReturn *ret)
{
  for (guint i = 0; i < ret->targets->len; i++)
    {
      const WeftReturnTarget *target = g_ptr_array_index (ret->targets, i);
      g_autofree char        *key = g_strconcat ("target:", target->outcome, NULL);

      add_words (all, key, target->outcome);
      add_words (all, key, target->indicator);
      add_words (all, key, target->target);
      add_words (all, key, target->actual);
    }
}

static GPtrArray *
list_words (const WeftReturn *ret)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)words_free);

  for (guint i = 0; i < ret->answers->len; i++)
    {
      const WeftAnswer *answer = g_ptr_array_index (ret->answers, i);

      add_words (all, answer->question, answer->text);
    }
  for (guint i = 0; i < ret->stories->len; i++)
    {
      const WeftStory *story = g_ptr_array_index (ret->stories, i);

      add_words_of (all, "story", story->text, story->ref);
      add_words_of (all, "story", story->said_by, story->ref);
      add_words_of (all, "story", story->we_did, story->ref);
    }
  add_words (all, "head", ret->grant_title);
  add_words (all, "head", ret->purpose);
  add_words (all, "override", ret->override_reason);
  add_lines (all, ret);
  add_targets (all, ret);

  return all;
}

GStrv
weft_return_personal_keys (void)
{
  static const char *const others[] = { "head", "headings", "receipts", "override", "variance:", "target:" };
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  guint               n;
  const WeftQuestion *questions = weft_ladder_questions (&n);

  for (guint i = 0; i < n; i++)
    if (questions[i].typed)
      g_strv_builder_add (keys, questions[i].key);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_strv_builder_add (keys, others[i]);

  return g_strv_builder_end (keys);
}

/* What the return names on purpose, folded, between spaces: its contact, its signatures, the group itself. */
static char *
fold_own_words (const WeftReturn *ret)
{
  const char *const own[] = { ret->organisation, ret->contact_name, ret->contact_email, ret->signed_by, ret->second_name };
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (own[i] != NULL)
      g_string_append_printf (all, "%s\n", own[i]);

  return weft_text_fold (all->str);
}

static const char *
give_reason (WeftPersonalKind kind)
{
  switch (kind)
    {
    case WEFT_PERSONAL_EMAIL:
      return _ ("looks like an e-mail address");
    case WEFT_PERSONAL_PHONE:
      return _ ("looks like a telephone number");
    case WEFT_PERSONAL_POSTCODE:
      return _ ("looks like a postcode");
    case WEFT_PERSONAL_NHS_NUMBER:
      return _ ("looks like an NHS number");
    case WEFT_PERSONAL_NAME:
    default:
      return _ ("is the name of someone in your list of people");
    }
}

static gboolean
is_known (GPtrArray  *findings,
          const char *key,
          const char *found)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const WeftPersonalFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->question, key) && g_str_equal (finding->found, found))
        return TRUE;
    }

  return FALSE;
}

static void
scan (const Words *words,
      GPtrArray   *names,
      const char  *own_words,
      GPtrArray   *findings)
{
  g_autoptr (GPtrArray) found = weft_text_find_personal (words->text, names);

  for (guint i = 0; i < found->len; i++)
    {
      const WeftPersonal  *personal = g_ptr_array_index (found, i);
      g_autofree char     *folded = weft_text_fold (personal->found);
      WeftPersonalFinding *finding;

      if (strstr (own_words, folded) != NULL || is_known (findings, words->key, personal->found))
        continue;

      finding = g_new0 (WeftPersonalFinding, 1);
      finding->question = g_strdup (words->key);
      finding->found = g_strdup (personal->found);
      finding->reason = g_strdup (give_reason (personal->kind));
      finding->story = g_strdup (words->story);
      g_ptr_array_add (findings, finding);
    }
}

/* Looking through the names of a large group takes its time: mostly one look at all the words together is enough. */
static gboolean
has_anything (GPtrArray *all,
              GPtrArray *names)
{
  g_autoptr (GString) together = g_string_new (NULL);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (together, "%s\n;\n", ((const Words *)g_ptr_array_index (all, i))->text);

  found = weft_text_find_personal (together->str, names);
  return found->len > 0;
}

GPtrArray *
weft_return_personal (WeftFile         *file,
                      const WeftReturn *ret,
                      GError          **error)
{
  g_autoptr (GPtrArray) all = list_words (ret);
  g_autoptr (GPtrArray) names = weft_people_names (file, error);
  g_autofree char *own_words = fold_own_words (ret);
  GPtrArray       *findings;

  if (names == NULL)
    return NULL;

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_personal_finding_free);
  if (has_anything (all, names))
    for (guint i = 0; i < all->len; i++)
      scan (g_ptr_array_index (all, i), names, own_words, findings);

  return findings;
}

gboolean
weft_return_check_personal (WeftFile          *file,
                            const WeftReturn  *ret,
                            const char *const *allow,
                            GError           **error)
{
  g_autoptr (GPtrArray) findings = weft_return_personal (file, ret, error);

  if (findings == NULL)
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      const WeftPersonalFinding *finding = g_ptr_array_index (findings, i);

      if (allow != NULL && g_strv_contains (allow, finding->question))
        continue;

      g_set_error (error,
                   WEFT_JOB_ERROR,
                   WEFT_JOB_ERROR_PERSONAL_DATA,
                   /* Translators: words out of a text, why they were found ("looks like a postcode"), the text's key */
                   _ ("“%s” in the words of this return %s.\n"
                      "Take it out, or allow it (%s) when you looked at it and it may be sent."),
                   finding->found,
                   finding->reason,
                   finding->question);
      return FALSE;
    }

  return TRUE;
}

/* Puts @words in the place of a text that names somebody. */
static void
mask (char      **text,
      GPtrArray  *names,
      const char *words)
{
  g_autoptr (GPtrArray) found = weft_text_find_personal (*text, names);

  if (found->len == 0)
    return;

  g_free (*text);
  *text = g_strdup (words);
}

gboolean
weft_return_mask_corrections (WeftFile  *file,
                              GPtrArray *corrections,
                              GError   **error)
{
  g_autoptr (GPtrArray) names = weft_people_names (file, error);

  if (names == NULL)
    return FALSE;

  for (guint i = 0; i < corrections->len; i++)
    {
      WeftCorrection *correction = g_ptr_array_index (corrections, i);

      mask (&correction->why, names, _ ("Records were put right"));
      mask (&correction->was, names, _ ("(words that named somebody)"));
    }
  return TRUE;
}
