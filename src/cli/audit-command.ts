import type { Command } from './command.js';
import { LINT_OPTIONS } from './lint-options.js';
import { ORG_OPTIONS, WRITE_OPTIONS } from './org-options.js';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'Find the bad timeouts in the org itself, and with --fix mend them there.',
  usage: '[options]',
  options: {
    ...LINT_OPTIONS,
    ...ORG_OPTIONS,
    ...WRITE_OPTIONS,
    flow: { type: 'string', value: 'ID', help: 'Only this flow, not all of them; several.' },
    fix: { type: 'boolean', help: 'Mend them in the org, as a deploy does.' },
    yes: { type: 'boolean', help: 'Do not ask before --fix.' },
    'max-changes': {
      type: 'string',
      value: 'NUMBER',
      help: 'With --fix, write nothing where more objects would change.',
    },
  },
  examples: [
    ['audit', 'lint everything that the org has'],
    ['audit --flow 5f2c9a1e-7d30-4c52-9b1d-0e6f3a8c4d21', 'one flow, and all that is no flow'],
    ['audit --fix', 'mend it there, after a question'],
  ],
  run: async (args, host) => (await import('./run-audit.js')).runAudit(args, host),
};
