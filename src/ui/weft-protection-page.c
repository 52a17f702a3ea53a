/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Data protection. */

#include "weft-protection-page.h"

#include "weft-date.h"
#include "weft-header.h"
#include "weft-protection.h"
#include "weft-rows.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftProtectionPage
{
  WeftPage parent_instance;

  WeftProtection *protection; /* owned, nullable */
  GPtrArray      *rows;       /* owned, of GtkWidget (borrowed): those that were made from it */

  /* template children */
  AdwPreferencesGroup *file_part, *people_part, *agreed_part;
};

G_DEFINE_FINAL_TYPE (WeftProtectionPage, weft_protection_page, WEFT_TYPE_PAGE)

static void
add_row (WeftProtectionPage  *self,
         AdwPreferencesGroup *part,
         GtkWidget           *row)
{
  adw_preferences_group_add (part, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (WeftProtectionPage *self)
{
  AdwPreferencesGroup *parts[] = { self->file_part, self->people_part, self->agreed_part };

  for (guint i = 0; i < self->rows->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
      if (gtk_widget_is_ancestor (self->rows->pdata[i], GTK_WIDGET (parts[k])))
        {
          adw_preferences_group_remove (parts[k], self->rows->pdata[i]);
          break;
        }
  g_ptr_array_set_size (self->rows, 0);
}

static char *
say_copies (const WeftProtection *protection)
{
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;

  if (protection->n_copies == 0)
    return g_strdup (_ ("None yet. One is kept each time Weft is closed after a change."));
  day = weft_date_format (protection->newest);
  name = g_path_get_basename (protection->copies);
  return g_strdup_printf (
    /* Translators: how many copies, the name of their folder, the day of the newest */
    g_dngettext (GETTEXT_PACKAGE, "%u in the folder “%s” beside it, of %s", "%u in the folder “%s” beside it, the newest of %s",
                 protection->n_copies),
    protection->n_copies, name, day);
}

static void
show_file (WeftProtectionPage *self)
{
  g_autofree char *copies = say_copies (self->protection);
  GtkWidget       *file = weft_rows_new_fact ("weft-drive-symbolic", _ ("Your file"), self->protection->path);

  weft_rows_add_copy (file, self->protection->path);
  add_row (self, self->file_part, file);
  add_row (self, self->file_part, weft_rows_new_fact ("weft-copy-symbolic", _ ("Copies kept by themselves"), copies));
  add_row (self, self->file_part,
           weft_rows_new_fact ("weft-lock-symbolic", _ ("Nothing leaves this computer by itself"),
                               _ ("Weft never uses the internet. What you save and send is yours to decide.")));
  add_row (self, self->file_part,
           weft_rows_new_fact ("weft-shield-symbolic", _ ("The file has no password"),
                               _ ("A forgotten one must not cost a group its books. Switch on the encryption of the computer’s disk, and lock the screen.")));
}

static void
add_fact (AdwExpanderRow *row,
          const char     *title,
          const char     *fact)
{
  adw_expander_row_add_row (row, weft_rows_new_fact (NULL, title, fact));
}

static void
show_holding (WeftProtectionPage *self,
              const WeftHolding  *holding)
{
  GtkWidget       *row = adw_expander_row_new ();
  g_autofree char *count = weft_words_number (MAX (holding->n, 0));
  /* Translators: a kind of record and how many there are: "People: 106" */
  g_autofree char *title = g_strdup_printf (_ ("%s: %s"), _ (holding->table->title), count);
  g_autofree char *past = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), holding->purpose);
  add_fact (ADW_EXPANDER_ROW (row), _ ("What may be written down"), holding->facts);
  add_fact (ADW_EXPANDER_ROW (row), _ ("Why the law allows it"), holding->basis);
  add_fact (ADW_EXPANDER_ROW (row), _ ("How long it is kept"), holding->keeping);
  if (holding->n_past > 0)
    {
      past = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d is past its time and may go", "%d are past their time and may go",
                                           (gulong)holding->n_past),
                              (int)holding->n_past);
      add_fact (ADW_EXPANDER_ROW (row), _ ("Time to let go"), past);
    }
  add_row (self, self->people_part, row);
}

