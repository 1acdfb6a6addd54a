import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/deploy/desired.js';
import { platformActions } from '../../src/genesys/platform-actions.js';
import { textOf } from '../../src/source/json/canonical.js';
import { liveWithId } from '../support/bare-org.js';
import { listed, orgGiving } from '../support/genesys-lists.js';
import { refusalOf } from '../support/genesys-org.js';
import { indexText } from '../support/json-texts.js';
import { answeringOrg, refused } from '../support/platform-answers.js';

const ID = 'custom_-_4f1c8f0e';
const ITEM = `GET /integrations/actions/${ID}?includeConfig=true&expand=contract`;
const REQUEST = `GET /integrations/actions/${ID}/templates/requesttemplate.vm`;
const SUCCESS = `GET /integrations/actions/${ID}/templates/successtemplate.vm`;

const isAlike = (listing: object, document: object): boolean | undefined =>
  platformActions.isAlike?.(
    indexText(JSON.stringify(listing)),
    indexText(JSON.stringify(document)),
  );

describe('the data actions of the platform', () => {
  it('are listed page by page', async () => {
    const { org, calls } = orgGiving((index) => ({
      entities: index === 0 ? [{ id: 'custom_-_1' }, { id: 'static-2' }] : [],
    }));
    expect(await listed(platformActions.list(org))).toEqual({ ids: ['custom_-_1', 'static-2'] });
    expect(calls).toEqual(
      [1, 2].map((page) => ({
        what: 'the data actions',
        permission: 'integrations:action:view',
        method: 'GET',
        path: `/api/v2/integrations/actions?pageSize=100&pageNumber=${String(page)}`,
        isRepeatable: true,
      })),
    );
  });

  it('of one name are told apart by what both sides tell of the integration', () => {
    const claims = { name: 'Get holder', integrationId: 'i-claims', category: 'Claims' };
    expect(isAlike(claims, { name: 'Get holder' })).toBe(true);
    expect(isAlike({ name: 'Get holder' }, claims)).toBe(true);
    expect(isAlike(claims, claims)).toBe(true);
    expect(isAlike(claims, { ...claims, integrationId: 'i-travel' })).toBe(false);
    expect(isAlike(claims, { category: 'Travel' })).toBe(false);
    expect(
      isAlike({ integrationType: 'custom-rest-actions' }, { integrationType: 'purecloud' }),
    ).toBe(false);
    expect(isAlike({ integrationId: null }, { integrationId: 'i-claims' })).toBe(true);
  });

  it('are deployed unless they are the vendor’s own', () => {
    const takes = (document: object): unknown =>
      platformActions.takes?.(indexText(JSON.stringify(document)));
    expect([takes({}), takes({ actionType: 'customAuth' })]).toEqual([true, true]);
    expect(takes({ actionType: 'static' })).toBe(false);
    const whyFixed = (id: string): string | undefined => platformActions.whyFixed?.(id);
    expect([whyFixed(ID), whyFixed('my-static')]).toEqual([undefined, undefined]);
    expect(whyFixed('static_-_get_queue')).toBe(
      "it is one of the vendor's own, which nobody can change",
    );
  });
});

describe('what is sent of a data action', () => {
  const body = (desired: string, live: string): string =>
    bodyOf(indexText(desired), indexText(live), platformActions).toString();

  it('is its name, its category, its config as a whole and the version of now, nothing else', () => {
    const desired = `{"id":"${ID}","category":"Claims","secure":false,"config":{"timeoutSeconds":9,"n":12345678901234567890},"contract":{"input":{}},"integrationId":"i-1","actionType":"custom","version":7,"selfUri":"/x","__proto__":{"name":"?"},"name":"Get holder"}`;
    expect(body(desired, '{"version":12345678901234567891}')).toBe(
      '{"category":"Claims","config":{"timeoutSeconds":9,"n":12345678901234567890},"name":"Get holder","version":12345678901234567891}',
    );
  });

  it('makes up nothing that is not there', () => {
    expect(body('{"id":"a","config":{}}', '{"id":"a"}')).toBe('{"config":{}}');
  });

  it('goes out once, by PATCH', async () => {
    const { org, asked } = answeringOrg(() => ({}));
    await platformActions.write(org, liveWithId(ID), Buffer.from('{"version":7}'));
    expect(asked).toEqual([
      {
        method: 'PATCH',
        permission: 'integrations:action:edit',
        what: `the data action ${ID}`,
        path: `/api/v2/integrations/actions/${ID}`,
        isRepeatable: false,
        isOnce: true,
        body: Buffer.from('{"version":7}'),
      },
    ]);
  });
});

