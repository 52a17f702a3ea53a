/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Those who were sent, all together. */

#include "weft-network.h"

#include "weft-disclosure.h"

#define FEWEST_FOR_TABLE 10

static void
part_free (gpointer data)
{
  WeftNetworkPart *part = data;

  g_free (part->name);
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

static guint
publish (WeftDisclosure *disclosure,
         const char     *name,
         gint64          people,
         int             threshold)
{
  guint number = weft_disclosure_number (disclosure, name);

  weft_disclosure_tell (disclosure, number, weft_small_number_known (people, threshold));
  weft_disclosure_hide (disclosure, number, people, threshold);
  return number;
}

gboolean
weft_network_may_tell_senders (const WeftNetwork *network)
{
  g_autoptr (WeftDisclosure) disclosure = weft_disclosure_new ();
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint total = publish (disclosure, "received", network->received, network->threshold);

  for (guint i = 0; i < network->senders->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("sender %u", i);
      guint            number = publish (disclosure, name, ((WeftNetworkPart *)network->senders->pdata[i])->people, network->threshold);

      g_array_append_val (parts, number);
    }
  weft_disclosure_sum (disclosure, total, parts);
  weft_disclosure_solve (disclosure);
  return network->received >= FEWEST_FOR_TABLE && !weft_disclosure_leaks (disclosure, NULL);
}
