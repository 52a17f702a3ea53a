/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence: what changed, questionnaires, photographs and letters, referrals. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-change.h"
#include "weft-keep-file.h"
#include "weft-measure.h"
#include "weft-network-return.h"
#include "weft-paper-print.h"
#include "weft-phrase.h"
#include "weft-referral-feedback.h"
#include "weft-register-paper.h"

#include <glib/gi18n.h>

static void
put_result (WeftCli              *cli,
            const WeftChangeItem *item,
            const char           *note)
{
  const WeftBeforeAfter *result = &item->result;
  gboolean               has_pairs = result->both > 0;

  weft_cli_begin_object (cli, NULL);
  weft_cli_put_text (cli, "item", item->item);
  weft_cli_put_count (cli, "started", result->started);
  weft_cli_put_count (cli, "asked_again", result->asked_again);
  weft_cli_put_count (cli, "both", result->both);
  weft_cli_put_count (cli, "follow_up_percent", weft_follow_up_percent (result->started, result->both));
  weft_cli_put_number (cli, "mean_before", has_pairs, result->before.mean);
  weft_cli_put_number (cli, "mean_after", has_pairs, result->after.mean);
  weft_cli_put_number (cli, "mean_change", has_pairs, result->change.mean);
  weft_cli_put_number (cli, "sd_change", result->both > 1, result->change.deviation);
  weft_cli_put_number (cli, "ci_low", result->has_interval, result->low);
  weft_cli_put_number (cli, "ci_high", result->has_interval, result->high);
  weft_cli_put_number (cli, "t", result->t.is_known, result->t.t);
  weft_cli_put_number (cli, "p_t", result->t.is_known, result->t.p);
  weft_cli_put_number (cli, "p_wilcoxon", has_pairs, result->p_wilcoxon);
  weft_cli_put_number (cli, "p_sign", has_pairs, result->p_sign);
  weft_cli_put_count (cli, "improved", result->improved);
  weft_cli_put_count (cli, "same", result->same);
  weft_cli_put_count (cli, "worse", result->worse);
  weft_cli_put_count (cli, "leavers", result->started - result->both);
  weft_cli_put_number (cli, "leavers_mean_before", result->started > result->both, result->leavers_before);
  weft_cli_put_number (cli, "cautious_change", result->started > 0, result->cautious_change);
  weft_cli_put_text (cli, "note", note);
  weft_cli_end_object (cli);
}

/* In the order in which an honest person asks: who is missing, what changed, how sure. */
static void
say_result (WeftCli              *cli,
            const WeftChangeItem *item,
            const char           *note)
{
  const WeftBeforeAfter *result = &item->result;

  weft_cli_say (cli, "\n%s", item->wording);
  /* Translators: numbers of people; the last is a percentage */
  weft_cli_say (cli, _ ("%u started, %u were asked again, %u answered both times (%u %%)."), result->started, result->asked_again,
                result->both, (guint)weft_follow_up_percent (result->started, result->both));
  if (result->both > 0)
    /* Translators: averages of answers */
    weft_cli_say (cli, _ ("The same people: %.2f before, %.2f after, a change of %+.2f."), result->before.mean, result->after.mean,
                  result->change.mean);
  if (result->has_interval)
    weft_cli_say (cli, _ ("95 %% interval of the change: %+.2f to %+.2f."), result->low, result->high);
  if (result->both > 0)
    /* Translators: numbers of people */
    weft_cli_say (cli, _ ("Better for %u, about the same for %u, worse for %u; a point is what we call a change."), result->improved,
                  result->same, result->worse);
  if (result->started > result->both)
    /* Translators: a number of people and the average of their answers */
    weft_cli_say (cli, _ ("%u did not answer again; at the start their average was %.2f. Had nothing changed for them, the change is %+.2f."),
                  result->started - result->both, result->leavers_before, result->cautious_change);
  weft_cli_say (cli, "%s", note);
}

static void
put_report (WeftCli                *cli,
            const WeftChangeReport *report)
{
  weft_cli_put_text (cli, "measure", report->measure);
  weft_cli_put_count (cli, "from_wave", report->from_wave);
  weft_cli_put_count (cli, "to_wave", report->to_wave);
  /* Translators: a measure's name, then two numbers of months */
  weft_cli_say (cli, _ ("%s: month %d against month %d"), weft_phrase (weft_phrase_language (), report->name), (int)report->from_wave, (int)report->to_wave);
  weft_cli_begin_list (cli, "results");
  for (guint i = 0; i < report->items->len; i++)
    {
      const WeftChangeItem *item = report->items->pdata[i];
      g_autofree char      *note = weft_change_note (item);

      put_result (cli, item, note);
      say_result (cli, item, note);
    }
  weft_cli_end_list (cli);
}

