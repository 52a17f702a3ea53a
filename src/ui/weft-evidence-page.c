/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of stories, its chips, and the story that is open. */

#include "weft-evidence-page.h"

#include "weft-evidence-form.h"
#include "weft-evidence-row.h"
#include "weft-evidence-view.h"
#include "weft-evidence-withdraw.h"
#include "weft-file-kind.h"
#include "weft-file-work.h"
#include "weft-header.h"
#include "weft-listings.h"
#include "weft-parts.h"
#include "weft-rows.h"
#include "weft-settings.h"
#include "weft-ticks.h"
#include "weft-window.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The chips: everything, what nobody was asked about, and one for each kind. */
static const struct
{
  const char *kind;  /* nullable */
  const char *title; /* msgid */
} chips[] = {
  { NULL, N_ ("All") },
  { NULL, N_ ("Needs asking") },
  { "quote", N_ ("Quotes") },
  { "story", N_ ("Stories") },
  { "photo", N_ ("Photographs") },
  { "feedback", N_ ("Feedback") },
  { "letter", N_ ("Letters") },
  { "press", N_ ("Press") },
  { "you-said-we-did", N_ ("You said, we did") },
};

#define N_CHIPS G_N_ELEMENTS (chips)
#define ALL 0
#define NEEDS_ASKING 1

struct _WeftEvidencePage
{
  WeftPage parent_instance;

  GPtrArray *evidence;       /* owned, nullable, of WeftEvidence */
  char      *selected;       /* owned, nullable: ref of the story that is open */
  GtkWidget *chips[N_CHIPS]; /* borrowed: in chip_box */
  WeftTicks *ticks;          /* owned */

  /* template children */
  GtkStack         *stack; /* "list", "empty" or "story" */
  GtkBox           *chip_box;
  GtkListBox       *stories, *loops;
  WeftListSeveral  *several;
  WeftEvidenceView *view;
};

G_DEFINE_FINAL_TYPE (WeftEvidencePage, weft_evidence_page, WEFT_TYPE_PAGE)

static gboolean
is_of_chip (const WeftEvidence *evidence,
            guint               chip)
{
  if (chip == ALL)
    return TRUE;
  if (chip == NEEDS_ASKING)
    return evidence->consent == WEFT_CONSENT_NOT_ASKED;
  return g_str_equal (weft_row_get (evidence->row, "kind"), chips[chip].kind);
}

static guint
find_chip (WeftEvidencePage *self)
{
  for (guint i = 0; i < N_CHIPS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      return i;
  return ALL;
}

static WeftEvidence *
find_selected (WeftEvidencePage *self)
{
  for (guint i = 0; self->selected != NULL && self->evidence != NULL && i < self->evidence->len; i++)
    {
      WeftEvidence *evidence = g_ptr_array_index (self->evidence, i);

      if (g_str_equal (weft_row_get (evidence->row, "ref"), self->selected))
        return evidence;
    }
  return NULL;
}

static void
show_list (WeftEvidencePage *self)
{
  guint chip = find_chip (self);
  guint n_stories = 0, n_loops = 0;

  weft_rows_clear (self->stories);
  weft_rows_clear (self->loops);
  weft_ticks_clear (self->ticks);
  for (guint i = 0; i < self->evidence->len; i++)
    {
      const WeftEvidence *evidence = g_ptr_array_index (self->evidence, i);
      gboolean            is_loop = weft_evidence_is_loop (evidence);
      g_autofree char    *words = weft_evidence_words (evidence);
      GtkWidget          *row;

      if (!is_of_chip (evidence, chip))
        continue;
      n_stories += !is_loop;
      n_loops += is_loop;
      row = weft_evidence_row_new (evidence);
      weft_ticks_add (self->ticks, row, evidence->row->id, words);
      gtk_list_box_append (is_loop ? self->loops : self->stories, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->stories), n_stories > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->loops), n_loops > 0);
}

