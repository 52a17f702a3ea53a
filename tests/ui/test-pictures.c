/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page in one look, at two sizes, as pictures for people to look at: test-pictures LOOK, where LOOK stands in
 * the table below. They are left in the folder WEFT_PICTURES; the words of other languages are in WEFT_WORDS. No page
 * may want more room than its picture has, nor be empty, nor have the wrong ground, nor cut a text off. */

#include "ui-fixture.h"

#include "photograph.h"
#include "weft-book-writer.h"
#include "weft-file-card.h"
#include "weft-import-page.h"
#include "weft-pages.h"
#include "weft-paper-sheet.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

/* Of the window's own ground, from 0 to 255. */
#define DARK_BELOW 96
#define LIGHT_ABOVE 160
#define FEWEST_COLOURS 16
#define CORNER 24 /* pixels from the left and the bottom, past borders and rounded corners */

typedef struct
{
  const char *name;
  const char *variable; /* of the environment, to be set before all else (nullable) */
  const char *value;
  const char *font;    /* (nullable): as the tests have it */
  gboolean    is_dark; /* the scheme of colours, which is set as well */
} Look;

static const Look looks[] = {
  { "light", NULL, NULL, NULL, FALSE },
  { "dark", NULL, NULL, NULL, TRUE },
  { "high-contrast", "ADW_DEBUG_HIGH_CONTRAST", "1", NULL, FALSE },
  { "high-contrast-dark", "ADW_DEBUG_HIGH_CONTRAST", "1", NULL, TRUE },
  { "large-text", NULL, NULL, "Cantarell 16", FALSE },
  { "double", "GDK_SCALE", "2", NULL, FALSE },
  { "welsh", "LANGUAGE", "cy", NULL, FALSE },
};

static const struct
{
  int width, height;
} sizes[] = { { 1280, 900 }, { 1024, 600 } };

/* What is opened on a page, of the example group. */
static const struct
{
  const char *page, *record;
} records[] = {
  { "people", "P-0001" },
  { "activities", "A-0200" },
  { "grants", "G-0002" },
  { "evidence", "E-0003" },
  { "measures", "ons4" },
  { "referrals", "F-0001" },
  { "returns", "R-2027-03" },
};

static const Look *look;
static guint       n_pictures;

static guint
get_brightness (guint32 pixel)
{
  return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
}

/* Fails a picture that shows nothing, or has the ground of another look. */
static void
check_texture (GdkTexture *texture,
               const char *name)
{
  int                 width = gdk_texture_get_width (texture);
  int                 height = gdk_texture_get_height (texture);
  gsize               n = (gsize)width * (gsize)height;
  g_autofree guint32 *pixels = g_new (guint32, n);
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  guint corner;

  gdk_texture_download (texture, (guchar *)pixels, (gsize)width * sizeof (guint32));
  for (gsize i = 0; i < n; i++)
    g_hash_table_add (colours, GUINT_TO_POINTER (pixels[i]));
  ck_assert_msg (g_hash_table_size (colours) > FEWEST_COLOURS, "%s shows nothing", name);
  /* Sheets of paper are white in every look; the window's own ground is below its side list. */
  corner = get_brightness (pixels[n - CORNER * (gsize)width + CORNER]);
  ck_assert_msg (look->is_dark ? corner < DARK_BELOW : corner > LIGHT_ABOVE, "%s has the ground %u", name, corner);
}

static GdkTexture *
draw (WeftWindow *window)
{
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  float        scale = (float)gtk_widget_get_scale_factor (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_snapshot_scale (snapshot, scale, scale);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float)width * scale, (float)height * scale));
}

