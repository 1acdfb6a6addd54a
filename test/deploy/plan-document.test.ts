import { indexBytes } from '../../src/source/json/index-bytes.js';
import { describe, expect, it } from 'vitest';
import { objectHash } from '../../src/deploy/object-hash.js';
import { lockHolder, planDocument, type PlanRules } from '../../src/deploy/plan-document.js';
import type { RepoDocument } from '../../src/deploy/repo-document.js';
import {
  ACTION_ID,
  ACTION_NAME,
  actionObject,
  apiObject,
  callNode,
  FLOW_ID,
  FLOW_NAME,
  flowObject,
  liveObject,
  repoDocument,
} from '../support/deploy-documents.js';
import { LOCK, type Objects, plannedFor as planned } from '../support/deploy-plans.js';

const TIMEOUTS: PlanRules = { strategy: 'timeouts', onDrift: 'refuse' };

describe('planDocument', () => {
  it('plans an update with what changes, both hashes, and what to do it with', () => {
    const document = repoDocument(actionObject(5000, { version: 1 }));
    const live = liveObject(actionObject(3000, { version: 7 }));
    const { resource } = document;
    expect(planDocument(document, live, undefined, TIMEOUTS)).toEqual({
      entry: {
        file: 'flows/support.json',
        pointer: '',
        format: 'data-action',
        id: ACTION_ID,
        name: ACTION_NAME,
        status: 'update',
        changes: [
          {
            pointer: '/timeout',
            id: ACTION_ID,
            name: ACTION_NAME,
            from: 3000,
            to: 5000,
            unit: 'ms',
          },
        ],
        notes: [],
        liveHash: objectHash(live.json, resource),
        desiredHash: objectHash(document.json, resource),
      },
      update: {
        resource,
        live,
        desired: indexBytes(Buffer.from(JSON.stringify(actionObject(5000, { version: 7 })))),
      },
    });
  });

  it('plans nothing where the org has it already, whoever works on it', () => {
    const document = flowObject([callNode('a', 5000), callNode('gone', 5000)]);
    const live = flowObject([callNode('a', 5000), callNode('more', 3000)], LOCK);
    expect(planned([document, live])).toEqual({
      file: 'flows/support.json',
      pointer: '',
      format: 'flow-export',
      id: FLOW_ID,
      name: FLOW_NAME,
      status: 'unchanged',
      changes: [],
      notes: ['the node "gone" is not in the org any more'],
      wanted: undefined,
    });
  });

  it('takes id and name from the org where the document has none', () => {
    const document = flowObject([callNode('a', 5000)], { id: undefined, name: undefined });
    const live = flowObject([callNode('a', 5000)]);
    expect(planned([document, live])).toMatchObject({ id: FLOW_ID, name: FLOW_NAME });
  });

  it('calls a document by its own name where the org has another', () => {
    const live = actionObject(3000, { name: 'Create ticket (old)' });
    expect(planned([actionObject(5000), live])).toMatchObject({ name: ACTION_NAME });
  });

  it('tells who works on an object that would change', () => {
    const live = flowObject([callNode('a', 3000)], LOCK);
    const document = flowObject([callNode('a', 5000), callNode('gone', 5000)]);
    expect(planned([document, live])).toMatchObject({
      status: 'locked',
      changes: [{ id: 'a', from: 3000, to: 5000 }],
      notes: [
        '"Ada Lovelace" works on it in the org',
        'the node "gone" is not in the org any more',
      ],
      wanted: undefined,
    });
  });

  it('blocks what cannot be changed safely in the org', () => {
    const live = flowObject([callNode('a', 3000), callNode('a', 4000)]);
    expect(planned([flowObject([callNode('a', 5000)]), live])).toMatchObject({
      status: 'blocked',
      changes: [],
      notes: ['in the org more than one node has the id "a"'],
      wanted: undefined,
    });
  });
});

