/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings, lists and rows of the page Social Value. */

#include "weft-value-shown.h"

#include "weft-label.h"
#include "weft-place.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>

/* What a widget shows: its WeftValueRow or WeftValuePart. */
#define SHOWN "shown"

/* ---- Rows ---- */

static void
add_button (AdwActionRow *row,
            char *const  *texts)
{
  GtkWidget *button = gtk_button_new_with_label (texts[WEFT_VALUE_BUTTON]);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (texts[WEFT_VALUE_BUTTON_CLASS] != NULL)
    gtk_widget_add_css_class (button, texts[WEFT_VALUE_BUTTON_CLASS]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, texts[WEFT_VALUE_BUTTON_NAME], -1);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), texts[WEFT_VALUE_BUTTON_ACTION]);
  weft_place_set_key (button, texts[WEFT_VALUE_BUTTON_NAME]);
  adw_action_row_add_suffix (row, button);
  /* What is to be mended is all that its row is for. */
  if (texts[WEFT_VALUE_CLASS] != NULL)
    adw_action_row_set_activatable_widget (row, button);
}

static void
add_number (AdwActionRow *row,
            const char   *number)
{
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (row, label);
}

/* All amounts end at the same place, with a button before them or without. */
static void
add_ends (GtkWidget   *row,
          char *const *texts)
{
  if (texts[WEFT_VALUE_TINT] != NULL)
    weft_rows_add_disc (row, texts[WEFT_VALUE_ICON], texts[WEFT_VALUE_TINT]);
  else if (texts[WEFT_VALUE_ICON] != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (texts[WEFT_VALUE_ICON]));
  if (texts[WEFT_VALUE_BUTTON] != NULL)
    add_button (ADW_ACTION_ROW (row), texts);
  if (texts[WEFT_VALUE_NUMBER] != NULL)
    add_number (ADW_ACTION_ROW (row), texts[WEFT_VALUE_NUMBER]);
  if (texts[WEFT_VALUE_PILL] != NULL)
    weft_rows_add_pill (row, texts[WEFT_VALUE_PILL], texts[WEFT_VALUE_PILL_TINT]);
  if (texts[WEFT_VALUE_ACTION] == NULL)
    return;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("weft-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), texts[WEFT_VALUE_ACTION]);
}

static GtkWidget *
make_fact (const WeftValueRow *said)
{
  char *const *texts = said->texts;
  GtkWidget   *row = weft_rows_new_fact (NULL, texts[WEFT_VALUE_TITLE], texts[WEFT_VALUE_ABOUT]);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (texts[WEFT_VALUE_NAME] != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, texts[WEFT_VALUE_NAME], -1);
  if (texts[WEFT_VALUE_CLASS] != NULL)
    gtk_widget_add_css_class (row, texts[WEFT_VALUE_CLASS]);
  if (texts[WEFT_VALUE_KEY] != NULL)
    weft_place_set_key (row, texts[WEFT_VALUE_KEY]);
  add_ends (row, texts);
  return row;
}

/* Some hundred rows, which hardly anybody looks at: they are made when somebody does. */
static void
unfold_cb (AdwExpanderRow *fold,
           GParamSpec     *property,
           gpointer        said)
{
  const GPtrArray *folded = ((const WeftValueRow *)said)->folded;

  g_signal_handlers_disconnect_by_data (fold, said);
  for (guint i = 0; i < folded->len; i++)
    adw_expander_row_add_row (fold, make_fact (folded->pdata[i]));
}

static GtkWidget *
make_fold (WeftValueRow *said)
{
  GtkWidget *fold = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), said->texts[WEFT_VALUE_TITLE]);
  g_signal_connect (fold, "notify::expanded", G_CALLBACK (unfold_cb), said);
  return fold;
}

static void
insert_row (GtkWidget *list,
            gpointer   data,
            guint      at)
{
  WeftValueRow *said = data;
  GtkWidget    *row = said->folded != NULL ? make_fold (said) : make_fact (said);

  g_object_set_data_full (G_OBJECT (row), SHOWN, g_rc_box_acquire (said), weft_value_row_unref);
  gtk_list_box_insert (GTK_LIST_BOX (list), row, (int)at);
}

