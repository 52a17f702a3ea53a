/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that can only be read: what would write into it cannot be used, and stays as easy to read as it was. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** WEFT_WRITES: the style class of whatever writes into the file, alone or with all that it holds. */
#define WEFT_WRITES "writes"

/** weft_lock_all: fields, ticks and buttons below @widget; the words in fields can still be chosen and copied. */
void weft_lock_all (GtkWidget *widget);

/** weft_lock_writers: those below @widget that have the style class WEFT_WRITES, each with all that it holds. */
void weft_lock_writers (GtkWidget *widget);

G_END_DECLS
