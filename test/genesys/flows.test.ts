import { describe, expect, it } from 'vitest';
import { flows } from '../../src/genesys/flows.js';
import { listed, orgGiving, textOf } from '../support/genesys-lists.js';
import { refusalOf } from '../support/genesys-org.js';
import { askedOf, reachOrg } from '../support/genesys-stand-in.js';
import { liveWithId } from '../support/bare-org.js';

const PATH = '/api/v2/flows';
const BILLING = {
  id: 'flow-billing',
  name: 'Billing',
  version: '14.0',
  dateModified: '2026-11-01T08:00:00.000Z',
  flowData: {
    nodes: [{ id: 'node-1', type: 'dataAction', dataAction: { timeout: 3000 } }],
  },
};

describe('the flows', () => {
  it('are listed over every page, without their drafts', async () => {
    const objects = Array.from({ length: 5 }, (_, i) => ({ ...BILLING, id: `flow-${String(i)}` }));
    const { org, server } = await reachOrg({ objects: { flows: objects }, pageSize: 2 });
    const first = await flows.list(org).next();
    expect(first.done === true ? '' : textOf(first.value)).not.toContain('flowData');
    expect(flows.isListWhole).toBe(false);
    expect(await listed(flows.list(org))).toEqual({ ids: objects.map(({ id }) => id) });
    expect(askedOf(server).slice(1)).toEqual(
      [1, 2, 3, 4].map((page) => `GET ${PATH}?pageSize=100&pageNumber=${String(page)}`),
    );
  });

  it('are read and written one by one', async () => {
    const { org, server } = await reachOrg({ objects: { flows: [BILLING] } });
    const live = await flows.read(org, 'flow-billing');
    expect(live && textOf(live)).toBe(server.readText('flow', 'flow-billing'));
    const body = JSON.stringify({ name: 'Billing', flowData: { nodes: [] } });
    await flows.write(org, liveWithId('flow-billing'), Buffer.from(body));
    expect(server.read('flow', 'flow-billing')).toMatchObject({
      version: '15.0',
      flowData: { nodes: [] },
    });
    expect(askedOf(server)).toEqual([
      `GET ${PATH}/flow-billing`,
      `PUT ${PATH}/flow-billing ${body}`,
    ]);
    expect(await flows.read(org, 'flow-gone')).toBeUndefined();
  });

  it('say who holds the lock', async () => {
    const { org, server } = await reachOrg({ objects: { flows: [BILLING] } });
    server.lock('flow-billing', { id: 'user-ada', name: 'Ada' });
    const body = Buffer.from(JSON.stringify({ name: 'Billing', flowData: { nodes: [] } }));
    const { message, details } = await refusalOf(
      flows.write(org, liveWithId('flow-billing'), body),
    );
    expect(message).toBe(
      `the flow flow-billing is locked, in use, or was changed meanwhile (409): Flow is locked by Ada. [correlation id ${String(details.correlationId)}]`,
    );
    expect(details).toEqual({ status: 409, correlationId: details.correlationId });
  });

  it('name the permission that is missing', async () => {
    const { org, server } = await reachOrg({ objects: { flows: [BILLING] } });
    const asks = [
      ['read', () => flows.list(org).next()],
      ['read', () => flows.read(org, 'flow-billing')],
      ['write', () => flows.write(org, liveWithId('flow-billing'), Buffer.from('{}'))],
    ] as const;
    for (const [right, ask] of asks) {
      server.addFault({ kind: 'status', status: 403, on: ({ path }) => path.startsWith(PATH) });
      const { message } = await refusalOf(ask());
      expect(message).toContain(`its roles need the permission flow:flow:${right}: `);
    }
  });

  it('are told of a broken link in the words of the server', async () => {
    const { org } = await reachOrg({ objects: { flows: [BILLING] } });
    const nodes = [{ id: 'node-1', successNodeId: 'node-9' }];
    const body = Buffer.from(JSON.stringify({ name: 'Billing', flowData: { nodes } }));
    const { message } = await refusalOf(flows.write(org, liveWithId('flow-billing'), body));
    expect(message).toContain(
      'the org refused the flow flow-billing (400): flowData.nodes[0].successNodeId: there is no node "node-9"',
    );
  });

  it.each(['a/../b', '..', '', 'a b', '?x'])(
    'are not asked for by what is no id: %j',
    async (id) => {
      const { org, calls } = orgGiving(() => ({ id }));
      await expect(flows.read(org, id)).rejects.toThrow('cannot be an id of the org');
      await expect(flows.write(org, liveWithId(id), Buffer.from('{}'))).rejects.toThrow(
        'cannot be an id',
      );
      expect(calls).toEqual([]);
    },
  );
});