static void
toggle_chip_cb (WeftEvidencePage *self,
                GtkToggleButton  *chip)
{
  if (!gtk_toggle_button_get_active (chip) || self->evidence == NULL)
    return;
  weft_settings_set ("lists", "evidence", chips[find_chip (self)].title);
  show_list (self);
}

/* Only kinds that are there have a chip. */
static void
show_chips (WeftEvidencePage *self)
{
  for (guint i = 0; i < N_CHIPS; i++)
    {
      g_autofree char *label = NULL;
      guint            n = 0;

      for (guint k = 0; k < self->evidence->len; k++)
        n += is_of_chip (g_ptr_array_index (self->evidence, k), i);
      /* Translators: a button that shows one kind of story, and how many there are: "Needs asking 3" */
      label = i == ALL || i == NEEDS_ASKING ? g_strdup_printf (_ ("%s %u"), _ (chips[i].title), n) : g_strdup (_ (chips[i].title));
      gtk_button_set_label (GTK_BUTTON (self->chips[i]), label);
      gtk_widget_set_visible (self->chips[i], i == ALL || n > 0);
      if (n == 0 && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[ALL]), TRUE);
    }
}

static void
show_part (WeftEvidencePage *self)
{
  const WeftEvidence *open = find_selected (self);

  if (open != NULL)
    weft_evidence_view_show (self->view, open);
  else
    g_clear_pointer (&self->selected, g_free);
  gtk_stack_set_visible_child_name (self->stack, open != NULL ? "story" : self->evidence->len > 0 ? "list"
                                                                                                  : "empty");
}

static gpointer
read_evidence (WeftFile     *file,
               gpointer      data,
               WeftProgress *progress,
               GError      **error)
{
  return weft_evidence_read (file, error);
}

static void
show_evidence (WeftPage *page,
               gpointer  result)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (page);

  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  self->evidence = g_ptr_array_ref (result);
  show_chips (self);
  show_list (self);
  show_part (self);
}

static void
weft_evidence_page_reload (WeftPage *page)
{
  weft_page_read (page, NULL, read_evidence, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, show_evidence);
}

static void
weft_evidence_page_open_record (WeftPage   *page,
                                const char *ref)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (page);

  g_free (self->selected);
  self->selected = g_strdup (ref);
  if (find_selected (self) != NULL)
    show_part (self);
  else
    weft_page_reload (page);
}

static void
open_row_cb (WeftEvidencePage *self,
             GtkWidget        *row)
{
  if (!weft_ticks_press (self->ticks, row))
    weft_evidence_page_open_record (WEFT_PAGE (self), weft_row_get (weft_rows_get_record (row), "ref"));
}

/* A photograph or letter that is dropped on the list is a story of its own; anything else is brought in. */
static gboolean
drop_cb (WeftEvidencePage *self,
         const GValue     *value)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL)
    return FALSE;
  if (weft_file_kind_named_picture (path) || g_str_has_suffix (path, ".pdf"))
    weft_file_work_add (WEFT_PAGE (self), NULL, path, weft_evidence_page_open_record);
  else
    weft_window_bring_in (WEFT_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), path);
  return TRUE;
}

static void
weft_evidence_page_begin_new (WeftPage *page)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (page);
  const char       *kind = chips[find_chip (self)].kind;

  weft_evidence_form_begin (page, kind != NULL ? kind : "quote");
}

static void
add_loop_cb (WeftEvidencePage *self)
{
  weft_evidence_form_begin (WEFT_PAGE (self), "you-said-we-did");
}

static void
begin_loop_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  add_loop_cb (WEFT_EVIDENCE_PAGE (widget));
}

static void
edit_cb (WeftEvidencePage *self)
{
  const WeftEvidence *open = find_selected (self);

  if (open != NULL)
    weft_evidence_form_open (WEFT_PAGE (self), open);
}

