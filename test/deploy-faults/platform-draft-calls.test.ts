import { describe, expect, test } from 'vitest';
import { MAX_ANSWER_BYTES } from '../../src/safe/limits.js';
import { CLAIMS, PARCELS } from '../support/platform-scene-texts.js';
import {
  CHANGE,
  HASTE,
  LASTING,
  LATE,
  MISHAPS,
  requestsOf,
  wrongAtEach,
  wrongWith,
} from '../support/platform-scene-faults.js';

/** The requests of a deploy of one flow as a draft. */
function callsFor(id: string): string[] {
  const look = [`GET /api/v2/flows/${id}`, `GET /api/v2/flows/${id}/latestconfiguration`];
  return [
    'POST /oauth/token',
    'GET /api/v2/flows?pageSize=100&pageNumber=1',
    'GET /api/v2/flows?pageSize=100&pageNumber=2',
    ...look,
    ...look,
    `POST /api/v2/flows/actions/checkout?flow=${id}`,
    `GET /api/v2/flows/${id}/latestconfiguration`,
    `POST /api/v2/flows/${id}/versions`,
    `POST /api/v2/flows/actions/checkin?flow=${id}`,
    ...look,
  ];
}

test.each([
  ['json', CLAIMS],
  ['i3', PARCELS],
] as const)(
  'a flow of a .%s is found by its name, locked, looked at, saved, given back, and looked at again',
  async (name, id) => {
    expect(await requestsOf(name)).toEqual(callsFor(id));
  },
);

describe('at each request of the deploy of a draft nothing is lost, no lock stays and all is told truly', () => {
  test.each(MISHAPS)('%s', async (_, what) => {
    expect(await wrongAtEach('json', { what })).toEqual([]);
  });

  test.each(MISHAPS.filter(([name]) => /503|breaks|page/.test(name)))(
    '%s, for an .i3 file',
    async (_, what) => {
      expect(
        await wrongAtEach('i3', { what }, {}, (request) => request.startsWith('POST')),
      ).toEqual([]);
    },
  );

  test('a lie about what was written', async () => {
    const isWanted = (request: string): boolean => !request.includes('checkin');
    expect(await wrongAtEach('json', { what: { kind: 'lie' } }, {}, isWanted)).toEqual([]);
  });

  test('a change by somebody else right after it', async () => {
    const calls = await requestsOf('json');
    const locked = calls.findIndex((request) => request.includes('checkout')) + 1;
    const wrong: string[] = [];
    for (const [at, request] of calls.entries()) {
      // Nobody else can change it while it is locked.
      if (!request.includes(CLAIMS) || at === locked) continue;
      const found = await wrongWith('json', [{ at, what: CHANGE }]);
      wrong.push(...found.map((what) => `at ${String(at)}, ${request}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe('from a request on, until the lock is taken,', () => {
  test.each(LASTING)('%s lose nothing', async (_, what) => {
    let isLocked = false;
    const isBefore = (request: string): boolean => {
      isLocked ||= request.includes('checkout');
      return !isLocked;
    };
    expect(await wrongAtEach('json', { what, times: Infinity }, {}, isBefore)).toEqual([]);
  });
});

describe('an answer', () => {
  const isWanted = (request: string): boolean => request.startsWith('POST /api');

  test.each(LATE)('that comes %s loses nothing', async (_, what) => {
    expect(await wrongAtEach('json', { what }, HASTE, isWanted)).toEqual([]);
  });

  test('that is too large loses nothing', async () => {
    const what = { kind: 'oversized', bytes: MAX_ANSWER_BYTES + 1 } as const;
    expect(await wrongAtEach('json', { what }, {}, isWanted)).toEqual([]);
  });

  test('of other JSON loses nothing', async () => {
    const what = { kind: 'oversized', bytes: 500 } as const;
    const isOther = (request: string): boolean => !request.includes('checkin');
    expect(await wrongAtEach('json', { what }, {}, isOther)).toEqual([]);
  });
});
