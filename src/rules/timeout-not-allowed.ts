import type { RuleDocs, ValueRule } from './rule.js';

export const timeoutNotAllowed = {
  name: 'timeout-not-allowed',
  scope: 'value',
  severity: { tutorial: 'error', platform: 'error' },

  judge(state, { setting }) {
    if (setting.isAllowed !== false || state.kind === 'absent') return undefined;
    return {
      message: 'A data action of an authentication takes no timeout: take it out',
      mended: undefined,
    };
  },
} as const satisfies ValueRule;

export const timeoutNotAllowedDocs: RuleDocs = {
  summary: 'A timeout stands where the server takes none.',
  what: 'Reports `config.timeoutSeconds` in the export of a data action of type `customAuth`, and `config_timeout_seconds` in a `genesyscloud_integration_custom_auth_action`.',
  why: 'These actions fetch the token that the others call with. The server refuses a timeout there, so the import fails, and with it every data action of the integration stays as it was: callers get the old behaviour although the change is merged.',
  fix: '',
  before: `{ "name": "Sign in", "actionType": "customAuth", "config": { "request": { "requestType": "POST" }, "timeoutSeconds": 10 } }`,
  after: `{ "name": "Sign in", "actionType": "customAuth", "config": { "request": { "requestType": "POST" } } }`,
  options: {},
};
