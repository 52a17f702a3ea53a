/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Grants: the list, and the page of the one that is open in its place. */

#include "weft-grants-page.h"

#include "weft-grant-form.h"
#include "weft-grant-row.h"
#include "weft-grant-view.h"
#include "weft-grants.h"
#include "weft-header.h"
#include "weft-listings.h"
#include "weft-pence.h"
#include "weft-place.h"
#include "weft-rows.h"
#include "weft-ticks.h"

#include <glib/gi18n-lib.h>

struct _WeftGrantsPage
{
  WeftPage parent_instance;

  char      *opened; /* owned, nullable: ref of the grant whose page is open */
  GPtrArray *grants; /* owned, nullable, of WeftGrant: those of the list */
  WeftTicks *ticks;  /* owned */

  /* template children */
  GtkStack        *screens; /* "list" or "grant" */
  GtkStack        *body;    /* "wait", "grants" or "empty" */
  WeftHeader      *header;
  GtkWidget       *content;
  GtkFlowBox      *totals;
  GtkWidget       *running_part, *asked_part, *ended_part;
  GtkListBox      *running, *asked, *ended;
  GtkBox          *legend;
  GtkToggleButton *ended_button;
  GtkRevealer     *ended_revealer;
  WeftListSeveral *several;
  WeftGrantView   *grant_view;
};

G_DEFINE_FINAL_TYPE (WeftGrantsPage, weft_grants_page, WEFT_TYPE_PAGE)

static void
add_total (WeftGrantsPage *self,
           gint64          pence,
           const char     *words)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *amount = weft_pence_format (pence);
  GtkWidget       *number = gtk_label_new (amount);
  GtkWidget       *label = gtk_label_new (words);
  GtkWidget       *child = gtk_flow_box_child_new ();

  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (number, "statnum");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->totals, child);
}

static void
show_totals (WeftGrantsPage *self,
             GPtrArray      *grants)
{
  g_autoptr (GHashTable) funders = g_hash_table_new (g_str_hash, g_str_equal);
  gint64           award = 0, spent = 0, left = 0, due = 0;
  g_autofree char *words = NULL;
  GtkWidget       *child;

  for (guint i = 0; i < grants->len; i++)
    {
      const WeftGrant *grant = g_ptr_array_index (grants, i);

      if (grant->standing != WEFT_GRANT_RUNNING)
        continue;
      g_hash_table_add (funders, grant->state->funder);
      (void)weft_pence_add (&award, grant->state->award);
      (void)weft_pence_add (&spent, grant->state->spent);
      (void)weft_pence_add (&left, MAX (grant->state->left, 0));
      (void)weft_pence_add (&due, grant->state->still_due);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->totals))) != NULL)
    gtk_flow_box_remove (self->totals, child);
  /* Translators: below an amount; %u is how many funders awarded it */
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "awarded by %u funder", "awarded by %u funders", g_hash_table_size (funders)),
                           g_hash_table_size (funders));
  add_total (self, award, words);
  add_total (self, spent, C_ ("money", "spent"));
  add_total (self, left, _ ("left to spend"));
  if (due != 0)
    add_total (self, due, _ ("still to come in"));
  gtk_widget_set_visible (GTK_WIDGET (self->totals), g_hash_table_size (funders) > 0);
}

static void
show_ended (WeftGrantsPage *self)
{
  guint            n = 0;
  g_autofree char *words = NULL;

  while (gtk_list_box_get_row_at_index (self->ended, (int)n) != NULL)
    n++;
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u grant that is closed", "%u grants that are closed", n), n);
  gtk_button_set_label (GTK_BUTTON (self->ended_button), words);
  gtk_widget_set_visible (self->ended_part, n > 0);
}

static void
toggle_ended_cb (WeftGrantsPage *self)
{
  gtk_revealer_set_reveal_child (self->ended_revealer, gtk_toggle_button_get_active (self->ended_button));
}

static gpointer
read_grants (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  return weft_grants_read (file, error);
}

static void
show_grants (WeftPage *page,
             gpointer  result)
{
  WeftGrantsPage  *self = WEFT_GRANTS_PAGE (page);
  GPtrArray       *grants = result;
  GtkListBox      *lists[] = { self->running, self->asked, self->ended };
  g_autofree char *subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u in this file", "%u in this file", grants->len), grants->len);

  g_clear_pointer (&self->grants, g_ptr_array_unref);
  self->grants = g_ptr_array_ref (grants);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    weft_rows_clear (lists[i]);
  weft_ticks_clear (self->ticks);
  for (guint i = 0; i < grants->len; i++)
    {
      const WeftGrant *grant = g_ptr_array_index (grants, i);
      GtkWidget       *row = weft_grant_row_new (grant);

      weft_place_set_key (row, grant->state->ref);
      weft_ticks_add (self->ticks, row, grant->row->id, grant->state->title);
      gtk_list_box_append (lists[grant->standing], row);
    }
  show_totals (self, grants);
  show_ended (self);
  gtk_widget_set_visible (self->running_part, gtk_list_box_get_row_at_index (self->running, 0) != NULL);
  gtk_widget_set_visible (self->asked_part, gtk_list_box_get_row_at_index (self->asked, 0) != NULL);
  weft_header_set_subtitle (self->header, grants->len > 0 ? subtitle : NULL);
  gtk_stack_set_visible_child_name (self->body, grants->len > 0 ? "grants" : "empty");
}

static gpointer
read_details (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_grant_details_read (file, data, error);
}

static void
close_grant (WeftGrantsPage *self)
{
  g_clear_pointer (&self->opened, g_free);
  gtk_stack_set_visible_child_name (self->screens, "list");
}

