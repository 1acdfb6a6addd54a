import { describe, expect, it } from 'vitest';
import { planDocument, type PlanRules } from '../../src/deploy/plan-document.js';
import type { PlanEntry } from '../../src/deploy/plan-entry.js';
import { publishedFlows } from '../../src/genesys/published-flows.js';
import { bodyOf } from '../../src/deploy/desired.js';
import {
  architectText,
  archyText,
  CLAIMS,
  CLAIMS_ID,
  flowInOrg,
  publishedFlow,
  type Step,
} from '../support/platform-flows.js';

const RULES: PlanRules = { strategy: 'timeouts', onDrift: 'refuse' };
const PUBLISHED = 'it is published at once, as a whole';
const DRIFT =
  'its timeouts in the org are neither those that the repository held before nor those that it holds now: look at it, then --on-drift overwrite';

/** What may differ from a plain plan. */
interface Scene {
  /** The steps of the file before, the newest first; undefined where there was none at the base. */
  readonly held?: readonly (readonly Step[] | undefined)[];
  readonly rules?: Partial<PlanRules>;
  readonly about?: object;
  readonly type?: string;
}

/** Plans a flow with those steps against one with those in the org; gives what is told, and what would be sent. */
async function planned(
  file: readonly Step[],
  inOrg: readonly Step[],
  { held, rules, about, type = 'inboundCall' }: Scene = {},
): Promise<Omit<PlanEntry, 'liveHash' | 'desiredHash'> & { readonly sent?: string }> {
  const flow = (steps: readonly Step[]): ReturnType<typeof publishedFlow> =>
    publishedFlow(archyText(steps, CLAIMS, type));
  const heldBefore = held?.map((steps) => (steps && flow(steps)) ?? Promise.resolve(undefined));
  const before = heldBefore && (await Promise.all(heldBefore));
  const live = await flowInOrg(architectText(inOrg, type.toLowerCase()), {
    type: type.toUpperCase(),
    ...about,
  });
  const { entry, update } = planDocument(await flow(file), live, before, { ...RULES, ...rules });
  const { liveHash, desiredHash, ...told } = entry;
  if (told.status === 'unchanged' && liveHash !== desiredHash) throw new Error('it is changed');
  if (update === undefined) return told;
  return { ...told, sent: bodyOf(update.desired, live.json, publishedFlows).toString() };
}

/** What is told of the flow, whatever becomes of it. */
const ENTRY = {
  file: 'flows/claims.yaml',
  pointer: '',
  format: 'archy-yaml',
  id: CLAIMS_ID,
  name: CLAIMS,
  changes: [],
  notes: [],
};

describe('planDocument, of a flow that is published', () => {
  it.each<[string, readonly Step[], readonly Step[]]>([
    ['the same timeouts', [['Find policy', 10]], [['Find policy', 10]]],
    ['none', [['Find policy']], [['Find policy']]],
    ['other steps without one', [['Find policy']], [['Find history'], ['Find claim', 60]]],
    ['one minute', [['Find policy', '{ lit: { minutes: 1 } }']], [['Find policy']]],
    [
      'the same in another order',
      [
        ['A', 5],
        ['B', 6],
      ],
      [
        ['B', 6],
        ['A', 5],
      ],
    ],
    [
      'steps of one name in another order',
      [['A', 5], ['A', 6], ['A']],
      [['A'], ['A', 6], ['A', 5]],
    ],
  ])('does nothing where the org has %s', async (_, file, inOrg) => {
    expect(await planned(file, inOrg)).toEqual({ ...ENTRY, status: 'unchanged' });
  });

  it('publishes the file where a timeout is another one, and says so', async () => {
    expect(await planned([['Find policy', 10]], [['Find policy', 30]])).toEqual({
      ...ENTRY,
      status: 'update',
      notes: [PUBLISHED],
      changes: [
        {
          pointer: '/steps/0/timeout',
          id: 'Find policy',
          name: 'Find policy',
          from: 30,
          to: 10,
          unit: 's',
        },
      ],
      sent: archyText([['Find policy', 10]]),
    });
  });

  it('sets timeouts that were none, and takes away those that are to be none', async () => {
    const file: Step[] = [['Find policy', 10], ['Find claim', 8.5], ['Find history']];
    const inOrg: Step[] = [['Find policy'], ['Find claim', 8.5], ['Find history', 20]];
    const { status, changes, notes } = await planned(file, inOrg);
    expect([status, notes]).toEqual(['update', [PUBLISHED]]);
    expect(changes.map(({ name, from, to, unit }) => [name, from, to, unit])).toEqual([
      ['Find history', 20, null, 's'],
      ['Find policy', null, 10, 's'],
    ]);
  });

  it('tells a timeout that is to be one minute as one that goes', async () => {
    const { changes } = await planned([['Find policy', 60]], [['Find policy', 10]]);
    expect(changes.map(({ from, to }) => [from, to])).toEqual([[10, null]]);
  });

  it('tells of steps of one name by their number', async () => {
    const file: Step[] = [
      ['Find', 8],
      ['Find', 10],
    ];
    const { changes } = await planned(file, [
      ['Find', 10],
      ['Find', 5],
    ]);
    expect(changes.map(({ id, name, from, to }) => [id, name, from, to])).toEqual([
      ['Find', 'Find', 5, 8],
    ]);
    const { changes: fewer } = await planned(
      [['Find', 10]],
      [
        ['Find', 10],
        ['Find', 10],
      ],
    );
    expect(fewer.map(({ id, from, to }) => [id, from, to])).toEqual([['Find\n(2)', 10, null]]);
  });

  it('publishes the file as a whole, whatever the strategy', async () => {
    const scene = { rules: { strategy: 'replace' } } as const;
    const { status, sent } = await planned([['Find', 10]], [['Find', 5]], scene);
    expect([status, sent]).toEqual(['update', archyText([['Find', 10]])]);
  });

  it('publishes steps with whatever name', async () => {
    const { status, changes } = await planned(
      [
        ['__proto__', 5],
        ['constructor', 6],
      ],
      [
        ['__proto__', 7],
        ['constructor', 6],
      ],
    );
    expect(status).toBe('update');
    expect(changes.map(({ id, from, to }) => [id, from, to])).toEqual([['__proto__', 7, 5]]);
  });

  it('publishes nothing that is locked', async () => {
    const about = { lockedUser: { name: 'Anna Example' } };
    expect(await planned([['Find', 10]], [['Find', 5]], { about })).toMatchObject({
      status: 'locked',
      notes: ['"Anna Example" works on it in the org'],
    });
    expect(await planned([['Find', 5]], [['Find', 5]], { about })).toMatchObject({
      status: 'unchanged',
      notes: ['"Anna Example" works on it in the org'],
    });
  });
});

