/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Referrals. */

#include "weft-referrals-page.h"

#include "weft-header.h"
#include "weft-parts.h"
#include "weft-referral-feedback.h"
#include "weft-referral-list.h"
#include "weft-referral-tell.h"

#include <glib/gi18n-lib.h>

struct _WeftReferralsPage
{
  WeftPage parent_instance;

  GPtrArray *referrals; /* owned, nullable, of WeftRow */
  char      *wanted;    /* owned, nullable: ref of the referral to open when they are read */

  /* template children */
  GtkStack      *body; /* "list" or "empty" */
  WeftList      *list;
  GtkMenuButton *feedback_button;
};

G_DEFINE_FINAL_TYPE (WeftReferralsPage, weft_referrals_page, WEFT_TYPE_PAGE)

static const WeftFormGroup groups[] = {
  { N_ ("Who sent them"), "received|route|from_organisation|from_role|their_ref|consent_feedback" },
  { N_ ("What came of it"), "status|contacted|first_attended|visits|reason|feedback_sent" },
  { N_ ("In this file"), "person|activity" },
};

static void
open_cb (WeftReferralsPage *self,
         gpointer           referral)
{
  weft_page_edit (WEFT_PAGE (self), referral, groups, G_N_ELEMENTS (groups), NULL);
}

static void
open_wanted (WeftReferralsPage *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  for (guint i = 0; wanted != NULL && i < self->referrals->len; i++)
    if (g_str_equal (weft_row_get (self->referrals->pdata[i], "ref"), wanted))
      {
        open_cb (self, self->referrals->pdata[i]);
        return;
      }
}

static gpointer
read_referrals (WeftFile     *file,
                gpointer      data,
                WeftProgress *progress,
                GError      **error)
{
  return weft_row_list (file, weft_description_find ("referrals"), NULL, error);
}

static void
append_period (GMenu      *menu,
               const char *label,
               const char *period)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "referrals.network", "s", period);
  g_menu_append_item (menu, item);
}

/* A line of the menu for each who sent somebody that agreed; then all together, without anybody, for a network. */
static void
show_senders (WeftReferralsPage *self)
{
  g_autoptr (GPtrArray) senders = weft_referral_feedback_senders (self->referrals);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) network = g_menu_new ();

  for (guint i = 0; i < senders->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (senders->pdata[i], NULL);

      g_menu_item_set_action_and_target (item, "referrals.feedback", "s", senders->pdata[i]);
      g_menu_append_item (menu, item);
    }
  append_period (network, _ ("This year"), WEFT_TELL_THIS_YEAR);
  append_period (network, _ ("Last year"), WEFT_TELL_LAST_YEAR);
  append_period (network, _ ("Everything so far"), WEFT_TELL_EVERYTHING);
  g_menu_append_section (menu, _ ("A network: all together, nobody told apart"), G_MENU_MODEL (network));
  gtk_menu_button_set_menu_model (self->feedback_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->feedback_button), self->referrals->len > 0);
}

static void
show_referrals (WeftPage *page,
                gpointer  result)
{
  WeftReferralsPage *self = WEFT_REFERRALS_PAGE (page);
  g_autofree char   *label = NULL;
  guint              n_due = 0;

  g_clear_pointer (&self->referrals, g_ptr_array_unref);
  self->referrals = g_ptr_array_ref (result);
  for (guint i = 0; i < self->referrals->len; i++)
    n_due += weft_referral_is_feedback_due (self->referrals->pdata[i]);
  /* Translators: a button that shows the referrals whose link worker should hear how it goes; %u is how many they are */
  label = n_due > 0 ? g_strdup_printf (_ ("Feedback due %u"), n_due) : g_strdup (_ ("Feedback due"));
  weft_list_set_chip_label (self->list, "feedback", label);
  gtk_stack_set_visible_child_name (self->body, self->referrals->len > 0 ? "list" : "empty");
  weft_list_fill (self->list, g_ptr_array_ref (self->referrals));
  show_senders (self);
  open_wanted (self);
}

static void
feedback_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  weft_referral_tell_sender (WEFT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
network_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  weft_referral_tell_network (WEFT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
weft_referrals_page_reload (WeftPage *page)
{
  weft_page_read (page, NULL, read_referrals, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, show_referrals);
}

static void
weft_referrals_page_open_record (WeftPage   *page,
                                 const char *ref)
{
  WeftReferralsPage *self = WEFT_REFERRALS_PAGE (page);

  g_free (self->wanted);
  self->wanted = g_strdup (ref);
  weft_page_reload (page);
}

static void
weft_referrals_page_begin_new (WeftPage *page)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("referrals"));

  weft_row_set (row, "received", weft_workspace_get_today (weft_page_get_workspace (page)));
  weft_row_set (row, "route", "formal");
  weft_row_set (row, "status", "received");
  weft_page_edit (page, row, groups, G_N_ELEMENTS (groups), NULL);
}

static void
weft_referrals_page_fold (WeftPage *page,
                          gboolean  is_narrow)
{
  weft_list_set_room (WEFT_REFERRALS_PAGE (page)->list, is_narrow ? WEFT_CELL_NARROW : WEFT_CELL_WIDE);
}

static void
weft_referrals_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (weft_referrals_page_parent_class)->constructed (object);
  weft_list_set_kind (WEFT_REFERRALS_PAGE (object)->list, weft_referral_list_kind (), weft_page_get_workspace (WEFT_PAGE (object)));
}

static void
weft_referrals_page_finalize (GObject *object)
{
  WeftReferralsPage *self = WEFT_REFERRALS_PAGE (object);

  g_clear_pointer (&self->referrals, g_ptr_array_unref);
  g_free (self->wanted);

  G_OBJECT_CLASS (weft_referrals_page_parent_class)->finalize (object);
}

static void
weft_referrals_page_class_init (WeftReferralsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = weft_referrals_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = weft_referrals_page_finalize;
  page_class->reload = weft_referrals_page_reload;
  page_class->begin_new = weft_referrals_page_begin_new;
  page_class->open_record = weft_referrals_page_open_record;
  page_class->fold = weft_referrals_page_fold;

  gtk_widget_class_install_action (widget_class, "referrals.feedback", "s", feedback_cb);
  gtk_widget_class_install_action (widget_class, "referrals.network", "s", network_cb);

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_LIST);
  g_type_ensure (WEFT_TYPE_PARTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-referrals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftReferralsPage, body);
  gtk_widget_class_bind_template_child (widget_class, WeftReferralsPage, list);
  gtk_widget_class_bind_template_child (widget_class, WeftReferralsPage, feedback_button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
weft_referrals_page_init (WeftReferralsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
