/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the people of the example group are called and how they are reached: nobody who lives. */

#include "weft-sample-private.h"

/* The row of names.csv that as many of a hundred people come from as its share says. */
static guint
pick_origin (WeftSample        *sample,
             const WeftShipped *names)
{
  guint nth = weft_sample_random (sample, 100);

  for (guint i = 0; i < weft_shipped_n_rows (names); i++)
    {
      guint share = (guint)weft_shipped_number (names, i, "share");

      if (nth < share)
        return i;
      nth -= share;
    }

  return 0;
}

static char *
pick_of_list (WeftSample *sample,
              const char *list)
{
  g_auto (GStrv) parts = g_strsplit (list, " ", -1);

  return g_strdup (parts[weft_sample_random (sample, g_strv_length (parts))]);
}

char *
weft_sample_name (WeftSample *sample)
{
  const WeftShipped *names = weft_sample_table (sample, "names");

  for (guint attempt = 0;; attempt++)
    {
      guint            origin = pick_origin (sample, names);
      g_autofree char *first = pick_of_list (sample, weft_shipped_text (names, origin, "first"));
      g_autofree char *last = pick_of_list (sample, weft_shipped_text (names, origin, "last"));
      g_autofree char *name = attempt < 8 ? g_strdup_printf ("%s %s", first, last)
                                          : g_strdup_printf ("%s %c. %s", first, 'A' + (int)weft_sample_random (sample, 26), last);

      if (g_hash_table_add (sample->taken, g_strdup (name)))
        return g_steal_pointer (&name);
    }
}

char *
weft_sample_email (WeftSample *sample,
                   const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  g_autofree char *lower = g_ascii_strdown (plain, -1);
  GString         *email = g_string_new (NULL);
  gsize            length;

  for (const char *letter = lower; *letter != '\0'; letter++)
    if (g_ascii_isalpha (*letter) || *letter == '-')
      g_string_append_c (email, *letter);
    else if (*letter == ' ')
      g_string_append_c (email, '.');

  length = email->len;
  g_string_append (email, "@example.org");
  for (guint n = 2; !g_hash_table_add (sample->taken, g_strdup (email->str)); n++)
    {
      g_string_truncate (email, length);
      g_string_append_printf (email, "%u@example.org", n);
    }

  return g_string_free (email, FALSE);
}

char *
weft_sample_phone (WeftSample *sample)
{
  gboolean is_mobile = weft_sample_chance (sample, 60);

  return g_strdup_printf ("%s%03u", is_mobile ? "07700 900" : "01632 960", weft_sample_random (sample, 1000));
}
