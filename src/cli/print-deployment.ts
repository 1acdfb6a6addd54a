import { EXIT, type ExitCode } from '../commands/exit-code.js';
import type { ApplyOutcome } from '../commands/apply-plan.js';
import type { PlanOutcome } from '../commands/plan.js';
import { type DeployEntry, isFine } from '../deploy/outcome.js';
import { isDoable, type PlanEntry } from '../deploy/plan-entry.js';
import { createColors } from '../reporters/colors.js';
import { deploymentLines, statusCounts } from '../reporters/deployment.js';
import { logLine } from '../safe/log-line.js';
import { usesColor } from './color.js';
import type { CliHost } from './host.js';
import { optionSwitch } from './lint-options.js';
import type { Argument } from './options.js';

/** Prints one document after the other. */
export function entryPrinter(
  args: readonly Argument[],
  host: CliHost,
): (entry: PlanEntry | DeployEntry) => void {
  const colors = createColors(usesColor(optionSwitch(args, 'color'), host));
  return (entry) => {
    host.stdout.write(`${deploymentLines(entry, colors).join('\n')}\n`);
  };
}

/** Prints a plan, what kept files from being planned, and what to do next; gives the exit code. */
export function printPlan(
  { planned, faults, unmatched, notices }: PlanOutcome,
  args: readonly Argument[],
  host: CliHost,
): ExitCode {
  const entries = planned.map(({ entry }) => entry);
  const print = entryPrinter(args, host);
  for (const entry of entries) print(entry);
  const updates = planned.filter(({ update }) => update !== undefined).length;
  const next = updates > 0 ? ' Nothing was changed: deploy does it.' : '';
  if (entries.length > 0) host.stdout.write(`\nPlan: ${statusCounts(entries)}.${next}\n`);
  tellFaults({ faults, unmatched, notices }, entries.length, host);
  if (faults.length > 0) return EXIT.fault;
  if (entries.length === 0) return EXIT.noFiles;
  return entries.every(isDoable) ? EXIT.ok : EXIT.findings;
}

/** Prints how a deploy or a rollback ended, and how to take it back; gives the exit code. */
export function printApplied(
  { entries, backup, reportFault }: ApplyOutcome,
  host: CliHost,
  name: string,
): ExitCode {
  if (entries.length > 0) host.stdout.write(`\n${name}: ${statusCounts(entries)}.\n`);
  const isWritten = entries.some(({ status }) => status === 'applied' || status === 'unverified');
  if (backup !== undefined && isWritten) {
    const line = `The objects are kept as they were in ${backup}: rollback --from ${backup} sends them back.`;
    host.stdout.write(`${logLine(line)}\n`);
  }
  if (reportFault !== undefined) host.stderr.write(`${logLine(reportFault)}\n`);
  if (reportFault !== undefined) return EXIT.fault;
  return entries.every(isFine) ? EXIT.ok : EXIT.findings;
}

/** Tells what could not be read and what led nowhere. */
export function tellFaults(
  { faults, unmatched, notices }: Omit<PlanOutcome, 'planned'>,
  documents: number,
  { stderr }: CliHost,
): void {
  for (const { file, message } of faults) stderr.write(`${logLine(`${file}: ${message}`)}\n`);
  for (const notice of notices) stderr.write(`${logLine(notice)}\n`);
  for (const given of unmatched) stderr.write(`${logLine(`no file in ${given}`)}\n`);
  if (documents === 0 && faults.length === 0) {
    stderr.write('There is no document to deploy. Name the files or folders that hold them.\n');
  }
}