static void
show_details (WeftPage *page,
              gpointer  result)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);

  if (self->opened == NULL)
    return;
  /* One that was taken out, or undone, meanwhile. */
  if (result == NULL)
    {
      close_grant (self);
      return;
    }
  weft_grant_view_show (self->grant_view, result);
  gtk_stack_set_visible_child_name (self->screens, "grant");
}

static void
load_details (WeftGrantsPage *self)
{
  weft_page_run (WEFT_PAGE (self), read_details, g_strdup (self->opened), g_free,
                 (GDestroyNotify)weft_grant_details_free, show_details);
}

static void
weft_grants_page_reload (WeftPage *page)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);

  weft_page_read (page, NULL, read_grants, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, show_grants);
  if (self->opened != NULL)
    load_details (self);
}

static void
weft_grants_page_open_record (WeftPage   *page,
                              const char *ref)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);

  g_free (self->opened);
  self->opened = g_strdup (ref);
  weft_grant_view_scroll_up (self->grant_view);
  load_details (self);
}

static void
open_row_cb (WeftGrantsPage *self,
             GtkListBoxRow  *row)
{
  if (!weft_ticks_press (self->ticks, GTK_WIDGET (row)))
    weft_grants_page_open_record (WEFT_PAGE (self), weft_grant_row_get_ref (row));
}

static void
edit_cb (WeftGrantsPage *self,
         WeftRow        *row)
{
  weft_grant_form_open (WEFT_PAGE (self), row);
}

static void
weft_grants_page_begin_new (WeftPage *page)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);
  g_autoptr (WeftRow) row = NULL;

  /* On the page of a grant what is new is its money. */
  if (self->opened != NULL)
    {
      weft_grant_view_type_money (self->grant_view);
      return;
    }
  row = weft_row_new (weft_description_find ("grants"));
  weft_row_set (row, "status", "active");
  weft_grant_form_open (page, row);
}

static gboolean
weft_grants_page_go_back (WeftPage *page)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);

  if (self->opened == NULL)
    return FALSE;
  close_grant (self);
  gtk_widget_child_focus (GTK_WIDGET (self->running), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
weft_grants_page_fold (WeftPage *page,
                       gboolean  is_narrow)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);
  int             margin = is_narrow ? 12 : 24;

  gtk_widget_set_margin_start (self->content, margin);
  gtk_widget_set_margin_end (self->content, margin);
  gtk_flow_box_set_max_children_per_line (self->totals, is_narrow ? 2 : 4);
  weft_grant_view_fold (self->grant_view, is_narrow);
}

static WeftListing *
weft_grants_page_make_listing (WeftPage *page)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autofree char *words = weft_ticks_say (self->ticks, NULL);

  if (self->opened != NULL || self->grants == NULL)
    return NULL;
  for (guint i = 0; i < self->grants->len; i++)
    if (weft_ticks_is_listed (self->ticks, ((WeftGrant *)g_ptr_array_index (self->grants, i))->row->id))
      g_ptr_array_add (listed, g_ptr_array_index (self->grants, i));
  return weft_listings_grants (listed, words);
}

static gboolean
weft_grants_page_set_several (WeftPage *page,
                              gboolean  is_several)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (page);

  return self->opened == NULL && self->grants != NULL && self->grants->len > 0 && weft_ticks_set_several (self->ticks, is_several);
}

/* What hangs on a grant keeps it from being taken out: that is done on its own page, which says what. */
static void
weft_grants_page_constructed (GObject *object)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (object);

  G_OBJECT_CLASS (weft_grants_page_parent_class)->constructed (object);
  self->ticks = weft_ticks_new (self->several, weft_page_get_workspace (WEFT_PAGE (self)), "grants", "status|programme");
  weft_list_several_set_removable (self->several, FALSE);
}

static void
weft_grants_page_finalize (GObject *object)
{
  WeftGrantsPage *self = WEFT_GRANTS_PAGE (object);

  g_free (self->opened);
  g_clear_pointer (&self->grants, g_ptr_array_unref);
  g_clear_object (&self->ticks);

  G_OBJECT_CLASS (weft_grants_page_parent_class)->finalize (object);
}

static void
weft_grants_page_class_init (WeftGrantsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_grants_page_finalize;
  G_OBJECT_CLASS (klass)->constructed = weft_grants_page_constructed;
  page_class->make_listing = weft_grants_page_make_listing;
  page_class->set_several = weft_grants_page_set_several;
  page_class->reload = weft_grants_page_reload;
  page_class->begin_new = weft_grants_page_begin_new;
  page_class->go_back = weft_grants_page_go_back;
  page_class->fold = weft_grants_page_fold;
  page_class->open_record = weft_grants_page_open_record;

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_GRANT_VIEW);
  g_type_ensure (WEFT_TYPE_LIST_SEVERAL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-grants-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, screens);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, body);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, header);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, content);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, totals);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, running_part);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, asked_part);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, ended_part);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, running);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, asked);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, ended);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, legend);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, ended_button);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, ended_revealer);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, several);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantsPage, grant_view);
  gtk_widget_class_bind_template_callback (widget_class, toggle_ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
weft_grants_page_init (WeftGrantsPage *self)
{
  const WeftPart spent = { 1, WEFT_PART_FIRST };
  const WeftPart gone = { 1, WEFT_PART_NEUTRAL };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_append (self->legend, weft_grant_row_new_key (&spent, C_ ("money", "spent")));
  gtk_box_append (self->legend, weft_grant_row_new_key (NULL, C_ ("money", "left")));
  gtk_box_append (self->legend, weft_grant_row_new_key (&gone, _ ("days gone")));
}
