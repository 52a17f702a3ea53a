/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A photograph beside a story, in the window: dropped, pasted, shown with its words for who cannot see it, taken out
 * and brought back. */

#include "ui-fixture.h"

#include "photograph.h"
#include "weft-evidence-form.h"
#include "weft-evidence-view.h"
#include "weft-file-card.h"
#include "weft-form.h"
#include "weft-photograph.h"
#include "weft-save-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define STORY "E-0018"
#define WORDS "“My GP's link worker sent me. I nearly did not come in.”"

static WeftFileCard *
open_story (WeftWindow *window)
{
  weft_window_go_to (window, "evidence", STORY);
  fixture_settle (window);
  return WEFT_FILE_CARD (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FILE_CARD));
}

/* (transfer full): where it lies. */
static char *
put_on_disk (const char *name,
             int         width,
             int         height)
{
  g_autoptr (GByteArray) photograph = photograph_take (width, height);
  char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  ck_assert (g_file_set_contents (path, (const char *)photograph->data, (gssize)photograph->len, NULL));
  return path;
}

/* (nullable): what is shown of the photograph. */
static GdkTexture *
find_picture (WeftFileCard *card)
{
  GtkWidget *photograph = fixture_find (GTK_WIDGET (card), WEFT_TYPE_PHOTOGRAPH);

  return photograph != NULL ? weft_photograph_get_texture (WEFT_PHOTOGRAPH (photograph)) : NULL;
}

static void
assert_says (WeftWindow *window,
             const char *words)
{
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), words) != NULL, "nowhere: %s", words);
}

static const char *
get_step (WeftWindow *window)
{
  return weft_workspace_get_can_undo (weft_window_get_workspace (window));
}

START_TEST (everything_is_saved_with_its_files)
{
  WeftWindow      *window = fixture_start ();
  WeftFileCard    *card = open_story (window);
  g_autofree char *path = put_on_disk ("Beds.jpg", 120, 80);
  g_autofree char *parent = g_build_filename (g_get_user_data_dir (), "stick", NULL);
  g_autofree char *records = g_build_filename (parent, "Marsh Lane Warm Hub 2027-03-12", "records.xlsx", NULL);
  g_autofree char *file = g_build_filename (parent, "Marsh Lane Warm Hub 2027-03-12", "files", "Beds.jpg", NULL);

  weft_file_card_take (card, path);
  fixture_settle (window);
  ck_assert_int_eq (g_mkdir_with_parents (parent, 0700), 0);
  weft_save_files_in (GTK_WIDGET (window), parent);
  fixture_settle (window);
  ck_assert (g_file_test (records, G_FILE_TEST_IS_REGULAR));
  ck_assert (g_file_test (file, G_FILE_TEST_IS_REGULAR));
  fixture_stop (window);
}
END_TEST

/* Chosen while the words are written, and kept with them as soon as these are saved. */
START_TEST (a_photograph_is_added_with_a_new_story)
{
  WeftWindow      *window = fixture_start ();
  g_autofree char *path = put_on_disk ("Beds.jpg", 120, 80);
  GtkWidget       *label;
  GtkWidget       *form;

  weft_window_go_to (window, "evidence", NULL);
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
  fixture_settle (window);
  label = fixture_find_text (GTK_WIDGET (window), "Add a photograph or letter…");
  ck_assert_ptr_nonnull (label);
  weft_evidence_form_choose_file (weft_window_get_page (window), GTK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON)), path);
  assert_says (window, "“Beds.jpg” will be added. Choose another…");
  form = fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find_field (form, "text"))), "The beds are dug", -1);
  weft_form_save (WEFT_FORM (form));
  fixture_settle (window);

  ck_assert_str_eq (get_step (window), "“Beds.jpg” added to “The beds are dug”");
  ck_assert_ptr_nonnull (find_picture (WEFT_FILE_CARD (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FILE_CARD))));
  fixture_stop (window);
}
END_TEST

START_TEST (a_photograph_is_added_shown_and_taken_out)
{
  WeftWindow      *window = fixture_start ();
  WeftFileCard    *card = open_story (window);
  g_autofree char *path = put_on_disk ("Beds.jpg", 120, 80);

  assert_says (window, "Add a Photograph or Letter…");
  ck_assert_ptr_null (find_picture (card));
  weft_file_card_take (card, path);
  fixture_settle (window);
  ck_assert_str_eq (get_step (window), "“Beds.jpg” added to “My GP's link worker sent me. I nearly did not come in.”");

  /* Upright, as it was held. */
  ck_assert_ptr_nonnull (find_picture (card));
  ck_assert_int_eq (gdk_texture_get_width (find_picture (card)), 80);
  ck_assert_int_eq (gdk_texture_get_height (find_picture (card)), 120);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture_find (GTK_WIDGET (card), WEFT_TYPE_PHOTOGRAPH)), GTK_ACCESSIBLE_PROPERTY_LABEL, WORDS);
  assert_says (window, "Beds.jpg");

  gtk_widget_activate_action (GTK_WIDGET (card), "file.take-out", NULL);
  fixture_settle (window);
  ck_assert_str_eq (get_step (window), "“Beds.jpg” taken out");
  ck_assert_ptr_null (find_picture (card));
  assert_says (window, "Add a Photograph or Letter…");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (find_picture (card));
  fixture_stop (window);
}
END_TEST

