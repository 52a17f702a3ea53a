/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Suggestions below an entry while a name is typed. */

#include "weft-suggest.h"

#include "weft-suggest-row.h"

#include <glib/gi18n-lib.h>

#define MOST_SHOWN 6
#define MOST_OPENED 16

struct _WeftSuggest
{
  GObject parent_instance;

  GtkEntry   *entry;      /* borrowed: owns this */
  WeftNames  *names;      /* owned, nullable */
  char       *ref;        /* owned, nullable: of the name that the entry shows */
  const char *add_format; /* static, nullable: the last suggestion */
  const char *add_help;   /* static */
  gboolean    is_adding;  /* it was chosen */
  gboolean    is_free;    /* nothing is chosen by itself */
  gboolean    is_quiet;   /* the text is being set from here */
  GtkWidget  *popover;    /* borrowed, nullable until it is needed: the entry's child */
  GtkListBox *list;       /* borrowed, nullable: in the popover */
};

static guint chosen_signal, adding_signal;

static void make_popover (WeftSuggest *self);

G_DEFINE_FINAL_TYPE (WeftSuggest, weft_suggest, G_TYPE_OBJECT)

static const char *
get_text (WeftSuggest *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
has_focus (WeftSuggest *self)
{
  return gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static void
set_text (WeftSuggest *self,
          const char  *text)
{
  self->is_quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_quiet = FALSE;
}

static void
clear_rows (WeftSuggest *self)
{
  GtkWidget *row;

  while (self->list != NULL && (row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
hide (WeftSuggest *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
show_names (WeftSuggest *self,
            const char  *typed,
            guint        limit)
{
  g_autoptr (GPtrArray) found = weft_names_match (self->names, typed, limit);
  WeftName *close;

  if (self->popover == NULL)
    make_popover (self);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, weft_suggest_row_new (g_ptr_array_index (found, i), typed));
  if (self->add_format != NULL && typed[0] != '\0' && !g_unichar_isdigit (g_utf8_get_char (typed)))
    {
      close = found->len == 0 ? weft_names_find_close (self->names, typed) : NULL;
      gtk_list_box_append (self->list, weft_suggest_row_new_adding (self->add_format, self->add_help, typed));
      if (close != NULL)
        gtk_list_box_append (self->list, weft_suggest_row_new_close (close));
    }
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    {
      hide (self);
      return;
    }
  /* Which of two grants of one funder it is, is for a person to say. */
  if (!self->is_free && (found->len < 2 || weft_name_is_called (found->pdata[0], typed)))
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_popover_popup (GTK_POPOVER (self->popover));
  /* One that is open already keeps its size unless it is told. */
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
show_matches (WeftSuggest *self)
{
  const char *typed = get_text (self);

  clear_rows (self);
  if (self->names == NULL || typed[0] == '\0')
    hide (self);
  else
    show_names (self, typed, MOST_SHOWN);
}

static void
take (WeftSuggest   *self,
      GtkListBoxRow *row)
{
  WeftName *name = weft_suggest_row_get_name (row);

  self->is_adding = name == NULL;
  hide (self);
  if (name == NULL)
    {
      g_signal_emit (self, adding_signal, 0);
      return;
    }
  g_free (self->ref);
  self->ref = g_strdup (name->ref);
  set_text (self, name->name);
  g_signal_emit (self, chosen_signal, 0, name);
}

static void
move_selection (WeftSuggest *self,
                int          by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int            index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));

  if (next != NULL)
    gtk_list_box_select_row (self->list, next);
}

static gboolean
press_key_cb (GtkEventControllerKey *controller,
              guint                  key,
              guint                  code,
              GdkModifierType        state,
              WeftSuggest           *self)
{
  GtkListBoxRow *row;

  if (!weft_suggest_is_open (self))
    {
      if (key == GDK_KEY_Down)
        weft_suggest_open (self);
      return key == GDK_KEY_Down;
    }
  row = gtk_list_box_get_selected_row (self->list);
  switch (key)
    {
    case GDK_KEY_Down:
      move_selection (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      move_selection (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      hide (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      if (row == NULL)
        {
          hide (self);
          return FALSE;
        }
      take (self, row);
      /* Tab still goes on to the next field, unless who heard of it went there already; Enter only takes the name. */
      return key != GDK_KEY_Tab || !has_focus (self);
    default:
      return FALSE;
    }
}

static void
change_text_cb (WeftSuggest *self)
{
  if (self->is_quiet)
    return;
  g_clear_pointer (&self->ref, g_free);
  self->is_adding = FALSE;
  if (has_focus (self))
    show_matches (self);
}

static void
leave_cb (WeftSuggest *self)
{
  hide (self);
}

static void
activate_row_cb (WeftSuggest   *self,
                 GtkListBoxRow *row)
{
  take (self, row);
}

static void
weft_suggest_finalize (GObject *object)
{
  WeftSuggest *self = WEFT_SUGGEST (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self->ref);

  G_OBJECT_CLASS (weft_suggest_parent_class)->finalize (object);
}

static void
weft_suggest_class_init (WeftSuggestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_suggest_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  adding_signal = g_signal_new ("adding", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_suggest_init (WeftSuggest *self)
{
}

static void
make_popover (WeftSuggest *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Suggestions"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activate_row_cb), self, G_CONNECT_SWAPPED);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "suggest");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->entry));
  g_signal_connect_object (self->entry, "destroy", G_CALLBACK (gtk_widget_unparent), self->popover, G_CONNECT_SWAPPED);
}

WeftSuggest *
weft_suggest_attach (GtkEntry *entry)
{
  WeftSuggest        *self = g_object_new (WEFT_TYPE_SUGGEST, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect_object (entry, "changed", G_CALLBACK (change_text_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (entry), "weft-suggest", self, g_object_unref);
  return self;
}

void
weft_suggest_set_names (WeftSuggest *self,
                        WeftNames   *names)
{
  g_return_if_fail (WEFT_IS_SUGGEST (self));

  clear_rows (self);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  self->names = names != NULL ? g_ptr_array_ref (names) : NULL;
  if (weft_suggest_is_open (self))
    show_matches (self);
  if (self->ref != NULL && g_str_equal (get_text (self), self->ref))
    set_text (self, weft_names_show (self->names, self->ref));
}

void
weft_suggest_set_add (WeftSuggest *self,
                      const char  *format,
                      const char  *help)
{
  g_return_if_fail (WEFT_IS_SUGGEST (self));
  self->add_format = format;
  self->add_help = help;
}

gboolean
weft_suggest_is_open (WeftSuggest *self)
{
  g_return_val_if_fail (WEFT_IS_SUGGEST (self), FALSE);
  return self->popover != NULL && gtk_widget_get_visible (self->popover);
}

void
weft_suggest_set_adding (WeftSuggest *self,
                         gboolean     is_adding)
{
  g_return_if_fail (WEFT_IS_SUGGEST (self));
  self->is_adding = is_adding;
}

gboolean
weft_suggest_is_adding (WeftSuggest *self)
{
  g_return_val_if_fail (WEFT_IS_SUGGEST (self), FALSE);
  return self->is_adding;
}

char *
weft_suggest_get_ref (WeftSuggest *self)
{
  g_return_val_if_fail (WEFT_IS_SUGGEST (self), NULL);
  return g_strdup (self->ref != NULL ? self->ref : get_text (self));
}

void
weft_suggest_set_ref (WeftSuggest *self,
                      const char  *ref)
{
  g_return_if_fail (WEFT_IS_SUGGEST (self));

  g_free (self->ref);
  self->ref = ref[0] != '\0' ? g_strdup (ref) : NULL;
  self->is_adding = FALSE;
  set_text (self, weft_names_show (self->names, ref));
}

void
weft_suggest_set_free (WeftSuggest *self)
{
  g_return_if_fail (WEFT_IS_SUGGEST (self));
  self->is_free = TRUE;
}

void
weft_suggest_open (WeftSuggest *self)
{
  g_return_if_fail (WEFT_IS_SUGGEST (self));
  clear_rows (self);
  if (self->names != NULL)
    show_names (self, "", MOST_OPENED);
}
