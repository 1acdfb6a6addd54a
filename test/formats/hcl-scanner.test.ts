import { describe, expect, it } from 'vitest';
import { advance, createScanner } from '../../src/formats/hcl/scanner.js';
import { MAX_DEPTH } from '../../src/safe/limits.js';

/** The tokens of a text as `kind text`, the end left out; a failure as `failure offset message`. */
function tokensOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const scanner = createScanner(bytes, 0, bytes.length);
  const tokens: string[] = [];
  for (let kind = advance(scanner); kind !== 'end'; kind = advance(scanner)) {
    const { start, end, isTemplate, message } = scanner;
    if (kind === 'failure') return [...tokens, `failure ${String(start)} ${message}`];
    const mark = isTemplate && (kind === 'string' || kind === 'heredoc') ? ' template' : '';
    tokens.push(`${kind} ${bytes.toString('utf8', start, end)}${mark}`);
  }
  return tokens;
}

describe('tokens', () => {
  it.each([
    ['a b-c _d é', ['identifier a', 'identifier b-c', 'identifier _d', 'identifier é']],
    [
      '1 2.5 3e10 4E-2 5.0e+1',
      ['number 1', 'number 2.5', 'number 3e10', 'number 4E-2', 'number 5.0e+1'],
    ],
    [
      '1. 2.x 3e 4e+',
      [
        'number 1',
        'symbol .',
        'number 2',
        'symbol .',
        'identifier x',
        'number 3',
        'identifier e',
        'number 4',
        'identifier e',
        'symbol +',
      ],
    ],
    [
      'a=b==c=>d',
      [
        'identifier a',
        'equals =',
        'identifier b',
        'symbol ==',
        'identifier c',
        'symbol =>',
        'identifier d',
      ],
    ],
    [
      'a!=b<=c>=d',
      [
        'identifier a',
        'symbol !=',
        'identifier b',
        'symbol <=',
        'identifier c',
        'symbol >=',
        'identifier d',
      ],
    ],
    ['([{}]),', ['open (', 'open [', 'open {', 'close }', 'close ]', 'close )', 'comma ,']],
    ['a\n\r\n\tb', ['identifier a', 'newline \n', 'newline \r\n', 'identifier b']],
    ['a\rb', ['identifier a', 'identifier b']],
    ['a / b', ['identifier a', 'symbol /', 'identifier b']],
    ["$ @ '", ['symbol $', 'symbol @', "symbol '"]],
    ['', []],
  ])('of %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it.each([
    ['# a "b" {', []],
    ['// a /* b\nc', ['newline \n', 'identifier c']],
    ['a # b\r\nc', ['identifier a', 'newline \r\n', 'identifier c']],
    ['/* a\n" { # */b/**/c', ['identifier b', 'identifier c']],
    ['/* a /* b */ c', ['identifier c']],
    ['"# a" /* "b" */ "// c"', ['string "# a"', 'string "// c"']],
  ])('leave out the comments of %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('strings', () => {
  it.each([
    ['""', false],
    ['"a \\" b"', false],
    ['"\\\\"', false],
    ['"$${a}"', false],
    ['"%%{if}"', false],
    ['"$ % $$ %% $a {"', false],
    ['"$"', false],
    ['"\\${"', false],
    ['"$$${a}"', false],
    ['"${a}"', true],
    ['"%{if a}b%{endif}"', true],
    ['"${~ a ~}"', true],
    ['"${"}"}"', true],
    ['"${"${"${a}"}"}"', true],
    ['"${ { a = { b = "}" } } }"', true],
    ['"${f("a", "b")}"', true],
    ['"${\n  a # }\n}"', true],
    ['"${ /* } */ a / b // "\n}"', true],
    ['"${<<A\n}"\nA\n}"', true],
    ['"é📞${a}"', true],
  ])('%j are one token', (text, isTemplate) => {
    expect(tokensOf(`${text} b`)).toEqual([
      `string ${text}${isTemplate ? ' template' : ''}`,
      'identifier b',
    ]);
  });

  it.each([
    ['a = "b', 4, 'this string is not closed on its line'],
    ['a = "b\nc"', 4, 'this string is not closed on its line'],
    ['a = "b\r\n"', 4, 'this string is not closed on its line'],
    ['a = "b\\"', 4, 'this string is not closed on its line'],
    ['a = "b\\\n"', 4, 'this string is not closed on its line'],
    ['é = "${"b}', 8, 'this string is not closed on its line'],
    ['é = "${"b}"', 6, 'this "${" is never closed'],
    ['a = "${b"', 8, 'this string is not closed on its line'],
    ['a = "${b', 5, 'this "${" is never closed'],
    ['a = "%{ if { }', 5, 'this "%{" is never closed'],
    ['a = "${ /* }"', 8, 'this comment is never closed'],
    ['a /* b', 2, 'this comment is never closed'],
    ['a /*/', 2, 'this comment is never closed'],
  ])('%j cannot be read', (text, offset, message) => {
    expect(tokensOf(text).at(-1)).toBe(`failure ${String(offset)} ${message}`);
  });
});

