/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the page Social Value say, before it is shown: a heading, a button that adds, and rows that lead on by
 * actions. Both are counted boxes (g_rc_box_acquire()): what shows them keeps them. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_VALUE_TITLE,
  WEFT_VALUE_ABOUT,
  WEFT_VALUE_NAME,  /* what a screen reader says of the row, where that is more than its title */
  WEFT_VALUE_CLASS, /* of CSS */
  WEFT_VALUE_ICON,  /* before the row */
  WEFT_VALUE_TINT,  /* the icon has a ground of this colour; "": a plain one */
  WEFT_VALUE_BUTTON,
  WEFT_VALUE_BUTTON_NAME,
  WEFT_VALUE_BUTTON_ACTION, /* in detail: "win.go-to::hours" */
  WEFT_VALUE_BUTTON_CLASS,
  WEFT_VALUE_NUMBER,
  WEFT_VALUE_PILL,
  WEFT_VALUE_PILL_TINT,
  WEFT_VALUE_ACTION, /* where the row leads, in detail: a chevron says so */
  WEFT_VALUE_KEY,    /* by which the keyboard finds back to the row (weft-place.h) */
  WEFT_N_VALUE_TEXTS
} WeftValueText;

/** WeftValueRow: words as they are, on as many lines as they need. */
typedef struct
{
  char      *texts[WEFT_N_VALUE_TEXTS]; /* owned, nullable */
  GPtrArray *folded;                    /* owned, nullable, of WeftValueRow: the row unfolds, and these are below it */
} WeftValueRow;

typedef struct
{
  char       *title; /* owned */
  const char *style; /* static, nullable: of the heading; NULL: the title names the rows and is not seen */
  const char *table; /* static, nullable: the heading has a button that begins a new record of it */
  const char *help;  /* static, nullable: what that button says in full */
  GPtrArray  *rows;  /* owned, of WeftValueRow; none: the heading stands alone */
} WeftValuePart;

/** weft_value_part_list_new: (transfer full) (element-type WeftValuePart): none yet. */
GPtrArray *weft_value_part_list_new (void);
/** weft_value_part_add: (transfer none): a part at the end of @parts, as above. */
WeftValuePart *weft_value_part_add (GPtrArray  *parts,
                                    const char *title,
                                    const char *style,
                                    const char *table,
                                    const char *help);
/** weft_value_part_add_row: (transfer none): a row at the end of @part; @about: (nullable). */
WeftValueRow *weft_value_part_add_row (WeftValuePart *part,
                                       const char    *title,
                                       const char    *about);
/** weft_value_row_fold: (transfer none): a row below @row, which unfolds. */
WeftValueRow *weft_value_row_fold (WeftValueRow *row,
                                   const char   *title,
                                   const char   *about);
void          weft_value_row_say (WeftValueRow *row,
                                  WeftValueText which,
                                  const char   *text);
/** weft_value_row_link: makes @row open the record @id of @table in its form. */
void weft_value_row_link (WeftValueRow *row,
                          const char   *table,
                          gint64        id);
/** weft_value_row_add_button: a button at the row's end; @name: what a screen reader says; @action: in detail. */
void weft_value_row_add_button (WeftValueRow *row,
                                const char   *label,
                                const char   *name,
                                const char   *action);

/** weft_value_part_say_edit: (transfer full): the action, in detail, that opens the record @id of @table; 0: a new one. */
char *weft_value_part_say_edit (const char *table,
                                gint64      id);

/** weft_value_row_equal: whether both rows say and do the same. */
gboolean weft_value_row_equal (gconstpointer one,
                               gconstpointer other);
/** weft_value_part_is_same: whether both parts are one, whatever their rows say. */
gboolean weft_value_part_is_same (gconstpointer one,
                                  gconstpointer other);

void weft_value_row_unref (gpointer row);
void weft_value_part_unref (gpointer part);

G_END_DECLS
