import { describe, expect, it } from 'vitest';
import { type LiveObjects, readLiveObjects } from '../../src/deploy/live-objects.js';
import { OrgError } from '../../src/genesys/org-error.js';
import {
  ACTION_ID,
  actionObject,
  API_ID,
  apiObject,
  callNode,
  FLOW_ID,
  flowObject,
} from '../support/deploy-documents.js';
import { answering } from '../support/bare-org.js';
import { memoryOrg } from '../support/deploy-org.js';

const NIGHT = flowObject([callNode('a', 3000)], { id: 'f2', name: 'Night' });
const CONTENT = {
  flows: [flowObject([callNode('a', 3000)]), NIGHT],
  apis: [apiObject(3000)],
  actions: [actionObject(3000)],
};
const FILES = [
  `data-actions/create-ticket--${ACTION_ID}.json`,
  `external-apis/open-orders--${API_ID}.json`,
  'flows/night--f2.json',
  `flows/support-inbound--${FLOW_ID}.json`,
];

const names = ({ files }: LiveObjects): string[] => files.map(({ name }) => name);

describe('readLiveObjects', () => {
  it('reads all that the org holds, sorted, each flow by itself', async () => {
    const org = memoryOrg(CONTENT);
    const live = await readLiveObjects(org, []);
    expect([names(live), live.faults]).toEqual([FILES, []]);
    expect([...org.calls].sort()).toEqual([
      'GET /actions?pageSize=100&pageNumber=1',
      'GET /actions?pageSize=100&pageNumber=2',
      `GET /flows/${FLOW_ID}`,
      'GET /flows/f2',
      'GET /flows?pageSize=100&pageNumber=1',
      'GET /flows?pageSize=100&pageNumber=2',
      'POST /external-apis/query',
    ]);
    const [night] = live.files.filter(({ live: { id } }) => id === 'f2');
    expect(JSON.parse(night?.text ?? '')).toEqual(NIGHT);
  });

  it('reads of the flows only those that are named', async () => {
    const org = memoryOrg(CONTENT);
    expect(names(await readLiveObjects(org, ['f2']))).toEqual(FILES.slice(0, 3));
    expect(org.calls.filter((call) => call.includes('/flows'))).toEqual(['GET /flows/f2']);
  });

  it('reads a flow once that is named twice', async () => {
    expect(names(await readLiveObjects(memoryOrg(CONTENT), ['f2', 'f2']))).toEqual(
      FILES.slice(0, 3),
    );
  });

  it('tells of a flow that is named and not there, or cannot be there', async () => {
    const org = memoryOrg(CONTENT);
    const { faults } = await readLiveObjects(org, ['gone', '../../users/me', 'f2']);
    expect(faults).toEqual([
      { file: 'flows/../../users/me', message: 'the flow is not in the org' },
      { file: 'flows/gone', message: 'the flow is not in the org' },
    ]);
    expect(org.calls.filter((call) => call.includes('users'))).toEqual([]);
  });

  it('tells what cannot be read, and reads the others', async () => {
    const fault = new OrgError('the client may not do this (403)', { status: 403 });
    const org = memoryOrg({
      ...CONTENT,
      faultOf: (call) => (/query|\/flows\/f2/.test(call) ? fault : undefined),
    });
    const live = await readLiveObjects(org, []);
    expect(names(live)).toEqual([FILES[0], FILES[3]]);
    expect(live.faults).toEqual([
      { file: 'external-apis', message: fault.message },
      { file: 'flows/f2', message: fault.message },
    ]);
  });

  it('keeps what a list gave before it broke off', async () => {
    const fault = new OrgError('the org failed (503)', { status: 503 });
    const org = memoryOrg({
      actions: [actionObject(3000)],
      faultOf: (call) => (call.endsWith('pageNumber=2') ? fault : undefined),
    });
    const live = await readLiveObjects(org, ['f2']);
    expect(names(live)).toEqual([FILES[0]]);
    expect(live.faults).toContainEqual({ file: 'data-actions', message: fault.message });
  });

  it('reads nothing of an object whose id leads elsewhere', async () => {
    const org = memoryOrg({
      flows: [flowObject([], { id: '../users/me' })],
      actions: [actionObject(3000, { id: '../../x' }), actionObject(3000)],
    });
    const live = await readLiveObjects(org, []);
    expect(names(live)).toEqual([FILES[0]]);
    expect(org.calls.join()).not.toContain('users');
  });

  it('hides no fault of its own', async () => {
    const org = {
      ...memoryOrg(),
      ...answering(() => Promise.reject(new TypeError('broken'))),
    };
    await expect(readLiveObjects(org, [])).rejects.toThrow(new TypeError('broken'));
  });

  it('tells how many are read, after each', async () => {
    const counts: number[] = [];
    const onRead = (count: number): void => {
      counts.push(count);
    };
    await readLiveObjects(memoryOrg(CONTENT), [], { onRead });
    expect(counts).toEqual([1, 2, 3, 4]);
  });

  it('asks nothing more once it is interrupted, and keeps what it has', async () => {
    const org = memoryOrg(CONTENT);
    const isInterrupted = (): boolean => org.calls.length >= 2;
    const { faults } = await readLiveObjects(org, [], { isInterrupted });
    expect(org.calls.length).toBeLessThan(7);
    expect(new Set(faults.map(({ message }) => message))).toEqual(
      new Set(['the run was interrupted']),
    );
  });

  it('finds nothing in an empty org', async () => {
    expect(await readLiveObjects(memoryOrg(), [])).toEqual({ files: [], faults: [] });
  });
});
