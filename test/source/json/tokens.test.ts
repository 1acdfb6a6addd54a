import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_REPEATS } from '../../../src/safe/limits.js';
import type { JsonIndex } from '../../../src/source/json/index-json.js';
import {
  after,
  createKey,
  elementsOf,
  endOf,
  findMember,
  isKey,
  isObject,
  keysOf,
  kindOf,
  NO_TOKEN,
  numberOf,
  type RepeatedKey,
  sourceOf,
  spanOf,
  startOf,
  stringOf,
} from '../../../src/source/json/tokens.js';
import { indexText, JSON_TEXTS, rebuild } from '../../support/json-texts.js';

const TIMEOUT = createKey('timeout');

/** The source of a member's value; undefined where there is none. */
function memberSource(json: JsonIndex, name: string, object = 0): string | undefined {
  const token = findMember(json, object, createKey(name));
  return token === NO_TOKEN ? undefined : sourceOf(json, token);
}

describe('kindOf', () => {
  it('tells every kind of value', () => {
    const json = indexText('[{}, [], "timeout", 3000, -1, 0.5, true, false, null]');
    expect(Array.from(elementsOf(json, 0), (token) => kindOf(json, token))).toEqual([
      'object',
      'array',
      'string',
      'number',
      'number',
      'number',
      'boolean',
      'boolean',
      'null',
    ]);
    expect(Array.from(elementsOf(json, 0), (token) => isObject(json, token))).toEqual([
      true,
      ...Array.from({ length: 8 }, () => false),
    ]);
  });
});

describe('elementsOf', () => {
  it('gives the elements alone, not what is in them', () => {
    const json = indexText('[ {"a": [1, 2]}, [3, [4]], "b", [] ]');
    expect(Array.from(elementsOf(json, 0), (token) => sourceOf(json, token))).toEqual([
      '{"a": [1, 2]}',
      '[3, [4]]',
      '"b"',
      '[]',
    ]);
  });

  it('gives none for an empty array', () => {
    expect([...elementsOf(indexText('[[ ], 1]'), 1)]).toEqual([]);
  });
});

describe('keysOf', () => {
  it('gives every key as it stands, doubled ones too, its value behind it', () => {
    const json = indexText(
      String.raw`{"id": "n1", "time\u006fut": {"timeout": 1}, "__proto__": [], "timeout": 2, "": 3}`,
    );
    expect(
      Array.from(keysOf(json, 0), (key) => [stringOf(json, key), sourceOf(json, key + 1)]),
    ).toEqual([
      ['id', '"n1"'],
      ['timeout', '{"timeout": 1}'],
      ['__proto__', '[]'],
      ['timeout', '2'],
      ['', '3'],
    ]);
  });

  it('gives none for an empty object', () => {
    expect([...keysOf(indexText('[{ }, {"a": 1}]'), 1)]).toEqual([]);
  });
});

describe('findMember', () => {
  it('finds a value by its key, in this object alone', () => {
    const json = indexText('{"dataAction": {"timeout": 1}, "name": "timeout", "timeout": 2}');
    expect(memberSource(json, 'timeout')).toBe('2');
    expect(memberSource(json, 'timeout', findMember(json, 0, createKey('dataAction')))).toBe('1');
    expect(memberSource(json, 'timeouts')).toBeUndefined();
    expect(memberSource(json, 'Timeout')).toBeUndefined();
    expect(memberSource(json, 'timeou')).toBeUndefined();
  });

  it('finds a key however it is escaped', () => {
    const json = indexText(
      String.raw`{"time\u006fut": 1, "a\/b": 2, "\u00e9": 3, "\ud83d\udcde": 4}`,
    );
    expect(memberSource(json, 'timeout')).toBe('1');
    expect(memberSource(json, String.raw`time\u006fut`)).toBeUndefined();
    expect(memberSource(json, 'a/b')).toBe('2');
    expect(memberSource(json, 'é')).toBe('3');
    expect(memberSource(json, '📞')).toBe('4');
  });

  it('does not take an escaped backslash for an escape', () => {
    expect(memberSource(indexText(String.raw`{"time\\u006fut": 1}`), 'timeout')).toBeUndefined();
  });

  it('finds a key of any characters', () => {
    const json = indexText('{"": 0, "Grüße": 1, "顧客": 2, "📞": 3}');
    expect(['', 'Grüße', '顧客', '📞'].map((name) => memberSource(json, name))).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
  });

  it('takes the names of what every object inherits for ordinary keys', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const json = indexText(`{${names.map((name, i) => `"${name}": ${String(i)}`).join()}}`);
    expect(names.map((name) => memberSource(json, name))).toEqual(['0', '1', '2', '3']);
    expect(names.map((name) => memberSource(indexText('{}'), name))).toEqual(
      names.map(() => undefined),
    );
  });

  it('counts the last of duplicate keys and tells each repetition with the one before it', () => {
    const json = indexText(
      String.raw`[{"timeout": 1, "name": {"timeout": 9}, "time\u006fut": 2, "timeout": 3}]`,
    );
    const repeats: RepeatedKey[] = [];
    const found = findMember(json, 1, TIMEOUT, repeats);
    expect(numberOf(json, found)).toBe(3);
    expect(
      repeats.map(({ name, earlier, repeated, object }) => ({
        name,
        object,
        earlier: spanOf(json, earlier),
        repeated: sourceOf(json, repeated),
      })),
    ).toEqual([
      {
        name: 'timeout',
        object: 1,
        earlier: { start: 2, end: 11 },
        repeated: String.raw`"time\u006fut"`,
      },
      { name: 'timeout', object: 1, earlier: { start: 40, end: 54 }, repeated: '"timeout"' },
    ]);
  });

  it('tells no repetition where a key stands once', () => {
    const repeats: RepeatedKey[] = [];
    const json = indexText('{"timeout": 1, "name": 1, "name": 2, "dataAction": {"timeout": 2}}');
    findMember(json, 0, TIMEOUT, repeats);
    findMember(json, 0, createKey('url'), repeats);
    expect(repeats).toEqual([]);
  });

  it('tells a limited number of repetitions, and still counts the last key', () => {
    const repeats: RepeatedKey[] = [];
    const count = MAX_REPEATS + 20;
    const members = Array.from({ length: count }, (_, i) => `"timeout": ${String(i)}`);
    const json = indexText(`{${members.join()}}`);
    expect(numberOf(json, findMember(json, 0, TIMEOUT, repeats))).toBe(count - 1);
    expect(repeats).toHaveLength(MAX_REPEATS);
  });
});

