import path from 'node:path';
import { exitCodeOf, EXIT } from '../commands/exit-code.js';
import { type FailOn, lint, type LintOutcome } from '../commands/lint.js';
import { countFindings } from '../engine/lint-files.js';
import type { Report } from '../reporters/reporter.js';
import { REPORTERS } from '../reporters/index.js';
import { logLine } from '../safe/log-line.js';
import { writeFileWhole } from '../source/write-file.js';
import { usesColor } from './color.js';
import type { Command } from './command.js';
import type { CliHost } from './host.js';
import { type Argument, type OptionSpecs } from './options.js';
import { reportTargets } from './outputs.js';
import { createProgress } from './progress.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  config: {
    type: 'string',
    short: 'c',
    value: 'FILE',
    help: 'Use this config, not the nearest flow-timeout-lint.config.json.',
  },
  format: {
    type: 'string',
    short: 'f',
    value: 'NAME',
    help: 'stylish (default), json or github; several, each with its --output.',
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'Write the report of the --format before it to a file.',
  },
  'fail-on': {
    type: 'string',
    value: 'LEVEL',
    help: 'Exit with 1 from this level on: error (default), warning or never.',
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    help: 'Report errors only, and nothing at all where there are none.',
  },
  'allow-empty': { type: 'boolean', help: 'Exit with 0 where no file matches.' },
} as const satisfies OptionSpecs;

export const lintCommand: Command = {
  name: 'lint',
  summary: 'Find the bad timeouts in files, folders and globs (the default command).',
  usage: '[options] [paths…]',
  options: OPTIONS,
  examples: [
    ['', 'lint the working directory'],
    ['flows "exports/**/*.json"', 'lint a folder and what a glob matches'],
    ['--format stylish --format json --output report.json', 'read one report, keep the other'],
    ['--fail-on warning --quiet flows', 'fail on warnings, show errors only'],
  ],
  async run(args, host) {
    const targets = reportTargets(args);
    const failOn = failOnLevel(optionValue(args, 'fail-on') ?? 'error');
    const config = optionValue(args, 'config');
    const quiet = isSet(args, 'quiet');
    const progress = createProgress(host.stderr, Date.now);
    const outcome = await lint({
      cwd: host.cwd,
      paths: args.flatMap((arg) => (arg.kind === 'path' ? arg.value : [])),
      ...(config === undefined ? {} : { config }),
      now: host.now,
      onProgress: progress.update,
    });
    progress.clear();

    const exitCode = exitCodeOf(outcome, failOn, isSet(args, 'allow-empty'));
    const report = quiet ? errorsOnly(outcome) : outcome;
    const color = usesColor(colorOption(args), host);
    const prefix = workspacePrefix(host);
    for (const { format, output } of targets) {
      if (output === undefined && format === 'stylish' && !isWorthShowing(outcome, report, quiet))
        continue;
      const text = REPORTERS[format](report, { color: color && output === undefined, prefix });
      if (output === undefined) host.stdout.write(text);
      else writeFileWhole(path.resolve(host.cwd, output), text);
    }
    tellRest(outcome, host, quiet, exitCode === EXIT.noFiles);
    return exitCode;
  },
};

/** Where nothing was looked at, or nothing is wrong and quiet was asked for, a summary says nothing. */
function isWorthShowing(outcome: LintOutcome, report: Report, quiet: boolean): boolean {
  return report.findings.length > 0 || (!quiet && outcome.summary.files > 0);
}

function errorsOnly({ summary, findings }: LintOutcome): Report {
  const errors = findings.filter((finding) => finding.severity === 'error');
  return { summary: { ...summary, ...countFindings(errors) }, findings: errors };
}

/** Tells on standard error what is no finding: what could not be read, what led nowhere, what was left out. */
function tellRest(
  outcome: LintOutcome,
  { stderr }: CliHost,
  quiet: boolean,
  noFiles: boolean,
): void {
  const { faults, unmatched, notices } = outcome;
  const lines = [
    ...faults.map(({ file, message }) => `cannot check ${file}: ${message}`),
    ...unmatched.map((given) => `no file to lint in ${given}`),
    ...(noFiles
      ? ['No file matched. Name the files or folders that hold your flows, or pass --allow-empty.']
      : []),
    ...(quiet ? [] : notices),
  ];
  for (const line of lines) stderr.write(`${logLine(line)}\n`);
}

function failOnLevel(level: string): FailOn {
  if (level === 'error' || level === 'warning' || level === 'never') return level;
  throw new UsageError(`--fail-on takes error, warning or never, not ${JSON.stringify(level)}`);
}

function optionValue(args: readonly Argument[], name: keyof typeof OPTIONS): string | undefined {
  const last = args.findLast((arg) => arg.kind === 'option' && arg.name === name);
  return typeof last?.value === 'string' ? last.value : undefined;
}

function isSet(args: readonly Argument[], name: keyof typeof OPTIONS): boolean {
  return args.findLast((arg) => arg.kind === 'option' && arg.name === name)?.value === true;
}

function colorOption(args: readonly Argument[]): boolean | undefined {
  const last = args.findLast((arg) => arg.kind === 'option' && arg.name === 'color');
  return typeof last?.value === 'boolean' ? last.value : undefined;
}

/** Annotations name files from the repository's root, wherever in it the command runs. */
function workspacePrefix({ cwd, env }: CliHost): string {
  const workspace = env['GITHUB_WORKSPACE'];
  if (workspace === undefined) return '';
  const relative = path.relative(workspace, cwd).replaceAll(path.sep, '/');
  return relative === '' || relative.startsWith('..') ? '' : `${relative}/`;
}
