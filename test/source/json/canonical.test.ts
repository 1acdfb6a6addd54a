import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalText,
  differencesOf,
  membersOf,
  sourceBytes,
} from '../../../src/source/json/canonical.js';
import { createTokenFinder } from '../../../src/source/json/pointer.js';
import { stableText } from '../../../src/source/json/stable-text.js';
import { NO_TOKEN } from '../../../src/source/json/tokens.js';
import { jsonValues, respelled, spelledValues } from '../../support/deploy-spelling.js';
import { indexText, JSON_TEXTS, REALISTIC_TEXTS } from '../../support/json-texts.js';

const NONE: ReadonlySet<string> = new Set();

function canonical(text: string, ...ignored: readonly string[]): string {
  return canonicalText({ json: indexText(text), token: 0 }, new Set(ignored));
}

function differences(one: string, other: string, ignored = NONE, most = 10): string[] {
  const [a, b] = [one, other].map((text) => ({ json: indexText(text), token: 0 }));
  return a === undefined || b === undefined ? [] : differencesOf(a, b, ignored, most);
}

describe('canonicalText', () => {
  it('sorts keys, drops blanks and decodes escapes', () => {
    const text = String.raw`{ "url": "https:\/\/crm.example.com\/\u00e9",
      "headers": [ { "value": "\t", "key": "X" } ],	"timeout" :3000, "id": null, "on": true }`;
    expect(canonical(text)).toBe(
      String.raw`{"headers":[{"key":"X","value":"\t"}],"id":null,"on":true,"timeout":3000,"url":"https://crm.example.com/é"}`,
    );
  });

  it('is the same for a value in whatever way it is written', () => {
    fc.assert(
      fc.property(spelledValues, ({ plain, other }) => {
        expect(canonical(other)).toBe(canonical(plain));
      }),
    );
  });

  it('is that of the value which JSON.parse reads', () => {
    fc.assert(
      fc.property(spelledValues, ({ value, other }) => {
        expect(JSON.parse(canonical(other))).toEqual(value);
      }),
    );
  });

  it('differs where values do', () => {
    fc.assert(
      fc.property(jsonValues, jsonValues, fc.nat(), (one, other, seed) => {
        const isSame = canonical(respelled(one, seed)) === canonical(respelled(other, seed + 1));
        expect(isSame).toBe(isDeepStrictEqual(one, other));
      }),
    );
  });

  it('is the same after formatting, with duplicate keys and numbers of every kind', () => {
    fc.assert(
      fc.property(JSON_TEXTS, (text) => {
        const formatted = stableText({ json: indexText(text), token: 0 });
        expect(canonical(formatted)).toBe(canonical(text));
      }),
    );
  });

  it('is the same for files with a byte-order mark, CRLF and tabs', () => {
    const texts = new Set(REALISTIC_TEXTS.map((text) => canonical(text)));
    expect(texts.size).toBe(3);
  });

  it('counts the last of duplicate keys, as the server does', () => {
    expect(canonical(String.raw`{"timeout":3000,"time\u006fut":5000}`)).toBe('{"timeout":5000}');
  });

  it('leaves out what is to be ignored of the value itself, and nothing deeper', () => {
    const text = '{"version":7,"flowData":{"version":"3.0"},"selfUri":"/x"}';
    expect(canonical(text, 'version', 'selfUri', 'dateModified')).toBe(
      '{"flowData":{"version":"3.0"}}',
    );
    expect(canonical('[{"version":7}]', 'version')).toBe('[{"version":7}]');
  });

  it('takes members called like what every object inherits for members', () => {
    expect(canonical('{"toString":1,"__proto__":{"a":2},"constructor":3}')).toBe(
      '{"__proto__":{"a":2},"constructor":3,"toString":1}',
    );
  });

  it('keeps half characters apart from the mark that stands for an unreadable one', () => {
    expect(canonical(String.raw`"\ud83d"`)).not.toBe(canonical('"\ufffd"'));
  });
});

