/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Telling those who sent people. */

#include "weft-referral-tell.h"

#include "weft-file-dialog.h"
#include "weft-network-return.h"
#include "weft-referral-feedback.h"
#include "weft-year.h"

#include <glib/gi18n-lib.h>

#define YEAR_MONTHS 12

/* Who is to be told, and where. */
typedef struct
{
  char *sender; /* owned, nullable: ... */
  char *period; /* owned, nullable: ... one of the two */
  char *path;   /* owned */
} Telling;

static void
telling_free (gpointer data)
{
  Telling *telling = data;

  g_free (telling->sender);
  g_free (telling->period);
  g_free (telling->path);
  g_free (telling);
}

static gboolean
save_network (WeftFile      *file,
              const Telling *telling,
              char         **written,
              WeftProgress  *progress,
              GError       **error)
{
  gboolean is_last = g_str_equal (telling->period, WEFT_TELL_LAST_YEAR);
  char     from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE], first[WEFT_DATE_SIZE], last[WEFT_DATE_SIZE];

  if (g_str_equal (telling->period, WEFT_TELL_EVERYTHING))
    return weft_network_save (file, NULL, NULL, telling->path, written, progress, error);

  weft_year_read (file, from, to);
  weft_date_add_months (from, is_last ? -YEAR_MONTHS : 0, first);
  weft_date_add_days (from, -1, last);
  return weft_network_save (file, first, is_last ? last : NULL, telling->path, written, progress, error);
}

static gpointer
tell (WeftFile     *file,
      gpointer      data,
      WeftProgress *progress,
      GError      **error)
{
  const Telling   *telling = data;
  g_autofree char *written = NULL;
  gboolean         is_told;

  if (telling->sender != NULL)
    is_told = weft_referral_feedback_save (file, telling->sender, telling->path, &written, progress, error);
  else
    is_told = save_network (file, telling, &written, progress, error);
  return is_told ? g_steal_pointer (&written) : NULL;
}

/* That a sender was told is a step, which says so itself. */
static void
choose_path_cb (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  Telling *telling = g_object_steal_data (G_OBJECT (widget), "telling");

  telling->path = g_strdup (path);
  weft_page_run (WEFT_PAGE (widget), tell, telling, telling_free, g_free, telling->sender == NULL ? weft_page_say_saved : NULL);
}

/* Who is told waits at the page: the dialog may be closed without an answer. */
static void
ask (WeftPage   *page,
     const char *sender,
     const char *period,
     const char *title,
     const char *name)
{
  Telling *telling = g_new0 (Telling, 1);

  telling->sender = g_strdup (sender);
  telling->period = g_strdup (period);
  g_object_set_data_full (G_OBJECT (page), "telling", telling, telling_free);
  weft_file_dialog_save (GTK_WIDGET (page), title, name, choose_path_cb, NULL);
}

void
weft_referral_tell_sender (WeftPage   *page,
                           const char *sender)
{
  /* Translators: the name of a file; %s is an organisation */
  g_autofree char *name = g_strdup_printf (_ ("Feedback for %s.xlsx"), sender);

  g_strdelimit (name, "/\\:", '-');
  ask (page, sender, NULL, _ ("Save Feedback"), name);
}

void
weft_referral_tell_network (WeftPage   *page,
                            const char *period)
{
  ask (page, NULL, period, _ ("Save for a Network"), _ ("Referrals.xlsx"));
}
