import { describe, expect, onTestFinished, test } from 'vitest';
import { flows } from '../../src/genesys/flows.js';
import { textOf } from '../../src/source/json/canonical.js';
import { createClient, openScene, type Scene } from '../support/fault-scene.js';
import type { Org } from '../support/org/start-org.js';

const ID = '5f2c9a1e-support';
const ADDRESS = `/api/v2/flows/${ID}`;

const GREET = '{"id":"greet","type":"playAudio","name":"Greeting","nextNodeId":"customer"}';
const TICKETS =
  '{"id":"tickets","type":"dataAction","name":"Check open tickets","successNodeId":null}';

/** The flow with the members of its first data action, as the org has it. */
function flow(customer: string, tickets = TICKETS): string {
  return `{"id":"${ID}","name":"Support inbound","seed":12345678901234567890,"flowData":{"startNodeId":"greet","nodes":[${GREET},{"id":"customer","type":"dataAction","name":"MySlowDataAction","dataAction":{${customer}},"successNodeId":"tickets"},${tickets}]},"version":"14.0"}`;
}

const LIVE = flow('"endpoint":"/customer","method":"GET","timeout":3000');
const DESIRED = flow('"endpoint":"/customer","method":"GET","timeout":10000');

async function newScene(document: string, live = LIVE): Promise<Scene> {
  const scene = await openScene({
    org: { objects: { flows: [live] } },
    files: { 'flows/support.json': document },
  });
  onTestFinished(scene.close);
  return scene;
}

function callsOf({ requests }: Pick<Org, 'requests'>): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

async function statusesOf({ deploy }: Scene): Promise<unknown[]> {
  const { outcome } = await deploy();
  return outcome.entries.map(({ status, notes }) => [status, notes]);
}

test('a flow is fetched as the org has it', async () => {
  const { org } = await newScene(DESIRED);
  const live = await flows.read(createClient(org), ID);
  expect(live === undefined ? '' : textOf(live.json).toString()).toBe(org.readText('flow', ID));
  expect(callsOf(org)).toEqual(['POST /oauth/token', `GET ${ADDRESS}`]);
});

describe('the draft of a flow', () => {
  test('is put with the timeout of the node, and fetched again', async () => {
    const scene = await newScene(DESIRED.replace('Greeting', 'Welcome'));
    expect(await statusesOf(scene)).toEqual([['applied', []]]);
    const { org } = scene;
    expect(callsOf(org).slice(2)).toEqual([`GET ${ADDRESS}`, `PUT ${ADDRESS}`, `GET ${ADDRESS}`]);
    expect(org.writes.map(({ text }) => text)).toEqual([DESIRED]);
  });

  test.each([
    ['has no dataAction object', '', ',"dataAction":{"timeout":8000}'],
    [
      'has no timeout in it',
      ',"dataAction":{"body":"{}"}',
      ',"dataAction":{"body":"{}","timeout":8000}',
    ],
    ['has an empty one', ',"dataAction":{}', ',"dataAction":{"timeout":8000}'],
  ])('is put with the timeout of a node that %s', async (_, had, has) => {
    const withNode = (dataAction: string): string =>
      flow('"method":"GET","timeout":3000', TICKETS.replace(/\}$/, `${dataAction}}`));
    const scene = await newScene(withNode(',"dataAction":{"timeout":8000}'), withNode(had));
    expect(await statusesOf(scene)).toEqual([['applied', []]]);
    expect(scene.org.writes.map(({ text }) => text)).toEqual([withNode(has)]);
    expect(await statusesOf(scene)).toEqual([['unchanged', []]]);
  });

  test('is put without what the server makes', async () => {
    const live = LIVE.replace(
      '"name":"Support inbound"',
      '"name":"Support inbound","dateCreated":"2026-01-01T00:00:00.000Z","dateModified":"2026-03-02T09:00:00.000Z","modifiedBy":{"id":"user-anna"}',
    );
    const scene = await newScene(DESIRED, live);
    expect(await statusesOf(scene)).toEqual([['applied', []]]);
    expect(scene.org.writes.map(({ text }) => text)).toEqual([DESIRED]);
  });

  test('that the org does not take for a broken link is told in its words', async () => {
    const broken = (text: string): string =>
      text.replace('"successNodeId":"tickets"', '"successNodeId":"gone"');
    const scene = await newScene(DESIRED, broken(LIVE));
    const statuses = await statusesOf(scene);
    const { org } = scene;
    const id = org.writes[0]?.correlationId ?? '';
    expect(statuses).toEqual([
      [
        'failed',
        [
          `the org refused the flow ${ID} (400): flowData.nodes[1].successNodeId: there is no node "gone" [correlation id ${id}]`,
        ],
      ],
    ]);
    expect(org.readText('flow', ID)).toContain('"timeout":3000');
  });

  test('is never asked for where the document has a broken link itself', async () => {
    const scene = await newScene(
      DESIRED.replace('"successNodeId":"tickets"', '"successNodeId":"gone"'),
    );
    expect(await statusesOf(scene)).toEqual([
      [
        'not attempted',
        ['"successNodeId" of the node "customer" leads to "gone", which is not there'],
      ],
    ]);
    expect(scene.org.requests).toEqual([]);
  });

  test('that somebody has locked is left alone, and told who', async () => {
    const scene = await newScene(DESIRED);
    scene.org.lock(ID, { id: 'user-anna', name: 'Anna Example' });
    expect(await statusesOf(scene)).toEqual([
      ['locked', ['"Anna Example" works on it in the org']],
    ]);
    expect(scene.org.writes).toEqual([]);
  });

  test('that is in use is told in the words of the org', async () => {
    const scene = await newScene(DESIRED);
    const body = { message: 'The flow is in use by active interactions.' };
    scene.org.addFault({ kind: 'status', status: 409, body, on: ({ method }) => method === 'PUT' });
    const statuses = await statusesOf(scene);
    expect(statuses).toEqual([
      [
        'locked',
        [
          `the flow ${ID} is locked, in use, or was changed meanwhile (409): The flow is in use by active interactions. [correlation id ${scene.org.writes[0]?.correlationId ?? ''}]`,
        ],
      ],
    ]);
    expect(scene.org.writes).toHaveLength(1);
  });

  test('that comes back otherwise than it was put is told', async () => {
    const scene = await newScene(DESIRED);
    scene.org.addFault({
      kind: 'change-behind',
      change: (object) => {
        object['flowData'] = { nodes: [] };
      },
      on: ({ method }) => method === 'PUT',
    });
    expect(await statusesOf(scene)).toEqual([
      [
        'unverified',
        [
          'it was written, but the org now has something else at /flowData/startNodeId, /flowData/nodes/0, /flowData/nodes/1, /flowData/nodes/2',
        ],
      ],
    ]);
  });

  test('that lost a node is put without it, and the node is told', async () => {
    const without = LIVE.replace(`,${TICKETS}`, '').replace(
      '"successNodeId":"tickets"',
      '"successNodeId":null',
    );
    const wanted = TICKETS.replace('"name"', '"dataAction":{"timeout":8000},"name"');
    const scene = await newScene(flow('"timeout":10000', wanted), without);
    expect(await statusesOf(scene)).toEqual([
      ['applied', ['the node "tickets" is not in the org any more']],
    ]);
    expect(scene.org.writes.map(({ text }) => text)).toEqual([without.replace('3000', '10000')]);
  });
});
