/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Those who were sent, all together. */

#include "weft-network.h"

#define FEWEST_FOR_TABLE 10
#define TOGETHER "\t" /* under which all stand: no label is like that */
#define REST WEFT_TOLD_NOWHERE

enum
{
  BY_OUTCOME,
  BY_SENDER,
  BY_REASON,
};
static const char *const whats[] = { "people sent by outcome", "people sent by sender", "people sent and passed back", NULL };

const char *const *
weft_network_whats (void)
{
  return whats;
}

static void
part_free (gpointer data)
{
  WeftNetworkPart *part = data;

  g_free (part->name);
  g_free (part->label);
  g_free (part);
}

WeftNetwork *
weft_network_new (const char *from,
                  const char *to,
                  int         threshold)
{
  WeftNetwork *network = g_new0 (WeftNetwork, 1);

  network->from = g_strdup (from);
  network->to = g_strdup (to);
  network->threshold = threshold;
  network->days = g_array_new (FALSE, FALSE, sizeof (int));
  network->senders = g_ptr_array_new_with_free_func (part_free);
  network->reasons = g_ptr_array_new_with_free_func (part_free);
  network->told = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  return network;
}

void
weft_network_free (WeftNetwork *network)
{
  g_free (network->from);
  g_free (network->to);
  g_array_unref (network->days);
  g_ptr_array_unref (network->senders);
  g_ptr_array_unref (network->reasons);
  g_ptr_array_unref (network->told);
  g_free (network);
}

void
weft_network_count (GPtrArray  *parts,
                    const char *name)
{
  WeftNetworkPart *part;

  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (((WeftNetworkPart *)parts->pdata[i])->name, name) == 0)
      {
        ((WeftNetworkPart *)parts->pdata[i])->people++;
        return;
      }
  part = g_new0 (WeftNetworkPart, 1);
  part->name = g_strdup (name);
  part->label = name != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1) : g_strdup ("");
  part->people = 1;
  g_ptr_array_add (parts, part);
}

/* The most first; those together come last. */
static int
compare_parts (gconstpointer one,
               gconstpointer other)
{
  const WeftNetworkPart *a = *(WeftNetworkPart *const *)one, *b = *(WeftNetworkPart *const *)other;

  if ((a->name == NULL) != (b->name == NULL))
    return a->name == NULL ? 1 : -1;
  if (a->people != b->people)
    return a->people < b->people ? 1 : -1;
  return g_strcmp0 (a->name, b->name);
}

static gboolean
is_together (const WeftNetworkPart *part,
             int                    threshold)
{
  return part->name == NULL || part->people < threshold;
}

void
weft_network_merge (GPtrArray *parts,
                    int        threshold)
{
  WeftNetworkPart *together;
  guint            n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += is_together (parts->pdata[i], threshold) ? 1 : 0;
  if (n >= 2)
    {
      together = g_new0 (WeftNetworkPart, 1);
      for (guint i = parts->len; i > 0; i--)
        if (is_together (parts->pdata[i - 1], threshold))
          {
            together->people += ((WeftNetworkPart *)parts->pdata[i - 1])->people;
            g_ptr_array_remove_index (parts, i - 1);
          }
      g_ptr_array_add (parts, together);
    }
  g_ptr_array_sort (parts, compare_parts);
}

static int
compare_days (gconstpointer one,
              gconstpointer other)
{
  return *(const int *)one - *(const int *)other;
}

int
weft_network_median (const WeftNetwork *network)
{
  g_autoptr (GArray) days = NULL;

  if (network->days->len < WEFT_NETWORK_FEWEST)
    return -1;
  days = g_array_copy (network->days);
  g_array_sort (days, compare_days);
  return (g_array_index (days, int, (days->len - 1) / 2) + g_array_index (days, int, days->len / 2)) / 2;
}

int
weft_network_share (const WeftNetwork *network,
                    gint64             part,
                    gint64             all)
{
  const WeftSmallNumber rounded = weft_small_number_protect (part, network->threshold);
  const WeftSmallNumber of = weft_small_number_protect (all, network->threshold);

  if (all < WEFT_NETWORK_FEWEST || rounded.shown == WEFT_SHOWN_FEWER || of.shown == WEFT_SHOWN_FEWER)
    return -1;
  return (int)((rounded.value * 100 + of.value / 2) / of.value);
}

/* ---- What may be told ---- */

static WeftTold *
new_table (const WeftNetwork *network,
           guint              what)
{
  WeftTold *told = weft_told_new (whats[what], network->from, network->to, network->threshold);

  told->total_is_rounded = TRUE;
  told->counts_once = TRUE;
  return told;
}

/* Who came and who waits; the others stand nowhere, but who has the rest has them. Of those who came @shown says which stand
 * together: those who stayed, those who left within three months, those whose first time is not so long ago. */
