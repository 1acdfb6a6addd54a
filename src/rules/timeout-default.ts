import { formatTimeout } from './format-timeout.js';
import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutDefault = {
  name: 'timeout-default',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'off' },

  judge(state, { setting, target }) {
    if (state.kind !== 'literal' || state.value !== setting.default) return undefined;
    if (setting.whenAbsent !== 'default-is-too-short') return undefined;
    return {
      message: `The timeout is left at the default of ${formatTimeout(setting.default, setting.unit)}`,
      mended: target,
    };
  },
} as const satisfies ValueRule;

export const timeoutDefaultDocs: RuleDocs = {
  summary: 'A timeout is left at the default of 3000 ms.',
  what: 'Reports a timeout that equals the default of its format, where that default is too short: 3000 ms, however it is written (`3000`, `3000.0`, `3e3`).',
  why: 'The default is there because a form was filled in, not because somebody measured the system behind it. Most back ends answer within three seconds on a quiet day and do not at peak, which is when most people call: the call fails just when the queue is longest.',
  fix: 'Writes the target (5000 ms unless configured).',
  before: `{ "name": "Payment gateway", "protocol": "https", "method": "POST", "url": "https://pay.example.com/v1/authorize", "timeout": 3000 }`,
  after: `{ "name": "Payment gateway", "protocol": "https", "method": "POST", "url": "https://pay.example.com/v1/authorize", "timeout": 5000 }`,
  options: {},
};
