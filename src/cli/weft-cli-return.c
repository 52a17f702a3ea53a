/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grant's funding return: return, answer, sign, corrections. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"
#include "weft-cli-return-output.h"

#include "weft-job-error.h"
#include "weft-return-job.h"
#include "weft-return-words.h"
#include "weft-text.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* What every command about a return may say of which one it means. */
typedef struct
{
  char *grant, *return_ref, *from, *to, *tier; /* owned */
} Chosen;

static void
chosen_clear (Chosen *chosen)
{
  g_free (chosen->grant);
  g_free (chosen->return_ref);
  g_free (chosen->from);
  g_free (chosen->to);
  g_free (chosen->tier);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chosen, chosen_clear)

static WeftReturnChoice
choice_of (const Chosen *chosen)
{
  return (WeftReturnChoice){
    .grant = chosen->grant,
    .return_ref = chosen->return_ref,
    .from = chosen->from,
    .to = chosen->to,
    .tier = chosen->tier,
  };
}

static gboolean
check_tier (WeftCli    *cli,
            const char *tier,
            GError    **error)
{
  WeftTier parsed;

  return tier == NULL || weft_tier_parse (tier, &parsed) ||
         weft_cli_refuse_usage (cli, error, _ ("--tier wants note, short, standard or full."));
}

/* For the error of WEFT_JOB_ERROR_PERSONAL_DATA: what was found, by the key that --allow wants. */
static void
remember_personal (WeftCli          *cli,
                   const WeftReturn *ret)
{
  g_autoptr (GPtrArray) findings = weft_return_personal (cli->file, ret, NULL);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const WeftPersonalFinding *finding = findings->pdata[i];

      g_ptr_array_add (cli->findings, g_strdup_printf ("%s: “%s” %s", finding->question, finding->found, finding->reason));
    }
}

static void
remember_blocking (WeftCli          *cli,
                   const WeftReturn *ret)
{
  g_autoptr (WeftReadiness) readiness = weft_return_readiness (ret, weft_return_ladder (cli->file));

  for (guint i = 0; i < readiness->blocking->len; i++)
    g_ptr_array_add (cli->findings, g_strdup (((WeftIssue *)readiness->blocking->pdata[i])->sentence));
}

/* Why a workbook was refused, from a look at the return that makes none; @reason nullable: what was to be printed in it. */
static void
remember_findings (WeftCli                *cli,
                   const WeftReturnChoice *choice,
                   const char             *reason,
                   const GError           *error)
{
  g_autoptr (WeftReturn) ret = weft_return_look (cli->file, choice, NULL);

  if (ret == NULL)
    return;

  if (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PERSONAL_DATA))
    {
      g_free (ret->override_reason);
      ret->override_reason = g_strdup (reason);
      remember_personal (cli, ret);
    }
  else if (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_BLOCKED) ||
           g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NEEDS_REASON))
    remember_blocking (cli, ret);
}

/* "variance:" and "target:" are followed by what they are about. */
static gboolean
is_key (const char *const *keys,
        const char        *word)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (g_str_has_suffix (keys[i], ":") ? g_str_has_prefix (word, keys[i]) && strlen (word) > strlen (keys[i])
                                        : g_str_equal (word, keys[i]))
      return TRUE;

  return FALSE;
}

static gboolean
check_allow (WeftCli           *cli,
             const char *const *allow,
             GError           **error)
{
  g_auto (GStrv) keys = weft_return_personal_keys ();

  for (guint i = 0; allow != NULL && allow[i] != NULL; i++)
    if (!is_key ((const char *const *)keys, allow[i]))
      {
        g_autofree char *all = weft_text_join_words (keys);

        /* Translators: --allow is an option of the command line; a word that was typed, then all words it knows */
        return weft_cli_refuse_usage (cli, error, _ ("--allow does not know “%s”. It knows %s; a line or an outcome follows the colon."), allow[i], all);
      }

  return TRUE;
}

static WeftReturn *
open_and_save (WeftCli                *cli,
               const WeftReturnChoice *choice,
               const char *const      *allow,
               const char             *path,
               char                  **written,
               GError                **error)
{
  g_autoptr (GError) local = NULL;
  WeftReturn *ret = weft_return_open_and_save (cli->file, choice, allow, path, written, weft_cli_progress (cli), &local);

  if (ret == NULL)
    {
      remember_findings (cli, choice, NULL, local);
      g_propagate_error (error, g_steal_pointer (&local));
    }
  return ret;
}

