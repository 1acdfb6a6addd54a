import { describe, expect, it } from 'vitest';
import { excerpt, isMalformed, stateOf, stringOf } from '../../src/formats/hcl/value.js';
import type { Span } from '../../src/formats/site.js';

/** A text as the value of an argument, with something before and after it. */
function placed(text: string): [bytes: Buffer, span: Span] {
  const start = Buffer.byteLength('é = ');
  return [Buffer.from(`é = ${text} # s`), { start, end: start + Buffer.byteLength(text) }];
}

describe('the state of a timeout', () => {
  it.each([
    ['20', 20],
    ['0', 0],
    ['-1', -1],
    ['- 1', -1],
    ['20.0', 20],
    ['2e1', 20],
    ['5000', 5000],
    ['99999999999999999999', 1e20],
  ])('is the literal of %j', (text, value) => {
    const [bytes, span] = placed(text);
    expect(stateOf(bytes, span)).toEqual({ kind: 'literal', value, span });
  });

  it.each([
    ['20.5', 20.5],
    ['-0.5', -0.5],
    ['"20"', '20'],
    ['"20 s"', '20 s'],
    ['"$${t}"', '${t}'],
    ['""', ''],
    ['true', true],
    ['false', false],
    ['1e999', '1e999'],
    ['1..2', '1..2'],
    ['[20]', '[20]'],
    ['{ s = 20 }', '{ s = 20 }'],
    ['[for t in [20] : t]', '[for t in [20] : t]'],
    ['20s', '20s'],
    ['20 seconds', '20 seconds'],
    ['20,', '20,'],
    ['20;', '20;'],
    ["'20'", "'20'"],
    ['20 { }', '20 { }'],
    ['"a" "b"', '"a" "b"'],
    ['a = 20', 'a = 20'],
    ['<<T\n20\nT', '<<T 20 T'],
  ])('is invalid for %j', (text, actual) => {
    const [bytes, span] = placed(text);
    const shown = text.replaceAll('\n', ' ');
    expect(stateOf(bytes, span)).toEqual({ kind: 'invalid', actual, text: shown, span });
  });

  it.each([
    'var.timeout',
    'local.timeouts["crm"]',
    'each.value.timeout',
    '(20)',
    '10 + 10',
    '-(20)',
    '- 1 - 1',
    'var.slow ? 60 : 10',
    'min(20, 60)',
    'provider::time::seconds("1m")',
    '[10, 20][0]',
    '{ a = 20 }.a',
    '[{ s = 20 }][*].s',
    '"${var.timeout}"',
    '"2${var.zero}"',
    '"%{ if a }20%{ endif }"',
    '<<T\n${var.timeout}\nT',
    'nullish',
    'foo',
    '!true',
    '{{ timeout }}',
    '{{timeout}}{{unit}}',
    '$timeout',
    '${timeout}',
    '@timeout@',
    '<% timeout %>',
    'a{{ b }}',
  ])('is dynamic for %j', (text) => {
    const [bytes, span] = placed(text);
    const shown = text.replaceAll('\n', ' ');
    expect(stateOf(bytes, span)).toEqual({ kind: 'dynamic', text: shown, span });
  });

  it('is absent for null, which is not set', () => {
    const [bytes, span] = placed('null');
    expect(stateOf(bytes, span)).toEqual({ kind: 'absent', span });
  });
});

describe('a malformed value', () => {
  it.each([
    'a ? b : c',
    'a[0].b.*.c',
    'f(a...)',
    'jsonencode({\n  "a" = 1,\n  b : 2\n})',
    'a && b || !c',
    'a == "b"',
    '-a % 2',
    '"a"',
    '',
  ])('is not %j', (text) => {
    expect(isMalformed(...placed(text))).toBe(false);
  });

  it.each(['a b', 'a, b', '"a" b = "c"', 'a {}', "'a'", '1 2', '(a) b', 'a; b'])(
    'is %j',
    (text) => {
      expect(isMalformed(...placed(text))).toBe(true);
    },
  );
});

describe('the text of a string', () => {
  it.each([
    ['"Customer lookup"', 'Customer lookup'],
    ['"a \\"b\\" \\\\ \\n\\t\\r"', 'a "b" \\ \n\t\r'],
    ['"\\u00dcber \\U0001F4DE \\ud83d\\udcde"', 'Über 📞 📞'],
    ['"\\U00110000"', '\ufffd'],
    ['"$${a} %%{b} $$c $$${d}"', '${a} %{b} $$c $${d}'],
    ['bare', 'bare'],
    ['""', ''],
  ])('of %j is decoded', (text, expected) => {
    expect(stringOf(...placed(text))).toBe(expected);
  });

  it.each([['"${a}"'], ['"%{ if a }"'], ['"a" == "b"'], [`"${'a'.repeat(70_000)}"`]])(
    'is not known of %.20j',
    (text) => {
      expect(stringOf(...placed(text))).toBeUndefined();
    },
  );
});

describe('an excerpt', () => {
  it('is on one line and not too long', () => {
    const text = `[\n  ${'1, '.repeat(1000)}]`;
    expect(excerpt(...placed(text))).toBe(`[ ${'1, '.repeat(100)}`.slice(0, 199) + '…');
  });
});
