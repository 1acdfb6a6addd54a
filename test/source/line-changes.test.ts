import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChanges, linesOf } from '../../src/source/line-changes.js';
import { applyEdits, type TextEdit } from '../../src/source/text-edit.js';
import { laidOutFiles } from '../support/fix-documents.js';
import { fixText } from '../support/fix-text.js';

const NODE = `{
  "id": "node-2",
  "dataAction": {
    "method": "GET",
    "timeout": 3000,
    "timeout": 8
  }
}
`;

interface PlainChange {
  readonly first: number;
  readonly end: number;
  readonly lines: readonly string[];
  readonly edits: readonly TextEdit[];
}

function changesIn(text: string, ...edits: readonly TextEdit[]): PlainChange[] {
  const bytes = Buffer.from(text);
  return lineChanges(bytes, linesOf(bytes), edits).map((change) => ({
    ...change,
    lines: change.lines.map(String),
  }));
}

/** An edit of a part of a text; an insertion behind it where `insert` is given. */
function edit(text: string, part: string, change: { to: string } | { insert: string }): TextEdit {
  const start = Buffer.from(text).indexOf(part);
  const end = start + Buffer.byteLength(part);
  return 'to' in change
    ? { start, end, text: change.to }
    : { start: end, end, text: change.insert };
}

describe('linesOf', () => {
  it.each([
    ['lines with their line feeds', '{\n  "a": 1\n}\n', ['{\n', '  "a": 1\n', '}\n']],
    ['Windows line ends', '{\r\n}\r\n', ['{\r\n', '}\r\n']],
    ['a last line without an end', '{\n}', ['{\n', '}']],
    ['empty lines', '\n\n', ['\n', '\n']],
    ['a carriage return alone as part of its line', '{\r}\n', ['{\r}\n']],
    ['a byte-order mark as part of the first line', '\uFEFF{}\n', ['\uFEFF{}\n']],
    ['one line', '{}', ['{}']],
    ['nothing', '', []],
  ])('gives %s', (_, text, lines) => {
    expect(linesOf(Buffer.from(text)).map(String)).toEqual(lines);
  });

  it('loses no byte that is no UTF-8', () => {
    const bytes = Buffer.from([0xe9, 0x0a, 0xff]);
    expect(linesOf(bytes)).toEqual([Buffer.from([0xe9, 0x0a]), Buffer.from([0xff])]);
  });
});

