import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../src/genesys/http.js';
import { refusal } from '../../src/genesys/refusal.js';
import { logLine } from '../../src/safe/log-line.js';
import { createSecrets } from '../../src/safe/secrets.js';
import { hostileText } from '../support/hostile-text.js';
import { jsonAnswer } from '../support/genesys-org.js';

const ASK = { what: 'the flow flow-billing', permission: 'flow:flow:write' };
const CORRELATION_ID = '8f2b6c1d-41aa-4b7e-9d0e-6a7c5b3e2f10';
const asItIs = (text: string): string => text;

/** What is said of an answer with a correlation id. */
function told(status: number, body: unknown): string {
  const answer = jsonAnswer(status, body, { correlationId: CORRELATION_ID });
  return refusal(ASK, answer, asItIs).message;
}

/** What is said of the words of an answer, without what is ours. */
function words(body: unknown): string {
  return refusal(ASK, jsonAnswer(400, body), asItIs).message.replace(
    /^the org refused the flow flow-billing \(400\)(?:: )?/,
    '',
  );
}

describe('a refusal says what to do', () => {
  const message = 'The words of the server.';
  it.each([
    [400, 'the org refused the flow flow-billing (400): The words of the server.'],
    [
      401,
      "the org does not take the credentials (401): check the client's id and secret, and that it is of this region: The words of the server.",
    ],
    [
      403,
      'the client may not do this (403): its roles need the permission flow:flow:write: The words of the server.',
    ],
    [
      404,
      'the flow flow-billing is not in the org (404): check its id and the region, and whether the client may see it',
    ],
    [
      409,
      'the flow flow-billing is locked, in use, or was changed meanwhile (409): The words of the server.',
    ],
    [
      429,
      'the org takes no more requests for now (429): try again in a few minutes: The words of the server.',
    ],
    [301, 'the org sends us elsewhere (301): check the region, or api-url'],
    [307, 'the org sends us elsewhere (307): check the region, or api-url'],
    [408, 'the org failed at the flow flow-billing (408): The words of the server.'],
    [500, 'the org failed at the flow flow-billing (500): The words of the server.'],
    [503, 'the org failed at the flow flow-billing (503): The words of the server.'],
  ])('for %d', (status, said) => {
    const error = refusal(
      ASK,
      jsonAnswer(status, { message, status }, { correlationId: CORRELATION_ID }),
      asItIs,
    );
    expect(error.message).toBe(`${said} [correlation id ${CORRELATION_ID}]`);
    expect(error.details).toEqual({ status, correlationId: CORRELATION_ID });
  });

  it('without the correlation id where there is none', () => {
    const error = refusal(ASK, jsonAnswer(404, {}), asItIs);
    expect(error.message).toBe(
      'the flow flow-billing is not in the org (404): check its id and the region, and whether the client may see it',
    );
    expect(error.details).toEqual({ status: 404 });
  });

  it('and of a lock who holds it', () => {
    const body = {
      message: 'Flow is locked by Ada.',
      code: 'architect.flow.locked.by.user',
      status: 409,
      contextId: 'c0ffee',
      details: [{ id: 'user-ada', userName: 'ada@example.com' }],
      errors: [],
    };
    expect(told(409, body)).toBe(
      'the flow flow-billing is locked, in use, or was changed meanwhile (409): Flow is locked by Ada.; ada@example.com' +
        ` [correlation id ${CORRELATION_ID}]`,
    );
  });
});

