import { messageOf } from '../safe/message-of.js';
import { parsedJson } from '../safe/member.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { idInPath } from './live-object.js';
import { lockIn } from './lock-holder.js';
import type { Org, OrgCall } from './org.js';
import { OrgError, statusOf } from './org-error.js';
import { unbroken } from './pace.js';
import {
  changedSince,
  FLOW,
  flowCall,
  isSameConfiguration,
  readConfiguration,
} from './platform-flow.js';

/** What to save of a flow, and what it must still be then. */
export interface Draft {
  readonly id: string;
  /** What Architect had last saved when it was looked at. */
  readonly before: JsonIndex;
  readonly configuration: Buffer;
}

/**
 * Saves a flow as a draft version, which reaches no caller: takes its lock, looks once more whether it is what it
 * was, saves it and gives it back. However that ends, the lock is given up again, unless somebody else holds it.
 * @throws {OrgError} whose `isUnknown` tells that it may have been saved
 */
export function saveDraft(org: Org, draft: Draft): Promise<void> {
  // An end of the run in between would leave the lock.
  return unbroken(org.clock, () => save(org, draft));
}

async function save(org: Org, { id, before, configuration }: Draft): Promise<void> {
  await checkOut(org, id);
  let isSaved = false;
  try {
    if (!isSameConfiguration(await readConfiguration(org, id), before)) throw changedSince(id);
    const call = flowCall(id, 'POST');
    await org.ask({ ...call, path: `${call.path}/versions`, isOnce: true, body: configuration });
    isSaved = true;
    await org.ask({ ...action(id, 'checkin'), isOnce: true });
  } catch (error) {
    throw after(error, await unlockAfter(org, id), isSaved);
  }
}

/** Takes the lock. Where nobody knows whether it was given, it is given back if it is ours. */
async function checkOut(org: Org, id: string): Promise<void> {
  try {
    await org.ask({ ...action(id, 'checkout'), isOnce: true });
  } catch (error) {
    if (!(error instanceof OrgError) || error.details.isUnknown !== true) throw error;
    // Nothing was saved, so that it can be tried again.
    const { status, correlationId, retryAfter } = error.details;
    const details = {
      ...(status === undefined ? {} : { status }),
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      isPassing: true,
    };
    throw after(new OrgError(error.message, details), await unlockIfOurs(org, id), false);
  }
}

/**
 * Gives the lock back after a failure; why it could not be, where that is so. It may not be ours any more: what
 * somebody else has by then is left alone.
 */
async function unlockAfter(org: Org, id: string): Promise<string | undefined> {
  return (await holderOf(org, id)) === 'other' ? undefined : unlock(org, id);
}

/** Who holds the lock on a flow, as far as the org tells it. */
async function holderOf(org: Org, id: string): Promise<'ours' | 'other' | 'none' | OrgError> {
  try {
    const about = parsedJson((await org.ask(flowCall(id, 'GET'))).toString());
    return lockIn(about, org.clientId);
  } catch (error) {
    if (error instanceof OrgError) return error;
    throw error;
  }
}

/** Gives the lock back where it is this client's; why it may still be there, where that is so. */
async function unlockIfOurs(org: Org, id: string): Promise<string | undefined> {
  const holder = await holderOf(org, id);
  if (holder instanceof OrgError) return holder.message;
  return holder === 'ours' ? unlock(org, id) : undefined;
}

/** Gives the lock back; why it could not be, where that is so. */
async function unlock(org: Org, id: string): Promise<string | undefined> {
  try {
    await org.ask({ ...action(id, 'unlock'), isRepeatable: true });
    return undefined;
  } catch (error) {
    // It was not locked any more.
    return statusOf(error) === 409 ? undefined : messageOf(error);
  }
}

/** What went wrong, with what that leaves behind: a lock, or a version that was saved all the same. */
function after(error: unknown, locked: string | undefined, isSaved: boolean): unknown {
  if (!(error instanceof OrgError)) return error;
  const left = `it may still be locked by this client: unlock it in Architect (${locked ?? ''})`;
  return new OrgError(error.message, {
    ...error.details,
    ...(isSaved ? { isUnknown: true } : {}),
    ...(locked === undefined ? {} : { left }),
  });
}

function action(id: string, name: 'checkin' | 'checkout' | 'unlock'): OrgCall {
  return {
    what: `the flow ${id}`,
    permission: name === 'unlock' ? 'architect:flow:unlock' : FLOW.permissions.write,
    method: 'POST',
    path: `${FLOW.path}/actions/${name}?flow=${idInPath(id)}`,
    isRepeatable: false,
  };
}
