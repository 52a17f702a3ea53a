/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Data protection: where the file and its copies are, what is kept about people, why and how long, and what they
 * agreed to. It prints as the record of processing that the law asks for. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PROTECTION_PAGE (weft_protection_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftProtectionPage, weft_protection_page, WEFT, PROTECTION_PAGE, WeftPage)

G_END_DECLS
