import { describe, expect, it } from 'vitest';
import {
  changedSince,
  flowType,
  isOfType,
  isSameConfiguration,
  listFlows,
  type PlatformFlow,
  readFlow,
} from '../../src/genesys/platform-flow.js';
import { textOf } from '../../src/source/json/canonical.js';
import { listed, orgGiving } from '../support/genesys-lists.js';
import { refusalOf } from '../support/genesys-org.js';
import { indexText } from '../support/json-texts.js';
import { answeringOrg, refused } from '../support/platform-answers.js';

const ID = 'f-claims-line';
const ABOUT = `GET /flows/${ID}`;

/** Reads a flow of which the org tells that. */
function read(about: object, configuration: unknown = {}): Promise<PlatformFlow | undefined> {
  const { org } = answeringOrg((call) =>
    call === ABOUT ? { id: ID, name: 'Claims line', ...about } : configuration,
  );
  return readFlow(org, ID);
}

describe('the type of a flow', () => {
  it.each([
    ['inboundcall', ['INBOUNDCALL', 'inboundCall', 'inboundcall', 'InboundCallFlow']],
    ['inboundshortmessage', ['INBOUNDSHORTMESSAGE', 'inboundShortMessage', 'inboundMessage']],
    ['inqueueshortmessage', ['INQUEUESHORTMESSAGE', 'inqueueMessage', 'inqueueShortMessage']],
    ['bot', ['BOT', 'bot', 'botFlow']],
    ['digitalbot', ['DIGITALBOT', 'digitalBot', 'digitalBotFlow']],
    ['workitem', ['WORKITEM', 'workitem', 'workitemFlow']],
    ['workflow', ['WORKFLOW', 'workflow', 'workFlow', 'WORK_FLOW']],
    ['commonmodule', ['COMMONMODULE', 'commonModule']],
    ['voicemail', ['VOICEMAIL', 'voicemail']],
    ['inboundemail', ['INBOUNDEMAIL', 'inboundEmail']],
  ])('is %s however it is spelled', (type, spellings) => {
    expect(spellings.map(flowType)).toEqual(spellings.map(() => type));
  });

  it('is another one for each kind of flow that the platform has', () => {
    const types =
      'BOT COMMONMODULE DIGITALBOT INBOUNDCALL INBOUNDCHAT INBOUNDEMAIL INBOUNDSHORTMESSAGE INQUEUECALL INQUEUEEMAIL INQUEUESHORTMESSAGE OUTBOUNDCALL SECURECALL SPEECH SURVEYINVITE VOICE VOICEMAIL VOICESURVEY WORKFLOW WORKITEM'.split(
        ' ',
      );
    expect(new Set(types.map(flowType)).size).toBe(types.length);
  });

  it('tells flows of one name apart, as far as both sides tell it', () => {
    const alike = (listing: string, document: string): boolean =>
      isOfType(indexText(listing), indexText(document));
    expect(alike('{"type":"INBOUNDCALL"}', '{"type":"inboundcall"}')).toBe(true);
    expect(alike('{"type":"INBOUNDCALL"}', '{"type":"inqueuecall"}')).toBe(false);
    expect(alike('{}', '{"type":"workflow"}')).toBe(true);
    expect(alike('{"type":"WORKFLOW"}', '{"type":null}')).toBe(true);
    expect(alike('{"__proto__":{"type":"BOT"}}', '{"type":"workflow"}')).toBe(true);
  });
});

