/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The help: its files are read, lead to each other and fit the pages; the search finds; F1 opens what fits. */

#include "ui-fixture.h"

#include "weft-help-window.h"
#include "weft-help.h"
#include "weft-pages.h"

static const WeftHelpBlock *
get_block (const WeftHelpPage *page,
           guint               at)
{
  ck_assert_uint_gt (page->blocks->len, at);
  return g_ptr_array_index (page->blocks, at);
}

static const struct
{
  const char  *text;
  WeftHelpKind kind;
  guint        number;
  const char  *markup, *plain;
} blocks[] = {
  { "Two lines\nof words.", WEFT_HELP_PARAGRAPH, 0, "Two lines of words.", "Two lines of words." },
  { "## And then", WEFT_HELP_HEADING, 0, "And then", "And then" },
  { "- Ham & eggs", WEFT_HELP_ITEM, 0, "Ham &amp; eggs", "Ham & eggs" },
  { "1. Press *Add*", WEFT_HELP_STEP, 1, "Press <b>Add</b>", "Press Add" },
  { "> Press `Ctrl+N`", WEFT_HELP_NOTE, 0, "Press <tt>Ctrl+N</tt>", "Press Ctrl+N" },
  { "See [Your hours](hours).", WEFT_HELP_PARAGRAPH, 0, "See <a href=\"page:hours\">Your hours</a>.", "See Your hours." },
};

START_TEST (a_block_is_read)
{
  g_autofree char *text = g_strconcat ("# Title\n\n", blocks[_i].text, NULL);
  g_autoptr (WeftHelpPage) page = weft_help_parse ("test", text);
  const WeftHelpBlock *block = get_block (page, 0);

  ck_assert_str_eq (page->title, "Title");
  ck_assert_uint_eq (page->blocks->len, 1);
  ck_assert_int_eq (block->kind, blocks[_i].kind);
  ck_assert_uint_eq (block->number, blocks[_i].number);
  ck_assert_str_eq (block->markup, blocks[_i].markup);
  ck_assert_str_eq (block->plain, blocks[_i].plain);
}
END_TEST

START_TEST (steps_are_counted_and_paragraphs_kept_apart)
{
  g_autoptr (WeftHelpPage) page = weft_help_parse ("test", "# T\nOne.\n\nTwo\ngoes on.\n1. a\n2. b\n\nThen.\n1. c");

  ck_assert_uint_eq (page->blocks->len, 6);
  ck_assert_str_eq (get_block (page, 1)->plain, "Two goes on.");
  ck_assert_uint_eq (get_block (page, 3)->number, 2);
  ck_assert_uint_eq (get_block (page, 5)->number, 1);
}
END_TEST

#define FOLDER "/org/weftapp/Weft/help/"

static const char *const languages[] = { "cy", "en" };

/* A page that is not there in a language yet is shown in English, so only English has to have all. */
START_TEST (every_file_is_in_the_contents)
{
  g_autofree char *folder = g_strconcat (FOLDER, languages[_i], NULL);
  g_auto (GStrv) files = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (files[i], strcspn (files[i], "."));

      ck_assert_msg (g_strv_contains (weft_help_names (), name), "%s/%s is not in the contents", languages[_i], files[i]);
    }
  if (g_str_equal (languages[_i], "en"))
    ck_assert_uint_eq (g_strv_length (files), g_strv_length ((char **)weft_help_names ()));
}
END_TEST

/* Every page of the window has its help, under the same name. */
START_TEST (every_page_has_its_help)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WeftHelpPage) page = weft_help_read (kinds[i].name);

      ck_assert_msg (page != NULL, "data/help/en/%s.txt is missing, or its line in weft-help.c", kinds[i].name);
    }
}
END_TEST

static void
check_links (const WeftHelpPage *page)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (get_block (page, i)->markup, "href=\"page:", -1);

      for (guint k = 1; parts[k] != NULL; k++)
        {
          g_autofree char *name = g_strndup (parts[k], strcspn (parts[k], "\""));
          g_autoptr (WeftHelpPage) other = weft_help_read (name);

          ck_assert_msg (other != NULL, "%s leads to %s, which is not there", page->name, name);
        }
    }
}

