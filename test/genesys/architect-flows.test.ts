import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/deploy/desired.js';
import { architectFlows } from '../../src/genesys/architect-flows.js';
import type { LiveObject } from '../../src/genesys/resource.js';
import { refusalOf } from '../support/genesys-org.js';
import { textOf } from '../support/genesys-lists.js';
import { indexText } from '../support/json-texts.js';
import { answeringOrg, refused } from '../support/platform-answers.js';

const ID = 'f-claims-line';
const ABOUT = `GET /flows/${ID}`;
const LATEST = `GET /flows/${ID}/latestconfiguration`;
const CHECKOUT = `POST /flows/actions/checkout?flow=${ID}`;
const VERSIONS = `POST /flows/${ID}/versions`;
const CHECKIN = `POST /flows/actions/checkin?flow=${ID}`;
const UNLOCK = `POST /flows/actions/unlock?flow=${ID}`;

const CONFIGURATION =
  '{"id":"another-id","name":"Old name","type":"inboundcall","nextTrackingNumber":12345678901234567890,"flowSequenceItemList":[]}';

function live(text: string): LiveObject {
  return { json: indexText(text), id: ID, name: 'Claims line' };
}

describe('a flow as Architect keeps it', () => {
  it('is its configuration, to the byte, by the id and the name of the flow', async () => {
    const { org, calls } = answeringOrg((call) =>
      call === ABOUT
        ? { id: ID, name: 'Claims line', lockedUser: { name: 'Anna' } }
        : CONFIGURATION,
    );
    const flow = await architectFlows.read(org, ID);
    expect(flow && textOf(flow)).toBe(CONFIGURATION);
    expect(flow).toMatchObject({ id: ID, name: 'Claims line', holder: '"Anna"' });
    expect(calls).toEqual([ABOUT, LATEST]);
  });

  it('is none where the org has none', async () => {
    const { org } = answeringOrg(() => refused(404));
    expect(await architectFlows.read(org, ID)).toBeUndefined();
  });

  it('is saved as a draft, and never published', async () => {
    const { org, calls, asked } = answeringOrg((call) => (call === LATEST ? CONFIGURATION : {}));
    await architectFlows.write(org, live(CONFIGURATION), Buffer.from('{"name":"New"}'));
    expect(calls).toEqual([CHECKOUT, LATEST, VERSIONS, CHECKIN]);
    expect(asked.map(({ body }) => body?.toString())).toEqual([
      undefined,
      undefined,
      '{"name":"New"}',
      undefined,
    ]);
    expect(architectFlows.isPublished).toBeUndefined();
  });

  it('is not saved over what somebody saved meanwhile', async () => {
    const { org, calls } = answeringOrg((call) => (call === LATEST ? '{"name":"Theirs"}' : {}));
    const { details } = await refusalOf(
      architectFlows.write(org, live(CONFIGURATION), Buffer.from('{}')),
    );
    expect(details).toEqual({ status: 409 });
    expect(calls).toEqual([CHECKOUT, LATEST, `GET /flows/${ID}`, UNLOCK]);
  });

  it('is sent as it is, without what the server makes of the flow itself', () => {
    const desired =
      '{"name":"Claims line","version":"1.0","dateCreated":"x","nextTrackingNumber":12345678901234567890,"settings":{"version":2,"createdBy":"Anna"}}';
    const sent = bodyOf(indexText(desired), indexText('{"version":"3.0"}'), architectFlows);
    expect(sent.toString()).toBe(
      '{"name":"Claims line","nextTrackingNumber":12345678901234567890,"settings":{"version":2,"createdBy":"Anna"},"version":"3.0"}',
    );
  });

  it('can be another one of its name, of another type', () => {
    const alike = (type: string): boolean | undefined =>
      architectFlows.isAlike?.(indexText(`{"type":"${type}"}`), indexText(CONFIGURATION));
    expect([alike('INBOUNDCALL'), alike('WORKFLOW')]).toEqual([true, false]);
  });
});
