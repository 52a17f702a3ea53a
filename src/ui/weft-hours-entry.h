/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the sheet of hours: its cells with their suggestions, a mark for how far it is, and below it what is
 * wrong. */

#pragma once

#include <gtk/gtk.h>

#include "weft-hours-list.h"
#include "weft-hours-typed.h"
#include "weft-suggest.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget   *icon;                      /* borrowed, like all of these: in the sheet */
  GtkWidget   *cells[WEFT_HOURS_N_CELLS]; /* GtkEntry */
  GtkWidget   *issue;
  GtkWidget   *remove;   /* GtkButton */
  GtkWidget   *hint;     /* WeftNewName, of who */
  GtkWidget   *together; /* GtkLabel: the hours of several people */
  WeftSuggest *who, *what, *grant;

  char    *sentences[WEFT_HOURS_N_CELLS]; /* owned, nullable: what is wrong at each */
  gboolean is_who_typed;                  /* by a person, in that cell */
} WeftHoursEntry;

/** weft_hours_entry_new: (transfer full): its widgets are floating. */
WeftHoursEntry *weft_hours_entry_new (void);
void            weft_hours_entry_free (WeftHoursEntry *entry);
/** weft_hours_entry_title: translated: what stands above the cells. */
const char *weft_hours_entry_title (WeftHoursCell cell);
/** weft_hours_entry_attach: into the sheet as its line @i; headings have the row 0. @is_narrow: in two columns. */
void weft_hours_entry_attach (WeftHoursEntry *entry,
                              GtkGrid        *grid,
                              guint           i,
                              gboolean        is_narrow);
/** weft_hours_entry_move: from its place in @grid to that of the other layout. */
void weft_hours_entry_move (WeftHoursEntry *entry,
                            GtkGrid        *grid,
                            guint           i,
                            gboolean        is_narrow);
/** weft_hours_entry_set_list: (nullable): what can be chosen. */
void weft_hours_entry_set_list (WeftHoursEntry *entry,
                                WeftHoursList  *list);
/** weft_hours_entry_get_suggest: (nullable): of the cells that have suggestions. */
WeftSuggest *weft_hours_entry_get_suggest (WeftHoursEntry *entry,
                                           WeftHoursCell   cell);

const char *weft_hours_entry_get_text (const WeftHoursEntry *entry,
                                       WeftHoursCell         cell);
void        weft_hours_entry_set_text (WeftHoursEntry *entry,
                                       WeftHoursCell   cell,
                                       const char     *text);
/** weft_hours_entry_get: (transfer full). */
WeftHoursTexts *weft_hours_entry_get (WeftHoursEntry *entry);
/** weft_hours_entry_set: shows @texts in all cells. */
void     weft_hours_entry_set (WeftHoursEntry       *entry,
                               const WeftHoursTexts *texts);
gboolean weft_hours_entry_is_empty (const WeftHoursEntry *entry);
/** weft_hours_entry_is_unknown: whether it is left open who a name means that nobody has. */
gboolean weft_hours_entry_is_unknown (const WeftHoursEntry *entry);
/** weft_hours_entry_spell_date: "9/3" becomes "9 March 2027", so that a person sees what was understood. */
void weft_hours_entry_spell_date (WeftHoursEntry *entry,
                                  const char     *today);
/** weft_hours_entry_show_state: a tick when the line is whole, a pencil while it @is_typed in. */
void weft_hours_entry_show_state (WeftHoursEntry *entry,
                                  const char     *today,
                                  gboolean        is_typed);
/** weft_hours_entry_set_issue: @sentence: (nullable): what is wrong at @cell. */
void weft_hours_entry_set_issue (WeftHoursEntry *entry,
                                 WeftHoursCell   cell,
                                 const char     *sentence);
/**
 * weft_hours_entry_judge_who:
 * @people: (nullable): everybody
 *
 * Shows at the cell whether the name is new, and who may have been meant. A name that was typed and that nobody has is
 * that of a new volunteer; of a pasted one it is asked.
 */
void weft_hours_entry_judge_who (WeftHoursEntry *entry,
                                 WeftNames      *people);
/** weft_hours_entry_get_meant: (transfer none) (nullable): of @people, who may have been meant. */
WeftName *weft_hours_entry_get_meant (WeftHoursEntry *entry,
                                      WeftNames      *people);
/** weft_hours_entry_judge: says at the cells what is wrong with them as far as they are typed. */
void weft_hours_entry_judge (WeftHoursEntry *entry,
                             const char     *today);

G_END_DECLS