/* Fails a text that is higher than the place it has: nobody sees its last lines. */
static void
check_texts (GtkWidget  *widget,
             const char *name)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextView *view = GTK_TEXT_VIEW (widget);
      GtkTextIter  end;
      int          y, height;

      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
      gtk_text_view_get_line_yrange (view, &end, &y, &height);
      height += y + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
      ck_assert_msg (height <= gtk_widget_get_height (widget), "%s: a text of %d pixels has %d", name, height, gtk_widget_get_height (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_texts (child, name);
}

/* Pictures are numbered in the order of the pages, so that a person can page through them. */
static void
take_picture (WeftWindow *window,
              const char *page,
              const char *part)
{
  int              width = gtk_widget_get_width (GTK_WIDGET (window));
  int              height = gtk_widget_get_height (GTK_WIDGET (window));
  g_autofree char *name = g_strdup_printf ("pages-%s-%dx%d-%02u-%s%s.png", look->name, width, height, ++n_pictures, page, part);
  g_autofree char *path = g_build_filename (g_getenv ("WEFT_PICTURES"), name, NULL);
  g_autoptr (GdkTexture) texture = draw (window);

  check_texture (texture, name);
  check_texts (GTK_WIDGET (window), name);
  ck_assert_msg (gdk_texture_save_to_png (texture, path), "%s could not be written", path);
}

static void
check_room (WeftWindow *window,
            int         i,
            const char *page)
{
  int width, height;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, sizes[i].width, &height, NULL, NULL, NULL);
  ck_assert_msg (width <= sizes[i].width && height <= sizes[i].height, "%s wants %d x %d", page, width, height);
  ck_assert_int_eq (gtk_widget_get_width (GTK_WIDGET (window)), sizes[i].width);
  ck_assert_int_eq (gtk_widget_get_height (GTK_WIDGET (window)), sizes[i].height);
}

static void
set_size (WeftWindow *window,
          int         width,
          int         height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  fixture_settle (window);
}

static WeftWindow *
start_at (int i,
          WeftWindow *(*start) (void))
{
  WeftWindow *window = start ();

  if (look->font != NULL)
    g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-font-name", look->font, NULL);
  set_size (window, sizes[i].width, sizes[i].height);
  /* Without a compositor the frame takes its part. */
  set_size (window, 2 * sizes[i].width - gtk_widget_get_width (GTK_WIDGET (window)),
            2 * sizes[i].height - gtk_widget_get_height (GTK_WIDGET (window)));
  n_pictures = 0;
  return window;
}

/* A file is looked at before anything is added. */
static void
visit_import (WeftWindow *window,
              int         i)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "people.csv", NULL);

  ck_assert (g_file_set_contents (path, "name,tel,joined,role\nAgnes Doyle,01632 960001,9/3/2027,Cook\nBetty Shaw,,31/2/2027,\nCarol Frost,,9/3/2027,\nDilys Hughes,,9/3/2027,\nEdna Brook,,9/3/2027,\nTotal,,,4\n", -1, NULL));
  weft_window_go_to (window, "import", path);
  fixture_settle (window);
  check_room (window, i, "import");
  take_picture (window, "import", "");
}

/* A file of the bank says neither whose it is nor what is typed already. */
static void
visit_bank (WeftWindow *window,
            int         i)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "bank.csv", NULL);

  ck_assert (g_file_set_contents (path,
                                  "Date,Type,Description,Paid Out,Paid In,Balance\n"
                                  "22/02/2027,BGC,REPAIR TRUST GRANT,,\"5,000.00\",\"5,000.00\"\n"
                                  "01/03/2027,DEB,SCREWFIX 1182 NORWICH,184.50,,\"4,815.50\"\n"
                                  "27/11/2026,DEB,CVS PAYROLL 1182,650.00,,\"4,725.50\"\n",
                                  -1, NULL));
  weft_window_go_to (window, "import", path);
  fixture_settle (window);
  check_room (window, i, "bank");
  take_picture (window, "import", "-bank");
}

/* A workbook with a sheet to read, one of people, and one of which nobody can tell what it is about; then that alone. */
static void
visit_book (WeftWindow *window,
            int         i)
{
  static const char *const cells[][3] = { { "About this book", "Kept by Brenda until 2026" }, { "People", "Name", "Agnes Doyle" }, { "Raffle prizes and who gave them", "Prize", "Hamper" } };
  g_autofree char         *path = g_build_filename (g_get_user_data_dir (), "Everything.xlsx", NULL);

  for (guint first = 0; first < G_N_ELEMENTS (cells); first += 2)
    {
      g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");

      for (guint j = first; j < G_N_ELEMENTS (cells); j++)
        {
          WeftSheet *sheet = weft_book_add_sheet (book, cells[j][0], NULL, 0);

          weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_PLAIN, cells[j][1]);
          if (cells[j][2] != NULL)
            weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_PLAIN, cells[j][2]);
        }
      ck_assert (weft_book_write_xlsx (book, path, NULL, NULL, NULL));
      weft_window_go_to (window, "import", path);
      fixture_settle (window);
      check_room (window, i, "import");
      take_picture (window, "import", first == 0 ? "-book" : "-about-what");
    }
}

