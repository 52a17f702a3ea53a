/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of an activity. Its ticks are in weft-register-ticks.c. */

#include "weft-register-private.h"

#include "weft-hours-typed.h"
#include "weft-register-paste.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_MORE 9999 /* of the template */

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WeftRegister, weft_register, GTK_TYPE_BOX)

/* As it is typed: the button's value follows only when it is left. */
guint
weft_register_count_more (WeftRegister *self)
{
  return (guint)CLAMP (g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (self->more)), NULL, 10), 0, MOST_MORE);
}

guint
weft_register_count (WeftRegister *self)
{
  return weft_register_count_ticked (self) + weft_register_count_more (self);
}

static void
show_number (WeftRegister *self)
{
  guint            ticked = weft_register_count_ticked (self);
  guint            more = weft_register_count_more (self);
  guint            all = ticked + more;
  g_autofree char *number = weft_text_thousands (all);
  g_autofree char *parts = NULL;

  /* Translators: "28 ticked" below the number of those who came */
  parts = more == 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u ticked", "%u ticked", ticked), ticked)
                    /* Translators: below the number of those who came: "28 ticked, 3 more" */
                    : g_strdup_printf (_ ("%u ticked, %u more"), ticked, more);
  gtk_label_set_text (self->number, number);
  /* Translators: beside a large number */
  gtk_label_set_text (self->came_label, g_dngettext (GETTEXT_PACKAGE, "person came", "people came", all));
  gtk_label_set_text (self->parts_label, parts);
  gtk_widget_set_visible (self->hint, weft_register_first_tick (self) == NULL);
}

static void
change_cb (WeftRegister *self)
{
  if (self->is_quiet)
    return;
  show_number (self);
  weft_register_show_news (self);
  g_signal_emit (self, changed_signal, 0);
}

void
weft_register_tell (WeftRegister *self,
                    const char   *words)
{
  gtk_label_set_text (self->told, words);
  gtk_widget_set_visible (GTK_WIDGET (self->told), words[0] != '\0');
  gtk_widget_set_css_classes (GTK_WIDGET (self->told), (const char *[]){ "small", "told", NULL });
}

/* What was typed did nothing, and does not look as if it had. */
static void
tell_wrong (WeftRegister *self,
            const char   *words)
{
  weft_register_tell (self, words);
  gtk_widget_set_css_classes (GTK_WIDGET (self->told), (const char *[]){ "small", "issue", NULL });
}

void
weft_register_toggle_cb (WeftRegister *self,
                         GtkWidget    *tick)
{
  g_ptr_array_add (self->toggled, tick);
  weft_register_tell (self, "");
  change_cb (self);
}

/* Ticks somebody whose name was typed, and says so, for the tick may be out of sight. */
static void
tick (WeftRegister *self,
      const char   *ref,
      const char   *name)
{
  gboolean         was_ticked = !weft_register_set_tick (self, ref, name);
  g_autofree char *told = NULL;

  if (was_ticked)
    /* Translators: %s is a person's name */
    told = g_strdup_printf (_ ("%s was ticked already"), name);
  else if (ref == NULL)
    /* Translators: %s is a name that nobody had before */
    told = g_strdup_printf (_ ("%s is ticked as a new person"), name);
  else
    /* Translators: %s is a person's name */
    told = g_strdup_printf (_ ("%s is ticked"), name);
  weft_register_tell (self, told);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* "12 people" in the place of a name are those who are not named. */
static void
count_typed (WeftRegister *self,
             guint         n)
{
  g_autofree char *told = NULL;

  const guint before = weft_register_count_more (self);

  n = MIN (n, MOST_MORE);
  g_array_append_val (self->mores, before);
  g_ptr_array_add (self->toggled, self->more);
  gtk_spin_button_set_value (self->more, n);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  told = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person came who is not named. Ctrl+Z takes it back.",
                                       "%u people came who are not named. Ctrl+Z takes it back.", n),
                          n);
  weft_register_tell (self, told);
}

