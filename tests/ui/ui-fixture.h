/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share: a window on the example group, waiting until all work is done, and finding
 * widgets. Every warning fails the test that is running. */

#pragma once

#include "weft-test.h"

#include "weft-typed.h"
#include "weft-window.h"

/** fixture_start: (transfer none): a window on a new example group, shown and drawn; end with fixture_stop(). */
WeftWindow *fixture_start (void);
/** fixture_start_empty: as fixture_start() on a group that has nothing yet. */
WeftWindow *fixture_start_empty (void);
/** fixture_start_scaled: as fixture_start() with so many times the rows. */
WeftWindow *fixture_start_scaled (guint scale);
/** fixture_start_locked: as fixture_start(), but the file can only be read. */
WeftWindow *fixture_start_locked (void);
void        fixture_stop (WeftWindow *window);

/** fixture_settle: until the worker has nothing to do and the window nothing to draw. */
void fixture_settle (WeftWindow *window);
/** fixture_draw: lays the window out and draws it once. */
void fixture_draw (WeftWindow *window);

/** fixture_find: (transfer none) (nullable): the first visible widget of @type below @root. */
GtkWidget *fixture_find (GtkWidget *root,
                         GType      type);
/** fixture_find_text: (nullable): the first visible label that says exactly @text. */
GtkWidget *fixture_find_text (GtkWidget  *root,
                              const char *text);
/** fixture_find_hint: (nullable): the first visible widget with exactly this tooltip. */
GtkWidget *fixture_find_hint (GtkWidget  *root,
                              const char *hint);
/** fixture_find_field: the control of the form's field for @column. */
GtkWidget *fixture_find_field (GtkWidget  *root,
                               const char *column);
/** fixture_press: presses the first visible button below @root that says exactly @text, without its underline. */
void fixture_press (GtkWidget  *root,
                    const char *text);
#define FIXTURE_PHONE 360 /* the width of a phone */
typedef void (*FixtureCheck) (WeftWindow *window,
                              const char *what, /* that is shown: a page, or a record */
                              const char *more, /* more of its name, "" for none */
                              GString    *wrong);
/** fixture_check_width: notes in @wrong if the page that is shown wants to be wider than a phone. */
void fixture_check_width (WeftWindow *window,
                          const char *what,
                          const char *more,
                          GString    *wrong);
/** fixture_check_pages: @check on each page and on its form for something new, in a window that is as wide as a phone. */
void fixture_check_pages (WeftWindow  *window,
                          FixtureCheck check,
                          GString     *wrong);
/** fixture_count: how many records @table has. */
guint fixture_count (WeftWindow *window,
                     const char *table);
/** fixture_run: @work on the file, as a page has it done, and what comes of it; @data is borrowed. */
void fixture_run (WeftWindow *window,
                  WeftWork    work,
                  gpointer    data);
/** fixture_bring_in: rows of @table as a sheet of text with headings, as one step; all of them must be taken. */
void fixture_bring_in (WeftWindow *window,
                       const char *table,
                       const char *csv);
/** fixture_wait_for_typed: (transfer full): what was typed and is not saved, kept under @key once the keys have rested. */
WeftTyped *fixture_wait_for_typed (WeftWindow *window,
                                   const char *key);
