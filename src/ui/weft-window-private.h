/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "weft-page-stack.h"
#include "weft-side.h"
#include "weft-tour.h"
#include "weft-window.h"
#include "weft-work-bar.h"

G_BEGIN_DECLS

struct _WeftWindow
{
  AdwApplicationWindow parent_instance;

  WeftWorkspace *workspace; /* owned */
  GMenu         *menu;      /* owned */
  GPtrArray     *unsaved;   /* owned: what was typed and is not in the file yet */
  char          *arriving;  /* owned, nullable: a file to bring in as soon as there is a group */
  gboolean       is_closing;
  gboolean       is_leaving; /* it waits for what saves itself */
  gboolean       wants_tour; /* as soon as the file is open */

  /* template children */
  GtkStack        *screens; /* "start" and "main" */
  AdwLeaflet      *leaflet;
  WeftSide        *side;
  AdwToastOverlay *toasts;
  WeftPageStack   *pages;
  GtkWidget       *lock; /* seen while the file can only be read */
  GtkLabel        *lock_label;
  WeftTour        *tour;
  WeftWorkBar     *work_bar;
};

/** weft_window_follow_typing: letters that nothing has a use for, on a page with a list, begin a search. */
void weft_window_follow_typing (WeftWindow *window);
/** weft_window_count: what the side list counts, read again. */
void weft_window_count (WeftWindow *window);
/** weft_window_say_change: @sentence (nullable) is what was done, with the way back. */
void weft_window_say_change (WeftWindow *window,
                             WeftChanged change,
                             const char *sentence);
/** weft_window_say_lock: whether the file can only be read, and what can be done with it all the same. */
void weft_window_say_lock (WeftWindow *window);
/** weft_window_init_unsaved, weft_window_free_unsaved: with the window. */
void weft_window_init_unsaved (WeftWindow *window);
void weft_window_free_unsaved (WeftWindow *window);
typedef void (*WeftWindowThen) (WeftWindow *window, gpointer data);
/**
 * weft_window_leave_unsaved: @then is called when nothing is unsaved, or when somebody says that it may go. What saves itself when
 * it is left is saved before; where that fails it has said so, and @then is not called.
 */
void weft_window_leave_unsaved (WeftWindow    *window,
                                WeftWindowThen then,
                                gpointer       data,
                                GDestroyNotify free_data);
/** weft_window_close_now: the file is closed already. */
void weft_window_close_now (WeftWindow *window);

G_END_DECLS