/* "people", "others", in English or the language of the window: a number and a surname are no people without names. */
static gboolean
means_people (const char *words)
{
  /* Translators: what may stand after a number of people who are not named: all that people write, with | between */
  const char      *known[] = { N_ ("people|person|p|others|more"), _ ("people|person|p|others|more") };
  g_autofree char *folded = weft_text_fold (words);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (GStrv) list = g_strsplit (known[i], "|", -1);

      if (g_strv_contains ((const char *const *)list, folded))
        return TRUE;
    }
  return FALSE;
}

/* A bare number may be the one beside a name on paper, typed wrongly: it is not taken for how many came. */
static void
read_number (WeftRegister *self,
             const char   *typed)
{
  const guint      n = (guint)weft_hours_people (typed);
  const char      *words = typed + strspn (typed, "0123456789");
  g_autofree char *told = NULL;

  words += words[0] == ' ';
  if (n > 0 && means_people (words))
    count_typed (self, n);
  if (n == 0 || words[0] != '\0')
    return;
  /* Translators: %u is both times the number that was typed where a name goes */
  told = g_strdup_printf (_ ("Nobody here has the number %u. For people who came and are not named, type “%u people”."), n, n);
  tell_wrong (self, told);
}

/* What is not saved yet is undone here; before that comes what the file knows. */
static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WeftRegister    *self = WEFT_REGISTER (widget);
  GtkWidget       *last;
  g_autofree char *told = NULL;

  if (self->toggled->len == 0)
    {
      gtk_widget_activate_action (widget, "win.press-undo", NULL);
      return;
    }
  last = g_ptr_array_steal_index (self->toggled, self->toggled->len - 1);
  if (last == GTK_WIDGET (self->more))
    {
      gtk_spin_button_set_value (self->more, g_array_index (self->mores, guint, self->mores->len - 1));
      g_array_set_size (self->mores, self->mores->len - 1);
      weft_register_tell (self, "");
      return;
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (last), !weft_register_is_ticked (last));
  g_ptr_array_set_size (self->toggled, (int)self->toggled->len - 1);
  if (weft_register_is_ticked (last))
    told = g_strdup_printf (_ ("%s is ticked"), weft_register_tick_name (last));
  else
    /* Translators: %s is a person's name */
    told = g_strdup_printf (_ ("%s is not ticked any more"), weft_register_tick_name (last));
  weft_register_tell (self, told);
}

static void
choose_cb (WeftRegister *self,
           WeftName     *name)
{
  g_autofree char *ref = g_strdup (name->ref);
  g_autofree char *words = g_strdup (name->name);

  tick (self, ref, words);
}

static void
add_cb (WeftRegister *self)
{
  g_autofree char *name = weft_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (name[0] != '\0')
    tick (self, NULL, name);
}

/* Enter without a suggestion: a whole name is as good. */
static void
activate_cb (WeftRegister *self)
{
  g_autofree char *typed = weft_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  guint            n;
  WeftName        *name = self->people != NULL ? weft_names_find_typed (self->people, typed, &n) : NULL;

  if (name != NULL)
    choose_cb (self, name);
  else
    read_number (self, typed);
}

/* Those that nobody has, or two people, are kept aside to be mended. */
static void
tick_pasted (WeftRegister *self,
             const char   *text)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autofree char *unknown = weft_register_paste_read (self->people, text, known);
  g_autofree char *told = NULL;
  guint            n = 0;

  self->is_quiet = TRUE;
  for (guint i = 0; i < known->len; i++)
    {
      const WeftName *name = g_ptr_array_index (known, i);

      n += weft_register_set_tick (self, name->ref, name->name);
    }
  self->is_quiet = FALSE;
  weft_names_aside_set_text (self->aside, unknown);
  told = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pasted name is ticked", "%u pasted names are ticked", n), n);
  weft_register_tell (self, told);
  change_cb (self);
}

void
weft_register_paste (WeftRegister *self,
                     const char   *text)
{
  g_autofree char *before = weft_names_aside_get_text (self->aside);
  g_autofree char *all = g_strconcat (text, "\n", before, NULL);

  g_return_if_fail (WEFT_IS_REGISTER (self));
  if (self->people != NULL)
    tick_pasted (self, all);
}