static gboolean
run_change (WeftCli *cli,
            GError **error)
{
  g_autofree char   *measure = NULL;
  int                from_wave = 0;
  int                to_wave = 6;
  const GOptionEntry options[] = {
    { "measure", 0, 0, G_OPTION_ARG_STRING, &measure, N_ ("The measure, or one of its questions"), "KEY[.ITEM]" },
    { "from-wave", 0, 0, G_OPTION_ARG_INT, &from_wave, N_ ("The first time, in months (0)"), "MONTHS" },
    { "to-wave", 0, 0, G_OPTION_ARG_INT, &to_wave, N_ ("The second time, in months (6, else the last there is)"), "MONTHS" },
    { NULL },
  };
  g_autoptr (WeftChangeReport) report = NULL;
  WeftChangeWanted wanted = { 0 };
  WeftFile        *file;

  if (!weft_cli_parse (cli, options, error) || !weft_cli_check_needed (cli, measure, "--measure KEY", error))
    return FALSE;
  if (from_wave < 0 || to_wave <= from_wave)
    return weft_cli_refuse_usage (cli, error, _ ("The second time must come after the first."));
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  wanted = (WeftChangeWanted){ .measure = measure, .from_wave = from_wave, .to_wave = to_wave };
  report = weft_change_report (file, &wanted, error);
  if (report == NULL)
    return FALSE;

  put_report (cli, report);
  return TRUE;
}

static gboolean
run_questionnaire (WeftCli *cli,
                   GError **error)
{
  g_autofree char   *measure = NULL;
  int                n_sheets = 1;
  int                wave = 0;
  gboolean           is_blank = FALSE;
  const GOptionEntry options[] = {
    { "measure", 0, 0, G_OPTION_ARG_STRING, &measure, N_ ("The measure"), "KEY" },
    { "sheets", 0, 0, G_OPTION_ARG_INT, &n_sheets, N_ ("How many sheets with fresh codes (1)"), "NUMBER" },
    { "wave", 0, 0, G_OPTION_ARG_INT, &wave, N_ ("A sheet for each who answered before these months, with their code"), "MONTHS" },
    { "no-codes", 0, 0, G_OPTION_ARG_NONE, &is_blank, N_ ("A line to write the code on"), NULL },
    { NULL },
  };
  WeftPaperWanted wanted;
  const char     *to;
  WeftFile       *file;

  if (!weft_cli_parse (cli, options, error) || !weft_cli_check_needed (cli, measure, "--measure KEY", error))
    return FALSE;
  to = weft_cli_argument (cli, 1);
  if (!g_str_has_suffix (to, ".pdf") || wave < 0 || n_sheets < 1 || n_sheets > WEFT_PAPER_MOST_SHEETS)
    return weft_cli_refuse_usage (cli, error, _ ("A questionnaire goes into a file ending in .pdf, of 1 to %d sheets."), WEFT_PAPER_MOST_SHEETS);
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  wanted = (WeftPaperWanted){ .measure = measure, .n_sheets = wave > 0 ? 0 : (guint)n_sheets, .for_wave = wave, .is_blank = is_blank };
  if (!weft_paper_write_pdf (file, &wanted, to, error))
    return FALSE;

  weft_cli_put_text (cli, "output", to);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("Written to %s."), to);
  return TRUE;
}

static gboolean
run_register (WeftCli *cli,
              GError **error)
{
  g_autofree char   *output = NULL;
  g_autofree char   *written = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to put it: for the printer, or as a spreadsheet"), "OUT.pdf|OUT.xlsx" },
    { NULL },
  };
  WeftFile *file;

  if (!weft_cli_parse (cli, options, error) || !weft_cli_check_needed (cli, output, "-o OUT.pdf", error))
    return FALSE;
  if (!g_str_has_suffix (output, ".pdf") && !g_str_has_suffix (output, ".xlsx"))
    return weft_cli_refuse_usage (cli, error, _ ("A register goes into a file ending in .pdf, or in .xlsx."));
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL || !weft_register_paper_write (file, weft_cli_argument (cli, 1), output, &written, error))
    return FALSE;

  weft_cli_put_text (cli, "output", written);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("Written to %s."), written);
  return TRUE;
}

