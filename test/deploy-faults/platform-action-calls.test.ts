import { describe, expect, test } from 'vitest';
import { MAX_ANSWER_BYTES } from '../../src/safe/limits.js';
import { HOLDER } from '../support/platform-scene-texts.js';
import {
  CHANGE,
  HASTE,
  LASTING,
  LATE,
  MISHAPS,
  requestsOf,
  wrongAtEach,
} from '../support/platform-scene-faults.js';

const ADDRESS = `/api/v2/integrations/actions/${HOLDER}`;
const LOOK = [
  `GET ${ADDRESS}?includeConfig=true&expand=contract`,
  `GET ${ADDRESS}/templates/requesttemplate.vm`,
  `GET ${ADDRESS}/templates/successtemplate.vm`,
];

test('a data action is found by its name, looked at with its templates, patched, and looked at again', async () => {
  expect(await requestsOf('action')).toEqual([
    'POST /oauth/token',
    'GET /api/v2/integrations/actions?pageSize=100&pageNumber=1',
    'GET /api/v2/integrations/actions?pageSize=100&pageNumber=2',
    ...LOOK,
    ...LOOK,
    `PATCH ${ADDRESS}`,
    ...LOOK,
  ]);
});

describe('at each request of the deploy of a data action nothing is lost and all is told truly', () => {
  test.each(MISHAPS)('%s', async (_, what) => {
    expect(await wrongAtEach('action', { what })).toEqual([]);
  });

  test('a lie about what was written', async () => {
    expect(await wrongAtEach('action', { what: { kind: 'lie' } })).toEqual([]);
  });

  test('a change by somebody else right after it', async () => {
    const isOfAction = (request: string): boolean => request.includes(HOLDER);
    expect(await wrongAtEach('action', { what: CHANGE }, {}, isOfAction)).toEqual([]);
  });

  test.each(LASTING)('%s from there on', async (_, what) => {
    expect(await wrongAtEach('action', { what, times: Infinity })).toEqual([]);
  });
});

describe('an answer', () => {
  const isWanted = (request: string): boolean => /PATCH|requesttemplate/.test(request);

  test.each(LATE)('that comes %s loses nothing', async (_, what) => {
    expect(await wrongAtEach('action', { what }, HASTE, isWanted)).toEqual([]);
  });

  test('that is too large loses nothing', async () => {
    const what = { kind: 'oversized', bytes: MAX_ANSWER_BYTES + 1 } as const;
    expect(await wrongAtEach('action', { what }, {}, isWanted)).toEqual([]);
  });

  test('of other JSON loses nothing', async () => {
    const what = { kind: 'oversized', bytes: 500 } as const;
    expect(await wrongAtEach('action', { what })).toEqual([]);
  });
});
