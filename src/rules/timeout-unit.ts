import type { Unit } from '../formats/site.js';
import { formatTimeout } from './format-timeout.js';
import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutUnit = {
  name: 'timeout-unit',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'error' },

  judge(state, { setting }) {
    if (state.kind !== 'literal' || setting.isDuration === true) return undefined;
    if (state.value >= setting.min && state.value <= setting.max) return undefined;
    const meant = meantValue(state.value, setting.unit);
    if (meant === undefined) return undefined;
    const other = setting.unit === 'ms' ? 's' : 'ms';
    return {
      message: `${formatTimeout(state.value, setting.unit)} looks like ${formatTimeout(state.value, other)}: this timeout is in ${UNIT_NAMES[setting.unit]}`,
      mended: meant,
    };
  },
} as const satisfies ValueRule;

export const timeoutUnitDocs: RuleDocs = {
  summary: 'A timeout is written in the wrong unit.',
  what: 'Reports a whole number from 1 to 60 where milliseconds are expected, and one of 1000 and more where seconds are, unless it is in the range of its format. Durations, which name their units, are not judged.',
  why: 'Some of the formats count in milliseconds and some in seconds, and examples of both are copied into each other. `5` where `5000` was meant is a timeout of five milliseconds: every call fails, for every caller, and the data action looks broken.',
  fix: 'Writes the converted value, judged again by the other rules: 8 becomes 8000, 45 becomes the maximum of 30000; of seconds, 5000 becomes 5, and 5001 becomes 6.',
  before: `{ "id": "node-2", "type": "dataAction", "name": "Find order", "dataAction": { "method": "GET", "timeout": 8 } }`,
  after: `{ "id": "node-2", "type": "dataAction", "name": "Find order", "dataAction": { "method": "GET", "timeout": 8000 } }`,
  options: {},
};

const UNIT_NAMES: Readonly<Record<Unit, string>> = { ms: 'milliseconds', s: 'seconds' };

/** The value in `unit` that somebody meant who wrote `value` in the other one. */
function meantValue(value: number, unit: Unit): number | undefined {
  switch (unit) {
    case 'ms':
      return value >= 1 && value <= 60 ? value * 1000 : undefined;
    case 's':
      return value >= 1000 ? Math.ceil(value / 1000) : undefined;
  }
}
