/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Social Value: what it shows. What can be done on it is in weft-social-value-actions.c. */

#include "weft-social-value-page-private.h"

#include "weft-access.h"
#include "weft-columns.h"
#include "weft-date.h"
#include "weft-follow.h"
#include "weft-header.h"
#include "weft-long-names.h"
#include "weft-value-edit.h"
#include "weft-value-parts.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_DEPTH = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (WeftSocialValuePage, weft_social_value_page, WEFT_TYPE_PAGE)

/* ---- What is shown ---- */

/* How far the analysis itself goes. */
static const char *
get_own_depth (WeftSocialValuePage *self)
{
  return self->state != NULL && self->state->analysis != NULL ? weft_row_get (self->state->analysis, "depth") : "";
}

const char *
weft_social_value_page_get_depth (WeftSocialValuePage *self)
{
  const char *own = get_own_depth (self);

  return *own != '\0' && self->looked != NULL ? self->looked : own;
}

/* Looking is no change of the file, and is kept nowhere. */
static void
look (WeftSocialValuePage *self,
      const char          *depth)
{
  g_autofree char *looked = g_strcmp0 (depth, get_own_depth (self)) == 0 ? NULL : g_strdup (depth);

  g_free (self->looked);
  self->looked = g_steal_pointer (&looked);
}

/* Another analysis is looked at as far as it goes itself; so is one that says anew how far that is. */
static void
take_state (WeftSocialValuePage *self,
            WeftValueState      *state)
{
  const gboolean   is_same = self->state != NULL && self->state->analysis != NULL && state->analysis != NULL && self->state->analysis->id == state->analysis->id;
  g_autofree char *was = g_strdup (get_own_depth (self));

  g_clear_pointer (&self->state, weft_value_state_free);
  self->state = state;
  if (!is_same || !g_str_equal (was, get_own_depth (self)))
    look (self, NULL);
}

static void
show_depth (WeftSocialValuePage *self)
{
  const char    *depth = weft_social_value_page_get_depth (self);
  const gboolean is_chosen = *depth != '\0';

  gtk_stack_set_visible_child_name (self->title_stack, is_chosen && !self->is_narrow ? "depths" : "title");
  gtk_widget_set_visible (self->depths, is_chosen && self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), is_chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->side), g_str_equal (depth, "value"));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DEPTH]);
}

static void
show_names (WeftSocialValuePage *self)
{
  const WeftValueState *state = self->state;
  g_autofree char      *from = weft_date_format (weft_row_get (state->analysis, "from"));
  g_autofree char      *to = weft_date_format (weft_row_get (state->analysis, "to"));
  /* Translators: two days */
  g_autofree char *period = g_strdup_printf (_ ("%s to %s"), from, to);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_label_set_text (self->name, weft_row_get (state->analysis, "name"));
  gtk_label_set_text (self->period, period);
  for (guint i = 0; i < state->analyses->len; i++)
    {
      const WeftRow *row = state->analyses->pdata[i];

      gtk_string_list_append (names, weft_row_get (row, "name"));
      selected = row->id == state->analysis->id ? i : selected;
    }
  for (guint i = 0; i < state->years->len && !state->is_read_only; i++)
    {
      g_autofree char *name = weft_value_edit_year_name (state->years->pdata[i]);
      /* Translators: %s is a year: "2026–27" */
      g_autofree char *words = g_strdup_printf (_ ("Begin %s"), name);

      gtk_string_list_append (names, words);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->analyses, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->analyses, selected);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->analyses), g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
}

/* Of which year the report is begun: the one that was chosen where there are several, else the next. */
static const char *
get_year (WeftSocialValuePage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->years);

  return selected < self->state->years->len ? self->state->years->pdata[selected] : self->state->next;
}

static void
show_year (WeftSocialValuePage *self)
{
  g_autofree char *name = weft_value_edit_year_name (get_year (self));
  /* Translators: %s is a year: "2026–27" */
  g_autofree char *words = g_strdup_printf (_ ("Start with %s"), name);

  gtk_button_set_label (self->start_button, words);
}

