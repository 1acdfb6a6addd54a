import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeI3, encodeI3, I3_FILES } from '../../src/formats/i3-encoding.js';

/** The bytes that the exporter writes for a text. */
function exported(text: string): Buffer {
  return Buffer.from(Buffer.from(encodeURIComponent(text)).toString('base64'));
}

describe('the names of exports', () => {
  it.each([
    'Claims line.i3InboundFlow',
    'a/b.i3WorkFlow',
    'x.i3BotFlow',
    '.i3InQueueFlow',
    'y.i3x',
  ])('are known by their ending: %s', (name) => {
    expect(I3_FILES.test(name)).toBe(true);
  });

  it.each([
    'flow.json',
    'i3InboundFlow',
    'x.i3',
    'x.i3Flow.json',
    'x.i3Flow2',
    'x.i3Flow/y',
    'x.i3-flow',
  ])('are told from others: %s', (name) => {
    expect(I3_FILES.test(name)).toBe(false);
  });
});

describe('the bytes of an export', () => {
  it('stand for the text of the flow', () => {
    const text = '{"name":"Rückruf 📞 (100 %) \'a!*~-_.\'","flowSequenceItemList":[]}';
    expect(decodeI3(exported(text))?.toString()).toBe(text);
  });

  it.each(['', '\n', '\r\n', '\r', '\n\n\r\n'])('keep what stands behind them: %j', (end) => {
    const bytes = Buffer.concat([exported('{"a":1}'), Buffer.from(end)]);
    const text = decodeI3(bytes);
    expect(text?.toString()).toBe('{"a":1}');
    expect(encodeI3(Buffer.from('{"a":2}'), bytes).toString()).toBe(
      exported('{"a":2}').toString() + end,
    );
  });

  it('may hold a text that is no JSON, which is not theirs to judge', () => {
    expect(decodeI3(exported('{"a":'))?.toString()).toBe('{"a":');
    expect(decodeI3(exported('\uFEFF{}'))?.toString()).toBe('\uFEFF{}');
  });

  it.each([
    ['nothing', ''],
    ['a line end alone', '\n'],
    ['JSON as it is', '{"flowSequenceItemList":[]}'],
    ['Base64 of JSON as it is', Buffer.from('{"a":[]}').toString('base64')],
    ['Base64 on many lines', exported('x'.repeat(90)).toString().replace(/.{60}/g, '$&\n')],
    ['Base64 without its padding', exported('{"a":1}').toString().replace(/=+$/, '')],
    ['Base64 of another alphabet', Buffer.from('%7B~~~???%7D').toString('base64url')],
    ['blanks around it', ` ${exported('{}').toString()}`],
    ['a byte-order mark', `\uFEFF${exported('{}').toString()}`],
    ['small hex digits', Buffer.from('%7b%7d').toString('base64')],
    ['escapes of letters', Buffer.from('%61').toString('base64')],
    ['half an escape', Buffer.from('%7').toString('base64')],
    ['escapes that are no UTF-8', Buffer.from('%C3%28').toString('base64')],
    ['escapes of a surrogate', Buffer.from('%ED%A0%80').toString('base64')],
    ['bytes that are no text', '\0\u0001\u0002'],
    ['something behind it', `${exported('{}').toString()}!`],
  ])('are refused where they hold %s', (_, bytes) => {
    expect(decodeI3(Buffer.from(bytes))).toBeUndefined();
  });

  it('are written again as they were, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const bytes = exported(text);
        const decoded = decodeI3(bytes);
        expect(decoded?.toString()).toBe(text);
        expect(encodeI3(decoded ?? Buffer.of(), bytes)).toEqual(bytes);
      }),
    );
  });

  it('are refused, or written again as they were, whatever they are', () => {
    const base64 = fc.base64String().map((text) => Buffer.from(text));
    const percents = fc
      .array(fc.constantFrom('%7B', '%7D', '%', 'a', '%C3', '%A9', '%2', "'"))
      .map((parts) => Buffer.from(Buffer.from(parts.join('')).toString('base64')));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), base64, percents), (bytes) => {
        const text = decodeI3(bytes);
        if (text !== undefined) expect(encodeI3(text, bytes).equals(bytes)).toBe(true);
      }),
    );
  });

  it('are decoded quickly where they are many', () => {
    const text = JSON.stringify({ text: 'Grüße '.repeat(1_000_000) });
    const bytes = exported(text);
    const start = performance.now();
    expect(decodeI3(bytes)?.length).toBe(Buffer.byteLength(text));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
