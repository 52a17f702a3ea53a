/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page is built, drawn, folded and given every action, on the example group and on an empty one. */

#include "ui-fixture.h"

#include "weft-answer-box.h"
#include "weft-explored-graph.h"
#include "weft-pages.h"
#include "weft-sheet-preview.h"

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

/* In the letters as they are, and as large as people set them who see badly. */
static const char *const fonts[] = { NULL, "Cantarell 16" };

/* What is opened on a page, of the example group. */
static const struct
{
  const char *page, *record;
} records[] = {
  { "people", "P-0001" },
  { "activities", "A-0200" },
  { "grants", "G-0002" },
  { "money", "M-0001" },
  { "evidence", "E-0003" },
  { "referrals", "F-0001" },
  { "returns", "R-2027-03" },
};

/* Long names, dates and figures must not push a page wider than a phone; all that are too wide are told of together. */
static void
check_widths (WeftWindow *window)
{
  g_autoptr (GString) wide = g_string_new (NULL);

  fixture_check_pages (window, fixture_check_width, wide);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      weft_window_go_to (window, records[i].page, records[i].record);
      fixture_check_width (window, records[i].record, "", wide);
      weft_window_go_back (window);
    }
  ck_assert_msg (wide->len == 0, "%s", wide->str);
}

/* How many graphs are seen below @widget; each is read out, or hidden for what stands beside it. */
static guint
check_graphs (GtkWidget  *widget,
              const char *page)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (g_str_equal (gtk_widget_get_css_name (widget), "graph") && !gtk_test_accessible_has_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN))
    {
      const char *sentence = gtk_widget_get_tooltip_text (widget);

      ck_assert_msg (sentence != NULL, "a graph of %s says nothing", page);
      ck_assert_msg (gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence) == NULL,
                     "a graph of %s is not read out as “%s”", page, sentence);
      n++;
    }
  if (WEFT_IS_EXPLORED_GRAPH (widget))
    {
      ck_assert_msg (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL), "a chart of %s says nothing", page);
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_graphs (child, page);
  return n;
}

START_TEST (every_graph_says_what_it_shows)
{
  static const struct
  {
    const char *page, *record;
  } places[] = {
    { "home", NULL },
    { "people", "P-0012" },
    { "grants", NULL },
    { "grants", "G-0002" },
    { "measures", "ons4" },
    { "explore", NULL },
    { "social-value", NULL },
  };
  WeftWindow *window = fixture_start ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      weft_window_go_to (window, places[i].page, places[i].record);
      fixture_settle (window);
      ck_assert_msg (check_graphs (GTK_WIDGET (weft_window_get_page (window)), places[i].page) > 0, "%s %s has no graph",
                     places[i].page, places[i].record != NULL ? places[i].record : "");
    }
  fixture_stop (window);
}
END_TEST

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

/* Also where windows have three buttons. */
START_TEST (every_page_fits_a_phone)
{
  WeftWindow  *window = fixture_start ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));

  if (fonts[_i] != NULL)
    g_object_set (settings, "gtk-font-name", fonts[_i], NULL);
  g_object_set (settings, "gtk-decoration-layout", "icon:minimize,maximize,close", NULL);
  check_widths (window);
  gtk_settings_reset_property (settings, "gtk-decoration-layout");
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

static GtkWidget *
find_figure (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "figure") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_figure (child);
  return found;
}

/* (transfer none) (nullable): the popover that hangs on @page itself. */
static GtkWidget *
find_rows (GtkWidget *page)
{
  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      return child;
  return NULL;
}

