/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ticks of a register, in the alphabet's order. */

#include "weft-register-private.h"

#include "weft-label.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_CHARS 18 /* of a line: a longer name goes on below, so that it does not widen all columns */

/* Each tick keeps "name" and, unless the person is new, "ref". */
const char *
weft_register_tick_name (GtkWidget *tick)
{
  return g_object_get_data (G_OBJECT (tick), "name");
}

const char *
weft_register_tick_ref (GtkWidget *tick)
{
  return g_object_get_data (G_OBJECT (tick), "ref");
}

gboolean
weft_register_is_ticked (GtkWidget *tick)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (tick));
}

GtkWidget *
weft_register_first_tick (WeftRegister *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->grid));
}

guint
weft_register_count_ticked (WeftRegister *self)
{
  guint n = 0;

  for (GtkWidget *tick = weft_register_first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    n += weft_register_is_ticked (tick);
  return n;
}

/* The tick of @ref, or of the new @name where @ref is NULL. */
static GtkWidget *
find_tick (WeftRegister *self,
           const char   *ref,
           const char   *name)
{
  for (GtkWidget *tick = weft_register_first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (ref != NULL ? g_strcmp0 (weft_register_tick_ref (tick), ref) == 0
                    : weft_register_tick_ref (tick) == NULL && weft_text_equal_loosely (weft_register_tick_name (tick), name))
      return tick;
  return NULL;
}

/* Who is new is called so at the tick. */
static void
set_ref (GtkWidget  *tick,
         const char *ref)
{
  const char *name = weft_register_tick_name (tick);
  GtkLabel   *label;
  /* Translators: %s is a name in a register that nobody had before */
  g_autofree char *new_name = g_strdup_printf (_ ("%s (new person)"), name);

  g_object_set_data_full (G_OBJECT (tick), "ref", g_strdup (ref), g_free);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (tick), ref != NULL ? name : new_name);
  label = GTK_LABEL (gtk_widget_get_last_child (tick));
  weft_label_wrap (label);
  gtk_label_set_max_width_chars (label, MOST_CHARS);
}

/* In its place in the alphabet. */
static GtkWidget *
add_tick (WeftRegister *self,
          const char   *ref,
          const char   *name)
{
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *before = NULL;

  for (GtkWidget *other = weft_register_first_tick (self); other != NULL && g_utf8_collate (weft_register_tick_name (other), name) <= 0;
       other = gtk_widget_get_next_sibling (other))
    before = other;
  g_object_set_data_full (G_OBJECT (tick), "name", g_strdup (name), g_free);
  set_ref (tick, ref);
  gtk_widget_add_css_class (tick, "tick");
  g_signal_connect_object (tick, "toggled", G_CALLBACK (weft_register_toggle_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_after (tick, GTK_WIDGET (self->grid), before);
  return tick;
}

/* FALSE: it was ticked already. */
gboolean
weft_register_set_tick (WeftRegister *self,
                        const char   *ref,
                        const char   *name)
{
  GtkWidget *found = find_tick (self, ref, name);
  gboolean   was_ticked = found != NULL && weft_register_is_ticked (found);

  if (found == NULL)
    found = add_tick (self, ref, name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (found), TRUE);
  return !was_ticked;
}

static gboolean
is_listed (const WeftActivityDetails *details,
           GtkWidget                 *tick)
{
  for (guint i = 0; weft_register_tick_ref (tick) != NULL && i < details->listed->len; i++)
    if (g_str_equal (((WeftName *)g_ptr_array_index (details->listed, i))->ref, weft_register_tick_ref (tick)))
      return TRUE;
  return FALSE;
}

/* Ticks that are there already stay the same widgets, so that the focus stays where it is. */
void
weft_register_show_ticks (WeftRegister              *self,
                          const WeftActivityDetails *details)
{
  gboolean   is_same = g_strcmp0 (self->activity, weft_row_get (details->activity, "ref")) == 0;
  GtkWidget *next;

  for (GtkWidget *old = weft_register_first_tick (self); old != NULL; old = next)
    {
      next = gtk_widget_get_next_sibling (old);
      if (!is_same || !is_listed (details, old))
        gtk_widget_unparent (old);
    }
  for (guint i = 0; i < details->listed->len; i++)
    {
      WeftName  *name = g_ptr_array_index (details->listed, i);
      GtkWidget *found = find_tick (self, name->ref, name->name);

      if (found == NULL)
        found = add_tick (self, name->ref, name->name);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (found), g_hash_table_contains (details->came, name));
    }
}

void
weft_register_collect (WeftRegister *self,
                       GPtrArray    *refs,
                       GPtrArray    *new_names)
{
  g_return_if_fail (WEFT_IS_REGISTER (self));

  for (GtkWidget *tick = weft_register_first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (weft_register_is_ticked (tick) && weft_register_tick_ref (tick) != NULL)
      g_ptr_array_add (refs, g_strdup (weft_register_tick_ref (tick)));
    else if (weft_register_is_ticked (tick))
      g_ptr_array_add (new_names, g_strdup (weft_register_tick_name (tick)));
}

void
weft_register_set_made (WeftRegister *self,
                        GHashTable   *made)
{
  g_return_if_fail (WEFT_IS_REGISTER (self));

  g_ptr_array_set_size (self->toggled, 0);
  g_array_set_size (self->mores, 0);
  for (GtkWidget *tick = weft_register_first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (weft_register_tick_ref (tick) == NULL && g_hash_table_contains (made, weft_register_tick_name (tick)))
      set_ref (tick, g_hash_table_lookup (made, weft_register_tick_name (tick)));
  weft_register_show_news (self);
  weft_register_tell (self, "");
}

char *
weft_register_describe (WeftRegister *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (WEFT_IS_REGISTER (self), NULL);

  g_string_append_printf (words, "%u", weft_register_count_more (self));
  for (GtkWidget *tick = weft_register_first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (weft_register_is_ticked (tick))
      g_string_append_printf (words, "\n%s", weft_register_tick_name (tick));
  return g_string_free (words, FALSE);
}
