/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a window, each made when it is shown first. A hidden page, like the search, remembers where it was
 * opened from. */

#pragma once

#include <adwaita.h>

#include "weft-page.h"
#include "weft-pages.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PAGE_STACK (weft_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (WeftPageStack, weft_page_stack, WEFT, PAGE_STACK, AdwBin)

/** weft_page_stack_show: @workspace: of the page, when it has to be made. */
void weft_page_stack_show (WeftPageStack      *stack,
                           const WeftPageKind *kind,
                           WeftWorkspace      *workspace);
/** weft_page_stack_get_page: (transfer none) (nullable): the one that is shown. */
WeftPage *weft_page_stack_get_page (WeftPageStack *stack);
/** weft_page_stack_get_name: (nullable): of the one that is shown. */
const char *weft_page_stack_get_name (WeftPageStack *stack);
/** weft_page_stack_find_name: of one of its pages. */
const char *weft_page_stack_find_name (WeftPageStack *stack,
                                       WeftPage      *page);
/** weft_page_stack_take_before: (transfer full) (nullable): name of the page that a hidden one was opened from; once. */
char *weft_page_stack_take_before (WeftPageStack *stack);
/** weft_page_stack_forget: all pages go, for another file. */
void weft_page_stack_forget (WeftPageStack *stack);

G_END_DECLS
