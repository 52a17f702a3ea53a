/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a network is told. No number of people here is exact, so none is a formula either. */

#include "weft-network-book.h"

#include "weft-book-fit.h"
#include "weft-phrase.h"

enum
{
  COLUMN_WHAT,
  COLUMN_NUMBER,
  COLUMN_NOTE,
  N_COLUMNS,
};

typedef struct
{
  WeftSheet         *sheet;
  const char        *language;
  const WeftNetwork *network;
  guint              row;
} Layout;

static const char *say (const Layout *layout,
                        const char   *english) G_GNUC_FORMAT (2);

static const char *
say (const Layout *layout,
     const char   *english)
{
  return weft_phrase (layout->language, english);
}

static void
put_section (Layout     *layout,
             const char *title,
             const char *first,
             const char *note)
{
  layout->row++;
  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_WHAT, WEFT_STYLE_SECTION, say (layout, title));
  for (guint i = 1; i < N_COLUMNS; i++)
    weft_sheet_put_blank (layout->sheet, layout->row, i, WEFT_STYLE_SECTION);
  layout->row++;
  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_WHAT, WEFT_STYLE_HEADER, say (layout, first));
  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_NUMBER, WEFT_STYLE_HEADER_RIGHT, say (layout, P_ ("Number")));
  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_NOTE, WEFT_STYLE_HEADER_INDENT, say (layout, note));
  layout->row++;
}

/* Begins a line; the caller puts its number. @note nullable. */
static void
put_line (Layout     *layout,
          const char *what,
          const char *note)
{
  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_WHAT, WEFT_STYLE_LABEL, what);
  weft_sheet_put_text (layout->sheet, layout->row, COLUMN_NOTE, WEFT_STYLE_WORDS_GREY, note != NULL ? note : "");
}

static void
put_people (Layout     *layout,
            const char *what,
            gint64      people,
            const char *note)
{
  const int             threshold = layout->network->threshold;
  const WeftSmallNumber number = weft_small_number_protect (people, threshold);
  g_autofree char      *fewer = g_strdup_printf (say (layout, P_ ("fewer than %d")), threshold);

  put_line (layout, what, note);
  if (number.shown == WEFT_SHOWN_FEWER)
    weft_sheet_put_text (layout->sheet, layout->row, COLUMN_NUMBER, WEFT_STYLE_FIGURE, fewer);
  else
    weft_sheet_put_number (layout->sheet, layout->row, COLUMN_NUMBER, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, (double)number.value);
  layout->row++;
}

static void
put_share (Layout     *layout,
           const char *what,
           gint64      part,
           gint64      all,
           const char *of)
{
  const int        share = weft_network_share (layout->network, part, all);
  g_autofree char *note = share >= 0 ? g_strdup_printf ("%d %% %s", share, say (layout, of)) : NULL;

  put_people (layout, say (layout, what), part, note);
}

static void
put_days (Layout *layout)
{
  const int median = weft_network_median (layout->network);

  if (median < 0)
    return;
  put_line (layout, say (layout, P_ ("Days until they first came")), say (layout, P_ ("the middle one: half came sooner, half later")));
  weft_sheet_put_number (layout->sheet, layout->row++, COLUMN_NUMBER, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, (double)median);
}

static void
put_outcome (Layout *layout)
{
  const WeftNetwork *network = layout->network;

  if (!network->tells_outcome && !network->tells_senders)
    return;
  put_section (layout, P_ ("What became of them"), P_ ("What"), P_ ("Note"));
  put_people (layout, say (layout, P_ ("People sent to us")), network->received, NULL);
  if (!network->tells_outcome)
    return;
  put_share (layout, P_ ("Came at least once"), network->came, network->received, P_ ("of those sent"));
  put_days (layout);
  if (network->tells_stay)
    put_share (layout, P_ ("Still there three months later"), network->stayed, network->early, P_ ("of those who first came three months ago or more"));
  put_people (layout, say (layout, P_ ("Waiting")), network->waiting, say (layout, P_ ("not there yet")));
  if (network->tells_passed_back)
    put_people (layout, say (layout, P_ ("Passed back")), network->passed_back, NULL);
}

static void
put_parts (Layout          *layout,
           const GPtrArray *parts,
           const char      *others)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const WeftNetworkPart *part = parts->pdata[i];

      put_people (layout, part->name != NULL ? part->name : say (layout, others), part->people, NULL);
    }
}

