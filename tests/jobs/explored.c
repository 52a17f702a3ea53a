/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small file, and its numbers. */

#include "explored.h"

#include "job-fixture.h"

static const struct
{
  const char *table, *cells;
} records[] = {
  { "people", "name=Ann;area=North" },
  { "people", "name=Bob;area=North" },
  { "people", "name=Cyril;area=South" },
  { "funders", "name=Council" },
  { "grants", "ref=G-0001;funder=Council;title=Warm hub;amount=500.00" },
  { "grants", "ref=G-0002;funder=Council;title=Warm hub;amount=700.00" },
  { "activities", "ref=A-0001;name=Lunch;date=2026-09-03;headcount=5;grant=G-0001;area=North" },
  { "activities", "ref=A-0002;name=lunch;date=2026-11-05;grant=G-0002;area=North" },
  { "activities", "ref=A-0003;name=Walk;date=2026-11-10;headcount=4" },
  { "activities", "ref=A-0004;name=Lunch;date=2026-12-01;headcount=9" }, /* after today: planned */
  { "attendance", "activity=A-0001;person=Ann" },
  { "attendance", "activity=A-0001;person=Bob" },
  { "attendance", "activity=A-0002;person=Ann" },
  { "hours", "date=2026-09-03;person=Ann;hours=2;role=Cook;activity=A-0001;grant=G-0001" },
  { "hours", "date=2026-11;people=3;hours=2;role=Tea" },
  { "hours", "date=2026-11-05;person=Bob;hours=0.5;role=cook" },
  { "roles", "person=Cyril;role=Chair" },
  { "accounts", "name=Bank;kind=bank" },
  { "categories", "name=Food;direction=out" },
  { "money", "ref=M-0001;split=1;date=2026-09-04;account=Bank;amount=-12.50;category=Food;activity=A-0001;grant=G-0001" },
  { "money", "ref=M-0002;split=1;date=2026-09-20;account=Bank;amount=2.50;category=Food" }, /* a refund: less spent */
  { "money", "ref=M-0003;split=1;date=2026-10-01;account=Bank;amount=100.00;description=Gift" },
  { "money", "ref=M-0004;split=1;date=2026-10-02;account=Bank;amount=-99.00;description=Slip;voided=typed twice" },
  { "money", "ref=M-0005;split=1;date=2026-11-02;account=Bank;amount=-30.00;description=Hall;grant=G-0002" },
};

WeftFile *
explored_new_file (void)
{
  WeftFile *file = fixture_in_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    fixture_put (file, records[i].table, records[i].cells);
  return file;
}

WeftExploration *
explored_by (WeftFile   *file,
             const char *measure,
             const char *by,
             const char *from,
             const char *to)
{
  const WeftExploreWanted wanted = { measure, by, from, to };
  g_autoptr (GError) error = NULL;
  WeftExploration *explored = weft_explore (file, &wanted, &error);

  ck_assert_msg (explored != NULL, "%s by %s: %s", measure, by, error != NULL ? error->message : "");
  return explored;
}

char *
explored_tell (const WeftExploration *explored)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *row = explored->rows->pdata[i];

      g_string_append_printf (text, "%s%s %s", i > 0 ? "|" : "", row->label, row->display);
    }
  if (explored->total_display != NULL)
    g_string_append_printf (text, " = %s", explored->total_display);
  return g_string_free (text, FALSE);
}
