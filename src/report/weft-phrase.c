/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrase table of reports: English words as keys, Welsh beside them. The process's locale plays no part but where it is asked for. */

#include "weft-phrase.h"

#include <string.h>

typedef struct
{
  const char *english;
  const char *welsh;
} Phrase;

static const Phrase phrases[] = {
#define PHRASE(english, welsh) { english, welsh },
#include "weft-phrase.inc"
#undef PHRASE
};

static const char *const months[] = {
  P_ ("January"),
  P_ ("February"),
  P_ ("March"),
  P_ ("April"),
  P_ ("May"),
  P_ ("June"),
  P_ ("July"),
  P_ ("August"),
  P_ ("September"),
  P_ ("October"),
  P_ ("November"),
  P_ ("December"),
};

static const char *const short_months[] = {
  P_ ("Jan"),
  P_ ("Feb"),
  P_ ("Mar"),
  P_ ("Apr"),
  P_ ("May"),
  P_ ("Jun"),
  P_ ("Jul"),
  P_ ("Aug"),
  P_ ("Sep"),
  P_ ("Oct"),
  P_ ("Nov"),
  P_ ("Dec"),
};

static GHashTable *
welsh_phrases (void)
{
  static GHashTable *table = NULL;

  if (g_once_init_enter (&table))
    {
      GHashTable *filled = g_hash_table_new (g_str_hash, g_str_equal);
      for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
        g_hash_table_insert (filled, (gpointer)phrases[i].english, (gpointer)phrases[i].welsh);
      g_once_init_leave (&table, filled);
    }
  return table;
}

const char *
weft_phrase_language (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "cy") ? "cy" : "en";
}

const char *
weft_phrase (const char *language,
             const char *english)
{
  const char *welsh;

  if (g_strcmp0 (language, "cy") != 0)
    return english;

  welsh = g_hash_table_lookup (welsh_phrases (), english);
  return welsh != NULL ? welsh : english;
}

char *
weft_phrase_date (const char *language,
                  const char *iso)
{
  g_auto (GStrv) parts = g_strsplit (iso, "-", 3);
  guint   n_parts = g_strv_length (parts);
  guint64 month, day;

  if (n_parts < 2 || !g_ascii_string_to_unsigned (parts[1], 10, 1, 12, &month, NULL))
    return g_strdup (iso);
  if (n_parts == 2)
    return g_strdup_printf ("%s %s", weft_phrase (language, months[month - 1]), parts[0]);
  if (!g_ascii_string_to_unsigned (parts[2], 10, 1, 31, &day, NULL))
    return g_strdup (iso);
  return g_strdup_printf ("%u %s %s", (guint)day, weft_phrase (language, months[month - 1]), parts[0]);
}

const char *
weft_phrase_month (const char *language,
                   const char *iso)
{
  g_auto (GStrv) parts = g_strsplit (iso, "-", 3);
  guint64 month;

  if (g_strv_length (parts) < 2 || !g_ascii_string_to_unsigned (parts[1], 10, 1, 12, &month, NULL))
    return iso;
  return weft_phrase (language, short_months[month - 1]);
}
