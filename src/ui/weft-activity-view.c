/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one activity. */

#include "weft-activity-view.h"

#include "weft-access.h"
#include "weft-activity-links.h"
#include "weft-header.h"
#include "weft-register.h"
#include "weft-window.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

#define MOST_PEOPLE 99999 /* of the template */

#define MANY_TIMES 3 /* the largest head count of other days: more than that is hardly of one day */

struct _WeftActivityView
{
  AdwBin parent_instance;

  WeftActivityDetails *details;      /* owned, nullable */
  char                *saved_names;  /* owned, nullable: describes the register in the file ... */
  char                *saved_number; /* owned, nullable: ... and the number */
  gboolean             is_quiet;     /* the number is being set from here */

  /* template children */
  GtkLabel        *name, *about;
  GtkToggleButton *by_register, *by_number;
  GtkStack        *parts; /* "register" and "number" */
  WeftRegister    *names;
  GtkSpinButton   *number;
  GtkCheckButton  *counted, *estimate;
  GtkLabel        *ticked_hint;
  GtkWidget       *many_hint;
  GtkBox          *links;
  GtkRevealer     *bar;
  GtkLabel        *bar_label;
};

enum
{
  EDIT,
  SAVE,
  REPEAT,
  PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftActivityView, weft_activity_view, ADW_TYPE_BIN)

static gboolean
is_register (WeftActivityView *self)
{
  return gtk_toggle_button_get_active (self->by_register);
}

/* As it is typed: the button's value follows only when it is left. */
static guint
get_number (WeftActivityView *self)
{
  return (guint)CLAMP (g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (self->number)), NULL, 10), 0, MOST_PEOPLE);
}

/* Equal for equal numbers, as weft_register_describe() is for registers. */
static char *
describe_number (WeftActivityView *self)
{
  return g_strdup_printf ("%u %d", get_number (self), gtk_check_button_get_active (self->estimate));
}

static gboolean
has_new_names (WeftActivityView *self)
{
  g_autofree char *now = weft_register_describe (self->names);

  return self->details != NULL && g_strcmp0 (now, self->saved_names) != 0;
}

static gboolean
has_new_number (WeftActivityView *self)
{
  g_autofree char *now = describe_number (self);

  return self->details != NULL && g_strcmp0 (now, self->saved_number) != 0;
}

static gboolean
is_changed (WeftActivityView *self)
{
  return has_new_names (self) || has_new_number (self);
}

/* To look at the other way of counting changes nothing; where both were typed, what is seen counts. */
static gboolean
counts_number (WeftActivityView *self)
{
  return has_new_number (self) && (!is_register (self) || !has_new_names (self));
}

static guint
count (WeftActivityView *self)
{
  if (counts_number (self))
    return MAX (get_number (self), weft_register_count_ticked (self->names));
  return weft_register_count (self->names);
}

/* "Warm Thursday, Thu 11 March" */
static char *
say_session (WeftActivityView *self)
{
  g_autofree char *day = weft_date_format_day (weft_row_get (self->details->activity, "date"), "");

  return g_strdup_printf ("%s, %s", weft_row_get (self->details->activity, "name"), day);
}

static void
show_bar (WeftActivityView *self)
{
  guint            n = count (self);
  g_autofree char *about = say_session (self);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person, not saved yet", "%u people, not saved yet", n), n);

  gtk_label_set_text (self->bar_label, words);
  gtk_revealer_set_reveal_child (self->bar, is_changed (self));
  weft_window_keep_unsaved (GTK_WIDGET (self), is_changed (self) ? _ ("a register") : NULL, "activity.save");
  weft_window_note_typed (GTK_WIDGET (self), has_new_names (self) ? about : NULL);
}

/* A month's total that is put down as one day would count as that many different people. */
static void
show_many (WeftActivityView *self)
{
  const char    *ends = weft_row_get (self->details->activity, "ends");
  const gboolean is_one_day = ends[0] == '\0' || g_str_equal (ends, weft_row_get (self->details->activity, "date"));

  gtk_widget_set_visible (self->many_hint, is_one_day && self->details->most > 0 && get_number (self) > MANY_TIMES * self->details->most);
}

