/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one return: how ready it is, its cards, and its sheets as they will be. */

#include "weft-return-view.h"

#include "weft-access.h"
#include "weft-answer-box.h"
#include "weft-file-dialog.h"
#include "weft-header.h"
#include "weft-page.h"
#include "weft-pence.h"
#include "weft-return-cards.h"
#include "weft-return-changes.h"
#include "weft-return-period.h"
#include "weft-return-place.h"
#include "weft-return-save.h"
#include "weft-return-strip.h"
#include "weft-sheet-switch.h"
#include "weft-sheet-print.h"
#include "weft-sign-dialog.h"
#include "weft-words.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define PREVIEW_WIDTH 352
#define WIDE_WINDOW 1180 /* pixels: room for the preview beside the cards */

struct _WeftReturnView
{
  AdwBin parent_instance;

  WeftReturnDetails *details; /* owned, nullable */
  gboolean           is_narrow;

  /* template children */
  WeftHeader        *header;
  WeftReturnStrip   *strip;
  GtkWidget         *sign, *save, *preview_pane;
  GtkScrolledWindow *questions;
  GtkWidget         *show_sheet, *hide_sheet;
  GtkWidget         *buttons; /* in one of the two below */
  AdwBin            *top, *bottom;
  GtkToggleButton   *show_preview;
  GtkBox            *changes; /* the title, what changed, the advice, the buttons */
  GtkLabel          *changes_title, *changes_advice;
  GtkWidget         *changes_buttons;
  WeftReturnCards   *cards;
  GtkDropDown       *sheets;
  WeftSheetPreview  *preview;
};

G_DEFINE_FINAL_TYPE (WeftReturnView, weft_return_view, ADW_TYPE_BIN)

static WeftPage *
get_page (WeftReturnView *self)
{
  return WEFT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), WEFT_TYPE_PAGE));
}

static void
save_chosen_cb (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  WeftReturnView *self = WEFT_RETURN_VIEW (widget);

  weft_return_save_run (weft_return_save_new (self->details->ret->grant_ref, self->details->ret->return_ref, path), get_page (self));
}

static void
save_cb (WeftReturnView *self)
{
  g_autofree char *name = weft_return_file_name (self->details->ret, FALSE);

  weft_return_view_commit (self);
  weft_file_dialog_save (GTK_WIDGET (self), _ ("Where Should the Spreadsheet Go?"), name, save_chosen_cb, NULL);
}

static gpointer
read_again (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  const WeftReturnDetails *details = data;

  return weft_return_details_read (file, details->ret->grant_ref, details->ret->return_ref, error);
}

static void
open_sign_dialog (WeftPage *page,
                  gpointer  result)
{
  weft_sign_dialog_open (page, result);
}

/* What is typed is saved first, and what is still missing then is not what the page was shown with. */
static void
sign_cb (WeftReturnView *self)
{
  weft_return_view_commit (self);
  weft_page_run (get_page (self), read_again, g_rc_box_acquire (self->details), (GDestroyNotify)weft_return_details_free,
                 (GDestroyNotify)weft_return_details_free, open_sign_dialog);
}

static gpointer
lay_out (WeftFile     *file,
         gpointer      data,
         WeftProgress *progress,
         GError      **error)
{
  const WeftReturnDetails *details = data;

  return weft_return_paper (file, details->ret, error);
}

/* The book goes with its print operation. */
static void
print (WeftPage *page,
       gpointer  result)
{
  weft_sheet_print (GTK_WIDGET (page), result, result, (GDestroyNotify)weft_book_free);
}

static void
print_cb (WeftReturnView *self)
{
  weft_page_run (get_page (self), lay_out, g_rc_box_acquire (self->details), (GDestroyNotify)weft_return_details_free, NULL, print);
}

