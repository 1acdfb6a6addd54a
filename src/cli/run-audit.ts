import { applyAndReport, BACKUP_DIR } from '../commands/apply-plan.js';
import { audit } from '../commands/audit.js';
import { EXIT, type ExitCode, exitCodeOf } from '../commands/exit-code.js';
import { countFindings } from '../engine/lint-files.js';
import { restrict } from '../deploy/restrict.js';
import { count } from '../reporters/value.js';
import type { CliHost } from './host.js';
import {
  failOnOption,
  lintRequest,
  optionSwitch,
  optionValue,
  optionValues,
} from './lint-options.js';
import { type CliOrg, openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { reportTargets } from './outputs.js';
import { wholeNumber } from './plan-request.js';
import { entryPrinter, printApplied } from './print-deployment.js';
import { printOutcome } from './print-outcome.js';
import { createProgress } from './progress.js';
import { UsageError } from './usage-error.js';
import type { Planned } from '../deploy/plan-entry.js';

/** Lints the org, reports as a lint of files does, and mends it where that is asked for and confirmed. */
export async function runAudit(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const targets = reportTargets(args);
  const failOn = failOnOption(args);
  const maxChanges = wholeNumber(args, 'max-changes', 0, 1_000_000);
  const isFix = optionSwitch(args, 'fix') === true;
  if (args.some(({ kind }) => kind === 'path')) {
    throw new UsageError('audit takes no paths: it lints the org, lint lints files');
  }
  const cliOrg = openCliOrg(args, host);
  const { cwd, now, config } = lintRequest(args, host);
  const progress = createProgress(host.stderr, Date.now, 'Read', 'objects');
  const outcome = await audit(
    {
      cwd,
      now,
      org: cliOrg.org,
      flows: optionValues(args, 'flow'),
      ...(config === undefined ? {} : { config }),
      onRead: progress.update,
    },
    isFix,
  );
  progress.clear();
  printOutcome(outcome, targets, args, host, 'flow-timeout-lint audit --fix');
  const allowEmpty = optionSwitch(args, 'allow-empty') === true;
  if (!isFix) return exitCodeOf(outcome, failOn, allowEmpty);
  const planned = restrict(outcome.planned, maxChanges === undefined ? {} : { maxChanges });
  const fixed = await mend(planned, args, host, cliOrg);
  if (fixed !== EXIT.ok) return fixed;
  const left = outcome.findings.filter(({ edits }) => edits.length === 0);
  const summary = { ...outcome.summary, ...countFindings(left) };
  return exitCodeOf({ ...outcome, findings: left, summary }, failOn, allowEmpty);
}

async function mend(
  planned: readonly Planned[],
  args: readonly Argument[],
  host: CliHost,
  { org, clock, isInterrupted }: CliOrg,
): Promise<ExitCode> {
  const updates = planned.filter(({ update }) => update !== undefined).length;
  if (updates > 0 && optionSwitch(args, 'yes') !== true) {
    const question = `Change ${count(updates, 'object')} in ${org.api}? (y/N) `;
    const answer = await host.ask?.(question);
    if (answer === undefined) {
      throw new UsageError('audit --fix asks before it writes: give --yes where nobody can answer');
    }
    if (!/^y(es)?$/i.test(answer.trim())) {
      host.stderr.write('Nothing was changed.\n');
      return EXIT.findings;
    }
  }
  const report = optionValue(args, 'report');
  const applied = await applyAndReport(planned, {
    cwd: host.cwd,
    now: host.now,
    org,
    clock,
    isInterrupted,
    backupDir: optionValue(args, 'backup-dir') ?? BACKUP_DIR,
    ...(report === undefined ? {} : { report }),
    onEntry: entryPrinter(args, host),
  });
  return printApplied(applied, host, 'Fix');
}
