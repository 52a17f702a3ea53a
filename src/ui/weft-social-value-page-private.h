/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page Social Value share. */

#pragma once

#include "weft-social-value-page.h"
#include "weft-value-side.h"
#include "weft-value-state.h"

G_BEGIN_DECLS

struct _WeftSocialValuePage
{
  WeftPage parent_instance;

  WeftValueState *state;      /* owned, nullable: what is shown */
  char           *looked;     /* owned, nullable: how far it is looked at; NULL: as far as the analysis itself says */
  char           *chosen;     /* owned, nullable: the analysis that somebody chose; NULL: the one whose period ends last */
  gboolean        is_filling; /* the list of analyses, by the page and not by hand */
  gboolean        is_narrow;

  /* template children */
  GtkStack          *title_stack; /* "title" or "depths" */
  GtkWidget         *depths;      /* those of the title once more, below the header of a narrow window */
  GtkMenuButton     *save_button;
  GtkStack          *stack; /* "empty" or "shown" */
  GtkButton         *start_button;
  GtkLabel          *name, *period;
  GtkDropDown       *analyses, *years;
  GtkScrolledWindow *scroller;
  GtkBox            *parts;
  WeftValueSide     *side;
};

/** weft_social_value_page_choose: shows the analysis called @name. */
void weft_social_value_page_choose (WeftPage   *page,
                                    const char *name);
/** weft_social_value_page_get_depth: (transfer none): "tell", "change" or "value": how far the page shows; "": nobody chose yet. */
const char *weft_social_value_page_get_depth (WeftSocialValuePage *self);
/** weft_social_value_actions_class_init: what can be done on the page. */
void weft_social_value_actions_class_init (GtkWidgetClass *widget_class);

G_END_DECLS