static gboolean
run_return (WeftCli *cli,
            GError **error)
{
  g_auto (Chosen) chosen = { NULL };
  g_auto (GStrv) allow = NULL;
  g_autofree char   *path = NULL;
  g_autofree char   *written = NULL;
  const GOptionEntry options[] = {
    { "grant", 0, 0, G_OPTION_ARG_STRING, &chosen.grant, N_ ("The grant, by its reference or title"), "REF" },
    { "return", 0, 0, G_OPTION_ARG_STRING, &chosen.return_ref, N_ ("A certain return of that grant"), "REF" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &chosen.from, N_ ("The first day of its period"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &chosen.to, N_ ("The last day of its period"), "YYYY-MM-DD" },
    { "tier", 0, 0, G_OPTION_ARG_STRING, &chosen.tier, N_ ("note, short, standard or full"), "TIER" },
    { "allow", 0, 0, G_OPTION_ARG_STRING_ARRAY, &allow, N_ ("An answer whose personal data may leave"), "KEY" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The workbook to write"), "OUT.xlsx" },
    { NULL },
  };
  WeftReturnChoice choice;
  g_autoptr (WeftReturn) ret = NULL;
  WeftFile *file;

  if (!weft_cli_parse (cli, options, error) ||
      !weft_cli_check_needed (cli, chosen.grant, "--grant REF", error) ||
      !weft_cli_check_day (cli, chosen.from, error) ||
      !weft_cli_check_day (cli, chosen.to, error) ||
      !check_tier (cli, chosen.tier, error) ||
      !check_allow (cli, (const char *const *)allow, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  choice = choice_of (&chosen);
  ret = open_and_save (cli, &choice, (const char *const *)allow, path, &written, error);
  if (ret == NULL)
    return FALSE;

  weft_cli_put_return (cli, ret, weft_return_ladder (file));
  if (written != NULL)
    {
      weft_cli_put_text (cli, "output", written);
      /* Translators: %s is a file's name */
      weft_cli_say (cli, _ ("Written to %s."), written);
    }
  return TRUE;
}

static gboolean
run_answer (WeftCli *cli,
            GError **error)
{
  g_auto (Chosen) chosen = { NULL };
  g_autofree char   *question = NULL;
  g_autofree char   *text = NULL;
  const GOptionEntry options[] = {
    { "grant", 0, 0, G_OPTION_ARG_STRING, &chosen.grant, N_ ("The grant, by its reference or title"), "REF" },
    { "question", 0, 0, G_OPTION_ARG_STRING, &question, N_ ("The question's key: did, difference, learned ..."), "KEY" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &text, N_ ("The answer; empty takes it away"), "TEXT" },
    { NULL },
  };
  WeftReturnChoice choice;
  g_autoptr (WeftReturn) ret = NULL;
  WeftFile *file;

  if (!weft_cli_parse (cli, options, error) ||
      !weft_cli_check_needed (cli, chosen.grant, "--grant REF", error) ||
      !weft_cli_check_needed (cli, question, "--question KEY", error) ||
      !weft_cli_check_needed (cli, text, "--text TEXT", error) ||
      !weft_return_check_question (question, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_WRITE, error);
  if (file == NULL)
    return FALSE;
  choice = choice_of (&chosen);
  ret = weft_return_open (file, &choice, error);
  if (ret == NULL || !weft_return_save_answer (file, ret->return_ref, question, text, error))
    return FALSE;

  weft_cli_put_text (cli, "return_id", ret->return_ref);
  weft_cli_put_text (cli, "question", question);
  /* Translators: a question's key, then a return's reference */
  weft_cli_say (cli, _ ("“%s” of %s was answered."), question, ret->return_ref);
  return TRUE;
}

/* Signs, and where that is refused remembers why. */
static WeftSigned *
sign (WeftCli                *cli,
      const WeftReturnChoice *choice,
      const WeftSigning      *signing,
      GError                **error)
{
  g_autoptr (GError) local = NULL;
  WeftSigned *made = weft_return_sign (cli->file, choice, signing, weft_cli_progress (cli), &local);

  if (made == NULL)
    {
      remember_findings (cli, choice, signing->override_reason, local);
      g_propagate_error (error, g_steal_pointer (&local));
    }
  return made;
}

/* Before it is signed, and no hindrance. */
static void
put_doubt (WeftCli                *cli,
           const WeftReturnChoice *choice)
{
  g_autoptr (WeftReturn) ret = weft_return_look (cli->file, choice, NULL);
  g_autofree char *doubt = ret == NULL ? NULL : weft_return_doubt_clock (cli->file, ret);

  weft_cli_put_text (cli, "clock", doubt);
  if (doubt != NULL)
    fprintf (stderr, "%s\n", doubt);
}

static void
put_signed (WeftCli          *cli,
            const WeftSigned *made)
{
  weft_cli_put_text (cli, "return_id", made->return_ref);
  weft_cli_put_count (cli, "revision", made->revision);
  weft_cli_put_text (cli, "sha256", made->sha256);
  weft_cli_put_text (cli, "output", made->output);
  if (made->revision > 1)
    /* Translators: a return's reference, the number of its revision, a file's name */
    weft_cli_say (cli, _ ("%s was signed again (revision %d); its workbook stands at %s."), made->return_ref, made->revision, made->output);
  else
    /* Translators: a return's reference, a file's name */
    weft_cli_say (cli, _ ("%s was signed; its workbook stands at %s."), made->return_ref, made->output);
  weft_cli_put_missing (cli, made->unanswered);
}

static gboolean
run_sign (WeftCli *cli,
          GError **error)
{
  g_auto (Chosen) chosen = { NULL };
  g_auto (GStrv) allow = NULL;
  g_autofree char   *name = NULL, *role = NULL, *second_name = NULL, *second_role = NULL, *reason = NULL, *path = NULL;
  const GOptionEntry options[] = {
    { "grant", 0, 0, G_OPTION_ARG_STRING, &chosen.grant, N_ ("The grant, by its reference or title"), "REF" },
    { "return", 0, 0, G_OPTION_ARG_STRING, &chosen.return_ref, N_ ("A signed return with changes, to sign again"), "REF" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Who signs"), "NAME" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &role, N_ ("As what"), "ROLE" },
    { "second-name", 0, 0, G_OPTION_ARG_STRING, &second_name, N_ ("Who signs too"), "NAME" },
    { "second-role", 0, 0, G_OPTION_ARG_STRING, &second_role, N_ ("As what"), "ROLE" },
    { "override", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why it is signed although something stands in the way"), "REASON" },
    { "allow", 0, 0, G_OPTION_ARG_STRING_ARRAY, &allow, N_ ("An answer whose personal data may leave"), "KEY" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("The workbook to write"), "OUT.xlsx" },
    { NULL },
  };
  g_autoptr (WeftSigned) made = NULL;
  WeftReturnChoice choice;
  WeftSigning      signing;

  if (!weft_cli_parse (cli, options, error) ||
      !weft_cli_check_needed (cli, chosen.grant, "--grant REF", error) ||
      !weft_cli_check_needed (cli, name, "--name NAME", error) ||
      !weft_cli_check_needed (cli, role, "--role ROLE", error) ||
      !weft_cli_check_needed (cli, path, "-o OUT.xlsx", error) ||
      !check_allow (cli, (const char *const *)allow, error) ||
      weft_cli_open (cli, WEFT_CLI_WRITE, error) == NULL)
    return FALSE;

  choice = choice_of (&chosen);
  signing = (WeftSigning){
    .name = name,
    .role = role,
    .second_name = second_name,
    .second_role = second_role,
    .override_reason = reason,
    .allow = (const char *const *)allow,
    .path = path,
  };
  put_doubt (cli, &choice);
  made = sign (cli, &choice, &signing, error);
  if (made == NULL)
    return FALSE;

  put_signed (cli, made);
  return TRUE;
}

static gboolean
run_corrections (WeftCli *cli,
                 GError **error)
{
  g_auto (Chosen) chosen = { NULL };
  gboolean           is_fine = FALSE;
  const GOptionEntry options[] = {
    { "grant", 0, 0, G_OPTION_ARG_STRING, &chosen.grant, N_ ("The grant, by its reference or title"), "REF" },
    { "return", 0, 0, G_OPTION_ARG_STRING, &chosen.return_ref, N_ ("A certain return of that grant"), "REF" },
    { "as-it-is", 0, 0, G_OPTION_ARG_NONE, &is_fine, N_ ("Note that it is fine as it is: it is told again when something else changes"), NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) corrections = NULL;
  WeftReturnChoice choice;
  WeftFile        *file;

  if (!weft_cli_parse (cli, options, error) || !weft_cli_check_needed (cli, chosen.grant, "--grant REF", error))
    return FALSE;
  file = weft_cli_open (cli, is_fine ? WEFT_CLI_WRITE : WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  choice = choice_of (&chosen);
  corrections = weft_return_corrections (file, &choice, error);
  if (corrections == NULL || (is_fine && !weft_return_let_be (file, &choice, error)))
    return FALSE;

  weft_cli_begin_list (cli, "changes");
  for (guint i = 0; i < corrections->len; i++)
    {
      const WeftCorrection *correction = corrections->pdata[i];
      g_autofree char      *what = weft_return_words_corrected (correction->key, "en");

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "key", correction->key);
      weft_cli_put_text (cli, "was", correction->was);
      weft_cli_put_text (cli, "now", correction->now);
      weft_cli_put_text (cli, "why", correction->why);
      weft_cli_end_object (cli);
      /* Translators: a figure's name, what it was, what it is, and the steps that changed it */
      weft_cli_say (cli, _ ("%s: was %s, now %s (%s)"), what, correction->was, correction->now, correction->why);
    }
  weft_cli_end_list (cli);
  if (corrections->len == 0)
    weft_cli_say (cli, "%s", _ ("Nothing has changed since it was signed."));
  else if (is_fine)
    weft_cli_say (cli, "%s", _ ("It is noted that this is fine as it is."));
  return TRUE;
}

const WeftCliCommand weft_cli_return_commands[] = {
  { "return", "FILE", N_ ("Show a grant's funding return, or save it as a workbook"), run_return },
  { "answer", "FILE", N_ ("Answer a question of a grant's open return"), run_answer },
  { "sign", "FILE", N_ ("Sign a grant's return and save its workbook"), run_sign },
  { "corrections", "FILE", N_ ("Show what changed since a return was signed"), run_corrections },
  { NULL },
};
