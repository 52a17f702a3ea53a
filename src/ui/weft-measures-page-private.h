/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of measures and the measure that is open share. */

#pragma once

#include "weft-header.h"
#include "weft-list.h"
#include "weft-measure-view.h"
#include "weft-measures-page.h"

G_BEGIN_DECLS

struct _WeftMeasuresPage
{
  WeftPage parent_instance;

  GPtrArray *states;      /* owned, nullable, of WeftMeasureState */
  char      *opened;      /* owned, nullable: key of the measure whose page is open */
  WeftRow   *row;         /* owned, nullable: that measure */
  gint64     from, to;    /* months: the times that were chosen for it; alike: none were */
  gint64     grant;       /* 0: everybody's answers */
  guint      n_questions; /* of that measure */
  gint64     next_wave;   /* months: answers that come in now are most likely of that time */
  gboolean   is_typing;   /* a pile of paper of that measure stands in its place */
  gboolean   is_listing;  /* all its answers stand in its place */
  gboolean   is_narrow;

  /* template children */
  GtkStack        *stack; /* "list", "measure", "answers", or "paper-KEY": each measure keeps its own pile until it is saved */
  GtkListBox      *used, *ready;
  GtkWidget       *used_part, *ready_part;
  GtkLabel        *ready_title;
  GtkWidget       *teaching;
  WeftMeasureView *view;
  WeftHeader      *answers_header;
  WeftList        *answers;
};

/** weft_measures_one_open: the page of the measure called @key stands in the place of the list once it is read. */
void weft_measures_one_open (WeftMeasuresPage *self,
                             const char       *key);
/** weft_measures_one_close: the list stands there again. */
void weft_measures_one_close (WeftMeasuresPage *self);
/** weft_measures_one_reload: what is open of a measure, if any. */
void weft_measures_one_reload (WeftMeasuresPage *self);
/** weft_measures_one_go_back: from its answers or its pile of paper to the measure; FALSE when neither is open. */
gboolean weft_measures_one_go_back (WeftMeasuresPage *self);
/** weft_measures_one_fold: as is_narrow says. */
void weft_measures_one_fold (WeftMeasuresPage *self);
/** weft_measures_one_add: a form for a question of their own, called @key. */
void weft_measures_one_add (WeftMeasuresPage *self,
                            const char       *key);
/** weft_measures_one_class_init: its actions and what its template calls. */
void weft_measures_one_class_init (GtkWidgetClass *widget_class);
/** weft_measures_one_init: takes files that are dropped on it. */
void weft_measures_one_init (WeftMeasuresPage *self);

G_END_DECLS
