/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Home. */

#include "weft-home-page.h"

#include "weft-date.h"
#include "weft-header.h"
#include "weft-history-rows.h"
#include "weft-home-registers.h"
#include "weft-home-typed.h"
#include "weft-home.h"
#include "weft-place.h"
#include "weft-register-choice.h"
#include "weft-rows.h"
#include "weft-year-cards.h"

#include <glib/gi18n-lib.h>

#define MOST_TODOS 4
#define MOST_STEPS 3
#define URGENT_DAYS 14
#define SOON_DAYS 31

#define N_BESIDE 5
#define NARROWEST 336 /* pixels that a phone has for them */

struct _WeftHomePage
{
  WeftPage parent_instance;

  GPtrArray *todos;     /* owned, of WeftTodo */
  GPtrArray *registers; /* owned, nullable, of WeftRow: that wait to be taken */
  gboolean   shows_all;
  GtkWidget *cards[WEFT_N_YEAR_CARDS]; /* borrowed: in the grid */

  /* template children */
  WeftHeader *header;
  GtkBox     *content;
  GtkWidget  *lately_part;
  GtkButton  *all_button;
  GtkWidget  *typed_part; /* seen while something was typed and is not saved */
  GtkListBox *typed_list, *todo_list;
  GtkGrid    *actions;
  GtkLabel   *year_label;
  GtkGrid    *numbers;
  GtkListBox *lately_list;
};

typedef struct
{
  GPtrArray *todos, *steps, *registers; /* owned */
  WeftYear  *year;                      /* owned */
  char      *today;                     /* owned */
} Home;

G_DEFINE_FINAL_TYPE (WeftHomePage, weft_home_page, WEFT_TYPE_PAGE)

static void
home_free (Home *home)
{
  g_clear_pointer (&home->todos, g_ptr_array_unref);
  g_clear_pointer (&home->steps, g_ptr_array_unref);
  g_clear_pointer (&home->registers, g_ptr_array_unref);
  g_clear_pointer (&home->year, weft_year_free);
  g_free (home->today);
  g_free (home);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Home, home_free)

static gpointer
read_home (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  g_autoptr (Home) home = g_new0 (Home, 1);

  home->todos = weft_home_todos (file, error);
  home->year = home->todos != NULL ? weft_home_year (file, error) : NULL;
  home->steps = home->year != NULL ? weft_history_list (file, MOST_STEPS, error) : NULL;
  home->registers = home->steps != NULL ? weft_home_registers (file, error) : NULL;
  home->today = g_strdup (weft_file_today (file));
  return home->registers != NULL ? g_steal_pointer (&home) : NULL;
}

static const char *
find_icon (WeftTodoKind kind)
{
  static const char *const icons[] = {
    [WEFT_TODO_RETURN] = "weft-returns-symbolic",
    [WEFT_TODO_INSTALMENT] = "weft-claim-symbolic",
    [WEFT_TODO_DBS] = "weft-shield-symbolic",
    [WEFT_TODO_TRAINING] = "weft-certificate-symbolic",
    [WEFT_TODO_SUBSCRIPTION] = "weft-people-symbolic",
    [WEFT_TODO_FUND] = "weft-money-symbolic",
    [WEFT_TODO_GRANT] = "weft-grants-symbolic",
    [WEFT_TODO_BACKUP] = "weft-drive-symbolic",
  };

  return icons[kind];
}

static const char *
find_tint (const WeftTodo *todo,
           const char     *today)
{
  int days;

  if (todo->due == NULL)
    return "";
  days = weft_date_days_between (today, todo->due);
  return days <= URGENT_DAYS ? "warning" : days <= SOON_DAYS ? "accent"
                                                             : "";
}

static void
open_todo_cb (WeftHomePage *self,
              GtkWidget    *row)
{
  const WeftTodo *todo = g_object_get_data (G_OBJECT (row), "todo");

  /* A return that is not begun yet is opened by its grant. */
  if (todo->kind == WEFT_TODO_RETURN)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "returns", todo->ref);
  else if (todo->kind == WEFT_TODO_BACKUP)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-copy", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", todo->table, todo->ref);
}

