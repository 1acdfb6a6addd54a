import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/deploy/desired.js';
import { isUnpublished, publishedFlows } from '../../src/genesys/published-flows.js';
import type { LiveObject, Resource } from '../../src/genesys/resource.js';
import { answering } from '../support/bare-org.js';
import { textOf } from '../support/genesys-lists.js';
import { refusalOf } from '../support/genesys-org.js';
import { indexText, rebuild } from '../support/json-texts.js';
import { answeringOrg, refused } from '../support/platform-answers.js';
import { ABOUT, architectText, CLAIMS_ID, flowInOrg } from '../support/platform-flows.js';
import { jobOrg, LOOK, OPEN, OPENED } from '../support/platform-jobs.js';

const LATEST = `GET /flows/${CLAIMS_ID}/latestconfiguration`;
const FLOW = architectText(
  [['Find policy'], ['Find history', 8]],
  'inboundcall',
  ',"n":12345678901234567890',
);

function wayBack(): Resource {
  if (publishedFlows.wayBack === undefined) throw new Error('there is no way back');
  return publishedFlows.wayBack;
}

describe('a flow that can be published', () => {
  it('is read as what can be compared, and its configuration to the byte', async () => {
    const live = await flowInOrg(FLOW);
    expect(textOf(live)).toBe(
      `{"id":"${CLAIMS_ID}","name":"Claims line","type":"inboundcall","steps":[{"id":"Find history","name":"Find history","timeout":8}],"configuration":${FLOW}}`,
    );
    expect(live).toMatchObject({ id: CLAIMS_ID, name: 'Claims line' });
  });

  it('says who holds it', async () => {
    const live = await flowInOrg(FLOW, { lockedUser: { name: 'Anna Example' } });
    expect(live.holder).toBe('"Anna Example"');
  });

  it('has the type of its configuration where the flow tells none, and no name where it has none', async () => {
    const about = { type: undefined, name: undefined };
    const told = async (text: string, more: object): Promise<unknown> =>
      rebuild((await flowInOrg(text, more)).json);
    const workflow = architectText([], 'workflow');
    expect(await told(workflow, about)).toMatchObject({ name: '', type: 'workflow' });
    expect(await told(workflow, { type: 'BOT' })).toMatchObject({ type: 'bot' });
    expect(await told(workflow.replace('"type":"workflow",', ''), about)).toMatchObject({
      type: '',
    });
  });

  it('is named by the flow, not by what Architect has saved of it', async () => {
    const text = architectText([], 'inboundcall', ',"name":"Old name","id":"other-id"');
    expect(rebuild((await flowInOrg(text)).json)).toMatchObject({
      id: CLAIMS_ID,
      name: 'Claims line',
    });
  });

  it('keeps configurations with members of whatever name', async () => {
    const text = architectText(
      [],
      'inboundcall',
      ',"__proto__":{"source":"x"},"configuration":1,"steps":[{"timeout":3}]',
    );
    const live = await flowInOrg(text);
    expect(rebuild(live.json)).toMatchObject({ steps: [] });
    expect(textOf(live)).toContain(`"configuration":${text}}`);
  });

  it.each([
    [
      'without the list of its parts',
      '{"type":"inboundcall"}',
      'a flow must have an array "flowSequenceItemList"',
    ],
    [
      'with a list of actions that is none',
      '{"flowSequenceItemList":[{"actionList":7}]}',
      '"actionList" must be an array, but is a number',
    ],
  ])('is not read %s', async (_, text, why) => {
    const { message } = await refusalOf(flowInOrg(text));
    expect(message).toBe(`the flow ${CLAIMS_ID} in the org is not as expected: ${why}`);
  });

  it.each([
    ['saved', { savedVersion: { id: '4.0' }, checkedInVersion: { id: '3.0' } }],
    ['checked in', { checkedInVersion: { id: '4.0' } }],
    ['saved, with an id of another kind', { savedVersion: { id: 3 } }],
  ])('is told as unpublished where another version was %s', async (_, versions) => {
    const about = { publishedVersion: { id: '3.0' }, ...versions };
    const live = await flowInOrg(FLOW, about);
    expect(isUnpublished(live.json)).toBe(true);
    expect(textOf(live)).toContain('"timeout":8}],"unpublished":true,"configuration":');
  });

  it('is told as unpublished where it was saved and never published', async () => {
    expect(isUnpublished((await flowInOrg(FLOW, { savedVersion: { id: '1.0' } })).json)).toBe(true);
  });

  it.each([
    {},
    { publishedVersion: { id: '3.0' } },
    {
      publishedVersion: { id: '3.0' },
      savedVersion: { id: '3.0' },
      checkedInVersion: { id: '3.0' },
    },
    { publishedVersion: { id: '3.0' }, savedVersion: null, checkedInVersion: {} },
  ])('is not told as unpublished by %j', async (versions) => {
    const live = await flowInOrg(FLOW.replace('"n"', '"unpublished":true,"n"'), versions);
    expect(isUnpublished(live.json)).toBe(false);
  });

  it('is read however deep its expressions are, as far as they can be read at all', async () => {
    const nested = (depth: number): string =>
      architectText([['Find', 8]], 'inboundcall', `,"e":${'['.repeat(depth)}${']'.repeat(depth)}`);
    const live = await flowInOrg(nested(900));
    expect(textOf(live)).toContain('"timeout":8');
    const { message } = await refusalOf(flowInOrg(nested(1000)));
    expect(message).toMatch(/with something that cannot be read as JSON$/);
  });

  it('is none where the org has none', async () => {
    const { org } = answeringOrg(() => refused(404));
    expect(await publishedFlows.read(org, CLAIMS_ID)).toBeUndefined();
  });
});

