import type { Command } from './command.js';
import { ORG_OPTIONS } from './org-options.js';

export const pullCommand: Command = {
  name: 'pull',
  summary: 'Write what the org holds as files, one an object, to start with or to compare.',
  usage: '[options] [folder]',
  options: {
    flow: { type: 'string', value: 'ID', help: 'Only this flow, not all of them; several.' },
    ...ORG_OPTIONS,
  },
  examples: [
    ['pull', 'into flows, data-actions and external-apis of the working directory'],
    ['pull org --region eu-central-1', 'into a folder of its own'],
  ],
  run: async (args, host) => (await import('./run-pull.js')).runPull(args, host),
};
