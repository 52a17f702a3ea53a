/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register as it was ticked, to outlast a power cut. */

#include "weft-register-private.h"

#define PACKED "(asasu)" /* refs of those ticked, new names, those who are not named */

GVariant *
weft_register_pack (WeftRegister *self)
{
  g_autoptr (GPtrArray) refs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) new_names = g_ptr_array_new_with_free_func (g_free);

  weft_register_collect (self, refs, new_names);
  return g_variant_new ("(@as@asu)", g_variant_new_strv ((const char *const *)refs->pdata, refs->len),
                        g_variant_new_strv ((const char *const *)new_names->pdata, new_names->len), weft_register_count_more (self));
}

/* Those who are not in the file any more are left out. */
void
weft_register_unpack (WeftRegister *self,
                      GVariant     *packed)
{
  g_auto (GStrv) refs = NULL;
  g_auto (GStrv) new_names = NULL;
  guint more;

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (PACKED)))
    return;
  g_variant_get (packed, "(^as^asu)", &refs, &new_names, &more);
  for (GtkWidget *tick = weft_register_first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (weft_register_tick_ref (tick) == NULL || !g_strv_contains ((const char *const *)refs, weft_register_tick_ref (tick)))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), FALSE);
  for (guint i = 0; refs[i] != NULL; i++)
    {
      const WeftName *name = weft_names_find (self->people, refs[i]);

      if (name != NULL)
        weft_register_set_tick (self, name->ref, name->name);
    }
  for (guint i = 0; new_names[i] != NULL; i++)
    weft_register_set_tick (self, NULL, new_names[i]);
  gtk_spin_button_set_value (self->more, more);
}
