import { MAX_WAIT_MS, TRIES, waitBefore } from '../genesys/backoff.js';
import type { Org } from '../genesys/org.js';
import { OrgError } from '../genesys/org-error.js';
import type { Clock } from '../genesys/pace.js';
import type { LiveObject } from '../genesys/resource.js';
import { messageOf } from '../safe/message-of.js';
import { bodyOf } from './desired.js';
import { objectDifferences, objectHash } from './object-hash.js';
import type { WriteOutcome } from './outcome.js';
import { lockHolder } from './plan-document.js';
import type { Update } from './plan-entry.js';

/** What a write needs beside the update. */
export interface WriteContext {
  readonly org: Org;
  readonly clock: Clock;
  readonly random: () => number;
}

/**
 * Writes one object, if it still is what it was, and reads it back. A write of which nobody knows what became
 * is read back first, and only sent again if it had no effect.
 */
export async function writeObject(update: Update, context: WriteContext): Promise<WriteOutcome> {
  try {
    const now = await readLive(update, context.org);
    if (now === undefined) return outcome('drift', 'it is not in the org any more');
    const change = stateOf(update, now);
    if (change === 'desired') return outcome('unchanged', 'somebody else has set it already');
    if (change === 'other') return outcome('drift', changedMeanwhile(update, now));
    return await writeUntilKnown(update, now, context);
  } catch (error) {
    return failed(error);
  }
}

async function writeUntilKnown(
  update: Update,
  first: LiveObject,
  context: WriteContext,
): Promise<WriteOutcome> {
  const { org, clock, random } = context;
  const { resource, desired } = update;
  let live = first;
  for (let tried = 1; ; tried++) {
    let refused: OrgError | undefined;
    try {
      await resource.write(org, live.id, bodyOf(desired, live.json, resource));
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      if (error.details.isUnknown !== true && error.details.status !== 409 && !isStale(error)) {
        return failed(error);
      }
      refused = error;
    }
    const back = await readBack(update, context.org, refused);
    if ('status' in back) return back;
    const state = stateOf(update, back);
    if (refused === undefined || refused.details.isUnknown === true) {
      if (state === 'desired') return { status: 'applied', notes: [] };
      if (refused === undefined || state === 'other') return unverified(update, back);
      if (tried === TRIES) return failed(refused);
    } else {
      // Refused for what somebody else does or did.
      if (state === 'desired') return outcome('unchanged', 'somebody else has set it already');
      if (state === 'other') return outcome('drift', changedMeanwhile(update, back));
      const isOutdated = isStale(refused) && lockHolder(back.json) === undefined;
      if (!isOutdated || tried === TRIES) return locked(refused, back);
    }
    live = back;
    const wait = waitBefore(tried - 1, refused.details.retryAfter, clock.now(), random);
    if (wait > MAX_WAIT_MS) return failed(refused);
    await clock.wait(wait);
  }
}

/** What was written as the org has it now; an outcome where that cannot be told. */
async function readBack(
  update: Update,
  org: Org,
  refused: OrgError | undefined,
): Promise<LiveObject | WriteOutcome> {
  try {
    const back = await readLive(update, org);
    return back ?? outcome('unverified', 'it was written, and is not in the org any more');
  } catch (error) {
    if (refused !== undefined && refused.details.isUnknown !== true) return failed(refused);
    const why = `it could not be read back, so that nobody knows whether the write took effect: ${messageOf(error)}`;
    return { ...failed(error), status: 'unverified', notes: [why] };
  }
}

function readLive({ resource, live }: Update, org: Org): Promise<LiveObject | undefined> {
  return resource.read(org, live.id);
}

/** Whether an object is what it was when it was planned, what it should become, or something else. */
function stateOf(
  { resource, live, desired }: Update,
  now: LiveObject,
): 'planned' | 'desired' | 'other' {
  const hash = objectHash(now.json, resource);
  if (hash === objectHash(desired, resource)) return 'desired';
  return hash === objectHash(live.json, resource) ? 'planned' : 'other';
}

/** Whether the version that was sent is no longer the one that the org has. */
function isStale({ message, details: { status } }: OrgError): boolean {
  const isVersion = /version/i.test(message) && /match|conflict|outdated|stale/i.test(message);
  return (status === 400 || status === 409) && isVersion;
}

function outcome(status: WriteOutcome['status'], note: string): WriteOutcome {
  return { status, notes: [note] };
}

function changedMeanwhile({ resource, live }: Update, now: LiveObject): string {
  const places = objectDifferences(live.json, now.json, resource);
  return `it was changed in the org since it was planned, at ${places.join(', ')}: plan again`;
}

function unverified({ resource, desired }: Update, back: LiveObject): WriteOutcome {
  const places = objectDifferences(desired, back.json, resource);
  return outcome(
    'unverified',
    `it was written, but the org now has something else at ${places.join(', ')}`,
  );
}

function locked(refused: OrgError, back: LiveObject): WriteOutcome {
  const holder = lockHolder(back.json);
  const who = holder === undefined ? [] : [`${holder} works on it in the org`];
  return { ...failed(refused), status: 'locked', notes: [...who, refused.message] };
}

function failed(error: unknown): WriteOutcome {
  const correlationId = error instanceof OrgError ? error.details.correlationId : undefined;
  return {
    status: 'failed',
    notes: [messageOf(error)],
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
