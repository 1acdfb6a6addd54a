import type { WriteOutcome } from '../../src/deploy/outcome.js';
import { writeObject } from '../../src/deploy/write-object.js';
import { dataActions } from '../../src/genesys/data-actions.js';
import { OrgError } from '../../src/genesys/org-error.js';
import type { LiveObject } from '../../src/genesys/resource.js';
import { indexText } from './json-texts.js';
import { ACTION_ID, actionObject, liveObject } from './deploy-documents.js';
import { stillClock, unknownFault } from './deploy-org.js';
import { BARE_ORG } from './bare-org.js';
import { scriptedResource, type Script } from './deploy-script.js';

/** What the data action was when the write was planned, and what it is to become. */
export const PLANNED = liveObject(actionObject(3000));
export const DESIRED = actionObject(5000);

/** What a read may find: the object in a state, nothing, or a fault. */
export const FOUND = {
  planned: liveObject(actionObject(3000, { version: 4, selfUri: '/x' })),
  saved: liveObject(actionObject(3000, { version: 5, selfUri: '/x' })),
  desired: liveObject(actionObject(5000, { version: 4, selfUri: '/x' })),
  other: liveObject(actionObject(9000, { version: 4, description: 'Changed in the org' })),
  gone: undefined,
  unreadable: new OrgError('the org failed at the data action (503) [correlation id c-503]', {
    status: 503,
    correlationId: 'c-503',
  }),
} as const satisfies Record<string, LiveObject | OrgError | undefined>;

export type Found = keyof typeof FOUND;

function refused(status: number, words: string): OrgError {
  return new OrgError(`${words} [correlation id c-${String(status)}]`, {
    status,
    correlationId: `c-${String(status)}`,
  });
}

const WHAT = `the data action ${ACTION_ID}`;
const STALE = 'Version 3 does not match the current version 4.';

/** How a write may end. */
export const WRITES = {
  ok: 'ok',
  unknown: unknownFault(),
  lock: refused(409, `${WHAT} is locked, in use, or was changed meanwhile (409): Locked by Ada.`),
  'conflict 409': refused(
    409,
    `${WHAT} is locked, in use, or was changed meanwhile (409): ${STALE}`,
  ),
  'conflict 400': refused(400, `the org refused ${WHAT} (400): ${STALE}`),
  'refused 400': refused(400, `the org refused ${WHAT} (400): timeout: must be 1000 to 30000`),
  'refused 403': refused(403, 'the client may not do this (403)'),
  'gone 404': refused(404, `${WHAT} is not in the org (404)`),
  'too many 429': refused(429, 'the org takes no more requests for now (429)'),
} as const satisfies Record<string, OrgError | 'ok'>;

export type Write = keyof typeof WRITES;

/** What became of a write, what was asked of the org in which order, and the waits between, in ms. */
export interface Written {
  readonly outcome: WriteOutcome;
  readonly calls: string;
  readonly bodies: readonly unknown[];
  readonly waits: readonly number[];
}

/** Writes the data action to an org that answers as told: first a look, then each write and a look after it. */
export async function write(
  first: Found,
  steps: readonly (readonly [Write, Found?])[] = [],
  changes: Partial<Pick<Script, 'like'>> = {},
): Promise<Written> {
  const resource = scriptedResource({
    like: dataActions,
    reads: [first, ...readsAfter(steps)].map((found) => FOUND[found]),
    writes: steps.map(([how]) => WRITES[how]),
    ...changes,
  });
  const { clock, waits } = stillClock();
  const outcome = await writeObject(
    { resource, live: PLANNED, desired: indexText(JSON.stringify(DESIRED)) },
    { org: { ...BARE_ORG, clock }, random: () => 1 },
  );
  return {
    outcome,
    calls: resource.calls.map((call) => call.replace(` ${ACTION_ID}`, '')).join(),
    bodies: resource.bodies.map((body): unknown => JSON.parse(body)),
    waits,
  };
}

/** What is found after each write, and once more before the next one. */
function readsAfter(steps: readonly (readonly [Write, Found?])[]): Found[] {
  return steps.flatMap(([, found], step) => {
    if (found === undefined) return [];
    return step < steps.length - 1 ? [found, found] : [found];
  });
}
