/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the field share. */

#pragma once

#include "weft-field.h"
#include "weft-suggest.h"

G_BEGIN_DECLS

struct _WeftField
{
  AdwPreferencesRow parent_instance;

  const WeftColumn *column;                 /* borrowed: static */
  char             *today;                  /* owned */
  char             *loaded;                 /* owned: what collect gave just after load */
  WeftSuggest      *suggest;                /* borrowed, nullable: the entry's */
  char            **choices;                /* owned, nullable */
  GtkWidget        *out_button, *in_button; /* borrowed, nullable: which way an amount goes */

  /* children, borrowed */
  GtkWidget *label;
  GtkWidget *control; /* GtkEntry, GtkTextView, GtkDropDown or GtkSwitch */
  GtkWidget *issue;
};

gboolean weft_field_is_date (WeftField *self);
/** weft_field_spell_date: "9/3" becomes "9 March 2027". */
void weft_field_spell_date (WeftField *self);
/** weft_field_get_buffer: of a long text. */
GtkTextBuffer *weft_field_get_buffer (WeftField *self);
/** weft_field_change_cb: what was said of the field is true no more. */
void weft_field_change_cb (WeftField *self);

G_END_DECLS
