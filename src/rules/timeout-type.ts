import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutType = {
  name: 'timeout-type',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'error' },

  judge(state, { setting, target }) {
    if (state.kind !== 'invalid') return undefined;
    return {
      message: `The timeout must be a ${setting.isDuration === true ? 'duration' : 'whole number'}, but is ${state.text}`,
      mended: wholeNumberIn(state.actual) ?? target,
    };
  },
} as const satisfies ValueRule;

export const timeoutTypeDocs: RuleDocs = {
  summary: 'A timeout is not a whole number.',
  what: 'Reports a timeout that is a string (`"3000"`), `null`, `true` or `false`, an array or an object, a number with a fraction (`2999.5`) or one that is not finite (`1e999`). `3000.0` and `3e3` are whole numbers.',
  why: 'The server refuses the document, or reads the value as absent and applies its default. In the second case the file says eight seconds, the caller gets three, and whoever reads the file looks for the fault everywhere else.',
  fix: 'Writes the number that stands in a string of digits, where it is a good timeout, and the target in every other case (5000 ms or 10 s unless configured, 15 s for a function).',
  before: `{ "id": "node-5", "type": "dataAction", "name": "Check warranty", "dataAction": { "method": "GET", "timeout": "8000" } }`,
  after: `{ "id": "node-5", "type": "dataAction", "name": "Check warranty", "dataAction": { "method": "GET", "timeout": 8000 } }`,
  options: {},
};

/** The whole number that was written as a string, if that is what was written. */
function wholeNumberIn(actual: unknown): number | undefined {
  if (typeof actual !== 'string' || !/^\s*-?\d{1,15}\s*$/.test(actual)) return undefined;
  return Number(actual);
}