describe('the words of the server', () => {
  it('are its message and those of its details and errors, each once', () => {
    const body = {
      message: 'Validation failed.',
      code: 'bad.request',
      details: [
        { errorCode: 'range', fieldName: 'timeout', message: 'timeout: 999 is out of range' },
      ],
      errors: [
        { message: 'Validation failed.' },
        { message: 'url: is required', errors: [{ message: 'url: null' }] },
      ],
    };
    expect(words(body)).toBe(
      'Validation failed.; timeout: 999 is out of range; url: is required; url: null',
    );
    const grant = { error: 'invalid_client', description: 'no client', error_description: 'none' };
    expect(words(grant)).toBe('none; no client');
  });

  it.each([
    [{}],
    [null],
    [[]],
    ['text'],
    [{ message: null, details: 7, errors: 'x'.length }],
    [{ message: '' }],
    [{ error: {}, __proto__: { message: 'inherited' } }],
  ])('are missed where there are none: %j', (body) => {
    expect(words(body)).toBe('');
  });

  it.each(['', '<!doctype html><h1>Bad gateway</h1>', '{"message":"cut o', '\u0000\u0001'])(
    'are not made of what is no JSON: %j',
    (text) => {
      const answer: HttpAnswer = { status: 502, bytes: Buffer.from(text) };
      expect(refusal(ASK, answer, asItIs).message).toBe(
        'the org failed at the flow flow-billing (502)',
      );
    },
  );

  it('are shortened', () => {
    expect(words({ message: 'x'.repeat(500) })).toBe('x'.repeat(500));
    expect(words({ message: 'x'.repeat(501) })).toBe(`${'x'.repeat(499)}…`);
    const many = {
      errors: Array.from({ length: 5000 }, (_, i) => ({ message: `no ${String(i)}` })),
    };
    expect(words(many).length).toBeLessThanOrEqual(500);
  });

  it('are looked for in an error of any depth and size without hanging', () => {
    let body: unknown = { message: 'deepest' };
    for (let depth = 0; depth < 2000; depth++) body = { errors: [body] };
    expect(words(body)).toBe('');
    expect(words({ message: ` ${'\t '.repeat(1_000_000)}end` })).toBe(' end');
  });
});

describe('the words of a hostile server', () => {
  const hostile = 'a\r\n::error::pwned\u2028##[add-mask]b\u001b[31m\u202ec';

  it('have one line', () => {
    expect(told(400, { message: hostile, details: [{ message: hostile }] })).not.toMatch(
      /[\r\n\u2028]/,
    );
  });

  it('are a harmless line where they are shown', () => {
    expect(logLine(told(400, { message: hostile }))).toBe(
      'the org refused the flow flow-billing (400): a ::error::pwned #\\x23[add-mask]b\\x1b[31m\\u202ec' +
        ` [correlation id ${CORRELATION_ID}]`,
    );
  });

  it('are that whatever they are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (message, correlationId) => {
        const answer = jsonAnswer(400, { message }, { correlationId });
        const line = logLine(refusal(ASK, answer, asItIs).message);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|##\[/u);
        expect(line).toMatch(/^the org refused/);
      }),
      { seed: 4 },
    );
  });
});

describe('the secrets in what a server says', () => {
  const token = `eyJhbGciOiJSUzI1NiJ9.${'aZ3kQ9'.repeat(20)}`;
  const { hide, clean } = createSecrets();
  hide(token);

  /** The message where the server says something, with the secrets taken out. */
  function cleaned(body: unknown, correlationId = CORRELATION_ID): string {
    return refusal(ASK, jsonAnswer(400, body, { correlationId }), clean).message;
  }

  it('are taken out', () => {
    expect(cleaned({ message: `no: Bearer ${token}`, details: [{ message: token }] }, token)).toBe(
      'the org refused the flow flow-billing (400): no: Bearer ***; *** [correlation id ***]',
    );
  });

  it('are in no error either', () => {
    const answer = jsonAnswer(400, { message: token }, { correlationId: `id ${token}` });
    const { details, stack } = refusal(ASK, answer, clean);
    expect(details).toEqual({ status: 400, correlationId: 'id ***' });
    expect(stack).not.toContain(token);
  });

  it.each([340, 380, 440, 480, 495])(
    'are taken out before what follows %d characters is cut off',
    (before) => {
      const said = cleaned({ message: `${'x'.repeat(before)}${token}` });
      expect(said).not.toContain(token.slice(0, 4));
    },
  );

  it('are taken out of a correlation id before it is cut off', () => {
    expect(cleaned({}, `${'x'.repeat(80)}${token}`)).not.toContain(token.slice(0, 4));
  });
});
