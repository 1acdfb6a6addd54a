import { describe, expect, it } from 'vitest';
import { readCredentials } from '../../src/genesys/credentials.js';
import { OrgError } from '../../src/genesys/org-error.js';

const VENDOR = { id: 'GENESYSCLOUD_OAUTHCLIENT_ID', secret: 'GENESYSCLOUD_OAUTHCLIENT_SECRET' };
const TUTORIAL = { id: 'GENESYS_CLIENT_ID', secret: 'GENESYS_CLIENT_SECRET' };

describe('the credentials', () => {
  it.each([VENDOR, TUTORIAL])('are read from $id and $secret', ({ id, secret }) => {
    const env = { [id]: 'client-billing', [secret]: 's3cret/+=:"\\' };
    expect(readCredentials(env)).toEqual({ id: 'client-billing', secret: 's3cret/+=:"\\' });
  });

  it("are those of the vendor's tools where both are set", () => {
    const env = {
      [TUTORIAL.id]: 'second',
      [TUTORIAL.secret]: 'second-secret',
      [VENDOR.id]: 'first',
      [VENDOR.secret]: 'first-secret',
    };
    expect(readCredentials(env)).toEqual({ id: 'first', secret: 'first-secret' });
  });

  it('are the others where the first are set to nothing, as a workflow does without secrets', () => {
    const env = {
      [VENDOR.id]: '',
      [VENDOR.secret]: ' ',
      [TUTORIAL.id]: 'client-billing',
      [TUTORIAL.secret]: 'secret-billing',
    };
    expect(readCredentials(env)).toEqual({ id: 'client-billing', secret: 'secret-billing' });
  });

  it('lose the blanks and line ends around them', () => {
    const env = { [VENDOR.id]: ' client-billing\r\n', [VENDOR.secret]: '\tsecret-billing\n' };
    expect(readCredentials(env)).toEqual({ id: 'client-billing', secret: 'secret-billing' });
  });

  it.each([{}, { [VENDOR.id]: '', [VENDOR.secret]: '' }, { GENESYSCLOUD_REGION: 'eu-central-1' }])(
    'are asked for where there are none: %j',
    (env) => {
      expect(() => readCredentials(env)).toThrow(
        new OrgError(
          'the credentials are not given: set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET in the environment',
        ),
      );
    },
  );

  it.each([
    [VENDOR.id, VENDOR.secret],
    [VENDOR.secret, VENDOR.id],
    [TUTORIAL.id, TUTORIAL.secret],
    [TUTORIAL.secret, TUTORIAL.id],
  ])('are not put together from two clients: %s without %s', (given, missing) => {
    const env = { [given]: 'given-text' };
    expect(() => readCredentials(env)).toThrow(
      new OrgError(`${missing} is not set: it belongs to the other one`),
    );
  });

  it.each(['two words', 'line\nend', 'nul\0', 'escape\u001b[31m', 'ümlaut', '“quoted”'])(
    'hold no character that a header could not: %j',
    (text) => {
      const wrongId = { [VENDOR.id]: text, [VENDOR.secret]: 'secret-billing' };
      const wrongSecret = { [VENDOR.id]: 'client-billing', [VENDOR.secret]: text };
      expect(() => readCredentials(wrongId)).toThrow(
        new OrgError(`${VENDOR.id} holds a character that no credentials hold`),
      );
      expect(() => readCredentials(wrongSecret)).toThrow(
        new OrgError(`${VENDOR.secret} holds a character that no credentials hold`),
      );
    },
  );
});
