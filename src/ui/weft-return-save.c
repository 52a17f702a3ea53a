/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of a workbook out of the window. */

#include "weft-return-save.h"

#include "weft-job-error.h"
#include "weft-personal-ask.h"
#include "weft-text.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

WeftReturnSave *
weft_return_save_new (const char *grant,
                      const char *return_ref,
                      const char *path)
{
  WeftReturnSave *save = g_new0 (WeftReturnSave, 1);

  save->grant = g_strdup (grant);
  save->return_ref = g_strdup (return_ref);
  save->path = g_strdup (path);
  return save;
}

static void
save_free (gpointer data)
{
  WeftReturnSave *save = data;

  g_free (save->grant);
  g_free (save->return_ref);
  g_free (save->path);
  g_free (save->name);
  g_free (save->role);
  g_free (save->second_name);
  g_free (save->second_role);
  g_free (save->override_reason);
  g_strfreev (save->allow);
  g_clear_pointer (&save->found, weft_personal_finding_free);
  g_free (save);
}

/* What came of it: where the workbook stands, or what a person has to look at first. */
typedef struct
{
  WeftReturnSave *again;    /* owned, nullable: to go on with when a person says yes */
  GPtrArray      *findings; /* owned, nullable, of WeftPersonalFinding */
  char           *written;  /* owned, nullable */
  gboolean        is_signed;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_pointer (&outcome->again, save_free);
  g_clear_pointer (&outcome->findings, g_ptr_array_unref);
  g_free (outcome->written);
  g_free (outcome);
}

static WeftReturnSave *
copy_save (const WeftReturnSave *save)
{
  WeftReturnSave *copy = weft_return_save_new (save->grant, save->return_ref, save->path);

  copy->is_signing = save->is_signing;
  copy->name = g_strdup (save->name);
  copy->role = g_strdup (save->role);
  copy->second_name = g_strdup (save->second_name);
  copy->second_role = g_strdup (save->second_role);
  copy->override_reason = g_strdup (save->override_reason);
  return copy;
}

static gboolean
write_signed (WeftFile               *file,
              const WeftReturnSave   *save,
              const WeftReturnChoice *choice,
              WeftProgress           *progress,
              char                  **written,
              GError                **error)
{
  const WeftSigning signing = { save->name, save->role,
                                weft_text_is_empty (save->second_name) ? NULL : save->second_name,
                                weft_text_is_empty (save->second_role) ? NULL : save->second_role,
                                weft_text_is_empty (save->override_reason) ? NULL : save->override_reason,
                                (const char *const *)save->allow, save->path };
  g_autoptr (WeftSigned) was_signed = weft_return_sign (file, choice, &signing, progress, error);

  if (was_signed == NULL)
    return FALSE;
  *written = g_strdup (was_signed->output);
  return TRUE;
}

static gboolean
write_copy (WeftFile               *file,
            const WeftReturnSave   *save,
            const WeftReturnChoice *choice,
            WeftProgress           *progress,
            char                  **written,
            GError                **error)
{
  g_autoptr (WeftReturn) ret = weft_return_open_and_save (file, choice, (const char *const *)save->allow, save->path, written, progress, error);

  return ret != NULL;
}

/* What a person has to look at, in the words of the return and in the reason that would be printed with them. */
static GPtrArray *
find_personal (WeftFile               *file,
               const WeftReturnSave   *save,
               const WeftReturnChoice *choice,
               GError                **error)
{
  g_autoptr (WeftReturn) ret = weft_return_look (file, choice, error);

  if (ret == NULL)
    return NULL;

  g_free (ret->override_reason);
  ret->override_reason = g_strdup (save->override_reason);
  return weft_return_personal (file, ret, error);
}

static gpointer
save_work (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  const WeftReturnSave  *save = data;
  const WeftReturnChoice choice = { .grant = save->grant, .return_ref = save->return_ref };
  g_autoptr (GError) local = NULL;
  Outcome *outcome = g_new0 (Outcome, 1);
  gboolean ok;

  outcome->is_signed = save->is_signing;
  if (save->is_signing)
    ok = write_signed (file, save, &choice, progress, &outcome->written, &local);
  else
    ok = write_copy (file, save, &choice, progress, &outcome->written, &local);
  if (!ok && g_error_matches (local, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PERSONAL_DATA))
    {
      outcome->again = copy_save (save);
      outcome->findings = find_personal (file, save, &choice, error);
    }
  if (ok || outcome->findings != NULL)
    return outcome;

  outcome_free (outcome);
  if (error != NULL && *error == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static void
go_on (WeftPage *page,
       gpointer  save)
{
  weft_return_save_run (save, page);
}

/* Where the first of the words that were found can be changed. */
static void
change_words (WeftPage *page,
              gpointer  data)
{
  WeftReturnSave            *save = data;
  const WeftPersonalFinding *found = save->found;

  if (found->story != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.open-record", "(ss)", "evidence", found->story);
  else if (g_str_equal (found->question, "head"))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.open-record", "(ss)", "grants", save->grant);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "returns.question", "s", found->question);
  save_free (save);
}

/* Shows what looks like a person's data, and goes on only when somebody has looked. */
static void
ask_about (WeftPage *page,
           Outcome  *outcome)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GString) words = g_string_new (_ ("Look whether these words may go to the funder. The boxes they stand in can be changed first."));

  for (guint i = 0; i < outcome->findings->len; i++)
    {
      const WeftPersonalFinding *finding = outcome->findings->pdata[i];

      g_strv_builder_add (keys, finding->question);
      g_string_append_printf (words, "\n\n“%s”: %s", finding->found, finding->reason);
    }
  outcome->again->allow = g_strv_builder_end (keys);
  outcome->again->found = g_ptr_array_steal_index (outcome->findings, 0);
  weft_personal_ask (page, words->str, go_on, change_words, g_steal_pointer (&outcome->again), save_free);
}

static void
show_outcome (WeftPage *page,
              gpointer  result)
{
  Outcome         *outcome = result;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (outcome->findings != NULL)
    {
      ask_about (page, outcome);
      return;
    }

  name = g_path_get_basename (outcome->written);
  /* Translators: %s is a file's name */
  sentence = g_strdup_printf (outcome->is_signed ? _ ("Signed, and saved as “%s”. Now send it to the funder.") : _ ("Saved and checked: %s"), name);
  weft_window_toast (GTK_WIDGET (page), sentence);
}

void
weft_return_save_run (WeftReturnSave *save,
                      WeftPage       *page)
{
  weft_page_run (page, save_work, save, save_free, outcome_free, show_outcome);
}

char *
weft_return_file_name (const WeftReturn *ret,
                       gboolean          is_signing)
{
  const gboolean   is_draft = g_str_equal (ret->status, "open");
  const int        revision = ret->revision + (is_signing && !is_draft);
  g_autofree char *title = weft_text_shorten (ret->grant_title, 40);
  g_autofree char *name = NULL;

  if (is_draft && !is_signing)
    /* Translators: a file's name: a return's reference and a grant's title */
    name = g_strdup_printf (_ ("Return %s %s (draft)"), ret->return_ref, title);
  else if (revision > 1)
    /* Translators: a file's name: a return's reference, a grant's title, the number of its revision */
    name = g_strdup_printf (_ ("Return %s %s (revision %d)"), ret->return_ref, title, revision);
  else
    /* Translators: a file's name: a return's reference and a grant's title */
    name = g_strdup_printf (_ ("Return %s %s"), ret->return_ref, title);
  g_strdelimit (name, "/\\:*?\"<>|\n", '-');
  return g_strconcat (name, ".xlsx", NULL);
}