/* Answers of a survey service, of which few are as they should be. */
static void
visit_survey (WeftWindow *window,
              int         i)
{
  static const char *const answers = "Timestamp,Email,Code,How often do you feel that you lack companionship?,How often do you feel left out?,"
                                     "How often do you feel isolated from others?\n"
                                     "2027/03/01,al@example.org,S-01,Often,Some of the time,Often\n"
                                     "2027/03/01,jo@example.org,S-02,Yn aml,Offten,9\n"
                                     "2027/03/01,jo@example.org,S-02,Often,Often,Often\n"
                                     "2027/03/02,rose@example.org,Rose Akande,Often,Often,Often\n";
  g_autofree char         *path = g_build_filename (g_get_user_data_dir (), "answers.csv", NULL);

  ck_assert (g_file_set_contents (path, answers, -1, NULL));
  weft_window_go_to (window, "import", NULL);
  weft_import_page_look_at_survey (WEFT_IMPORT_PAGE (weft_window_get_page (window)), path, "ucla3", "Loneliness, three-item scale", 0);
  fixture_settle (window);
  check_room (window, i, "survey");
  take_picture (window, "import", "-survey");
}

/* The sheets that say whom a return reached and what changed, as they are previewed beside it. */
static void
visit_sheets (WeftWindow *window)
{
  static const char *const sheets[][2] = { { "R-2027-04", "People" }, { "R-2027-04", "Evidence" }, { "R-2027-03", "Change" } };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *part = g_strdup_printf ("-sheet-%s", sheets[i][1]);
      GtkWidget       *names;
      guint            at = 0;

      weft_window_go_to (window, "returns", sheets[i][0]);
      fixture_settle (window);
      names = fixture_find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN);
      ck_assert_ptr_nonnull (names);
      while (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (names))), at), sheets[i][1]) != 0)
        ck_assert_uint_lt (++at, g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (names))));
      gtk_drop_down_set_selected (GTK_DROP_DOWN (names), at);
      fixture_settle (window);
      take_picture (window, "returns", part);
    }
}

/* All answers to a measure, and a pile of paper on its way in, with a sheet that does not fit. */
static void
visit_paper (WeftWindow *window,
             int         i)
{
  WeftPaperSheet *sheet;

  weft_window_go_to (window, "measures", "ons4");
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (weft_window_get_page (window)), "measures.answers", NULL);
  fixture_settle (window);
  check_room (window, i, "answers");
  take_picture (window, "measures", "-answers");
  weft_window_go_back (window);
  gtk_widget_activate_action (GTK_WIDGET (weft_window_get_page (window)), "measures.type-in", NULL);
  fixture_settle (window);
  sheet = WEFT_PAPER_SHEET (fixture_find (GTK_WIDGET (window), WEFT_TYPE_PAPER_SHEET));
  gtk_widget_grab_focus (GTK_WIDGET (sheet));
  weft_paper_sheet_paste (sheet, "M-91\t7\t6\t7\t3\nM-92\t12\t6\t7\t0\nM-93\t5\t5\t\t4\nRose Akande\t5\t6\t6\t2\n");
  fixture_settle (window);
  check_room (window, i, "paper");
  take_picture (window, "measures", "-paper");
}

/* What changed for people, at the depth of that. */
static void
visit_change (WeftWindow *window,
              int         i)
{
  weft_window_go_to (window, "social-value", NULL);
  fixture_settle (window);
  fixture_press (GTK_WIDGET (window), g_dgettext (GETTEXT_PACKAGE, "Show change"));
  fixture_settle (window);
  check_room (window, i, "change");
  take_picture (window, "social-value", "-change");
}

