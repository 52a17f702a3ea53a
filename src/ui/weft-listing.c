/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list shows, for paper and for spreadsheets. A listing is a table that nobody described before, and its
 * rows; the job that lays out rows of described tables lays these out as well. */

#include "weft-listing.h"

#include "weft-export.h"
#include "weft-file-dialog.h"
#include "weft-sheet-print.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

struct _WeftListing
{
  WeftTable  table;   /* its title and columns are owned */
  GArray    *columns; /* owned, of WeftColumn */
  GPtrArray *rows;    /* owned, of WeftRow */
  char      *filter;  /* owned, nullable */
};

/* A listing on its way to the worker thread and back. */
typedef struct
{
  WeftListing   *listing;   /* owned */
  WeftWorkspace *workspace; /* owned */
  GtkWidget     *widget;    /* owned */
  char          *path;      /* owned, nullable: where to; NULL: on paper */
} Sending;

static void
clear_column (WeftColumn *column)
{
  g_free ((char *)column->title);
}

WeftListing *
weft_listing_new (const char *title,
                  const char *filter)
{
  WeftListing *listing = g_new0 (WeftListing, 1);

  listing->table.name = "listing";
  listing->table.title = g_strdup (title);
  listing->columns = g_array_new (FALSE, TRUE, sizeof (WeftColumn));
  g_array_set_clear_func (listing->columns, (GDestroyNotify)clear_column);
  listing->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  listing->filter = g_strdup (filter);
  return listing;
}

void
weft_listing_free (WeftListing *listing)
{
  if (listing == NULL)
    return;
  g_ptr_array_unref (listing->rows);
  g_array_unref (listing->columns);
  g_free ((char *)listing->table.title);
  g_free (listing->filter);
  g_free (listing);
}

void
weft_listing_add_column (WeftListing *listing,
                         const char  *title,
                         WeftType     type)
{
  /* A name that is no column's: the width of a column follows its type. */
  const WeftColumn column = { .name = "listed", .title = g_strdup (title), .type = type };

  g_return_if_fail (listing->rows->len == 0);
  g_array_append_val (listing->columns, column);
  listing->table.columns = (const WeftColumn *)(gpointer)listing->columns->data;
  listing->table.n_columns = listing->columns->len;
}

void
weft_listing_add_cells (WeftListing       *listing,
                        const char *const *cells)
{
  WeftRow *row = weft_row_new (&listing->table);

  for (guint i = 0; i < listing->columns->len; i++)
    weft_row_set_cell (row, i, cells[i]);
  g_ptr_array_add (listing->rows, row);
}

void
weft_listing_add_row (WeftListing *listing,
                      const char  *first_cell,
                      ...)
{
  g_autofree const char **cells = g_new0 (const char *, listing->columns->len + 1);
  va_list                 args;

  va_start (args, first_cell);
  cells[0] = first_cell;
  for (guint i = 1; i < listing->columns->len; i++)
    cells[i] = va_arg (args, const char *);
  va_end (args);
  weft_listing_add_cells (listing, cells);
}

guint
weft_listing_n_rows (const WeftListing *listing)
{
  return listing->rows->len;
}

const char *
weft_listing_get_cell (const WeftListing *listing,
                       guint              row,
                       guint              column)
{
  return ((WeftRow *)g_ptr_array_index (listing->rows, row))->cells[column];
}

char *
weft_listing_say (const WeftListing *listing)
{
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", listing->rows->len), listing->rows->len);

  /* Translators: what of a list is shown, and how many rows it has: "Volunteers, Due · 12 rows" */
  return listing->filter != NULL ? g_strdup_printf (_ ("%s · %s · %s"), listing->table.title, listing->filter, rows)
                                 : g_strdup_printf (_ ("%s · %s"), listing->table.title, rows);
}

static void
sending_free (Sending *sending)
{
  weft_listing_free (sending->listing);
  g_object_unref (sending->workspace);
  g_object_unref (sending->widget);
  g_free (sending->path);
  g_free (sending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static Sending *
sending_new (GtkWidget     *widget,
             WeftWorkspace *workspace,
             WeftListing   *listing)
{
  Sending *sending = g_new0 (Sending, 1);

  sending->listing = listing;
  sending->workspace = g_object_ref (workspace);
  sending->widget = g_object_ref (widget);
  return sending;
}

static gpointer
lay_out (WeftFile     *file,
         gpointer      data,
         WeftProgress *progress,
         GError      **error)
{
  const Sending   *sending = data;
  g_autofree char *words = weft_listing_say (sending->listing);

  return weft_export_rows (file, &sending->listing->table, sending->listing->rows, words);
}

static void
print_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Sending) sending = data;
  g_autoptr (GError) error = NULL;
  WeftBook *book = weft_workspace_finish (result, &error);

  if (error != NULL)
    weft_window_show_error (sending->widget, error);
  else
    weft_sheet_print (sending->widget, book, book, (GDestroyNotify)weft_book_free);
}

void
weft_listing_print (GtkWidget     *widget,
                    WeftWorkspace *workspace,
                    WeftListing   *listing)
{
  Sending *sending = sending_new (widget, workspace, listing);

  weft_workspace_run_async (workspace, widget, lay_out, sending, NULL, (GDestroyNotify)weft_book_free, NULL, print_cb, sending);
}

static gpointer
write_book (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  const Sending   *sending = data;
  g_autofree char *words = weft_listing_say (sending->listing);
  char            *written = NULL;

  weft_export_rows_to (file, &sending->listing->table, sending->listing->rows, words, sending->path, &written, progress, error);
  return written;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Sending) sending = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = weft_workspace_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (error != NULL)
    {
      weft_window_show_error (sending->widget, error);
      return;
    }
  name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  sentence = g_strdup_printf (_ ("Saved as “%s”"), name);
  weft_window_toast (sending->widget, sentence);
}

static void
save_chosen_cb (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  Sending *sending = sending_new (widget, data, g_object_steal_data (G_OBJECT (widget), "listing"));

  sending->path = g_strdup (path);
  weft_workspace_run_async (sending->workspace, widget, write_book, sending, NULL, g_free, NULL, written_cb, sending);
}

/* The listing waits at the widget: the dialog may be closed without an answer. */
void
weft_listing_save (GtkWidget     *widget,
                   WeftWorkspace *workspace,
                   WeftListing   *listing)
{
  g_autofree char *name = g_strdup_printf ("%s %s.xlsx", listing->table.title, weft_workspace_get_today (workspace));

  g_object_set_data_full (G_OBJECT (widget), "listing", listing, (GDestroyNotify)weft_listing_free);
  weft_file_dialog_save (widget, _ ("Save This List as a Spreadsheet"), name, save_chosen_cb, workspace);
}
