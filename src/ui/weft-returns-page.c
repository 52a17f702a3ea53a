/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of returns and the return that is open. */

#include "weft-returns-page.h"

#include "weft-cells.h"
#include "weft-date.h"
#include "weft-header.h"
#include "weft-listings.h"
#include "weft-place.h"
#include "weft-return-details.h"
#include "weft-return-view.h"
#include "weft-row.h"
#include "weft-rows.h"
#include "weft-ticks.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftReturnsPage
{
  WeftPage parent_instance;

  char    *grant, *return_ref; /* owned, nullable: what is open; return_ref NULL: the grant's open return */
  gboolean is_led;             /* from another page, which tells what stands on top: it is shown next */

  /* template children */
  GtkStack            *stack; /* "list", "empty" or "return" */
  WeftHeader          *header;
  AdwPreferencesGroup *open_group, *signed_group, *sent_group;
  WeftListSeveral     *several;
  WeftReturnView      *view;

  GPtrArray *rows;  /* owned, of GtkWidget (borrowed): the rows of both groups */
  GPtrArray *lines; /* owned, nullable, of WeftReturnLine */
  WeftTicks *ticks; /* owned; a line that is not begun has no record: its place among the lines is its id */
};

G_DEFINE_FINAL_TYPE (WeftReturnsPage, weft_returns_page, WEFT_TYPE_PAGE)

typedef struct
{
  char *grant, *return_ref; /* owned */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->grant);
  g_free (wanted->return_ref);
  g_free (wanted);
}

static Wanted *
wanted_new (const char *grant,
            const char *return_ref)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->grant = g_strdup (grant);
  wanted->return_ref = g_strdup (return_ref);
  return wanted;
}

/* The grant of a return's ref; a grant's own ref stays. */
static char *
find_grant (WeftFile   *file,
            const char *ref,
            gboolean   *is_return,
            GError    **error)
{
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("returns"), ref, error);

  *is_return = row != NULL;
  return g_strdup (row == NULL ? ref : weft_row_get (row, "grant"));
}

static gpointer
read_return (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  const Wanted *wanted = data;
  g_autoptr (GError) local = NULL;
  g_autofree char   *grant = NULL;
  gboolean           is_return;
  WeftReturnDetails *details;

  if (wanted->return_ref != NULL)
    return weft_return_details_read (file, wanted->grant, wanted->return_ref, error);

  grant = find_grant (file, wanted->grant, &is_return, &local);
  details = local == NULL ? weft_return_details_read (file, grant, is_return ? wanted->grant : NULL, &local) : NULL;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return details;
}

static void
show_return (WeftPage *page,
             gpointer  result)
{
  WeftReturnsPage   *self = WEFT_RETURNS_PAGE (page);
  WeftReturnDetails *details = result;

  /* Somebody went back to the list meanwhile. */
  if (self->grant == NULL || details == NULL)
    {
      g_clear_pointer (&details, weft_return_details_free);
      return;
    }

  g_free (self->grant);
  g_free (self->return_ref);
  self->grant = g_strdup (details->ret->grant_ref);
  self->return_ref = g_strdup (details->ret->return_ref);
  weft_return_view_show (self->view, details);
  if (self->is_led)
    weft_return_view_go_to_top (self->view);
  self->is_led = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "return");
}

static void
load_return (WeftReturnsPage *self)
{
  weft_page_run (WEFT_PAGE (self), read_return, wanted_new (self->grant, self->return_ref), wanted_free, NULL, show_return);
}

static void
open_line (WeftReturnsPage *self,
           const char      *grant,
           const char      *return_ref)
{
  g_autofree char *grant_copy = g_strdup (grant), *ref_copy = g_strdup (return_ref);

  g_free (self->grant);
  g_free (self->return_ref);
  self->grant = g_steal_pointer (&grant_copy);
  self->return_ref = g_steal_pointer (&ref_copy);
  load_return (self);
}

static void
open_row_cb (WeftReturnsPage *self,
             GtkWidget       *row)
{
  const Wanted *wanted = g_object_get_data (G_OBJECT (row), "wanted");

  if (!weft_ticks_press (self->ticks, row))
    open_line (self, wanted->grant, wanted->return_ref);
}

static char *
say_state (const WeftReturnLine *line)
{
  g_autofree char *was_signed = NULL;
  g_autofree char *status = NULL;
  g_autofree char *changed = NULL;

  if (line->ref == NULL)
    return g_strdup_printf (_ ("%s · not begun: press to make it"), line->funder);
  if (weft_return_line_is_open (line))
    /* Translators: a funder, the kind of return, and how many of how many questions are ready */
    return g_strdup_printf (_ ("%s · %s · %u of %u ready"), line->funder, weft_words_return (line->tier), line->ready, line->needed);
  was_signed = weft_return_say_signed (line->signed_by, line->signed_on);
  status = weft_return_say_status (line->status, line->sent);
  if (line->n_changed > 0)
    {
      changed = weft_return_say_changed (line->n_changed);
      /* Translators: a funder, "Sent on 5 April 2026", "2 figures have changed since" */
      return g_strdup_printf (_ ("%s · %s · %s"), line->funder, g_str_equal (line->status, "signed") ? was_signed : status, changed);
    }
  /* Translators: a funder, "Signed on 3 April 2026 by Jo Lindqvist", "Sent on 5 April 2026" */
  return g_strdup_printf (_ ("%s · %s · %s"), line->funder, was_signed, status);
}