describe('a flow', () => {
  it('is read with what Architect has last saved of it', async () => {
    const text = '{ "type":"inboundcall", "nextTrackingNumber": 12345678901234567890 }';
    const { org, asked } = answeringOrg((call) =>
      call === ABOUT ? { id: ID, name: 'Claims line', type: 'INBOUNDCALL' } : text,
    );
    const flow = await readFlow(org, ID);
    expect(flow?.about).toMatchObject({ id: ID, name: 'Claims line' });
    expect(flow?.about).not.toHaveProperty('holder');
    expect(flow && textOf(flow.configuration).toString()).toBe(text);
    const how = { method: 'GET', permission: 'architect:flow:view', isRepeatable: true };
    expect(asked).toEqual([
      { ...how, what: `the flow ${ID}`, path: `/api/v2/flows/${ID}` },
      {
        ...how,
        what: `the configuration of the flow ${ID}`,
        path: `/api/v2/flows/${ID}/latestconfiguration`,
      },
    ]);
  });

  it.each([
    ['its name', { lockedUser: { id: 'u-1', name: 'Anna Example' } }, '"Anna Example"'],
    ['its id', { lockedUser: { id: 'u-1' } }, '"u-1"'],
    ['nothing', { lockedUser: { selfUri: '/x' } }, 'somebody'],
    ['a client', { lockedClient: { id: 'c-1' } }, 'the client "c-1"'],
    ['no user but a client', { lockedUser: null, lockedClient: { name: 'CI' } }, 'the client "CI"'],
    ['both', { lockedClient: { id: 'c-1' }, lockedUser: { name: 'Anna' } }, '"Anna"'],
    ['a name that is none', { lockedUser: { name: ['Anna'], id: 7 } }, 'somebody'],
    ['line breaks', { lockedUser: { name: 'Anna\n::error::' } }, String.raw`"Anna\n::error::"`],
  ])('has a holder who is known by %s', async (_, about, holder) => {
    expect((await read(about))?.about.holder).toBe(holder);
  });

  it.each([
    { lockedClient: { id: 'client-of-the-tests', name: 'CI' } },
    { lockedUser: { name: 'Anna' }, lockedClient: { id: 'client-of-the-tests' } },
  ])('is held by ourselves by %j', async (about) => {
    expect((await read(about))?.about.holder).toBe(
      'this client (another run, or one that was cut off: then unlock it in Architect)',
    );
  });

  it.each([
    {},
    { lockedUser: null, lockedClient: null },
    { lockedUser: 'Anna', lockedClient: true },
    { currentOperation: { lockedUser: { name: 'Anna' } } },
    { isLocked: true },
  ])('has no holder by %j', async (about) => {
    expect((await read(about))?.about.holder).toBeUndefined();
  });

  it('has no holder by its configuration', async () => {
    const flow = await read({}, { lockedUser: { name: 'Anna' } });
    expect(flow?.about.holder).toBeUndefined();
  });

  it('is none where the org has none, whose configuration is not asked for', async () => {
    const { org, calls } = answeringOrg(() => refused(404));
    expect(await readFlow(org, ID)).toBeUndefined();
    expect(calls).toEqual([ABOUT]);
  });

  it('is there where only its configuration is not', async () => {
    const { details } = await refusalOf(read({}, refused(404)));
    expect(details).toEqual({ status: 404 });
  });

  it.each(['[]', 'null', '"flow"', '7', 'true'])(
    'is not read with the configuration %s',
    async (text) => {
      const { message } = await refusalOf(read({}, text));
      expect(message).toBe(
        `the org answered the configuration of the flow ${ID} with something that is no flow`,
      );
    },
  );

  it.each([
    ['is no JSON', '{"type":'],
    ['nests too deeply', `{"a":${'['.repeat(1001)}${']'.repeat(1001)}}`],
  ])('is not read with a configuration that %s', async (_, text) => {
    const { message } = await refusalOf(read({}, text));
    expect(message).toBe(
      `the org answered the configuration of the flow ${ID} with something that cannot be read as JSON`,
    );
  });

  it.each(['a/../b', '..', '', 'a b', '?x'])(
    'is not asked for by what is no id: %j',
    async (id) => {
      const { org, calls } = answeringOrg(() => ({ id }));
      await expect(readFlow(org, id)).rejects.toThrow('cannot be an id of the org');
      expect(calls).toEqual([]);
    },
  );

  it('meets a conflict where somebody was faster', () => {
    const { message, details } = changedSince(ID);
    expect(message).toBe(`the flow ${ID} was changed in the org since it was looked at`);
    expect(details).toEqual({ status: 409 });
  });
});

describe('the flows', () => {
  it('are listed page by page', async () => {
    const { org, calls } = orgGiving((index) => ({ entities: index === 0 ? [{ id: ID }] : [] }));
    expect(await listed(listFlows(org))).toEqual({ ids: [ID] });
    expect(calls).toEqual(
      [1, 2].map((page) => ({
        what: 'the flows',
        permission: 'architect:flow:view',
        method: 'GET',
        path: `/api/v2/flows?pageSize=100&pageNumber=${String(page)}`,
        isRepeatable: true,
      })),
    );
  });
});

describe('two configurations', () => {
  const same = (one: string, other: string): boolean =>
    isSameConfiguration(indexText(one), indexText(other));

  it.each([
    ['order', '{"a":1,"b":[{"c":2,"d":3}]}', '{ "b" : [ {"d":3,"c":2} ], "a" : 1 }'],
    ['escapes', String.raw`{"name":"Gr\u00fc\u00dfe"}`, '{"name":"Grüße"}'],
    [
      'what every save changes',
      '{"a":1,"version":"3.0","dateModified":"x"}',
      '{"a":1,"version":"4.0","selfUri":"/x"}',
    ],
    ['repeated keys', '{"a":1,"a":2}', '{"a":2}'],
  ])('are the same with another %s', (_, one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ['the version of a part', '{"a":{"version":2}}', '{"a":{"version":3}}'],
    ['a digit that no number holds', '{"n":12345678901234567890}', '{"n":12345678901234567891}'],
    ['the order of a list', '[1,2]', '[2,1]'],
    ['a member', '{"a":1}', '{"a":1,"__proto__":{}}'],
    ['a text and a number', '{"a":"1"}', '{"a":1}'],
  ])('differ by %s', (_, one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
