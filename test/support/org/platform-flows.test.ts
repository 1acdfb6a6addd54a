import { describe, expect, test } from 'vitest';
import { listAt, textAt, valueAt } from '../github/json.js';
import { signedIn } from './signed-in.js';

const FLOWS = '/api/v2/flows';
const ID = '5a10c001-7d3e-4b6a-9c02-c1a1m5000000';
const FLOW = `${FLOWS}/${ID}`;

const BILLING = {
  id: 'flow-billing',
  name: 'Billing',
  version: '14.0',
  dateModified: '2026-03-02T09:00:00.000Z',
};

const CONFIGURATION =
  '{ "name": "Claims line",\r\n\t"type": "inboundcall", "nextTrackingNumber": 12345678901234567890,\n' +
  '  "flowSequenceItemList": [{"__type": "Task", "actionList": [{"__type": "DataAction", ' +
  '"name": "Grüße \\u00e9", "useSuggestedTimeout": true}]}]}';

const CLAIMS = `{"id": "${ID}", "name": "Claims line", "type": "INBOUNDCALL", "configuration": ${CONFIGURATION}}`;
const OBJECTS = { flows: [{ ...BILLING, flowData: { nodes: [] } }], architectFlows: [CLAIMS] };

const SHOWN = {
  id: ID,
  name: 'Claims line',
  type: 'INBOUNDCALL',
  division: { id: 'division-home', name: 'Home' },
  checkedInVersion: { id: '1.0' },
  savedVersion: { id: '1.0' },
  publishedVersion: { id: '1.0' },
  selfUri: FLOW,
};

const ADA = { id: 'user-ada', name: 'Ada' };
const checkout = `${FLOWS}/actions/checkout?flow=${ID}`;
const checkin = `${FLOWS}/actions/checkin?flow=${ID}`;
const unlock = `${FLOWS}/actions/unlock?flow=${ID}`;

describe('a flow of the platform', () => {
  test('is shown without its configuration, which is to be had as it was saved', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const shown = await send('GET', FLOW);
    const { text, status } = await send('GET', `${FLOW}/latestconfiguration`);
    expect([shown.body, status, text]).toEqual([SHOWN, 200, CONFIGURATION]);
    expect(textAt(org.read('architect-flow', ID), 'configuration', 'type')).toBe('inboundcall');
    expect(org.readText('architect-flow', ID)).toContain(`"configuration":${CONFIGURATION}`);
  });

  test('stands in lists beside those of the tutorials', async () => {
    const { send } = await signedIn({ objects: OBJECTS });
    const { body } = await send('GET', FLOWS);
    const selfUri = `${FLOWS}/flow-billing`;
    expect(listAt(body, 'entities')).toEqual([{ ...BILLING, selfUri }, SHOWN]);
  });

  test('tells who holds it', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.lock(ID, ADA);
    const byUser = await send('GET', FLOW);
    org.unlock(ID);
    await send('POST', checkout);
    const byClient = await send('GET', FLOW);
    expect([byUser.body, byClient.body]).toEqual([
      { ...SHOWN, lockedUser: ADA },
      { ...SHOWN, lockedClient: { id: org.clientId } },
    ]);
  });

  test('is saved, checked in and published by whoever changes it, unless as a draft', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.change('architect-flow', ID, (flow) => {
      flow['configuration'] = { name: 'Claims line', flowSequenceItemList: [] };
    });
    const second = { id: '2.0' };
    const versions = { savedVersion: second, checkedInVersion: second, publishedVersion: second };
    const { text } = await send('GET', `${FLOW}/latestconfiguration`);
    expect((await send('GET', FLOW)).body).toEqual({ ...SHOWN, ...versions });
    expect(text).toBe('{"name":"Claims line","flowSequenceItemList":[]}');
    org.change('architect-flow', ID, (flow) => {
      flow['draft'] = true;
    });
    expect((await send('GET', FLOW)).body).toMatchObject({
      savedVersion: { id: '3.0' },
      checkedInVersion: { id: '3.0' },
      publishedVersion: second,
    });
  });

  test('is not what the calls of the tutorials are for, nor the other way round', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const answers = [
      await send('PUT', FLOW, { name: 'Claims line', flowData: {} }),
      await send('GET', `${FLOWS}/flow-billing/latestconfiguration`),
      await send('POST', `${FLOWS}/flow-billing/versions`, {}),
      await send('POST', `${FLOWS}/actions/checkout?flow=flow-billing`),
      await send('POST', `${FLOWS}/actions/checkin?flow=nowhere`),
      await send('POST', `${FLOWS}/actions/unlock`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([405, 404, 404, 404, 404, 400]);
    expect(() => {
      org.add('flow', { id: ID });
    }).toThrow(`Flow ${ID} is there already`);
  });
});

