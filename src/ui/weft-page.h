/* SPDX-License-Identifier: GPL-3.0-or-later */

/* WeftPage: a page of the side list. A new page is a pair of files with a template:
 *
 *   1. ui/weft-<noun>-page.ui: <template class="WeftNounPage" parent="WeftPage"> with a WeftHeader on top;
 *   2. src/ui/weft-<noun>-page.c: class_init sets `reload` (and what else it can do) and the template;
 *      reload calls weft_page_read() with a WeftWork that reads what the page shows (worker thread) and a
 *      WeftPageShow that puts it into the template's children (main thread);
 *   3. a line in the list of weft-window-pages.c, the sources in meson.build, POTFILES and the gresource.
 *
 * The page listens to nothing itself: WeftPage calls `reload` when it is first shown and after every step,
 * but only while it can be seen. Writing is weft_page_run() with a work that begins and commits a step; the
 * toast with Undo comes by itself from the step's sentence. An error becomes a message by itself. */

#pragma once

#include <adwaita.h>

#include "weft-form.h"
#include "weft-listing.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PAGE (weft_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WeftPage, weft_page, WEFT, PAGE, AdwBin)

struct _WeftPageClass
{
  AdwBinClass parent_class;

  /* Reads again what the page shows. */
  void (*reload) (WeftPage *page);
  /* Ctrl+N: begins a new record of this page's kind, focus on its first field. (nullable) */
  void (*begin_new) (WeftPage *page);
  /* Esc, Alt+Left, the back button: goes one level up inside the page; FALSE when it is at the top. (nullable) */
  gboolean (*go_back) (WeftPage *page);
  /* The page became narrower than its wide form needs, or wide again: lists drop columns, grids fold. (nullable) */
  void (*fold) (WeftPage *page,
                gboolean  is_narrow);
  /* Shows the record with this ref (or name, where the table has no refs); search and Home lead here. (nullable) */
  void (*open_record) (WeftPage   *page,
                       const char *ref);
  /* What the page's list shows now, for paper and spreadsheets; NULL: it shows none. A WeftList needs no help. (nullable) */
  WeftListing *(*make_listing) (WeftPage *page);
  /* Rows are ticked instead of opened, or no more; FALSE: they were so already, or there is no list. A WeftList needs no
   * help. (nullable) */
  gboolean (*set_several) (WeftPage *page,
                           gboolean  is_several);
};

/** WeftPageShow: puts what the work returned into the page; @result is freed afterwards. */
typedef void (*WeftPageShow) (WeftPage *page,
                              gpointer  result);

/** weft_page_say_saved: a WeftPageShow: says the name of the file at @path, which was written. */
void weft_page_say_saved (WeftPage *page,
                          gpointer  path);

WeftWorkspace *weft_page_get_workspace (WeftPage *page);

/** weft_page_reload: all anew, now, when the page is mapped; else as soon as it is shown. */
void     weft_page_reload (WeftPage *page);
void     weft_page_begin_new (WeftPage *page);
gboolean weft_page_go_back (WeftPage *page);
void     weft_page_open_record (WeftPage   *page,
                                const char *ref);

/** weft_page_make_listing: (transfer full) (nullable): what its list shows; NULL: it has none, or shows something else. */
WeftListing *weft_page_make_listing (WeftPage *page);

/** weft_page_set_several: whether rows of its list are ticked instead of opened; FALSE: nothing changed. */
gboolean weft_page_set_several (WeftPage *page,
                                gboolean  is_several);

/**
 * weft_page_run:
 * @data: (transfer full) (nullable): for @work, freed with @free_data
 * @free_result: (nullable): frees what @work returns
 * @show: (nullable): called on success only, and not when the page is gone by then
 *
 * Runs @work on the worker thread, then @show on the main thread. A failure is shown as a message.
 */
void weft_page_run (WeftPage      *page,
                    WeftWork       work,
                    gpointer       data,
                    GDestroyNotify free_data,
                    GDestroyNotify free_result,
                    WeftPageShow   show);

/** weft_page_find_width: what is @usual pixels wide in letters of the usual size, in those of @widget. */
int weft_page_find_width (GtkWidget *widget,
                          int        usual);

/**
 * weft_page_read:
 * @question: (nullable): what @data asks for, in words
 *
 * As weft_page_run() for what the page shows, called by `reload`: when the page shows the answer to this question and
 * nothing that @work read for it has changed, it stays as it is. @work reads from the file alone.
 */
void weft_page_read (WeftPage      *page,
                     const char    *question,
                     WeftWork       work,
                     gpointer       data,
                     GDestroyNotify free_data,
                     GDestroyNotify free_result,
                     WeftPageShow   show);

/** WeftPageSaved: a form of this page was saved; @ref: the record's ref, or its name. */
typedef void (*WeftPageSaved) (WeftPage   *page,
                               const char *ref);

/**
 * weft_page_edit:
 * @row: (transfer none): the record; id 0 and empty, or filled in part, for a new one
 * @groups: static
 * @saved: (nullable): called after the form has closed
 *
 * Puts a form in the place of the page until it is saved or left. The page reads again by itself.
 *
 * Returns: (transfer none): the form
 */
WeftForm *weft_page_edit (WeftPage            *page,
                          const WeftRow       *row,
                          const WeftFormGroup *groups,
                          guint                n_groups,
                          WeftPageSaved        saved);

G_END_DECLS