describe('publishing a flow', () => {
  const yaml = Buffer.from('inboundCall:\r\n  name: Claims line # größer\r\n');

  it('sends the text of the file as it is', async () => {
    const source = '\ufeffinboundCall:\r\n\t# größer 📞\u0000';
    const desired = JSON.stringify({ name: 'Claims line', steps: [], source });
    const live = await flowInOrg(FLOW);
    expect(bodyOf(indexText(desired), live.json, publishedFlows).toString()).toBe(source);
  });

  it('is by a job, after a look whether the flow still is what it was', async () => {
    const again = FLOW.replace('{"type"', '{"version":"9.0","dateModified":"x","type"');
    const { org, calls, uploads } = jobOrg();
    const ask: typeof org.ask = (call) =>
      call.path.endsWith('/latestconfiguration')
        ? Promise.resolve(Buffer.from(again))
        : org.ask(call);
    await publishedFlows.write({ ...org, ...answering(ask) }, await flowInOrg(FLOW), yaml);
    expect(calls).toEqual([OPEN, LOOK]);
    expect(uploads).toMatchObject([{ what: `the upload of the flow ${CLAIMS_ID}`, body: yaml }]);
  });

  it.each([
    [
      'one of its timeouts',
      architectText([
        ['Find policy', 5],
        ['Find history', 8],
      ]),
    ],
    ['anything else', FLOW.replace('890', '891')],
    ['nothing that is a flow', '{}'],
  ])('opens no job where somebody changed %s', async (_, now) => {
    const { org, calls } = answeringOrg(() => now);
    const { message, details } = await refusalOf(
      publishedFlows.write(org, await flowInOrg(FLOW), yaml),
    );
    expect(message).toBe(`the flow ${CLAIMS_ID} was changed in the org since it was looked at`);
    expect(details).toEqual({ status: 409 });
    expect(calls).toEqual([LATEST]);
  });

  it('opens no job where the look is refused', async () => {
    const { org, calls } = answeringOrg(() => refused(404));
    const { details } = await refusalOf(publishedFlows.write(org, await flowInOrg(FLOW), yaml));
    expect(details).toEqual({ status: 404 });
    expect(calls).toEqual([LATEST]);
  });

  it('tells where the org may still be at it', async () => {
    const { org } = answeringOrg(
      (call) => (call === LATEST ? FLOW : call === OPEN ? OPENED : refused(500)),
      { upload: () => Promise.resolve() },
    );
    const { details } = await refusalOf(publishedFlows.write(org, await flowInOrg(FLOW), yaml));
    expect(details).toEqual({ status: 500, isUnderWay: true });
  });

  it('reaches callers, and goes by what can be compared', () => {
    expect(publishedFlows).toMatchObject({
      isPublished: true,
      isNamedInside: true,
      isMerged: false,
      volatile: ['configuration', 'source'],
    });
  });
});

describe('the way back of a flow that was published', () => {
  const CHECKOUT = `POST /flows/actions/checkout?flow=${CLAIMS_ID}`;
  const now = architectText([['Find policy', 10]]);

  it('is a draft of the configuration that was kept, to the byte', async () => {
    const kept = await flowInOrg(FLOW);
    const live = await flowInOrg(now);
    const { org, calls, asked } = answeringOrg((call) => (call === LATEST ? now : {}));
    const body = bodyOf(kept.json, live.json, wayBack());
    await wayBack().write(org, live, body);
    expect(calls).toEqual([
      CHECKOUT,
      LATEST,
      `POST /flows/${CLAIMS_ID}/versions`,
      `POST /flows/actions/checkin?flow=${CLAIMS_ID}`,
    ]);
    expect(asked[2]?.body?.toString()).toBe(FLOW);
    expect(wayBack().isPublished).toBeUndefined();
  });

  it('is closed where somebody changed the flow meanwhile', async () => {
    const { org, calls } = answeringOrg((call) => (call === LATEST ? FLOW : {}));
    const live: LiveObject = await flowInOrg(now);
    const { details } = await refusalOf(wayBack().write(org, live, Buffer.from('{}')));
    expect(details).toEqual({ status: 409 });
    expect(calls).toEqual([
      CHECKOUT,
      LATEST,
      `GET /flows/${CLAIMS_ID}`,
      `POST /flows/actions/unlock?flow=${CLAIMS_ID}`,
    ]);
  });

  it('takes no notice of drafts, since it makes one', () => {
    expect(wayBack().volatile).toEqual(['configuration', 'source', 'unpublished']);
  });

  it('reads flows as they were read before they were published', async () => {
    const { org } = answeringOrg((call) => (call === LATEST ? FLOW : ABOUT));
    const live = await wayBack().read(org, CLAIMS_ID);
    expect(live && textOf(live)).toBe(textOf(await flowInOrg(FLOW)));
  });
});