static gboolean
run_keep (WeftCli *cli,
          GError **error)
{
  gboolean           as_it_is = FALSE;
  const GOptionEntry options[] = {
    { "as-it-is", 0, 0, G_OPTION_ARG_NONE, &as_it_is, N_ ("Do not make a large photograph smaller"), NULL },
    { NULL },
  };
  g_autoptr (WeftKeptFile) kept = NULL;
  g_autofree char *ref = NULL;
  g_autofree char *size = NULL;
  WeftFile        *file;

  if (!weft_cli_parse (cli, options, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_WRITE, error);
  if (file == NULL)
    return FALSE;
  kept = weft_keep_file_read (weft_cli_argument (cli, 2), as_it_is ? WEFT_KEEP_AS_IT_IS : WEFT_KEEP_SMALLER, error);
  ref = kept != NULL ? weft_keep_file_add (file, weft_cli_argument (cli, 1), kept, error) : NULL;
  if (ref == NULL)
    return FALSE;

  size = weft_keep_file_say_size (kept);
  weft_cli_put_text (cli, "ref", ref);
  weft_cli_put_text (cli, "file", kept->name);
  weft_cli_put_text (cli, "media_type", kept->media_type);
  weft_cli_put_text (cli, "sha256", kept->sha256);
  weft_cli_put_count (cli, "size", (gint64)kept->size);
  weft_cli_put_count (cli, "was_size", (gint64)kept->was_size);
  /* Translators: the name of a photograph or letter, the ref of a story, a size such as "1.2 MB, was 4.8 MB" */
  weft_cli_say (cli, _ ("“%s” is kept with %s: %s."), kept->name, ref, size);
  return TRUE;
}

static gboolean
write_referrals (WeftFile   *file,
                 const char *sender,
                 const char *from,
                 const char *to,
                 const char *path,
                 char      **written,
                 GError    **error)
{
  if (sender != NULL)
    return weft_referral_feedback_save (file, sender, path, written, NULL, error);
  return weft_network_save (file, from, to, path, written, NULL, error);
}

static gboolean
run_referrals (WeftCli *cli,
               GError **error)
{
  g_autofree char   *sender = NULL;
  g_autofree char   *from = NULL;
  g_autofree char   *to = NULL;
  g_autofree char   *written = NULL;
  const GOptionEntry options[] = {
    { "sender", 0, 0, G_OPTION_ARG_STRING, &sender, N_ ("One who sent people: only those who agreed, by their reference"), "NAME" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("The first day (that of the first record)"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("The last day (today)"), "YYYY-MM-DD" },
    { NULL },
  };
  const char *path;
  WeftFile   *file;

  if (!weft_cli_parse (cli, options, error) || !weft_cli_check_day (cli, from, error) || !weft_cli_check_day (cli, to, error))
    return FALSE;
  path = weft_cli_argument (cli, 1);
  if (!g_str_has_suffix (path, ".xlsx") || (sender != NULL && (from != NULL || to != NULL)))
    return weft_cli_refuse_usage (cli, error, _ ("Referrals go into a file ending in .xlsx: of one sender, or of all over a time."));
  /* The day of the telling is written into the referrals. */
  file = weft_cli_open (cli, sender != NULL ? WEFT_CLI_WRITE : WEFT_CLI_READ, error);
  if (file == NULL || !write_referrals (file, sender, from, to, path, &written, error))
    return FALSE;

  weft_cli_put_text (cli, "output", written);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("Written to %s."), written);
  return TRUE;
}

const WeftCliCommand weft_cli_evidence_commands[] = {
  { "change", "FILE", N_ ("Show what changed for the people who answered before and after"), run_change },
  { "questionnaire", "FILE OUT", N_ ("Write a measure's questionnaire for the printer, a code on each sheet"), run_questionnaire },
  { "register", "FILE ACTIVITY", N_ ("Write the register of an activity for the printer, with those who usually come"), run_register },
  { "keep", "FILE REF SOURCE", N_ ("Keep a photograph or letter inside the file, with a story"), run_keep },
  { "referrals", "FILE OUT", N_ ("Tell a link worker, or a network, of those whom they sent"), run_referrals },
  { NULL },
};
