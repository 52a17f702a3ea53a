/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of an activity. */

#include "weft-register.h"

#include "weft-name-grid.h"
#include "weft-names-aside.h"
#include "weft-register-paste.h"
#include "weft-suggest.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_MORE 9999 /* of the template */

struct _WeftRegister
{
  GtkBox parent_instance;

  char        *activity; /* owned, nullable: ref of the one that is shown */
  WeftNames   *people;   /* owned, nullable */
  GHashTable  *asides;   /* owned: names of other activities that are kept aside, by its ref */
  WeftSuggest *suggest;  /* borrowed: the entry's */
  gboolean     is_quiet; /* ticks are being set from here */
  GPtrArray   *toggled;  /* owned, of ticks: in the order in which they were changed since the register was saved */

  /* template children */
  GtkBox         *head;
  GtkLabel       *number;
  GtkLabel       *came_label;
  GtkLabel       *parts_label;
  GtkSpinButton  *more;
  GtkEntry       *entry;
  GtkLabel       *told;
  WeftNamesAside *aside;
  WeftNameGrid   *grid;
  GtkWidget      *hint;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WeftRegister, weft_register, GTK_TYPE_BOX)

/* Each tick keeps "name" and, unless the person is new, "ref". */
static const char *
get_name (GtkWidget *tick)
{
  return g_object_get_data (G_OBJECT (tick), "name");
}

static const char *
get_ref (GtkWidget *tick)
{
  return g_object_get_data (G_OBJECT (tick), "ref");
}

static gboolean
is_ticked (GtkWidget *tick)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (tick));
}

static GtkWidget *
first_tick (WeftRegister *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->grid));
}

/* As it is typed: the button's value follows only when it is left. */
static guint
count_more (WeftRegister *self)
{
  return (guint)CLAMP (g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (self->more)), NULL, 10), 0, MOST_MORE);
}