/* One after the other is another step, and the one before can come back. */
START_TEST (another_takes_its_place)
{
  WeftWindow      *window = fixture_start ();
  WeftFileCard    *card = open_story (window);
  g_autofree char *first = put_on_disk ("Beds.jpg", 120, 80);
  g_autofree char *second = put_on_disk ("Shed.jpg", 60, 40);

  weft_file_card_take (card, first);
  fixture_settle (window);
  weft_file_card_take (card, second);
  fixture_settle (window);
  assert_says (window, "Shed.jpg");
  ck_assert_int_eq (gdk_texture_get_width (find_picture (card)), 40);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  assert_says (window, "Beds.jpg");
  ck_assert_int_eq (gdk_texture_get_width (find_picture (card)), 80);
  fixture_stop (window);
}
END_TEST

START_TEST (a_picture_is_pasted)
{
  WeftWindow   *window = fixture_start ();
  WeftFileCard *card = open_story (window);
  g_autoptr (GdkPixbuf) pixbuf = photograph_draw (50, 30);
  g_autoptr (GdkTexture) texture = gdk_texture_new_for_pixbuf (pixbuf);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (card)), texture);
  weft_file_card_paste (card);
  while (find_picture (card) == NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture_settle (window);
  assert_says (window, "Picture.png");
  ck_assert_int_eq (gdk_texture_get_width (find_picture (card)), 50);
  fixture_stop (window);
}
END_TEST

/* At 360 pixels across it is as high as suits its width. */
START_TEST (a_photograph_fits_a_phone)
{
  WeftWindow      *window = fixture_start ();
  WeftFileCard    *card = open_story (window);
  g_autofree char *path = put_on_disk ("Wide.jpg", 1000, 2000);
  GtkWidget       *photograph;
  int              height;

  weft_file_card_take (card, path);
  fixture_settle (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  fixture_settle (window);
  ck_assert_int_le (gtk_widget_get_width (GTK_WIDGET (window)), 360);
  photograph = fixture_find (GTK_WIDGET (card), WEFT_TYPE_PHOTOGRAPH);
  gtk_widget_measure (photograph, GTK_ORIENTATION_VERTICAL, 280, NULL, &height, NULL, NULL);
  ck_assert_int_eq (height, 140);
  ck_assert_int_eq (gtk_widget_get_height (photograph), gtk_widget_get_width (photograph) / 2);
  fixture_stop (window);
}
END_TEST

#define MEGABYTE 1000000

static const struct
{
  const char *name;
  gint64      size; /* 0: a few words */
  const char *sentence;
} unfit[] = {
  { "Words.jpg", 0, "“Words.jpg” is not a picture, though its name says so." },
  { "Party.mp4", 200 * MEGABYTE, "“Party.mp4” is 200\302\240MB. Weft keeps photographs and letters, up to 20 MB each." },
};

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  ck_abort_msg ("nothing is said");
}

START_TEST (what_cannot_be_kept_changes_nothing)
{
  WeftWindow      *window = fixture_start ();
  WeftFileCard    *card = open_story (window);
  g_autofree char *before = g_strdup (get_step (window));
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), unfit[_i].name, NULL);

  ck_assert (g_file_set_contents (path, "no picture", -1, NULL));
  ck_assert_int_eq (truncate (path, unfit[_i].size > 0 ? unfit[_i].size : 10), 0);
  weft_file_card_take (card, path);
  fixture_settle (window);
  ck_assert_str_eq (adw_message_dialog_get_heading (find_dialog ()), unfit[_i].sentence);
  adw_message_dialog_response (find_dialog (), "close");
  fixture_settle (window);
  ck_assert_str_eq (get_step (window), before);
  ck_assert_ptr_null (find_picture (card));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("file-card");
  TCase *tests = tcase_create ("file-card");

  tcase_set_timeout (tests, 60);
  tcase_add_test (tests, a_photograph_is_added_shown_and_taken_out);
  tcase_add_test (tests, a_photograph_is_added_with_a_new_story);
  tcase_add_test (tests, everything_is_saved_with_its_files);
  tcase_add_test (tests, another_takes_its_place);
  tcase_add_test (tests, a_picture_is_pasted);
  tcase_add_test (tests, a_photograph_fits_a_phone);
  tcase_add_loop_test (tests, what_cannot_be_kept_changes_nothing, 0, G_N_ELEMENTS (unfit));
  suite_add_tcase (suite, tests);
  return weft_test_run (suite);
}