static void
look_again_cb (WeftRegister *self)
{
  g_autofree char *text = weft_names_aside_get_text (self->aside);

  tick_pasted (self, text);
}

static void
add_all_cb (WeftRegister *self)
{
  g_autofree char *text = weft_names_aside_get_text (self->aside);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->is_quiet = TRUE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = weft_text_clean (lines[i]);

      if (name[0] != '\0')
        weft_register_set_tick (self, NULL, name);
    }
  self->is_quiet = FALSE;
  weft_names_aside_set_text (self->aside, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  change_cb (self);
}

static gboolean
weft_register_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WEFT_REGISTER (widget)->entry));
}

static void
weft_register_finalize (GObject *object)
{
  WeftRegister *self = WEFT_REGISTER (object);

  g_free (self->activity);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_hash_table_unref (self->asides);
  g_ptr_array_unref (self->toggled);
  g_array_unref (self->mores);

  G_OBJECT_CLASS (weft_register_parent_class)->finalize (object);
}

static void
weft_register_class_init (WeftRegisterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_register_finalize;
  widget_class->grab_focus = weft_register_grab_focus;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "register.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "register.undo", NULL);

  g_type_ensure (WEFT_TYPE_NAME_GRID);
  g_type_ensure (WEFT_TYPE_NAMES_ASIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-register.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, head);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, number);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, came_label);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, parts_label);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, more);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, entry);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, told);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, news);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, aside);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, grid);
  gtk_widget_class_bind_template_child (widget_class, WeftRegister, hint);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_all_cb);
}

static void
weft_register_init (WeftRegister *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->toggled = g_ptr_array_new ();
  self->mores = g_array_new (FALSE, FALSE, sizeof (guint));
  self->asides = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  weft_register_paste_attach (self->entry);
  self->suggest = weft_suggest_attach (self->entry);
  weft_suggest_set_add (self->suggest, _ ("Add “%s” as new"), _ ("Only the name is needed"));
  g_signal_connect_object (self->suggest, "chosen", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->suggest, "adding", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
}

void
weft_register_set_names (WeftRegister *self,
                         WeftNames    *people)
{
  g_return_if_fail (WEFT_IS_REGISTER (self));

  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_ptr_array_ref (people);
  weft_suggest_set_names (self->suggest, people);
}

/* What was pasted for the one activity must not be ticked for another, nor be lost. */
static void
keep_aside (WeftRegister *self,
            const char   *activity)
{
  if (self->activity != NULL)
    g_hash_table_insert (self->asides, g_strdup (self->activity), weft_names_aside_get_text (self->aside));
  weft_names_aside_set_text (self->aside, g_hash_table_lookup (self->asides, activity));
}

void
weft_register_show (WeftRegister        *self,
                    WeftActivityDetails *details)
{
  gint64 headcount = g_ascii_strtoll (weft_row_get (details->activity, "headcount"), NULL, 10);
  guint  came = g_hash_table_size (details->came);
  gint64 more = came > 0 || g_str_equal (weft_row_get (details->activity, "how_counted"), "register") ? headcount - came : 0;

  g_return_if_fail (WEFT_IS_REGISTER (self));

  self->is_quiet = TRUE;
  weft_register_set_names (self, details->people);
  weft_register_show_ticks (self, details);
  gtk_spin_button_set_value (self->more, (int)MAX (more, 0));
  if (g_strcmp0 (self->activity, weft_row_get (details->activity, "ref")) != 0)
    {
      weft_register_tell (self, "");
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      keep_aside (self, weft_row_get (details->activity, "ref"));
    }
  self->is_quiet = FALSE;
  g_ptr_array_set_size (self->toggled, 0);

  g_free (self->activity);
  self->activity = g_strdup (weft_row_get (details->activity, "ref"));
  show_number (self);
  weft_register_show_news (self);
}

void
weft_register_fold (WeftRegister *self,
                    gboolean      is_narrow)
{
  g_return_if_fail (WEFT_IS_REGISTER (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