describe('heredocs', () => {
  it.each([
    ['<<EOT\na\nEOT', false],
    ['<<EOT\nEOT', false],
    ['<<-EOT\n  a\n  EOT', false],
    ['<<EOT\na\n \t EOT', false],
    ['<<EOT\r\na\r\nEOT', false],
    ['<<a-b\nb\na-b', false],
    ['<<É\né\nÉ', false],
    ['<<EOT\n"\\ # /* {\nEOT', false],
    ['<<EOT\nEOTS\nEOT.\nxEOT\nEOT', false],
    ['<<EOT\n$${a} %%{b} $ %\nEOT', false],
    ['<<EOT\n$${\nEOT', false],
    ['<<EOT\n${a} EOT\n${\n"EOT"\n} EOT\nEOT', true],
    ['<<EOT\n${f(<<EOT\nEOT\n)}\nEOT', true],
    ['<<EOT\n%{ for a in b ~}\n  "${a}\n%{ endfor }\nEOT', true],
  ])('%j are one token', (text, isTemplate) => {
    expect(tokensOf(`${text}\nb`)).toEqual([
      `heredoc ${text}${isTemplate ? ' template' : ''}`,
      'newline \n',
      'identifier b',
    ]);
  });

  it('end before the blanks after their marker', () => {
    expect(tokensOf('<<EOT\na\n  EOT \t\r\nb')).toEqual([
      'heredoc <<EOT\na\n  EOT',
      'newline \r\n',
      'identifier b',
    ]);
  });

  it.each([
    ['a = <<EOT\nb', 4, 'no line ends this heredoc with its marker "EOT"'],
    ['a = <<EOT\n${b} EOT\n', 4, 'no line ends this heredoc with its marker "EOT"'],
    ['a = <<EOT\nb EOT\n', 4, 'no line ends this heredoc with its marker "EOT"'],
    ['a = <<EOT\n${b\nEOT\n', 10, 'this "${" is never closed'],
    ['a = <<EOT b', 4, 'a heredoc begins with "<<" or "<<-" and a marker that ends its line'],
    ['a = <<EOT', 4, 'a heredoc begins with "<<" or "<<-" and a marker that ends its line'],
    ['a = <<\nb', 4, 'a heredoc begins with "<<" or "<<-" and a marker that ends its line'],
    ['<<<<<<< HEAD\n', 0, 'a heredoc begins with "<<" or "<<-" and a marker that ends its line'],
  ])('%j cannot be read', (text, offset, message) => {
    expect(tokensOf(text).at(-1)).toBe(`failure ${String(offset)} ${message}`);
  });
});

describe('templates in one another', () => {
  const nested = (levels: number): string => `${'"${'.repeat(levels)}a${'}"'.repeat(levels)}`;

  it('are read down to the limit', () => {
    expect(tokensOf(nested(MAX_DEPTH / 2))).toEqual([`string ${nested(MAX_DEPTH / 2)} template`]);
  });

  it('are not read below it', () => {
    const message = 'brackets are nested more than 1000 levels deep: this file is not checked';
    expect(tokensOf(nested(MAX_DEPTH / 2 + 1))).toEqual([`failure 1500 ${message}`]);
    expect(tokensOf('"${'.repeat(1_000_000))).toEqual([`failure 1500 ${message}`]);
  });
});
