/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share. */

#include "ui-fixture.h"

#include "weft-application.h"
#include "weft-field.h"
#include "weft-file-place.h"
#include "weft-import.h"
#include "weft-new.h"
#include "weft-pages.h"
#include "weft-sample.h"

#include <glib/gstdio.h>

#define TODAY "2027-03-12"
#define ROUNDS 3
#define MOST_ITERATIONS 2000

static WeftApplication *application;
static guint            example_scale = 1;

/* The toolkit's own dialog for files draws the arrows of its path although it gives them no place before the disk has
 * named the folders between them. */
static gboolean
is_of_file_dialog (const char *warning)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();
  gboolean is_open = FALSE;

  for (GList *l = all; l != NULL; l = l->next)
    is_open = is_open || (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data));
  return is_open && g_str_has_prefix (warning, "Trying to snapshot GtkButton ") && g_str_has_suffix (warning, " without a current allocation");
}

/* A warning on standard error is a defect: it becomes the failure of the test that caused it. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) == 0)
    return G_LOG_WRITER_HANDLED;
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && !is_of_file_dialog (fields[i].value))
      ck_abort_msg ("a warning: %s", (const char *)fields[i].value);
  return G_LOG_WRITER_HANDLED;
}

static void
start_application (void)
{
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return;
  g_log_set_writer_func (write_log, NULL, NULL);
  /* As from the desktop. */
  ck_assert_int_eq (g_chdir (g_get_home_dir ()), 0);
  application = weft_application_new ();
  ck_assert_msg (g_application_register (G_APPLICATION (application), NULL, &error), "%s", error != NULL ? error->message : "");
}

static WeftFile *
make_example (gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_sample_create (data, TODAY, example_scale, 7, progress, error);
}

static WeftFile *
make_empty (gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  return weft_new_group (data, "Marsh Lane Warm Hub", "england", "03-31", TODAY, 7, error);
}

/* The example group where nothing can be written. */
static WeftFile *
make_locked (gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  WeftFile *file = make_example (data, progress, error);

  ck_assert_ptr_nonnull (file);
  ck_assert (weft_file_close (file, error));
  file = weft_file_open (data, WEFT_OPEN_READ_ONLY, error);
  ck_assert_ptr_nonnull (file);
  weft_file_pin_clock (file, TODAY);
  return file;
}

static WeftWindow *
start_with (WeftOpener opener)
{
  g_autofree char *folder = weft_file_place_own ();
  WeftWindow      *window;

  start_application ();
  window = weft_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 800);
  weft_window_open_with (window, opener, weft_file_place_new_path (folder, "Test"), g_free);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (window);
  ck_assert (weft_workspace_has_file (weft_window_get_workspace (window)));
  return window;
}

WeftWindow *
fixture_start (void)
{
  return start_with (make_example);
}

WeftWindow *
fixture_start_scaled (guint scale)
{
  WeftWindow *window;

  example_scale = scale;
  window = start_with (make_example);
  example_scale = 1;
  return window;
}

WeftWindow *
fixture_start_empty (void)
{
  return start_with (make_empty);
}

WeftWindow *
fixture_start_locked (void)
{
  return start_with (make_locked);
}

static void
dispatch_pending (void)
{
  for (int i = 0; i < MOST_ITERATIONS && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

void
fixture_stop (WeftWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  dispatch_pending ();
}

static void
note_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  *(gboolean *)data = TRUE;
}

/* Work comes back in order: when work that was queued last has come back, all before it has. What it set off may
 * have queued more, hence the rounds. What came fits its page at the first frame, and may fold it: the second shows it so. */
void
fixture_settle (WeftWindow *window)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      gboolean is_done = FALSE;

      weft_workspace_wait_async (weft_window_get_workspace (window), window, note_done_cb, &is_done);
      while (!is_done)
        g_main_context_iteration (NULL, TRUE);
      dispatch_pending ();
    }
  fixture_draw (window);
  dispatch_pending ();
  fixture_draw (window);
}

static void
note_painted_cb (GdkFrameClock *clock,
                 gboolean      *is_painted)
{
  *is_painted = TRUE;
}

void
fixture_draw (WeftWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean       is_painted = FALSE;
  gulong         handler = g_signal_connect (clock, "after-paint", G_CALLBACK (note_painted_cb), &is_painted);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static GtkWidget *
find (GtkWidget *root,
      gboolean (*is_it) (GtkWidget *, gconstpointer),
      gconstpointer what)
{
  if (gtk_widget_get_mapped (root) && is_it (root, what))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, is_it, what);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget    *widget,
            gconstpointer what)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *)what);
}

static gboolean
is_saying (GtkWidget    *widget,
           gconstpointer what)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), what);
}

