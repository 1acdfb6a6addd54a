import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/formats/document.js';
import { addLimitProblem, addSite, isFull, startDocument } from '../../src/formats/json-sites.js';
import { TUTORIAL_SETTING } from '../../src/formats/tutorial-setting.js';
import { MAX_ENTRIES } from '../../src/safe/limits.js';
import { createKey } from '../../src/source/json/tokens.js';
import { indexOf, plainSite, spanOfText } from '../support/lint-text.js';

/** Reads the text's value as an owner whose timeout stands under `keys`. */
function readOwner(text: string, keys: readonly string[] = ['timeout']): Document {
  const draft = startDocument('crm-lookups');
  const owner = { json: indexOf(text), object: 0, pointer: '', path: keys.map(createKey) };
  addSite(draft, owner, 'data-action', TUTORIAL_SETTING);
  return draft;
}

function stateIn(text: string): unknown {
  return readOwner(text).sites[0]?.state;
}

describe('the state of a site', () => {
  it.each([
    ['8000', 8000],
    ['8000.0', 8000],
    ['8e3', 8000],
    ['80000e-1', 8000],
    ['-1', -1],
    ['0', 0],
    ['1e300', 1e300],
  ])('is the whole number %s', (source, value) => {
    const text = `{ "timeout": ${source} }`;
    expect(stateIn(text)).toEqual({ kind: 'literal', value, span: spanOfText(text, source) });
  });

  it.each([
    ['"3000"', '3000'],
    ['"8\\u003000"', '8000'],
    ['""', ''],
    ['null', null],
    ['true', true],
    ['false', false],
    ['2999.5', 2999.5],
    ['1e-3', 0.001],
    ['1e999', '1e999'],
    ['-1e999', '-1e999'],
    ['{"seconds":5}', '{"seconds":5}'],
    ['[5000]', '[5000]'],
    ['{}', '{}'],
  ])('is invalid for %s', (source, actual) => {
    const text = `{ "timeout": ${source} }`;
    expect(stateIn(text)).toEqual({
      kind: 'invalid',
      actual,
      text: source,
      span: spanOfText(text, source),
    });
  });

  it('shows an object of several lines as one line', () => {
    const source = '{\r\n\t"seconds":\t5\r\n}';
    expect(stateIn(`{"timeout":${source}}`)).toMatchObject({
      text: '{ "seconds": 5 }',
      actual: '{ "seconds": 5 }',
    });
  });

  it('shows the beginning of a long value', () => {
    const state = stateIn(`{"timeout":"${'9'.repeat(5000)}"}`);
    expect(state).toMatchObject({ actual: `${'9'.repeat(199)}…`, text: `"${'9'.repeat(198)}…` });
  });

  it('shows that a value is cut whatever blanks it holds', () => {
    const state = readOwner(`{"timeout":{${' '.repeat(1200)}"seconds":5}}`).sites[0]?.state;
    expect(state?.kind === 'invalid' ? state.text : '').toMatch(/[}…]$/);
  });

  it.each([
    ['the name', '{"name":"Find car"}', '"Find car"'],
    ['an empty name', '{"id":"d1","name":""}', '""'],
    ['the first token without a name', '{"id":"d1"}', '{'],
    ['the first token where the name is no text', '{"name":["Find car"]}', '{'],
    ['the last of repeated names', '{"name":"Find car","name":"Find truck"}', '"Find truck"'],
  ])('is absent at %s', (_, text, place) => {
    expect(stateIn(text)).toEqual({ kind: 'absent', span: spanOfText(text, place) });
  });
});

describe('id and name of a site', () => {
  it.each([
    ['{"id":"d1","name":"Find car"}', 'd1', 'Find car'],
    ['{"id":17,"name":4.50}', '17', '4.50'],
    ['{"id":"\\u00e4","name":"\\ud83d\\ude97"}', 'ä', '🚗'],
    ['{"id":null,"name":true}', undefined, undefined],
    ['{"id":{},"name":[]}', undefined, undefined],
    ['{"__proto__":{"id":"d1","name":"Find car"}}', undefined, undefined],
  ])('of %s', (text, id, name) => {
    expect(readOwner(text).sites.map(plainSite)).toMatchObject([{ id, name }]);
  });
});

