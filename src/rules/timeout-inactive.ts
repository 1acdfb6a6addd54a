import { formatTimeout } from './format-timeout.js';
import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutInactive = {
  name: 'timeout-inactive',
  scope: 'value',
  severity: { tutorial: 'warning', platform: 'warning' },

  judge(state, { setting }) {
    if (state.kind !== 'inactive') return undefined;
    return {
      message: `The timeout of ${formatTimeout(state.value, setting.unit)} is switched off: the data action's own applies`,
      mended: state.value,
    };
  },
} as const satisfies ValueRule;

export const timeoutInactiveDocs: RuleDocs = {
  summary: 'A timeout is set, and something else applies.',
  what: 'Reports a step of a flow (Architect JSON, `.i3*`) that stores a timeout other than the one minute that the exporter writes, while `useSuggestedTimeout` is true: then the timeout of the data action itself applies, and the stored one is ignored.',
  why: 'Somebody chose a time for this step, and callers wait for another one. In Architect the box looks filled in; only the switch beside it tells that it is not used.',
  fix: 'Switches the stored timeout on, as far as the server takes it: `useSuggestedTimeout` becomes false.',
  before: `{ "__type": "DataAction", "name": "Get customer", "useSuggestedTimeout": true, "timeout": { "text": "P0D0H0M8S0F", "config": { "lit": { "text": "P0D0H0M8S0F" } } } }`,
  after: `{ "__type": "DataAction", "name": "Get customer", "useSuggestedTimeout": false, "timeout": { "text": "P0D0H0M8S0F", "config": { "lit": { "text": "P0D0H0M8S0F" } } } }`,
  options: {},
};
