/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading returns for the window. */

#include "weft-config.h"

#include "weft-return-details.h"

#include "weft-date.h"
#include "weft-home.h"
#include "weft-return-book.h"
#include "weft-row.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

void
weft_return_line_free (WeftReturnLine *line)
{
  g_free (line->ref);
  g_free (line->grant);
  g_free (line->title);
  g_free (line->funder);
  g_free (line->status);
  g_free (line->due);
  g_free (line->signed_by);
  g_free (line->signed_on);
  g_free (line->sent);
  g_free (line);
}

gboolean
weft_return_line_is_open (const WeftReturnLine *line)
{
  return line->ref == NULL || g_str_equal (line->status, "open") || g_str_equal (line->status, "sent back");
}

char *
weft_return_say_signed (const char *name,
                        const char *day)
{
  g_autofree char *words = day != NULL ? weft_date_format (day) : NULL;

  if (name == NULL || words == NULL)
    return g_strdup (_ ("Signed"));
  /* Translators: a date and a person's name */
  return g_strdup_printf (_ ("Signed on %s by %s"), words, name);
}

char *
weft_return_say_status (const char *status,
                        const char *sent)
{
  g_autofree char *day = sent != NULL ? weft_date_format (sent) : NULL;

  if (g_str_equal (status, "signed"))
    return g_strdup (_ ("Not sent yet"));
  if (g_str_equal (status, "sent") && day != NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Sent on %s"), day);
  if (g_str_equal (status, "accepted"))
    return g_strdup (_ ("Accepted by the funder"));
  return g_strdup (weft_words_choice ("status", status));
}

char *
weft_return_say_changed (guint n_figures)
{
  /* Translators: stands behind the day on which a return was signed or sent */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure has changed since", "%u figures have changed since", n_figures), n_figures);
}

static char *
dup_or_null (const char *text)
{
  return text == NULL || *text == '\0' ? NULL : g_strdup (text);
}

static WeftReturnLine *
make_line (const WeftGrantState *grant)
{
  WeftReturnLine *line = g_new0 (WeftReturnLine, 1);

  line->grant = g_strdup (grant->ref);
  line->title = g_strdup (grant->title);
  line->funder = g_strdup (grant->funder);
  line->status = g_strdup ("");
  return line;
}

/* One return of @grant with how far it is. */
static WeftReturnLine *
read_line (WeftFile             *file,
           const WeftGrantState *grant,
           const WeftRow        *row,
           GError              **error)
{
  const WeftReturnChoice choice = { .grant = grant->ref, .return_ref = weft_row_get (row, "ref") };
  g_autoptr (WeftReturn) ret = weft_return_look_how_far (file, &choice, error);
  g_autoptr (WeftReadiness) readiness = NULL;
  WeftReturnLine *line;

  if (ret == NULL)
    return NULL;

  readiness = weft_return_readiness (ret, weft_return_ladder (file));
  line = make_line (grant);
  line->ref = g_strdup (weft_row_get (row, "ref"));
  g_free (line->status);
  line->status = g_strdup (weft_row_get (row, "status"));
  line->due = dup_or_null (weft_row_get (row, "due"));
  line->signed_by = g_strdup (ret->signed_by);
  line->signed_on = g_strdup (ret->signed_on);
  line->sent = dup_or_null (weft_row_get (row, "sent"));
  line->tier = ret->tier;
  line->ready = readiness->ready;
  line->needed = readiness->needed;
  return line;
}

static gboolean
wants_return (const WeftGrantState *grant)
{
  return g_str_equal (grant->status, "active") || g_str_equal (grant->status, "reporting") || g_str_equal (grant->status, "awarded");
}

/* The returns of one grant, and a line to begin one when none is open. */
static gboolean
read_grant (WeftFile             *file,
            const WeftGrantState *grant,
            GPtrArray            *lines,
            GError              **error)
{
  const WeftFilter of_grant = { .column = "grant", .value = grant->ref };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("returns"), &of_grant, error);
  gboolean has_any = FALSE;

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      WeftReturnLine *line = read_line (file, grant, rows->pdata[i], error);

      if (line == NULL)
        return FALSE;
      has_any = TRUE;
      g_ptr_array_add (lines, line);
    }
  if (!has_any && wants_return (grant))
    {
      g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("grants"), grant->ref, error);
      WeftReturnLine *line;

      if (row == NULL)
        return FALSE;
      line = make_line (grant);
      line->due = dup_or_null (weft_row_get (row, "report_due"));
      g_ptr_array_add (lines, line);
    }
  return TRUE;
}

