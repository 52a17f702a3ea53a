/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and is not saved outlasts the program; test-start.py takes the power away for good. */

#include "list-fixture.h"
#include "ui-fixture.h"

#include "weft-answer-box.h"
#include "weft-field.h"
#include "weft-form.h"
#include "weft-hours-typed.h"
#include "weft-register.h"
#include "weft-typed.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

static const char *const file = "/home/joan/Hub.weft";

static void
write_words (const char *of_file,
             const char *key,
             const char *action,
             const char *words)
{
  g_autoptr (GVariant) cells = g_variant_ref_sink (g_variant_new_string (words));
  const WeftTyped typed = { (char *)"a story", (char *)"2027-03-12", (char *)action, cells, NULL };

  weft_typed_write (of_file, key, &typed);
}

/* (transfer full): the only one that is kept. */
static char *
write_only (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "weft", "typed", NULL);
  g_autoptr (GDir) dir = NULL;

  weft_typed_remove (file, "only");
  dir = g_dir_open (folder, 0, NULL);
  ck_assert_ptr_null (g_dir_read_name (dir));
  write_words (file, "only", "win.go-to::hours", "words");
  g_dir_rewind (dir);
  return g_build_filename (folder, g_dir_read_name (dir), NULL);
}

START_TEST (what_is_kept_is_found_under_its_key)
{
  g_autoptr (WeftTyped) one = NULL;
  g_autoptr (WeftTyped) gone = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) of_another = NULL;

  write_words (file, "one", "win.begin-on::evidence", "“It's” \\ \n 'quoted' 🙂");
  write_words (file, "one", "win.begin-on::evidence", "“It's” \\ \n 'quoted' 😀");
  write_words (file, "two", "win.go-to::hours", "two");
  write_words ("/home/joan/Choir.weft", "one", "win.go-to::hours", "of another file");

  one = weft_typed_read (file, "one");
  ck_assert_ptr_nonnull (one);
  ck_assert_str_eq (one->what, "a story");
  ck_assert_str_eq (one->day, "2027-03-12");
  ck_assert_str_eq (one->action, "win.begin-on::evidence");
  ck_assert_str_eq (g_variant_get_string (one->cells, NULL), "“It's” \\ \n 'quoted' 😀");
  all = weft_typed_list (file);
  ck_assert_uint_eq (all->len, 2);

  weft_typed_remove (file, "one");
  weft_typed_remove (file, "two");
  gone = weft_typed_read (file, "one");
  ck_assert_ptr_null (gone);
  of_another = weft_typed_list ("/home/joan/Choir.weft");
  ck_assert_uint_eq (of_another->len, 1);
  weft_typed_remove ("/home/joan/Choir.weft", "one");
}
END_TEST

/* One that leads nowhere would end the program where it is shown. */
START_TEST (what_is_damaged_is_as_good_as_none)
{
  static const char *const texts[] = {
    "",
    "('a story', '2027-03-12', 'win.begin-on::evidence', <'half a",
    "{'a': 'dictionary'}",
    "('a story', '2027-03-12', 'win.begin-on((', <'words'>)",
  };
  g_autofree char *path = write_only ();
  g_autoptr (WeftTyped) typed = NULL;

  ck_assert (g_file_set_contents (path, texts[_i], -1, NULL));
  typed = weft_typed_read (file, "only");
  ck_assert_ptr_null (typed);
}
END_TEST

/* Half of it may have been written when the power went, under a name that no form looks for: it is not offered. */
START_TEST (what_was_being_written_is_not_listed)
{
  g_autofree char *path = write_only ();
  g_autofree char *half = g_strconcat (path, ".A1B2C3", NULL);
  g_autoptr (GPtrArray) all = NULL;

  ck_assert_int_eq (g_rename (path, half), 0);
  all = weft_typed_list (file);
  ck_assert_uint_eq (all->len, 0);
  ck_assert_int_eq (g_unlink (half), 0);
}
END_TEST

/* It is shown once more, so that nothing goes unseen. */
START_TEST (what_nobody_came_back_to_is_let_go)
{
  g_autofree char     *path = write_only ();
  const struct utimbuf long_ago = { 1000000000, 1000000000 };
  g_autoptr (GPtrArray) last = NULL;
  g_autoptr (GPtrArray) none = NULL;

  ck_assert_int_eq (g_utime (path, (struct utimbuf *)&long_ago), 0);
  last = weft_typed_list (file);
  ck_assert_uint_eq (last->len, 1);
  none = weft_typed_list (file);
  ck_assert_uint_eq (none->len, 0);
}
END_TEST

