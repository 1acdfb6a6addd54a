import { formatTimeout } from './format-timeout.js';
import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutZero = {
  name: 'timeout-zero',
  scope: 'value',
  severity: { tutorial: 'off', platform: 'error' },

  judge(state, { setting, target }) {
    const isZero = (state.kind === 'literal' || state.kind === 'inactive') && state.value === 0;
    if (!isZero) return undefined;
    return { message: `${formatTimeout(0, setting.unit)} is no time at all`, mended: target };
  },
} as const satisfies ValueRule;

export const timeoutZeroDocs: RuleDocs = {
  summary: 'A timeout is zero.',
  what: 'Reports a duration of nothing: `seconds: 0`, `P0D0H0M0S0F`, `timeoutSeconds: 0`. In the formats of the tutorials it is below the range, which `timeout-range` reports.',
  why: 'Somebody who writes 0 mostly means "no limit". The server refuses it, or ends the call before it has begun: every caller takes the timeout path, and the data action is never the one that is suspected.',
  fix: 'Writes the target (10 s unless configured, 15 s for a function).',
  before: `- callData:
    name: Get customer
    timeout:
      lit:
        seconds: 0`,
  after: `- callData:
    name: Get customer
    timeout:
      lit:
        seconds: 10`,
  language: 'yaml',
  options: {},
};
