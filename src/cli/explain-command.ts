import { didYouMean } from '../config/nearest.js';
import { EXIT } from '../commands/exit-code.js';
import { findRule, RULE_NAMES } from '../rules/index.js';
import { rulePage } from '../rules/page.js';
import type { Command } from './command.js';
import { UsageError } from './usage-error.js';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Tell what a rule reports, why it matters to callers, and what to write instead.',
  usage: '<rule>',
  options: {},
  examples: [['explain timeout-default', 'the page of one rule']],
  run(args, host) {
    const [name, ...more] = args.flatMap((arg) => (arg.kind === 'path' ? arg.value : []));
    if (name === undefined) throw new UsageError(`name a rule: ${RULE_NAMES.join(', ')}`);
    if (more.length > 0) throw new UsageError('explain takes one rule');
    const rule = findRule(name);
    if (rule === undefined) {
      throw new UsageError(`unknown rule ${JSON.stringify(name)}: ${didYouMean(name, RULE_NAMES)}`);
    }
    host.stdout.write(rulePage(rule));
    return Promise.resolve(EXIT.ok);
  },
};