/* A screen reader presses what is out of sight. */
START_TEST (a_figure_opens_where_it_was_scrolled_away)
{
  WeftWindow     *window = fixture_start ();
  GtkWidget      *page, *figure, *popover;
  GtkAdjustment  *adjustment;
  graphene_rect_t at;

  weft_window_go_to (window, "returns", "R-2027-03");
  fixture_settle (window);
  page = GTK_WIDGET (weft_window_get_page (window));
  figure = find_figure (page);
  ck_assert_ptr_nonnull (figure);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (figure, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  fixture_settle (window);
  g_signal_emit_by_name (figure, "clicked");
  fixture_settle (window);
  fixture_draw (window);
  fixture_draw (window);
  popover = find_rows (page);
  ck_assert_ptr_nonnull (popover);
  ck_assert (gtk_widget_get_mapped (popover));
  ck_assert (gtk_widget_compute_bounds (figure, page, &at));
  ck_assert (at.origin.y >= 0 && at.origin.y + at.size.height <= (float)gtk_widget_get_height (page));
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_settle (window);
  ck_assert_ptr_null (find_rows (page));

  /* Left open, it goes with its page. */
  g_signal_emit_by_name (figure, "clicked");
  fixture_settle (window);
  fixture_draw (window);
  fixture_draw (window);
  ck_assert_ptr_nonnull (find_rows (page));
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_ptr_null (find_rows (page));
  fixture_stop (window);
}
END_TEST

static void
find_answers (GtkWidget *widget,
              GPtrArray *found)
{
  if (WEFT_IS_ANSWER_BOX (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_answers (child, found);
}

static gboolean
shows_caret (GtkTextView *view)
{
  GtkWidget       *scroller = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  GdkRectangle     caret;
  graphene_point_t top;
  int              x, y;

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &x, &y);
  ck_assert (gtk_widget_compute_point (GTK_WIDGET (view), scroller, &GRAPHENE_POINT_INIT ((float)x, (float)y), &top));
  return top.y >= 0 && top.y + (float)caret.height <= (float)gtk_widget_get_height (scroller);
}

/* A long answer takes its page along; and that the one before was saved is not said over it. */
START_TEST (what_is_written_stays_in_sight)
{
  WeftWindow *window = fixture_start ();
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  const char  *undo;
  GtkTextView *first, *second;

  weft_window_go_to (window, "returns", "R-2027-03");
  fixture_settle (window);
  find_answers (GTK_WIDGET (weft_window_get_page (window)), answers);
  ck_assert_uint_ge (answers->len, 2);
  first = GTK_TEXT_VIEW (fixture_find (answers->pdata[0], GTK_TYPE_TEXT_VIEW));
  second = GTK_TEXT_VIEW (fixture_find (answers->pdata[answers->len - 1], GTK_TYPE_TEXT_VIEW));

  gtk_widget_grab_focus (GTK_WIDGET (first));
  for (int i = 0; i < 60; i++)
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (first), "One line more.\n", -1);
  fixture_settle (window);
  for (int i = 0; i < 12; i++)
    fixture_draw (window);
  ck_assert (shows_caret (first));

  gtk_widget_grab_focus (GTK_WIDGET (second));
  weft_answer_box_commit (answers->pdata[0]);
  fixture_settle (window);
  undo = weft_workspace_get_can_undo (weft_window_get_workspace (window));
  ck_assert (g_str_has_prefix (undo, "Answer to "));
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), undo));
  fixture_stop (window);
}
END_TEST

/* Where there is no room for both, it takes the place of the questions and gives it back. */
START_TEST (the_first_sheet_is_reached_on_a_phone)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *page, *sheet;

  gtk_window_set_default_size (GTK_WINDOW (window), FIXTURE_PHONE, 700);
  weft_window_go_to (window, "returns", "R-2027-03");
  fixture_settle (window);
  page = GTK_WIDGET (weft_window_get_page (window));
  ck_assert_ptr_null (fixture_find (page, WEFT_TYPE_SHEET_PREVIEW));
  fixture_press (page, "Show the First Sheet");
  fixture_settle (window);
  sheet = fixture_find (page, WEFT_TYPE_SHEET_PREVIEW);
  ck_assert_ptr_nonnull (sheet);
  ck_assert_int_gt (gtk_widget_get_height (gtk_widget_get_ancestor (sheet, GTK_TYPE_SCROLLED_WINDOW)), 400);
  fixture_press (page, "Back to the Questions");
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find (page, WEFT_TYPE_SHEET_PREVIEW));
  fixture_stop (window);
}
END_TEST

START_TEST (what_has_not_changed_is_left_as_it_is)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *row;

  weft_window_go_to (window, "evidence", NULL);
  fixture_settle (window);
  row = fixture_find (GTK_WIDGET (weft_window_get_page (window)), GTK_TYPE_LIST_BOX_ROW);
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *)&row);

  weft_window_go_to (window, "preferences", NULL);
  fixture_bring_in (window, "hours", "Date,People,Hours each\n2027-03-10,7,2\n");
  weft_window_go_to (window, "evidence", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (row);
  ck_assert (gtk_widget_get_mapped (row));

  fixture_bring_in (window, "evidence", "Text,Kind,Date,Consent\nA new bench,quote,2027-03-10,none\n");
  fixture_settle (window);
  ck_assert_ptr_null (row);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "“A new bench”"));
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
  tcase_add_test (tcase, every_graph_says_what_it_shows);
  tcase_add_test (tcase, every_page_of_the_example);
  tcase_add_test (tcase, every_page_of_an_empty_group);
  tcase_add_loop_test (tcase, every_page_fits_a_phone, 0, G_N_ELEMENTS (fonts));
  tcase_add_test (tcase, every_action_on_every_page);
  tcase_add_test (tcase, a_figure_opens_where_it_was_scrolled_away);
  tcase_add_test (tcase, what_is_written_stays_in_sight);
  tcase_add_test (tcase, the_first_sheet_is_reached_on_a_phone);
  tcase_add_test (tcase, what_has_not_changed_is_left_as_it_is);
  tcase_add_test (tcase, records_that_are_not_there);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
