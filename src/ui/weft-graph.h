/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small graph inside a card or a row: bars of months, a line, a bar of parts, a budget line. Colour and pattern
 * together carry the meaning (README of the pictures); each graph has its sentence, which is what a screen
 * reader says. The widget's size request is its size. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_GRAPH (weft_graph_get_type ())
G_DECLARE_FINAL_TYPE (WeftGraph, weft_graph, WEFT, GRAPH, GtkWidget)

typedef enum
{
  WEFT_PART_FIRST,    /* spent, arrived: solid */
  WEFT_PART_PROMISED, /* the first colour in diagonal lines */
  WEFT_PART_SECOND,   /* money out, over the line: diagonal lines */
  WEFT_PART_NEUTRAL,  /* days gone: solid grey */
} WeftPartFill;

typedef struct
{
  gint64       value;
  WeftPartFill fill;
} WeftPart;

GtkWidget *weft_graph_new (void);

/** weft_graph_set_bars: @n values, of which the last is strong. @sentence: says the same in words. */
void weft_graph_set_bars (WeftGraph    *graph,
                          const gint64 *values,
                          guint         n,
                          const char   *sentence);
/** weft_graph_set_line: as weft_graph_set_bars(), as a line with its last point marked. */
void weft_graph_set_line (WeftGraph    *graph,
                          const gint64 *values,
                          guint         n,
                          const char   *sentence);
/** weft_graph_set_parts: one horizontal bar: the parts side by side, the rest up to @whole empty. */
void weft_graph_set_parts (WeftGraph      *graph,
                           const WeftPart *parts,
                           guint           n,
                           gint64          whole,
                           const char     *sentence);
/**
 * weft_graph_set_budget:
 * @scale: the largest value of all bars that stand below each other
 *
 * What was spent against a budget line, with the budget's mark; what is over it is in diagonal lines.
 */
void weft_graph_set_budget (WeftGraph  *graph,
                            gint64      actual,
                            gint64      budget,
                            gint64      scale,
                            const char *sentence);

G_END_DECLS
