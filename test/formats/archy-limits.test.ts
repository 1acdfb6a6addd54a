import { describe, expect, it } from 'vitest';
import {
  MAX_YAML_BYTES,
  MAX_YAML_DEPTH,
  MAX_YAML_TOKENS,
} from '../../src/formats/archy/parse-yaml.js';
import { readArchy } from '../../src/formats/archy/read-archy.js';
import { MAX_ENTRIES } from '../../src/safe/limits.js';
import { flowsIn, flowWith, sitesIn } from '../support/archy-read.js';

function read(text: string): ReturnType<typeof readArchy> {
  return readArchy(Buffer.from(text));
}

describe('a flow that is no YAML', () => {
  it.each([
    ['a quote that is not closed', 'name: "A', '"A', /missing/],
    ['a colon in a text', 'note: a: b', 'a: b', /quote this text/],
    ['a tab', '\tnote: a', '\tnote', /no tabs/],
    ['an indentation that fits nothing', ' note: a', ' note: a', /not valid YAML|quote/],
    ['a character that starts no text', 'note: @a', '@a', /must be quoted/],
    ['an escape that is none', 'note: "\\q"', '\\q', /backslash/],
    ['a key without a colon', 'note: 1\nkey\nother: 1', 'key', /key|colon/],
    ['a bracket too many', 'note: [ 1 ] ]', ']', /not valid YAML/],
  ])('is told of, with the place: %s', (_, members, part, message) => {
    const text = `# é 😀\n${flowWith(members)}`;
    const reading = read(text);
    if (reading.kind !== 'unreadable') throw new Error('it was read');
    expect(reading.message).toMatch(message);
    const line = (offset: number): number =>
      Buffer.from(text).toString('utf8', 0, offset).split('\n').length;
    const expected = Buffer.byteLength(text.slice(0, text.indexOf(part)));
    expect(Math.abs(line(reading.offset) - line(expected))).toBeLessThanOrEqual(1);
  });

  it('has the offset of its first error', () => {
    const text = `# é 😀\n${flowWith('note: @a\nmore: @b')}`;
    expect(read(text)).toMatchObject({
      kind: 'unreadable',
      offset: Buffer.byteLength(text.slice(0, text.indexOf('@a'))),
    });
  });

  it('is told of in UTF-16, whichever way round', () => {
    const text = flowWith('category: {}');
    const message = 'the file is not UTF-8 (it looks like UTF-16): save it as UTF-8';
    for (const mark of ['', '\uFEFF']) {
      const bytes = Buffer.from(mark + text, 'utf16le');
      for (const each of [bytes, Buffer.from(bytes).swap16()]) {
        expect(readArchy(each)).toEqual({ kind: 'unreadable', message, offset: 0 });
      }
    }
    expect(readArchy(Buffer.from('callData actions', 'utf16le')).kind).toBe('documents');
  });
});

describe('limits', () => {
  it.each([
    ['lists', '[', ']'],
    ['mappings', '{ a: ', '}'],
    ['both', '[ { a: ', ' } ]'],
  ])('let %s in one another be read up to a depth, and no further', (_, open, close) => {
    const nested = (depth: number): string =>
      flowWith(`a: ${open.repeat(depth)}${close.repeat(depth)}`);
    const each = open.startsWith('[ {') ? 2 : 1;
    expect(sitesIn(nested(Math.floor((MAX_YAML_DEPTH - 20) / each)))).toHaveLength(1);
    for (const depth of [MAX_YAML_DEPTH, 100_000]) {
      expect(read(nested(depth))).toMatchObject({
        kind: 'unreadable',
        message: 'values are nested more than 400 levels deep: this file is not checked',
      });
    }
  });

  it('hold for a file that is nested by indentation', () => {
    const nested = (depth: number): string =>
      Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}actions:\n`).join('');
    const text = (depth: number): string =>
      `bot:\n${nested(depth).replace(/^/gm, ' ')}${' '.repeat(depth + 1)}- callData: { name: A }\n`;
    expect(sitesIn(text(300))).toHaveLength(1);
    expect(read(text(2000)).kind).toBe('unreadable');
    expect(read(`bot:\n  actions:\n  - ${'- '.repeat(50_000)}callData:\n`).kind).toBe('unreadable');
  });

  it('end the reading of a file of very many tokens', () => {
    const reading = read(flowWith(`a: [${'1,'.repeat(MAX_YAML_TOKENS / 2)}1]`));
    expect(reading).toMatchObject({ kind: 'unreadable' });
    expect(read(flowWith(`a: '${'1,'.repeat(MAX_YAML_TOKENS)}'`)).kind).toBe('documents');
  });

  it('end the reading of a very large file', () => {
    const text = flowWith(`a: '${'1'.repeat(MAX_YAML_BYTES)}'`);
    expect(read(text)).toEqual({
      kind: 'unreadable',
      message: 'this YAML has more than 16 MiB: it is not checked',
      offset: 0,
    });
  });

  it('end the looking at steps, of which a file may have very many', () => {
    const [flow] = flowsIn(
      `bot: { actions: [ {${'callData,'.repeat(MAX_ENTRIES + 5)} callData: 1 } ] }`,
    );
    expect(flow?.problems).toHaveLength(MAX_ENTRIES + 1);
    const last = flow?.problems.at(-1);
    expect(last?.message).toMatch('there are more than 100000 entries in this file');
    expect(last?.pointer).toBe('/bot/actions/0/callData');
  });

  it('pass other files over', () => {
    const other = `a:\n  actions: ${'['.repeat(1000)}\n  callData: 1\n`;
    expect(read(other)).toEqual({ kind: 'documents', documents: [] });
  });
});

describe('hostile files', () => {
  it('may repeat aliases of aliases, and are read at once', () => {
    const levels = Array.from({ length: 50 }, (_, level) =>
      level === 0
        ? '  - &a0 [ 1 ]'
        : `  - &a${String(level)} [ *a${String(level - 1)}, *a${String(level - 1)} ]`,
    );
    const steps = '    - callData: { <<: *a49, name: A }\n    - callData: { timeout: *a49 }\n';
    const text = `x:\n${levels.join('\n')}\nbot:\n  actions:\n${steps.repeat(500)}`;
    expect(sitesIn(text)).toHaveLength(1000);
  });

  it('may merge a long mapping into many steps', () => {
    const members = Array.from({ length: 10_000 }, (_, index) => `a${String(index)}: 1`).join(', ');
    const steps = '    - callData: { <<: *x, timeout: *x }\n'.repeat(5000);
    const text = `x: &x { ${members} }\nbot:\n  actions:\n${steps}`;
    expect(sitesIn(text)).toHaveLength(5000);
  });

  it('may be one long line, and are mended at once', () => {
    const steps = '{"callData":{"name":"A","category":{}}},'.repeat(10_000);
    const text = `{"bot":{"actions":[${steps}]}}`;
    const sites = sitesIn(text);
    expect(sites).toHaveLength(10_000);
    expect(sites.flatMap((site) => site.edit(10))).toHaveLength(10_000);
  });

  it('may have keys that objects have', () => {
    const text = `__proto__:\n  actions: [ constructor: { callData: 1 } ]\n${flowWith(
      '__proto__: { timeout: 1 }\nconstructor: 5',
    )}`;
    expect(flowsIn(text)).toHaveLength(1);
    expect(sitesIn(text).map(({ state }) => state.kind)).toEqual(['absent']);
  });
});
