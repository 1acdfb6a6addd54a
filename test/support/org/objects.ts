import { changeMembers, memberValue, type Members, parseMembers } from './json-members.js';
import { KINDS, kindsBeside, type OrgKind, stamp, TITLES } from './kinds.js';

/** Who holds the lock of a flow. */
export interface OrgUser {
  readonly id: string;
  readonly name: string;
}

/** Somebody who works on a flow, or the client of the API that does: the member of the flow that tells it. */
export type FlowLock =
  { readonly lockedUser: OrgUser } | { readonly lockedClient: { readonly id: string } };

/** An object for the org: a value, or JSON text where every byte matters. */
export type NewObject = object | string;

/** The objects of an org, in the order in which they came. */
export interface ObjectStore {
  /** As the org holds it. */
  readonly get: (kind: OrgKind, id: string) => Members | undefined;
  /** As the org shows it: a locked flow names who holds it. */
  readonly view: (kind: OrgKind, id: string) => Members | undefined;
  readonly list: (kind: OrgKind) => Members[];
  readonly put: (kind: OrgKind, id: string, members: Members) => void;
  /** @throws where the object has no id, or one that is taken */
  readonly add: (kind: OrgKind, object: NewObject) => void;
  /** Changes an object as a write of somebody else would. @throws where there is none */
  readonly change: (
    kind: OrgKind,
    id: string,
    change: (object: Record<string, unknown>) => void,
  ) => void;
  /** @throws where there is none */
  readonly remove: (kind: OrgKind, id: string) => void;
  readonly lockOf: (flowId: string) => FlowLock | undefined;
  /** @throws where there is no such flow */
  readonly lock: (flowId: string, lock: FlowLock) => void;
  readonly unlock: (flowId: string) => void;
}

export function createObjects(): ObjectStore {
  const held = new Map(KINDS.map((kind) => [kind, new Map<string, Members>()]));
  const locks = new Map<string, FlowLock>();

  const allOf = (kind: OrgKind): Map<string, Members> =>
    held.get(kind) ?? new Map<string, Members>();
  const get = (kind: OrgKind, id: string): Members | undefined => allOf(kind).get(id);
  const found = (kind: OrgKind, id: string): Members => {
    const members = get(kind, id);
    if (members === undefined) throw new Error(`${TITLES[kind]} ${id} is not in the org`);
    return members;
  };
  const view = (kind: OrgKind, id: string): Members | undefined => {
    const members = get(kind, id);
    const lock = isFlow(kind) ? locks.get(id) : undefined;
    if (members === undefined || lock === undefined) return members;
    const [[name, holder] = ['lockedUser', null]] = Object.entries(lock);
    return new Map([...members, [name, JSON.stringify(holder)]]);
  };

  return {
    get,
    view,
    list: (kind) => [...allOf(kind).keys()].flatMap((id) => view(kind, id) ?? []),
    put: (kind, id, members) => {
      allOf(kind).set(id, members);
    },
    add: (kind, object) => {
      const sent = parseMembers(typeof object === 'string' ? object : JSON.stringify(object));
      const id = memberValue(sent, 'id');
      if (typeof id !== 'string') throw new Error(`${TITLES[kind]} without an id`);
      if (kindsBeside(kind).some((other) => get(other, id) !== undefined)) {
        throw new Error(`${TITLES[kind]} ${id} is there already`);
      }
      allOf(kind).set(id, stamp(kind, id, sent));
    },
    change: (kind, id, change) => {
      const before = found(kind, id);
      allOf(kind).set(id, stamp(kind, id, changeMembers(before, change), before));
    },
    remove: (kind, id) => {
      found(kind, id);
      allOf(kind).delete(id);
      if (isFlow(kind)) locks.delete(id);
    },
    lockOf: (flowId) => locks.get(flowId),
    lock: (flowId, lock) => {
      if (get('architect-flow', flowId) === undefined) found('flow', flowId);
      locks.set(flowId, lock);
    },
    unlock: (flowId) => {
      locks.delete(flowId);
    },
  };
}

function isFlow(kind: OrgKind): boolean {
  return kind === 'flow' || kind === 'architect-flow';
}
