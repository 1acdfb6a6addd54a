import { exitCodeOf } from '../commands/exit-code.js';
import { lint } from '../commands/lint.js';
import type { Command } from './command.js';
import { failOnOption, LINT_OPTIONS, lintRequest, optionSwitch } from './lint-options.js';
import type { OptionSpecs } from './options.js';
import { reportTargets } from './outputs.js';
import { printOutcome } from './print-outcome.js';
import { createProgress } from './progress.js';

const OPTIONS = {
  ...LINT_OPTIONS,
  fix: { type: 'boolean', help: 'Fix what can be fixed, like the command fix.' },
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
    const targets = reportTargets(args);
    const failOn = failOnOption(args);
    const progress = createProgress(host.stderr, Date.now);
    const outcome = await lint({ ...lintRequest(args, host), onProgress: progress.update });
    progress.clear();
    printOutcome(outcome, targets, args, host);
    return exitCodeOf(outcome, failOn, optionSwitch(args, 'allow-empty') === true);
  },
};