static GtkWidget *
make_todo_row (WeftHomePage *self,
               WeftTodo     *todo,
               const char   *today)
{
  const char      *tint = find_tint (todo, today);
  GtkWidget       *row = weft_rows_new_link (NULL, todo->title, todo->sentence);
  g_autofree char *key = g_strdup_printf ("%s %s", todo->code, todo->ref);
  g_autofree char *due = todo->due != NULL ? weft_date_format_due (todo->due, today) : g_strdup (_ ("any time"));

  weft_rows_add_disc (row, find_icon (todo->kind), tint);
  weft_rows_add_pill (row, due, tint);
  weft_place_set_key (row, key);
  g_object_set_data (G_OBJECT (row), "todo", todo);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_todo_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* What a group begins with that has no grant yet. */
static void
show_first_steps (WeftHomePage *self)
{
  static const struct
  {
    const char *icon, *title, *about; /* msgids but the icon */
    const char *action;
  } steps[] = {
    { "weft-grants-symbolic", N_ ("Add your first grant"), N_ ("Who gave it, what for, how much. The return follows from it."), "win.begin-on::grants" },
    { "weft-open-symbolic", N_ ("Bring in what you have"), N_ ("Your list of members or your bank file, as it is. You can look before anything is added."), "win.import" },
    { "weft-help-symbolic", N_ ("Your first evening"), N_ ("From five facts to a return that you can print, step by step."), "win.help-on::first-evening" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *row = weft_rows_new_link (NULL, _ (steps[i].title), _ (steps[i].about));

      weft_rows_add_disc (row, steps[i].icon, i == 0 ? "accent" : "");
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), steps[i].action);
      gtk_list_box_append (self->todo_list, row);
    }
}

static void
show_todos (WeftHomePage *self)
{
  WeftWorkspace   *workspace = weft_page_get_workspace (WEFT_PAGE (self));
  const char      *today = weft_workspace_get_today (workspace);
  guint            n = self->shows_all ? self->todos->len : MIN (self->todos->len, MOST_TODOS);
  g_autofree char *all = NULL;

  weft_rows_clear (self->todo_list);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->todo_list, make_todo_row (self, g_ptr_array_index (self->todos, i), today));
  if (!weft_workspace_has_records (workspace, "grants"))
    show_first_steps (self);
  else if (self->todos->len == 0)
    {
      GtkWidget *row = weft_rows_new_fact (NULL, _ ("Nothing needs doing"), _ ("Anything with a date shows here before it is due"));

      weft_rows_add_disc (row, "weft-check-symbolic", "success");
      gtk_list_box_append (self->todo_list, row);
    }

  /* Translators: a button that shows all things to do; %u is how many */
  all = self->shows_all ? g_strdup (_ ("Show fewer")) : g_strdup_printf (_ ("See all %u"), self->todos->len);
  gtk_button_set_label (self->all_button, all);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), self->todos->len > MOST_TODOS);
}

static void
show_typed_cb (WeftHomePage *self)
{
  gtk_widget_set_visible (self->typed_part, weft_home_typed_show (self->typed_list, weft_page_get_workspace (WEFT_PAGE (self))));
}

static void
toggle_all_cb (WeftHomePage *self)
{
  self->shows_all = !self->shows_all;
  show_todos (self);
}

static void
show_year (WeftHomePage   *self,
           const WeftYear *year)
{
  g_autofree char *from = weft_date_format (year->from);
  g_autofree char *to = weft_date_format (year->to);
  /* Translators: a period: "1 April 2026 to 12 March 2027" */
  g_autofree char *period = g_strdup_printf (_ ("%s to %s"), from, to);

  gtk_label_set_text (self->year_label, period);
  weft_year_cards_show (self->cards, year);
}

