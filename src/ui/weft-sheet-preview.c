/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper in the window. */

#include "weft-sheet-preview.h"

#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"

#include <math.h>

#define MARGIN 18 /* pixels of paper round the print area */

struct _WeftSheetPreview
{
  GtkWidget parent_instance;

  const WeftBook *book;  /* borrowed, nullable */
  guint           shown; /* which of its sheets */
};

G_DEFINE_FINAL_TYPE (WeftSheetPreview, weft_sheet_preview, GTK_TYPE_WIDGET)

static const WeftSheet *
shown_sheet (WeftSheetPreview *self)
{
  return self->book == NULL ? NULL : self->book->sheets->pdata[self->shown];
}

static double
scale_for (WeftSheetPreview *self,
           int               width)
{
  double paper_width, paper_height;

  weft_sheet_paper_measure (shown_sheet (self), &paper_width, &paper_height);
  return MAX (width - 2 * MARGIN, 1) / paper_width;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  const int         narrowest = 280, usual = 352;
  WeftSheetPreview *self = WEFT_SHEET_PREVIEW (widget);
  double            width, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL || shown_sheet (self) == NULL)
    {
      *minimum = narrowest;
      *natural = usual;
      return;
    }

  weft_sheet_paper_measure (shown_sheet (self), &width, &height);
  *minimum = *natural = (int)ceil (height * scale_for (self, for_size < 0 ? usual : for_size)) + 2 * MARGIN;
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *drawing)
{
  WeftSheetPreview *self = WEFT_SHEET_PREVIEW (widget);
  const WeftSheet  *sheet = shown_sheet (self);
  graphene_rect_t   bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));
  double            scale;
  cairo_t          *cr;

  if (sheet == NULL)
    return;

  scale = scale_for (self, gtk_widget_get_width (widget));
  cr = gtk_snapshot_append_cairo (drawing, &bounds);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, scale, scale);
  weft_sheet_drawing_draw (self->book, sheet, cr, 0, weft_sheet_n_rows (sheet));
  cairo_destroy (cr);
}

static void
weft_sheet_preview_class_init (WeftSheetPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weft_sheet_preview_init (WeftSheetPreview *self)
{
}

static void
show (WeftSheetPreview *self)
{
  g_autofree char *words = NULL;

  if (self->book != NULL)
    words = weft_sheet_drawing_words (self->book, shown_sheet (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words == NULL ? "" : words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
weft_sheet_preview_set_book (WeftSheetPreview *preview,
                             const WeftBook   *book)
{
  preview->book = book;
  if (book == NULL || preview->shown >= book->sheets->len)
    preview->shown = 0;
  show (preview);
}

void
weft_sheet_preview_set_sheet (WeftSheetPreview *preview,
                              guint             sheet)
{
  g_return_if_fail (preview->book != NULL && sheet < preview->book->sheets->len);

  if (preview->shown == sheet)
    return;
  preview->shown = sheet;
  show (preview);
}