static void
remove_row (GtkWidget *list,
            GtkWidget *row)
{
  gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

/* ---- Parts ---- */

static GtkWidget *
make_heading (const WeftValuePart *said)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = weft_label_new (said->title, said->style);

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  if (said->table != NULL)
    {
      GtkWidget       *button = weft_rows_new_add_button (_ ("Add"), said->help);
      g_autofree char *action = weft_value_part_say_edit (said->table, 0);

      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
      weft_place_set_key (button, said->table);
      gtk_box_append (GTK_BOX (line), button);
    }
  return line;
}

static GtkWidget *
make_list (const WeftValuePart *said,
           GtkWidget           *heading)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (heading != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, gtk_widget_get_first_child (heading), NULL, -1);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, said->title, -1);
  return list;
}

static void
insert_part (GtkWidget *box,
             gpointer   data,
             guint      at)
{
  const WeftValuePart *said = data;
  GtkWidget           *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget           *heading = said->style != NULL ? make_heading (said) : NULL;
  GtkWidget           *before = NULL;

  if (heading != NULL)
    gtk_box_append (GTK_BOX (part), heading);
  if (said->rows->len > 0)
    gtk_box_append (GTK_BOX (part), make_list (said, heading));
  g_object_set_data_full (G_OBJECT (part), SHOWN, g_rc_box_acquire (data), weft_value_part_unref);
  for (guint i = 0; i < at; i++)
    before = before == NULL ? gtk_widget_get_first_child (box) : gtk_widget_get_next_sibling (before);
  gtk_box_insert_child_after (GTK_BOX (box), part, before);
}

static void
remove_part (GtkWidget *box,
             GtkWidget *part)
{
  gtk_box_remove (GTK_BOX (box), part);
}

/* ---- What is shown ---- */

typedef struct
{
  gboolean (*is_same) (gconstpointer one,
                       gconstpointer other);
  void (*insert) (GtkWidget *parent,
                  gpointer   said,
                  guint      at);
  void (*remove) (GtkWidget *parent,
                  GtkWidget *child);
} Kind;

static const Kind rows_kind = { weft_value_row_equal, insert_row, remove_row };
static const Kind parts_kind = { weft_value_part_is_same, insert_part, remove_part };

/* (nullable): @child or the first after it that shows @said. */
static GtkWidget *
find_same (const Kind *kind,
           GtkWidget  *child,
           gpointer    said)
{
  while (child != NULL && !kind->is_same (g_object_get_data (G_OBJECT (child), SHOWN), said))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
remove_until (const Kind *kind,
              GtkWidget  *parent,
              GtkWidget  *child,
              GtkWidget  *end)
{
  while (child != end)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      kind->remove (parent, child);
      child = next;
    }
}

/* Makes the children of @parent show what @all say, in this order: what says the same stays. */
static void
show_all (const Kind *kind,
          GtkWidget  *parent,
          GPtrArray  *all)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *same = find_same (kind, child, all->pdata[i]);

      if (same == NULL)
        {
          kind->insert (parent, all->pdata[i], i);
          continue;
        }
      remove_until (kind, parent, child, same);
      child = gtk_widget_get_next_sibling (same);
    }
  remove_until (kind, parent, child, NULL);
}

void
weft_value_shown_update (GtkBox    *box,
                         GPtrArray *parts)
{
  GtkWidget *part;

  show_all (&parts_kind, GTK_WIDGET (box), parts);
  part = gtk_widget_get_first_child (GTK_WIDGET (box));
  for (guint i = 0; i < parts->len; i++, part = gtk_widget_get_next_sibling (part))
    if (((const WeftValuePart *)parts->pdata[i])->rows->len > 0)
      show_all (&rows_kind, gtk_widget_get_last_child (part), ((WeftValuePart *)parts->pdata[i])->rows);
}
