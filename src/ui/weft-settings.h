/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program remembers between two evenings: the window's size, the file that was open last, what a person
 * chose in the preferences and how the lists were left, in weft.ini in the configuration folder. Nothing in it is
 * needed; a damaged one is as good as none. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int      width, height;
  gboolean is_maximized;
  char    *last_file; /* owned, nullable */
  char    *scheme;    /* owned, nullable: "light" or "dark"; NULL: as the computer */
  char   **pages;     /* owned: optional pages that were switched on, by name */
} WeftSettings;

/** weft_settings_load: (transfer full): with defaults for what is not there. */
WeftSettings *weft_settings_load (void);
/** weft_settings_save: a failure to write is of no consequence and is not reported. */
void weft_settings_save (const WeftSettings *settings);
void weft_settings_free (WeftSettings *settings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftSettings, weft_settings_free)

/** weft_settings_get: (transfer full) (nullable): a text that was kept under @key of @group. */
char *weft_settings_get (const char *group,
                         const char *key);
/** weft_settings_set: @text: (nullable): NULL forgets it. */
void weft_settings_set (const char *group,
                        const char *key,
                        const char *text);
/** weft_settings_list_keys: (transfer full): what is kept in @group. */
char **weft_settings_list_keys (const char *group);

G_END_DECLS