static void
show_home (WeftPage *page,
           gpointer  result)
{
  WeftHomePage    *self = WEFT_HOME_PAGE (page);
  Home            *home = result;
  g_autofree char *day = weft_date_format_day (home->today, "");

  weft_header_set_subtitle (self->header, day);
  g_clear_pointer (&self->todos, g_ptr_array_unref);
  self->todos = g_ptr_array_ref (home->todos);
  g_clear_pointer (&self->registers, g_ptr_array_unref);
  self->registers = g_ptr_array_ref (home->registers);
  show_typed_cb (self);
  show_todos (self);
  show_year (self, home->year);
  weft_rows_clear (self->lately_list);
  for (guint i = 0; i < home->steps->len; i++)
    gtk_list_box_append (self->lately_list, weft_history_rows_make (page, g_ptr_array_index (home->steps, i), home->today));
  gtk_widget_set_visible (self->lately_part, home->steps->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->content), TRUE);
}

static void
weft_home_page_reload (WeftPage *page)
{
  weft_page_run (page, read_home, NULL, NULL, (GDestroyNotify)home_free, show_home);
}

/* How many stand beside each other: large letters leave a narrow window room for one. */
static int
find_columns (GtkGrid    *grid,
              GtkWidget **widgets,
              gboolean    is_narrow)
{
  int widest = 0;

  for (guint i = 0; is_narrow && i < N_BESIDE; i++)
    {
      int minimum;

      gtk_widget_measure (widgets[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
    }
  return !is_narrow ? N_BESIDE : 2 * widest + (int)gtk_grid_get_column_spacing (grid) > NARROWEST ? 1
                                                                                                  : 2;
}

/* Five beside each other; folded two, and the fifth as wide as both. */
static void
place (GtkGrid    *grid,
       GtkWidget **widgets,
       gboolean    is_narrow)
{
  int n_columns = find_columns (grid, widgets, is_narrow);

  for (int i = 0; i < N_BESIDE; i++)
    {
      int               column = i % n_columns;
      int               row = i / n_columns;
      int               width = n_columns == 2 && i == 4 ? 2 : 1;
      GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (grid));
      GtkLayoutChild   *child;

      if (gtk_widget_get_parent (widgets[i]) == NULL)
        gtk_grid_attach (grid, widgets[i], column, row, width, 1);
      child = gtk_layout_manager_get_layout_child (layout, widgets[i]);
      g_object_set (child, "column", column, "row", row, "column-span", width, NULL);
    }
}

static void
take_register_cb (WeftHomePage *self,
                  GtkWidget    *button)
{
  if (self->registers != NULL)
    weft_register_choice_offer (button, self->registers, weft_workspace_get_today (weft_page_get_workspace (WEFT_PAGE (self))));
}

static void
weft_home_page_fold (WeftPage *page,
                     gboolean  is_narrow)
{
  WeftHomePage *self = WEFT_HOME_PAGE (page);
  GtkWidget    *buttons[N_BESIDE];
  GtkWidget    *button = gtk_widget_get_first_child (GTK_WIDGET (self->actions));

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++, button = gtk_widget_get_next_sibling (button))
    {
      buttons[i] = button;
      gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_button_get_child (GTK_BUTTON (button))),
                                      is_narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
      gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), is_narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
    }
  place (self->actions, buttons, is_narrow);
  place (self->numbers, self->cards, is_narrow);
  gtk_widget_set_margin_start (GTK_WIDGET (self->content), is_narrow ? 12 : 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->content), is_narrow ? 12 : 18);
}

static void
weft_home_page_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_HOME_PAGE (object)->todos, g_ptr_array_unref);
  g_clear_pointer (&WEFT_HOME_PAGE (object)->registers, g_ptr_array_unref);
  G_OBJECT_CLASS (weft_home_page_parent_class)->finalize (object);
}

static void
weft_home_page_class_init (WeftHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_home_page_finalize;
  WEFT_PAGE_CLASS (klass)->reload = weft_home_page_reload;
  WEFT_PAGE_CLASS (klass)->fold = weft_home_page_fold;

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, header);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, content);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, all_button);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, todo_list);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, typed_part);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, typed_list);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, actions);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, year_label);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, numbers);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, lately_part);
  gtk_widget_class_bind_template_child (widget_class, WeftHomePage, lately_list);
  gtk_widget_class_bind_template_callback (widget_class, show_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_register_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_all_cb);
}

static void
weft_home_page_init (WeftHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  weft_year_cards_make (self->cards);
  weft_home_page_fold (WEFT_PAGE (self), FALSE);
}
