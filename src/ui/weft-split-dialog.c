/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A payment shared out. */

#include "weft-split-dialog.h"

#include "weft-date.h"
#include "weft-edit.h"
#include "weft-job-error.h"
#include "weft-money-parts.h"
#include "weft-money-typed.h"
#include "weft-pence.h"
#include "weft-split.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

#define WIDTH 640
#define FOLDED_WIDTH 480
#define MARGIN 24 /* of the window that it stands over */

struct _WeftSplitDialog
{
  AdwWindow parent_instance;

  WeftPage       *page;  /* borrowed: weak */
  GPtrArray      *rows;  /* owned, of WeftRow: as they stand */
  WeftMoneyNames *names; /* owned */

  /* template children */
  GtkLabel       *who, *about;
  WeftMoneyParts *parts;
};

/* What is read to open it. */
typedef struct
{
  GPtrArray      *rows;  /* owned, nullable */
  WeftMoneyNames *names; /* owned, nullable */
} Payment;

/* The parts on their way into the file. */
typedef struct
{
  GPtrArray  *rows;   /* owned, of WeftRow */
  WeftIssues *issues; /* owned */
  guint       at;
} Saving;

G_DEFINE_FINAL_TYPE (WeftSplitDialog, weft_split_dialog, ADW_TYPE_WINDOW)

static void
payment_free (Payment *payment)
{
  g_clear_pointer (&payment->rows, g_ptr_array_unref);
  g_clear_pointer (&payment->names, weft_money_names_unref);
  g_free (payment);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Payment, payment_free)

static void
saving_free (Saving *saving)
{
  g_ptr_array_unref (saving->rows);
  g_ptr_array_unref (saving->issues);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static const char *
get_place (const WeftRow *row)
{
  const char *grant = weft_row_get (row, "grant");

  return grant[0] != '\0' ? grant : weft_row_get (row, "fund");
}

static const char *
get_line (const WeftRow *row)
{
  const char *line = weft_row_get (row, "line");

  return line[0] != '\0' ? line : weft_row_get (row, "category");
}

static gint64
add_up (GPtrArray *rows)
{
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    (void)weft_pence_add (&sum, weft_row_money (rows->pdata[i], "amount"));
  return sum;
}

static const WeftRow *
find_row (WeftSplitDialog *self,
          gint64           id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (((WeftRow *)self->rows->pdata[i])->id == id)
      return self->rows->pdata[i];
  return NULL;
}

/* All that a payment says is every part's, but for what the part counts for and how much; that stays untouched where
 * nothing was typed. */
static WeftRow *
make_row (WeftSplitDialog     *self,
          const WeftMoneyPart *part,
          WeftIssues          *issues)
{
  const WeftRow   *before = find_row (self, part->id);
  WeftRow         *row = weft_row_copy (before != NULL ? before : self->rows->pdata[0]);
  gboolean         comes_in = add_up (self->rows) > 0;
  gint64           pence = 0;
  g_autofree char *amount = NULL;

  row->id = part->id;
  (void)weft_pence_parse (part->amount, &pence, NULL);
  amount = weft_pence_to_text (comes_in ? pence : -pence);
  weft_row_set (row, "amount", amount);
  if (before == NULL || !g_str_equal (part->place, get_place (before)) || !g_str_equal (part->line, get_line (before)))
    weft_money_typed_count_for (row, part->place, part->line, self->names, comes_in, issues);
  return row;
}

/* Those of one part, for the rest is not typed here. */
static void
show_issues (WeftSplitDialog  *self,
             guint             at,
             const WeftIssues *issues)
{
  for (guint i = issues->len; i > 0; i--)
    {
      const WeftIssue *issue = g_ptr_array_index (issues, i - 1);

      weft_money_parts_set_issue (self->parts, at, issue->field != NULL ? issue->field : "", issue->sentence);
    }
}

static gpointer
save_parts (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  Saving *saving = data;

  return weft_split_save (file, saving->rows, NULL, NULL, saving->issues, &saving->at, error) ? saving : NULL;
}

static void
finish_save_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftSplitDialog *self = WEFT_SPLIT_DIALOG (source);
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;

  weft_workspace_finish (result, &error);
  if (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED))
    show_issues (self, saving->at, saving->issues);
  else if (error != NULL && self->page != NULL)
    weft_window_show_error (GTK_WIDGET (self->page), error);
  if (error != NULL)
    return;
  if (self->page != NULL)
    weft_page_go_back (self->page);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_cb (WeftSplitDialog *self)
{
  g_autoptr (GPtrArray) parts = weft_money_parts_get (self->parts);
  g_autoptr (Saving) saving = NULL;
  Saving *going;

  if (self->page == NULL || !weft_money_parts_check (self->parts))
    return;
  saving = g_new0 (Saving, 1);
  saving->issues = weft_issues_new ();
  saving->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  for (guint i = 0; i < parts->len; i++)
    {
      g_ptr_array_add (saving->rows, make_row (self, parts->pdata[i], saving->issues));
      if (!weft_issues_block (saving->issues))
        continue;
      show_issues (self, i, saving->issues);
      return;
    }
  going = g_steal_pointer (&saving);
  weft_workspace_run_async (weft_page_get_workspace (self->page), self, save_parts, going, NULL, NULL, NULL, finish_save_cb, going);
}

