import { describe, expect, it } from 'vitest';
import { externalApis } from '../../src/genesys/external-apis.js';
import { listed, orgGiving, textOf } from '../support/genesys-lists.js';
import { refusalOf } from '../support/genesys-org.js';
import { askedOf, reachOrg } from '../support/genesys-stand-in.js';
import { liveWithId } from '../support/bare-org.js';

const PATH = '/api/v2/architect/external-apis';
const IDS = ['api-cards', 'api-crm', 'api-fax', 'api-mail', 'api-orders'];

/** An external API that calls a host of its own. */
function api(id: string): object {
  return { id, name: id, protocol: 'https', method: 'POST', url: `https://${id}.example.com` };
}

/** What was sent for each page of a list. */
function query(continuationToken: string | null): string {
  return `POST ${PATH}/query ${JSON.stringify({ limit: 100, continuationToken })}`;
}

describe('the external APIs', () => {
  it('are listed from continuation token to continuation token', async () => {
    const { org, server } = await reachOrg({
      objects: { externalApis: IDS.map(api) },
      pageSize: 2,
    });
    expect(await listed(externalApis.list(org))).toEqual({ ids: IDS });
    const asked = askedOf(server);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toBe(query(null));
    expect(new Set(asked).size).toBe(3);
  });

  it.each([null, undefined, ''])('end with the token %j', async (token) => {
    const { org, calls } = orgGiving((index) => ({
      entities: [api(IDS[index] ?? 'more')],
      continuationToken: index < 2 ? `token/${String(index)}"` : token,
    }));
    expect(await listed(externalApis.list(org))).toEqual({ ids: IDS.slice(0, 3) });
    expect(calls.map(({ method, path, body }) => `${method} ${path} ${String(body)}`)).toEqual([
      query(null),
      query('token/0"'),
      query('token/1"'),
    ]);
  });

  it('end with an empty page, whatever its token', async () => {
    const { org, calls } = orgGiving(() => ({ entities: [], continuationToken: 'more' }));
    expect(await listed(externalApis.list(org))).toEqual({ ids: [] });
    expect(calls).toHaveLength(1);
  });

  it('go on behind a page of which nothing can be used', async () => {
    const { org } = orgGiving((index) => ({
      entities: index === 1 ? [null] : [api(`api-${String(index)}`)],
      continuationToken: index < 2 ? String(index) : null,
    }));
    expect(await listed(externalApis.list(org))).toEqual({
      ids: ['api-0', 'api-2'],
      fault:
        'OrgError: 1 of the external APIs were passed over, since they have no id that can be one',
    });
  });

  it('are read and written one by one', async () => {
    const { org, server } = await reachOrg({ objects: { externalApis: [api('api-crm')] } });
    const live = await externalApis.read(org, 'api-crm');
    expect(live && textOf(live)).toBe(server.readText('external-api', 'api-crm'));
    const body = JSON.stringify({ ...api('api-crm'), timeout: 5000 });
    await externalApis.write(org, liveWithId('api-crm'), Buffer.from(body));
    expect(server.read('external-api', 'api-crm')).toEqual({
      ...api('api-crm'),
      timeout: 5000,
      selfUri: `${PATH}/api-crm`,
    });
    expect(askedOf(server)).toEqual([`GET ${PATH}/api-crm`, `PATCH ${PATH}/api-crm ${body}`]);
    expect(await externalApis.read(org, 'api-gone')).toBeUndefined();
  });

  it('name the permission that is missing', async () => {
    const { org, server } = await reachOrg({ objects: { externalApis: [api('api-crm')] } });
    const asks = [
      ['read', () => externalApis.list(org).next()],
      ['read', () => externalApis.read(org, 'api-crm')],
      ['write', () => externalApis.write(org, liveWithId('api-crm'), Buffer.from('{}'))],
    ] as const;
    for (const [right, ask] of asks) {
      server.addFault({ kind: 'status', status: 403, on: ({ path }) => path.startsWith(PATH) });
      const { message } = await refusalOf(ask());
      expect(message).toContain(`its roles need the permission architect:externalapis:${right}: `);
    }
  });

  it('are told what the server does not like, in its words', async () => {
    const { org } = await reachOrg({ objects: { externalApis: [api('api-crm')] } });
    const body = Buffer.from('{"timeout":999}');
    const { message, details } = await refusalOf(
      externalApis.write(org, liveWithId('api-crm'), body),
    );
    expect(message).toBe(
      `the org refused the external API api-crm (400): timeout: must be a whole number from 1000 to 30000, not 999 [correlation id ${String(details.correlationId)}]`,
    );
    expect(details.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['a/../b', '..', '', 'a b', '?x'])(
    'are not asked for by what is no id: %j',
    async (id) => {
      const { org, calls } = orgGiving(() => ({ id }));
      await expect(externalApis.read(org, id)).rejects.toThrow('cannot be an id of the org');
      await expect(externalApis.write(org, liveWithId(id), Buffer.from('{}'))).rejects.toThrow(
        'cannot be an id',
      );
      expect(calls).toEqual([]);
    },
  );
});
