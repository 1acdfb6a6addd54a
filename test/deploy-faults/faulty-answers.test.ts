import { describe, expect, test } from 'vitest';
import { requestsOfRun, wrongAfterEach } from '../support/fault-matrix.js';
import type { FaultKind } from '../support/org/start-org.js';

test('a run of five documents signs in, looks at each, and looks, writes and looks again where it must', async () => {
  const requests = await requestsOfRun();
  const customer = '/api/v2/integrations/actions/c3d4e5f6-get-customer';
  const payments = '/api/v2/architect/external-apis/a1b2c3d4-payments';
  const billing = '/api/v2/flows/77a0c3d4-billing';
  const support = '/api/v2/flows/5f2c9a1e-support-inbound';
  expect(requests.slice(0, 1)).toEqual(['POST /oauth/token']);
  expect(requests.slice(1, 8).sort()).toEqual([
    `GET ${payments}`,
    'GET /api/v2/architect/external-apis/b2c3d4e5-tickets',
    `GET ${support}`,
    `GET ${billing}`,
    `GET ${customer}`,
    'GET /api/v2/integrations/actions?pageSize=100&pageNumber=1',
    'GET /api/v2/integrations/actions?pageSize=100&pageNumber=2',
  ]);
  expect(requests.slice(8)).toEqual([
    ...[`GET ${customer}`, `PUT ${customer}`, `GET ${customer}`],
    ...[`GET ${payments}`, `PATCH ${payments}`, `GET ${payments}`],
    ...[`GET ${billing}`, `PUT ${billing}`, `GET ${billing}`],
    ...[`GET ${support}`, `PUT ${support}`, `GET ${support}`],
  ]);
});

describe('at each request of a run nothing is lost, the report is true and the next run does the rest', () => {
  test.each<[string, FaultKind]>([
    ['500', { kind: 'status', status: 500 }],
    ['500 after it took effect', { kind: 'status', status: 500, after: true }],
    ['502', { kind: 'status', status: 502 }],
    ['502 after it took effect', { kind: 'status', status: 502, after: true }],
    ['503', { kind: 'status', status: 503 }],
    ['503 after it took effect', { kind: 'status', status: 503, after: true }],
    ['504', { kind: 'status', status: 504 }],
    ['504 after it took effect', { kind: 'status', status: 504, after: true }],
    ['429 for a second', { kind: 'rate-limit', retryAfter: '1' }],
    ['429 until a date', { kind: 'rate-limit', retryAfter: 'Sat, 01 Jan 2000 00:00:00 GMT' }],
    ['429 for longer than a run waits', { kind: 'rate-limit', retryAfter: '3600' }],
    ['a lie about what was written', { kind: 'lie' }],
  ])('%s', async (_, what) => {
    expect(await wrongAfterEach({ what })).toEqual([]);
  });

  test.each([500, 503, 429])('%i from there on', async (status) => {
    const what: FaultKind = { kind: 'status', status };
    expect(await wrongAfterEach({ what, times: Infinity })).toEqual([]);
  });
});