static void
cancel_cb (WeftSplitDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
weft_split_dialog_finalize (GObject *object)
{
  WeftSplitDialog *self = WEFT_SPLIT_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->names, weft_money_names_unref);

  G_OBJECT_CLASS (weft_split_dialog_parent_class)->finalize (object);
}

static void
weft_split_dialog_class_init (WeftSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_split_dialog_finalize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (WEFT_TYPE_MONEY_PARTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftSplitDialog, who);
  gtk_widget_class_bind_template_child (widget_class, WeftSplitDialog, about);
  gtk_widget_class_bind_template_child (widget_class, WeftSplitDialog, parts);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
weft_split_dialog_init (WeftSplitDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_payment (WeftSplitDialog *self)
{
  const WeftRow   *first = self->rows->pdata[0];
  const char      *who = weft_row_get (first, "payee");
  gint64           pence = add_up (self->rows);
  g_autofree char *amount = weft_pence_format (ABS (pence));
  g_autofree char *date = weft_date_format (weft_row_get (first, "date"));
  /* Translators: an amount of money, an account, a date */
  g_autofree char *about = g_strdup_printf (pence < 0 ? _ ("%s out of %s on %s") : _ ("%s into %s on %s"), amount,
                                            weft_row_get (first, "account"), date);

  gtk_label_set_text (self->who, who[0] != '\0' ? who : weft_row_get (first, "description"));
  gtk_label_set_text (self->about, about);
}

/* Of a whole payment the first part begins without an amount: how much of it is what is asked. */
static void
fill_parts (WeftSplitDialog *self)
{
  const WeftMoneyPart none = { 0, (char *)"", (char *)"", (char *)"" };

  weft_money_parts_set_names (self->parts, self->names);
  weft_money_parts_set_total (self->parts, ABS (add_up (self->rows)));
  for (guint i = 0; i < self->rows->len; i++)
    {
      WeftRow            *row = self->rows->pdata[i];
      g_autofree char    *amount = weft_pence_format_bare (ABS (weft_row_money (row, "amount")));
      const WeftMoneyPart part = { row->id, (char *)get_place (row), (char *)get_line (row), self->rows->len > 1 ? amount : (char *)"" };

      weft_money_parts_add (self->parts, &part);
    }
  if (self->rows->len == 1)
    weft_money_parts_add (self->parts, &none);
}

static gpointer
read_payment (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  g_autoptr (Payment) payment = g_new0 (Payment, 1);

  payment->rows = weft_edit_find (file, weft_description_find ("money"), data, error);
  if (payment->rows == NULL)
    return NULL;
  for (guint i = payment->rows->len; i > 0; i--)
    if (weft_row_get (payment->rows->pdata[i - 1], "voided")[0] != '\0')
      g_ptr_array_remove_index (payment->rows, i - 1);
  payment->names = weft_money_names_read (file, NULL, error);
  return payment->names != NULL ? g_steal_pointer (&payment) : NULL;
}

static void
open_dialog (WeftPage *page,
             gpointer  result)
{
  Payment         *payment = result;
  GtkWidget       *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page)));
  int              width = MIN (WIDTH, gtk_widget_get_width (window) - MARGIN);
  WeftSplitDialog *self;

  if (payment->rows->len == 0)
    return;
  self = g_object_new (WEFT_TYPE_SPLIT_DIALOG, "transient-for", window, "default-width", width, NULL);
  g_set_weak_pointer (&self->page, page);
  self->rows = g_steal_pointer (&payment->rows);
  self->names = g_steal_pointer (&payment->names);
  show_payment (self);
  fill_parts (self);
  weft_money_parts_fold (self->parts, width < FOLDED_WIDTH);
  gtk_window_present (GTK_WINDOW (self));
  weft_money_parts_focus (self->parts);
}

void
weft_split_dialog_open (WeftPage   *page,
                        const char *ref)
{
  g_return_if_fail (WEFT_IS_PAGE (page));
  weft_page_run (page, read_payment, g_strdup (ref), g_free, (GDestroyNotify)payment_free, open_dialog);
}
