/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a payment that is there: which way its money goes, voiding it, splitting it. */

#include "access-fixture.h"
#include "money-fixture.h"

#include "weft-money-parts.h"
#include "weft-split-dialog.h"

typedef struct
{
  gboolean is_done;
  WeftRow *row; /* owned, nullable */
} Waiting;

static void
note_row_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Waiting *waiting = data;

  waiting->row = weft_workspace_finish (result, NULL);
  waiting->is_done = TRUE;
}

/* The newest payment that was agreed with the bank, or that with the ref @data. */
static gpointer
find_payment (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  const WeftFilter filter = { .newest_first = TRUE };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("money"), &filter, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (data != NULL ? g_str_equal (weft_row_get (rows->pdata[i], "ref"), data)
                     : weft_row_get (rows->pdata[i], "reconciled")[0] != '\0')
      return weft_row_copy (rows->pdata[i]);
  return NULL;
}

static WeftRow *
read_payment (WeftWindow *window,
              const char *ref)
{
  Waiting waiting = { FALSE, NULL };

  weft_workspace_run_async (weft_window_get_workspace (window), window, find_payment, (gpointer)ref, NULL, NULL, NULL, note_row_cb, &waiting);
  while (!waiting.is_done)
    g_main_context_iteration (NULL, TRUE);
  ck_assert_msg (waiting.row != NULL, "there is no such payment");
  return waiting.row;
}

static void
open_payment (WeftWindow *window,
              const char *ref)
{
  weft_window_go_to (window, "money", ref);
  fixture_settle (window);
  ck_assert_msg (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM) != NULL, "%s has no form", ref);
}

/* The window of @type that was opened last. */
static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  ck_abort_msg ("no %s is open", g_type_name (type));
}

/* The ref of a payment of £100.00 that was typed a moment ago. */
static char *
add_hundred (WeftWindow *window)
{
  money_type_payment (window, "12/3", "Marsh Lane Hall", "General", "Room hire", "100");
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_OUT));
  return g_strdup_printf ("M-%04u", fixture_count (window, "money"));
}

/* What is typed into the form, whether Money in is pressed then, and what the amount is afterwards. */
static const struct
{
  const char *typed;
  gboolean    comes_in;
  const char *amount;
} ways[] = {
  { "46.20", FALSE, "-46.20" },
  { "46.20", TRUE, "46.20" },
  { "-46.20", FALSE, "-46.20" },
  { "1,046.20", FALSE, "-1046.20" },
};

static GtkToggleButton *
find_way (WeftWindow *window,
          const char *words)
{
  GtkWidget *label = fixture_find_text (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), words);

  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON));
}

START_TEST (a_form_asks_which_way_money_goes)
{
  WeftWindow      *window = money_start ();
  g_autofree char *ref = add_hundred (window);
  g_autoptr (WeftRow) saved = NULL;
  GtkWidget *amount;

  open_payment (window, ref);
  amount = fixture_find_field (GTK_WIDGET (window), "amount");
  ck_assert_str_eq (money_text_of (amount), "100.00");
  ck_assert (gtk_toggle_button_get_active (find_way (window, "Money out")));
  ck_assert (!weft_form_is_changed (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM))));
  if (ways[_i].comes_in)
    gtk_toggle_button_set_active (find_way (window, "Money in"), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (amount), ways[_i].typed);
  weft_form_save (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
  saved = read_payment (window, ref);
  ck_assert_str_eq (weft_row_get (saved, "amount"), ways[_i].amount);
  fixture_stop (window);
}
END_TEST

START_TEST (what_others_rely_on_is_voided_with_a_reason)
{
  WeftWindow *window = money_start ();
  guint       before = fixture_count (window, "money");
  g_autoptr (WeftRow) payment = read_payment (window, NULL);
  g_autoptr (WeftRow) voided = NULL;
  g_autoptr (WeftRow) again = NULL;
  const char       *ref = weft_row_get (payment, "ref");
  AdwMessageDialog *dialog;

  open_payment (window, ref);
  gtk_widget_activate_action (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), "form.remove", NULL);
  fixture_settle (window);
  dialog = ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG));
  access_assert_names (GTK_WIDGET (dialog));
  ck_assert (!adw_message_dialog_get_response_enabled (dialog, "void"));
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)), "Entered twice");
  ck_assert (adw_message_dialog_get_response_enabled (dialog, "void"));
  adw_message_dialog_response (dialog, "void");
  fixture_settle (window);

  ck_assert_uint_eq (fixture_count (window, "money"), before);
  voided = read_payment (window, ref);
  ck_assert_str_eq (weft_row_get (voided, "voided"), "Entered twice");
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));

  money_undo (window);
  again = read_payment (window, ref);
  ck_assert_str_eq (weft_row_get (again, "voided"), "");
  fixture_stop (window);
}
END_TEST

START_TEST (a_payment_that_is_there_is_split_and_goes_with_all_its_parts)
{
  WeftWindow      *window = money_start ();
  guint            before = fixture_count (window, "money");
  g_autofree char *ref = add_hundred (window);
  GtkWidget       *parts, *dialog;

  open_payment (window, ref);
  g_signal_emit_by_name (gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), "Split Into Parts…"), GTK_TYPE_BUTTON), "clicked");
  fixture_settle (window);
  dialog = find_window (WEFT_TYPE_SPLIT_DIALOG);
  access_assert_names (dialog);
  parts = fixture_find (dialog, WEFT_TYPE_MONEY_PARTS);
  ck_assert_msg (fixture_find_text (dialog, "£100.00 out of Bank on 12 March 2027") != NULL, "it does not say what is split");
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (GTK_GRID (fixture_find (parts, GTK_TYPE_GRID)), 2, 1)), "60");
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (GTK_GRID (fixture_find (parts, GTK_TYPE_GRID)), 0, 4)), "Neighbours together");
  g_signal_emit_by_name (parts, "finished");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before + 2);
  ck_assert_str_eq (money_said (window), "Marsh Lane Hall, £100.00: in 2 parts");
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));

  open_payment (window, ref);
  gtk_widget_activate_action (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), "form.remove", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("money-form");
  TCase *tcase = tcase_create ("money-form");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, a_form_asks_which_way_money_goes, 0, G_N_ELEMENTS (ways));
  tcase_add_test (tcase, what_others_rely_on_is_voided_with_a_reason);
  tcase_add_test (tcase, a_payment_that_is_there_is_split_and_goes_with_all_its_parts);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