/* A mark that was not closed would stand in the text as it was typed; short means that it is read. */
START_TEST (every_page_is_whole_short_and_leads_somewhere)
{
  const char *const *names = weft_help_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, languages[_i], "/", names[i], ".txt", NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (WeftHelpPage) page = bytes != NULL ? weft_help_parse (names[i], g_bytes_get_data (bytes, NULL)) : weft_help_read (names[i]);
      glong length = 0;

      ck_assert_str_ne (page->title, names[i]);
      ck_assert_uint_gt (page->blocks->len, 2);
      for (guint k = 0; k < page->blocks->len; k++)
        {
          const WeftHelpBlock *block = get_block (page, k);

          ck_assert_msg (strpbrk (block->plain, "*`[]") == NULL, "%s: %s", names[i], block->plain);
          length += g_utf8_strlen (block->plain, -1);
        }
      ck_assert_msg (length < 2000, "%s has %ld letters", path, length);
      check_links (page);
    }
}
END_TEST

static const struct
{
  const char *words, *first;
} searches[] = {
  { "undo", "history" },
  { "UNDO HIST", "history" },
  { "stick", "copies" },
  { "new treasurer", "handing-over" },
  { "csv", "money" },
  { "restricted", "grants" },
  { "screen reader", "keys" },
};

START_TEST (a_search_finds)
{
  g_autoptr (GPtrArray) hits = weft_help_search (searches[_i].words);

  ck_assert_uint_gt (hits->len, 0);
  ck_assert_str_eq (((WeftHelpHit *)hits->pdata[0])->page->name, searches[_i].first);
}
END_TEST

START_TEST (a_search_for_nothing_is_the_contents)
{
  g_autoptr (GPtrArray) all = weft_help_search ("  ");
  g_autoptr (GPtrArray) none = weft_help_search ("xylophone");

  ck_assert_str_eq (((WeftHelpHit *)all->pdata[0])->page->name, weft_help_names ()[0]);
  ck_assert_uint_eq (all->len, g_strv_length ((char **)weft_help_names ()));
  ck_assert_uint_eq (none->len, 0);
}
END_TEST

static GtkWidget *
find_help (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (WEFT_IS_HELP_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  ck_abort_msg ("no help is shown");
}

static void
press_help (WeftWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.help", NULL);
  fixture_settle (window);
}

START_TEST (the_key_opens_what_fits)
{
  WeftWindow *window = fixture_start_empty ();

  weft_window_go_to (window, "grants", NULL);
  fixture_settle (window);
  press_help (window);
  ck_assert (fixture_find_text (find_help (), "The two bars") != NULL);
  weft_window_go_to (window, "hours", NULL);
  press_help (window);
  ck_assert (fixture_find_text (find_help (), "Type hours in") != NULL);
  weft_window_show_start (window);
  press_help (window);
  ck_assert (fixture_find_text (find_help (), "Your first evening") != NULL);

  gtk_widget_activate_action (find_help (), "help.back", NULL);
  ck_assert (fixture_find_text (find_help (), "Type hours in") != NULL);
  gtk_widget_activate_action (find_help (), "help.contents", NULL);
  ck_assert (fixture_find (find_help (), GTK_TYPE_SEARCH_ENTRY) != NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (a_link_leads_on_and_a_button_leads_there)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *label;
  gboolean    is_followed = FALSE;

  press_help (window);
  label = fixture_find_text (find_help (), "When your year begins is set in Preferences.");
  ck_assert_ptr_nonnull (label);
  g_signal_emit_by_name (label, "activate-link", "page:preferences", &is_followed);
  ck_assert (is_followed);
  fixture_press (find_help (), "Go to Preferences");
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "preferences");
  fixture_stop (window);
}
END_TEST

START_TEST (every_page_of_the_help_is_drawn)
{
  WeftWindow        *window = fixture_start_empty ();
  const char *const *names = weft_help_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      weft_help_window_show (window, names[i]);
      fixture_settle (window);
    }
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("help");
  TCase *pages = tcase_create ("pages");
  TCase *window = tcase_create ("window");

  tcase_add_loop_test (pages, a_block_is_read, 0, G_N_ELEMENTS (blocks));
  tcase_add_test (pages, steps_are_counted_and_paragraphs_kept_apart);
  tcase_add_loop_test (pages, every_file_is_in_the_contents, 0, G_N_ELEMENTS (languages));
  tcase_add_test (pages, every_page_has_its_help);
  tcase_add_loop_test (pages, every_page_is_whole_short_and_leads_somewhere, 0, G_N_ELEMENTS (languages));
  tcase_add_loop_test (pages, a_search_finds, 0, G_N_ELEMENTS (searches));
  tcase_add_test (pages, a_search_for_nothing_is_the_contents);
  suite_add_tcase (suite, pages);
  tcase_set_timeout (window, 120);
  tcase_add_test (window, the_key_opens_what_fits);
  tcase_add_test (window, a_link_leads_on_and_a_button_leads_there);
  tcase_add_test (window, every_page_of_the_help_is_drawn);
  suite_add_tcase (suite, window);
  return weft_test_run (suite);
}
