/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form for one record of a described table. Which columns it asks for, and in which groups, is a small
 * table; labels, controls, checks and saving come from the description:
 *
 *   static const WeftFormGroup groups[] = {
 *     { NULL, "name" },
 *     { N_ ("Contact"), "phone|email|address" },
 *   };
 *   GtkWidget *form = weft_form_new (workspace, weft_description_find ("people"), groups, G_N_ELEMENTS (groups));
 *   weft_form_load (WEFT_FORM (form), row);
 *
 * Ctrl+S saves, Esc leaves. Mistakes are shown at their fields, all at once; what was typed stays through any
 * failure. Saving is one step whose sentence becomes the toast.
 *
 * Signals: "saved" (form, const char *ref): the ref or, where there is none, the name;
 *          "removed" (form); "left" (form): without saving; "typed" (form): a field holds something else.
 *
 * A subclass may override load and collect for what is not a column. */

#pragma once

#include <adwaita.h>

#include "weft-issue.h"
#include "weft-names.h"
#include "weft-row.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title;   /* msgid, nullable */
  const char *columns; /* "name|email" */
  const char *folded;  /* nullable: columns in a row that opens, below the others ... */
  const char *fold;    /* ... and what it says: msgid */
} WeftFormGroup;

#define WEFT_TYPE_FORM (weft_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (WeftForm, weft_form, WEFT, FORM, AdwBin)

struct _WeftFormClass
{
  AdwBinClass parent_class;

  /* Shows @row in the fields. */
  void (*load) (WeftForm      *form,
                const WeftRow *row);
  /* Puts the fields into @row; adds what is wrong already here to @issues (field: a column's name). */
  void (*collect) (WeftForm   *form,
                   WeftRow    *row,
                   WeftIssues *issues);
};

/** weft_form_new: @table and @groups must be static. A record of a table that is not described cannot be removed. */
GtkWidget *weft_form_new (WeftWorkspace       *workspace,
                          const WeftTable     *table,
                          const WeftFormGroup *groups,
                          guint                n_groups);

/** weft_form_load: @row: (transfer none): copied; a new record has id 0 and may be filled in part. */
void weft_form_load (WeftForm      *form,
                     const WeftRow *row);
/** weft_form_add_button: @label: with a mnemonic; below the fields, for what else can be done with the record. "clicked": (form). */
void weft_form_add_button (WeftForm   *form,
                           const char *label,
                           const char *help,
                           GCallback   clicked);
/** weft_form_set_two_ways: weft_field_set_two_ways() for @column, which the form asks for. */
void weft_form_set_two_ways (WeftForm   *form,
                             const char *column);
/** weft_form_get_field: (transfer none): of @column, which the form asks for. */
GtkWidget *weft_form_get_field (WeftForm   *form,
                                const char *column);
/** weft_form_focus_on: the field of @column, wherever it is folded away. */
void weft_form_focus_on (WeftForm   *form,
                         const char *column);
/** weft_form_put_above: puts @widget above the group of fields that @column is in. */
void weft_form_put_above (WeftForm   *form,
                          const char *column,
                          GtkWidget  *widget);
/** weft_form_set_beside: @widget: beside the fields where there is room, else below them. */
void weft_form_set_beside (WeftForm  *form,
                           GtkWidget *widget);
/** weft_form_collect: (transfer full): the record as it stands in the fields now. */
WeftRow *weft_form_collect (WeftForm *form);
/** weft_form_get_row: (transfer none): the record as it was loaded. */
const WeftRow *weft_form_get_row (WeftForm *form);
/** weft_form_suggest: @names: (transfer none): what was written in @column of other records, offered while it is typed. */
void weft_form_suggest (WeftForm   *form,
                        const char *column,
                        WeftNames  *names);
/** weft_form_focus: the first field; in a new record the first behind those that say which record it was begun from. */
void weft_form_focus (WeftForm *form);
/** weft_form_keep_typed: what is typed from now on outlasts a power cut; what did before is put back into the fields. */
void weft_form_keep_typed (WeftForm *form);
/** weft_form_lock: it can be read, and says why it cannot be changed or saved. */
void weft_form_lock (WeftForm *form);

void weft_form_save (WeftForm *form);
/** weft_form_follow: fast fingers ask for the next form while this one is on its way into the file: it is begun after that. */
void     weft_form_follow (WeftForm *form);
gboolean weft_form_is_followed (WeftForm *form);
/** weft_form_is_changed: whether leaving would lose something typed. */
gboolean weft_form_is_changed (WeftForm *form);
/** weft_form_leave: asks first when something typed would be lost; then emits "left". */
void weft_form_leave (WeftForm *form);

G_END_DECLS