static void
withdraw_cb (WeftEvidencePage *self)
{
  const WeftEvidence *open = find_selected (self);

  if (open != NULL)
    weft_evidence_withdraw (WEFT_PAGE (self), open->row);
}

/* Back where the reader was: at the row. */
static gboolean
weft_evidence_page_go_back (WeftPage *page)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (page);
  g_autofree char  *ref = g_steal_pointer (&self->selected);

  if (ref == NULL)
    return FALSE;
  show_part (self);
  weft_rows_focus (self->stories, "ref", ref);
  weft_rows_focus (self->loops, "ref", ref);
  return TRUE;
}

static void
make_chips (WeftEvidencePage *self)
{
  g_autofree char *left = weft_settings_get ("lists", "evidence");
  guint            pressed = ALL;

  for (guint i = 0; i < N_CHIPS; i++)
    if (g_strcmp0 (left, chips[i].title) == 0)
      pressed = i;
  for (guint i = 0; i < N_CHIPS; i++)
    {
      self->chips[i] = gtk_toggle_button_new ();
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->chips[i]), i > 0 ? GTK_TOGGLE_BUTTON (self->chips[0]) : NULL);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[i]), i == pressed);
      g_signal_connect_object (self->chips[i], "toggled", G_CALLBACK (toggle_chip_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->chip_box, self->chips[i]);
    }
}

static WeftListing *
weft_evidence_page_make_listing (WeftPage *page)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (page);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint            chip = find_chip (self);
  g_autofree char *words = weft_ticks_say (self->ticks, chip != ALL ? _ (chips[chip].title) : NULL);

  for (guint i = 0; self->evidence != NULL && i < self->evidence->len; i++)
    {
      WeftEvidence *evidence = g_ptr_array_index (self->evidence, i);

      if (is_of_chip (evidence, chip) && weft_ticks_is_listed (self->ticks, evidence->row->id))
        g_ptr_array_add (shown, evidence);
    }
  return weft_listings_evidence (shown, words);
}

static gboolean
weft_evidence_page_set_several (WeftPage *page,
                                gboolean  is_several)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (page);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0 && weft_ticks_set_several (self->ticks, is_several);
}

static void
weft_evidence_page_constructed (GObject *object)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (object);

  G_OBJECT_CLASS (weft_evidence_page_parent_class)->constructed (object);
  self->ticks = weft_ticks_new (self->several, weft_page_get_workspace (WEFT_PAGE (self)), "evidence", "grant|activity|kind");
}

static void
weft_evidence_page_finalize (GObject *object)
{
  WeftEvidencePage *self = WEFT_EVIDENCE_PAGE (object);

  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_free (self->selected);
  g_clear_object (&self->ticks);

  G_OBJECT_CLASS (weft_evidence_page_parent_class)->finalize (object);
}

static void
weft_evidence_page_class_init (WeftEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_evidence_page_finalize;
  G_OBJECT_CLASS (klass)->constructed = weft_evidence_page_constructed;
  page_class->make_listing = weft_evidence_page_make_listing;
  page_class->set_several = weft_evidence_page_set_several;
  page_class->reload = weft_evidence_page_reload;
  page_class->begin_new = weft_evidence_page_begin_new;
  page_class->go_back = weft_evidence_page_go_back;
  page_class->open_record = weft_evidence_page_open_record;

  gtk_widget_class_install_action (widget_class, "evidence.add-loop", NULL, begin_loop_cb);

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_PARTS);
  g_type_ensure (WEFT_TYPE_EVIDENCE_VIEW);
  g_type_ensure (WEFT_TYPE_LIST_SEVERAL);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftEvidencePage, stack);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidencePage, chip_box);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidencePage, stories);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidencePage, loops);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidencePage, several);
  gtk_widget_class_bind_template_child (widget_class, WeftEvidencePage, view);
  gtk_widget_class_bind_template_callback (widget_class, open_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_loop_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_cb);
}

static void
weft_evidence_page_init (WeftEvidencePage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  make_chips (self);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