describe('isKey', () => {
  it('compares whole names, not beginnings', () => {
    const json = indexText(
      String.raw`["timeout", "timeouts", "timeou", "", "time\u006fut", "time\u006futs"]`,
    );
    expect(Array.from(elementsOf(json, 0), (token) => isKey(json, token, TIMEOUT))).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('stringOf', () => {
  it.each([
    { source: '""', value: '' },
    { source: '"Get customer"', value: 'Get customer' },
    { source: '"顧客 📞 Grüße"', value: '顧客 📞 Grüße' },
    { source: String.raw`"\"\\\/\b\f\n\r\t"`, value: '"\\/\b\f\n\r\t' },
    { source: String.raw`"\u0041\u00E9\ud83d\udcde"`, value: 'Aé📞' },
    { source: String.raw`"\ud83d"`, value: '\ud83d' },
    { source: String.raw`"\u0000"`, value: '\0' },
    { source: '"\u2028"', value: '\u2028' },
    { source: String.raw`"${'$'}{input.ani}\n"`, value: '${input.ani}\n' },
  ])('decodes $source', ({ source, value }) => {
    const json = indexText(`[${source}]`);
    expect(stringOf(json, 1)).toBe(value);
    expect(sourceOf(json, 1)).toBe(source);
  });
});

describe('numberOf', () => {
  it.each([
    { source: '3000', value: 3000 },
    { source: '3000.0', value: 3000 },
    { source: '3e3', value: 3000 },
    { source: '0.3E+4', value: 3000 },
    { source: '2999.5', value: 2999.5 },
    { source: '-0', value: -0 },
    { source: '1e999', value: Infinity },
    { source: '-1e999', value: -Infinity },
    { source: '1e-999', value: 0 },
    { source: '12345678901234567890', value: 12345678901234567000 },
  ])('reads $source as JavaScript does', ({ source, value }) => {
    const json = indexText(`{"timeout": ${source}}`);
    expect(numberOf(json, 2)).toBe(value);
    expect(sourceOf(json, 2)).toBe(source);
  });
});

describe('the places of tokens', () => {
  it('are bytes, the end of a string with escapes included', () => {
    const json = indexText('\ufeff{"é": "a\\n", "b": [1]}');
    expect(spanOf(json, 0)).toEqual({ start: 3, end: 26 });
    expect(spanOf(json, 1)).toEqual({ start: 4, end: 8 });
    expect([startOf(json, 2), endOf(json, 2)]).toEqual([10, 15]);
    expect(after(json, 0)).toBe(6);
    expect(after(json, 2)).toBe(3);
  });

  it('slice every value of a text back out of it', () => {
    fc.assert(
      fc.property(JSON_TEXTS, (text) => {
        const json = indexText(text);
        const bytes = Buffer.from(text);
        for (let token = 0; token < after(json, 0); token++) {
          const { start, end } = spanOf(json, token);
          expect(JSON.parse(bytes.toString('utf8', start, end))).toEqual(rebuild(json, token));
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
