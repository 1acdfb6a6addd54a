import path from 'node:path';
import type { LintOutcome } from '../commands/lint.js';
import { countFindings } from '../engine/lint-files.js';
import { REPORTERS } from '../reporters/index.js';
import type { Report } from '../reporters/reporter.js';
import { messageOf } from '../safe/message-of.js';
import { logLine } from '../safe/log-line.js';
import { writeFileWhole } from '../source/write-file.js';
import { usesColor } from './color.js';
import type { CliHost } from './host.js';
import { optionSwitch, workspacePrefix } from './lint-options.js';
import type { Argument } from './options.js';
import type { ReportTarget } from './outputs.js';

/** Writes the reports that were asked for, and tells on standard error what is no finding. */
export function printOutcome(
  outcome: LintOutcome,
  targets: readonly ReportTarget[],
  args: readonly Argument[],
  host: CliHost,
  fixCommand?: string,
): void {
  const quiet = optionSwitch(args, 'quiet') === true;
  const report = quiet ? errorsOnly(outcome) : outcome;
  const color = usesColor(optionSwitch(args, 'color'), host);
  const prefix = workspacePrefix(host);
  const command = fixCommand === undefined ? {} : { fixCommand };
  for (const { format, output } of targets) {
    if (output !== undefined) continue;
    if (format !== 'stylish' || isWorthShowing(outcome, report, quiet)) {
      host.stdout.write(REPORTERS[format](report, { color, prefix, ...command }));
    }
  }
  for (const { format, output } of targets) {
    if (output === undefined) continue;
    const text = REPORTERS[format](report, { color: false, prefix, ...command });
    writeReport(path.resolve(host.cwd, output), output, text);
  }
  tellNotes(outcome, args, host);
}

/** Tells on standard error what could not be read or written, what led nowhere, what was left out. */
export function tellNotes(outcome: LintOutcome, args: readonly Argument[], host: CliHost): void {
  const quiet = optionSwitch(args, 'quiet') === true;
  for (const line of notesOn(outcome, quiet, optionSwitch(args, 'allow-empty') === true)) {
    host.stderr.write(`${logLine(line)}\n`);
  }
}

function writeReport(file: string, name: string, text: string): void {
  try {
    writeFileWhole(file, text);
  } catch (error) {
    throw new Error(`the report ${name} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}

/** Where nothing was looked at, or nothing is wrong and quiet was asked for, a summary says nothing. */
function isWorthShowing(outcome: LintOutcome, report: Report, quiet: boolean): boolean {
  return report.findings.length > 0 || (!quiet && outcome.summary.files > 0);
}

function errorsOnly({ summary, findings }: LintOutcome): Report {
  const errors = findings.filter((finding) => finding.severity === 'error');
  return { summary: { ...summary, ...countFindings(errors) }, findings: errors };
}

function notesOn(
  { faults, unmatched, notices, summary }: LintOutcome,
  quiet: boolean,
  allowEmpty: boolean,
): string[] {
  const empty = summary.files === 0 && faults.length === 0 && !allowEmpty;
  return [
    ...faults.map(({ file, message }) => `${file}: ${message}`),
    ...unmatched.map((given) => `no file to lint in ${given}`),
    ...(empty
      ? ['No file matched. Name the files or folders that hold your flows, or pass --allow-empty.']
      : []),
    ...(quiet ? [] : notices),
  ];
}
