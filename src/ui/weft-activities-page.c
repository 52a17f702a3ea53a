/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Activities. */

#include "weft-activities-page.h"

#include "weft-cells.h"
#include "weft-header.h"
#include "weft-names.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftActivitiesPage
{
  WeftPage parent_instance;

  GListStore          *store;     /* owned, of WeftItem of WeftRow */
  GtkSingleSelection  *selection; /* borrowed: the view's */
  GtkColumnViewColumn *wide_columns[3];

  /* template children */
  GtkStack      *body; /* "list" or "empty" */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (WeftActivitiesPage, weft_activities_page, WEFT_TYPE_PAGE)

static const WeftFormGroup groups[] = {
  { NULL, "name|date|place|grant" },
  { N_ ("Who came"), "headcount|how_counted|people_unique" },
  { N_ ("More about it"), "hours|ends|area|open_to_referrals|places|notes" },
};

static char *
show_date (gpointer record)
{
  return weft_date_format (weft_row_get (record, "date"));
}

static char *
show_name (gpointer record)
{
  return g_strdup (weft_row_get (record, "name"));
}

static char *
show_place (gpointer record)
{
  return g_strdup (weft_row_get (record, "place"));
}

static char *
show_headcount (gpointer record)
{
  return g_strdup (weft_row_get (record, "headcount"));
}

static char *
show_how (gpointer record)
{
  return g_strdup (weft_words_choice ("how_counted", weft_row_get (record, "how_counted")));
}

static char *
show_grant (gpointer record)
{
  return g_strdup (weft_row_get (record, "grant"));
}

static int
compare_date (gconstpointer one,
              gconstpointer other)
{
  return g_strcmp0 (weft_row_get (one, "date"), weft_row_get (other, "date"));
}

static int
compare_name (gconstpointer one,
              gconstpointer other)
{
  return g_utf8_collate (weft_row_get (one, "name"), weft_row_get (other, "name"));
}

static int
compare_headcount (gconstpointer one,
                   gconstpointer other)
{
  gint64 a = g_ascii_strtoll (weft_row_get (one, "headcount"), NULL, 10);
  gint64 b = g_ascii_strtoll (weft_row_get (other, "headcount"), NULL, 10);

  return (a > b) - (a < b);
}

/* The grant is shown by its title; saving finds a grant by title as well as by ref. */
static gpointer
read_activities (WeftFile     *file,
                 gpointer      data,
                 WeftProgress *progress,
                 GError      **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("activities"), NULL, error);
  g_autoptr (GPtrArray) names = rows != NULL ? weft_names_read (file, "grants", error) : NULL;
  g_autoptr (GHashTable) grants = NULL;

  if (names == NULL)
    return NULL;
  grants = weft_names_index (names);
  for (guint i = 0; i < rows->len; i++)
    {
      WeftRow  *row = g_ptr_array_index (rows, i);
      WeftName *grant = g_hash_table_lookup (grants, weft_row_get (row, "grant"));

      if (grant != NULL)
        weft_row_set (row, "grant", grant->name);
    }
  return g_steal_pointer (&rows);
}

static void
show_activities (WeftPage *page,
                 gpointer  result)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (page);
  GPtrArray          *rows = result;

  weft_item_fill (self->store, g_ptr_array_ref (rows));
  gtk_stack_set_visible_child_name (self->body, rows->len > 0 ? "list" : "empty");
}

static void
weft_activities_page_reload (WeftPage *page)
{
  weft_page_run (page, read_activities, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, show_activities);
}

static gpointer
find_activity (WeftFile     *file,
               gpointer      data,
               WeftProgress *progress,
               GError      **error)
{
  return weft_row_find (file, weft_description_find ("activities"), data, error);
}

static void
edit_found (WeftPage *page,
            gpointer  result)
{
  if (result != NULL)
    weft_page_edit (page, result, groups, G_N_ELEMENTS (groups), NULL);
}

static void
weft_activities_page_open_record (WeftPage   *page,
                                  const char *ref)
{
  weft_page_run (page, find_activity, g_strdup (ref), g_free, (GDestroyNotify)weft_row_free, edit_found);
}

static void
open_row_cb (WeftActivitiesPage *self,
             guint               position)
{
  g_autoptr (WeftItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  weft_activities_page_open_record (WEFT_PAGE (self), weft_row_get (weft_item_get (item), "ref"));
}

static void
weft_activities_page_begin_new (WeftPage *page)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("activities"));

  weft_row_set (row, "date", weft_workspace_get_today (weft_page_get_workspace (page)));
  weft_row_set (row, "how_counted", "counted");
  weft_page_edit (page, row, groups, G_N_ELEMENTS (groups), NULL);
}

static void
weft_activities_page_fold (WeftPage *page,
                           gboolean  is_narrow)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (page);

  for (guint i = 0; i < G_N_ELEMENTS (self->wide_columns); i++)
    gtk_column_view_column_set_visible (self->wide_columns[i], !is_narrow);
}

static void
weft_activities_page_finalize (GObject *object)
{
  g_clear_object (&WEFT_ACTIVITIES_PAGE (object)->store);
  G_OBJECT_CLASS (weft_activities_page_parent_class)->finalize (object);
}

static void
weft_activities_page_class_init (WeftActivitiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_activities_page_finalize;
  page_class->reload = weft_activities_page_reload;
  page_class->begin_new = weft_activities_page_begin_new;
  page_class->open_record = weft_activities_page_open_record;
  page_class->fold = weft_activities_page_fold;

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-activities-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, body);
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, open_row_cb);
}

static void
weft_activities_page_init (WeftActivitiesPage *self)
{
  GtkColumnViewColumn *date, *name;

  self->store = g_list_store_new (WEFT_TYPE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));

  date = weft_cells_add_text (self->view, _ ("Date"), NULL, show_date, compare_date);
  name = weft_cells_add_text (self->view, _ ("Name"), NULL, show_name, compare_name);
  gtk_column_view_column_set_expand (name, TRUE);
  weft_cells_add_text (self->view, _ ("People"), "numeric", show_headcount, compare_headcount);
  self->wide_columns[0] = weft_cells_add_text (self->view, _ ("How counted"), "dim-label", show_how, NULL);
  self->wide_columns[1] = weft_cells_add_text (self->view, _ ("Place"), "dim-label", show_place, NULL);
  self->wide_columns[2] = weft_cells_add_text (self->view, _ ("Grant"), "dim-label", show_grant, NULL);
  self->selection = weft_cells_connect (self->view, self->store, NULL);
  gtk_column_view_sort_by_column (self->view, date, GTK_SORT_DESCENDING);
}
