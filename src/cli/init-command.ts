import { EXIT } from '../commands/exit-code.js';
import { writeStarterConfig } from '../commands/init.js';
import type { Command } from './command.js';
import { UsageError } from './usage-error.js';

export const initCommand: Command = {
  name: 'init',
  summary: 'Write a commented config to start from, where there is none yet.',
  usage: '',
  options: {},
  examples: [['init', 'write flow-timeout-lint.config.json']],
  run(args, host) {
    if (args.some((arg) => arg.kind === 'path')) throw new UsageError('init takes no path');
    const { file, written } = writeStarterConfig(host.cwd);
    if (!written) {
      host.stderr.write(`${file} is there already and was left as it is.\n`);
      return Promise.resolve(EXIT.fault);
    }
    host.stdout.write(`Wrote ${file}. Every line in it is a comment until you need it.\n`);
    return Promise.resolve(EXIT.ok);
  },
};