static void
change_cb (WeftActivityView *self)
{
  if (self->is_quiet || self->details == NULL)
    return;
  show_bar (self);
  show_many (self);
}

/* The names of a register stay when somebody only counts; the larger of the two is what a return says. */
static void
show_hint (WeftActivityView *self)
{
  guint            ticked = weft_register_count_ticked (self->names);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The register has %u name, and keeps it.", "The register has %u names, and keeps them.", ticked), ticked);

  gtk_label_set_text (self->ticked_hint, ticked > 0 ? words : _ ("No names are needed."));
}

static void
toggle_part_cb (WeftActivityView *self)
{
  gtk_stack_set_visible_child_name (self->parts, is_register (self) ? "register" : "number");
  if (self->is_quiet || self->details == NULL)
    return;
  show_hint (self);
  show_bar (self);
  weft_activity_view_focus (self);
}

static void
edit_cb (WeftActivityView *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[SAVE], 0);
}

static void
repeat_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[REPEAT], 0);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[PRINT], 0);
}

static void
show_links (WeftActivityView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->links));

  if (child != NULL)
    gtk_box_remove (self->links, child);
  gtk_box_append (self->links, weft_activity_links_new (self->details));
}

/* "Tue 9 March 2027 · Marsh Lane Hall · 3 hours" */
static void
show_head (WeftActivityView *self)
{
  const WeftRow   *activity = self->details->activity;
  const char      *place = weft_row_get (activity, "place");
  gint64           minutes = weft_row_minutes (activity, "hours");
  g_autofree char *hours = weft_words_hours (minutes);
  g_autofree char *day = weft_date_format_day (weft_row_get (activity, "date"), "");
  const char      *parts[4] = { day };
  guint            n = 1;
  g_autofree char *about = NULL;

  if (place[0] != '\0')
    parts[n++] = place;
  if (minutes > 0)
    parts[n++] = hours;
  about = g_strjoinv (" · ", (char **)parts);
  gtk_label_set_text (self->name, weft_row_get (activity, "name"));
  gtk_label_set_text (self->about, about);
}

/* A register where names were ticked, or may well be; a number where one was counted. */
static gboolean
prefers_register (const WeftActivityDetails *details)
{
  const char *how = weft_row_get (details->activity, "how_counted");

  if (g_hash_table_size (details->came) > 0 || g_str_equal (how, "register"))
    return TRUE;
  if (weft_row_get (details->activity, "headcount")[0] != '\0')
    return FALSE;
  return !details->was_counted;
}

static void
describe_saved (WeftActivityView *self)
{
  g_free (self->saved_names);
  g_free (self->saved_number);
  self->saved_names = weft_register_describe (self->names);
  self->saved_number = describe_number (self);
}

static void
show_count (WeftActivityView *self)
{
  const WeftRow *activity = self->details->activity;
  gint64         headcount = g_ascii_strtoll (weft_row_get (activity, "headcount"), NULL, 10);

  self->is_quiet = TRUE;
  weft_register_show (self->names, self->details);
  gtk_spin_button_set_value (self->number, (int)MIN (headcount, G_MAXINT));
  gtk_check_button_set_active (g_str_equal (weft_row_get (activity, "how_counted"), "estimate") ? self->estimate : self->counted, TRUE);
  self->is_quiet = FALSE;
  describe_saved (self);
  show_hint (self);
  show_many (self);
  show_bar (self);
}

static GVariant *
pack_names (GtkWidget *view)
{
  return weft_register_pack (WEFT_ACTIVITY_VIEW (view)->names);
}

static void
put_back_typed (WeftActivityView *self)
{
  const char      *ref = weft_row_get (self->details->activity, "ref");
  g_autofree char *key = g_strdup_printf ("activities %s", ref);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new ("(ss)", "activities", ref));
  g_autofree char *action = g_action_print_detailed_name ("win.open-record", target);
  g_autoptr (GVariant) typed = weft_window_keep_typed (GTK_WIDGET (self), key, action, pack_names);

  if (typed != NULL)
    weft_register_unpack (self->names, typed);
}

static void
weft_activity_view_finalize (GObject *object)
{
  WeftActivityView *self = WEFT_ACTIVITY_VIEW (object);

  g_clear_pointer (&self->details, weft_activity_details_unref);
  g_free (self->saved_names);
  g_free (self->saved_number);

  G_OBJECT_CLASS (weft_activity_view_parent_class)->finalize (object);
}