static GtkWidget *
make_row (WeftReturnsPage      *self,
          const WeftReturnLine *line)
{
  g_autofree char *state = say_state (line);
  GtkWidget       *row = weft_rows_new_link (NULL, line->title, state);

  if (weft_return_line_is_open (line))
    weft_rows_add_disc (row, "weft-returns-symbolic", line->ref == NULL ? "" : "accent");
  else if (line->n_changed > 0)
    weft_rows_add_disc (row, "weft-alert-symbolic", "warning");
  else
    weft_rows_add_disc (row, "weft-check-symbolic", "success");
  if (line->due != NULL && weft_return_line_is_open (line))
    weft_rows_add_date_pill (row, line->due, weft_workspace_get_today (weft_page_get_workspace (WEFT_PAGE (self))));
  weft_place_set_key (row, line->ref != NULL ? line->ref : line->grant);
  g_object_set_data_full (G_OBJECT (row), "wanted", wanted_new (line->grant, line->ref), wanted_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_row_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static gpointer
read_lines (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  return weft_return_lines_read (file, error);
}

/* Where a line stands: to do, signed and to be sent, or gone to the funder. */
static AdwPreferencesGroup *
find_group (WeftReturnsPage      *self,
            const WeftReturnLine *line)
{
  if (weft_return_line_is_open (line))
    return self->open_group;
  return g_str_equal (line->status, "signed") ? self->signed_group : self->sent_group;
}

static void
clear_rows (WeftReturnsPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_lines (WeftPage *page,
            gpointer  result)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (page);
  GPtrArray       *lines = result;
  guint            n_open = 0, n_signed = 0;

  clear_rows (self);
  (void)weft_ticks_set_several (self->ticks, FALSE);
  weft_ticks_clear (self->ticks);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_ptr_array_ref (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const WeftReturnLine *line = lines->pdata[i];
      GtkWidget            *row = make_row (self, line);

      weft_ticks_add (self->ticks, row, i, line->title);
      n_open += find_group (self, line) == self->open_group;
      n_signed += find_group (self, line) == self->signed_group;
      adw_preferences_group_add (find_group (self, line), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->open_group), n_open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->signed_group), n_signed > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sent_group), lines->len > n_open + n_signed);
  if (self->grant == NULL)
    gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "list" : "empty");
}

static void
weft_returns_page_reload (WeftPage *page)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (page);

  weft_page_read (page, NULL, read_lines, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, show_lines);
  if (self->grant != NULL)
    load_return (self);
}

static void
weft_returns_page_open_record (WeftPage   *page,
                               const char *ref)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (page);

  self->is_led = TRUE;
  open_line (self, ref, NULL);
}

static void
go_to_question_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  weft_return_view_go_to (WEFT_RETURNS_PAGE (widget)->view, g_variant_get_string (parameter, NULL));
}

static gboolean
weft_returns_page_go_back (WeftPage *page)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (page);

  if (self->grant == NULL)
    return FALSE;

  weft_return_view_commit (self->view);
  g_clear_pointer (&self->grant, g_free);
  g_clear_pointer (&self->return_ref, g_free);
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "list" : "empty");
  weft_page_reload (page);
  return TRUE;
}

static void
weft_returns_page_fold (WeftPage *page,
                        gboolean  is_narrow)
{
  weft_return_view_fold (WEFT_RETURNS_PAGE (page)->view, is_narrow);
}

static WeftListing *
weft_returns_page_make_listing (WeftPage *page)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (page);
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autofree char *words = weft_ticks_say (self->ticks, NULL);

  if (self->grant != NULL || self->lines == NULL)
    return NULL;
  for (guint i = 0; i < self->lines->len; i++)
    if (weft_ticks_is_listed (self->ticks, i))
      g_ptr_array_add (listed, g_ptr_array_index (self->lines, i));
  return weft_listings_returns (listed, words);
}

static gboolean
weft_returns_page_set_several (WeftPage *page,
                               gboolean  is_several)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (page);

  return self->grant == NULL && self->lines != NULL && self->lines->len > 0 && weft_ticks_set_several (self->ticks, is_several);
}

/* What was signed is kept, and what is open follows from the grant: together they can be printed. */
static void
weft_returns_page_constructed (GObject *object)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (object);

  G_OBJECT_CLASS (weft_returns_page_parent_class)->constructed (object);
  self->ticks = weft_ticks_new (self->several, weft_page_get_workspace (WEFT_PAGE (self)), "returns", NULL);
  weft_list_several_set_removable (self->several, FALSE);
}

static void
weft_returns_page_finalize (GObject *object)
{
  WeftReturnsPage *self = WEFT_RETURNS_PAGE (object);

  g_free (self->grant);
  g_free (self->return_ref);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->ticks);
  G_OBJECT_CLASS (weft_returns_page_parent_class)->finalize (object);
}

static void
weft_returns_page_class_init (WeftReturnsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_returns_page_finalize;
  G_OBJECT_CLASS (klass)->constructed = weft_returns_page_constructed;
  page_class->make_listing = weft_returns_page_make_listing;
  page_class->set_several = weft_returns_page_set_several;
  page_class->reload = weft_returns_page_reload;
  page_class->go_back = weft_returns_page_go_back;
  page_class->fold = weft_returns_page_fold;
  page_class->open_record = weft_returns_page_open_record;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "returns.question", "s", go_to_question_cb);

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_LIST_SEVERAL);
  g_type_ensure (WEFT_TYPE_RETURN_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-returns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftReturnsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnsPage, header);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnsPage, open_group);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnsPage, signed_group);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnsPage, sent_group);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnsPage, several);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnsPage, view);
}

static void
weft_returns_page_init (WeftReturnsPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
