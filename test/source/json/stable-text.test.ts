import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableText } from '../../../src/source/json/stable-text.js';
import { respelled, jsonValues } from '../../support/deploy-spelling.js';
import { indexText, JSON_TEXTS, rebuild, REALISTIC_TEXTS } from '../../support/json-texts.js';

function stable(text: string, ...ignored: readonly string[]): string {
  return stableText({ json: indexText(text), token: 0 }, new Set(ignored));
}

describe('stableText', () => {
  it('writes one member or element a line, what an object is first and the others by name', () => {
    const text =
      '{"url":"https://x.example.com","type":"T","timeout":3000,"name":"N","id":"1",' +
      '"headers":[{"value":"v","key":"k"},[],{}],"body":{"name":"B","a":[1,[2]]}}';
    expect(stable(text)).toBe(`{
  "id": "1",
  "name": "N",
  "type": "T",
  "body": {
    "name": "B",
    "a": [
      1,
      [
        2
      ]
    ]
  },
  "headers": [
    {
      "key": "k",
      "value": "v"
    },
    [],
    {}
  ],
  "timeout": 3000,
  "url": "https://x.example.com"
}
`);
  });

  it('leaves numbers and strings as they are written', () => {
    const text = String.raw`[12345678901234567890, 3e3, -0.0, 1e999, "\u00e9\/", "é", "\ud83d"]`;
    expect(stable(text)).toBe(
      String.raw`[
  12345678901234567890,
  3e3,
  -0.0,
  1e999,
  "\u00e9\/",
  "é",
  "\ud83d"
]
`,
    );
  });

  it('writes values that are no objects', () => {
    expect(['{}', ' [ ] ', ' "a" ', '0', 'true', 'null'].map((text) => stable(text))).toEqual([
      '{}\n',
      '[]\n',
      '"a"\n',
      '0\n',
      'true\n',
      'null\n',
    ]);
  });

  it('leaves out what is to be ignored of the value itself, and nothing deeper', () => {
    expect(stable('{"version":1,"a":{"version":2}}', 'version')).toBe(
      '{\n  "a": {\n    "version": 2\n  }\n}\n',
    );
    expect(stable('{"version":1}', 'version')).toBe('{}\n');
  });

  it('keeps the last of duplicate keys, which counts', () => {
    expect(stable(String.raw`{"timeout":3000,"time\u006fut":5000}`)).toBe(
      '{\n  "timeout": 5000\n}\n',
    );
  });

  it('keeps members called like what every object inherits', () => {
    expect(stable('{"toString":1,"__proto__":{"b":2},"constructor":3}')).toBe(
      '{\n  "__proto__": {\n    "b": 2\n  },\n  "constructor": 3,\n  "toString": 1\n}\n',
    );
  });

  it('is the same text for files that only differ in their formatting', () => {
    const texts = new Set(REALISTIC_TEXTS.map((text) => stable(text)));
    expect(texts.size).toBe(3);
  });

  it('means the same as the text that it is made of', () => {
    fc.assert(
      fc.property(JSON_TEXTS, (text) => {
        expect(rebuild(indexText(stable(text)))).toEqual(rebuild(indexText(text)));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(JSON_TEXTS, (text) => {
        const once = stable(text);
        expect(stable(once)).toBe(once);
      }),
    );
  });

  it('does not depend on the order of members and the blanks', () => {
    fc.assert(
      fc.property(jsonValues, fc.nat(), (value, seed) => {
        // Its own spelling of numbers and strings stays: only what is around them may change.
        const once = stable(JSON.stringify(value));
        const turned: unknown = JSON.parse(respelled(value, seed));
        expect(stable(JSON.stringify(turned))).toBe(once);
      }),
    );
  });

  it('has no line that ends with a blank, and ends with one line break', () => {
    fc.assert(
      fc.property(JSON_TEXTS, (text) => {
        const lines = stable(text).split('\n');
        expect(lines.slice(0, -1).filter((line) => /[ \t\r]$|^$/.test(line))).toEqual([]);
        expect(lines.at(-1)).toBe('');
      }),
    );
  });
});
