/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: one group's file, the side list and the pages. Pages and forms speak to it through its
 * actions, which any widget inside reaches with gtk_widget_activate_action():
 *
 *   win.go-to (s)            shows the page of that name
 *   win.go-beside (i)        shows the part of the page that many after the one that is shown
 *   win.open-record (ss)     shows the record: a table (or page) and a ref
 *   win.begin-on (s)         shows the page and begins something new on it
 *   win.back win.new win.search win.undo win.redo win.preferences win.help win.tour
 *   win.help-on (s)          shows the page of the help of that name
 *   win.open win.start win.where win.import win.export win.export-files win.save-copy win.print-list win.save-list win.select-several win.menu
 *
 * and through the functions below. Property: "folded", whether the side list is folded away. */

#pragma once

#include <adwaita.h>

#include "weft-page.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_WINDOW (weft_window_get_type ())
G_DECLARE_FINAL_TYPE (WeftWindow, weft_window, WEFT, WINDOW, AdwApplicationWindow)

/** weft_window_new: a window without a file: it shows the first run. */
WeftWindow *weft_window_new (AdwApplication *application);

WeftWorkspace *weft_window_get_workspace (WeftWindow *window);
GMenuModel    *weft_window_get_menu (WeftWindow *window);
gboolean       weft_window_is_folded (WeftWindow *window);
/** weft_window_get_page: (transfer none) (nullable): the page that is shown. */
WeftPage *weft_window_get_page (WeftWindow *window);

/** weft_window_get_page_name: (nullable): of the page that is shown; NULL while the first run is. */
const char *weft_window_get_page_name (WeftWindow *window);

/** weft_window_open_path: opens the file at @path; a failure is shown in the window. */
void weft_window_open_path (WeftWindow *window,
                            const char *path);
/** weft_window_open_with: as weft_workspace_open_async(), with failures shown; for new groups and the example. */
void weft_window_open_with (WeftWindow    *window,
                            WeftOpener     opener,
                            gpointer       data,
                            GDestroyNotify free_data);
/**
 * weft_window_bring_in:
 *
 * A file was chosen, dropped or named on the command line: a .weft is opened, anything else is looked at before
 * it is brought in; while there is no group yet, as soon as there is one.
 */
void weft_window_bring_in (WeftWindow *window,
                           const char *path);
/** weft_window_begin_tour: now, or as soon as the file that is being opened is there. */
void weft_window_begin_tour (WeftWindow *window);
/** weft_window_show_start: the first run, to start another group. */
void weft_window_show_start (WeftWindow *window);

/**
 * weft_window_go_to:
 * @page: name of a page
 * @record: (nullable): the ref of a record to show on it
 */
void weft_window_go_to (WeftWindow *window,
                        const char *page,
                        const char *record);
/** weft_window_go_back: a level up in the page, else to the page before a search, else to the side list. */
void weft_window_go_back (WeftWindow *window);

/**
 * weft_window_show_error:
 * @widget: anything in the window
 *
 * A message: its first line is the heading, the rest says what to do. Cancelled work is not shown.
 */
void weft_window_show_error (GtkWidget    *widget,
                             const GError *error);
/** weft_window_update_pages: the side list again, after a page was switched on or off in the preferences. */
void weft_window_update_pages (GtkWidget *widget);
/**
 * weft_window_keep_unsaved:
 * @widget: a form or a sheet in the window
 * @what: (nullable): what was typed into it and is not in the file yet, in words that stand in a list: "9 rows of hours";
 *   NULL: nothing
 * @save: (nullable): static: the action of @widget, or of what it is in, that saves it; NULL with @what alone
 *
 * Said as it is typed. The window shows it below its pages, and asks before it closes or opens another file.
 */
void weft_window_keep_unsaved (GtkWidget  *widget,
                               const char *what,
                               const char *save);
/** weft_window_go_to_unsaved: to what was typed and is not in the file yet; from there to the next of it. */
void weft_window_go_to_unsaved (WeftWindow *window);
/** WeftTypedCollect: (transfer floating): what stands in @widget, in a shape of its own. */
typedef GVariant *(*WeftTypedCollect) (GtkWidget *widget);
/**
 * weft_window_keep_typed:
 * @widget: a form or a sheet in the window
 * @key: which of all forms and sheets it is: "people P-0012"
 * @action: what leads there: "win.begin-on::hours"
 *
 * From now on what weft_window_keep_unsaved() says of @widget outlasts a power cut, until it says that there is nothing: not
 * before what was saved is in the file, so that there is always one of the two.
 *
 * Returns: (transfer full) (nullable): what was typed there and neither saved nor let go; it is said that it is here again
 */
GVariant *weft_window_keep_typed (GtkWidget       *widget,
                                  const char      *key,
                                  const char      *action,
                                  WeftTypedCollect collect);
/** weft_window_note_typed: @what (nullable) stands in @widget by now and is not saved; weft_window_keep_unsaved() says so too. */
void weft_window_note_typed (GtkWidget  *widget,
                             const char *what);
/**
 * weft_window_ask_unsaved: (transfer none): a question to present, over the window that @widget is in
 * @what: what is not saved yet, in words
 *
 * Its responses are "stay", "leave" and "save".
 */
GtkWidget *weft_window_ask_unsaved (GtkWidget  *widget,
                                    const char *what);
/** weft_window_toast: one line at the bottom of the window that @widget is in. */
void weft_window_toast (GtkWidget  *widget,
                        const char *sentence);
/** weft_window_say_saved: the name of the file at @path, which was written. */
void weft_window_say_saved (GtkWidget  *widget,
                            const char *path);

G_END_DECLS
