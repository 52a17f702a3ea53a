/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the register share. */

#pragma once

#include "weft-name-grid.h"
#include "weft-names-aside.h"
#include "weft-register.h"
#include "weft-suggest.h"

G_BEGIN_DECLS

struct _WeftRegister
{
  GtkBox parent_instance;

  char        *activity; /* owned, nullable: ref of the one that is shown */
  WeftNames   *people;   /* owned, nullable */
  GHashTable  *asides;   /* owned: names of other activities that are kept aside, by its ref */
  WeftSuggest *suggest;  /* borrowed: the entry's */
  gboolean     is_quiet; /* ticks are being set from here */
  GPtrArray   *toggled;  /* owned, of ticks, and of "more" where it was typed as a name is: in the order in which they were changed
                          * since the register was saved */
  GArray *mores;         /* owned, of guint: the numbers in "more" before it was typed so, as often as it is in toggled */

  /* template children */
  GtkBox         *head;
  GtkLabel       *number;
  GtkLabel       *came_label;
  GtkLabel       *parts_label;
  GtkSpinButton  *more;
  GtkEntry       *entry;
  GtkLabel       *told;
  GtkBox         *news; /* of WeftNewName: of each new person who is ticked and may be another */
  WeftNamesAside *aside;
  WeftNameGrid   *grid;
  GtkWidget      *hint;
};

const char *weft_register_tick_name (GtkWidget *tick);
/** weft_register_tick_ref: (nullable): NULL: the person is new. */
const char *weft_register_tick_ref (GtkWidget *tick);
gboolean    weft_register_is_ticked (GtkWidget *tick);
/** weft_register_first_tick: (nullable): the others are its siblings. */
GtkWidget *weft_register_first_tick (WeftRegister *self);
/** weft_register_set_tick: ticks @ref, or the new @name where that is NULL; FALSE: it was ticked already. */
gboolean weft_register_set_tick (WeftRegister *self,
                                 const char   *ref,
                                 const char   *name);
/** weft_register_show_ticks: those who are listed; who came is ticked. */
void weft_register_show_ticks (WeftRegister              *self,
                               const WeftActivityDetails *details);
/** weft_register_toggle_cb: a tick was changed. */
void weft_register_toggle_cb (WeftRegister *self,
                              GtkWidget    *tick);
/** weft_register_count_more: those who are not named. */
guint weft_register_count_more (WeftRegister *self);
/** weft_register_tell: says below the entry what was just done; "" for nothing. */
void weft_register_tell (WeftRegister *self,
                         const char   *words);
/** weft_register_show_news: which of those who are ticked are new and may have been somebody else. */
void weft_register_show_news (WeftRegister *self);

G_END_DECLS