static void
show_empty (WeftSocialValuePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint next = G_MAXUINT;

  for (guint i = 0; i < self->state->years->len; i++)
    {
      g_autofree char *name = weft_value_edit_year_name (self->state->years->pdata[i]);

      gtk_string_list_append (names, name);
      next = g_str_equal (self->state->years->pdata[i], self->state->next) ? i : next;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->years, next);
  self->is_filling = FALSE;
  show_year (self);
  gtk_widget_set_visible (GTK_WIDGET (self->years), next != G_MAXUINT && self->state->years->len > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->start_button), !self->state->is_read_only);
  show_depth (self);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_state (WeftPage *page,
            gpointer  result)
{
  WeftSocialValuePage *self = WEFT_SOCIAL_VALUE_PAGE (page);

  take_state (self, result);
  if (self->state->analysis == NULL)
    {
      show_empty (self);
      return;
    }
  show_names (self);
  weft_value_parts_show (self->parts, self->state, weft_social_value_page_get_depth (self));
  weft_value_side_show (self->side, self->state->report, -1);
  show_depth (self);
  gtk_stack_set_visible_child_name (self->stack, "shown");
}

static gpointer
read_state (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  return weft_value_state_read (file, data, error);
}

static void
weft_social_value_page_reload (WeftPage *page)
{
  weft_page_read (page, WEFT_SOCIAL_VALUE_PAGE (page)->chosen, read_state, g_strdup (WEFT_SOCIAL_VALUE_PAGE (page)->chosen), g_free, NULL, show_state);
}

static void
weft_social_value_page_fold (WeftPage *page,
                             gboolean  is_narrow)
{
  WeftSocialValuePage *self = WEFT_SOCIAL_VALUE_PAGE (page);

  self->is_narrow = is_narrow;
  /* A phone has no room for the whole. */
  gtk_menu_button_set_label (self->save_button, is_narrow ? _ ("_Save…") : _ ("_Save spreadsheet…"));
  show_depth (self);
}

/* ---- Analyses ---- */

void
weft_social_value_page_choose (WeftPage   *page,
                               const char *name)
{
  WeftSocialValuePage *self = WEFT_SOCIAL_VALUE_PAGE (page);

  g_free (self->chosen);
  self->chosen = g_strdup (name);
  weft_page_reload (page);
}

static void
start (WeftSocialValuePage *self,
       const char          *year)
{
  g_autoptr (WeftRow) row = weft_value_edit_new_analysis (self->state, year);
  /* Translators: %s is a year: "2026–27" */
  g_autofree char *sentence = g_strdup_printf (_ ("Social Value of %s begun"), weft_row_get (row, "name"));

  g_free (self->chosen);
  self->chosen = g_strdup (weft_row_get (row, "name"));
  weft_value_edit_save (WEFT_PAGE (self), row, sentence);
}

static void
choose_cb (WeftSocialValuePage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->analyses);

  if (self->is_filling || self->state == NULL)
    return;
  if (selected < self->state->analyses->len)
    weft_social_value_page_choose (WEFT_PAGE (self), weft_row_get (self->state->analyses->pdata[selected], "name"));
  else if (selected - self->state->analyses->len < self->state->years->len)
    start (self, self->state->years->pdata[selected - self->state->analyses->len]);
}

static void
choose_year_cb (WeftSocialValuePage *self)
{
  if (!self->is_filling && self->state != NULL)
    show_year (self);
}

static void
start_cb (WeftSocialValuePage *self)
{
  if (self->state != NULL && self->state->analysis == NULL)
    start (self, get_year (self));
}

static void
begin_when_read (WeftPage *page,
                 gpointer  result)
{
  show_state (page, result);
  weft_page_begin_new (page);
}

