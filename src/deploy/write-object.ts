import { MAX_WAIT_MS, TRIES, waitBefore } from '../genesys/backoff.js';
import type { Org } from '../genesys/org.js';
import { OrgError, statusOf } from '../genesys/org-error.js';
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
    const holder = lockHolder(now);
    if (holder !== undefined) return outcome('locked', `${holder} works on it in the org`);
    const left = new Set<string>();
    const { notes, ...rest } = await writeUntilKnown(update, now, context, left);
    return { ...rest, notes: [...notes, ...left] };
  } catch (error) {
    return failed(error);
  }
}

async function writeUntilKnown(
  update: Update,
  first: LiveObject,
  context: WriteContext,
  /** What writes left behind that somebody must see to. */
  left: Set<string>,
): Promise<WriteOutcome> {
  const { org, random } = context;
  let live = first;
  // Once the end of one is unknown, what is found later may be ours.
  let isMaybeOurs = false;
  for (let tried = 1; ; tried++) {
    const refused = await send(update, live, org);
    if (refused?.details.left !== undefined) left.add(refused.details.left);
    // Another one would come on top of it.
    if (refused?.details.isUnderWay === true) return { ...failed(refused), status: 'unverified' };
    const isUnknown = refused?.details.isUnknown === true;
    isMaybeOurs ||= isUnknown;
    const isConflict = refused !== undefined && (statusOf(refused) === 409 || isStale(refused));
    if (refused !== undefined && !isUnknown && !isConflict && refused.details.isPassing !== true) {
      return isMaybeOurs ? afterRefusal(update, org, refused) : failed(refused);
    }
    if (refused === undefined || isUnknown || isConflict) {
      const back = await readBack(update, org, refused, isMaybeOurs);
      if ('status' in back) return back;
      const found = judge(update, back, refused, isMaybeOurs);
      if (found !== undefined) return found;
      const isOutdated = isConflict && isStale(refused) && lockHolder(back) === undefined;
      if (isConflict && (!isOutdated || tried === TRIES)) return locked(refused, back);
    }
    if (refused === undefined || tried === TRIES) return failed(refused);
    const wait = waitBefore(tried - 1, refused.details.retryAfter, org.clock.now(), random);
    if (wait > MAX_WAIT_MS) return failed(refused);
    org.tellWait?.(wait, refused);
    await org.clock.wait(wait);
    // Somebody may have changed it while we waited.
    const again = await readBack(update, org, refused, isMaybeOurs);
    if ('status' in again) return again;
    const found = judge(update, again, refused, isMaybeOurs);
    if (found !== undefined) return found;
    live = again;
  }
}

/** Sends what an object should become, once; gives the refusal where there is one. */
async function send(
  { resource, desired }: Update,
  live: LiveObject,
  org: Org,
): Promise<OrgError | undefined> {
  try {
    await resource.write(org, live, bodyOf(desired, live.json, resource));
    return undefined;
  } catch (error) {
    if (error instanceof OrgError) return error;
    throw error;
  }
}

/** What there is to tell of an object as it is found after a write; undefined where the write had no effect yet. */
function judge(
  update: Update,
  found: LiveObject,
  refused: OrgError | undefined,
  isMaybeOurs: boolean,
): WriteOutcome | undefined {
  const state = stateOf(update, found);
  if (refused === undefined) {
    return state === 'desired' ? applied(found) : unverified(update, found, WRITTEN);
  }
  switch (state) {
    case 'desired':
      return isMaybeOurs
        ? applied(found)
        : outcome('unchanged', 'somebody else has set it already');
    case 'other':
      return isMaybeOurs
        ? unverified(update, found, MAYBE_WRITTEN)
        : outcome('drift', changedMeanwhile(update, found));
    case 'planned':
      return undefined;
  }
}

const WRITTEN = 'it was written';
const MAYBE_WRITTEN = 'it may have been written';

function gone(isMaybeOurs: boolean): WriteOutcome {
  return isMaybeOurs
    ? outcome('unverified', `${MAYBE_WRITTEN}, and is not in the org any more`)
    : outcome('drift', 'it is not in the org any more');
}

/** What there is to tell where a refusal comes after a write of which nobody knows what became. */
async function afterRefusal(update: Update, org: Org, refused: OrgError): Promise<WriteOutcome> {
  const back = await readBack(update, org, refused, true);
  if ('status' in back) return back;
  return judge(update, back, refused, true) ?? failed(refused);
}

/** What was written as the org has it now; an outcome where that cannot be told. */
async function readBack(
  update: Update,
  org: Org,
  refused: OrgError | undefined,
  isMaybeOurs: boolean,
): Promise<LiveObject | WriteOutcome> {
  try {
    const back = await readLive(update, org);
    if (back !== undefined) return back;
    return refused === undefined
      ? outcome('unverified', `${WRITTEN}, and is not in the org any more`)
      : gone(isMaybeOurs);
  } catch (error) {
    if (refused !== undefined && !isMaybeOurs) return failed(refused);
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

/** Whether the version that was sent is no longer the one that the org has, by the words of the server. */
function isStale({ message, details: { status } }: OrgError): boolean {
  const words = message.slice(message.indexOf('): '));
  const isVersion = /version/i.test(words) && /match|conflict|outdated|stale/i.test(words);
  return (status === 400 || status === 409) && isVersion;
}

/** As it should be; a lock that is still there is told. */
function applied({ holder }: LiveObject): WriteOutcome {
  return {
    status: 'applied',
    notes: holder === undefined ? [] : [`${holder} works on it in the org`],
  };
}

function outcome(status: WriteOutcome['status'], note: string): WriteOutcome {
  return { status, notes: [note] };
}

function changedMeanwhile({ resource, live }: Update, now: LiveObject): string {
  const places = objectDifferences(live.json, now.json, resource);
  return `it was changed in the org since it was planned, at ${places.join(', ')}: plan again`;
}

function unverified({ resource, desired }: Update, back: LiveObject, what: string): WriteOutcome {
  const places = objectDifferences(desired, back.json, resource);
  return outcome(
    'unverified',
    `${what}, but the org now has something else at ${places.join(', ')}`,
  );
}

function locked(refused: OrgError, back: LiveObject): WriteOutcome {
  const holder = lockHolder(back);
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
