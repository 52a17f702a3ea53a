/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a grant finds out about it. */

#include "job-fixture.h"

#include "weft-grant-details.h"

static WeftFile *file;

static void
begin (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "accounts", "name=Bank;kind=bank;opening=100.00;opening_date=2026-04-01");
  fixture_put (file, "grants", "ref=G-0001;funder=Marsh Trust;title=Warm hub;amount=12000.00;fund=Hub;restricted=yes;status=active");
}

static void
end (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static WeftGrantDetails *
read_details (void)
{
  g_autoptr (GError) error = NULL;
  WeftGrantDetails *details = weft_grant_details_read (file, "G-0001", &error);

  ck_assert_msg (details != NULL, "%s", error != NULL ? error->message : "");
  return details;
}

/* Two of the same amount, of which one is marked as come in on 1 May: how many payments there are on which days, and the day
 * on which the other came in. */
static const struct
{
  const char *payments[2];
  const char *came_in;
} equal[] = {
  { { "2026-05-01", "2026-05-01" }, "2026-05-01" },
  { { "2026-05-01", "2026-06-03" }, "2026-06-03" },
  { { "2026-05-01", NULL }, NULL },
};

START_TEST (equal_instalments_have_a_payment_each)
{
  g_autoptr (WeftGrantDetails) details = NULL;

  fixture_put (file, "instalments", "grant=G-0001;kind=instalment;amount=500.00;received=2026-05-01");
  fixture_put (file, "instalments", "grant=G-0001;kind=instalment;amount=500.00");
  for (guint i = 0; i < 2 && equal[_i].payments[i] != NULL; i++)
    {
      g_autofree char *cells = g_strdup_printf ("date=%s;account=Bank;amount=500.00;payee=Marsh Trust;grant=G-0001", equal[_i].payments[i]);

      fixture_put (file, "money", cells);
    }
  details = read_details ();
  for (guint i = 0; i < details->instalments->len; i++)
    if (*weft_row_get (details->instalments->pdata[i], "received") == '\0')
      ck_assert_pstr_eq (details->came_in->pdata[i], equal[_i].came_in);
  ck_assert_uint_eq (details->instalments->len, 2);
}
END_TEST

/* Spending on no line has no plan to differ from; spending on a line of its own has. */
START_TEST (what_stands_on_no_line_wants_no_reason)
{
  g_autoptr (WeftGrantDetails) details = NULL;

  fixture_put (file, "budget", "grant=G-0001;line=Heating;amount=12000.00");
  fixture_put (file, "money", "date=2026-05-01;account=Bank;amount=-300.00;payee=Brook;grant=G-0001");
  fixture_put (file, "money", "date=2026-05-01;account=Bank;amount=-300.00;payee=Brook;grant=G-0001;line=Paint");
  details = read_details ();
  for (guint i = 0; i < details->lines->len; i++)
    {
      const WeftGrantLine *line = details->lines->pdata[i];

      ck_assert_int_eq (line->wants_reason, !g_str_equal (line->name, ""));
    }
  ck_assert_uint_eq (details->lines->len, 3);
}
END_TEST

/* Of 6,000.00 for heating 5,800.00 is spent in the books, and how much of that stands on its line and how much on none:
 * what is put on its line may leave nothing to ask about. */
static const struct
{
  const char *on_line, *on_none;
  gboolean    wants_reason;
} waits[] = {
  { "-5800.00", NULL, FALSE },
  { "-1000.00", "-4800.00", FALSE },
  { "-1000.00", "-200.00", TRUE },
  { "-9000.00", "-200.00", TRUE },
};

START_TEST (a_line_waits_for_what_may_be_put_on_it)
{
  g_autoptr (WeftGrantDetails) details = NULL;
  const char *const amounts[] = { waits[_i].on_line, waits[_i].on_none };

  fixture_put (file, "budget", "grant=G-0001;line=Heating;amount=6000.00");
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *cells = g_strdup_printf ("date=2026-05-01;account=Bank;amount=%s;payee=Brook;grant=G-0001%s", amounts[i], i == 0 ? ";line=Heating" : "");

      if (amounts[i] != NULL)
        fixture_put (file, "money", cells);
    }
  details = read_details ();
  ck_assert_str_eq (((const WeftGrantLine *)details->lines->pdata[0])->name, "Heating");
  ck_assert_int_eq (((const WeftGrantLine *)details->lines->pdata[0])->wants_reason, waits[_i].wants_reason);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("grant-details");
  TCase *tcase = tcase_create ("grant-details");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_loop_test (tcase, equal_instalments_have_a_payment_each, 0, G_N_ELEMENTS (equal));
  tcase_add_loop_test (tcase, a_line_waits_for_what_may_be_put_on_it, 0, G_N_ELEMENTS (waits));
  tcase_add_test (tcase, what_stands_on_no_line_wants_no_reason);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
