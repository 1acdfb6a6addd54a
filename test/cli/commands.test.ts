import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { runInProcess } from '../support/cli-host.js';

describe('a command', () => {
  it.each(COMMANDS.map(({ name, summary }) => ({ name, summary })))(
    'is known by its name where it stands first: $name',
    async ({ name, summary }) => {
      const { code, stdout } = await runInProcess([name, '--help']);
      expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 0, first: summary });
    },
  );
});