static void
put_cost (Layout *layout)
{
  const WeftNetwork *network = layout->network;

  put_section (layout, P_ ("What it took"), P_ ("At sessions open to those who are sent"), P_ ("Note"));
  put_line (layout, say (layout, P_ ("Sessions")), NULL);
  weft_sheet_put_number (layout->sheet, layout->row++, COLUMN_NUMBER, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, (double)network->sessions);
  if (network->places > 0)
    {
      put_line (layout, say (layout, P_ ("Places offered")), NULL);
      weft_sheet_put_number (layout->sheet, layout->row++, COLUMN_NUMBER, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, (double)network->places);
      put_line (layout, say (layout, P_ ("Places not used")), NULL);
      weft_sheet_put_number (layout->sheet, layout->row++, COLUMN_NUMBER, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, (double)network->unused);
    }
  put_line (layout, say (layout, P_ ("Hours that volunteers gave")), say (layout, P_ ("for all who came, not only those sent")));
  weft_sheet_put_minutes (layout->sheet, layout->row++, COLUMN_NUMBER, WEFT_STYLE_FIGURE, network->minutes);
  if (network->pence <= 0)
    return;
  put_line (layout, say (layout, P_ ("Cost that no grant paid")), say (layout, P_ ("for all who came, not only those sent")));
  weft_sheet_put_pence (layout->sheet, layout->row++, COLUMN_NUMBER, WEFT_STYLE_FIGURE, WEFT_FORMAT_POUNDS, network->pence);
}

static void
put_notes (Layout *layout)
{
  const int        threshold = layout->network->threshold;
  g_autofree char *other = NULL;

  layout->row++;
  if (threshold <= WEFT_SMALL_NUMBER)
    other = g_strdup (say (layout, P_ ("Numbers of people are rounded to the nearest 5. “Fewer than 5” means 1, 2, 3 or 4. 0 means nobody.")));
  else
    other = g_strdup_printf (say (layout, P_ ("Numbers of people are rounded to the nearest 10. “Fewer than %d” means 1 to %d. 0 means nobody.")),
                             threshold, threshold - 1);
  weft_sheet_put_text (layout->sheet, layout->row++, COLUMN_WHAT, WEFT_STYLE_PLAIN, other);
  weft_sheet_put_text (layout->sheet, layout->row++, COLUMN_WHAT, WEFT_STYLE_PLAIN,
                       say (layout, P_ ("Nobody’s name, reference or health is in this sheet.")));
  if (!layout->network->tells_outcome || !layout->network->tells_senders || !layout->network->tells_passed_back ||
      (layout->network->early > 0 && !layout->network->tells_stay))
    weft_sheet_put_text (layout->sheet, layout->row++, COLUMN_WHAT, WEFT_STYLE_PLAIN,
                         say (layout, P_ ("Where so few were sent that somebody could be recognised, also beside an earlier sheet, the numbers are left out.")));
}

WeftBook *
weft_network_book_new (const char        *group,
                       const char        *language,
                       const char        *today,
                       const WeftNetwork *network)
{
  static const double widths[N_COLUMNS] = { 44, 14, 52 };
  g_autofree char    *from = weft_phrase_date (language, network->from);
  g_autofree char    *to = weft_phrase_date (language, network->to);
  g_autofree char    *day = weft_phrase_date (language, today);
  g_autofree char    *period = g_strdup_printf (weft_phrase (language, "%s to %s"), from, to);
  g_autofree char    *title = g_strdup_printf (weft_phrase (language, "People sent to us: %s"), period);
  g_autofree char    *who = g_strdup_printf ("%s · %s", group, day);
  WeftBook           *book = weft_book_new (title, group, group, language, today);
  WeftSheet          *sheet = weft_book_add_sheet (book, weft_phrase (language, "Referrals"), widths, N_COLUMNS);
  Layout              layout = { sheet, language, network, 2 };

  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_TITLE, title);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_SUBTITLE, who);
  (void)weft_sheet_join_long (sheet, 0, N_COLUMNS - 1);
  (void)weft_sheet_join_long (sheet, 1, N_COLUMNS - 1);
  put_outcome (&layout);
  if (network->tells_reasons)
    {
      put_section (&layout, P_ ("Why they were passed back"), P_ ("Why"), P_ ("Note"));
      put_parts (&layout, network->reasons, P_ ("Other reasons"));
    }
  if (network->tells_senders)
    {
      put_section (&layout, P_ ("Who sent them"), P_ ("Who"), P_ ("Note"));
      put_parts (&layout, network->senders, P_ ("Others together"));
    }
  put_cost (&layout);
  put_notes (&layout);
  sheet->fit_wide = 1;
  weft_sheet_fit (sheet);
  return book;
}
