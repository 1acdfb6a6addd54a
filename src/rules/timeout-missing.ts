import { formatTimeout } from './format-timeout.js';
import type { ValueRule } from './rule.js';

export const timeoutMissing = {
  name: 'timeout-missing',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'warning' },

  judge(state, { setting, target }) {
    if (state.kind !== 'absent') return undefined;
    const applies =
      setting.default === undefined
        ? ''
        : `, so the default of ${formatTimeout(setting.default, setting.unit)} applies`;
    return { message: `No timeout is set${applies}`, mended: target };
  },

  docs: {
    summary: 'A data action has no timeout of its own.',
    what: 'Reports a data action, an external API or a flow node of type `dataAction` that has no `timeout`; for a flow node also one whose `dataAction` object is absent.',
    why: 'Without a timeout the server applies its default of 3000 ms. A lookup that takes four seconds on a busy morning then fails, although the answer was on its way: the caller hears the failure path, is asked for data that the company already has, or is sent to an agent for nothing. Nobody decided that, and nothing in the file shows it.',
    fix: 'Adds `timeout` with the target (5000 ms unless configured) as the last member of the object that should hold it.',
    before: `{
  "id": "node-3",
  "type": "dataAction",
  "name": "Get customer",
  "dataAction": { "endpoint": "https://crm.example.com/customers", "method": "GET" }
}`,
    after: `{
  "id": "node-3",
  "type": "dataAction",
  "name": "Get customer",
  "dataAction": { "endpoint": "https://crm.example.com/customers", "method": "GET", "timeout": 5000 }
}`,
    options: {},
  },
} as const satisfies ValueRule;
