import { describe, expect, it } from 'vitest';
import {
  loadSubstitutionsParser,
  placeholdersIn,
  substitute,
} from '../../src/deploy/substitutions.js';

const VALUES = new Map([
  ['queue', 'Claims'],
  ['wait.policy', '10'],
  ['__proto__', 'safe'],
  ['', 'nothing'],
]);

describe('the placeholders of a text', () => {
  it.each([
    ['name: {{queue}}', 'name: Claims'],
    ['name: "{{queue}} / {{queue}}"', 'name: "Claims / Claims"'],
    ['a: {{ queue }}, b: {{\tqueue\t}}', 'a: Claims, b: Claims'],
    ['{{queue}}: { seconds: {{wait.policy}} }', 'Claims: { seconds: 10 }'],
    ['# {{queue}}\r\n{{queue}}', '# Claims\r\nClaims'],
    ['{{__proto__}}', 'safe'],
    ['${queue}: $${ queue }', 'Claims: $Claims'],
    ['größer {{queue}} 📞', 'größer Claims 📞'],
  ])('are replaced: %j', (text, filled) => {
    expect(substitute(text, VALUES)).toBe(filled);
    expect(placeholdersIn(filled, true)).toEqual([]);
  });

  it.each([
    '{{other}}',
    '{{Queue}}',
    '{{que ue}}',
    '{{queue\n}}',
    '{{queue}',
    '{ {queue}}',
    '${other}',
    '{{constructor}}',
    '{{toString}}',
    '{{queue|upper}}',
  ])('stay where there is no value of their name: %j', (text) => {
    expect(substitute(text, VALUES)).toBe(text);
  });

  it.each(['{{', '{{ ', '${', '{{x {{'])('cost no time in a long text of %j', (piece) => {
    const text = piece + `${piece}${' '.repeat(100_000)}`.repeat(3);
    const start = performance.now();
    expect(substitute(text, VALUES)).toBe(text);
    expect(placeholdersIn(text, true).length).toBeLessThan(2);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('are left however long or odd they are', () => {
    const long = `{{${'q'.repeat(5000)}}}`;
    expect(placeholdersIn(`# ${long}`, true)).toEqual([long]);
    expect(placeholdersIn('a: {{queue\n}}', true)).toEqual(['{{']);
    expect(placeholdersIn('a: { b: {} }', true)).toEqual([]);
  });

  it.each(['$&', '$1$2', '$`', "$'", '$$', '{{other}}', '{{queue}}', '\\n', 'a: b # c', ''])(
    'are replaced by the value %j as it is, once',
    (value) => {
      expect(substitute('x {{queue}} y', new Map([['queue', value]]))).toBe(`x ${value} y`);
    },
  );

  it('are told where they are left, each once, in the order of the text', () => {
    const text = '{{b}} {{ a }} {{b}} ${var.c} {{}} ${} { {d}} {{e\n}} $f {g} {{{h}}}';
    expect(placeholdersIn(text, true)).toEqual([
      '{{b}}',
      '{{ a }}',
      '${var.c}',
      '{{}}',
      '${}',
      '{{h}}',
    ]);
  });

  it('are none in YAML of flow style', () => {
    const text = '{ category: { Orders: { dataAction: { "Get order": {inputs: {}}}}}, exp: $a }';
    expect(placeholdersIn(text, true)).toEqual([]);
    expect(substitute(text, VALUES)).toBe(text);
  });

  it('are replaced in the largest file before long', () => {
    const text = '{{queue}} {{other}} ${x} {{'.repeat(200_000);
    const start = performance.now();
    const filled = substitute(text, VALUES);
    expect(placeholdersIn(filled, true)).toEqual(['{{other}}', '${x}']);
    expect(filled).toHaveLength(24 * 200_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a file of substitutions', () => {
  const parse = async (text: string | Uint8Array): Promise<[string, string][]> => {
    const read = await loadSubstitutionsParser();
    return [...read(Buffer.from(text), 'values.yaml')];
  };

  it('holds texts as they are written', async () => {
    const text =
      'queue: Claims\nwait: 0x10\nid: 12345678901234567890\nzero: 007\nyes: yes\nnone: null\nrate: 1.50\ndate: 2026-11-21\n';
    expect(await parse(text)).toEqual([
      ['queue', 'Claims'],
      ['wait', '0x10'],
      ['id', '12345678901234567890'],
      ['zero', '007'],
      ['yes', 'yes'],
      ['none', 'null'],
      ['rate', '1.50'],
      ['date', '2026-11-21'],
    ]);
  });

  it.each<[string, string, [string, string][]]>([
    [
      'JSON',
      '{"queue": "Claims", "wait": 10, "isOpen": true, "none": null}',
      [
        ['queue', 'Claims'],
        ['wait', '10'],
        ['isOpen', 'true'],
        ['none', 'null'],
      ],
    ],
    [
      'CRLF and a byte-order mark',
      '\ufeffqueue: Claims\r\nwait: 10\r\n',
      [
        ['queue', 'Claims'],
        ['wait', '10'],
      ],
    ],
    ['comments and blank lines', '# ours\n\nqueue: Claims # the old one\n', [['queue', 'Claims']]],
    ['several lines', 'greeting: |\n  Hello,\n  caller\n', [['greeting', 'Hello,\ncaller\n']]],
    [
      'quotes',
      `a: "x: \\u00fc\\n"\nb: 'it''s'\n"c d": ''\n`,
      [
        ['a', 'x: ü\n'],
        ['b', "it's"],
        ['c d', ''],
      ],
    ],
    ['an empty value', 'queue:\n', [['queue', '']]],
    [
      'names of every object',
      '__proto__: a\nconstructor: b\n',
      [
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ],
    ],
    [
      'tags',
      'a: !!int 5\nb: !secret x\n',
      [
        ['a', '5'],
        ['b', 'x'],
      ],
    ],
    ['placeholders', 'a: "{{queue}}"\n', [['a', '{{queue}}']]],
  ])('may have %s', async (_, text, values) => {
    expect(await parse(text)).toEqual(values);
  });

  it.each([
    ['nothing', ''],
    ['a comment alone', '# later\n'],
    ['a list', '- queue: Claims\n'],
    ['a text', 'queue=Claims\n'],
  ])('is none with %s', async (_, text) => {
    await expect(parse(text)).rejects.toThrow(
      new Error('values.yaml holds no substitutions: write a line for each, like queue: Claims'),
    );
  });

  it.each([
    ['a list', 'queues: [Claims]\n'],
    ['a mapping', 'queue:\n  name: Claims\n'],
    ['an alias', 'a: &a Claims\nb: *a\n'],
    ['other mappings', 'base: &b x\n<<: { a: b }\n'],
    ['a placeholder without quotes', 'queue: {{name}}\n'],
    ['no value at all', '{ queue }'],
    ['a key that is a list', '? [queue]\n: Claims\n'],
  ])('is none with %s as a value', async (_, text) => {
    await expect(parse(text)).rejects.toThrow(
      new Error('values.yaml holds no substitutions: each value must be a text'),
    );
  });

  it.each([
    ['a name twice', 'queue: Claims\nqueue: Travel\n'],
    ['two documents', 'queue: Claims\n---\nwait: 10\n'],
    ['tabs', 'queue:\n\tname: x\n'],
    ['half a text', 'queue: "Claims\n'],
    ['brackets without an end', '['.repeat(500)],
  ])('is none with %s', async (_, text) => {
    await expect(parse(text)).rejects.toThrow(/^values\.yaml holds no substitutions: [^\n]+$/);
  });

  it('is none in another encoding', async () => {
    const message = 'values.yaml holds no substitutions: it is not UTF-8';
    await expect(parse(Buffer.from('queue: Grüße', 'latin1'))).rejects.toThrow(message);
    await expect(parse(Buffer.from('\ufeffqueue: x', 'utf16le'))).rejects.toThrow(message);
  });
});