/* A story with its photograph. */
static void
visit_photograph (WeftWindow *window,
                  int         i)
{
  g_autoptr (GByteArray) photograph = photograph_take (900, 1200);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "The hall on its first Thursday.jpg", NULL);

  ck_assert (g_file_set_contents (path, (const char *)photograph->data, (gssize)photograph->len, NULL));
  weft_window_go_to (window, "evidence", "E-0010");
  fixture_settle (window);
  weft_file_card_take (WEFT_FILE_CARD (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FILE_CARD)), path);
  fixture_settle (window);
  check_room (window, i, "photograph");
  take_picture (window, "evidence", "-photograph");
}

/* The page "import" is not one to go to without a file. */
static void
visit_pages (WeftWindow *window,
             int         i,
             const char *part)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint j = 0; j < n; j++)
    if (!g_str_equal (kinds[j].name, "import"))
      {
        weft_window_go_to (window, kinds[j].name, NULL);
        fixture_settle (window);
        check_room (window, i, kinds[j].name);
        take_picture (window, kinds[j].name, part);
      }
}

static void
visit_forms (WeftWindow *window,
             int         i)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint j = 0; j < n; j++)
    if (!kinds[j].is_hidden && !g_str_equal (kinds[j].name, "home"))
      {
        gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", kinds[j].name);
        fixture_settle (window);
        check_room (window, i, kinds[j].name);
        take_picture (window, kinds[j].name, "-new");
        weft_window_go_back (window);
        fixture_settle (window);
      }
}

START_TEST (every_page)
{
  WeftWindow *window = start_at (_i, fixture_start);

  visit_pages (window, _i, "");
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      weft_window_go_to (window, records[i].page, records[i].record);
      fixture_settle (window);
      check_room (window, _i, records[i].record);
      take_picture (window, records[i].page, "-one");
    }
  visit_forms (window, _i);
  visit_photograph (window, _i);
  visit_paper (window, _i);
  visit_change (window, _i);
  visit_import (window, _i);
  visit_bank (window, _i);
  visit_book (window, _i);
  visit_survey (window, _i);
  /* Where there is room for them. */
  if (_i == 0)
    visit_sheets (window);
  fixture_stop (window);
}
END_TEST

START_TEST (every_empty_page)
{
  WeftWindow *window = start_at (_i, fixture_start_empty);

  n_pictures = 50;
  visit_pages (window, _i, "-empty");
  weft_window_show_start (window);
  fixture_settle (window);
  take_picture (window, "start", "");
  fixture_stop (window);
}
END_TEST

/* A file that can only be read says so on every page, and in a form. */
START_TEST (every_locked_page)
{
  static const struct
  {
    const char *page, *record;
  } places[] = { { "home", NULL }, { "hours", NULL }, { "activities", "A-0200" }, { "grants", "G-0002" }, { "money", NULL }, { "returns", "R-2027-03" }, { "money", "M-0001" } };
  WeftWindow *window = start_at (_i, fixture_start_locked);

  n_pictures = 60;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      weft_window_go_to (window, places[i].page, places[i].record);
      fixture_settle (window);
      check_room (window, _i, places[i].page);
      take_picture (window, places[i].page, "-locked");
    }
  fixture_stop (window);
}
END_TEST

/* As the program does with the words that are installed. */
static void
use_words_of_the_build (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("WEFT_WORDS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  Suite *suite = suite_create ("pictures");
  TCase *tcase = tcase_create ("pictures");

  for (guint i = 0; argc == 2 && i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].name, argv[1]))
      look = &looks[i];
  if (look == NULL || g_mkdir_with_parents (g_getenv ("WEFT_PICTURES"), 0755) != 0)
    return EXIT_FAILURE;
  if (look->variable != NULL)
    g_setenv (look->variable, look->value, TRUE);
  if (look->is_dark)
    g_setenv ("ADW_DEBUG_COLOR_SCHEME", "prefer-dark", TRUE);
  use_words_of_the_build ();

  tcase_set_timeout (tcase, 240);
  tcase_add_loop_test (tcase, every_page, 0, G_N_ELEMENTS (sizes));
  tcase_add_loop_test (tcase, every_empty_page, 0, G_N_ELEMENTS (sizes));
  tcase_add_loop_test (tcase, every_locked_page, 0, G_N_ELEMENTS (sizes));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