describe('planDocument, of a flow that is published and was changed in the org', () => {
  const now: Step[] = [['Find', 10]];

  it.each<[string, Scene['held']]>([
    ['at the base', [[['Find', 5]]]],
    ['in a commit before it', [[['Find', 8]], [['Find', 7]], [['Find', 5]]]],
    ['in a commit, and nothing at the base', [undefined, [['Find', 5]]]],
    ['with steps in another order', [[['Ask'], ['Find', 5]]]],
  ])('publishes over what the repository held %s', async (_, held) => {
    expect(await planned(now, [['Find', 5]], { held: held ?? [] })).toMatchObject({
      status: 'update',
      notes: [PUBLISHED],
    });
  });

  it.each<[string, Scene['held']]>([
    ['is not known', undefined],
    ['was nothing at the base', [undefined]],
    ['was never anything', []],
  ])('publishes over it where what the repository held %s', async (_, held) => {
    const scene = held === undefined ? {} : { held };
    expect(await planned(now, [['Find', 5]], scene)).toMatchObject({ status: 'update' });
  });

  it.each<[string, readonly Step[]]>([
    ['another timeout', [['Find', 6]]],
    [
      'a timeout more',
      [
        ['Find', 5],
        ['Ask', 5],
      ],
    ],
    ['none any more', [['Find']]],
  ])('refuses to publish over %s', async (_, inOrg) => {
    const held = [[['Find', 5]], [['Find', 8]]] as const;
    const { status, notes, sent } = await planned(now, inOrg, { held });
    expect({ status, notes, sent }).toEqual({ status: 'drift', notes: [DRIFT], sent: undefined });
  });

  it('refuses to publish over it by the commits, though the base has nothing', async () => {
    const held = [undefined, [['Find', 8]]] as const;
    expect(await planned(now, [['Find', 5]], { held })).toMatchObject({ status: 'drift' });
  });

  it('publishes over it where it is told to', async () => {
    const held = [[['Find', 5]]] as const;
    const scene = { held, rules: { onDrift: 'overwrite' } } as const;
    expect(await planned(now, [['Find', 6]], scene)).toMatchObject({
      status: 'update',
      notes: [PUBLISHED],
    });
  });

  it('refuses to publish over a draft, whatever its timeouts are', async () => {
    const about = { publishedVersion: { id: '3.0' }, savedVersion: { id: '4.0' } };
    const notes = [
      'the org has a draft of it that is not published: look at it, then --on-drift overwrite',
    ];
    for (const inOrg of [now, [['Find', 5]]] as const) {
      const scene = { about, held: [[['Find', 5]]] } as const;
      expect(await planned(now, inOrg, scene)).toMatchObject({ status: 'drift', notes });
      const rules = { onDrift: 'overwrite' } as const;
      expect(await planned(now, inOrg, { ...scene, rules })).toMatchObject({ status: 'update' });
    }
  });

  it('tells of a change before it tells of a lock', async () => {
    const scene = { held: [[['Find', 5]]], about: { lockedUser: { name: 'Anna' } } } as const;
    expect((await planned(now, [['Find', 6]], scene)).status).toBe('drift');
  });

  it('has nothing against what is to be, though nobody ever held it', async () => {
    const scene = { held: [[['Find', 5]]] } as const;
    expect(await planned(now, now, scene)).toMatchObject({ status: 'unchanged', notes: [] });
  });
});
