import { describe, expect, it } from 'vitest';
import type { DeployStatus } from '../../src/deploy/outcome.js';
import { writeObject } from '../../src/deploy/write-object.js';
import { flows } from '../../src/genesys/flows.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { callNode, FLOW_ID, flowObject, liveObject } from '../support/deploy-documents.js';
import { BARE_ORG } from '../support/bare-org.js';
import { scriptedResource } from '../support/deploy-script.js';
import { DESIRED, type Found, write, type Write, WRITES } from '../support/deploy-writes.js';
import { indexText } from '../support/json-texts.js';

const CHANGED =
  'it was changed in the org since it was planned, at /timeout, /description: plan again';

/** A note in the order of whatever places the two objects differ at. */
function sorted(notes: readonly string[]): string[] {
  return notes.map((note) =>
    note.replace(
      / at (\/[^:]*)/,
      (_, places: string) => ` at ${places.split(', ').sort().join(', ')}`,
    ),
  );
}

describe('writeObject, before the write', () => {
  it.each<[Found, DeployStatus, string]>([
    ['desired', 'unchanged', 'somebody else has set it already'],
    ['other', 'drift', CHANGED.replace('/timeout, /description', '/description, /timeout')],
    ['gone', 'drift', 'it is not in the org any more'],
    ['unreadable', 'failed', 'the org failed at the data action (503) [correlation id c-503]'],
  ])('sends nothing to an object that is %s', async (found, status, note) => {
    const { outcome, calls } = await write(found);
    expect(calls).toBe('read');
    expect({ ...outcome, notes: sorted(outcome.notes) }).toEqual({
      status,
      notes: [note],
      ...(found === 'unreadable' ? { correlationId: 'c-503' } : {}),
    });
  });
});

describe('writeObject', () => {
  it('writes what is desired with the version of now, and reads it back', async () => {
    expect(await write('planned', [['ok', 'desired']])).toEqual({
      outcome: { status: 'applied', notes: [] },
      calls: 'read,write,read',
      bodies: [{ ...DESIRED, version: 4 }],
      waits: [],
    });
  });

  it('tells where the org has something else after a write that it took', async () => {
    const { outcome, calls } = await write('planned', [['ok', 'other']]);
    expect({ ...outcome, notes: sorted(outcome.notes), calls }).toEqual({
      status: 'unverified',
      notes: ['it was written, but the org now has something else at /description, /timeout'],
      calls: 'read,write,read',
    });
  });

  it('tells of a write that the org took and did not do', async () => {
    expect(await write('planned', [['ok', 'planned']])).toMatchObject({
      outcome: {
        status: 'unverified',
        notes: ['it was written, but the org now has something else at /timeout'],
      },
      calls: 'read,write,read',
    });
  });

  it.each<Write>(['refused 400', 'refused 403', 'gone 404', 'too many 429'])(
    'tells the words of the org where it is %s, and leaves it at that',
    async (how) => {
      const error = WRITES[how];
      expect(await write('planned', [[how, 'desired']])).toMatchObject({
        outcome: {
          status: 'failed',
          notes: [error instanceof Error ? error.message : ''],
          correlationId: `c-${how.slice(-3)}`,
        },
        calls: 'read,write',
      });
    },
  );

  it('does not take the id of an object for a word of the server', async () => {
    const refused = new OrgError(
      'the org refused the flow version-match (400): the name is taken',
      {
        status: 400,
      },
    );
    const resource = scriptedResource({
      like: flows,
      reads: [liveObject(flowObject([callNode('a', 3000)]))],
      writes: [refused],
    });
    const update = {
      resource,
      live: liveObject(flowObject([callNode('a', 3000)])),
      desired: indexText(JSON.stringify(flowObject([callNode('a', 5000)]))),
    };
    const outcome = await writeObject(update, {
      org: BARE_ORG,
      random: () => 0,
    });
    expect(outcome).toEqual({ status: 'failed', notes: [refused.message] });
    expect(resource.calls).toEqual([`read ${FLOW_ID}`, `write ${FLOW_ID}`]);
  });
});

/** What there is to tell after a write, by how it ended and what is then found. */
type Expected = readonly [how: Write, found: Found, status: DeployStatus, note: RegExp];

const ONCE = 'read,write,read';

