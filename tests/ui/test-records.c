/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests of the list model over records that are read again, and of their order. */

#include "weft-test.h"

#include "weft-cells.h"
#include "weft-records.h"

typedef struct
{
  gint64      id;
  const char *text;
} Record;

static gint64
get_id (gconstpointer record)
{
  return ((const Record *)record)->id;
}

static char *
get_text (gpointer record)
{
  return g_strdup (((Record *)record)->text);
}

static const char *
text_at (WeftRecords *records,
         guint        position)
{
  return ((Record *)weft_records_get (records, position))->text;
}

/* Shows @n records of @all, from its beginning. */
static void
show (WeftRecords  *records,
      const Record *all,
      guint         n)
{
  g_autoptr (GPtrArray) holder = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (holder, g_memdup2 (&all[i], sizeof all[i]));
      g_ptr_array_add (shown, holder->pdata[i]);
    }
  weft_records_show (records, holder, shown);
}

static void
note_cb (GListModel *model,
         guint       position,
         guint       removed,
         guint       added,
         GString    *notes)
{
  g_string_append_printf (notes, "%u-%u+%u ", position, removed, added);
}

static void
count_cb (WeftItem *item,
          guint    *n)
{
  (*n)++;
}

START_TEST (a_row_in_sight_takes_what_is_read_again)
{
  const Record before[] = { { 1, "Ann" }, { 2, "Bea" }, { 3, "Cy" } };
  const Record after[] = { { 1, "Ann" }, { 2, "Beatrice" }, { 3, "Cy" } };
  g_autoptr (WeftRecords) records = weft_records_new (get_id);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (WeftItem) item = NULL;
  g_autoptr (WeftItem) again = NULL;
  guint n = 0;

  show (records, before, 3);
  item = g_list_model_get_item (G_LIST_MODEL (records), 1);
  g_signal_connect (item, "changed", G_CALLBACK (count_cb), &n);
  g_signal_connect (records, "items-changed", G_CALLBACK (note_cb), notes);
  show (records, after, 3);

  ck_assert_str_eq (notes->str, "");
  ck_assert_uint_eq (n, 1);
  ck_assert_str_eq (((Record *)weft_item_get (item))->text, "Beatrice");
  again = g_list_model_get_item (G_LIST_MODEL (records), 1);
  ck_assert_ptr_eq (again, item);
}
END_TEST

START_TEST (only_rows_that_came_or_went_are_told)
{
  static const Record first[] = { { 1, "Ann" }, { 2, "Bea" }, { 3, "Cy" }, { 4, "Dee" } };
  static const Record one_more[] = { { 1, "Ann" }, { 2, "Bea" }, { 9, "Bob" }, { 3, "Cy" }, { 4, "Dee" } };
  static const Record turned[] = { { 4, "Dee" }, { 3, "Cy" }, { 2, "Bea" }, { 1, "Ann" } };
  g_autoptr (WeftRecords) records = weft_records_new (get_id);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (WeftItem) last = NULL;

  g_signal_connect (records, "items-changed", G_CALLBACK (note_cb), notes);
  show (records, first, 4);
  last = g_list_model_get_item (G_LIST_MODEL (records), 3);
  show (records, one_more, 5);
  ck_assert_str_eq (text_at (records, 2), "Bob");
  ck_assert_str_eq (((Record *)weft_item_get (last))->text, "Dee");
  show (records, first, 4);
  show (records, first, 0);
  show (records, first, 4);
  show (records, turned, 4);
  ck_assert_str_eq (notes->str, "0-0+4 2-0+1 2-1+0 0-4+0 0-0+4 0-4+4 ");
  ck_assert_str_eq (text_at (records, 0), "Dee");
  ck_assert_ptr_null (weft_records_get (records, 4));

  /* A row that went keeps what it showed. */
  ck_assert_str_eq (((Record *)weft_item_get (last))->text, "Dee");
}
END_TEST

START_TEST (an_item_outlives_its_list)
{
  static const Record all[] = { { 1, "Ann" } };
  WeftRecords        *records = weft_records_new (get_id);
  g_autoptr (WeftItem) item = NULL;

  show (records, all, 1);
  item = g_list_model_get_item (G_LIST_MODEL (records), 0);
  g_object_unref (records);
  ck_assert_str_eq (((Record *)weft_item_get (item))->text, "Ann");
}
END_TEST

/* Each in the order in which they are read, then in the order of the column, and turned round: those that are alike stay
 * as they were. */
static const struct
{
  WeftType    type;
  const char *read, *sorted, *turned;
} orders[] = {
  { WEFT_TYPE_TEXT, "pear|Apple|fig", "Apple|fig|pear", "pear|fig|Apple" },
  { WEFT_TYPE_MONEY, "10.00|9.50|-3.00|100.00", "-3.00|9.50|10.00|100.00", "100.00|10.00|9.50|-3.00" },
  { WEFT_TYPE_HOURS, "2.5|10|0.25", "0.25|2.5|10", "10|2.5|0.25" },
  { WEFT_TYPE_DATE_OR_MONTH, "2027-03-12|2026-12-01|2027-03", "2026-12-01|2027-03|2027-03-12", "2027-03-12|2027-03|2026-12-01" },
  { WEFT_TYPE_COUNT, "2 b|1|2 a|2 c", "1|2 b|2 a|2 c", "2 b|2 a|2 c|1" },
};

static void
check_order (const char *read,
             WeftType    type,
             gboolean    is_descending,
             const char *wanted)
{
  const WeftCellColumn column = { .type = type, .text = get_text };
  g_auto (GStrv) texts = g_strsplit (read, "|", -1);
  g_autofree Record *all = g_new0 (Record, g_strv_length (texts));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      all[i].text = texts[i];
      g_ptr_array_add (records, &all[i]);
    }
  weft_cells_sort (&column, is_descending, records);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", ((Record *)records->pdata[i])->text);
  ck_assert_str_eq (found->str, wanted);
}

START_TEST (records_are_sorted_by_what_a_column_shows)
{
  check_order (orders[_i].read, orders[_i].type, FALSE, orders[_i].sorted);
  check_order (orders[_i].read, orders[_i].type, TRUE, orders[_i].turned);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("records");
  TCase *tcase = tcase_create ("records");

  tcase_add_test (tcase, a_row_in_sight_takes_what_is_read_again);
  tcase_add_test (tcase, only_rows_that_came_or_went_are_told);
  tcase_add_test (tcase, an_item_outlives_its_list);
  tcase_add_loop_test (tcase, records_are_sorted_by_what_a_column_shows, 0, G_N_ELEMENTS (orders));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
