import { createColors } from '../reporters/colors.js';
import { EXIT, type ExitCode, exitCodeOf } from '../commands/exit-code.js';
import { fix, type FileFix, type FixOutcome } from '../commands/fix.js';
import { bySite } from '../engine/by-site.js';
import { didYouMean } from '../config/nearest.js';
import { count } from '../reporters/value.js';
import { fixedLines } from '../reporters/fixed.js';
import { findRule, RULE_NAMES } from '../rules/index.js';
import type { RuleName } from '../rules/rule.js';
import { logLine } from '../safe/log-line.js';
import { unifiedDiff } from '../source/unified-diff.js';
import { usesColor } from './color.js';
import type { Command } from './command.js';
import type { CliHost } from './host.js';
import {
  failOnOption,
  LINT_OPTIONS,
  lintRequest,
  optionSwitch,
  optionValue,
} from './lint-options.js';
import type { Argument } from './options.js';
import { reportTargets } from './outputs.js';
import { printOutcome, tellNotes } from './print-outcome.js';
import { createProgress } from './progress.js';
import { FIX_OPTIONS } from './fix-options.js';
import { UsageError } from './usage-error.js';

export const fixCommand: Command = {
  name: 'fix',
  summary: 'Mend the bad timeouts in place: the timeouts, and not one byte more.',
  usage: '[options] [paths…]',
  options: { ...LINT_OPTIONS, ...FIX_OPTIONS },
  examples: [
    ['fix', 'fix the working directory'],
    ['fix --dry-run flows', 'see what would change'],
    ['fix --diff flows > timeouts.patch', 'keep it as a patch: git apply -p1 timeouts.patch'],
    ['fix --rule timeout-missing apis/*.json', 'add what is missing, leave the rest'],
  ],
  run: runFix,
};

/** Fixes files, tells what it changed and what is left, and ends as a lint of the result. */
export async function runFix(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const targets = reportTargets(args);
  const failOn = failOnOption(args);
  const asDiff = optionSwitch(args, 'diff') === true;
  const isDryRun = optionSwitch(args, 'dry-run') === true;
  if (asDiff && (optionValue(args, 'format') ?? optionValue(args, 'output')) !== undefined) {
    throw new UsageError('--diff goes to standard output: leave out --format and --output');
  }
  const progress = createProgress(host.stderr, Date.now);
  const outcome = await fix({
    ...lintRequest(args, host),
    rules: rulesOf(args),
    output: asDiff ? 'diff' : isDryRun ? 'dry-run' : 'files',
    onProgress: progress.update,
  });
  progress.clear();
  const exitCode = exitCodeOf(outcome.after, failOn, optionSwitch(args, 'allow-empty') === true);
  if (asDiff) {
    printDiff(outcome, args, host);
    if (exitCode === EXIT.fault || exitCode === EXIT.noFiles) return exitCode;
    return outcome.fixes.length > 0 ? EXIT.findings : EXIT.ok;
  }
  const reportsToPeople = targets.some(
    ({ format, output }) => format === 'stylish' && output === undefined,
  );
  if (isDryRun) {
    host.stderr.write('A dry run: no file was changed.\n');
  }
  if (optionSwitch(args, 'quiet') !== true) {
    const stream = reportsToPeople ? host.stdout : host.stderr;
    const color = reportsToPeople && usesColor(optionSwitch(args, 'color'), host);
    stream.write(changesText(outcome.fixes, color));
  }
  printOutcome(outcome.after, targets, args, host);
  return exitCode;
}

/** What was changed: a block a file, a line a site, and how much it was. */
function changesText(fixes: readonly FileFix[], color: boolean): string {
  if (fixes.length === 0) return '';
  const colors = createColors(color);
  const blocks = fixes.map(({ file, fixed }) =>
    [colors.underline(logLine(file.name)), ...fixedLines(fixed, colors)].join('\n'),
  );
  const sites = fixes.reduce((sum, { fixed }) => sum + bySite(fixed).length, 0);
  const total = `Fixed ${count(sites, 'timeout')} in ${count(fixes.length, 'file')}.`;
  return `${[...blocks, colors.bold(colors.green(total))].join('\n\n')}\n\n`;
}

function printDiff({ fixes, after }: FixOutcome, args: readonly Argument[], host: CliHost): void {
  for (const { file, before, edits } of fixes) {
    host.stdout.write(unifiedDiff(file.name, before, edits));
  }
  tellNotes(after, args, host);
}

function rulesOf(args: readonly Argument[]): RuleName[] {
  return args.flatMap((arg) => {
    if (arg.kind !== 'option' || arg.name !== 'rule') return [];
    const rule = findRule(String(arg.value));
    if (rule !== undefined) return rule.name;
    const name = String(arg.value);
    throw new UsageError(`unknown rule ${JSON.stringify(name)}: ${didYouMean(name, RULE_NAMES)}`);
  });
}