/* What is open stands before what is sent; what is begun before what is not; the soonest before the later. */
static int
compare_lines (gconstpointer one,
               gconstpointer other)
{
  const WeftReturnLine *a = *(WeftReturnLine *const *)one, *b = *(WeftReturnLine *const *)other;

  if (weft_return_line_is_open (a) != weft_return_line_is_open (b))
    return weft_return_line_is_open (a) ? -1 : 1;
  if ((a->ref == NULL) != (b->ref == NULL))
    return a->ref == NULL ? 1 : -1;
  if ((a->due == NULL) != (b->due == NULL))
    return a->due == NULL ? 1 : -1;
  return g_strcmp0 (a->due, b->due);
}

static gboolean
mark_changed (WeftFile  *file,
              GPtrArray *lines,
              GError   **error)
{
  g_autoptr (GPtrArray) changed = weft_return_list_changed (file, error);

  for (guint i = 0; changed != NULL && i < changed->len; i++)
    for (guint k = 0; k < lines->len; k++)
      {
        const WeftReturnChanged *one = changed->pdata[i];
        WeftReturnLine          *line = lines->pdata[k];

        if (g_strcmp0 (line->ref, one->return_ref) == 0)
          line->n_changed = one->n_figures;
      }
  return changed != NULL;
}

GPtrArray *
weft_return_lines_read (WeftFile *file,
                        GError  **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_return_line_free);
  g_autoptr (GPtrArray) grants = weft_home_grants (file, error);

  if (grants == NULL)
    return NULL;

  for (guint i = 0; i < grants->len; i++)
    if (!read_grant (file, grants->pdata[i], lines, error))
      return NULL;
  if (!mark_changed (file, lines, error))
    return NULL;
  g_ptr_array_sort (lines, compare_lines);
  return g_steal_pointer (&lines);
}

static void
details_clear (gpointer data)
{
  WeftReturnDetails *details = data;

  g_clear_pointer (&details->ret, weft_return_free);
  g_clear_pointer (&details->readiness, weft_readiness_free);
  g_clear_pointer (&details->unanswered, weft_readiness_free);
  g_clear_pointer (&details->figures, g_ptr_array_unref);
  g_clear_pointer (&details->corrections, g_ptr_array_unref);
  g_clear_pointer (&details->book, weft_book_free);
  g_free (details->today);
  g_free (details->sent);
  g_free (details->doubt);
}

void
weft_return_details_free (WeftReturnDetails *details)
{
  g_rc_box_release_full (details, details_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftReturnDetails, weft_return_details_free)

static gboolean
read_sent (WeftFile          *file,
           WeftReturnDetails *details,
           GError           **error)
{
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("returns"), details->ret->return_ref, error);

  if (row != NULL)
    details->sent = dup_or_null (weft_row_get (row, "sent"));
  return row != NULL;
}

/* Its answers are laid aside for that long. */
static WeftReadiness *
look_unanswered (WeftFile   *file,
                 WeftReturn *ret)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray     *answers = ret->answers;
  WeftReadiness *unanswered;

  ret->answers = none;
  unanswered = weft_return_readiness (ret, weft_return_ladder (file));
  ret->answers = answers;
  return unanswered;
}

WeftReturnDetails *
weft_return_details_read (WeftFile   *file,
                          const char *grant,
                          const char *return_ref,
                          GError    **error)
{
  const WeftReturnChoice choice = { .grant = grant, .return_ref = return_ref };
  g_autoptr (WeftReturnDetails) details = g_rc_box_new0 (WeftReturnDetails);

  details->ret = weft_return_open (file, &choice, error);
  if (details->ret == NULL)
    return NULL;
  /* A photograph that cannot be read any more is named in the preview, and saving the return says why. */
  (void)weft_return_show_pictures (file, details->ret, NULL);

  details->is_open = g_str_equal (details->ret->status, "open") || g_str_equal (details->ret->status, "sent back");
  details->readiness = weft_return_readiness (details->ret, weft_return_ladder (file));
  details->unanswered = look_unanswered (file, details->ret);
  details->figures = weft_return_figures (details->ret);
  details->book = weft_return_book (details->ret, NULL, "Weft " WEFT_VERSION);
  details->today = g_strdup (weft_file_today (file));
  details->doubt = weft_return_doubt_clock (file, details->ret);
  if (!read_sent (file, details, error))
    return NULL;
  if (!details->is_open)
    {
      const WeftReturnChoice signed_one = { .grant = grant, .return_ref = details->ret->return_ref };

      details->corrections = weft_return_corrections (file, &signed_one, error);
      if (details->corrections == NULL || !weft_return_find_let_be (file, &signed_one, &details->is_let_be, error))
        return NULL;
    }

  return g_steal_pointer (&details);
}
