import { describe, expect, it } from 'vitest';
import { type HclEvent, walk } from '../../src/formats/hcl/walk.js';
import { MAX_DEPTH } from '../../src/safe/limits.js';
import { slice } from '../support/hcl-read.js';

/** What stands in a text, in words, each with the depth that it stands at. */
function eventsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const wordsOf = (event: HclEvent): string => {
    switch (event.kind) {
      case 'argument':
        return `${slice(bytes, event.name)} := ${slice(bytes, event.value)}`;
      case 'block':
        return [
          slice(bytes, event.type),
          ...event.labels.map((label) => slice(bytes, label)),
          '{',
        ].join(' ');
      case 'end':
        return '}';
      case 'stray':
      case 'placeholder':
        return `${event.kind} ${slice(bytes, event.span)}`;
      case 'failure':
        return `failure ${String(event.offset)} ${event.message}`;
    }
  };
  return [...walk(bytes, 0, bytes.length)].map(
    (event) => ('depth' in event ? `${String(event.depth)} ` : '') + wordsOf(event),
  );
}

describe('a walk through a text', () => {
  it('tells its arguments and blocks with the depth of each', () => {
    const text = [
      'a = 1',
      'b "x" y {',
      '  c = [ # ]',
      '    1, 2',
      '  ]',
      '  d {',
      '    e = f(<<EOT',
      '}',
      'EOT',
      '    )',
      '  }',
      '}',
      'g {}',
      'h { i = { j = 1 } } # }',
      '',
    ];
    for (const lineBreak of ['\n', '\r\n']) {
      const expected = [
        '0 a := 1',
        '0 b "x" y {',
        '1 c := [ # ]|    1, 2|  ]',
        '1 d {',
        '2 e := f(<<EOT|}|EOT|    )',
        '1 }',
        '0 }',
        '0 g {',
        '0 }',
        '0 h {',
        '1 i := { j = 1 }',
        '0 }',
      ];
      expect(eventsOf(text.join(lineBreak))).toEqual(
        expected.map((each) => each.replaceAll('|', lineBreak)),
      );
    }
  });

  it('leaves comments around a value out of it', () => {
    expect(eventsOf('a = /* b */ 1 /* c */ + /* d */ 2 /* e\n */ // f\ng = 1 # h')).toEqual([
      '0 a := 1 /* c */ + /* d */ 2',
      '0 g := 1',
    ]);
  });

  it('gives an empty value where there is none', () => {
    expect(eventsOf('a =\nb = # 1\nc { d = }')).toEqual([
      '0 a := ',
      '0 b := ',
      '0 c {',
      '1 d := ',
      '0 }',
    ]);
  });

  it.each([
    ['a\nb = 1', ['0 stray a', '0 b := 1']],
    ['a "b"\n{\nc = 1\n}\n', ['0 stray a "b"', '0 stray {\nc = 1\n}']],
    ['"a" = 1\nb = 1', ['0 stray "a" = 1', '0 b := 1']],
    ['{{\nb = 1\n}}\nc = 1', ['0 stray {{\nb = 1\n}}', '0 c := 1']],
    ['a { b }', ['0 a {', '1 stray b', '0 }']],
    ['a.b = 1\n', ['0 stray a.b = 1']],
    ['1\n<<A\nA\n,\n=\n+', ['0 stray 1', '0 stray <<A\nA', '0 stray ,', '0 stray =', '0 stray +']],
  ])('goes on after what is no argument and no block in %j', (text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });

  it.each([
    ['{{#if a}}\nb = 1\n{{/if}}', ['0 placeholder {{#if a}}', '0 b := 1', '0 placeholder {{/if}}']],
    ['{% if "a %}b = 1\r\n', ['0 placeholder {% if "a %}', '0 b := 1']],
    ['{# a #} {# ( #}\n', ['0 placeholder {# a #}', '0 placeholder {# ( #}']],
    ['a {\n  <%= b %>\n}', ['0 a {', '1 placeholder <%= b %>', '0 }']],
    ['a = {{ b }}\n', ['0 a := {{ b }}']],
  ])('passes over the placeholders of other tools in %j', (text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });

  it('keeps the first labels of a block that has very many', () => {
    expect(eventsOf(`a ${'b '.repeat(100_000)}{}`)).toEqual(['0 a b b b b {', '0 }']);
  });

  it.each([
    ['a {\n  b {\n  }\n', 2, 'the block that this "{" opens is never closed'],
    ['é {', 3, 'the block that this "{" opens is never closed'],
    ['a = [1, (2\n', 8, 'this "(" is never closed'],
    ['a = {\nb = 1\n', 4, 'this "{" is never closed'],
    ['a = (1}\n', 6, 'unexpected "}": the "(" before it is not closed'],
    ['a {\n  b = [1\n}\n', 13, 'unexpected "}": the "[" before it is not closed'],
    ['a = 1\n}\n', 6, 'nothing is open that this "}" closes'],
    ['a {\n  b = 1)\n}\n', 11, 'nothing is open that this ")" closes'],
    ['a {\n  b = "c\n}\n', 10, 'this string is not closed on its line'],
  ])('ends where %j cannot be read on', (text, offset, message) => {
    expect(eventsOf(text).at(-1)).toBe(`failure ${String(offset)} ${message}`);
  });

  it.each([
    ['blocks', 'a{', '}', 2 * MAX_DEPTH + 1],
    ['brackets', '[', ']', MAX_DEPTH],
  ])('takes %s as deep as the limit, and no deeper', (_, open, close, offset) => {
    const nested = (levels: number): string => open.repeat(levels) + close.repeat(levels);
    const head = open === '[' ? 'a=' : '';
    expect(eventsOf(head + nested(MAX_DEPTH)).at(-1)).not.toContain('failure');
    const message = 'brackets are nested more than 1000 levels deep: this file is not checked';
    const failure = `failure ${String(offset + head.length)} ${message}`;
    expect(eventsOf(head + nested(MAX_DEPTH + 1)).at(-1)).toBe(failure);
    expect(eventsOf(head + open.repeat(1_000_000)).at(-1)).toBe(failure);
  });
});
