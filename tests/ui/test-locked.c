/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that can only be read says so before anything is typed, and all of it can be read. */

#include "ui-fixture.h"

#include "weft-answer-box.h"
#include "weft-form.h"
#include "weft-money-entry.h"
#include "weft-pages.h"
#include "weft-register.h"

static char *
get_sentence (WeftWindow *window)
{
  g_autofree char *name = g_path_get_basename (weft_workspace_get_path (weft_window_get_workspace (window)));

  return g_strdup_printf ("“%s” can only be read here: nothing can be added or changed. All of it can be looked at, printed and saved as a spreadsheet.",
                          name);
}

/* (transfer none): the first control of @type, on the page of @record. */
static GtkWidget *
find_on (WeftWindow *window,
         const char *page,
         const char *record,
         GType       type)
{
  GtkWidget *found;

  weft_window_go_to (window, page, record);
  fixture_settle (window);
  found = fixture_find (GTK_WIDGET (weft_window_get_page (window)), type);
  ck_assert_msg (found != NULL, "%s has no %s", page, g_type_name (type));
  return found;
}

START_TEST (every_page_says_so_and_begins_nothing)
{
  WeftWindow         *window = fixture_start_locked ();
  g_autofree char    *sentence = get_sentence (window);
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      weft_window_go_to (window, kinds[i].name, NULL);
      fixture_settle (window);
      ck_assert_msg (fixture_find_text (GTK_WIDGET (window), sentence) != NULL, "%s does not say so", kinds[i].name);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
      fixture_settle (window);
      ck_assert_msg (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM) == NULL, "%s begins a form", kinds[i].name);
    }
  fixture_stop (window);
}
END_TEST

START_TEST (a_form_is_read_and_says_why_it_is_not_saved)
{
  WeftWindow *window = fixture_start_locked ();
  GtkWidget  *form = find_on (window, "money", "M-0001", WEFT_TYPE_FORM);
  GtkWidget  *payee = fixture_find_field (form, "payee");

  ck_assert_ptr_nonnull (fixture_find_text (form, "This file can only be read here: nothing in this form can be changed."));
  ck_assert (gtk_widget_is_sensitive (payee));
  ck_assert (!gtk_editable_get_editable (GTK_EDITABLE (payee)));
  ck_assert (!gtk_widget_is_sensitive (gtk_widget_get_ancestor (fixture_find_text (form, "Save"), GTK_TYPE_BUTTON)));
  weft_form_leave (WEFT_FORM (form));
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_typed_in_place_is_locked_and_figures_open)
{
  WeftWindow *window = fixture_start_locked ();
  GtkWidget  *found = find_on (window, "returns", "R-2027-03", WEFT_TYPE_ANSWER_BOX);

  ck_assert (!gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture_find (found, GTK_TYPE_TEXT_VIEW))));
  found = GTK_WIDGET (weft_window_get_page (window));
  ck_assert (gtk_widget_is_sensitive (gtk_widget_get_ancestor (fixture_find_text (found, "£9,313.25"), GTK_TYPE_BUTTON)));
  ck_assert (gtk_widget_is_sensitive (gtk_widget_get_ancestor (fixture_find_text (found, "Save spreadsheet…"), GTK_TYPE_BUTTON)));
  ck_assert (!gtk_widget_is_sensitive (gtk_widget_get_ancestor (fixture_find_text (found, "Sign…"), GTK_TYPE_BUTTON)));

  found = find_on (window, "money", NULL, WEFT_TYPE_MONEY_ENTRY);
  ck_assert (!gtk_editable_get_editable (GTK_EDITABLE (fixture_find (found, GTK_TYPE_ENTRY))));
  found = find_on (window, "activities", "A-0200", WEFT_TYPE_REGISTER);
  ck_assert (!gtk_widget_is_sensitive (fixture_find (found, GTK_TYPE_CHECK_BUTTON)));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("locked");
  TCase *tcase = tcase_create ("locked");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, every_page_says_so_and_begins_nothing);
  tcase_add_test (tcase, a_form_is_read_and_says_why_it_is_not_saved);
  tcase_add_test (tcase, what_is_typed_in_place_is_locked_and_figures_open);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
