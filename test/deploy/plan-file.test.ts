import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/deploy/plan-document.js';
import type { PlanEntry } from '../../src/deploy/plan-entry.js';
import {
  disagreement,
  parsePlan,
  planIdentity,
  planText,
  unheld,
} from '../../src/deploy/plan-file.js';
import { actionObject, liveObject, repoDocument } from '../support/deploy-documents.js';
import { jsonValues, respelled } from '../support/deploy-spelling.js';
import { runnerCommand } from '../support/findings.js';

const FILE = 'apis/open-orders.json';
const LIVE = 'a'.repeat(64);
const WANTED = 'b'.repeat(64);
const OTHER = 'c'.repeat(64);

function planEntry(changes: Partial<PlanEntry> = {}): PlanEntry {
  return {
    file: FILE,
    pointer: '',
    format: 'external-api',
    id: 'a1',
    name: 'Open orders',
    status: 'update',
    changes: [{ pointer: '/timeout', id: 'a1', from: 3000, to: 5000, unit: 'ms' }],
    notes: [],
    liveHash: LIVE,
    desiredHash: WANTED,
    ...changes,
  };
}

/** An entry of a document that was not compared with anything. */
const MISSING: PlanEntry = {
  file: 'flows/night.json',
  pointer: '/0',
  format: 'flow-export',
  name: 'Night',
  status: 'missing',
  changes: [],
  notes: ['it is not in the org'],
};

const hashes = fc.constantFrom(LIVE, WANTED, OTHER);
const entries = fc.array(
  fc.record({
    id: fc.constantFrom('a1', 'a2', 'custom_-_3'),
    liveHash: hashes,
    desiredHash: hashes,
    file: fc.string(),
    pointer: fc.string(),
    name: fc.string(),
    status: fc.constantFrom('update' as const, 'drift' as const, 'unchanged' as const),
    notes: fc.array(fc.string()),
  }),
);

describe('planIdentity', () => {
  it('is made of id, live hash and desired hash', () => {
    expect(planIdentity([planEntry()])).toBe(
      // printf 'a1 %s %s' $(printf 'a%.0s' {1..64}) $(printf 'b%.0s' {1..64}) | sha256sum
      'd03149c44ea7741dd87d16f832b51ae61606362ca7d31ec42372b58356bb7dda',
    );
  });

  it('depends on neither the order nor anything else that is told', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.string(), (list, turn, text) => {
        const plan = list.map((each) => planEntry(each));
        const at = turn % Math.max(1, plan.length);
        const turned = [...plan.slice(at), ...plan.slice(0, at)].map(
          ({ id, liveHash, desiredHash }) =>
            planEntry({
              ...(id === undefined ? {} : { id }),
              ...(liveHash === undefined ? {} : { liveHash }),
              ...(desiredHash === undefined ? {} : { desiredHash }),
              file: text,
              name: text,
              notes: [text],
              changes: [],
              status: 'locked',
              correlationId: text,
            }),
        );
        expect(planIdentity(turned)).toBe(planIdentity(plan));
      }),
    );
  });

  it('depends on neither the way an object is written nor what the server makes of it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), jsonValues, (seed, version, body) => {
        const identity = (text: string, live: string): string => {
          const rules = { strategy: 'timeouts', onDrift: 'refuse' } as const;
          const { entry } = planDocument(repoDocument(text), liveObject(live), undefined, rules);
          return planIdentity([entry]);
        };
        const [document, live] = [actionObject(5000), actionObject(3000, { body })];
        const noise = { version, selfUri: '/x', modifiedBy: body };
        const noisy = respelled({ ...live, ...noise }, seed);
        expect(identity(respelled(document, seed), noisy)).toBe(
          identity(JSON.stringify(document), JSON.stringify(live)),
        );
      }),
    );
  });

  it.each([
    ['another object', { id: 'a2' }],
    ['another state of the org', { liveHash: OTHER }],
    ['another document', { desiredHash: OTHER }],
    ['the two exchanged', { liveHash: WANTED, desiredHash: LIVE }],
  ])('is another one for %s', (_, change) => {
    expect(planIdentity([planEntry(change)])).not.toBe(planIdentity([planEntry()]));
  });

  it('is another one for one object more or less', () => {
    const identities = [
      [],
      [planEntry()],
      [planEntry(), planEntry({ id: 'a2' })],
      [planEntry(), planEntry()],
    ].map((list) => planIdentity(list));
    expect(new Set(identities).size).toBe(identities.length);
  });

  it('does not count documents that were compared with nothing', () => {
    expect(planIdentity([MISSING, planEntry()])).toBe(planIdentity([planEntry()]));
  });
});