describe('writeObject, by how a write ended and what is found then', () => {
  it.each<Expected>([
    ['ok', 'desired', 'applied', /^$/],
    ['ok', 'planned', 'unverified', /^it was written, but .* \/timeout$/],
    ['ok', 'other', 'unverified', /^it was written, but .* \/description/],
    ['ok', 'gone', 'unverified', /not in the org any more$/],
    ['ok', 'unreadable', 'unverified', /^it could not be read back, .*\(503\)/],
    ['unknown', 'desired', 'applied', /^$/],
    ['unknown', 'other', 'unverified', /the org now has something else at .*\/description/],
    ['unknown', 'gone', 'unverified', /not in the org any more$/],
    ['unknown', 'unreadable', 'unverified', /^it could not be read back, .*\(503\)/],
    ['lock', 'desired', 'unchanged', /^somebody else has set it already$/],
    ['lock', 'planned', 'locked', /\(409\): Locked by Ada\. \[correlation id c-409\]$/],
    ['lock', 'other', 'drift', /^it was changed in the org since/],
    ['lock', 'gone', 'drift', /^it is not in the org any more$/],
    ['lock', 'unreadable', 'failed', /\(409\): Locked by Ada\./],
    ['conflict 409', 'desired', 'unchanged', /^somebody else has set it already$/],
    ['conflict 409', 'other', 'drift', /^it was changed in the org since/],
    ['conflict 409', 'gone', 'drift', /^it is not in the org any more$/],
    ['conflict 409', 'unreadable', 'failed', /\(409\): Version 3 does not match/],
    ['conflict 400', 'desired', 'unchanged', /^somebody else has set it already$/],
    ['conflict 400', 'other', 'drift', /^it was changed in the org since/],
    ['conflict 400', 'gone', 'drift', /^it is not in the org any more$/],
    ['conflict 400', 'unreadable', 'failed', /\(400\): Version 3 does not match/],
  ])('%s, then %s: %s', async (how, found, status, note) => {
    const { outcome, calls, waits } = await write('planned', [[how, found]]);
    expect({ status: outcome.status, calls, waits }).toEqual({ status, calls: ONCE, waits: [] });
    expect(outcome.notes.join()).toMatch(note);
  });

  it.each<Write>(['unknown', 'conflict 409', 'conflict 400'])(
    '%s, then planned: it is sent again after a wait',
    async (how) => {
      expect(
        await write('planned', [
          [how, 'planned'],
          ['ok', 'desired'],
        ]),
      ).toEqual({
        outcome: { status: 'applied', notes: [] },
        calls: 'read,write,read,read,write,read',
        bodies: [1, 2].map(() => ({ ...DESIRED, version: 4 })),
        waits: [1000],
      });
    },
  );

  it('sends it again with the version that somebody else has left', async () => {
    const steps = [
      ['conflict 409', 'saved'],
      ['ok', 'desired'],
    ] as const;
    expect((await write('planned', steps)).bodies).toEqual([
      { ...DESIRED, version: 4 },
      { ...DESIRED, version: 5 },
    ]);
  });

  it.each<[Write, DeployStatus, string]>([
    ['unknown', 'failed', 'c-504'],
    ['conflict 409', 'locked', 'c-409'],
    ['conflict 400', 'locked', 'c-400'],
  ])('%s, then planned, over and over: it is sent five times', async (how, status, id) => {
    const { outcome, calls, waits } = await write('planned', [[how, 'planned']]);
    const error = WRITES[how];
    expect(outcome).toEqual({
      status,
      notes: [error instanceof Error ? error.message : ''],
      correlationId: id,
    });
    expect(calls).toBe(`read${',write,read,read'.repeat(4)},write,read`);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it.each<[string, readonly (readonly [Write, Found])[], DeployStatus]>([
    [
      'a refusal',
      [
        ['unknown', 'planned'],
        ['refused 400', 'planned'],
      ],
      'failed',
    ],
    [
      'a change by somebody',
      [
        ['unknown', 'planned'],
        ['unknown', 'other'],
      ],
      'unverified',
    ],
    [
      'a lock',
      [
        ['unknown', 'planned'],
        ['lock', 'planned'],
      ],
      'locked',
    ],
    [
      'nobody knows what',
      [
        ['unknown', 'planned'],
        ['ok', 'unreadable'],
      ],
      'unverified',
    ],
  ])('an unknown end, then nothing, then %s', async (_, steps, status) => {
    expect((await write('planned', steps)).outcome.status).toBe(status);
  });

  it.each<Write>(['conflict 409', 'conflict 400'])(
    'an unknown end that took effect late, and shows as %s: it was ours',
    async (how) => {
      const { outcome } = await write('planned', [
        ['unknown', 'planned'],
        [how, 'desired'],
      ]);
      expect(outcome.status).toBe('applied');
    },
  );

  it('an unknown end that took effect late, and was changed by somebody then: it was ours too', async () => {
    const steps = [
      ['unknown', 'planned'],
      ['conflict 409', 'other'],
    ] as const;
    expect((await write('planned', steps)).outcome.status).toBe('unverified');
  });

  it('does not say that something was written of which nobody knows', async () => {
    const notes = await Promise.all(
      (['other', 'gone'] as const).map(
        async (found) => (await write('planned', [['unknown', found]])).outcome.notes,
      ),
    );
    for (const note of notes.flat()) expect(note).not.toMatch(/^it was written/);
  });
});