guint
weft_register_count_ticked (WeftRegister *self)
{
  guint n = 0;

  for (GtkWidget *tick = first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    n += is_ticked (tick);
  return n;
}

guint
weft_register_count (WeftRegister *self)
{
  return weft_register_count_ticked (self) + count_more (self);
}

static void
show_number (WeftRegister *self)
{
  guint            ticked = weft_register_count_ticked (self);
  guint            more = count_more (self);
  guint            all = ticked + more;
  g_autofree char *number = weft_text_thousands (all);
  g_autofree char *parts = NULL;

  /* Translators: "28 ticked" below the number of those who came */
  parts = more == 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u ticked", "%u ticked", ticked), ticked)
                    /* Translators: below the number of those who came: "28 ticked, 3 more not named" */
                    : g_strdup_printf (_ ("%u ticked, %u more not named"), ticked, more);
  gtk_label_set_text (self->number, number);
  /* Translators: beside a large number */
  gtk_label_set_text (self->came_label, g_dngettext (GETTEXT_PACKAGE, "person came", "people came", all));
  gtk_label_set_text (self->parts_label, parts);
  gtk_widget_set_visible (self->hint, first_tick (self) == NULL);
}

static void
change_cb (WeftRegister *self)
{
  if (self->is_quiet)
    return;
  show_number (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
tell (WeftRegister *self,
      const char   *words)
{
  gtk_label_set_text (self->told, words);
  gtk_widget_set_visible (GTK_WIDGET (self->told), words[0] != '\0');
}

static void
toggle_cb (WeftRegister *self,
           GtkWidget    *tick)
{
  g_ptr_array_add (self->toggled, tick);
  tell (self, "");
  change_cb (self);
}

/* The tick of @ref, or of the new @name where @ref is NULL. */
static GtkWidget *
find_tick (WeftRegister *self,
           const char   *ref,
           const char   *name)
{
  for (GtkWidget *tick = first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (ref != NULL ? g_strcmp0 (get_ref (tick), ref) == 0
                    : get_ref (tick) == NULL && weft_text_equal_loosely (get_name (tick), name))
      return tick;
  return NULL;
}

/* In its place in the alphabet. */
static GtkWidget *
add_tick (WeftRegister *self,
          const char   *ref,
          const char   *name)
{
  GtkWidget *tick = gtk_check_button_new_with_label (name);
  GtkWidget *before = NULL;

  for (GtkWidget *other = first_tick (self); other != NULL && g_utf8_collate (get_name (other), name) <= 0;
       other = gtk_widget_get_next_sibling (other))
    before = other;
  g_object_set_data_full (G_OBJECT (tick), "name", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (tick), "ref", g_strdup (ref), g_free);
  gtk_widget_add_css_class (tick, "tick");
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggle_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_after (tick, GTK_WIDGET (self->grid), before);
  return tick;
}

/* FALSE: it was ticked already. */
static gboolean
set_tick (WeftRegister *self,
          const char   *ref,
          const char   *name)
{
  GtkWidget *found = find_tick (self, ref, name);
  gboolean   was_ticked = found != NULL && is_ticked (found);

  if (found == NULL)
    found = add_tick (self, ref, name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (found), TRUE);
  return !was_ticked;
}

/* Ticks somebody whose name was typed, and says so, for the tick may be out of sight. */
static void
tick (WeftRegister *self,
      const char   *ref,
      const char   *name)
{
  gboolean         was_ticked = !set_tick (self, ref, name);
  g_autofree char *told = NULL;

  if (was_ticked)
    /* Translators: %s is a person's name */
    told = g_strdup_printf (_ ("%s was ticked already"), name);
  else
    /* Translators: %s is a person's name */
    told = g_strdup_printf (_ ("%s is ticked"), name);
  tell (self, told);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
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
      gtk_widget_activate_action (widget, "win.undo", NULL);
      return;
    }
  last = g_ptr_array_steal_index (self->toggled, self->toggled->len - 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (last), !is_ticked (last));
  g_ptr_array_set_size (self->toggled, (int)self->toggled->len - 1);
  if (is_ticked (last))
    told = g_strdup_printf (_ ("%s is ticked"), get_name (last));
  else
    /* Translators: %s is a person's name */
    told = g_strdup_printf (_ ("%s is not ticked any more"), get_name (last));
  tell (self, told);
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
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  for (guint i = 0; self->people != NULL && i < self->people->len; i++)
    {
      WeftName *name = g_ptr_array_index (self->people, i);

      if (weft_text_equal_loosely (name->name, typed))
        {
          choose_cb (self, name);
          return;
        }
    }
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

      n += set_tick (self, name->ref, name->name);
    }
  self->is_quiet = FALSE;
  weft_names_aside_set_text (self->aside, unknown);
  told = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pasted name is ticked", "%u pasted names are ticked", n), n);
  tell (self, told);
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
        set_tick (self, NULL, name);
    }
  self->is_quiet = FALSE;
  weft_names_aside_set_text (self->aside, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  change_cb (self);
}

static gboolean
is_listed (const WeftActivityDetails *details,
           GtkWidget                 *tick)
{
  for (guint i = 0; get_ref (tick) != NULL && i < details->listed->len; i++)
    if (g_str_equal (((WeftName *)g_ptr_array_index (details->listed, i))->ref, get_ref (tick)))
      return TRUE;
  return FALSE;
}

/* Ticks that are there already stay the same widgets, so that the focus stays where it is. */
static void
show_ticks (WeftRegister              *self,
            const WeftActivityDetails *details)
{
  gboolean   is_same = g_strcmp0 (self->activity, weft_row_get (details->activity, "ref")) == 0;
  GtkWidget *next;

  for (GtkWidget *old = first_tick (self); old != NULL; old = next)
    {
      next = gtk_widget_get_next_sibling (old);
      if (!is_same || !is_listed (details, old))
        gtk_widget_unparent (old);
    }
  for (guint i = 0; i < details->listed->len; i++)
    {
      WeftName  *name = g_ptr_array_index (details->listed, i);
      GtkWidget *found = find_tick (self, name->ref, name->name);

      if (found == NULL)
        found = add_tick (self, name->ref, name->name);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (found), g_hash_table_contains (details->came, name));
    }
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
  show_ticks (self, details);
  gtk_spin_button_set_value (self->more, (int)MAX (more, 0));
  if (g_strcmp0 (self->activity, weft_row_get (details->activity, "ref")) != 0)
    {
      tell (self, "");
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      keep_aside (self, weft_row_get (details->activity, "ref"));
    }
  self->is_quiet = FALSE;
  g_ptr_array_set_size (self->toggled, 0);

  g_free (self->activity);
  self->activity = g_strdup (weft_row_get (details->activity, "ref"));
  show_number (self);
}

void
weft_register_fold (WeftRegister *self,
                    gboolean      is_narrow)
{
  g_return_if_fail (WEFT_IS_REGISTER (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

void
weft_register_collect (WeftRegister *self,
                       GPtrArray    *refs,
                       GPtrArray    *new_names)
{
  g_return_if_fail (WEFT_IS_REGISTER (self));

  for (GtkWidget *tick = first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (is_ticked (tick) && get_ref (tick) != NULL)
      g_ptr_array_add (refs, g_strdup (get_ref (tick)));
    else if (is_ticked (tick))
      g_ptr_array_add (new_names, g_strdup (get_name (tick)));
}

void
weft_register_set_made (WeftRegister *self,
                        GHashTable   *made)
{
  g_return_if_fail (WEFT_IS_REGISTER (self));

  g_ptr_array_set_size (self->toggled, 0);
  for (GtkWidget *tick = first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (get_ref (tick) == NULL)
      g_object_set_data_full (G_OBJECT (tick), "ref", g_strdup (g_hash_table_lookup (made, get_name (tick))), g_free);
}

char *
weft_register_describe (WeftRegister *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (WEFT_IS_REGISTER (self), NULL);

  g_string_append_printf (words, "%u", count_more (self));
  for (GtkWidget *tick = first_tick (self); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    if (is_ticked (tick))
      g_string_append_printf (words, "\n%s", get_name (tick));
  return g_string_free (words, FALSE);
}
