/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money. */

#include "weft-money-page.h"

#include "weft-access.h"
#include "weft-account-chips.h"
#include "weft-header.h"
#include "weft-money-entry.h"
#include "weft-money-form.h"
#include "weft-money-kind.h"
#include "weft-money-list.h"
#include "weft-pence.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _WeftMoneyPage
{
  WeftPage parent_instance;

  WeftMoneyList  *list;    /* owned, nullable */
  WeftMoneyNames *names;   /* owned, nullable */
  char           *account; /* owned, nullable: the one that is shown, NULL all */
  char           *place;   /* owned, nullable: the grant or fund that alone is shown */
  WeftMoneyLayout layout;
  guint           layout_source;
  gboolean        is_filling;
  WeftNames      *chosen_from; /* owned, nullable: the places that can be chosen */

  /* template children */
  WeftHeader       *header;
  GtkWidget        *content;
  WeftMoneyEntry   *entry;
  WeftAccountChips *chips;
  GtkLabel         *balances;
  GtkDropDown      *place_choice;
  GtkWidget        *move_button;
  GtkLabel         *move_label;
  WeftList         *rows;
};

/* What a reload reads. */
typedef struct
{
  WeftMoneyList  *list;  /* owned */
  WeftMoneyNames *names; /* owned */
} Book;

G_DEFINE_FINAL_TYPE (WeftMoneyPage, weft_money_page, WEFT_TYPE_PAGE)

static void
book_free (Book *book)
{
  g_clear_pointer (&book->list, weft_money_list_unref);
  g_clear_pointer (&book->names, weft_money_names_unref);
  g_free (book);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Book, book_free)

static gpointer
read_book (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  const Book *before = data;
  g_autoptr (Book) book = g_new0 (Book, 1);

  book->list = weft_money_list_read (file, before->list, error);
  book->names = book->list != NULL ? weft_money_names_read (file, before->names, error) : NULL;
  return book->names != NULL ? g_steal_pointer (&book) : NULL;
}

/* The balance that the row which is typed starts from, and its account. */
static void
show_account (WeftMoneyPage *self)
{
  int                at = weft_money_list_find_account (self->list, self->account);
  const WeftAccount *account = at != WEFT_ALL_ACCOUNTS ? g_ptr_array_index (self->list->accounts, at) : NULL;

  weft_money_entry_set_account (self->entry, self->account, account != NULL ? account->balance : self->list->total);
}

/* "Bank, Warm Thursdays"; NULL when all is shown. */
static char *
say_shown (WeftMoneyPage *self)
{
  if (self->account != NULL && self->place != NULL)
    /* Translators: an account, then a grant or fund: what of the money is shown */
    return g_strdup_printf (_ ("%s, %s"), self->account, self->place);
  return g_strdup (self->account != NULL ? self->account : self->place);
}

/* As a view of the list keeps it: "Bank,Warm%20Thursdays". */
static char *
keep_shown (WeftMoneyPage *self)
{
  g_autofree char *account = g_uri_escape_string (self->account != NULL ? self->account : "", NULL, TRUE);
  g_autofree char *place = g_uri_escape_string (self->place != NULL ? self->place : "", NULL, TRUE);

  return self->account != NULL || self->place != NULL ? g_strdup_printf ("%s,%s", account, place) : NULL;
}

static void
note_shown (WeftMoneyPage *self)
{
  g_autofree char *shown = keep_shown (self);
  g_autofree char *words = say_shown (self);

  weft_list_set_shown (self->rows, shown, words);
}

static void
show_lines (WeftMoneyPage *self)
{
  int              at = weft_money_list_find_account (self->list, self->account);
  GPtrArray       *lines = weft_money_list_show (self->list, at, self->place);
  g_autofree char *subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", lines->len), lines->len);

  weft_header_set_subtitle (self->header, self->list->lines->len > 0 ? subtitle : NULL);
  note_shown (self);
  weft_list_fill (self->rows, lines);
}

static void
choose_account_cb (WeftMoneyPage *self)
{
  g_free (self->account);
  self->account = g_strdup (weft_account_chips_get (self->chips));
  weft_list_end_for_now (self->rows);
  show_lines (self);
  show_account (self);
}

static void
show_accounts (WeftMoneyPage *self)
{
  g_autoptr (GString) balances = g_string_new (NULL);

  if (weft_money_list_find_account (self->list, self->account) == WEFT_ALL_ACCOUNTS)
    g_clear_pointer (&self->account, g_free);
  weft_account_chips_show (self->chips, self->list->accounts, self->account);
  for (guint i = 0; i < self->list->accounts->len; i++)
    {
      const WeftAccount *account = g_ptr_array_index (self->list->accounts, i);
      g_autofree char   *amount = weft_pence_format (account->balance);

      g_string_append_printf (balances, "%s%s %s", i > 0 ? "   " : "", account->name, amount);
    }
  gtk_label_set_text (self->balances, balances->str);
  gtk_widget_set_visible (self->move_button, self->list->accounts->len > 1);
}

