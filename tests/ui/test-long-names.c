/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file whose names are as long as anybody types them, without a place to break, in pictures or from right to left:
 * every page, form and record of it has room on a phone, and comes to rest. */

#include "ui-fixture.h"

#define MOST_LAYOUTS 10
#define RENAMED 32 /* of the people and of the activities of the example group: it has a hundred of each */

#define WORDS "The Friends and Neighbours of Upper and Lower Marsh Lane Allotments and Community Orchard Society"
#define UNBROKEN "LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochhyphenLlanfairpwllgwyngyllgogerychwyrn"
#define PICTURES "🧶🪡👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈🧶🪡👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈🧶🪡👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈🧶🪡👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈"
#define RIGHT_TO_LEFT "جمعية أصدقاء حديقة شارع المستنقع للمجتمع المحلي والمتطوعين والجيران الكرام في المدينة القديمة"

static const char *const names[] = { WORDS, UNBROKEN, PICTURES, RIGHT_TO_LEFT };

/* In the letters as they are, and as large as people set them who see badly. */
static const char *const fonts[] = { NULL, "Cantarell 16" };

/* What is opened on a page, once for each of @names. */
static const struct
{
  const char *page, *ref; /* but for its last digit */
} records[] = {
  { "people", "P-000" },
  { "activities", "A-000" },
  { "grants", "G-000" },
  { "money", "M-000" },
  { "evidence", "E-000" },
  { "referrals", "F-000" },
  { "returns", "R-2027-0" },
};

/* Beside what the example group has: a row for each of @names, which stands for each $. */
static const struct
{
  const char *table, *heading, *row;
} tables[] = {
  { "funders", "name,contact", "$,$" },
  { "funds", "name,kind,purpose", "$,restricted,$" },
  { "accounts", "name,kind", "$,bank" },
  { "categories", "name,direction", "$,out" },
  { "people", "name,email,address,area,member_category,joined,emergency_contact,notes", "$,$@example.org,$,$,$,2027-01-09,$,$" },
  { "roles", "person,role,supervisor,training", "$,$,$,$" },
  { "grants", "funder,title,amount,purpose,status,starts,ends,report_due,conditions", "$,$,9600,$,active,2026-04-01,2027-03-31,2027-04-12,$" },
  { "budget", "grant,line,amount", "$,$,900" },
  { "targets", "grant,outcome,indicator,target", "$,$,$,12" },
  { "activities", "name,date,place,area,grant", "$,2027-03-10,$,$,$" },
  { "hours", "date,person,hours,role,activity,grant,note", "2027-03-10,$,2,$,$,$,$" },
  { "money", "date,account,amount,payee,description,category,fund,grant,line", "2027-03-10,$,-12.50,$,$,$,$,$,$" },
  { "referrals", "received,from_organisation,from_role,their_ref,person,activity", "2027-03-10,$,$,$,$,$" },
  { "evidence", "text,kind,date,said_by,activity,grant,outcome,consent", "$,quote,2027-03-10,$,$,$,$,return" },
  { "equality", "period,question,answer,count", "2026-04-01/2027-03-31,age,$,7" },
};

/* @n records of the example group get @names in turn. */
static void
rename_all (WeftWindow *window,
            const char *table,
            const char *heading,
            const char *letter,
            guint       n)
{
  g_autoptr (GString) csv = g_string_new (heading);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (csv, "\n%s-%04u,%s", letter, i, names[i % G_N_ELEMENTS (names)]);
  fixture_bring_in (window, table, csv->str);
}

static void
fill (WeftWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GString) csv = g_string_new (tables[i].heading);

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_auto (GStrv) parts = g_strsplit (tables[i].row, "$", -1);
          g_autofree char *row = g_strjoinv (names[j], parts);

          g_string_append_printf (csv, "\n%s", row);
        }
      fixture_bring_in (window, tables[i].table, csv->str);
    }
  fixture_bring_in (window, "group", "key,value\nname," UNBROKEN "\n");
  rename_all (window, "people", "ref,name", "P", RENAMED);
  rename_all (window, "activities", "ref,name", "A", RENAMED);
  rename_all (window, "grants", "ref,title", "G", 4);
}

static void
note_layout_cb (GdkFrameClock *clock,
                guint         *n)
{
  (*n)++;
}

/* Whether what is seen is drawn once without being laid out; a message that goes meanwhile lays it out once more. */
static gboolean
comes_to_rest (WeftWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  guint          n = 1;
  gulong         handler = g_signal_connect (clock, "layout", G_CALLBACK (note_layout_cb), &n);

  for (guint i = 0; i < MOST_LAYOUTS && n > 0; i++)
    {
      n = 0;
      fixture_draw (window);
    }
  g_signal_handler_disconnect (clock, handler);
  return n == 0;
}

static void
check (WeftWindow *window,
       const char *what,
       const char *more,
       GString    *wrong)
{
  fixture_check_width (window, what, more, wrong);
  if (!comes_to_rest (window))
    g_string_append_printf (wrong, "%s%s does not come to rest\n", what, more);
}

static void
check_records (WeftWindow *window,
               GString    *wrong)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    for (guint j = 1; j <= G_N_ELEMENTS (names); j++)
      {
        g_autofree char *ref = g_strdup_printf ("%s%u", records[i].ref, j);

        weft_window_go_to (window, records[i].page, ref);
        check (window, ref, "", wrong);
        weft_window_go_back (window);
      }
}

START_TEST (every_page_has_room_and_rests)
{
  WeftWindow  *window = fixture_start ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));
  g_autoptr (GString) wrong = g_string_new (NULL);

  fill (window);
  if (fonts[_i] != NULL)
    g_object_set (settings, "gtk-font-name", fonts[_i], NULL);
  fixture_check_pages (window, check, wrong);
  check_records (window, wrong);
  gtk_settings_reset_property (settings, "gtk-font-name");
  fixture_stop (window);
  ck_assert_msg (wrong->len == 0, "%s", wrong->str);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("long-names");
  TCase *tcase = tcase_create ("long-names");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, every_page_has_room_and_rests, 0, G_N_ELEMENTS (fonts));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