/* Its name says nothing, and nobody else may look into it. */
START_TEST (what_is_kept_is_for_its_owner_alone)
{
  g_autofree char *path = write_only ();
  GStatBuf         about;

  ck_assert_ptr_null (strstr (path, "only"));
  ck_assert_ptr_null (strstr (path, "Hub"));
  ck_assert_int_eq (g_stat (path, &about), 0);
  ck_assert_uint_eq (about.st_mode & 0777, 0600);
}
END_TEST

START_TEST (rows_of_hours_come_back_as_they_were)
{
  static const char *const cells[WEFT_HOURS_N_CELLS] = { "12 March 2027", "Zoë Newman", "2h30", "Lunch, and “tea”", "G-0001" };
  g_autoptr (GPtrArray) rows = weft_hours_texts_new_array ();
  g_autoptr (GVariant) packed = NULL;
  g_autoptr (GVariant) other = g_variant_ref_sink (g_variant_new_string ("something else"));
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GPtrArray) none = NULL;
  WeftHoursTexts *texts = weft_hours_texts_new ();

  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    {
      g_free (texts->cells[i]);
      texts->cells[i] = g_strdup (cells[i]);
    }
  texts->is_new = TRUE;
  g_ptr_array_add (rows, texts);
  packed = g_variant_ref_sink (weft_hours_texts_pack (rows));
  back = weft_hours_texts_unpack (packed);
  ck_assert_uint_eq (back->len, 1);
  ck_assert (((WeftHoursTexts *)back->pdata[0])->is_new);
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    ck_assert_str_eq (((WeftHoursTexts *)back->pdata[0])->cells[i], cells[i]);
  none = weft_hours_texts_unpack (other);
  ck_assert_uint_eq (none->len, 0);
}
END_TEST

/* Until the keys have rested. */
static void
wait_for_kept (WeftWindow *window,
               guint       n)
{
  for (;;)
    {
      g_autofree char *here = weft_workspace_say_file (weft_window_get_workspace (window));
      g_autoptr (GPtrArray) list = weft_typed_list (here);

      if (list->len == n)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static GtkTextView *
find_answer (WeftWindow *window)
{
  weft_window_go_to (window, "returns", "R-2027-03");
  fixture_settle (window);
  return GTK_TEXT_VIEW (fixture_find (fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_ANSWER_BOX), GTK_TYPE_TEXT_VIEW));
}

#define SAID "Two lines differ by more than 15 % and £50.00; the reasons stand beside them. What the money was for did not change."

static void
write_cells (WeftWindow *window,
             const char *key,
             GVariant   *cells)
{
  g_autofree char *here = weft_workspace_say_file (weft_window_get_workspace (window));
  g_autoptr (GVariant) owned = g_variant_ref_sink (cells);
  const WeftTyped typed = { (char *)"Something typed", (char *)"2027-03-12", (char *)"win.go-to::returns", owned, NULL };

  weft_typed_write (here, key, &typed);
}

/* What the return said when it was typed is gone; what it says anew since then is not. */
static const struct
{
  const char *said, *words;
} answers[] = {
  { SAID, "Half an answer" },
  { "Something else.", SAID "\nHalf an answer" },
};

/* It is unsaved until it is left or saved. */
START_TEST (an_answer_is_back_in_its_box)
{
  WeftWindow      *window = fixture_start ();
  GtkTextView     *view;
  g_autofree char *words = NULL;

  write_cells (window, "R-2027-03 spent_as_agreed", g_variant_new ("(ss)", answers[_i].said, "Half an answer"));
  view = find_answer (window);
  g_object_get (gtk_text_view_get_buffer (view), "text", &words, NULL);
  ck_assert_str_eq (words, answers[_i].words);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Not saved yet: an answer"));
  weft_answer_box_commit (WEFT_ANSWER_BOX (gtk_widget_get_ancestor (GTK_WIDGET (view), WEFT_TYPE_ANSWER_BOX)));
  fixture_settle (window);
  ck_assert_ptr_nonnull (strstr (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Spent on what you said"));
  wait_for_kept (window, 0);
  fixture_stop (window);
}
END_TEST

/* The form asks which way the money went only after it has put back what was typed. */
START_TEST (an_amount_is_back_in_its_form)
{
  WeftWindow      *window = fixture_start ();
  GtkWidget       *field;
  const WeftRow   *row;
  g_autofree char *key = NULL;
  g_autofree char *cell = NULL;

  weft_window_go_to (window, "money", "M-0002");
  fixture_settle (window);
  row = weft_form_get_row (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  key = g_strdup_printf ("money %" G_GINT64_FORMAT, row->id);
  write_cells (window, key, g_variant_new_parsed ("{'amount': (%s, '-41.75'), 'payee': ('what it was not', 'Nobody')}", weft_row_get (row, "amount")));
  weft_form_leave (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  weft_window_go_to (window, "money", "M-0002");
  fixture_settle (window);

  field = weft_form_get_field (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)), "amount");
  cell = weft_field_collect (WEFT_FIELD (field));
  ck_assert_str_eq (cell, "-41.75");
  ck_assert (weft_form_is_changed (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM))));
  ck_assert (!weft_field_is_changed (WEFT_FIELD (weft_form_get_field (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)), "payee"))));
  fixture_stop (window);
}
END_TEST

