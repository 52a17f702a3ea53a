/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of people of Explore, as they leave the file. */

#pragma once

#include "weft-explore-private.h"
#include "weft-told.h"

G_BEGIN_DECLS

/** weft_explore_told_new: (transfer full): without rows; @question: which of several tables, "" where there is one. */
WeftTold *weft_explore_told_new (WeftFile               *file,
                                 const WeftExploreAsked *asked,
                                 const char             *question,
                                 int                     threshold);

/** weft_explore_told_list: (transfer full) (element-type WeftTold): what left before of what @told is of, numbers of all people too. */
GPtrArray *weft_explore_told_list (WeftFile               *file,
                                   const WeftExploreAsked *asked,
                                   const WeftTold         *told,
                                   GError                **error);

/** weft_explore_told_say: (transfer full): why @told may not leave after @earlier. */
char *weft_explore_told_say (const WeftTold  *told,
                             const GPtrArray *earlier);

G_END_DECLS
