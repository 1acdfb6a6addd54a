import { describe, expect, it } from 'vitest';
import { externalApi } from '../../src/formats/external-api.js';
import type { Reading } from '../../src/formats/read-documents.js';
import { MAX_DEPTH } from '../../src/safe/limits.js';
import { readingOf } from '../support/lint-text.js';

const CUT_OFF = 'the file ends in the middle of the JSON: it looks cut off';
const UTF_16 = 'the file is not UTF-8 (it looks like UTF-16): save it as UTF-8';

function unreadable(format: string | undefined, message: string, offset: number): Reading {
  return { kind: 'unreadable', ...(format === undefined ? {} : { format }), message, offset };
}

describe('a text that does not parse', () => {
  it.each([
    ['flow-export', '{"flowData":{"nodes":['],
    ['flow-export', '{"nodes":[{"type":"dataAction"'],
    ['flow-export', '{"flow\\u0044ata":{'],
    ['flow-export', '{"type":"data\\u0041ction"'],
    ['external-api', '{"protocol":"https","method":"GET","url":"https://rates.exa'],
    ['external-api', '{"selfUri":"/api/v2/architect/external-apis/e1","timeout":'],
    ['external-api', '{"selfUri":"\\/api\\/v2\\/architect\\/external-apis\\/e1"'],
    ['data-action', '{"operation":"getOrder","method":"GET","url":'],
    ['data-action', '{"selfUri":"/api/v2/integrations/actions/d1","name":"Get'],
    ['flow-export', '[{"protocol":"","method":"","url":""},{"flowData":'],
  ])('is a flaw of the %s that it looks like: %s', (format, text) => {
    expect(readingOf(text)).toEqual(unreadable(format, CUT_OFF, text.length));
  });

  it.each([
    ['settings with comments', '{ // rulers\n "editor.rulers": [100] }'],
    ['a half of what an external API requires', '{"protocol":"https","method":"GET",'],
    ['a half of what a data action has', '{"url":"","method":"GET","timeout":3000,'],
    ['YAML', 'inboundCall:\n  name: Billing\n  timeout: 3000\n'],
    ['nothing', ''],
    ['blanks', ' \r\n\t'],
    ['a byte-order mark', '\uFEFF'],
    ['the words without quotes', 'flowData dataAction protocol method url'],
  ])('is none of ours where it is %s', (_, text) => {
    expect(readingOf(text)).toEqual({ kind: 'documents', documents: [] });
  });

  it('is a flaw where the config says what it is', () => {
    expect(readingOf('name: Billing', { pinned: externalApi })).toEqual(
      unreadable('external-api', 'unexpected "a": this is not valid JSON from here on', 1),
    );
    expect(readingOf('', { pinned: externalApi })).toEqual(unreadable('external-api', CUT_OFF, 0));
  });

  it('is looked at up to its very end, and not beyond', () => {
    const arena = `{"a":1,}${' '.repeat(100_000)}`;
    expect(readingOf(`${arena}"flowData"`)).toEqual(
      unreadable('flow-export', 'there is a comma too many before this "}"', 7),
    );
    expect(readingOf(arena)).toEqual({ kind: 'documents', documents: [] });
  });
});

describe('a text in UTF-16', () => {
  const text = '{"flowData":{"nodes":[]}}';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();

  it.each([
    ['little endian, with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 0],
    ['big endian, with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 0],
    ['little endian', little, 1],
    ['big endian', big, 0],
  ])('is told as such: %s', (_, bytes, offset) => {
    expect(readingOf(bytes)).toEqual(unreadable('flow-export', UTF_16, offset));
  });

  it('is none of ours without a sign of a format', () => {
    expect(readingOf(Buffer.from('\uFEFF{"name":"x"}', 'utf16le'))).toEqual({
      kind: 'documents',
      documents: [],
    });
  });
});

describe('a text that is nested deeply', () => {
  const deep = `values are nested more than ${String(MAX_DEPTH)} levels deep: this file is not checked`;

  it('is read up to the limit', () => {
    const text = '['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH);
    expect(readingOf(text)).toEqual({ kind: 'documents', documents: [] });
  });

  it('is a flaw beyond it, whatever it holds', () => {
    expect(readingOf('['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1))).toEqual(
      unreadable(undefined, deep, MAX_DEPTH),
    );
  });

  it.each(['[', '{"a":'])('does not exhaust the stack: %s', (open) => {
    const flow = '{"flowData":';
    expect(readingOf(flow + open.repeat(1_000_000))).toEqual(
      unreadable('flow-export', deep, flow.length + open.length * (MAX_DEPTH - 1)),
    );
  });
});