describe('planDocument with the strategy timeouts', () => {
  const apis = (...timeouts: readonly unknown[]): Objects => {
    const [document, live, before] = timeouts.map((timeout) => apiObject(timeout));
    return [document ?? '', live ?? '', before];
  };

  it.each([
    ['what the repository held before', apis(5000, 3000, 3000)],
    ['what the repository held before, in another spelling', apis(5000, 3000.0, 3e3)],
    ['the default, where the repository set none before', apis(5000, 3000, undefined)],
    ['none, where the repository set none before', apis(5000, undefined, undefined)],
    ['something that is no timeout', apis(5000, '3000', '3000')],
  ])('updates an object that has %s', (_, objects) => {
    expect(planned(objects)).toMatchObject({ status: 'update', notes: [] });
  });

  it.each([
    ['another timeout', apis(5000, 8000, 3000), 8000, 3000],
    ['a timeout, where the repository set none', apis(5000, 8000, undefined), 8000, 3000],
    ['the default, where the repository set another', apis(5000, 3000, 4000), 3000, 4000],
  ])('refuses an object to which somebody gave %s', (_, [document, live, before], now, past) => {
    const base = before ?? apiObject(undefined);
    expect(planned([document, live, base])).toMatchObject({
      status: 'drift',
      changes: [{ from: now, to: 5000 }],
      notes: [
        `the timeout of "Open orders" is ${String(now)} ms in the org, which the repository neither held before (${String(past)}) nor holds now (5000)`,
      ],
      wanted: undefined,
    });
  });

  it('refuses an object from which somebody took the timeout', () => {
    const objects = [apiObject(5000), apiObject(undefined), apiObject(8000)] as const;
    expect(planned(objects)).toMatchObject({ status: 'drift', wanted: undefined });
  });

  it('overwrites what somebody set, if told to', () => {
    const rules: PlanRules = { strategy: 'timeouts', onDrift: 'overwrite' };
    expect(planned(apis(5000, 8000, 3000), rules)).toMatchObject({
      status: 'update',
      wanted: apiObject(5000),
    });
  });

  it('takes what the repository holds now for no drift', () => {
    const [document, before, live] = [
      [5000, 8000],
      [3000, 3000],
      [5000, 3000],
    ].map(([a, b]) => flowObject([callNode('a', a), callNode('b', b)]));
    expect(planned([document ?? '', live ?? '', before])).toMatchObject({
      status: 'update',
      changes: [{ id: 'b', from: 3000, to: 8000 }],
    });
  });

  it('looks at each node, by its id', () => {
    const document = flowObject([callNode('a', 5000), callNode('b', 5000)]);
    const before = flowObject([callNode('b', 3000), callNode('a', 4000)]);
    const live = flowObject([callNode('b', 3000), callNode('a', 3000)]);
    expect(planned([document, live, before])).toMatchObject({
      status: 'drift',
      notes: [
        'the timeout of "Call a" is 3000 ms in the org, which the repository neither held before (4000) nor holds now (5000)',
      ],
    });
  });

  it('takes no change for drift that it would leave alone', () => {
    const before = flowObject([callNode('a', 3000), callNode('b', 4000), callNode('c', 4000)]);
    const document = flowObject([callNode('a', 5000), callNode('b', undefined)]);
    const live = flowObject(
      [callNode('a', 3000, { name: 'Renamed' }), callNode('b', 9000), callNode('c', 9000)],
      { description: 'Changed in the org' },
    );
    expect(planned([document, live, before])).toMatchObject({ status: 'update', notes: [] });
  });

  it('takes a node without an id for none that it would change', () => {
    const unnamed = (timeout: number): object => ({ type: 'dataAction', dataAction: { timeout } });
    const [document, before, live] = [5000, 3000, 4000].map((timeout) =>
      flowObject([callNode('a', timeout === 4000 ? 3000 : timeout), unnamed(timeout)]),
    );
    expect(planned([document ?? '', live ?? '', before])).toMatchObject({ status: 'update' });
  });

  it('does not look for drift where it is not known what the repository held', () => {
    expect(planned([apiObject(5000), apiObject(8000)])).toMatchObject({ status: 'update' });
    const document = flowObject([callNode('new', 5000)]);
    const live = flowObject([callNode('new', 8000)]);
    expect(planned([document, live, flowObject([])])).toMatchObject({ status: 'update' });
  });

  it('takes for its own whatever the repository ever held', () => {
    const [document, ...before] = [9000, 8000, 5000, 3000].map((timeout) => apiObject(timeout));
    const ways = [8000, 5000, 3000].map((timeout) => apiObject(timeout));
    expect(ways.map((live) => planned([document ?? '', live, before]).status)).toEqual(
      ways.map(() => 'update'),
    );
    expect(planned([document ?? '', apiObject(4000), before])).toMatchObject({
      status: 'drift',
      notes: [expect.stringContaining('neither held before (8000) nor holds now (9000)')],
    });
  });

  it('finds each node in whatever of the older flows it is', () => {
    const flow = (a: number, b: number): object => flowObject([callNode('a', a), callNode('b', b)]);
    const before = [flow(3000, 4000), flow(8000, 3000)];
    expect(planned([flow(5000, 5000), flow(8000, 4000), before])).toMatchObject({
      status: 'update',
    });
    expect(planned([flow(5000, 5000), flow(4000, 4000), before])).toMatchObject({
      status: 'drift',
    });
  });

  it('looks no further back than it must', () => {
    const seen: number[] = [];
    const held = function* (): Generator<RepoDocument> {
      for (const timeout of [3000, 8000]) {
        seen.push(timeout);
        yield repoDocument(apiObject(timeout));
      }
    };
    const document = repoDocument(apiObject(5000));
    planDocument(document, liveObject(apiObject(3000)), held(), TIMEOUTS);
    expect(seen).toEqual([3000]);
  });

  it('tells drift before a lock', () => {
    const [document, live, before] = [5000, 8000, 3000].map((timeout) =>
      flowObject([callNode('a', timeout)], timeout === 8000 ? LOCK : {}),
    );
    expect(planned([document ?? '', live ?? '', before])).toMatchObject({ status: 'drift' });
  });
});

describe('lockHolder', () => {
  it.each([
    [{ name: 'Ada "the first"', id: 'u1' }, String.raw`"Ada \"the first\""`],
    [{ id: 'u1' }, '"u1"'],
    [{ name: 42, id: 'u1' }, '"u1"'],
    [{ homePage: 'x' }, 'somebody'],
    [{}, 'somebody'],
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
  ])('is for %j %s', (lockedUser, holder) => {
    expect(lockHolder(liveObject({ id: 'f1', lockedUser }))).toBe(holder);
  });

  it.each([
    [{ id: 'c1', name: 'Architect' }, 'the client "Architect"'],
    [{ id: 'c1' }, 'the client "c1"'],
    [null, undefined],
  ])('is for the client %j %s', (lockedClient, holder) => {
    expect(lockHolder(liveObject({ id: 'f1', lockedUser: null, lockedClient }))).toBe(holder);
  });

  it('looks at the object alone, not at what is in it', () => {
    expect(lockHolder(liveObject({ id: 'f1', flowData: { ...LOCK } }))).toBeUndefined();
  });
});
