import { applyAndReport, removeReport } from '../commands/apply-plan.js';
import { audit, type AuditOutcome } from '../commands/audit.js';
import { EXIT, type ExitCode, exitCodeOf } from '../commands/exit-code.js';
import { restrict } from '../deploy/restrict.js';
import { count } from '../reporters/value.js';
import { applyRequest } from './apply-request.js';
import type { CliHost } from './host.js';
import { failOnOption, lintRequest, optionSwitch, optionValues } from './lint-options.js';
import { type CliOrg, openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { reportTargets } from './outputs.js';
import { wholeNumber } from './plan-request.js';
import { printApplied } from './print-deployment.js';
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
  if (isFix) removeReport(applyRequest(args, host, cliOrg));
  const { cwd, now, config } = lintRequest(args, host);
  const read = async (isPlanned: boolean): Promise<AuditOutcome> => {
    const progress = createProgress(host.stderr, Date.now, 'Read', 'objects');
    const outcome = await audit(
      {
        cwd,
        now,
        org: cliOrg.org,
        flows: optionValues(args, 'flow'),
        ...(config === undefined ? {} : { config }),
        onRead: progress.update,
        isInterrupted: cliOrg.isInterrupted,
      },
      isPlanned,
    );
    progress.clear();
    return outcome;
  };
  const outcome = await read(isFix);
  const allowEmpty = optionSwitch(args, 'allow-empty') === true;
  if (outcome.summary.files === 0 && outcome.faults.length === 0) {
    host.stderr.write('The org has nothing that could be linted here.\n');
    return allowEmpty ? EXIT.ok : EXIT.noFiles;
  }
  printOutcome(outcome, targets, args, host, 'flow-timeout-lint audit --fix');
  const exitCode = exitCodeOf(outcome, failOn, allowEmpty);
  if (!isFix) return exitCode;
  const planned = restrict(outcome.planned, maxChanges === undefined ? {} : { maxChanges });
  const isReportOut = targets.every(
    ({ output, format }) => format === 'stylish' || output !== undefined,
  );
  const out = isReportOut ? host.stdout : host.stderr;
  const fixed = await mend(planned, args, { ...host, stdout: out }, cliOrg);
  if (exitCode === EXIT.fault) return EXIT.fault;
  if (fixed !== EXIT.ok) return fixed;
  if (planned.every(({ update }) => update === undefined)) return exitCode;
  // What the org has now decides, as for a fix of files.
  const after = await read(false);
  const { errors, warnings } = after.summary;
  if (errors + warnings > 0)
    out.write(`Left: ${count(errors, 'error')}, ${count(warnings, 'warning')}.\n`);
  return exitCodeOf(after, failOn, allowEmpty);
}

async function mend(
  planned: readonly Planned[],
  args: readonly Argument[],
  host: CliHost,
  cliOrg: CliOrg,
): Promise<ExitCode> {
  const updates = planned.filter(({ update }) => update !== undefined).length;
  if (updates > 0 && optionSwitch(args, 'yes') !== true) {
    const question = `Change ${count(updates, 'object')} in ${cliOrg.org.api}? (y/N) `;
    const answer = await host.ask?.(question);
    if (answer === undefined) {
      throw new UsageError('audit --fix asks before it writes: give --yes where nobody can answer');
    }
    if (!/^y(es)?$/i.test(answer.trim())) {
      host.stderr.write('Nothing was changed.\n');
      return EXIT.findings;
    }
  }
  const applied = await applyAndReport(planned, applyRequest(args, host, cliOrg));
  return printApplied(applied, host, 'Fix');
}
