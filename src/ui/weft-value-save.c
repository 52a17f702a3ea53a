/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Social Value report leaves. */

#include "weft-value-save.h"

#include "weft-file-dialog.h"
#include "weft-job-error.h"
#include "weft-personal-ask.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char          *name;  /* owned: of the analysis */
  char          *depth; /* owned: how far it goes */
  WeftReportCopy copy;
  GStrv          allow; /* owned, nullable */
  char          *path;  /* owned */
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  g_free (save->name);
  g_free (save->depth);
  g_strfreev (save->allow);
  g_free (save->path);
  g_free (save);
}

/* What came of it: where the workbook stands, or what a person has to look at first. */
typedef struct
{
  Save      *again;   /* owned, nullable: to go on with when a person says yes */
  GPtrArray *found;   /* owned, nullable, of char * */
  GPtrArray *kinds;   /* owned, nullable: for each, the kind of words it stands in */
  char      *written; /* owned, nullable */
} Outcome;

static void
free_outcome (gpointer data)
{
  Outcome *outcome = data;

  g_clear_pointer (&outcome->again, free_save);
  g_clear_pointer (&outcome->found, g_ptr_array_unref);
  g_clear_pointer (&outcome->kinds, g_ptr_array_unref);
  g_free (outcome->written);
  g_free (outcome);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outcome, free_outcome)

static Save *
make_save (const char    *name,
           const char    *depth,
           WeftReportCopy copy,
           const char    *path)
{
  Save *save = g_new0 (Save, 1);

  save->name = g_strdup (name);
  save->depth = g_strdup (depth);
  save->copy = copy;
  save->path = g_strdup (path);
  return save;
}

static gpointer
save_work (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  const Save *save = data;
  g_autoptr (WeftSocialValue) report = weft_social_value_gather (file, save->name, WEFT_TIMING_AS_ENTERED, error);
  g_autoptr (Outcome) outcome = g_new0 (Outcome, 1);
  g_autoptr (GError) local = NULL;

  if (report == NULL)
    return NULL;
  weft_social_value_go (report, save->depth);
  if (weft_social_value_save (file, report, save->copy, (const char *const *)save->allow, save->path, &outcome->written, progress, &local))
    return g_steal_pointer (&outcome);
  if (!g_error_matches (local, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PERSONAL_DATA))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  outcome->again = make_save (save->name, save->depth, save->copy, save->path);
  outcome->found = weft_social_value_names (file, report, &outcome->kinds, error);
  return outcome->found != NULL ? g_steal_pointer (&outcome) : NULL;
}

static const char *
say_kind (const char *kind)
{
  static const struct
  {
    const char *kind, *words;
  } kinds[] = {
    { "outcomes", N_ ("in what changed, and for whom") },
    { "inputs", N_ ("in what was put in") },
    { "not_valued", N_ ("under Not valued") },
    { "reasons", N_ ("in a reason") },
    { "sources", N_ ("in a source") },
    { "quotes", N_ ("in words that somebody said") },
    { "notes", N_ ("in the notes") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return _ (kinds[i].words);
  return kind;
}

static void run (WeftPage *page,
                 gpointer  save);

/* Shows what looks like a person, and goes on only when somebody has looked. */
static void
ask_about (WeftPage *page,
           Outcome  *outcome)
{
  g_autoptr (GStrvBuilder) allow = g_strv_builder_new ();
  g_autoptr (GString) words = g_string_new (_ ("Look whether these words may leave. What they stand in can be changed first."));

  for (guint i = 0; i < outcome->found->len; i++)
    {
      g_strv_builder_add (allow, outcome->kinds->pdata[i]);
      g_string_append_printf (words, "\n\n“%s” %s", (const char *)outcome->found->pdata[i], say_kind (outcome->kinds->pdata[i]));
    }
  outcome->again->allow = g_strv_builder_end (allow);
  weft_personal_ask (page, words->str, run, NULL, g_steal_pointer (&outcome->again), free_save);
}

static void
show_outcome (WeftPage *page,
              gpointer  result)
{
  Outcome *outcome = result;

  if (outcome->found != NULL)
    ask_about (page, outcome);
  else
    weft_window_say_saved (GTK_WIDGET (page), outcome->written);
}

static void
run (WeftPage *page,
     gpointer  save)
{
  weft_page_run (page, save_work, save, free_save, free_outcome, show_outcome);
}

void
weft_value_save_run (WeftPage      *page,
                     const char    *name,
                     const char    *depth,
                     WeftReportCopy copy,
                     const char    *path)
{
  run (page, make_save (name, depth, copy, path));
}

static void
choose_cb (GtkWidget  *page,
           const char *path,
           gpointer    data)
{
  const char *name = g_object_get_data (G_OBJECT (page), "saved-analysis");
  const char *depth = g_object_get_data (G_OBJECT (page), "saved-depth");

  weft_value_save_run (WEFT_PAGE (page), name, depth, (WeftReportCopy)GPOINTER_TO_INT (data), path);
}

void
weft_value_save_begin (WeftPage      *page,
                       const char    *name,
                       const char    *depth,
                       WeftReportCopy copy)
{
  g_autofree char *file_name = NULL;

  /* Translators: a file's name; %s is the name of an analysis */
  file_name = g_strdup_printf (copy == WEFT_COPY_AUDIT ? _ ("Social Value %s, for an auditor.xlsx") : _ ("Social Value %s.xlsx"), name);
  g_strdelimit (file_name, "/\\:*?\"<>|\n", '-');
  g_object_set_data_full (G_OBJECT (page), "saved-analysis", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (page), "saved-depth", g_strdup (depth), g_free);
  weft_file_dialog_save (GTK_WIDGET (page), _ ("Save the Spreadsheet"), file_name, choose_cb, GINT_TO_POINTER (copy));
}