describe('planText', () => {
  it('tells everything of a plan, and nothing of when and by what it was made', () => {
    const list = [planEntry(), MISSING];
    expect(JSON.parse(planText(list))).toEqual({
      version: 1,
      identity: planIdentity(list),
      documents: list,
    });
    expect(planText(list)).toMatch(/^\{\n {2}"version": 1,\n[^]*\n\}\n$/);
  });

  it('holds no command for a log that it is printed to', () => {
    const list = [planEntry({ name: '##[add-mask]x', notes: ['###[error]y'], file: '::error::z' })];
    const text = planText(list);
    expect(JSON.parse(text)).toMatchObject({ documents: list });
    expect(text).not.toContain('##[');
    expect(text.split('\n').flatMap((line) => runnerCommand(line) ?? [])).toEqual([]);
  });
});

describe('parsePlan', () => {
  it('reads back what a plan says of each object', () => {
    const list = [planEntry(), MISSING, planEntry({ id: 'a2', desiredHash: LIVE })];
    expect(parsePlan(planText(list), 'plan.json')).toEqual({
      identity: planIdentity(list),
      objects: new Map([
        [
          'external-api a1',
          { id: 'a1', file: FILE, liveHash: LIVE, desiredHash: WANTED, isUpdate: true },
        ],
        [
          'external-api a2',
          { id: 'a2', file: FILE, liveHash: LIVE, desiredHash: LIVE, isUpdate: true },
        ],
      ]),
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a plan of another version', '{"version":2,"identity":"x","documents":[]}'],
    ['a plan without an identity', '{"version":1,"documents":[]}'],
    ['a plan without documents', '{"version":1,"identity":"x"}'],
    ['a report of a deploy', '{"version":1,"summary":{},"documents":[]}'],
  ])('refuses %s', (_, text) => {
    expect(() => parsePlan(text, 'plan.json')).toThrow(
      new Error('plan.json is no plan of this tool: make one with plan --out plan.json'),
    );
  });

  it.each([
    ['null', null],
    ['a number', 7],
    ['an entry without an id', { ...planEntry(), id: undefined }],
    ['an id that is no text', { ...planEntry(), id: 1 }],
    ['a file that is no text', { ...planEntry(), file: null }],
    ['a hash that is no text', { ...planEntry(), liveHash: {} }],
  ])('takes %s for no object', (_, entry) => {
    const text = JSON.stringify({ version: 1, identity: 'x', documents: [entry] });
    expect(parsePlan(text, 'plan.json').objects.size).toBe(0);
  });
});

describe('what a plan would change that no document is about', () => {
  const plan = parsePlan(
    planText([planEntry(), planEntry({ id: 'a2' }), planEntry({ id: 'a3', status: 'drift' })]),
    'plan.json',
  );

  it('is told by its file and its id', () => {
    expect(unheld(plan, [planEntry({ id: 'a2', file: 'moved.json' })])).toMatchObject([
      { id: 'a1', file: FILE },
    ]);
    expect(unheld(plan, []).map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(unheld(plan, [planEntry(), planEntry({ id: 'a2', status: 'unchanged' })])).toEqual([]);
  });
});

describe('disagreement', () => {
  const plan = parsePlan(planText([planEntry()]), 'plan.json');

  it('is none with the same objects', () => {
    expect(disagreement(planEntry({ file: 'moved.json', notes: ['x'] }), plan)).toBeUndefined();
  });

  it.each([
    ['another id', { id: 'a2' }, 'the plan says nothing of it: plan again'],
    ['another format', { format: 'data-action' }, 'the plan says nothing of it: plan again'],
    [
      'another state of the org',
      { liveHash: OTHER },
      'it was changed in the org since it was planned: plan again',
    ],
    [
      'another document',
      { desiredHash: OTHER },
      'its document was changed since it was planned: plan again',
    ],
    [
      'both changed',
      { liveHash: OTHER, desiredHash: OTHER },
      'it was changed in the org since it was planned: plan again',
    ],
  ])('tells of %s', (_, change, why) => {
    expect(disagreement(planEntry(change), plan)).toBe(why);
  });
});
