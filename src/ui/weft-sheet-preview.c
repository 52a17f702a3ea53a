/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper in the window. */

#include "weft-sheet-preview.h"

#include "weft-sheet-drawing.h"

#include <math.h>

#define GAP 12 /* pixels between two pages */

struct _WeftSheetPreview
{
  GtkWidget parent_instance;

  const WeftBook *book;  /* borrowed, nullable */
  guint           shown; /* which of its sheets */
  WeftSheetPages  pages; /* of that sheet; empty without a book */
};

G_DEFINE_FINAL_TYPE (WeftSheetPreview, weft_sheet_preview, GTK_TYPE_WIDGET)

static const WeftSheet *
shown_sheet (WeftSheetPreview *self)
{
  return self->book == NULL ? NULL : self->book->sheets->pdata[self->shown];
}

/* Pixels from the top of one page to the top of the next, where a page is @width wide. */
static double
step_for (WeftSheetPreview *self,
          int               width)
{
  return ceil (self->pages.height * width / self->pages.width) + GAP;
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL || shown_sheet (self) == NULL)
    {
      *minimum = narrowest;
      *natural = usual;
      return;
    }

  *minimum = *natural = (int)(step_for (self, for_size < 0 ? usual : for_size) * self->pages.firsts->len) - GAP;
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *drawing)
{
  WeftSheetPreview *self = WEFT_SHEET_PREVIEW (widget);
  const int         width = gtk_widget_get_width (widget);
  double            step;

  if (shown_sheet (self) == NULL)
    return;

  step = step_for (self, width);
  for (guint page = 0; page < self->pages.firsts->len; page++)
    {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, (float)(step * page), (float)width, (float)step - GAP);
      cairo_t        *cr = gtk_snapshot_append_cairo (drawing, &bounds);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_translate (cr, 0, step * page);
      cairo_scale (cr, width / self->pages.width, width / self->pages.width);
      weft_sheet_drawing_draw_page (self->book, shown_sheet (self), &self->pages, page, cr);
      cairo_destroy (cr);
    }
}

static void
weft_sheet_preview_finalize (GObject *object)
{
  weft_sheet_pages_clear (&WEFT_SHEET_PREVIEW (object)->pages);
  G_OBJECT_CLASS (weft_sheet_preview_parent_class)->finalize (object);
}

static void
weft_sheet_preview_class_init (WeftSheetPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_sheet_preview_finalize;
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

  weft_sheet_pages_clear (&self->pages);
  if (self->book != NULL)
    {
      weft_sheet_pages_init (&self->pages, shown_sheet (self));
      words = weft_sheet_drawing_words (self->book, shown_sheet (self));
    }
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
