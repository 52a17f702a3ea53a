/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value of the library. */

#include "weft-value-choice.h"

#include "weft-access.h"
#include "weft-field.h"
#include "weft-label.h"
#include "weft-long-names.h"

#include <glib/gi18n-lib.h>

#define OWN 0 /* the first choice; the library follows */

typedef struct
{
  WeftForm    *form;      /* borrowed: holds the widget */
  GPtrArray   *values;    /* owned, of WeftRow */
  GtkDropDown *drop_down; /* borrowed */
  GtkLabel    *about;     /* borrowed */
  gboolean     is_filling;
} Choice;

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_ptr_array_unref (choice->values);
  g_free (choice);
}

static void
put (Choice     *choice,
     const char *column,
     const char *cell)
{
  weft_field_put (WEFT_FIELD (weft_form_get_field (choice->form, column)), cell);
}

/* The library's own words go into the fields, where they can be seen and changed. */
static void
fill_in (Choice        *choice,
         const WeftRow *value)
{
  static const char *const columns[][2] = {
    { "value", "value" },
    { "value_low", "low" },
    { "value_high", "high" },
    { "price_year", "price_year" },
    { "kind", "kind" },
    { "benefit", "benefit" },
    { "unit", "unit" },
    { "source", "source" },
    { "value_code", "code" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    put (choice, columns[i][0], weft_row_get (value, columns[i][1]));
}

static void
show_about (Choice        *choice,
            const WeftRow *value)
{
  const char      *licence = value != NULL ? weft_row_get (value, "licence") : "";
  const char      *reference = value != NULL ? weft_row_get (value, "licence_ref") : "";
  g_autofree char *words = NULL;

  if (value == NULL)
    words = g_strdup (_ ("Type what one is worth, of which year the price is, and where anybody can look it up."));
  else
    /* Translators: where a value comes from, and of which year its price is */
    words = g_strdup_printf (_ ("%s. In prices of %s."), weft_row_get (value, "source"), weft_row_get (value, "price_year"));
  if (*licence != '\0' || *reference != '\0')
    {
      g_autofree char *source = g_steal_pointer (&words);

      words = g_strjoin (" ", source, licence, reference, NULL);
    }
  gtk_label_set_text (choice->about, words);
}

static const WeftRow *
get_chosen (const Choice *choice)
{
  const guint selected = gtk_drop_down_get_selected (choice->drop_down);

  return selected == OWN || selected > choice->values->len ? NULL : choice->values->pdata[selected - 1];
}

static void
choose_cb (Choice *choice)
{
  const WeftRow *value = get_chosen (choice);

  show_about (choice, value);
  if (choice->is_filling)
    return;
  choice->is_filling = TRUE;
  if (value != NULL)
    fill_in (choice, value);
  else
    {
      put (choice, "value_code", "");
      put (choice, "kind", "own");
    }
  choice->is_filling = FALSE;
}

static void
show_typed_cb (GtkWidget *widget)
{
  Choice          *choice = g_object_get_data (G_OBJECT (widget), "choice");
  g_autofree char *code = weft_field_collect (WEFT_FIELD (weft_form_get_field (choice->form, "value_code")));
  guint            selected = OWN;

  if (choice->is_filling)
    return;
  for (guint i = 0; i < choice->values->len; i++)
    if (g_str_equal (weft_row_get (choice->values->pdata[i], "code"), code))
      selected = i + 1;
  choice->is_filling = TRUE;
  gtk_drop_down_set_selected (choice->drop_down, selected);
  choice->is_filling = FALSE;
}

static GtkWidget *
make_drop_down (const GPtrArray *values)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget     *drop_down;

  gtk_string_list_append (names, _ ("A value of our own"));
  for (guint i = 0; i < values->len; i++)
    gtk_string_list_append (names, weft_row_get (values->pdata[i], "name"));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), name);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  weft_access_name_drop_down (drop_down, _ ("Value"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Value"), -1);
  return drop_down;
}

GtkWidget *
weft_value_choice_new (WeftForm        *form,
                       const GPtrArray *values)
{
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *about = weft_label_new ("", "small");
  Choice    *choice = g_new0 (Choice, 1);

  choice->form = form;
  choice->values = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (choice->values, weft_row_copy (values->pdata[i]));
  choice->drop_down = GTK_DROP_DOWN (make_drop_down (values));
  choice->about = GTK_LABEL (about);
  weft_long_names_show (choice->drop_down);
  gtk_widget_add_css_class (about, "dim-label");
  gtk_box_append (GTK_BOX (widget), weft_label_new (_ ("What is one of it worth?"), "heading"));
  gtk_box_append (GTK_BOX (widget), GTK_WIDGET (choice->drop_down));
  gtk_box_append (GTK_BOX (widget), about);
  g_object_set_data_full (G_OBJECT (widget), "choice", choice, free_choice);
  g_signal_connect_swapped (choice->drop_down, "notify::selected", G_CALLBACK (choose_cb), choice);
  g_signal_connect_object (weft_form_get_field (form, "value_code"), "typed", G_CALLBACK (show_typed_cb), widget, G_CONNECT_SWAPPED);
  show_about (choice, NULL);
  show_typed_cb (widget);
  return widget;
}
