import { describe, expect, it } from 'vitest';
import { planDocuments } from '../../src/deploy/plan.js';
import type { RepoDocument } from '../../src/deploy/repo-document.js';
import { OrgError } from '../../src/genesys/org-error.js';
import {
  ACTION_ID,
  actionObject,
  API_ID,
  apiObject,
  callNode,
  FLOW_ID,
  flowObject,
  repoDocument,
  repoDocuments,
} from '../support/deploy-documents.js';
import { memoryOrg } from '../support/deploy-org.js';
import { planWith as plan } from '../support/deploy-plans.js';

const file = 'flows/support.json';
const unnumbered = { id: undefined };

describe('planDocuments', () => {
  it('plans documents of every kind in their order, and only reads', async () => {
    const documents = repoDocuments([
      flowObject([callNode('a', 5000)]),
      apiObject(5000),
      actionObject(8000),
    ]);
    const org = memoryOrg({
      flows: [flowObject([callNode('a', 3000)])],
      apis: [apiObject(5000)],
      actions: [actionObject(3000)],
    });
    expect(await plan(documents, org)).toEqual([
      { file, id: FLOW_ID, status: 'update', notes: [] },
      { file, id: API_ID, status: 'unchanged', notes: [] },
      { file, id: ACTION_ID, status: 'update', notes: [] },
    ]);
    expect(org.calls).toEqual([
      `GET /flows/${FLOW_ID}`,
      `GET /external-apis/${API_ID}`,
      `GET /actions/${ACTION_ID}`,
    ]);
  });

  it('tells what is not in the org', async () => {
    expect(await plan([repoDocument(apiObject(5000))], memoryOrg())).toEqual([
      {
        file,
        id: API_ID,
        status: 'missing',
        notes: [
          'it is not in the org: check its id or name, the region, and what the client may see',
        ],
      },
    ]);
  });

  it('keeps the correlation id of the answer that an object is not there', async () => {
    const org = memoryOrg({
      faultOf: () =>
        new OrgError('the external API is not in the org (404)', {
          status: 404,
          correlationId: 'c-404',
        }),
    });
    const [planned] = await planDocuments([repoDocument(apiObject(5000))], {
      org,
      strategy: 'timeouts',
      onDrift: 'refuse',
    });
    expect(planned?.entry).toMatchObject({
      status: 'missing',
      notes: [
        'it is not in the org: check its id or name, the region, and what the client may see [correlation id c-404]',
      ],
      correlationId: 'c-404',
    });
  });

  it('takes the secrets out of what the org tells', async () => {
    const org = {
      ...memoryOrg({
        flows: [
          flowObject([callNode('a', 3000, { name: 'Call s3cret' })], {
            name: 'Support s3cret',
            lockedUser: { name: 's3cret' },
          }),
        ],
      }),
      clean: (text: string) => text.replaceAll('s3cret', '***'),
    };
    const document = repoDocument(flowObject([callNode('a', 5000)], { name: undefined }));
    const [planned] = await planDocuments([document], {
      org,
      strategy: 'timeouts',
      onDrift: 'refuse',
    });
    expect(planned?.entry).toMatchObject({
      name: 'Support ***',
      notes: ['"***" works on it in the org'],
      changes: [{ name: 'Call ***' }],
    });
  });

  it('asks nothing about a document that the server would refuse', async () => {
    const document = repoDocument(actionObject(500, { id: '../../users/me' }));
    const org = memoryOrg();
    expect(await plan([document], org)).toEqual([
      {
        file,
        id: '../../users/me',
        status: 'blocked',
        notes: [
          '"../../users/me" cannot be an id of the org',
          'the timeout of "Create ticket" must be a whole number from 1000 to 30000 ms, but is 500',
        ],
      },
    ]);
    expect(org.calls).toEqual([]);
  });

  it('tells what the org does not answer, and goes on with the others', async () => {
    const fault = new OrgError('the client may not do this (403) [correlation id c-1]', {
      status: 403,
      correlationId: 'c-1',
    });
    const org = memoryOrg({
      apis: [apiObject(3000)],
      actions: [actionObject(3000)],
      faultOf: (call) => (call.includes('/external-apis/') ? fault : undefined),
    });
    const documents = repoDocuments([apiObject(5000), actionObject(5000)]);
    expect(await plan(documents, org)).toEqual([
      { file, id: API_ID, status: 'failed', notes: [fault.message] },
      { file, id: ACTION_ID, status: 'update', notes: [] },
    ]);
    const [failed] = await planDocuments(documents, {
      org,
      strategy: 'timeouts',
      onDrift: 'refuse',
    });
    expect(failed?.entry.correlationId).toBe('c-1');
  });

  it('hides no fault of its own', async () => {
    const org = memoryOrg({ apis: [apiObject(3000)] });
    const held = (): never => {
      throw new TypeError('broken');
    };
    await expect(plan([repoDocument(apiObject(5000))], org, { held })).rejects.toThrow(
      new TypeError('broken'),
    );
  });

  it('asks for each document what the repository held of it', async () => {
    const org = memoryOrg({ apis: [apiObject(8000)], actions: [actionObject(8000)] });
    const documents = repoDocuments([apiObject(5000), actionObject(5000)]);
    const held = ({ format }: RepoDocument): RepoDocument[] =>
      format.name === 'external-api' ? [repoDocument(apiObject(3000))] : [];
    expect((await plan(documents, org, { held })).map(({ status }) => status)).toEqual([
      'drift',
      'update',
    ]);
  });

  it('tells how many of how many are done, after each', async () => {
    const told: [number, number][] = [];
    const onProgress = (done: number, total: number): void => {
      told.push([done, total]);
    };
    const documents = repoDocuments([apiObject(500), actionObject(5000)]);
    await plan(documents, memoryOrg(), { onProgress });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('asks nothing once it is interrupted, and tells of every document', async () => {
    const org = memoryOrg({ apis: [apiObject(3000)], actions: [actionObject(3000)] });
    const documents = repoDocuments([apiObject(5000), actionObject(5000)]);
    expect(await plan(documents, org, { isInterrupted: () => org.calls.length > 0 })).toEqual([
      { file, id: API_ID, status: 'update', notes: [] },
      { file, id: ACTION_ID, status: 'failed', notes: ['the run was interrupted'] },
    ]);
    expect(org.calls).toHaveLength(1);
  });

  it('plans nothing of nothing', async () => {
    expect(await plan([], memoryOrg())).toEqual([]);
  });
});

describe('planDocuments, of documents without an id', () => {
  it('finds the object of exactly the same name, and reads each list once', async () => {
    const org = memoryOrg({
      flows: [
        flowObject([], { id: 'f0', name: 'support inbound' }),
        flowObject([callNode('a', 3000)]),
        flowObject([], { id: 'f2', name: 'Support' }),
      ],
      apis: [apiObject(3000)],
    });
    const documents = repoDocuments([
      flowObject([callNode('a', 5000)], unnumbered),
      flowObject([], { ...unnumbered, name: 'Support' }),
      apiObject(5000, unnumbered),
    ]);
    expect(await plan(documents, org)).toEqual([
      { file, id: FLOW_ID, status: 'update', notes: [] },
      { file, id: 'f2', status: 'unchanged', notes: [] },
      { file, id: API_ID, status: 'update', notes: [] },
    ]);
    const lists = org.calls.filter((call) => !/^GET \/[a-z-]+\/[^?]+$/.test(call));
    expect(lists.sort()).toEqual([
      'GET /flows?pageSize=100&pageNumber=1',
      'GET /flows?pageSize=100&pageNumber=2',
      'POST /external-apis/query',
    ]);
  });

  it.each([
    [
      'no object of the name',
      flowObject([], { name: 'Other' }),
      'missing',
      'it is not in the org: check its id or name, the region, and what the client may see',
    ],
    [
      'no object at all',
      undefined,
      'missing',
      'it is not in the org: check its id or name, the region, and what the client may see',
    ],
  ])('tells where there is %s', async (_, live, status, note) => {
    const org = memoryOrg({ flows: live === undefined ? [] : [live] });
    expect(await plan([repoDocument(flowObject([], unnumbered))], org)).toEqual([
      { file, status, notes: [note] },
    ]);
  });

  it('does not choose between objects of one name', async () => {
    const org = memoryOrg({ flows: ['f1', 'f2'].map((id) => flowObject([], { id })) });
    expect(await plan([repoDocument(flowObject([], unnumbered))], org)).toEqual([
      { file, status: 'blocked', notes: ['it has no id, and the org has 2 of its name'] },
    ]);
  });

  it('does not look for an object of another kind', async () => {
    const org = memoryOrg({ actions: [actionObject(3000, { name: 'Open orders' })] });
    expect(await plan([repoDocument(apiObject(5000, unnumbered))], org)).toEqual([
      {
        file,
        status: 'missing',
        notes: [
          'it is not in the org: check its id or name, the region, and what the client may see',
        ],
      },
    ]);
  });

  it('blocks one without a name too', async () => {
    const org = memoryOrg();
    const document = repoDocument({ flowData: { nodes: [] } });
    expect(await plan([document], org)).toEqual([
      { file, status: 'blocked', notes: ['it has neither an id nor a name to find it by'] },
    ]);
    expect(org.calls).toEqual([]);
  });

  it('tells each of them that a list cannot be read', async () => {
    const fault = new OrgError('no answer from the org to the flows: it took too long');
    const org = memoryOrg({ faultOf: (call) => (call.includes('?') ? fault : undefined) });
    const documents = repoDocuments([
      flowObject([], unnumbered),
      flowObject([], { ...unnumbered, name: 'Night' }),
    ]);
    expect(await plan(documents, org)).toEqual(
      documents.map(() => ({ file, status: 'failed', notes: [fault.message] })),
    );
  });
});
