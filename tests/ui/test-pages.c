/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page is built, drawn, folded and given every action, on the example group and on an empty one. */

#include "ui-fixture.h"

#include "weft-pages.h"

static void
close_other_windows (WeftWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (l->data != (gpointer)window && gtk_widget_get_mapped (l->data))
      gtk_window_destroy (l->data);
}

static void
visit_all (WeftWindow *window)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      weft_window_go_to (window, kinds[i].name, NULL);
      fixture_settle (window);
      ck_assert_msg (G_TYPE_CHECK_INSTANCE_TYPE (weft_window_get_page (window), kinds[i].get_type ()), "%s", kinds[i].name);
      ck_assert_msg (gtk_widget_get_mapped (GTK_WIDGET (weft_window_get_page (window))), "%s is not seen", kinds[i].name);
    }
}

/* Long names, dates and figures must not push a page wider than a small laptop, nor than a phone when it is folded. */
static void
check_widths (WeftWindow *window)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 700);
  for (guint i = 0; i < n; i++)
    {
      int minimum;

      weft_window_go_to (window, kinds[i].name, NULL);
      fixture_settle (window);
      gtk_widget_measure (GTK_WIDGET (weft_window_get_page (window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      ck_assert_msg (minimum <= 360, "%s wants %d px, a phone has 360", kinds[i].name, minimum);
    }
}

START_TEST (every_page_of_the_example)
{
  WeftWindow *window = fixture_start ();

  visit_all (window);
  visit_all (window);
  fixture_stop (window);
}
END_TEST

START_TEST (every_page_of_an_empty_group)
{
  WeftWindow *window = fixture_start_empty ();

  visit_all (window);
  fixture_stop (window);
}
END_TEST

START_TEST (every_page_fits_a_phone)
{
  WeftWindow *window = fixture_start ();

  check_widths (window);
  fixture_stop (window);
}
END_TEST

/* A dialog that an action opens is closed again; what an action needs and does not have must do nothing. */
static void
fire_all (WeftWindow *window)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_GET_CLASS (window);
  const char         *name, *property;
  const GVariantType *parameter;
  GType               owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name, &parameter, &property); i++)
    {
      if (owner != WEFT_TYPE_WINDOW || parameter != NULL)
        continue;
      gtk_widget_activate_action (GTK_WIDGET (window), name, NULL);
      fixture_settle (window);
      close_other_windows (window);
    }
}

START_TEST (every_action_on_every_page)
{
  WeftWindow         *window = fixture_start ();
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      weft_window_go_to (window, kinds[i].name, NULL);
      fixture_settle (window);
      fire_all (window);
      if (!kinds[i].is_hidden)
        {
          gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", kinds[i].name);
          fixture_settle (window);
          weft_window_go_back (window);
          fixture_settle (window);
        }
    }
  fixture_stop (window);
}
END_TEST

START_TEST (records_that_are_not_there)
{
  WeftWindow         *window = fixture_start ();
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      weft_window_go_to (window, kinds[i].name, "Z-9999");
      fixture_settle (window);
      close_other_windows (window);
    }
  weft_window_go_to (window, "nowhere", NULL);
  fixture_settle (window);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("pages");
  TCase *tcase = tcase_create ("pages");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, every_page_of_the_example);
  tcase_add_test (tcase, every_page_of_an_empty_group);
  tcase_add_test (tcase, every_page_fits_a_phone);
  tcase_add_test (tcase, every_action_on_every_page);
  tcase_add_test (tcase, records_that_are_not_there);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
