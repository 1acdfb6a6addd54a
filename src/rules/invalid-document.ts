import type { RuleDocs, DocumentRule } from './rule.js';

export const invalidDocument = {
  name: 'invalid-document',
  scope: 'document',
  severity: { tutorial: 'error', platform: 'error' },

  check: ({ problems }) =>
    problems.map((problem) => ({
      message: capitalised(problem.message),
      span: problem.span,
      pointer: problem.pointer,
      kind: problem.kind,
      id: problem.id,
      name: problem.name,
      edits: [],
      related: [],
    })),
} as const satisfies DocumentRule;

export const invalidDocumentDocs: RuleDocs = {
  summary: 'A file looks like a flow, an external API or a data action, but cannot be read as one.',
  what: 'Reports a file that holds the marks of one of the formats but is not valid JSON (at the place where reading stopped), a document whose parts have the wrong shape (`nodes` is not an array, a node or `dataAction` is not an object), and a file beyond the limits of this tool (64 MiB, 1000 levels of nesting). JSON that is none of the formats is passed over in silence.',
  why: 'A file that cannot be read cannot be checked, and a check that passes because it did not look is worse than none. A cut-off export would also be refused by the server, on the day it is needed.',
  fix: '',
  before: `{ "name": "Opening hours", "flowData": { "nodes": { "id": "node-1", "type": "dataAction" } } }`,
  after: `{ "name": "Opening hours", "flowData": { "nodes": [{ "id": "node-1", "type": "dataAction", "dataAction": { "timeout": 5000 } }] } }`,
  options: {},
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