describe('a draft version', () => {
  const draft = CONFIGURATION.replace('true', 'false');

  test('is saved as it is sent and checked in, and never published', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const taken = await send('POST', checkout);
    const saved = await send('POST', `${FLOW}/versions`, draft);
    const between = await send('GET', FLOW);
    const done = await send('POST', checkin);
    const after = await send('GET', FLOW);
    const lockedClient = { id: org.clientId };
    const savedVersion = { id: '2.0' };
    expect(taken.body).toEqual({ ...SHOWN, lockedClient });
    expect(saved.body).toEqual({
      id: '2.0',
      name: 'Claims line',
      type: 'SAVE',
      selfUri: `${FLOW}/versions/2.0`,
    });
    expect(between.body).toEqual({ ...SHOWN, savedVersion, lockedClient });
    expect(done.body).toMatchObject({ complete: true, actionStatus: 'SUCCESS', flow: { id: ID } });
    expect(after.body).toEqual({ ...SHOWN, savedVersion, checkedInVersion: savedVersion });
    expect((await send('GET', `${FLOW}/latestconfiguration`)).text).toBe(draft);
    expect([org.writes, org.changes.map(({ path }) => path)]).toEqual([
      [],
      [checkout, `${FLOW}/versions`, checkin],
    ]);
  });

  test('needs a flow that nobody else holds', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    const early = [
      await send('POST', `${FLOW}/versions`, draft),
      await send('POST', checkin),
      await send('POST', unlock),
    ];
    org.lock(ID, ADA);
    const held = [
      await send('POST', checkout),
      await send('POST', `${FLOW}/versions`, draft),
      await send('POST', checkin),
    ];
    const freed = await send('POST', unlock);
    await send('POST', checkout);
    const twice = await send('POST', checkout);
    const not = '409 architect.flow.not.locked.by.user Flow is not locked by the client.';
    const by = '409 architect.flow.locked.by.user Flow is locked by';
    expect(early.map(said)).toEqual([not, not, not]);
    expect(held.map(said)).toEqual([`${by} Ada.`, not, not]);
    expect(freed.body).toEqual(SHOWN);
    expect(said(twice)).toBe(`${by} client ${org.clientId}.`);
    expect(valueAt(twice.body, 'details')).toEqual([{ id: org.clientId }]);
  });

  const flowOf = (step: object): object => ({
    name: 'Claims line',
    flowSequenceItemList: [{ menuChoiceList: [{ action: step }] }],
  });
  const stepOf = (text: string, more = {}): object => ({
    __type: 'SecureAction',
    name: 'Pay',
    useSuggestedTimeout: false,
    timeout: { text, config: { lit: { text } } },
    ...more,
  });
  const range = 'Pay: timeout: must be more than nothing and less than 60 minutes, not';
  test.each([
    ['[]', 'TypeError: The JSON is no object'],
    [{ flowSequenceItemList: [] }, 'name: is required'],
    [{ name: 'Claims line' }, 'flowSequenceItemList: is required'],
    [flowOf(stepOf('P0D0H0M0S0F')), `${range} "P0D0H0M0S0F"`],
    [flowOf(stepOf('P0D1H0M0S0F')), `${range} "P0D1H0M0S0F"`],
    [flowOf(stepOf('PT5S')), `${range} "PT5S"`],
    [
      flowOf(
        stepOf('', { timeout: { text: 'P0D0H90M0S0F', config: { lit: { text: 'P0D0H0M5S0F' } } } }),
      ),
      `${range} "P0D0H90M0S0F"`,
    ],
  ])('is refused where it is none: %j', async (body, message) => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    await send('POST', checkout);
    const refused = await send('POST', `${FLOW}/versions`, body);
    expect(said(refused)).toBe(`400 bad.request ${message}`);
    expect(valueAt(org.read('architect-flow', ID), 'savedVersion', 'id')).toBe('1.0');
  });

  test.each([
    stepOf('P0D0H59M59S999F'),
    stepOf('P0D0H0M0S0F', { useSuggestedTimeout: true }),
    stepOf('', { timeout: { text: 'Flow.wait', config: { sysref: { text: 'Flow.wait' } } } }),
    { __type: 'PlayAudioAction', name: 'Pay', timeout: { text: 'P9D0H0M0S0F' } },
  ])('may have %j', async (step) => {
    const { send } = await signedIn({ objects: OBJECTS });
    await send('POST', checkout);
    expect((await send('POST', `${FLOW}/versions`, flowOf(step))).status).toBe(200);
  });
});

describe('faults', () => {
  test('can break a checkout after it took effect, and let a save be a lie', async () => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.failNext({ kind: 'reset', after: true });
    await expect(send('POST', checkout)).rejects.toThrow();
    org.failNext({ kind: 'lie' });
    const saved = await send('POST', `${FLOW}/versions`, CONFIGURATION);
    expect(saved.status).toBe(200);
    expect(org.read('architect-flow', ID)).toMatchObject({
      savedVersion: { id: '1.0' },
      lockedClient: { id: org.clientId },
    });
  });

  test.each([
    ['POST', checkout],
    ['GET', `${FLOW}/latestconfiguration`],
  ])('can let somebody change the flow behind a %s of %s', async (method, path) => {
    const { org, send } = await signedIn({ objects: OBJECTS });
    org.failNext({
      kind: 'change-behind',
      change: (flow) => {
        flow['configuration'] = { name: 'Claims line', flowSequenceItemList: [] };
      },
    });
    await send(method, path);
    const { text } = await send('GET', `${FLOW}/latestconfiguration`);
    expect(text).toBe('{"name":"Claims line","flowSequenceItemList":[]}');
  });
});

function said({ body }: { readonly body: unknown }): string {
  return `${String(valueAt(body, 'status'))} ${textAt(body, 'code')} ${textAt(body, 'message')}`;
}