static void
show_agreed (WeftProtectionPage *self,
             const WeftAgreed   *agreed)
{
  g_autofree char *given = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d agreed", "%d agreed", (gulong)agreed->given), (int)agreed->given);
  g_autofree char *withdrawn = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d took it back", "%d took it back", (gulong)agreed->withdrawn),
                                                (int)agreed->withdrawn);
  /* Translators: how many agreed, and how many took it back: "12 agreed, 1 took it back" */
  g_autofree char *both = g_strdup_printf (_ ("%s, %s"), given, withdrawn);

  add_row (self, self->agreed_part, weft_rows_new_fact (NULL, weft_words_choice ("purpose", agreed->purpose), agreed->withdrawn > 0 ? both : given));
}

static gpointer
read_protection (WeftFile     *file,
                 gpointer      data,
                 WeftProgress *progress,
                 GError      **error)
{
  return weft_protection_read (file, error);
}

static void
show_protection (WeftPage *page,
                 gpointer  result)
{
  WeftProtectionPage *self = WEFT_PROTECTION_PAGE (page);

  g_clear_pointer (&self->protection, weft_protection_free);
  self->protection = result;
  clear_rows (self);
  show_file (self);
  for (guint i = 0; i < self->protection->holdings->len; i++)
    show_holding (self, g_ptr_array_index (self->protection->holdings, i));
  for (guint i = 0; i < self->protection->agreed->len; i++)
    show_agreed (self, g_ptr_array_index (self->protection->agreed, i));
  if (self->protection->agreed->len == 0)
    add_row (self, self->agreed_part,
             weft_rows_new_fact (NULL, _ ("Nothing is written down yet"), _ ("Ask before you use a photograph or send news, and add it on the person’s page.")));
}

static void
weft_protection_page_reload (WeftPage *page)
{
  weft_page_run (page, read_protection, NULL, NULL, NULL, show_protection);
}

static WeftListing *
weft_protection_page_make_listing (WeftPage *page)
{
  WeftProtectionPage *self = WEFT_PROTECTION_PAGE (page);
  WeftListing        *listing;

  if (self->protection == NULL)
    return NULL;
  listing = weft_listing_new (_ ("What is kept about people"), NULL);
  weft_listing_add_column (listing, _ ("Records"), WEFT_TYPE_TEXT);
  weft_listing_add_column (listing, _ ("How many"), WEFT_TYPE_COUNT);
  weft_listing_add_column (listing, _ ("What for"), WEFT_TYPE_LONG_TEXT);
  weft_listing_add_column (listing, _ ("What may be written down"), WEFT_TYPE_LONG_TEXT);
  weft_listing_add_column (listing, _ ("Why the law allows it"), WEFT_TYPE_TEXT);
  weft_listing_add_column (listing, _ ("How long it is kept"), WEFT_TYPE_TEXT);
  for (guint i = 0; i < self->protection->holdings->len; i++)
    {
      const WeftHolding *holding = g_ptr_array_index (self->protection->holdings, i);
      g_autofree char   *count = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (holding->n, 0));

      weft_listing_add_row (listing, _ (holding->table->title), count, holding->purpose, holding->facts, holding->basis, holding->keeping, NULL);
    }
  return listing;
}

static void
weft_protection_page_finalize (GObject *object)
{
  WeftProtectionPage *self = WEFT_PROTECTION_PAGE (object);

  g_clear_pointer (&self->protection, weft_protection_free);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (weft_protection_page_parent_class)->finalize (object);
}

static void
weft_protection_page_class_init (WeftProtectionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_protection_page_finalize;
  WEFT_PAGE_CLASS (klass)->make_listing = weft_protection_page_make_listing;
  WEFT_PAGE_CLASS (klass)->reload = weft_protection_page_reload;

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-protection-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftProtectionPage, file_part);
  gtk_widget_class_bind_template_child (widget_class, WeftProtectionPage, people_part);
  gtk_widget_class_bind_template_child (widget_class, WeftProtectionPage, agreed_part);
}

static void
weft_protection_page_init (WeftProtectionPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