/* The first choice is everything; the others stand in the order of the names. */
static void
choose_from (WeftMoneyPage *self,
             WeftNames     *names)
{
  g_autoptr (GtkStringList) places = gtk_string_list_new (NULL);

  gtk_string_list_append (places, _ ("All grants and funds"));
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (places, ((WeftName *)g_ptr_array_index (names, i))->name);
  gtk_drop_down_set_model (self->place_choice, G_LIST_MODEL (places));
  g_clear_pointer (&self->chosen_from, g_ptr_array_unref);
  self->chosen_from = g_ptr_array_ref (names);
}

static void
show_places (WeftMoneyPage *self)
{
  guint selected = 0;

  if (self->chosen_from != self->names->places)
    choose_from (self, self->names->places);
  for (guint i = 0; i < self->names->places->len; i++)
    {
      const WeftName *place = g_ptr_array_index (self->names->places, i);

      if (g_strcmp0 (place->name, self->place) == 0 || g_strcmp0 (place->ref, self->place) == 0)
        selected = i + 1;
    }
  g_free (self->place);
  self->place = selected > 0 ? g_strdup (((WeftName *)g_ptr_array_index (self->names->places, selected - 1))->name) : NULL;
  gtk_drop_down_set_selected (self->place_choice, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->place_choice), self->names->places->len > 1);
}

static void
choose_place_cb (WeftMoneyPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->place_choice);

  if (self->is_filling || self->names == NULL)
    return;
  g_free (self->place);
  self->place = selected > 0 && selected <= self->names->places->len
                  ? g_strdup (((WeftName *)g_ptr_array_index (self->names->places, selected - 1))->name)
                  : NULL;
  weft_list_end_for_now (self->rows);
  show_lines (self);
}

static void
show_all (WeftMoneyPage *self)
{
  if (self->list == NULL)
    return;
  self->is_filling = TRUE;
  show_accounts (self);
  show_places (self);
  self->is_filling = FALSE;
  show_lines (self);
  show_account (self);
}

static void
show_book (WeftPage *page,
           gpointer  result)
{
  WeftMoneyPage *self = WEFT_MONEY_PAGE (page);
  Book          *book = result;

  g_clear_pointer (&self->list, weft_money_list_unref);
  g_clear_pointer (&self->names, weft_money_names_unref);
  self->list = weft_money_list_ref (book->list);
  self->names = weft_money_names_ref (book->names);
  weft_money_entry_set_names (self->entry, self->names);
  show_all (self);
}

static void
weft_money_page_reload (WeftPage *page)
{
  WeftMoneyPage *self = WEFT_MONEY_PAGE (page);
  Book          *before = g_new0 (Book, 1);

  before->list = self->list != NULL ? weft_money_list_ref (self->list) : NULL;
  before->names = self->names != NULL ? weft_money_names_ref (self->names) : NULL;
  weft_page_read (page, NULL, read_book, before, (GDestroyNotify)book_free, (GDestroyNotify)book_free, show_book);
}

static void
open_line_cb (WeftMoneyPage *self,
              WeftMoneyLine *line)
{
  weft_money_form_open_id (WEFT_PAGE (self), line->is_move ? "moves" : "money", line->id);
}

/* A view of the list says which account and which grant or fund it shows. */
static void
use_shown_cb (WeftMoneyPage *self,
              const char    *shown)
{
  g_auto (GStrv) parts = g_strsplit (shown != NULL ? shown : ",", ",", 2);
  g_autofree char *account = parts[0] != NULL ? g_uri_unescape_string (parts[0], NULL) : NULL;
  g_autofree char *place = parts[0] != NULL && parts[1] != NULL ? g_uri_unescape_string (parts[1], NULL) : NULL;

  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->place, g_free);
  if (account != NULL && account[0] != '\0')
    self->account = g_steal_pointer (&account);
  if (place != NULL && place[0] != '\0')
    self->place = g_steal_pointer (&place);
  note_shown (self);
  show_all (self);
}

/* A payment has a ref; what else leads here, from Home or the search, is the name of a fund or an account:
 * it alone is shown until the page is left. */
static void
weft_money_page_open_record (WeftPage   *page,
                             const char *ref)
{
  WeftMoneyPage *self = WEFT_MONEY_PAGE (page);

  if (g_str_has_prefix (ref, "M-"))
    {
      weft_money_form_open_ref (page, ref);
      return;
    }
  weft_list_begin_for_now (self->rows);
  g_free (self->account);
  self->account = g_strdup (ref);
  g_free (self->place);
  self->place = g_strdup (ref);
  weft_page_reload (page);
}

static void
weft_money_page_unmap (GtkWidget *widget)
{
  weft_list_go_back (WEFT_MONEY_PAGE (widget)->rows);
  GTK_WIDGET_CLASS (weft_money_page_parent_class)->unmap (widget);
}

