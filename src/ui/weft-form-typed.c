/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed into a form outlasts a power cut: its fields that were changed, under the record that it shows; of a new
 * record all, for what stands there by itself is another day's tomorrow. */

#include "weft-form-private.h"

#include "weft-pages.h"
#include "weft-window.h"

#define CELLS "a{s(ss)}" /* of each column what was loaded, and what was typed */

static GVariant *
pack (GtkWidget *form)
{
  WeftForm        *self = WEFT_FORM (form);
  WeftFormPrivate *priv = weft_form_get_private (self);
  GVariantBuilder  builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (CELLS));
  for (guint i = 0; i < priv->fields->len; i++)
    {
      WeftField       *field = priv->fields->pdata[i];
      const char      *column = weft_field_get_column (field)->name;
      g_autofree char *cell = weft_field_collect (field);

      if (weft_field_is_changed (field) || (priv->row->id == 0 && *cell != '\0'))
        g_variant_builder_add (&builder, "{s(ss)}", column, weft_row_get (priv->row, column), cell);
    }
  return g_variant_builder_end (&builder);
}

/* What the record says anew since then is not written over. */
static void
put (WeftForm *self,
     GVariant *packed)
{
  WeftFormPrivate *priv = weft_form_get_private (self);
  GVariantIter     iter;
  const char      *column, *loaded, *cell;

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (CELLS)))
    return;
  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "{&s(&s&s)}", &column, &loaded, &cell))
    {
      WeftField *field = weft_form_find (self, column);

      if (field != NULL && (priv->row->id == 0 || g_str_equal (loaded, weft_row_get (priv->row, column))))
        weft_field_put (field, cell);
    }
}

/* (transfer full): the record, or a new one of those that it was begun from: a role of somebody else is another form. */
static char *
say_key (const WeftRow *row)
{
  g_autoptr (GString) key = g_string_new (row->table->name);

  if (row->id != 0)
    g_string_append_printf (key, " %" G_GINT64_FORMAT, row->id);
  for (guint i = 0; row->id == 0 && i < row->table->n_columns; i++)
    if (row->table->columns[i].target != NULL)
      g_string_append_printf (key, "|%s", weft_row_get (row, row->table->columns[i].name));
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* (transfer full): to the form itself where the page begins with such a one, else to its record or its page. */
static char *
say_action (const WeftRow *row)
{
  const WeftPageKind *kind = weft_pages_find (row->table->name);
  const char         *ref = row->id != 0 && row->table->prefix != NULL ? weft_row_get (row, "ref") : "";
  gboolean            is_main = kind != NULL && g_str_equal (kind->name, row->table->name);

  if (*ref != '\0')
    {
      g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new ("(ss)", row->table->name, ref));

      return g_action_print_detailed_name ("win.open-record", target);
    }
  return g_strdup_printf ("%s::%s", is_main && row->id == 0 ? "win.begin-on" : "win.go-to", kind != NULL ? kind->name : "home");
}

void
weft_form_keep_typed (WeftForm *self)
{
  WeftFormPrivate *priv = weft_form_get_private (self);
  g_autofree char *key = say_key (priv->row);
  g_autofree char *action = say_action (priv->row);
  g_autoptr (GVariant) packed = weft_window_keep_typed (GTK_WIDGET (self), key, action, pack);

  if (packed != NULL)
    put (self, packed);
}