static void
weft_activity_view_class_init (WeftActivityViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_activity_view_finalize;
  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVE] = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REPEAT] = g_signal_new ("repeat", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PRINT] = g_signal_new ("print", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "activity.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "activity.repeat", NULL, repeat_cb);
  gtk_widget_class_install_action (widget_class, "activity.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "activity.save", NULL);

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_REGISTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-activity-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, name);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, about);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, by_register);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, by_number);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, parts);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, names);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, number);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, counted);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, estimate);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, ticked_hint);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, many_hint);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, links);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, bar);
  gtk_widget_class_bind_template_child (widget_class, WeftActivityView, bar_label);
  gtk_widget_class_bind_template_callback (widget_class, toggle_part_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
weft_activity_view_init (WeftActivityView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_activity_view_show (WeftActivityView    *self,
                         WeftActivityDetails *details)
{
  gboolean is_same = self->details != NULL && self->details->activity->id == details->activity->id;
  gboolean keeps = is_same && is_changed (self);

  g_return_if_fail (WEFT_IS_ACTIVITY_VIEW (self));

  g_clear_pointer (&self->details, weft_activity_details_unref);
  self->details = weft_activity_details_ref (details);
  show_head (self);
  show_links (self);
  if (keeps)
    weft_register_set_names (self->names, details->people);
  else
    show_count (self);
  if (is_same)
    return;
  self->is_quiet = TRUE;
  gtk_toggle_button_set_active (prefers_register (details) ? self->by_register : self->by_number, TRUE);
  self->is_quiet = FALSE;
  put_back_typed (self);
}

WeftActivityDetails *
weft_activity_view_get_details (WeftActivityView *self)
{
  g_return_val_if_fail (WEFT_IS_ACTIVITY_VIEW (self), NULL);
  return self->details;
}

void
weft_activity_view_fold (WeftActivityView *self,
                         gboolean          is_narrow)
{
  g_return_if_fail (WEFT_IS_ACTIVITY_VIEW (self));
  weft_access_label_button (GTK_BUTTON (self->by_number), is_narrow ? _ ("_Number") : _ ("_Just a number"));
  weft_register_fold (self->names, is_narrow);
}

void
weft_activity_view_focus (WeftActivityView *self)
{
  g_return_if_fail (WEFT_IS_ACTIVITY_VIEW (self));
  gtk_widget_grab_focus (is_register (self) ? GTK_WIDGET (self->names) : GTK_WIDGET (self->number));
}

WeftRegisterSaving *
weft_activity_view_collect (WeftActivityView *self)
{
  WeftRegisterSaving *saving;

  g_return_val_if_fail (WEFT_IS_ACTIVITY_VIEW (self), NULL);
  if (self->details == NULL || !is_changed (self))
    return NULL;

  saving = weft_register_saving_new (weft_row_get (self->details->activity, "ref"));
  saving->headcount = count (self);
  saving->how_counted = !counts_number (self) ? "register" : gtk_check_button_get_active (self->estimate) ? "estimate"
                                                                                                          : "counted";
  saving->has_names = has_new_names (self);
  saving->names_words = weft_register_describe (self->names);
  saving->number_words = describe_number (self);
  /* Before there was a register nobody can say who is new. */
  saving->marks_first = self->details->had_register;
  weft_register_collect (self->names, saving->refs, saving->new_names);
  return saving;
}

void
weft_activity_view_set_saved (WeftActivityView         *self,
                              const WeftRegisterSaving *saving)
{
  g_return_if_fail (WEFT_IS_ACTIVITY_VIEW (self));

  if (self->details == NULL)
    return;
  if (saving == NULL)
    {
      show_bar (self);
      return;
    }
  if (!g_str_equal (saving->activity, weft_row_get (self->details->activity, "ref")))
    return;
  weft_register_set_made (self->names, saving->made);
  g_free (self->saved_names);
  g_free (self->saved_number);
  self->saved_names = g_strdup (saving->names_words);
  self->saved_number = g_strdup (saving->number_words);
  show_bar (self);
}
