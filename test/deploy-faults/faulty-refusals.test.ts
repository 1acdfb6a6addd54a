import { describe, expect, test } from 'vitest';
import { newScene } from '../support/fault-cli.js';
import { wrongAfterEach } from '../support/fault-matrix.js';
import { changeDescription, DEPLOYED } from '../support/fault-objects.js';
import type { FaultKind, Org } from '../support/org/start-org.js';

describe('at each request of a run nothing is lost, the report is true and the next run does the rest', () => {
  test.each([302, 400, 401, 403, 404, 409])('%i', async (status) => {
    expect(await wrongAfterEach({ what: { kind: 'status', status } })).toEqual([]);
  });

  test.each([401, 403, 409])('%i from there on', async (status) => {
    const what: FaultKind = { kind: 'status', status };
    expect(await wrongAfterEach({ what, times: Infinity })).toEqual([]);
  });

  test('tokens that hold no longer', async () => {
    const what = (org: Org): void => {
      org.expireTokens();
    };
    expect(await wrongAfterEach({ what })).toEqual([]);
  });

  test('a change by somebody else', async () => {
    const what: FaultKind = { kind: 'change-behind', change: changeDescription };
    const isOfOne = (request: string): boolean => DEPLOYED.some(({ id }) => request.endsWith(id));
    expect(await wrongAfterEach({ what }, {}, isOfOne)).toEqual([]);
  });
});

test.each([400, 403, 404, 500])(
  'a write that is refused with %i keeps no other from being written',
  async (status) => {
    const { org, deploy } = await newScene();
    const on = ({ method }: { method: string }): boolean => method === 'PUT';
    org.addFault({ kind: 'status', status, on, times: status === 500 ? 5 : 1 });
    const { outcome } = await deploy();
    expect(outcome.entries.map((entry) => entry.status)).toEqual([
      'failed',
      'applied',
      'unchanged',
      'applied',
      'applied',
    ]);
  },
);
