import type { Command } from './command.js';
import { ORG_OPTIONS, WRITE_OPTIONS } from './org-options.js';

export const rollbackCommand: Command = {
  name: 'rollback',
  summary: 'Send back what a deploy kept, where the org still has what it wrote.',
  usage: '--from FOLDER [options]',
  options: {
    from: { type: 'string', value: 'FOLDER', help: 'The folder in which the deploy kept it.' },
    ...ORG_OPTIONS,
    ...WRITE_OPTIONS,
  },
  examples: [
    [
      'rollback --from .flow-timeout-lint/backups/2026-11-21T20-15-00-000Z-4711',
      'take back the deploy of that run',
    ],
  ],
  run: async (args, host) => (await import('./run-rollback.js')).runRollback(args, host),
};