describe('a data action', () => {
  /** Reads one; templates are the texts that the org has of them. */
  const read = async (
    text: string,
    templates: Readonly<Record<string, unknown>> = {},
  ): Promise<{ readonly text: string | undefined; readonly calls: readonly string[] }> => {
    const { org, calls } = answeringOrg((call) =>
      call === ITEM ? text : (templates[call] ?? refused(404)),
    );
    const live = await platformActions.read(org, ID);
    return { text: live && textOf(live.json).toString(), calls };
  };
  /** An action of that id with those members. */
  const action = (members: string): string => `{"id":"${ID}","name":"Get holder",${members}}`;

  it('is read with its config, its contract and the texts of its templates', async () => {
    const told = action(
      `"contract":{"input":{"b":1,"a":[]}},"config":{"response":{"translationMap":{"z":"$.z"},"successTemplateUri":"https://elsewhere.example.com/x"},"request":{"requestTemplateUri":"/api/v2/x","requestType":"POST","headers":{"seed":12345678901234567890}},"timeoutSeconds":6e1},"version":7`,
    );
    expect(
      await read(told, {
        [REQUEST]: Buffer.from('{"policy": "${input.policy}"}\r\n'),
        [SUCCESS]: Buffer.from('#set($n = "$holder")\n{"größe": ${n}}'),
      }),
    ).toEqual({
      calls: [ITEM, REQUEST, SUCCESS],
      text: action(
        String.raw`"contract":{"input":{"b":1,"a":[]}},"config":{"response":{"translationMap":{"z":"$.z"},"successTemplate":"#set($n = \"$holder\")\n{\"größe\": ${'${n}'}}"},"request":{"requestType":"POST","headers":{"seed":12345678901234567890},"requestTemplate":"{\"policy\": \"${'${input.policy}'}\"}\r\n"},"timeoutSeconds":6e1},"version":7`,
      ),
    });
  });

  it('asks for its templates as texts, with the right to see it', async () => {
    const told = action('"config":{"request":{},"response":{}}');
    const { org, asked } = answeringOrg((call) => (call === ITEM ? told : ''));
    await platformActions.read(org, ID);
    const path = `/api/v2/integrations/actions/${ID}`;
    const how = { method: 'GET', permission: 'integrations:action:view', isRepeatable: true };
    expect(asked).toEqual([
      { ...how, what: `the data action ${ID}`, path: `${path}?includeConfig=true&expand=contract` },
      {
        ...how,
        what: `requesttemplate.vm of the data action ${ID}`,
        path: `${path}/templates/requesttemplate.vm`,
        isText: true,
      },
      {
        ...how,
        what: `successtemplate.vm of the data action ${ID}`,
        path: `${path}/templates/successtemplate.vm`,
        isText: true,
      },
    ]);
  });

  it('keeps the templates that the org tells with it', async () => {
    const told = action(
      '"config":{"request":{"requestTemplate":"${input.rawRequest}","requestTemplateUri":"/x"},"response":{"successTemplate":""}}',
    );
    expect(await read(told, { [REQUEST]: 'another', [SUCCESS]: 'another' })).toEqual({
      calls: [ITEM],
      text: action(
        '"config":{"request":{"requestTemplate":"${input.rawRequest}"},"response":{"successTemplate":""}}',
      ),
    });
  });

  it('has no template where the org tells of none and has none', async () => {
    const told = action('"config":{"request":{"requestType":"GET"},"response":{}}');
    expect(await read(told)).toEqual({ calls: [ITEM, REQUEST, SUCCESS], text: told });
  });

  it.each([
    ['requesttemplate.vm', '"request":{"requestTemplateUri":"/x"}'],
    ['successtemplate.vm', '"request":{},"response":{"successTemplateUri":null}'],
  ])('is not read where the org tells of %s and does not have it', async (file, config) => {
    const { message } = await refusalOf(read(action(`"config":{${config}}`)));
    expect(message).toBe(`the org tells of ${file} of ${ID}, and does not have it`);
  });

  it('asks for a template that is told as null beside its address', async () => {
    const told = action('"config":{"request":{"requestTemplate":null,"requestTemplateUri":"/x"}}');
    const { text } = await read(told, { [REQUEST]: Buffer.from('${input.rawRequest}') });
    expect(text).toContain('"request":{"requestTemplate":"${input.rawRequest}"}');
  });

  it('has an empty template where the org has an empty one', async () => {
    const told = action('"config":{"request":{}}');
    expect(await read(told, { [REQUEST]: Buffer.alloc(0) })).toEqual({
      calls: [ITEM, REQUEST],
      text: action('"config":{"request":{"requestTemplate":""}}'),
    });
  });

  it.each(['null', '[]', '"x"', '7'])(
    'asks for no template of a response that is %s',
    async (part) => {
      const told = action(`"config":{"request":{"requestTemplate":""},"response":${part}}`);
      expect(await read(told)).toEqual({ calls: [ITEM], text: told });
    },
  );

  it('keeps what it does not know, under whatever name', async () => {
    const told = action(
      '"__proto__":{"isAdmin":true},"constructor":1,"config":{"__proto__":{"timeoutSeconds":1},"request":{"requestTemplate":"","__proto__":"x","toString":null}}',
    );
    expect(await read(told)).toEqual({ calls: [ITEM], text: told });
  });

  it('is none where the org has none, and nothing else is asked then', async () => {
    const { org, calls } = answeringOrg(() => refused(404));
    expect(await platformActions.read(org, ID)).toBeUndefined();
    expect(calls).toEqual([ITEM]);
  });

  it.each([
    ['no config', '"version":7'],
    ['no config but null', '"config":null'],
    ['a config that is a list', '"config":[]'],
    ['a config without a request', '"config":{"response":{}}'],
    ['a request that is a text', '"config":{"request":"POST"}'],
    ['a config of its prototype', '"__proto__":{"config":{"request":{}}}'],
  ])('is not read with %s', async (_, members) => {
    const { message } = await refusalOf(read(action(members)));
    expect(message).toBe(`the org told the data action ${ID} without its configuration`);
  });

  it('is not read where the org tells of another one', async () => {
    const { message } = await refusalOf(read('{"id":"custom_-_other","config":{"request":{}}}'));
    expect(message).toBe(`the org answered the data action ${ID} with an object of another id`);
  });

  it.each([
    ['bytes of Latin-1', Buffer.from('{"stra\xdfe": 1}', 'latin1')],
    ['UTF-16', Buffer.from('\ufeff{"a": ß}', 'utf16le')],
    ['half a character', Buffer.from([0xf0, 0x9f, 0x93])],
  ])('is not read where a template is %s', async (_, template) => {
    const told = action('"config":{"request":{},"response":{}}');
    const { message } = await refusalOf(read(told, { [REQUEST]: '{}', [SUCCESS]: template }));
    expect(message).toBe(
      `the org answered successtemplate.vm of the data action ${ID} with something that is not UTF-8`,
    );
  });

  it.each(['<!DOCTYPE html><p>Sign in', '\n  <html lang="en">', '<HTML>'])(
    'is not read where a template is the page of a gateway: %j',
    async (page) => {
      const told = action('"config":{"request":{}}');
      const { message } = await refusalOf(read(told, { [REQUEST]: page }));
      expect(message).toBe(
        `the org answered requesttemplate.vm of the data action ${ID} with a page: check the region, or api-url`,
      );
    },
  );

  it.each([
    '<soap:Envelope/>',
    '<htmlText>$x</htmlText>',
    '{"mail": "<html></html>"}',
    '\ufeff{}',
    '\u0000',
  ])('takes any other text for a template: %j', async (template) => {
    const told = action('"config":{"request":{}}');
    expect(await read(told, { [REQUEST]: Buffer.from(template) })).toMatchObject({
      text: action(`"config":{"request":{"requestTemplate":${JSON.stringify(template)}}}`),
    });
  });

  it.each([403, 500])('is not read where a template is refused: %d', async (status) => {
    const told = action('"config":{"request":{}}');
    const { details } = await refusalOf(read(told, { [REQUEST]: refused(status) }));
    expect(details).toEqual({ status });
  });

  it.each(['a/../b', '..', '', 'a b', '?x', '%2e%2e'])(
    'is not asked for by what is no id: %j',
    async (id) => {
      const { org, calls } = answeringOrg(() => ({ id }));
      await expect(platformActions.read(org, id)).rejects.toThrow('cannot be an id of the org');
      await expect(platformActions.write(org, liveWithId(id), Buffer.from('{}'))).rejects.toThrow(
        'cannot be an id of the org',
      );
      expect(calls).toEqual([]);
    },
  );
});
