/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves who came to an activity as one step: the names of the register, the number, and how it was counted. */

#pragma once

#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

typedef struct
{
  char       *activity;     /* owned: its ref */
  guint       headcount;    /* everybody; 0: not known */
  const char *how_counted;  /* static: a choice of the column */
  gboolean    has_names;    /* whether the register is saved too */
  gboolean    marks_first;  /* whether a new person came for the first time */
  GPtrArray  *refs;         /* owned, of char *: who came */
  GPtrArray  *new_names;    /* owned, of char *: and who is not in the file yet */
  char       *names_words;  /* owned: describe the register and the number as they are saved ... */
  char       *number_words; /* owned: ... so that what changes meanwhile is seen */
  GHashTable *made;         /* owned, of char *: the new names with the refs they were given */
} WeftRegisterSaving;

WeftRegisterSaving *weft_register_saving_new (const char *activity);
WeftRegisterSaving *weft_register_saving_ref (WeftRegisterSaving *saving);
void                weft_register_saving_unref (WeftRegisterSaving *saving);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftRegisterSaving, weft_register_saving_unref)

/** weft_register_save: a WeftWork; @data: a WeftRegisterSaving, of which a reference is returned. */
gpointer weft_register_save (WeftFile     *file,
                             gpointer      data,
                             WeftProgress *progress,
                             GError      **error);

G_END_DECLS