static gboolean
is_field (GtkWidget    *widget,
          gconstpointer what)
{
  return WEFT_IS_FIELD (widget) && g_str_equal (weft_field_get_column (WEFT_FIELD (widget))->name, what);
}

static gboolean
is_control (GtkWidget    *widget,
            gconstpointer what)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget);
}

GtkWidget *
fixture_find (GtkWidget *root,
              GType      type)
{
  return find (root, is_of_type, &type);
}

GtkWidget *
fixture_find_text (GtkWidget  *root,
                   const char *text)
{
  return find (root, is_saying, text);
}

GtkWidget *
fixture_find_hint (GtkWidget  *root,
                   const char *hint)
{
  GtkWidget *found = gtk_widget_get_mapped (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), hint) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = fixture_find_hint (child, hint);
  return found;
}

GtkWidget *
fixture_find_field (GtkWidget  *root,
                    const char *column)
{
  GtkWidget *field = find (root, is_field, column);

  ck_assert_msg (field != NULL, "no field for %s", column);
  return find (field, is_control, NULL);
}

void
fixture_press (GtkWidget  *root,
               const char *text)
{
  GtkWidget *label = fixture_find_text (root, text);
  GtkWidget *button = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;

  ck_assert_msg (button != NULL, "no button says %s", text);
  g_signal_emit_by_name (button, "clicked");
}

void
fixture_check_width (WeftWindow *window,
                     const char *what,
                     const char *more,
                     GString    *wrong)
{
  int minimum;

  fixture_settle (window);
  gtk_widget_measure (GTK_WIDGET (weft_window_get_page (window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > FIXTURE_PHONE)
    g_string_append_printf (wrong, "%s%s wants %d px\n", what, more, minimum);
}

void
fixture_check_pages (WeftWindow  *window,
                     FixtureCheck check,
                     GString     *wrong)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  gtk_window_set_default_size (GTK_WINDOW (window), FIXTURE_PHONE, 700);
  for (guint i = 0; i < n; i++)
    {
      weft_window_go_to (window, kinds[i].name, NULL);
      check (window, kinds[i].name, "", wrong);
      if (kinds[i].is_hidden || g_str_equal (kinds[i].name, "home"))
        continue;
      gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", kinds[i].name);
      check (window, kinds[i].name, ", something new,", wrong);
      weft_window_go_back (window);
    }
}

static gpointer
count_rows (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (data), NULL, error);

  return GUINT_TO_POINTER (rows->len);
}

typedef struct
{
  gboolean is_done;
  guint    count;
} Counting;

static void
note_count_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  Counting *counting = data;

  counting->count = GPOINTER_TO_UINT (weft_workspace_finish (result, NULL));
  counting->is_done = TRUE;
}

guint
fixture_count (WeftWindow *window,
               const char *table)
{
  Counting counting = { FALSE, 0 };

  weft_workspace_run_async (weft_window_get_workspace (window), window, count_rows, (gpointer)table, NULL, NULL, NULL, note_count_cb, &counting);
  while (!counting.is_done)
    g_main_context_iteration (NULL, TRUE);
  return counting.count;
}

void
fixture_run (WeftWindow *window,
             WeftWork    work,
             gpointer    data)
{
  gboolean is_done = FALSE;

  weft_workspace_run_async (weft_window_get_workspace (window), window, work, data, NULL, NULL, NULL, note_done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  fixture_settle (window);
}

static gpointer
bring_in (WeftFile     *file,
          gpointer      data,
          WeftProgress *progress,
          GError      **error)
{
  g_autofree char        *path = g_build_filename (g_get_user_data_dir (), "rows.csv", NULL);
  const WeftImportOptions options = { .source = path, .table = data };
  g_autoptr (WeftImportResult) result = weft_import_run (file, &options, progress, error);

  ck_assert_msg (result != NULL, "%s", error != NULL && *error != NULL ? (*error)->message : "");
  ck_assert_uint_eq (result->refused_rows, 0);
  return NULL;
}

void
fixture_bring_in (WeftWindow *window,
                  const char *table,
                  const char *csv)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "rows.csv", NULL);

  ck_assert (g_file_set_contents (path, csv, -1, NULL));
  fixture_run (window, bring_in, (gpointer)table);
}

WeftTyped *
fixture_wait_for_typed (WeftWindow *window,
                        const char *key)
{
  g_autofree char *file = weft_workspace_say_file (weft_window_get_workspace (window));

  for (;;)
    {
      WeftTyped *typed = weft_typed_read (file, key);

      if (typed != NULL)
        return typed;
      g_main_context_iteration (NULL, TRUE);
    }
}
