/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar list of activities. */

#include "weft-activity-list.h"

#include "weft-access.h"
#include "weft-activity-row.h"
#include "weft-cells.h"
#include "weft-date.h"
#include "weft-list-several.h"
#include "weft-listings.h"
#include "weft-long-names.h"
#include "weft-records.h"
#include "weft-row-tick.h"
#include "weft-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _WeftActivityList
{
  GtkBox parent_instance;

  GPtrArray          *activities; /* owned, of WeftActivity */
  char               *today;      /* owned, nullable */
  WeftRecords        *records;    /* owned, of WeftActivity: those that are shown */
  GtkSingleSelection *selection;  /* owned: a row that is opened */
  GtkSelectionModel  *many;       /* owned: rows that are ticked */
  char               *shown;      /* owned, nullable: the name that is shown alone */
  char              **no_grant;   /* owned, nullable: the first and last day of those that are shown, which name no grant */
  char               *asked;      /* owned, nullable: the last of them that was to be selected */
  gboolean            is_filling;

  /* template children */
  GtkDropDown     *names; /* all, or one name alone */
  GtkToggleButton *no_grant_chip;
  GtkWidget       *none; /* says that nothing is left */
  GtkListView     *view;
  WeftListSeveral *several;
};

enum
{
  CHOSEN,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftActivityList, weft_activity_list, GTK_TYPE_BOX)

static const char *
get_ref (WeftActivityList *self,
         guint             position)
{
  WeftActivity *activity = weft_records_get (self->records, position);

  return activity != NULL ? weft_row_get (activity->row, "ref") : "";
}

static gboolean
has_name (WeftActivityList   *self,
          const WeftActivity *activity)
{
  return self->shown == NULL || g_str_equal (weft_row_get (activity->row, "name"), self->shown);
}

static gboolean
is_shown (WeftActivityList   *self,
          const WeftActivity *activity)
{
  const char *date = weft_row_get (activity->row, "date");

  if (!has_name (self, activity))
    return FALSE;
  return self->no_grant == NULL ||
         (weft_row_get (activity->row, "grant")[0] == '\0' && strcmp (date, self->no_grant[0]) >= 0 && strcmp (date, self->no_grant[1]) <= 0);
}

static const WeftActivity *
find_activity (WeftActivityList *self,
               const char       *ref)
{
  for (guint i = 0; ref != NULL && i < self->activities->len; i++)
    if (g_str_equal (weft_row_get (((WeftActivity *)g_ptr_array_index (self->activities, i))->row, "ref"), ref))
      return g_ptr_array_index (self->activities, i);
  return NULL;
}

static GPtrArray *
find_shown (WeftActivityList *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < self->activities->len; i++)
    if (is_shown (self, g_ptr_array_index (self->activities, i)))
      g_ptr_array_add (shown, g_ptr_array_index (self->activities, i));
  return shown;
}

static void
count_ticked_cb (WeftActivityList *self)
{
  g_autoptr (GtkBitset) ticked = gtk_selection_model_get_selection (self->many);

  weft_list_several_set_count (self->several, (guint)gtk_bitset_get_size (ticked));
}

static void
select_ref (WeftActivityList *self,
            const char       *ref)
{
  guint    found = GTK_INVALID_LIST_POSITION;
  gboolean is_new;

  for (guint i = 0; ref != NULL && ref[0] != '\0' && found == GTK_INVALID_LIST_POSITION && i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    if (g_str_equal (get_ref (self, i), ref))
      found = i;
  is_new = found != GTK_INVALID_LIST_POSITION && found != gtk_single_selection_get_selected (self->selection);
  self->is_filling = TRUE;
  gtk_single_selection_set_selected (self->selection, found);
  self->is_filling = FALSE;
  /* GTK 4.8 has it as an action only. */
  if (is_new)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", found);
}

/* The activities of the name; the first of each month says which it is. */
static void
fill_list (WeftActivityList *self)
{
  g_autoptr (GPtrArray) shown = find_shown (self);
  g_autofree char *selected = g_strdup (get_ref (self, gtk_single_selection_get_selected (self->selection)));
  const char      *month = "";

  for (guint i = 0; i < shown->len; i++)
    {
      WeftActivity *activity = g_ptr_array_index (shown, i);
      const char   *date = weft_row_get (activity->row, "date");

      activity->starts_month = strncmp (month, date, 7) != 0;
      month = date;
    }
  gtk_widget_set_visible (self->none, self->no_grant != NULL && shown->len == 0);
  self->is_filling = TRUE;
  weft_records_show (self->records, self->activities, g_steal_pointer (&shown));
  count_ticked_cb (self);
  select_ref (self, selected);
}

static void
choose_cb (WeftActivityList *self)
{
  guint          position = gtk_drop_down_get_selected (self->names);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->names));

  if (self->is_filling)
    return;
  g_free (self->shown);
  self->shown = position > 0 ? g_strdup (gtk_string_list_get_string (names, position)) : NULL;
  weft_settings_set ("lists", "activities", self->shown);
  fill_list (self);
}

