import { exitCodeOf } from '../commands/exit-code.js';
import { lint } from '../commands/lint.js';
import type { Command } from './command.js';
import { FIX_OPTIONS } from './fix-options.js';
import { failOnOption, LINT_OPTIONS, lintRequest, optionSwitch } from './lint-options.js';
import type { Argument, OptionSpecs } from './options.js';
import { reportTargets } from './outputs.js';
import { printOutcome } from './print-outcome.js';
import { createProgress } from './progress.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  ...LINT_OPTIONS,
  fix: {
    type: 'boolean',
    help: 'Fix what can be fixed, like the command fix. The next three go with it.',
  },
  ...FIX_OPTIONS,
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
    if (optionSwitch(args, 'fix') === true) {
      return (await import('./fix-command.js')).runFix(args, host);
    }
    refuseFixOptions(args);
    const targets = reportTargets(args);
    const failOn = failOnOption(args);
    const progress = createProgress(host.stderr, Date.now);
    const outcome = await lint({ ...lintRequest(args, host), onProgress: progress.update });
    progress.clear();
    printOutcome(outcome, targets, args, host);
    return exitCodeOf(outcome, failOn, optionSwitch(args, 'allow-empty') === true);
  },
};

/** @throws {UsageError} for an option of a fix: who gives it expects one */
function refuseFixOptions(args: readonly Argument[]): void {
  const given = args.find(
    (arg) => arg.kind === 'option' && arg.value !== false && Object.hasOwn(FIX_OPTIONS, arg.name),
  );
  if (given?.kind !== 'option') return;
  throw new UsageError(`--${given.name} goes with --fix: write --fix --${given.name}`);
}
