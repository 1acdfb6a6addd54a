import { describe, expect, it } from 'vitest';
import { OrgError } from '../../src/genesys/org-error.js';
import {
  BASIC,
  createFakeOrg,
  CREDENTIALS,
  type FakeOrg,
  jsonAnswer,
  READ,
  refusalOf,
  type Reply,
  tokenOf,
  WRITE,
} from '../support/genesys-org.js';

const SECRETS = [
  ['the id', CREDENTIALS.id],
  ['the secret', CREDENTIALS.secret],
  ['the Basic value', BASIC],
  ['the token', tokenOf(1)],
] as const;

/** Everything that is told of an error, and of the waits before it. */
function shown(error: OrgError, { told }: FakeOrg): string {
  return [String(error), error.stack, JSON.stringify(error.details), ...told].join('\n');
}

/** The ways in which a server or a connection can say a text. */
function echoes(text: string): Reply[] {
  const statuses = [300, 400, 401, 403, 404, 408, 409, 415, 429, 500, 502, 503, 504, 599];
  const retryAfter = '5';
  const body = {
    message: `Refused: ${text}.`,
    code: text,
    contextId: text,
    error_description: `authorization: Bearer ${text}`,
    details: [{ message: text, fieldName: text }, { userName: text }],
    errors: [{ message: `"${text}"`, errors: [{ description: text }] }],
  };
  return [
    ...statuses.map((status) =>
      jsonAnswer(status, body, { correlationId: `${text}-1`, retryAfter }),
    ),
    { status: 200, bytes: Buffer.from(`<p>${text}`), correlationId: text },
    { status: 502, bytes: Buffer.from(text), correlationId: text },
    new Error(`request to https://api.mypurecloud.de/?${text} failed, reason: ${text}`),
    Object.assign(new Error(`\n${text}\n`), { code: text, name: text }),
    Object.assign(new Error(text), { code: 'ECONNREFUSED' }),
  ];
}

describe.each(SECRETS)('%s', (_, secret) => {
  it('is in nothing that is told where the API says it', async () => {
    for (const reply of echoes(secret)) {
      for (const call of [READ, WRITE]) {
        const fake = createFakeOrg({ replies: () => reply });
        // The second sign-in gives the first token again: it is the one that is looked for.
        const error = await refusalOf(fake.org.ask(call));
        expect(shown(error, fake)).not.toContain(secret);
      }
    }
  });

  it('is in nothing that is told where the sign-in says it', async () => {
    for (const reply of echoes(secret)) {
      const first = jsonAnswer(200, { access_token: tokenOf(1), expires_in: 299 });
      const again = Array.from({ length: 9 }, () => reply);
      const fake = createFakeOrg({
        signIns: [first, ...again],
        replies: () => jsonAnswer(401, {}),
      });
      const error = await refusalOf(fake.org.ask(READ));
      expect(shown(error, fake)).not.toContain(secret);
    }
  });

  it('is cut out whole, where the words of the server are cut off in the middle of it', async () => {
    for (const before of [470, 480, 490, 496]) {
      const fake = createFakeOrg({
        replies: [jsonAnswer(400, { message: `${'x'.repeat(before)}${secret}` })],
      });
      const error = await refusalOf(fake.org.ask(READ));
      expect(shown(error, fake)).not.toContain(`x${secret.slice(0, 2)}`);
    }
  });

  it('is taken out of any other text too, when it is known', async () => {
    const { org } = createFakeOrg();
    await org.ask(READ);
    expect(org.clean(`{"name":"${secret}"}`)).toBe('{"name":"***"}');
  });
});

it('an answer to the sign-in that is no token is not repeated', async () => {
  const replies: Reply[] = [
    jsonAnswer(200, { access_token: 'practice token', note: 'practice-note' }),
    jsonAnswer(200, { token: 'practice-note' }),
    jsonAnswer(200, 'practice-note'),
  ];
  for (const reply of replies) {
    const fake = createFakeOrg({ signIns: [reply] });
    const error = await refusalOf(fake.org.ask(READ));
    expect(shown(error, fake)).not.toMatch(/practice/);
  }
});

it('no header is in what is told of a request', async () => {
  const fake = createFakeOrg({ replies: () => jsonAnswer(503, {}) });
  const error = await refusalOf(fake.org.ask(READ));
  expect(shown(error, fake)).not.toMatch(/bearer|basic|authorization/i);
});