static void
leave_no_grant_cb (WeftActivityList *self)
{
  if (gtk_toggle_button_get_active (self->no_grant_chip))
    return;
  g_clear_pointer (&self->no_grant, g_strfreev);
  gtk_widget_set_visible (GTK_WIDGET (self->no_grant_chip), FALSE);
  fill_list (self);
}

void
weft_activity_list_show_no_grant (WeftActivityList *self,
                                  const char       *period)
{
  g_auto (GStrv) days = g_strsplit (period, ",", 2);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (WEFT_IS_ACTIVITY_LIST (self) && g_strv_length (days) == 2);
  from = weft_date_format (days[0]);
  to = weft_date_format (days[1]);
  /* Translators: two days */
  words = g_strdup_printf (_ ("For no grant, %s to %s"), from, to);
  gtk_button_set_label (GTK_BUTTON (self->no_grant_chip), words);
  gtk_widget_set_visible (GTK_WIDGET (self->no_grant_chip), TRUE);
  gtk_toggle_button_set_active (self->no_grant_chip, TRUE);
  g_strfreev (self->no_grant);
  self->no_grant = g_steal_pointer (&days);
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->names, 0);
  self->is_filling = FALSE;
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->asked, g_free);
  fill_list (self);
}

/* Whether they are those that stand there. */
static gboolean
has_names (WeftActivityList *self,
           WeftNames        *names)
{
  GListModel *model = gtk_drop_down_get_model (self->names);
  gboolean    is_same = model != NULL && g_list_model_get_n_items (model) == names->len + 1;

  for (guint i = 0; is_same && i < names->len; i++)
    is_same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i + 1), ((WeftName *)g_ptr_array_index (names, i))->name);
  return is_same;
}

/* The names that come most often stand first. */
static void
fill_names (WeftActivityList *self,
            WeftNames        *names)
{
  GtkStringList *model = gtk_string_list_new ((const char *[]){ _ ("All activities"), NULL });
  guint          selected = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = ((WeftName *)g_ptr_array_index (names, i))->name;

      gtk_string_list_append (model, name);
      if (g_strcmp0 (name, self->shown) == 0)
        selected = i + 1;
    }
  if (selected == 0)
    g_clear_pointer (&self->shown, g_free);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->names, selected);
  self->is_filling = FALSE;
  g_object_unref (model);
}

static void
select_cb (WeftActivityList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (!self->is_filling && position != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[CHOSEN], 0, get_ref (self, position));
}

static gboolean
is_several (WeftActivityList *self)
{
  return gtk_list_view_get_model (self->view) == self->many;
}

static void
activate_cb (WeftActivityList *self,
             guint             position)
{
  if (!is_several (self))
    g_signal_emit (self, signals[ENTERED], 0);
  else if (gtk_selection_model_is_selected (self->many, position))
    gtk_selection_model_unselect_item (self->many, position);
  else
    gtk_selection_model_select_item (self->many, position, FALSE);
}

static GArray *
get_ticked (gpointer list)
{
  WeftActivityList *self = list;
  GArray           *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->records)); i++)
    if (gtk_selection_model_is_selected (self->many, i))
      g_array_append_val (ids, ((WeftActivity *)weft_records_get (self->records, i))->row->id);
  return ids;
}

static void
tick_all (gpointer list)
{
  gtk_selection_model_select_all (WEFT_ACTIVITY_LIST (list)->many);
}

static void
leave (gpointer list)
{
  weft_activity_list_set_several (list, FALSE);
}

static void
set_up_row_cb (WeftActivityList *self,
               GtkListItem      *item)
{
  GtkWidget *row = weft_activity_row_new ();

  g_object_set_data (G_OBJECT (item), "list", self);
  weft_activity_row_set_tick (WEFT_ACTIVITY_ROW (row), weft_row_tick_new (item));
  gtk_list_item_set_child (item, row);
}

static void
show_row (GtkListItem *item)
{
  WeftActivityList *self = g_object_get_data (G_OBJECT (item), "list");
  WeftActivityRow  *row = WEFT_ACTIVITY_ROW (gtk_list_item_get_child (item));

  weft_activity_row_show (row, weft_item_get (gtk_list_item_get_item (item)), self->today);
  weft_activity_row_show_tick (row, is_several (self));
}

static gint64
get_id (gconstpointer record)
{
  return ((const WeftActivity *)record)->row->id;
}

static void
make_list (WeftActivityList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->records = weft_records_new (get_id);
  self->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect", TRUE, "model", self->records, NULL);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (select_cb), self, G_CONNECT_SWAPPED);
  self->many = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->records))));
  g_signal_connect_object (self->many, "selection-changed", G_CALLBACK (count_ticked_cb), self, G_CONNECT_SWAPPED);
  weft_row_tick_take_clicks (GTK_WIDGET (self->view));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_row_cb), self, G_CONNECT_SWAPPED);
  weft_cells_connect (factory, show_row);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

