/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the form share. */

#pragma once

#include "weft-field.h"
#include "weft-form.h"
#include "weft-header.h"

G_BEGIN_DECLS

typedef struct
{
  WeftWorkspace   *workspace; /* owned */
  const WeftTable *table;     /* borrowed: static */
  WeftRow         *row;       /* owned: as loaded */
  GPtrArray       *fields;    /* owned, of borrowed WeftField */
  gboolean         is_saving;
  gboolean         is_followed; /* by another form, once it is saved */

  /* template children */
  WeftHeader *header;
  GtkWidget  *save_button;
  GtkBox     *groups;
  GtkWidget  *scroller;
  AdwClamp   *clamp;
  GtkLabel   *general_issue;
  GtkWidget  *remove_button;
} WeftFormPrivate;

WeftFormPrivate *weft_form_get_private (WeftForm *self);

/** weft_form_add_group: fields for the columns of @group, below those that are there. */
void weft_form_add_group (WeftForm            *self,
                          const WeftFormGroup *group);
/** weft_form_find: (nullable): the field of @column. */
WeftField *weft_form_find (WeftForm   *self,
                           const char *column);
/** weft_form_note_unsaved: what is typed is said to the window, or that nothing is. */
void weft_form_note_unsaved (WeftForm *self);
/** weft_form_say_title: (transfer full): "New grant", or the name of what it shows. */
char *weft_form_say_title (WeftForm *self);
/** weft_form_unfold: what is folded away around @widget opens. */
void weft_form_unfold (GtkWidget *widget);

G_END_DECLS