describe('canonicalText of numbers', () => {
  it.each([
    ['3000', ['3000', '3000.0', '3e3', '30E+2', '300000e-2', '3000.00000']],
    ['0', ['0', '0.0', '0e9', '-0', '-0.0e-0']],
    ['-0.5', ['-0.5', '-0.50', '-5e-1']],
    ['999999999999999', ['999999999999999', '999999999999999e0']],
  ])('writes %s in one way', (wanted, texts) => {
    expect(texts.map((text) => canonical(text))).toEqual(texts.map(() => wanted));
  });

  it.each([
    ['whole numbers of 20 digits', '12345678901234567890', '12345678901234567891'],
    ['whole numbers beyond 2^53', '9007199254740993', '9007199254740992'],
    ['fractions of 20 digits', '0.12345678901234567890', '0.12345678901234567891'],
    ['numbers that are too large', '1e999', '2e999'],
    ['a number that is too small, and zero', '1e-999', '0'],
  ])('keeps apart %s', (_, one, other) => {
    expect(canonical(one)).not.toBe(canonical(other));
  });

  it('keeps what JavaScript cannot hold as it is written', () => {
    expect(canonical('[12345678901234567890,-1e999]')).toBe('[12345678901234567890,-1e999]');
  });
});

describe('membersOf', () => {
  it('gives the members by their decoded names, of a repeated one the last', () => {
    const json = indexText(String.raw`{"a":1,"\u0062":[2,{"c":3}],"a":{"d":4}}`);
    const members = [...membersOf({ json, token: 0 })].map(([name, value]) => [
      name,
      sourceBytes(value).toString(),
    ]);
    expect(members).toEqual([
      ['a', '{"d":4}'],
      ['b', '[2,{"c":3}]'],
    ]);
  });
});

describe('sourceBytes', () => {
  it('gives the bytes of a value as they stand', () => {
    const text = '\ufeff{ "a": [ 12345678901234567890 ,\t"\\u00e9é" ] }\r\n';
    const json = indexText(text);
    const token = createTokenFinder(json)('/a');
    expect(sourceBytes({ json, token }).toString()).toBe('[ 12345678901234567890 ,\t"\\u00e9é" ]');
    expect(sourceBytes({ json, token: 0 }).toString()).toBe(text.slice(1).trim());
  });
});

describe('differencesOf', () => {
  it('points to each place that differs, as deep as it goes', () => {
    const one = '{"a":{"b~c":[1,{"d/e":2}]},"f":1,"g":[1,2],"h":0}';
    const other = '{"h":0,"a":{"b~c":[1,{"d/e":3}]},"f":"1","g":[1,2,3],"i":4}';
    expect(differences(one, other).sort()).toEqual(['/a/b~0c/1/d~1e', '/f', '/g/2', '/i']);
  });

  it('points to members and elements that only one of the two has', () => {
    expect(differences('{"a":1,"b":[1,2]}', '{"b":[1]}')).toEqual(['/a', '/b/1']);
  });

  it('points to the value itself where the two are of different kinds', () => {
    expect(differences('[]', '{}')).toEqual(['']);
    expect(differences('1', '"1"')).toEqual(['']);
  });

  it('passes over what is to be ignored at the top, and nowhere else', () => {
    const ignored = new Set(['version']);
    const one = '{"version":1,"data":{"version":1}}';
    const other = '{"version":2,"data":{"version":2}}';
    expect(differences(one, other, ignored)).toEqual(['/data/version']);
    expect(differences(one, one.replace('1', '9'), ignored)).toEqual([]);
  });

  it('ignores nothing below a member without a name', () => {
    expect(differences('{"":{"version":1}}', '{"":{"version":2}}', new Set(['version']))).toEqual([
      '//version',
    ]);
  });

  it('stops at the most', () => {
    const list = (by: number): string =>
      `{${Array.from({ length: 40 }, (_, i) => `"m${String(i)}":${String(i + by)}`).join()}}`;
    expect(differences(list(0), list(1), NONE, 3)).toEqual(['/m0', '/m1', '/m2']);
    expect(differences(list(0), '{}', NONE, 3)).toEqual(['/m0', '/m1', '/m2']);
    expect(differences(`[${list(0)},${list(0)}]`, `[${list(1)},${list(1)}]`, NONE, 3)).toEqual([
      '/0/m0',
      '/0/m1',
      '/0/m2',
    ]);
  });

  it('finds something exactly where the texts differ, and points to what is there', () => {
    fc.assert(
      fc.property(jsonValues, jsonValues, fc.nat(), (one, other, seed) => {
        const texts = [respelled(one, seed), respelled(other, seed + 1)] as const;
        const found = differences(...texts, NONE, 1000);
        expect(found.length > 0).toBe(canonical(texts[0]) !== canonical(texts[1]));
        expect(new Set(found).size).toBe(found.length);
        const finders = texts.map((text) => createTokenFinder(indexText(text)));
        for (const pointer of found) {
          expect(finders.some((find) => find(pointer) !== NO_TOKEN)).toBe(true);
        }
      }),
    );
  });
});