/* Tab leads out of the list and not through all its rows, which the arrow keys do. */
static gboolean
weft_activity_list_move_focus (GtkWidget       *widget,
                               GtkDirectionType direction)
{
  WeftActivityList *self = WEFT_ACTIVITY_LIST (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) == NULL)
    return GTK_WIDGET_CLASS (weft_activity_list_parent_class)->focus (widget, direction);
  if (direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->names), direction);
  return GTK_WIDGET_CLASS (weft_activity_list_parent_class)->focus (widget, direction);
}

static void
weft_activity_list_finalize (GObject *object)
{
  WeftActivityList *self = WEFT_ACTIVITY_LIST (object);

  g_clear_object (&self->records);
  g_clear_object (&self->selection);
  g_clear_object (&self->many);
  g_ptr_array_unref (self->activities);
  g_free (self->today);
  g_free (self->shown);
  g_strfreev (self->no_grant);
  g_free (self->asked);

  G_OBJECT_CLASS (weft_activity_list_parent_class)->finalize (object);
}

static void
weft_activity_list_class_init (WeftActivityListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_activity_list_finalize;
  widget_class->focus = weft_activity_list_move_focus;
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WEFT_TYPE_LIST_SEVERAL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-activity-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftActivityList, names);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityList, no_grant_chip);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityList, none);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityList, view);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityList, several);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_no_grant_cb);
}

static void
weft_activity_list_init (WeftActivityList *self)
{
  self->activities = g_ptr_array_new ();
  self->shown = weft_settings_get ("lists", "activities");
  gtk_widget_init_template (GTK_WIDGET (self));
  weft_long_names_show (self->names);
  weft_access_name_drop_down (GTK_WIDGET (self->names), _ ("Which activities"));
  make_list (self);
}

void
weft_activity_list_show (WeftActivityList     *self,
                         const WeftActivities *activities,
                         const char           *today)
{
  g_return_if_fail (WEFT_IS_ACTIVITY_LIST (self));
  g_ptr_array_unref (self->activities);
  self->activities = g_ptr_array_ref (activities->all);
  g_free (self->today);
  self->today = g_strdup (today);
  if (!has_names (self, activities->names))
    fill_names (self, activities->names);
  fill_list (self);
}

/* Lets go of what hides it. */
static void
uncover (WeftActivityList   *self,
         const WeftActivity *activity)
{
  if (!has_name (self, activity))
    gtk_drop_down_set_selected (self->names, 0);
  if (!is_shown (self, activity))
    gtk_toggle_button_set_active (self->no_grant_chip, FALSE);
}

/* One that is new, or was asked for elsewhere, is seen beside what is opened of it; one that was given its grant in the list, or
 * another name, may leave it. */
void
weft_activity_list_select (WeftActivityList *self,
                           const char       *ref)
{
  const WeftActivity *activity;

  g_return_if_fail (WEFT_IS_ACTIVITY_LIST (self));
  activity = find_activity (self, ref);
  if (activity != NULL && g_strcmp0 (ref, self->asked) != 0)
    uncover (self, activity);
  if (activity != NULL)
    {
      g_autofree char *asked = g_strdup (ref);

      g_free (self->asked);
      self->asked = g_steal_pointer (&asked);
    }
  select_ref (self, ref);
}

void
weft_activity_list_focus (WeftActivityList *self)
{
  g_return_if_fail (WEFT_IS_ACTIVITY_LIST (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

WeftListing *
weft_activity_list_make_listing (WeftActivityList *self)
{
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GArray) ticked = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (WEFT_IS_ACTIVITY_LIST (self), NULL);
  ticked = get_ticked (self);
  shown = find_shown (self);
  for (guint i = shown->len; ticked->len > 0 && i > 0; i--)
    if (!gtk_selection_model_is_selected (self->many, i - 1))
      g_ptr_array_remove_index (shown, i - 1);
  words = weft_listings_say (self->no_grant != NULL ? gtk_button_get_label (GTK_BUTTON (self->no_grant_chip)) : self->shown, ticked->len > 0);
  return weft_listings_activities (shown, words);
}

void
weft_activity_list_attach (WeftActivityList *self,
                           WeftWorkspace    *workspace)
{
  static const WeftTickable tickable = { get_ticked, tick_all, leave };

  g_return_if_fail (WEFT_IS_ACTIVITY_LIST (self));
  weft_list_several_attach (self->several, &tickable, self, workspace, "activities", "grant|place|area");
}

/* The rows that stand there are bound again, and show a tick or none. */
gboolean
weft_activity_list_set_several (WeftActivityList *self,
                                gboolean          several)
{
  g_return_val_if_fail (WEFT_IS_ACTIVITY_LIST (self), FALSE);
  if (several == is_several (self))
    return FALSE;
  gtk_selection_model_unselect_all (self->many);
  gtk_list_view_set_model (self->view, several ? self->many : GTK_SELECTION_MODEL (self->selection));
  count_ticked_cb (self);
  weft_list_several_show (self->several, several);
  return TRUE;
}
