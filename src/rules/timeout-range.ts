import { formatTimeout } from './format-timeout.js';
import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutRange = {
  name: 'timeout-range',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'error' },

  judge(state, { setting, target }) {
    if (state.kind !== 'literal' || setting.isAllowed === false) return undefined;
    const value = formatTimeout(state.value, setting.unit);
    if (state.value < setting.min) {
      const min = formatTimeout(setting.min, setting.unit);
      return { message: `${value} is below the minimum of ${min}`, mended: target };
    }
    if (state.value > setting.max) {
      const max = formatTimeout(setting.max, setting.unit);
      return { message: `${value} is above the maximum of ${max}`, mended: setting.max };
    }
    return undefined;
  },
} as const satisfies ValueRule;

export const timeoutRangeDocs: RuleDocs = {
  summary: 'A timeout is outside the range that the server takes.',
  what: 'Reports a whole number below the minimum or above the maximum of its format. Both ends are in range: 1000 and 30000 ms are fine, and so are 1 and 60 s for data actions of the platform, 1 and 15 s for functions. A step of a flow takes more than nothing and less than an hour.',
  why: 'The server refuses a value out of range, so the flow or action cannot be deployed, mostly on the evening when it must be. Where an old server took it, a timeout of a few milliseconds fails every call, and one of minutes leaves the caller in silence until they hang up.',
  fix: 'Writes the target for a value below the range (5000 ms or 10 s unless configured, 15 s for a function), the maximum for one above.',
  before: `{ "id": "node-7", "type": "dataAction", "name": "Reserve slot", "dataAction": { "method": "POST", "timeout": 60000 } }`,
  after: `{ "id": "node-7", "type": "dataAction", "name": "Reserve slot", "dataAction": { "method": "POST", "timeout": 30000 } }`,
  options: {
    minMs:
      'A whole number of milliseconds. Values below it are reported too, so that a team can ask for more than the server does. It can narrow the range of a format, never widen it.',
    maxMs:
      'A whole number of milliseconds. Values above it are reported too, for instance 10000 where callers wait on the line. It can narrow the range of a format, never widen it.',
  },
};
