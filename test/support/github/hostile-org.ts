import { fileNameOf, HOSTILE_NAMES } from '../hostile-names.js';
import type { Org, OrgObjects } from '../org/start-org.js';
import type { GitChanges } from './git.js';
import { orders, payments, support } from './org-step.js';

/** Documents for each hostile name. */
export const DOCUMENTS_A_NAME = 5;

const NAMES = HOSTILE_NAMES.map(([, name]) => name);

/** A repository in which such a name stands wherever a text of a file is shown. */
export function hostileFiles(): GitChanges {
  return Object.fromEntries(
    NAMES.flatMap((name, at) => {
      const key = String(at);
      return [
        [`apis/${fileNameOf(name)}`, payments(5000, { id: `api-${key}`, name })],
        [`actions/${key}.json`, orders(5000, { id: name, name })],
        [`flows/${key}.json`, hostileFlow(name, `flow-${key}`, 5000)],
        // What it is called, only the org knows.
        [`unnamed/${key}.json`, payments(5000, { id: `unnamed-${key}`, name: undefined })],
        [`refused/${key}.json`, payments(5000, { id: `refused-${key}`, name })],
      ];
    }),
  );
}

/** What the org holds of it. */
export function hostileObjects(): OrgObjects {
  return {
    externalApis: NAMES.flatMap((name, at) => {
      const key = String(at);
      return [
        payments(3000, { id: `api-${key}`, name }),
        payments(3000, { id: `unnamed-${key}`, name }),
      ];
    }),
    flows: NAMES.map((name, at) => hostileFlow(name, `flow-${String(at)}`, 3000)),
  };
}

/** The org's own words, and those of whoever works in it. */
export function speakHostile(org: Org): void {
  for (const [at, name] of NAMES.entries()) {
    org.lock(`flow-${String(at)}`, { id: `user-${String(at)}`, name });
    org.addFault({
      kind: 'status',
      status: 400,
      body: { message: name, details: [{ userName: name }] },
      on: ({ path }) => path.endsWith(`/refused-${String(at)}`),
    });
  }
}

function hostileFlow(name: string, id: string, timeout: number): string {
  const node = { id: name, type: 'dataAction', name, dataAction: { timeout } };
  return support(8000, 8000, { id, name, flowData: { nodes: [node] } });
}