/* Ctrl+N: the next thing that changed; of an empty page, or one that counts and tells, the next analysis. */
static void
weft_social_value_page_begin_new (WeftPage *page)
{
  WeftSocialValuePage *self = WEFT_SOCIAL_VALUE_PAGE (page);
  g_autoptr (WeftRow) row = NULL;

  if (self->state == NULL)
    {
      weft_page_run (page, read_state, g_strdup (self->chosen), g_free, NULL, begin_when_read);
      return;
    }
  if (g_str_equal (weft_social_value_page_get_depth (self), "value"))
    {
      weft_value_edit_row (page, self->state, "outcomes", 0, NULL);
      return;
    }
  row = weft_value_edit_new_analysis (self->state, NULL);
  weft_value_edit_analysis (page, row, weft_social_value_page_choose);
}

static void
weft_social_value_page_open_record (WeftPage   *page,
                                    const char *name)
{
  weft_social_value_page_choose (page, name);
}

/* ---- The widget ---- */

static const char *
say_depth (const char *depth)
{
  if (g_str_equal (depth, "tell"))
    return _ ("Social Value: count and tell");
  return g_str_equal (depth, "change") ? _ ("Social Value: show change") : _ ("Social Value: put a value on it");
}

/* The first choice begins the report and is kept with it; after that the buttons only look. */
static void
set_depth (WeftSocialValuePage *self,
           const char          *depth)
{
  g_autoptr (WeftRow) row = NULL;

  if (self->state == NULL || self->state->analysis == NULL || g_str_equal (weft_social_value_page_get_depth (self), depth))
    return;
  if (*get_own_depth (self) != '\0')
    {
      look (self, depth);
      weft_value_parts_show (self->parts, self->state, depth);
      show_depth (self);
      return;
    }
  row = weft_row_copy (self->state->analysis);
  weft_row_set (row, "depth", depth);
  weft_value_edit_save (WEFT_PAGE (self), row, say_depth (depth));
}

static void
mend_beside_cb (WeftSocialValuePage *self,
                int                  outcome,
                const char          *column)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "social-value.mend", "(is)", outcome, column);
}

/* Choosing a depth is an action of the property: its buttons are pressed as the file says, not as they were clicked. */
static void
weft_social_value_page_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  if (prop_id == PROP_DEPTH)
    set_depth (WEFT_SOCIAL_VALUE_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
weft_social_value_page_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_DEPTH)
    g_value_set_string (value, weft_social_value_page_get_depth (WEFT_SOCIAL_VALUE_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
weft_social_value_page_finalize (GObject *object)
{
  WeftSocialValuePage *self = WEFT_SOCIAL_VALUE_PAGE (object);

  g_clear_pointer (&self->state, weft_value_state_free);
  g_free (self->looked);
  g_free (self->chosen);
  G_OBJECT_CLASS (weft_social_value_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, depths);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, save_button);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, stack);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, years);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, start_button);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, name);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, period);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, analyses);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, parts);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WeftSocialValuePage, side);
}

static void
weft_social_value_page_class_init (WeftSocialValuePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_social_value_page_finalize;
  G_OBJECT_CLASS (klass)->get_property = weft_social_value_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = weft_social_value_page_set_property;
  page_class->reload = weft_social_value_page_reload;
  page_class->begin_new = weft_social_value_page_begin_new;
  page_class->fold = weft_social_value_page_fold;
  page_class->open_record = weft_social_value_page_open_record;

  props[PROP_DEPTH] = g_param_spec_string ("depth", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  weft_social_value_actions_class_init (widget_class);
  gtk_widget_class_install_property_action (widget_class, "social-value.depth", "depth");

  g_type_ensure (WEFT_TYPE_COLUMNS);
  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_VALUE_SIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-social-value-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend_beside_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_year_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
}

static void
weft_social_value_page_init (WeftSocialValuePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  weft_long_names_show (self->analyses);
  weft_access_name_drop_down (GTK_WIDGET (self->analyses), _ ("Analysis"));
  weft_access_name_drop_down (GTK_WIDGET (self->years), _ ("Which year"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->analyses), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Analysis"), -1);
  weft_follow_scrolling (GTK_WIDGET (self->side), self->scroller);
}