void
weft_return_view_go_to (WeftReturnView *view,
                        const char     *question)
{
  g_return_if_fail (WEFT_IS_RETURN_VIEW (view));
  if (view->details == NULL)
    return;
  if (g_str_equal (question, "signed_by"))
    {
      sign_cb (view);
      return;
    }
  if (g_str_equal (question, WEFT_RETURN_STRIP_PERIOD))
    {
      weft_return_view_commit (view);
      weft_return_period_change (get_page (view), view->details);
      return;
    }
  if (weft_return_place_open (GTK_WIDGET (view), view->details->ret, question))
    return;
  weft_return_cards_focus (view->cards, question);
}

/* The strip's link leads to where it is mended. */
static void
go_to_card_cb (WeftReturnView *self,
               const char     *question)
{
  weft_return_view_go_to (self, question);
}

static gpointer
let_be (WeftFile     *file,
        gpointer      data,
        WeftProgress *progress,
        GError      **error)
{
  const WeftReturnDetails *details = data;
  const WeftReturnChoice   choice = { .grant = details->ret->grant_ref, .return_ref = details->ret->return_ref };

  weft_return_let_be (file, &choice, error);
  return NULL;
}

static void
let_be_cb (WeftReturnView *self)
{
  weft_page_run (get_page (self), let_be, g_rc_box_acquire (self->details), (GDestroyNotify)weft_return_details_free, NULL, NULL);
}

/* What is being typed is not asked for any more: before it is saved, nobody is led to it again. */
static void
typed_cb (WeftReturnView *self,
          const char     *question,
          gboolean        is_answered)
{
  weft_return_strip_answered (self->strip, question, is_answered);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The strip is as high as what it says. */
static void
let_room_go (WeftReturnView *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->strip), -1, -1);
}

/* What was pressed stays where it is when the strip above it gets lower: the next press would miss. @before: how high it was. */
static void
keep_place (WeftReturnView *self,
            int             before)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->questions);
  GtkWidget     *strip = GTK_WIDGET (self->strip);
  int            after;

  let_room_go (self);
  gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (strip), NULL, &after, NULL, NULL);
  if (before - after > gtk_adjustment_get_value (place))
    gtk_widget_set_size_request (strip, -1, before);
  else
    gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) - before + after);
}

void
weft_return_view_show (WeftReturnView    *view,
                       WeftReturnDetails *details)
{
  gboolean         is_first = view->details == NULL;
  gboolean         is_in_strip = has_focus (GTK_WIDGET (view->strip));
  gboolean         is_above = is_in_strip || has_focus (GTK_WIDGET (view->changes));
  int              height = gtk_widget_get_height (GTK_WIDGET (view->strip));
  g_autofree char *award = weft_pence_format (details->ret->award);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", weft_words_return (details->ret->tier), award);

  weft_sheet_switch_set_book (view->sheets, view->preview, details->book);
  g_clear_pointer (&view->details, weft_return_details_free);
  view->details = details;
  weft_header_set_title (view->header, details->ret->grant_title);
  weft_header_set_subtitle (view->header, subtitle);
  gtk_widget_set_visible (view->sign, details->is_open || details->corrections->len > 0);
  weft_access_label_button (GTK_BUTTON (view->sign), details->is_open ? _ ("Si_gn…") : _ ("Si_gn again…"));
  if (is_first)
    gtk_toggle_button_set_active (view->show_preview, gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (view)))) >= WIDE_WINDOW);
  /* A button that goes once it was pressed would hand the focus down to the next box, and the page would follow it. */
  if (is_above)
    gtk_widget_grab_focus (view->save);
  weft_return_strip_show (view->strip, details);
  weft_return_changes_show (view->changes, view->changes_title, view->changes_advice, details);
  gtk_widget_set_visible (view->changes_buttons, !details->is_let_be);
  if (is_in_strip)
    gtk_widget_child_focus (GTK_WIDGET (view->strip), GTK_DIR_TAB_FORWARD);
  if (weft_return_cards_show (view->cards, details))
    is_above ? let_room_go (view) : keep_place (view, height);
  else
    {
      let_room_go (view);
      /* Another return, or this one was signed: what that means stands on top. */
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (view->questions), 0);
    }
}

