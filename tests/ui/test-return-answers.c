/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed on the page of a return: it counts at once, and is saved before the return is signed. And
 * the time that the return is for. */

#include "ui-fixture.h"

#include "weft-answer-box.h"
#include "weft-form.h"
#include "weft-return-card.h"
#include "weft-return-job.h"
#include "weft-return-strip.h"
#include "weft-return-view.h"
#include "weft-sign-dialog.h"

/* A group with one grant of which nothing is answered. */
static GtkWidget *
open_return (WeftWindow *window)
{
  fixture_bring_in (window, "grants", "ref,funder,title,amount,status,starts,ends\nG-0001,Marsh Trust,Warm hub,9600.00,active,2026-04-01,2027-03-31\n");
  weft_window_go_to (window, "returns", "G-0001");
  fixture_settle (window);
  return GTK_WIDGET (weft_window_get_page (window));
}

/* Types into the box of "What did you do?", which keeps the focus. */
static void
type (GtkWidget  *page,
      const char *words)
{
  GtkWidget *card = fixture_find (page, WEFT_TYPE_RETURN_CARD);
  GtkWidget *text;

  while (!WEFT_IS_RETURN_CARD (card) || !g_str_equal (weft_return_card_get_question (WEFT_RETURN_CARD (card)), "did"))
    card = gtk_widget_get_next_sibling (card);
  text = fixture_find (card, GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), words, -1);
}

static gpointer
assert_saved (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  const WeftReturnChoice choice = { .grant = "G-0001" };
  g_autoptr (WeftReturn) ret = weft_return_look (file, &choice, error);

  ck_assert_pstr_eq (weft_return_answer (ret, "did"), data);
  return NULL;
}

/* The words of @dialog: TRUE where one begins with @start. */
static gboolean
says (GtkWidget  *widget,
      const char *start)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), start))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, start))
      return TRUE;
  return FALSE;
}

START_TEST (what_is_typed_is_not_asked_for_when_it_is_signed)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);
  GtkWidget  *dialog = NULL;
  g_autoptr (GList) all = NULL;
  guint n = 0;

  type (page, "We cooked.");
  fixture_press (page, "Sign…");
  fixture_press (page, "Sign…");
  fixture_settle (window);
  all = gtk_window_list_toplevels ();
  for (GList *each = all; each != NULL; each = each->next)
    if (WEFT_IS_SIGN_DIALOG (each->data))
      {
        dialog = each->data;
        n++;
      }
  ck_assert_uint_eq (n, 1);
  ck_assert (says (dialog, "“What did you learn"));
  ck_assert (!says (dialog, "“What did you do?”"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_stop (window);
}
END_TEST

/* Where the pointer is pressed; a heading takes no focus. */
static void
press_at (GtkWidget *view,
          GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  graphene_point_t point;

  ck_assert (gtk_widget_compute_point (widget, view, &GRAPHENE_POINT_INIT (20, 12), &point));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1, (double)point.x, (double)point.y);
    }
}

/* The number of questions that are ready. */
static int
count_ready (GtkWidget *page)
{
  GtkWidget *strip = fixture_find (page, WEFT_TYPE_RETURN_STRIP);
  GtkWidget *ready = fixture_find (strip, GTK_TYPE_LABEL);

  ck_assert (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (ready)), " ready"));
  return (int)g_ascii_strtoll (gtk_label_get_text (GTK_LABEL (ready)), NULL, 10);
}

START_TEST (what_is_typed_counts_at_once)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);
  const int   before = count_ready (page);

  type (page, "W");
  ck_assert_int_eq (count_ready (page), before + 1);
  type (page, "");
  ck_assert_int_eq (count_ready (page), before);
  type (page, "We cooked.");
  press_at (fixture_find (page, WEFT_TYPE_RETURN_VIEW), fixture_find_text (page, "What did you do?"));
  fixture_settle (window);
  ck_assert_int_eq (count_ready (page), before + 1);
  fixture_stop (window);
}
END_TEST

START_TEST (a_press_beside_the_box_saves)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);
  GtkWidget  *view = fixture_find (page, WEFT_TYPE_RETURN_VIEW);

  type (page, "We cooked.");
  fixture_draw (window);
  press_at (view, gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), WEFT_TYPE_ANSWER_BOX));
  fixture_settle (window);
  fixture_run (window, assert_saved, NULL);
  press_at (view, fixture_find_text (page, "What did you do?"));
  fixture_settle (window);
  fixture_run (window, assert_saved, (gpointer) "We cooked.");
  fixture_stop (window);
}
END_TEST

static void
change_end (WeftWindow *window,
            const char *to)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "to")), to);
  weft_form_save (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
}

START_TEST (the_time_of_a_return_can_be_changed)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);

  ck_assert_ptr_nonnull (fixture_find_text (page, "For the time from 1 April 2026 to 31 March 2027"));
  fixture_press (page, "Change…");
  fixture_settle (window);
  change_end (window, "1/3/2026");
  ck_assert_ptr_nonnull (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  change_end (window, "30/9/2026");
  ck_assert_ptr_nonnull (fixture_find_text (page, "For the time from 1 April 2026 to 30 September 2026"));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-answers");
  TCase *tcase = tcase_create ("return-answers");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, what_is_typed_is_not_asked_for_when_it_is_signed);
  tcase_add_test (tcase, what_is_typed_counts_at_once);
  tcase_add_test (tcase, a_press_beside_the_box_saves);
  tcase_add_test (tcase, the_time_of_a_return_can_be_changed);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
