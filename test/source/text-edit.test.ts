import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, composeEdits, type TextEdit } from '../../src/source/text-edit.js';

const TEXT = '{ "name": "Rückruf", "timeout": 3000 }';

function apply(text: string, ...edits: readonly TextEdit[]): string {
  return applyEdits(Buffer.from(text), edits).toString();
}

/** An edit of a text that stands in `TEXT` once. */
function edit(part: string, text: string): TextEdit {
  const start = Buffer.from(TEXT).indexOf(part);
  return { start, end: start + Buffer.byteLength(part), text };
}

describe('applyEdits', () => {
  it('puts a text in the place of another, by bytes', () => {
    expect(apply(TEXT, edit('3000', '5000'))).toBe('{ "name": "Rückruf", "timeout": 5000 }');
    expect(apply(TEXT, edit('Rückruf', 'Hotline 📞'))).toBe(
      '{ "name": "Hotline 📞", "timeout": 3000 }',
    );
  });

  it('takes out and puts in', () => {
    expect(apply(TEXT, edit(', "timeout": 3000', ''))).toBe('{ "name": "Rückruf" }');
    const at = Buffer.byteLength(TEXT) - 2;
    expect(apply(TEXT, { start: at, end: at, text: ', "retry": 2' })).toBe(
      '{ "name": "Rückruf", "timeout": 3000, "retry": 2 }',
    );
  });

  it('takes the edits in any order', () => {
    const edits = [edit('3000', '5000'), edit('name', 'id'), edit('{', '[{'), edit(' }', '}]')];
    const expected = '[{ "id": "Rückruf", "timeout": 5000}]';
    expect(apply(TEXT, ...edits)).toBe(expected);
    expect(apply(TEXT, ...edits.reverse())).toBe(expected);
  });

  it('works at both ends of the text, and on an empty one', () => {
    expect(apply('3000', { start: 0, end: 0, text: '[' }, { start: 4, end: 4, text: ']' })).toBe(
      '[3000]',
    );
    expect(apply('', { start: 0, end: 0, text: '{}' })).toBe('{}');
    expect(apply('3000', { start: 0, end: 4, text: '' })).toBe('');
  });

  it('lets edits touch', () => {
    const remove = { start: 2, end: 4, text: '' };
    const replace = { start: 4, end: 6, text: 'EE' };
    expect(apply('aabbccdd', replace, remove, { start: 6, end: 6, text: '+' })).toBe('aaEE+dd');
  });

  it('puts a text before one that becomes another, in whatever order they come', () => {
    const replace = { start: 2, end: 4, text: 'BB' };
    const insert = { start: 2, end: 2, text: '+' };
    expect(apply('aabbcc', replace, insert)).toBe('aa+BBcc');
    expect(apply('aabbcc', insert, replace)).toBe('aa+BBcc');
  });

  it('counts edits that are alike once', () => {
    const insert = { start: 1, end: 1, text: '0' };
    expect(apply('58', insert, { ...insert }, { ...insert })).toBe('508');
    expect(apply(TEXT, edit('3000', '5000'), edit('3000', '5000'))).toContain(' 5000 }');
  });

  it('gives the same bytes where there is nothing to do, in memory of their own', () => {
    const bytes = Buffer.from(TEXT);
    const result = applyEdits(bytes, []);
    expect(result).toEqual(bytes);
    result.fill(0);
    expect(bytes.toString()).toBe(TEXT);
  });

  it('keeps bytes that are no UTF-8', () => {
    const bytes = Buffer.from([0xff, 0x33, 0xe9, 0x80]);
    expect(applyEdits(bytes, [{ start: 1, end: 2, text: '5' }])).toEqual(
      Buffer.from([0xff, 0x35, 0xe9, 0x80]),
    );
  });

  it('leaves what it was given as it was', () => {
    const bytes = Buffer.from('3000 8');
    const edits = [
      { start: 5, end: 6, text: '8000' },
      { start: 0, end: 4, text: '5000' },
    ];
    applyEdits(bytes, edits);
    expect(bytes.toString()).toBe('3000 8');
    expect(edits.map(({ start }) => start)).toEqual([5, 0]);
  });
});

