import type { RuleDocs, DocumentRule } from './rule.js';

export const duplicateKey = {
  name: 'duplicate-key',
  scope: 'document',
  severity: { tutorial: 'error', platform: 'error' },

  check: ({ duplicates }) =>
    duplicates.map(({ key, span, earlier, pointer, removal, kind, id, name }) => ({
      message: `${JSON.stringify(key)} stands more than once in this object: only the last one counts`,
      span,
      pointer,
      kind,
      id,
      name,
      edits: removal === undefined ? [] : [removal],
      related: [{ message: 'this one does not count', span: earlier }],
    })),
} as const satisfies DocumentRule;

export const duplicateKeyDocs: RuleDocs = {
  summary: 'A key that decides a timeout stands more than once in its object.',
  what: 'Reports every repetition of a key on the way to a timeout (`timeout`, `dataAction`, `type`, `nodes`, `flowData`, `entities`, `flows`) within one object, however it is escaped. The last one counts, as for the server, and it is judged by the other rules. Other repeated keys are left to other tools.',
  why: 'Editors, reviewers and merge tools show the first one, the server takes the last. A reviewer approves 8000 ms on the line they are shown, and the caller gets what stands three lines below.',
  fix: 'Removes the timeouts that do not count and leaves the last one. Other repeated keys are not removed: somebody has to look which half was meant.',
  before: `{ "name": "Get balance", "operation": "balance", "method": "GET", "url": "https://bank.example.com/balance", "timeout": 4000, "timeout": 9000 }`,
  after: `{ "name": "Get balance", "operation": "balance", "method": "GET", "url": "https://bank.example.com/balance", "timeout": 9000 }`,
  options: {},
};