describe('the changes of lines', () => {
  it('are none without edits, or where the edits change nothing', () => {
    expect(changesIn(NODE)).toEqual([]);
    expect(changesIn(NODE, edit(NODE, '3000', { to: '3000' }))).toEqual([]);
    expect(changesIn('', { start: 0, end: 0, text: '' })).toEqual([]);
  });

  it('show a value that became another', () => {
    const change = edit(NODE, '3000', { to: '5000' });
    expect(changesIn(NODE, change)).toEqual([
      { first: 4, end: 5, lines: ['    "timeout": 5000,\n'], edits: [change] },
    ]);
  });

  it('show a member that was added: the line that got the comma, and the new one', () => {
    const change = edit(NODE, '"timeout": 8', { insert: ',\n    "retry": 2' });
    expect(changesIn(NODE, change)).toEqual([
      { first: 5, end: 6, lines: ['    "timeout": 8,\n', '    "retry": 2\n'], edits: [change] },
    ]);
  });

  it('show a member that was taken out as one line less', () => {
    const change = edit(NODE, '"timeout": 3000,\n    ', { to: '' });
    expect(changesIn(NODE, change)).toEqual([{ first: 4, end: 5, lines: [], edits: [change] }]);
  });

  it('show a line that was taken out with its end, and one that lost its end', () => {
    const remove = edit(NODE, '    "timeout": 3000,\n', { to: '' });
    expect(changesIn(NODE, remove)).toEqual([{ first: 4, end: 5, lines: [], edits: [remove] }]);
    const join = edit(NODE, '3000,\n', { to: '5000,' });
    expect(changesIn(NODE, join)).toEqual([
      { first: 4, end: 6, lines: ['    "timeout": 5000,    "timeout": 8\n'], edits: [join] },
    ]);
  });

  it('show lines that were put between two others', () => {
    const change = edit(NODE, '"method": "GET",\n', { insert: '    "retry": 2,\n' });
    expect(changesIn(NODE, change)).toEqual([
      { first: 4, end: 4, lines: ['    "retry": 2,\n'], edits: [change] },
    ]);
  });

  it('are one for edits on the same line, whatever their order', () => {
    const text = '{ "timeout": 1, "timeout": 3000 }\n{}\n';
    const remove = edit(text, '"timeout": 1, ', { to: '' });
    const value = edit(text, '3000', { to: '5000' });
    const expected = [
      { first: 0, end: 1, lines: ['{ "timeout": 5000 }\n'], edits: [remove, value] },
    ];
    expect(changesIn(text, remove, value)).toEqual(expected);
    expect(changesIn(text, value, remove)).toEqual(expected);
  });

  it('are one for each line where the edits are on lines of their own', () => {
    const text = '[\n3000,\n8,\n3000\n]\n';
    const first = edit(text, '3000', { to: '5000' });
    const second = edit(text, '8', { to: '8000' });
    expect(changesIn(text, second, first)).toEqual([
      { first: 1, end: 2, lines: ['5000,\n'], edits: [first] },
      { first: 2, end: 3, lines: ['8000,\n'], edits: [second] },
    ]);
  });

  it('are one where a removed member ends on the line of another edit', () => {
    const remove = edit(NODE, '"timeout": 3000,\n    ', { to: '' });
    const value = edit(NODE, '8', { to: '8000' });
    expect(changesIn(NODE, value, remove)).toEqual([
      { first: 4, end: 6, lines: ['    "timeout": 8000\n'], edits: [remove, value] },
    ]);
  });

  it('count an edit that stands twice once', () => {
    const change = edit(NODE, '3000', { to: '5000' });
    expect(changesIn(NODE, change, { ...change })).toMatchObject([
      { first: 4, end: 5, lines: ['    "timeout": 5000,\n'] },
    ]);
  });

  it('keep Windows line ends, the byte-order mark, and a last line without an end', () => {
    const text = '\uFEFF{ "timeout": 3000,\r\n  "retry": 2 }';
    const value = edit(text, '3000', { to: '5000' });
    const insert = edit(text, '2', { insert: ',\r\n  "x": 1' });
    expect(changesIn(text, value, insert)).toEqual([
      { first: 0, end: 1, lines: ['\uFEFF{ "timeout": 5000,\r\n'], edits: [value] },
      { first: 1, end: 2, lines: ['  "retry": 2,\r\n', '  "x": 1 }'], edits: [insert] },
    ]);
  });

  it('show what is added at the very end', () => {
    const added = { start: 3, end: 3, text: '[]\n' };
    expect(changesIn('{}\n', added)).toEqual([
      { first: 1, end: 1, lines: ['[]\n'], edits: [added] },
    ]);
  });
});

describe('the changes of a fix', () => {
  it('make the fixed text out of the lines, without a line that stays as it was', () => {
    fc.assert(
      fc.property(laidOutFiles, (file) => {
        const { before, edits } = fixText(file.before);
        const lines = linesOf(before);
        const changes = lineChanges(before, lines, edits);
        const parts: Buffer[] = [];
        let at = 0;
        for (const { first, end, lines: changed } of changes) {
          expect(first).toBeGreaterThanOrEqual(at);
          const [head, tail] = [lines[first], lines[end - 1]];
          if (first < end) {
            expect(changed[0]).not.toEqual(head);
            expect(changed.at(-1)).not.toEqual(tail);
          }
          parts.push(...lines.slice(at, first), ...changed);
          at = end;
        }
        parts.push(...lines.slice(at));
        expect(Buffer.concat(parts)).toEqual(applyEdits(before, edits));
        expect(changes.flatMap((change) => change.edits)).toEqual(edits);
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
  });
});