/* Where there is no room for both, the sheet takes the place of the questions. */
static void
choose_sheet_cb (WeftReturnView *self)
{
  if (self->details != NULL)
    weft_sheet_switch_chosen (self->sheets, self->preview);
}

static void
toggle_preview_cb (WeftReturnView *self)
{
  gboolean is_alone = self->is_narrow && gtk_toggle_button_get_active (self->show_preview);

  gtk_widget_set_visible (GTK_WIDGET (self->questions), !is_alone);
  gtk_widget_set_visible (self->show_sheet, self->is_narrow);
  gtk_widget_set_visible (self->hide_sheet, self->is_narrow);
  gtk_widget_set_hexpand (self->preview_pane, is_alone);
  gtk_widget_set_size_request (GTK_WIDGET (self->preview), self->is_narrow ? -1 : PREVIEW_WIDTH, -1);
}

static void
show_sheet_cb (WeftReturnView *self)
{
  weft_return_view_commit (self);
  gtk_toggle_button_set_active (self->show_preview, TRUE);
  gtk_widget_grab_focus (self->hide_sheet);
}

static void
hide_sheet_cb (WeftReturnView *self)
{
  gtk_toggle_button_set_active (self->show_preview, FALSE);
  gtk_widget_grab_focus (self->show_sheet);
}

void
weft_return_view_fold (WeftReturnView *view,
                       gboolean        is_narrow)
{
  g_return_if_fail (WEFT_IS_RETURN_VIEW (view));
  g_object_ref (view->buttons);
  adw_bin_set_child (is_narrow ? view->top : view->bottom, NULL);
  adw_bin_set_child (is_narrow ? view->bottom : view->top, view->buttons);
  g_object_unref (view->buttons);
  gtk_widget_set_halign (view->buttons, is_narrow ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  gtk_widget_set_visible (GTK_WIDGET (view->bottom), is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (view->show_preview), !is_narrow);
  view->is_narrow = is_narrow;
  let_room_go (view);
  if (is_narrow)
    gtk_toggle_button_set_active (view->show_preview, FALSE);
  toggle_preview_cb (view);
}

void
weft_return_view_go_to_top (WeftReturnView *view)
{
  g_return_if_fail (WEFT_IS_RETURN_VIEW (view));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (view->questions), 0);
}

void
weft_return_view_commit (WeftReturnView *view)
{
  weft_return_cards_commit (view->cards);
}

/* Words and the empty page take no focus: who presses there has left an answer all the same. */
static void
press_cb (WeftReturnView *self,
          int             n_press,
          double          x,
          double          y)
{
  GtkWidget *pressed = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (pressed == NULL || gtk_widget_get_ancestor (pressed, WEFT_TYPE_ANSWER_BOX) == NULL)
    weft_return_view_commit (self);
}

static void
hear_presses (WeftReturnView *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (press_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
weft_return_view_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_RETURN_VIEW (object)->details, weft_return_details_free);
  G_OBJECT_CLASS (weft_return_view_parent_class)->finalize (object);
}

static void
weft_return_view_class_init (WeftReturnViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_return_view_finalize;
  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_RETURN_CARDS);
  g_type_ensure (WEFT_TYPE_RETURN_STRIP);
  g_type_ensure (WEFT_TYPE_SHEET_PREVIEW);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-return-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, header);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, buttons);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, top);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, bottom);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, sign);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, save);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, show_preview);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, preview_pane);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, questions);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, show_sheet);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, hide_sheet);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, strip);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, changes);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, changes_advice);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, changes_buttons);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, changes_title);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, cards);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, sheets);
  gtk_widget_class_bind_template_child (widget_class, WeftReturnView, preview);
  gtk_widget_class_bind_template_callback (widget_class, go_to_card_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, let_be_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
weft_return_view_init (WeftReturnView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  weft_access_name_drop_down (GTK_WIDGET (self->sheets), _ ("Sheet of the spreadsheet"));
  toggle_preview_cb (self);
  hear_presses (self);
  g_signal_connect (self, "unmap", G_CALLBACK (let_room_go), NULL);
}
