import type { LiveObject } from '../../src/genesys/resource.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indexAnswer,
  isOrgId,
  memberText,
  pageIn,
  readObject,
} from '../../src/genesys/live-object.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { textOf, orgGiving } from '../support/genesys-lists.js';
import { createFakeOrg, jsonAnswer, READ, refusalOf } from '../support/genesys-org.js';

const WHAT = 'the flow flow-billing';

describe('an answer', () => {
  it('is indexed as it came', () => {
    const json = indexAnswer(Buffer.from(' {"id": "a"}'), WHAT);
    expect(memberText(json, 0, 'id')).toBe('a');
  });

  it.each([
    '',
    '<!doctype html>',
    '{"id":"a"',
    '{"id":"a"} {}',
    `${'['.repeat(2000)}${']'.repeat(2000)}`,
  ])('is refused where it cannot be read: %.20j', (text) => {
    expect(() => indexAnswer(Buffer.from(text), WHAT)).toThrow(
      new OrgError(`the org answered ${WHAT} with something that cannot be read as JSON`),
    );
  });
});

describe('the text of a member', () => {
  it.each([
    ['{"name":"B\\u00fcro \\ud83d\\udcde"}', 'Büro 📞'],
    ['{"name":""}', ''],
    ['{"name":null}', undefined],
    ['{"name":7}', undefined],
    ['{"name":{"name":"a"}}', undefined],
    ['{"title":"a"}', undefined],
    ['["name"]', undefined],
    ['"name"', undefined],
    ['null', undefined],
  ])('of %s is %j', (text, found) => {
    expect(memberText(indexAnswer(Buffer.from(text), WHAT), 0, 'name')).toBe(found);
  });
});

describe('one object', () => {
  /** Reads the flow with what the org gives for it. */
  const read = (given: unknown): ReturnType<typeof readObject> =>
    readObject(orgGiving(() => given).org, 'flow-billing', READ);

  it('is what the org has, to the digit', async () => {
    const text = '{"id":"flow-billing","name":"Billing","n":12345678901234567890,"x":1.50}';
    const live = await read(Buffer.from(text));
    expect([live?.id, live?.name]).toEqual(['flow-billing', 'Billing']);
    expect(live === undefined ? undefined : textOf(live)).toBe(text);
  });

  it('may have no name', async () => {
    expect(await read({ id: 'flow-billing', name: null })).toMatchObject({
      id: 'flow-billing',
      name: undefined,
    });
  });

  it.each([
    [{ id: 'flow-orders', name: 'Orders' }, 'an object of another id'],
    [{ id: 'FLOW-BILLING' }, 'an object of another id'],
    [{ id: '' }, 'an object of another id'],
    [{ name: 'Billing' }, 'an object without an id'],
    [{ id: null }, 'an object without an id'],
    [{ id: 7 }, 'an object without an id'],
    [[{ id: 'flow-billing' }], 'an object without an id'],
    [null, 'an object without an id'],
    ['flow-billing', 'an object without an id'],
    [Buffer.alloc(0), 'something that cannot be read as JSON'],
  ])('is not taken from an answer with another one, or with none: %j', async (given, why) => {
    const { message, details } = await refusalOf(read(given));
    expect(message).toBe(`the org answered the flow flow-billing with ${why}`);
    expect(details).toEqual({});
  });

  it('is undefined where the org has none', async () => {
    const { org } = createFakeOrg({ replies: [jsonAnswer(404, { message: 'Not found.' })] });
    expect(await readObject(org, 'flow-billing', READ)).toBeUndefined();
  });

  it.each([400, 401, 403, 409, 410, 500])('is not told from a refusal: %d', async (status) => {
    const { org } = createFakeOrg({ replies: () => jsonAnswer(status, {}) });
    expect((await refusalOf(readObject(org, 'flow-billing', READ))).details.status).toBe(status);
  });

  it('is not held to be missing where it is the sign-in that is not found', async () => {
    const { org, calls } = createFakeOrg({ signIns: [jsonAnswer(404, { message: 'Not found.' })] });
    const { message } = await refusalOf(readObject(org, 'flow-billing', READ));
    expect(message).toMatch(/sign-in/);
    expect(calls).toEqual([]);
  });
});

describe('the objects on a page', () => {
  const page = (text: string): readonly LiveObject[] =>
    pageIn(Buffer.from(text), 'the flows').objects;

  it('are those of the page, each with its own text', () => {
    const billing = '{"id":"flow-billing", "name":"Billing", "n":12345678901234567890}';
    const orders = '{"id":"flow-orders"}';
    const found = page(`{"total":2,"entities":[ ${billing} , ${orders} ]}`);
    expect(found.map(({ id, name }) => [id, name])).toEqual([
      ['flow-billing', 'Billing'],
      ['flow-orders', undefined],
    ]);
    expect(found.map(textOf)).toEqual([billing, orders]);
  });

  it('are passed over where they have no id that can be one', () => {
    const entities = [
      null,
      7,
      'flow-a',
      [],
      [{ id: 'flow-b' }],
      {},
      { id: null },
      { id: 7 },
      { id: '' },
      { id: '..' },
      { id: '../../x' },
      { id: 'a b' },
      { id: 'flow-c' },
      { name: 'Billing' },
    ];
    expect(page(JSON.stringify({ entities })).map(({ id }) => id)).toEqual(['flow-c']);
  });

  it.each(['{}', '[]', 'null', '{"entities":null}', '{"entities":{}}', '{"Entities":[]}'])(
    'are missed where there is no list of them: %s',
    (text) => {
      expect(() => page(text)).toThrow(
        new OrgError('the org answered the flows without a list of them'),
      );
    },
  );
});

describe('an id of the org', () => {
  it.each([
    '5f2c9a1e-0d3b-4c58-9b7e-2a1f6d0c4e83',
    'custom_-_5f2c9a1e-0d3b-4c58-9b7e-2a1f6d0c4e83',
    'static_-_7',
    'flow-billing',
    'v1.2',
    'a',
    'a'.repeat(200),
  ])('can be %s', (id) => {
    expect(isOrgId(id)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '../../x',
    '..%2f..%2fx',
    '%2e%2e',
    'a/b',
    'a\\b',
    '/a',
    '-rf',
    'a b',
    'a\n',
    '\na',
    'a\0',
    'a?b=c',
    'a#b',
    'a:b',
    'ä',
    'a\u202e',
    '\ud800',
    '::error::a',
    '$(id)',
    'a'.repeat(201),
  ])('cannot be %j', (id) => {
    expect(isOrgId(id)).toBe(false);
  });

  it('stands in an address for nothing but itself', () => {
    const text = fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'e', 'a', '-', '?', '\\') });
    fc.assert(
      fc.property(text, (id) => {
        fc.pre(isOrgId(id));
        const { pathname, search } = new URL(`https://api.example.com/api/v2/flows/${id}`);
        expect([pathname, search]).toEqual([`/api/v2/flows/${id}`, '']);
      }),
      { seed: 4 },
    );
  });
});