/* Of two accounts the one that is not shown: where money from that one most likely goes. */
static const char *
find_other_account (WeftMoneyPage *self)
{
  int at = weft_money_list_find_account (self->list, self->account);

  if (at == WEFT_ALL_ACCOUNTS || self->list->accounts->len != 2)
    return NULL;
  return ((WeftAccount *)g_ptr_array_index (self->list->accounts, 1 - at))->name;
}

static void
move_cb (WeftMoneyPage *self)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("moves"));

  weft_row_set (row, "date", weft_workspace_get_today (weft_page_get_workspace (WEFT_PAGE (self))));
  weft_row_set (row, "from_account", self->account);
  weft_row_set (row, "to_account", find_other_account (self));
  weft_money_form_open (WEFT_PAGE (self), row);
}

static void
weft_money_page_begin_new (WeftPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WEFT_MONEY_PAGE (page)->entry));
}

static gboolean
weft_money_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *entry = GTK_WIDGET (WEFT_MONEY_PAGE (widget)->entry);

  return gtk_widget_get_mapped (entry) && gtk_widget_grab_focus (entry);
}

static void
show_layout (WeftMoneyPage *self)
{
  gboolean is_narrow = self->layout == WEFT_MONEY_NARROW;
  int      margin = is_narrow ? 12 : 16;

  weft_list_set_room (self->rows, weft_money_list_room (self->layout));
  weft_money_entry_fold (self->entry, is_narrow);
  gtk_label_set_label (self->move_label, is_narrow ? _ ("_Move") : _ ("_Move between accounts"));
  gtk_widget_set_margin_start (self->content, margin);
  gtk_widget_set_margin_end (self->content, margin);
  gtk_widget_set_visible (GTK_WIDGET (self->balances), self->layout == WEFT_MONEY_WIDE);
}

static gboolean
show_layout_cb (gpointer data)
{
  WeftMoneyPage *self = data;

  self->layout_source = 0;
  show_layout (self);
  return G_SOURCE_REMOVE;
}

/* Sizes must not change while sizes are being given. */
static void
weft_money_page_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  WeftMoneyPage  *self = WEFT_MONEY_PAGE (widget);
  WeftMoneyLayout layout = weft_money_columns_choose (widget, width - 32, FALSE);

  GTK_WIDGET_CLASS (weft_money_page_parent_class)->size_allocate (widget, width, height, baseline);
  if (layout == self->layout)
    return;
  self->layout = layout;
  if (self->layout_source == 0)
    self->layout_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_layout_cb, self, NULL);
}

static void
weft_money_page_dispose (GObject *object)
{
  g_clear_handle_id (&WEFT_MONEY_PAGE (object)->layout_source, g_source_remove);
  G_OBJECT_CLASS (weft_money_page_parent_class)->dispose (object);
}

static void
weft_money_page_finalize (GObject *object)
{
  WeftMoneyPage *self = WEFT_MONEY_PAGE (object);

  g_clear_pointer (&self->list, weft_money_list_unref);
  g_clear_pointer (&self->names, weft_money_names_unref);
  g_clear_pointer (&self->chosen_from, g_ptr_array_unref);
  g_free (self->account);
  g_free (self->place);

  G_OBJECT_CLASS (weft_money_page_parent_class)->finalize (object);
}

static void
weft_money_page_constructed (GObject *object)
{
  WeftMoneyPage *self = WEFT_MONEY_PAGE (object);

  G_OBJECT_CLASS (weft_money_page_parent_class)->constructed (object);
  weft_list_set_kind (self->rows, weft_money_list_kind (), weft_page_get_workspace (WEFT_PAGE (self)));
  show_layout (self);
}

static void
weft_money_page_class_init (WeftMoneyPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  object_class->constructed = weft_money_page_constructed;
  object_class->dispose = weft_money_page_dispose;
  object_class->finalize = weft_money_page_finalize;
  widget_class->grab_focus = weft_money_page_grab_focus;
  widget_class->unmap = weft_money_page_unmap;
  widget_class->size_allocate = weft_money_page_size_allocate;
  page_class->reload = weft_money_page_reload;
  page_class->begin_new = weft_money_page_begin_new;
  page_class->open_record = weft_money_page_open_record;

  g_type_ensure (WEFT_TYPE_ACCOUNT_CHIPS);
  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_LIST);
  g_type_ensure (WEFT_TYPE_MONEY_ENTRY);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, header);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, content);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, entry);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, chips);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, balances);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, place_choice);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, move_button);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, move_label);
  gtk_widget_class_bind_template_child (widget_class, WeftMoneyPage, rows);
  gtk_widget_class_bind_template_callback (widget_class, choose_account_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_line_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_shown_cb);
}

static void
weft_money_page_init (WeftMoneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  weft_access_name_drop_down (GTK_WIDGET (self->place_choice), _ ("Grant or fund that is shown"));
}
