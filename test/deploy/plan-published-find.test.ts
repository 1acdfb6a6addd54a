import { describe, expect, it } from 'vitest';
import { planDocuments } from '../../src/deploy/plan.js';
import type { PlanRules } from '../../src/deploy/plan-document.js';
import { answeringOrg, refused } from '../support/platform-answers.js';
import {
  ABOUT,
  architectText,
  archyText,
  CLAIMS,
  CLAIMS_ID,
  publishedFlow,
} from '../support/platform-flows.js';

const RULES: PlanRules = { strategy: 'timeouts', onDrift: 'refuse' };
const PUBLISHED = 'it is published at once, as a whole';

describe('planDocuments, of flows that are published', () => {
  const LIST = 'GET /flows?pageSize=100&pageNumber=';
  const INQUEUE = { id: 'f-claims-queue', name: CLAIMS, type: 'INQUEUECALL' };

  /** What is told of a flow where the org lists those, and what was asked. */
  const planAmong = async (
    listed: readonly object[],
    text = archyText([['Find policy', 10]]),
  ): Promise<readonly [status: string, notes: readonly string[], calls: readonly string[]]> => {
    const { org, calls } = answeringOrg((call) => {
      if (call.startsWith(LIST)) return { entities: call === `${LIST}1` ? listed : [] };
      if (call.endsWith('/latestconfiguration')) return architectText([['Find policy']]);
      return (
        listed.find((flow) => 'id' in flow && call === `GET /flows/${String(flow.id)}`) ??
        refused(404)
      );
    });
    const [told] = await planDocuments([await publishedFlow(text)], { ...RULES, org });
    if (told === undefined) throw new Error('nothing was planned');
    return [told.entry.status, told.entry.notes, calls];
  };

  it('finds one by its name and its type', async () => {
    const [status, notes, calls] = await planAmong([INQUEUE, ABOUT]);
    expect([status, notes]).toEqual(['update', [PUBLISHED]]);
    expect(calls).toEqual([
      `${LIST}1`,
      `${LIST}2`,
      `GET /flows/${CLAIMS_ID}`,
      `GET /flows/${CLAIMS_ID}/latestconfiguration`,
    ]);
  });

  it.each([
    ['of another type', [INQUEUE]],
    ['of a name in other letters', [{ ...ABOUT, name: 'Claims Line' }]],
    ['of no name', [{ id: CLAIMS_ID, type: 'INBOUNDCALL' }]],
    ['of no kind', []],
  ])('does not make a new one where the org has one %s', async (_, flows) => {
    expect((await planAmong(flows)).slice(0, 2)).toEqual([
      'missing',
      ['it is not in the org: check its id or name, the region, and what the client may see'],
    ]);
  });

  it('publishes none of two of one name and one type', async () => {
    expect((await planAmong([ABOUT, { ...ABOUT, id: 'f-2' }])).slice(0, 2)).toEqual([
      'blocked',
      ['it has no id, and the org has 2 of its name'],
    ]);
  });

  it('publishes none without a name', async () => {
    const text = archyText([['Find policy', 10]]).replace('  name: Claims line\n', '');
    expect(await planAmong([ABOUT], text)).toEqual([
      'blocked',
      ['it has neither an id nor a name to find it by'],
      [],
    ]);
  });

  it.each<[string, string, string]>([
    [
      'placeholders',
      archyText([['Find {{x}}', 10]]),
      'placeholders are left in it: {{x}}: give their values with --substitutions',
    ],
    [
      'no time at all',
      archyText([['Find policy', 0]]),
      'the timeout of "Find policy" must be a duration from 0.001 to 3599.999 s, but is 0',
    ],
    [
      'an hour',
      archyText([['Find policy', 3600]]),
      'the timeout of "Find policy" must be a duration from 0.001 to 3599.999 s, but is 3600',
    ],
    [
      'less than none',
      archyText([['Find policy', -1]]),
      'the timeout of "Find policy" must be a duration from 0.001 to 3599.999 s, but is -1',
    ],
  ])('asks for nothing where one has %s', async (_, text, note) => {
    expect(await planAmong([ABOUT], text)).toEqual(['blocked', [note], []]);
  });

  it('tells why one cannot be read', async () => {
    const { org } = answeringOrg(() => refused(403, { correlationId: 'c-403' }));
    const [told] = await planDocuments([await publishedFlow(archyText([['Find', 1]]))], {
      ...RULES,
      org,
    });
    expect(told?.entry).toEqual({
      file: 'flows/claims.yaml',
      pointer: '',
      format: 'archy-yaml',
      name: CLAIMS,
      status: 'failed',
      changes: [],
      notes: ['the org says no (403)'],
      correlationId: 'c-403',
    });
  });
});
