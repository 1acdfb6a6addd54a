import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.js';
import { rulePage } from '../../src/rules/page.js';
import { runInProcess } from '../support/cli-host.js';

const NAMES =
  'timeout-not-allowed, timeout-missing, timeout-type, timeout-expression, timeout-inactive, timeout-zero, timeout-unit, timeout-range, timeout-default, duplicate-key, invalid-document';

describe('explain', () => {
  it.each(RULES.map((rule): [string, string] => [rule.name, rulePage(rule)]))(
    'prints the page of %s',
    async (name, page) => {
      expect(await runInProcess(['explain', name])).toEqual({ code: 0, stdout: page, stderr: '' });
    },
  );

  it.each([
    ['explain', `name a rule: ${NAMES}`],
    ['explain timeout-misisng', 'unknown rule "timeout-misisng": did you mean "timeout-missing"?'],
    ['explain no-console', `unknown rule "no-console": known here: ${NAMES}`],
    ['explain constructor', `unknown rule "constructor": known here: ${NAMES}`],
    ['explain timeout-unit timeout-type', 'explain takes one rule'],
    ['explain --format json timeout-unit', 'unknown option --format: known here: --color, --help'],
  ])('is refused with a hint: %s', async (line, message) => {
    expect(await runInProcess(line.split(' '))).toEqual({
      code: 2,
      stdout: '',
      stderr: `${message}\nSee flow-timeout-lint --help.\n`,
    });
  });

  it('is no command of the runner, whatever the rule is called', async () => {
    const { stderr } = await runInProcess(['explain', '##[add-mask]x\n::error::y']);
    expect(stderr).toMatch(/^unknown rule "#\\x23\[add-mask\]x\\n::error::y": .*\nSee .*\n$/);
  });
});
