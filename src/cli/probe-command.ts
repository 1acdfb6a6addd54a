import type { Command } from './command.js';
import { ORG_OPTIONS } from './org-options.js';

export const probeCommand: Command = {
  name: 'probe',
  summary: 'Really run a data action, measure how long it takes, and suggest a timeout.',
  usage: '<data action id> --yes [options]',
  options: {
    runs: { type: 'string', value: 'NUMBER', help: 'How often to run it: 10 unless given.' },
    input: { type: 'string', value: 'FILE', help: 'The JSON to run it with: {} unless given.' },
    yes: { type: 'boolean', help: 'Yes, run it: it does whatever it does to the system behind.' },
    ...ORG_OPTIONS,
  },
  examples: [
    [
      'probe custom_-_e81b5d07-4f2c-49a8-b3d6-2c7f9e0a1b54 --runs 20 --input member.json --yes',
      'run it 20 times with that input',
    ],
  ],
  run: async (args, host) => (await import('./run-probe.js')).runProbe(args, host),
};