describe('edits that overlap', () => {
  it.each([
    ['partly', { start: 0, end: 4, text: 'x' }, { start: 3, end: 6, text: 'y' }, 3],
    ['within one another', { start: 0, end: 8, text: 'x' }, { start: 2, end: 4, text: '' }, 2],
    ['whole, with two texts', { start: 2, end: 6, text: 'x' }, { start: 2, end: 6, text: 'y' }, 2],
    ['an insertion within', { start: 0, end: 8, text: 'x' }, { start: 4, end: 4, text: 'y' }, 4],
    ['from the same place on', { start: 1, end: 3, text: 'x' }, { start: 1, end: 4, text: 'x' }, 1],
  ])('%s are refused, and the place is told', (_, first, second, at) => {
    const message = `edits overlap at byte ${String(at)}`;
    expect(() => apply('01234567', first, second)).toThrow(new RangeError(message));
    expect(() => apply('01234567', second, first)).toThrow(new RangeError(message));
  });
});

describe('any edits that do not overlap', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 6 });
  const pieces = fc.array(
    fc.record({
      kept: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
      removed: text,
      inserted: text,
      order: fc.nat(),
    }),
    { maxLength: 12 },
  );

  it('change what they span and nothing else', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        let before = '';
        const edits = parts.map(({ kept, removed, inserted, order }) => {
          const start = Buffer.byteLength(before + kept);
          before += kept + removed;
          return { start, end: Buffer.byteLength(before), text: inserted, order };
        });
        edits.sort((a, b) => a.order - b.order);
        const after = parts.map(({ kept, inserted }) => kept + inserted).join('');
        expect(apply(before, ...edits)).toBe(after);
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
  });
});

describe('edits made one of two lists', () => {
  const compose = (text: string, first: TextEdit[], second: TextEdit[]): TextEdit[] =>
    composeEdits(first, applyEdits(Buffer.from(text), first), second);

  it('keeps apart what does not touch, in the offsets of the text before', () => {
    expect(
      compose(
        '{"a":3000,"b":9,"c":1}',
        [{ start: 5, end: 9, text: '10000' }],
        [{ start: 15, end: 16, text: '5000' }],
      ),
    ).toEqual([
      { start: 5, end: 9, text: '10000' },
      { start: 14, end: 15, text: '5000' },
    ]);
  });

  it('makes one of what is put into what was put there', () => {
    expect(
      compose(
        '{"a":{}}',
        [{ start: 6, end: 6, text: '"wärme":5' }],
        [{ start: 16, end: 16, text: ',"b":5' }],
      ),
    ).toEqual([{ start: 6, end: 6, text: '"wärme":5,"b":5' }]);
  });

  it('does what the one and then the other does', () => {
    const bytes = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(bytes, fc.infiniteStream(fc.nat(12)), bytes, (text, stream, inserted) => {
        const before = Buffer.from(text, 'latin1');
        const first = editsWithin(before.length, stream, inserted);
        const between = applyEdits(before, first);
        const second = editsWithin(between.length, stream, 'zz');
        const composed = composeEdits(first, between, second);
        fc.pre(composed.every(({ text: each }) => !each.includes('\ufffd')));
        expect(applyEdits(before, composed)).toEqual(applyEdits(between, second));
      }),
    );
  });

  /** Edits that do not overlap, here and there in a text of this many bytes. */
  function editsWithin(size: number, stream: Iterator<number>, text: string): TextEdit[] {
    const edits: TextEdit[] = [];
    const step = (): number => Number(stream.next().value);
    for (let start = step(); start <= size; start += 1 + step()) {
      const end = Math.min(size, start + (step() % 4));
      edits.push({ start, end, text: text.slice(0, step()) });
      start = end;
    }
    return edits;
  }
});
