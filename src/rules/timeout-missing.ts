import type { Setting } from '../formats/site.js';
import { formatTimeout } from './format-timeout.js';
import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutMissing = {
  name: 'timeout-missing',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'warning' },

  judge(state, { setting, target }) {
    if (state.kind !== 'absent') return undefined;
    return { message: `No timeout is set${whatApplies(setting)}`, mended: target };
  },
} as const satisfies ValueRule;

export const timeoutMissingDocs: RuleDocs = {
  summary: 'A data action has no timeout of its own.',
  what: 'Reports a data action, an external API or a flow node of type `dataAction` that has no `timeout`; for a flow node also one whose `dataAction` object is absent. In the formats of the platform: a data action without `timeoutSeconds` or `config_timeout_seconds`, a function without `timeout_seconds`, and a step of a flow that leaves the time to the data action (`useSuggestedTimeout`, `noValue`, or nothing at all).',
  why: 'Without a timeout the server applies its default of 3000 ms. A lookup that takes four seconds on a busy morning then fails, although the answer was on its way: the caller hears the failure path, is asked for data that the company already has, or is sent to an agent for nothing. Nobody decided that, and nothing in the file shows it. The default of the platform is 60 s: there the caller waits in silence for a minute, and one of the few calls that may run at once is taken. That is a warning, since most files leave it so.',
  fix: 'Adds `timeout` with the target (5000 ms or 10 s unless configured, 15 s for a function) where people would write it.',
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
};

/** What applies where no timeout is set. */
function whatApplies({ default: standard, unit, whenAbsent }: Setting): string {
  if (whenAbsent === 'another-applies') return ', so that of the data action itself applies';
  if (standard === undefined) return '';
  return `, so the default of ${formatTimeout(standard, unit)} applies`;
}
