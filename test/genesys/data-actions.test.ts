import { describe, expect, it } from 'vitest';
import { dataActions, executeDataAction } from '../../src/genesys/data-actions.js';
import { listed, orgGiving, textOf } from '../support/genesys-lists.js';
import { refusalOf } from '../support/genesys-org.js';
import { askedOf, reachOrg } from '../support/genesys-stand-in.js';
import { liveWithId } from '../support/bare-org.js';

const ANY_FUNCTION: unknown = expect.any(Function);

const PATH = '/api/v2/integrations/actions';
const CUSTOMER = { id: 'action-customer', name: 'Get customer', version: 7, timeout: 3000 };

/** Data actions in the number of these. */
function actions(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({ id: `action-${String(i)}`, name: 'Action' }));
}

describe('the data actions', () => {
  it('are listed over every page', async () => {
    const { org, server } = await reachOrg({ objects: { dataActions: actions(250) } });
    const { ids } = await listed(dataActions.list(org));
    expect(ids).toEqual(Array.from({ length: 250 }, (_, i) => `action-${String(i)}`));
    expect(askedOf(server)).toEqual(
      [1, 2, 3, 4].map((page) => `GET ${PATH}?pageSize=100&pageNumber=${String(page)}`),
    );
  });

  it('are listed whole where the server gives smaller pages than are asked for', async () => {
    const { org } = await reachOrg({ objects: { dataActions: actions(60) }, pageSize: 25 });
    expect((await listed(dataActions.list(org))).ids).toHaveLength(60);
  });

  it('are read and written one by one', async () => {
    const { org, server } = await reachOrg({ objects: { dataActions: [CUSTOMER] } });
    const live = await dataActions.read(org, 'action-customer');
    expect(live && textOf(live)).toBe(server.readText('data-action', 'action-customer'));
    const body = JSON.stringify({ ...CUSTOMER, timeout: 5000 });
    await dataActions.write(org, liveWithId('action-customer'), Buffer.from(body));
    expect(server.read('data-action', 'action-customer')).toEqual({
      ...CUSTOMER,
      timeout: 5000,
      version: 8,
      selfUri: `${PATH}/action-customer`,
    });
    expect(askedOf(server)).toEqual([
      `GET ${PATH}/action-customer`,
      `PUT ${PATH}/action-customer ${body}`,
    ]);
    expect(await dataActions.read(org, 'action-gone')).toBeUndefined();
  });

  it('are not written where somebody else has written them meanwhile', async () => {
    const { org, server } = await reachOrg({ objects: { dataActions: [CUSTOMER] } });
    const body = Buffer.from(JSON.stringify({ ...CUSTOMER, version: 6 }));
    const { message, details } = await refusalOf(
      dataActions.write(org, liveWithId(CUSTOMER.id), body),
    );
    expect(message).toContain(
      'the data action action-customer is locked, in use, or was changed meanwhile (409): Version 6 does not match the current version 7.',
    );
    expect(details).toMatchObject({ status: 409 });
    expect(server.writes).toHaveLength(1);
  });

  it('name the permission that is missing', async () => {
    const { org, server } = await reachOrg({ objects: { dataActions: [CUSTOMER] } });
    const asks = [
      ['read', () => dataActions.list(org).next()],
      ['read', () => dataActions.read(org, CUSTOMER.id)],
      ['write', () => dataActions.write(org, liveWithId(CUSTOMER.id), Buffer.from('{}'))],
      ['execute', () => executeDataAction(org, CUSTOMER.id, '{}')],
    ] as const;
    for (const [right, ask] of asks) {
      server.addFault({ kind: 'status', status: 403, on: ({ path }) => path.startsWith(PATH) });
      const { message } = await refusalOf(ask());
      expect(message).toContain(`its roles need the permission integrations:action:${right}: `);
    }
  });
});

describe('a data action', () => {
  it('is run with what is given, once', async () => {
    const { org, server } = await reachOrg({ objects: { dataActions: [CUSTOMER] } });
    await executeDataAction(org, CUSTOMER.id, '{"customerId":"7"}');
    expect(askedOf(server)).toEqual([`POST ${PATH}/action-customer/execute {"customerId":"7"}`]);
  });

  it('says where the call behind it took too long', async () => {
    const { org, server } = await reachOrg({ objects: { dataActions: [CUSTOMER] } });
    server.latency(CUSTOMER.id, [3001]);
    const { message, details } = await refusalOf(executeDataAction(org, CUSTOMER.id, '{}'));
    expect(message).toContain('(408): The request timed out after 3000 ms.');
    expect(details).toMatchObject({ status: 408 });
    expect(details.isUnknown).toBeUndefined();
    expect(askedOf(server)).toHaveLength(1);
  });

  it.each([500, 502, 504])(
    'is not run again where nobody knows what became of it: %d',
    async (status) => {
      const { org, server } = await reachOrg({ objects: { dataActions: [CUSTOMER] } });
      server.addFault({
        kind: 'status',
        status,
        after: true,
        on: ({ path }) => path.endsWith('/execute'),
      });
      const { details } = await refusalOf(executeDataAction(org, CUSTOMER.id, '{}'));
      expect(details).toMatchObject({ status, isUnknown: true });
      expect(askedOf(server)).toHaveLength(1);
    },
  );

  it('may take longer than any timeout of a data action', async () => {
    const { org, calls } = orgGiving(() => ({}));
    await executeDataAction(org, 'custom_-_7', '{}');
    expect(calls).toEqual([
      {
        what: 'the data action custom_-_7',
        permission: 'integrations:action:execute',
        method: 'POST',
        path: `${PATH}/custom_-_7/execute`,
        body: '{}',
        isRepeatable: false,
        timeoutMs: 90_000,
        onLatency: ANY_FUNCTION,
      },
    ]);
  });
});
