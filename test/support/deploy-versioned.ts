import { dataActions } from '../../src/genesys/data-actions.js';
import { OrgError } from '../../src/genesys/org-error.js';
import type { Resource } from '../../src/genesys/resource.js';
import { member, parsedJson } from '../../src/safe/member.js';
import { ACTION_ID, actionObject, liveObject } from './deploy-documents.js';

/** What happens to a request. */
export type Event =
  /** Nothing out of the ordinary. */
  | 'fine'
  /** It is done, and the answer is lost. */
  | 'lost'
  /** It does not arrive, and nobody knows. */
  | 'dropped'
  /** Somebody else works on the object. */
  | 'locked'
  /** Somebody changes the object just before. */
  | 'meddled'
  /** Somebody saves the object as it is just before. */
  | 'saved'
  /** It is refused for now. */
  | 'busy'
  /** It is refused for good. */
  | 'refused';

/** A data action in an org that takes only the version that it has, and what became of it. */
export interface VersionedObject {
  readonly resource: Resource;
  /** How many writes of ours took effect, and how many arrived or not. */
  readonly effects: () => number;
  readonly sent: () => number;
  readonly isMeddled: () => boolean;
  readonly timeout: () => unknown;
  /** Whether it is as somebody else left it, where somebody did. */
  readonly holdsChange: () => boolean;
}

/** Requests meet the events one after the other, and nothing out of the ordinary after the last. */
export function versionedObject(events: readonly Event[]): VersionedObject {
  let version = 1;
  let object: object = actionObject(3000);
  let change: string | undefined;
  let [at, effects, sent] = [0, 0, 0];

  const next = (): Event => {
    const event = events[at++] ?? 'fine';
    if (event === 'meddled') {
      change = `Changed at request ${String(at)}`;
      object = { ...object, description: change };
    }
    if (event === 'meddled' || event === 'saved') version++;
    return event;
  };
  const unknown = (): OrgError => new OrgError('no answer', { isUnknown: true });
  const conflict = (words: string): OrgError => new OrgError(words, { status: 409 });

  const resource: Resource = {
    ...dataActions,
    read: () => {
      const event = next();
      return ['lost', 'dropped', 'refused', 'busy'].includes(event)
        ? Promise.reject(new OrgError('no answer'))
        : Promise.resolve(liveObject({ ...object, version }));
    },
    write: (_, { id }, body) => {
      sent++;
      const event = next();
      const wanted = parsedJson(body.toString());
      if (event === 'dropped') return Promise.reject(unknown());
      if (event === 'locked')
        return Promise.reject(
          conflict(
            'the data action is locked, in use, or was changed meanwhile (409): locked by Ada',
          ),
        );
      if (event === 'busy') {
        return Promise.reject(new OrgError('busy', { status: 429, isPassing: true }));
      }
      if (event === 'refused') return Promise.reject(new OrgError('refused', { status: 400 }));
      if (id !== ACTION_ID || member(wanted, 'version') !== version) {
        return Promise.reject(
          conflict(
            'the data action is locked, in use, or was changed meanwhile (409): the version does not match',
          ),
        );
      }
      if (typeof wanted === 'object' && wanted !== null) object = wanted;
      version++;
      effects++;
      return event === 'lost' ? Promise.reject(unknown()) : Promise.resolve();
    },
  };
  return {
    resource,
    effects: () => effects,
    sent: () => sent,
    isMeddled: () => change !== undefined,
    timeout: () => member(object, 'timeout'),
    holdsChange: () => member(object, 'description') === change,
  };
}