static WeftTold *
tell_outcome (const WeftNetwork *network,
              const char *const *shown)
{
  static const char *const names[] = { "stayed", "left", "late", "waiting", "others" };
  const gint64             people[] = { network->stayed, network->early - network->stayed, network->came - network->early,
                                        network->waiting, network->received - network->came - network->waiting };
  WeftTold                *told = new_table (network, BY_OUTCOME);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    weft_told_add (told, names[i], shown[i], people[i]);
  return told;
}

/* @parts before they are put together, and the rest of those who were sent. */
static WeftTold *
tell_parts (const WeftNetwork *network,
            guint              what,
            const GPtrArray   *parts,
            gboolean           is_one)
{
  WeftTold *told = new_table (network, what);
  gint64    rest = network->received;
  guint     n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += is_together (parts->pdata[i], network->threshold) ? 1 : 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const WeftNetworkPart *part = parts->pdata[i];

      const char *shown = n >= 2 && is_together (part, network->threshold) ? WEFT_TOLD_SMALL : part->label;

      weft_told_add (told, part->label, is_one ? TOGETHER : shown, part->people);
      rest -= part->people;
    }
  if (rest > 0)
    weft_told_add (told, REST, REST, rest);
  return told;
}

/* Whether @tables split those of the time of @all in the way of @what. */
static gboolean
is_split (const GPtrArray *tables,
          const WeftTold  *all,
          guint            what)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];

      if (g_str_equal (told->what, whats[what]) && g_str_equal (told->from, all->from) && g_str_equal (told->to, all->to))
        return TRUE;
    }
  return FALSE;
}

/* Those of the time of @told were sent by somebody, also where it is not told by whom: adds that to @known. */
static void
know_unsplit (GPtrArray      *known,
              const WeftTold *told)
{
  WeftTold *all;

  if (is_split (known, told, BY_SENDER))
    return;
  all = weft_told_new (whats[BY_SENDER], told->from, told->to, told->threshold);
  all->unsplit = weft_told_total (told);
  all->counts_once = TRUE;
  all->total_is_untold = TRUE;
  g_ptr_array_add (known, all);
}

/* (transfer full): what a reader has of @left, and of the time of @wanted, which may leave too. */
static GPtrArray *
list_known (const GPtrArray *left,
            const WeftTold  *wanted)
{
  GPtrArray *known = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  for (guint i = 0; i < left->len; i++)
    g_ptr_array_add (known, weft_told_copy (left->pdata[i]));
  for (guint i = 0; i < left->len; i++)
    know_unsplit (known, left->pdata[i]);
  if (!g_str_equal (wanted->what, whats[BY_SENDER]))
    know_unsplit (known, wanted);
  return known;
}

/* @told (transfer full): whether it may leave beside @left, to which it is added. */
static gboolean
let_out (WeftNetwork *network,
         WeftTold    *told,
         GPtrArray   *left)
{
  g_autoptr (WeftTold) wanted = told;
  g_autoptr (GPtrArray) known = list_known (left, wanted);

  if (weft_told_leaks (wanted, known))
    return FALSE;
  g_ptr_array_add (left, wanted);
  g_ptr_array_add (network->told, g_steal_pointer (&wanted));
  return TRUE;
}

static gboolean
has_words (const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (((const WeftNetworkPart *)parts->pdata[i])->name != NULL)
      return TRUE;
  return FALSE;
}

void
weft_network_settle (WeftNetwork     *network,
                     const GPtrArray *earlier)
{
  static const char *const came[] = { "came", "came", "came", "waiting", "others" };
  static const char *const early[] = { "early", "early", REST, REST, REST };
  static const char *const stayed[] = { "stayed", REST, REST, REST, REST };
  g_autoptr (WeftTold) senders = tell_parts (network, BY_SENDER, network->senders, FALSE);
  g_autoptr (WeftTold) passed_back = tell_parts (network, BY_REASON, network->reasons, TRUE);
  g_autoptr (WeftTold) reasons = tell_parts (network, BY_REASON, network->reasons, FALSE);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < earlier->len; i++)
    g_ptr_array_add (left, earlier->pdata[i]);
  weft_network_merge (network->senders, network->threshold);
  weft_network_merge (network->reasons, network->threshold);
  network->tells_outcome = let_out (network, tell_outcome (network, came), left);
  network->tells_stay = network->tells_outcome && network->early > 0 && let_out (network, tell_outcome (network, early), left) &&
                        let_out (network, tell_outcome (network, stayed), left);
  network->tells_passed_back = network->tells_outcome && let_out (network, g_steal_pointer (&passed_back), left);
  network->tells_reasons = network->tells_passed_back && has_words (network->reasons) && let_out (network, g_steal_pointer (&reasons), left);
  network->tells_senders = network->received >= FEWEST_FOR_TABLE && let_out (network, g_steal_pointer (&senders), left);
}
