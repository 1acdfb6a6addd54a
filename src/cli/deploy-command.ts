import type { Command } from './command.js';
import { DOCUMENT_OPTIONS, ORG_OPTIONS, WRITE_OPTIONS } from './org-options.js';

export const deployCommand: Command = {
  name: 'deploy',
  summary: 'Carry the timeouts of the files to the org: keep what is there, write, read back.',
  usage: '[options] [paths…]',
  options: {
    ...DOCUMENT_OPTIONS,
    ...ORG_OPTIONS,
    ...WRITE_OPTIONS,
    plan: { type: 'string', value: 'FILE', help: 'Do no more than what plan --out kept.' },
    'dry-run': { type: 'boolean', help: 'Tell what would be done, and write nothing.' },
    'max-changes': {
      type: 'string',
      value: 'NUMBER',
      help: 'Write nothing where more objects would change.',
    },
  },
  examples: [
    ['deploy', 'deploy the working directory'],
    ['deploy --plan plan.json', 'do what was planned, and refuse what is no longer so'],
    ['deploy --only "flows/**" --max-changes 5', 'the flows, if they are not too many'],
    ['deploy --strategy replace --base HEAD~1', 'send the documents themselves'],
  ],
  run: async (args, host) => (await import('./run-deploy.js')).runDeploy(args, host),
};