/* What stands there by itself belongs to its day. */
START_TEST (the_day_of_a_new_record_is_kept)
{
  WeftWindow      *window = fixture_start ();
  g_autofree char *here = weft_workspace_say_file (weft_window_get_workspace (window));
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "activities");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "name")), "Lunch");
  wait_for_kept (window, 1);
  list = weft_typed_list (here);
  text = g_variant_print (((WeftTyped *)list->pdata[0])->cells, FALSE);
  ck_assert_msg (strstr (text, "'date': ('2027-03-12', '2027-03-12')") != NULL, "%s", text);
  fixture_stop (window);
}
END_TEST

/* Until Home is shown anew. */
START_TEST (what_is_let_go_at_home_can_be_put_back)
{
  WeftWindow *window = fixture_start ();

  write_cells (window, "people 1", g_variant_new ("(ss)", "", "words"));
  weft_window_go_to (window, "returns", NULL);
  fixture_settle (window);
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Something typed"));
  fixture_press (GTK_WIDGET (window), "Let go");
  wait_for_kept (window, 0);
  fixture_press (GTK_WIDGET (window), "Put back");
  wait_for_kept (window, 1);
  fixture_stop (window);
}
END_TEST

START_TEST (an_answer_is_kept_while_it_is_typed)
{
  WeftWindow  *window = fixture_start ();
  GtkTextView *view = find_answer (window);

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Half an answer", -1);
  wait_for_kept (window, 1);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  fixture_settle (window);
  wait_for_kept (window, 0);
  fixture_stop (window);
}
END_TEST

/* As it was ticked, with who is new and who is not named; nothing of it is in the file. */
START_TEST (a_register_is_ticked_as_it_was)
{
  static const char *const refs[] = { "P-0001", "P-0002" };
  static const char *const new_names[] = { "Zoë Newman" };
  WeftWindow              *window = fixture_start ();
  guint                    before = fixture_count (window, "attendance");
  WeftRegister            *names;

  write_cells (window, "activities A-0001", g_variant_new ("(@as@asu)", g_variant_new_strv (refs, 2), g_variant_new_strv (new_names, 1), 3));
  weft_window_go_to (window, "activities", "A-0001");
  fixture_settle (window);
  names = WEFT_REGISTER (fixture_find (GTK_WIDGET (window), WEFT_TYPE_REGISTER));
  ck_assert_uint_eq (weft_register_count_ticked (names), 3);
  ck_assert_uint_eq (weft_register_count (names), 6);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Zoë Newman (new person)"));
  ck_assert_uint_eq (fixture_count (window, "attendance"), before);
  wait_for_kept (window, 1);

  gtk_widget_activate_action (GTK_WIDGET (names), "activity.save", NULL);
  fixture_settle (window);
  wait_for_kept (window, 0);
  fixture_stop (window);
}
END_TEST

/* A form that is left without saving is let go; Home leads to it until then. */
START_TEST (what_is_let_go_is_not_kept)
{
  WeftWindow *window = fixture_start ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "people");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "name")), "Joan Whitfield");
  wait_for_kept (window, 1);
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "New person"));

  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  weft_form_leave (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  list_answer (window, "leave");
  fixture_settle (window);
  wait_for_kept (window, 0);
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "New person"));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("typed");
  TCase *tcase = tcase_create ("typed");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, what_is_kept_is_found_under_its_key);
  tcase_add_test (tcase, what_was_being_written_is_not_listed);
  tcase_add_loop_test (tcase, what_is_damaged_is_as_good_as_none, 0, 4);
  tcase_add_test (tcase, what_nobody_came_back_to_is_let_go);
  tcase_add_test (tcase, what_is_kept_is_for_its_owner_alone);
  tcase_add_test (tcase, rows_of_hours_come_back_as_they_were);
  tcase_add_loop_test (tcase, an_answer_is_back_in_its_box, 0, G_N_ELEMENTS (answers));
  tcase_add_test (tcase, an_amount_is_back_in_its_form);
  tcase_add_test (tcase, the_day_of_a_new_record_is_kept);
  tcase_add_test (tcase, what_is_let_go_at_home_can_be_put_back);
  tcase_add_test (tcase, an_answer_is_kept_while_it_is_typed);
  tcase_add_test (tcase, a_register_is_ticked_as_it_was);
  tcase_add_test (tcase, what_is_let_go_is_not_kept);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
