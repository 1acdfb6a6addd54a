import type { Command } from './command.js';
import { DOCUMENT_OPTIONS, ORG_OPTIONS } from './org-options.js';

export const planCommand: Command = {
  name: 'plan',
  summary: 'Tell what a deploy would change in the org, and change nothing.',
  usage: '[options] [paths…]',
  options: {
    ...DOCUMENT_OPTIONS,
    ...ORG_OPTIONS,
    out: { type: 'string', value: 'FILE', help: 'Keep the plan, for deploy --plan.' },
  },
  examples: [
    ['plan', 'plan the working directory'],
    ['plan flows --out plan.json', 'keep the plan, to deploy no more than that'],
    ['plan --base HEAD~1', 'tell what somebody changed in the org since'],
  ],
  run: async (args, host) => (await import('./run-plan.js')).runPlan(args, host),
};