describe('the edit of a site', () => {
  it.each([
    ['{"timeout": 3000 }', { start: 12, end: 16, text: '8000' }],
    ['{"timeout":{"seconds":8}}', { start: 11, end: 24, text: '8000' }],
    ['{"id":"d1"}', { start: 10, end: 10, text: ',"timeout":8000' }],
  ])('writes a value into %s', (text, edit) => {
    expect(readOwner(text).sites[0]?.edit(8000)).toEqual([edit]);
  });
});

describe('a timeout further down in its owner', () => {
  const keys = ['call/settings', 'time~out'];

  it('has its keys escaped in the pointer', () => {
    const { sites } = readOwner('{"call/settings":{"time~out":8000}}', keys);
    expect(sites.map(({ pointer }) => pointer)).toEqual(['/call~1settings/time~0out']);
  });

  it('is absent from the nearest object that there is', () => {
    expect(
      ['{"call/settings":{}}', '{}'].map((text) => readOwner(text, keys).sites[0]?.pointer),
    ).toEqual(['/call~1settings', '']);
  });

  it.each([
    ['null', 'null'],
    ['"8000"', 'a string'],
    ['8000', 'a number'],
    ['false', 'a boolean'],
    ['[{}]', 'an array'],
  ])('cannot be read out of %s', (source, words) => {
    const text = `{"id":"d1","name":"Find car","call/settings":${source}}`;
    const document = readOwner(text, keys);
    expect(document).toEqual({
      format: 'crm-lookups',
      sites: [],
      problems: [
        {
          message: `"call/settings" must be an object, but is ${words}`,
          span: spanOfText(text, source),
          pointer: '/call~1settings',
          kind: 'data-action',
          id: 'd1',
          name: 'Find car',
        },
      ],
      duplicates: [],
    });
  });
});

describe('repeated keys on the way to a timeout', () => {
  it('are told one by one', () => {
    const text = '{"id":"d1","call":1,"call":{"timeout":1,"t\\u0069meout":2,"timeout":8000}}';
    const document = readOwner(text, ['call', 'timeout']);
    const owner = { kind: 'data-action', id: 'd1', name: undefined };
    const timeout = { ...owner, key: 'timeout', pointer: '/call/timeout' };
    expect(document.sites.map(({ state }) => state)).toEqual([
      { kind: 'literal', value: 8000, span: spanOfText(text, '8000') },
    ]);
    expect(document.duplicates).toEqual([
      {
        ...owner,
        key: 'call',
        span: spanOfText(text, '"call"', 1),
        earlier: spanOfText(text, '"call"'),
        pointer: '/call',
      },
      {
        ...timeout,
        span: spanOfText(text, '"t\\u0069meout"'),
        earlier: spanOfText(text, '"timeout"'),
        removal: { ...spanOfText(text, '"timeout":1,'), text: '' },
      },
      {
        ...timeout,
        span: spanOfText(text, '"timeout"', 1),
        earlier: spanOfText(text, '"t\\u0069meout"'),
        removal: { ...spanOfText(text, '"t\\u0069meout":2,'), text: '' },
      },
    ]);
  });

  it('are told apart where both levels have the same name', () => {
    const text = '{"timeout":{"timeout":1,"timeout":8000}}';
    expect(readOwner(text, ['timeout', 'timeout']).duplicates).toMatchObject([
      {
        pointer: '/timeout/timeout',
        removal: { ...spanOfText(text, '"timeout":1,'), text: '' },
      },
    ]);
  });
});

describe('the limit on entries', () => {
  it('counts sites and flaws', () => {
    const draft = startDocument('crm-lookups');
    const problem = {
      message: 'a node must be an object',
      span: { start: 0, end: 1 },
      pointer: '',
    };
    draft.problems.push(...Array.from({ length: MAX_ENTRIES - 1 }, () => problem));
    expect(isFull(draft)).toBe(false);
    const owner = { json: indexOf('{}'), object: 0, pointer: '', path: [createKey('timeout')] };
    addSite(draft, owner, 'data-action', TUTORIAL_SETTING);
    expect(isFull(draft)).toBe(true);
  });

  it('is told as a flaw of the document', () => {
    const draft = startDocument('crm-lookups');
    addLimitProblem(draft, { start: 7, end: 8 }, '/7');
    expect(draft.problems).toEqual([
      {
        message:
          'there are more than 100000 entries in this file: those from here on are not checked',
        span: { start: 7, end: 8 },
        pointer: '/7',
      },
    ]);
  });
});
