import { describe, expect, test } from 'vitest';
import { MAX_ANSWER_BYTES } from '../../src/safe/limits.js';
import { ANNA, ORDERS } from '../support/platform-scene-texts.js';
import { newPlatform, only } from '../support/platform-scene.js';
import {
  CHANGE,
  HASTE,
  LASTING,
  LATE,
  MISHAPS,
  requestsOf,
  toldOf,
  wrongAtEach,
} from '../support/platform-scene-faults.js';

const LOOK = [`GET /api/v2/flows/${ORDERS}`, `GET /api/v2/flows/${ORDERS}/latestconfiguration`];

test('a flow of Archy is found by its name, looked at, published by a job, and looked at again', async () => {
  expect(await requestsOf('yaml')).toEqual([
    'POST /oauth/token',
    'GET /api/v2/flows?pageSize=100&pageNumber=1',
    'GET /api/v2/flows?pageSize=100&pageNumber=2',
    ...LOOK,
    ...LOOK,
    `GET /api/v2/flows/${ORDERS}/latestconfiguration`,
    'POST /api/v2/flows/jobs',
    'PUT /uploads/JOB',
    'GET /api/v2/flows/jobs/JOB',
    'GET /api/v2/flows/jobs/JOB',
    ...LOOK,
  ]);
});

describe('at each request of a publication nothing is published twice and all is told truly', () => {
  test.each(MISHAPS)('%s', async (_, what) => {
    expect(await wrongAtEach('yaml', { what })).toEqual([]);
  });

  test('a lie about what was written', async () => {
    expect(await wrongAtEach('yaml', { what: { kind: 'lie' } })).toEqual([]);
  });

  test('a change by somebody else right after it', async () => {
    const isOfFlow = (request: string): boolean => request.includes(ORDERS);
    expect(await wrongAtEach('yaml', { what: CHANGE }, {}, isOfFlow)).toEqual([]);
  });

  test.each(LASTING)('%s from there on', async (_, what) => {
    expect(await wrongAtEach('yaml', { what, times: Infinity })).toEqual([]);
  });
});

describe('an answer', () => {
  const isWanted = (request: string): boolean => /JOB|jobs/.test(request);

  test.each(LATE)('that comes %s loses nothing', async (_, what) => {
    expect(await wrongAtEach('yaml', { what }, HASTE, isWanted)).toEqual([]);
  });

  test('that is too large loses nothing', async () => {
    const what = { kind: 'oversized', bytes: MAX_ANSWER_BYTES + 1 } as const;
    expect(await wrongAtEach('yaml', { what }, {}, isWanted)).toEqual([]);
  });

  test('of other JSON loses nothing', async () => {
    const what = { kind: 'oversized', bytes: 500 } as const;
    expect(await wrongAtEach('yaml', { what }, {}, (request) => !request.endsWith('JOB'))).toEqual(
      [],
    );
  });
});

describe('a job', () => {
  test('that never ends is told, with its id, and is not opened again', async () => {
    const { org, deploy } = await newPlatform({ files: only('yaml') });
    org.addFault({
      kind: 'status',
      status: 200,
      body: { status: 'Started' },
      times: Infinity,
      on: ({ method, path }) => method === 'GET' && path.includes('/jobs/'),
    });
    const run = await deploy();
    const polls = org.requests.filter(({ path }) => path.includes('/jobs/'));
    const id = polls[0]?.path.split('/').at(-1) ?? '';
    expect(toldOf(run)).toBe(
      `unverified: nobody knows what became of the job ${id}, which may go on in the org: it did not end within 10 minutes: it is published at once, as a whole`,
    );
    expect(polls.length).toBeLessThan(100);
    expect(org.publications).toHaveLength(1);
  });

  test('that fails is told in the words of the org, and is not opened again', async () => {
    const { org, deploy } = await newPlatform({ files: only('yaml') });
    org.addFault({
      kind: 'garbage',
      on: ({ path }) => {
        if (path.startsWith('/uploads/')) org.lock(ORDERS, ANNA);
        return false;
      },
    });
    const run = await deploy();
    expect(toldOf(run).replace(/[-\da-f]{36}(?=\])/, 'c')).toBe(
      `failed: the org could not publish the flow ${ORDERS}: Flow is locked by Anna Example. [correlation id c]: it is published at once, as a whole`,
    );
    expect(run.requests.filter(({ path }) => path.endsWith('/jobs'))).toHaveLength(1);
    expect(org.publications).toEqual([]);
  });
});
