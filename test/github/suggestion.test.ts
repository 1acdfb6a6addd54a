import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixableBy } from '../../src/engine/mend-text.js';
import type { CommentableLines } from '../../src/github/commentable-lines.js';
import {
  findingLine,
  type Suggestion,
  suggestionsFor,
  type Unsuggestable,
} from '../../src/github/suggestion.js';
import { suggestionMark } from '../../src/github/suggestion-mark.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { generatedFiles } from '../support/documents.js';
import { type CallNode, flowText } from '../support/e2e-files.js';
import { bareFinding, defaultFinding, HOSTILE_TEXTS } from '../support/findings.js';
import { longFlow, prettyFlow } from '../support/github/flows.js';
import { spliceSuggestions, suggestedLines } from '../support/github/suggestion-blocks.js';
import { findingsIn } from '../support/lint-text.js';

const PATH = 'flows/flow.json';
const EVERYWHERE: CommentableLines = new Map([[PATH, [{ first: 1, end: 100_000 }]]]);

/** What becomes of the fix of a text. */
function suggest(
  text: string | Buffer,
  commentable = EVERYWHERE,
): { suggestions: Suggestion[]; others: Unsuggestable[] } {
  const fixed = fixableBy(findingsIn(text), []);
  return suggestionsFor(
    [{ path: PATH, bytes: Buffer.from(text), fixed }],
    commentable,
    'teams/ivr/',
  );
}

/** The only suggestion for a text. */
function suggestionFor(text: string): Suggestion {
  const { suggestions, others } = suggest(text);
  const [suggestion] = suggestions;
  if (suggestion === undefined || suggestions.length > 1 || others.length > 0) {
    throw new Error(`there is not one suggestion: ${JSON.stringify({ suggestions, others })}`);
  }
  return suggestion;
}

function whyNot(text: string | Buffer, commentable = EVERYWHERE): string[] {
  const { suggestions, others } = suggest(text, commentable);
  expect(suggestions).toEqual([]);
  return others.map(({ path, line, why }) => `${path}:${String(line)} ${why}`);
}

const customer: CallNode = { id: 'node-1', name: 'Get customer', timeout: 3000 };

describe('a suggestion', () => {
  it('replaces a line, and says why', () => {
    const { key, findings, ...rest } = suggestionFor(flowText(customer));
    expect(findings.map(({ rule, id }) => [rule, id])).toEqual([['timeout-default', 'node-1']]);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(rest).toEqual({
      path: PATH,
      startLine: 5,
      line: 5,
      body: `${suggestionMark(key, 'teams/ivr/')}
**timeout-default**: <code>The timeout is left at the default of 3000 ms</code> (<code>Get customer</code>: <code>3000 &#8594; 5000 ms</code>)

\`\`\`suggestion
      {"id":"node-1","type":"dataAction","name":"Get customer","dataAction":{"method":"GET","timeout":5000}}
\`\`\``,
    });
  });

  it('replaces one line by two where a timeout is added', () => {
    const { startLine, line, body } = suggestionFor(prettyFlow('Day', [{ id: 'a', name: 'A' }]));
    expect({ startLine, line, lines: suggestedLines(body) }).toEqual({
      startLine: 10,
      line: 10,
      lines: ['          "method": "GET",', '          "timeout": 5000'],
    });
  });

  it('replaces many lines by one', () => {
    const text = prettyFlow('Day', [{ id: 'a', name: 'A', timeout: { seconds: [5] } }]);
    const { startLine, line, body } = suggestionFor(text);
    expect({ startLine, line, lines: suggestedLines(body) }).toEqual({
      startLine: 11,
      line: 15,
      lines: ['          "timeout": 5000'],
    });
  });

  it('takes a line away', () => {
    const text = prettyFlow('Day', [{ id: 'a', name: 'A', timeout: 8000 }]);
    const twice = text.replace('"timeout": 8000', '"timeout": 9000,\n          "timeout": 8000');
    expect(spliceSuggestions(twice, [suggestionFor(twice)])).toBe(text);
  });

  it('is one for all that is wrong in a line', () => {
    const text = JSON.stringify(JSON.parse(flowText(customer, { id: 'node-2' })));
    expect(suggestionFor(text).body.match(/^\*\*.*?\*\*/gm)).toEqual([
      '**timeout-default**',
      '**timeout-missing**',
    ]);
  });

  it('comes for each place, in the order of the file', () => {
    const { suggestions } = suggest(longFlow({ 0: { timeout: 1 }, 4: { timeout: 2 } }));
    expect(suggestions.map(({ line }) => line)).toEqual([5, 9]);
  });

  it('comes for each of two lines that are alike', () => {
    const nodes = ['A', 'B', 'C'].map((name) => ({ id: name, name, timeout: 3000 }));
    const { suggestions } = suggest(prettyFlow('Day', nodes));
    expect(suggestions.map(({ line }) => line)).toEqual([11, 20, 29]);
  });

  it('has nobody close its fence from within', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '``', 'a', '~~~', ' ')), (parts) => {
        const { body } = suggestionFor(flowText({ ...customer, name: parts.join('') }));
        expect(suggestedLines(body)).toHaveLength(1);
      }),
    );
  });

  it.each(Object.entries(HOSTILE_TEXTS))('shows a name that is %s as it is', (_, name) => {
    const { body } = suggestionFor(flowText({ ...customer, name }));
    const lines = body.split('\n');
    expect(lines).toHaveLength(6);
    expect((lines[1] ?? '').replace(/<code>[^<]*<\/code>/g, '_')).toBe(
      '**timeout-default**: _ (_: _)',
    );
  });
});

describe('the key of a suggestion', () => {
  const { key } = suggestionFor(flowText(customer));

  it('is the same wherever its line moves', () => {
    expect(suggestionFor(flowText(customer).replace('{\n', '{\n\n\n')).key).toBe(key);
  });

  it.each([
    ['the line', flowText({ ...customer, name: 'Look up customer' })],
    ['what it becomes', flowText({ ...customer, timeout: 60_000 })],
  ])('is another one with %s', (_, text) => {
    expect(suggestionFor(text).key).not.toBe(key);
  });
});

describe('a change that cannot be suggested', () => {
  it('is in a line that the diff does not show', () => {
    const hunks = new Map([[PATH, [{ first: 6, end: 14 }]]]);
    expect(whyNot(flowText(customer), hunks)).toEqual([`${PATH}:5 not part of the diff`]);
    expect(whyNot(flowText(customer), new Map())).toEqual([`${PATH}:5 not part of the diff`]);
  });

  it('reaches beyond what the diff shows', () => {
    const text = prettyFlow('Day', [{ id: 'a', timeout: { seconds: 5 } }]);
    const hunks = new Map([[PATH, [{ first: 1, end: 12 }]]]);
    expect(whyNot(text, hunks)).toEqual([`${PATH}:10 not part of the diff`]);
  });

  it.each([
    ['CRLF', flowText(customer).replaceAll('\n', '\r\n')],
    ['Latin-1', Buffer.from(flowText({ ...customer, name: 'clientèle' }), 'latin1')],
  ])('has lines with %s', (_, text) => {
    expect(whyNot(text)).toEqual([
      `${PATH}:5 its line ends or its encoding would not survive a suggestion`,
    ]);
  });

  it('is too long for a comment', () => {
    const name = 'x'.repeat(65_536);
    expect(whyNot(flowText({ ...customer, name }))).toEqual([
      `${PATH}:5 its line is too long for a comment`,
    ]);
  });

  it('is in a file that is encoded, whatever the diff shows', () => {
    const bytes = Buffer.from(flowText(customer, { id: 'node-2' }));
    const fixed = fixableBy(findingsIn(bytes), []);
    expect(suggestionsFor([{ path: PATH, bytes, fixed, isEncoded: true }], EVERYWHERE, '')).toEqual(
      {
        suggestions: [],
        others: [{ path: PATH, line: 1, findings: fixed, why: 'the file is encoded' }],
      },
    );
  });

  it('names its findings', () => {
    const { others } = suggest(flowText(customer), new Map());
    expect(others.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['timeout-default'],
    ]);
  });

  it('does not keep the others from being suggested', () => {
    const text = longFlow({ 0: { timeout: 3000 }, 4: { timeout: 3000 } });
    const { suggestions, others } = suggest(text, new Map([[PATH, [{ first: 7, end: 12 }]]]));
    expect([suggestions.map(({ line }) => line), others.map(({ line }) => line)]).toEqual([
      [9],
      [5],
    ]);
  });
});

describe('all suggestions together', () => {
  it('give what the fix gives, for any file', () => {
    fc.assert(
      fc.property(generatedFiles, ({ text }) => {
        const bytes = Buffer.from(text);
        const fixed = fixableBy(findingsIn(text), []);
        const { suggestions, others } = suggest(text);
        if (others.length > 0) return;
        expect(spliceSuggestions(text, suggestions)).toBe(
          applyEdits(
            bytes,
            fixed.flatMap(({ edits }) => edits),
          ).toString(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are in the diff, each within one hunk', () => {
    const hunks = [
      { first: 3, end: 9 },
      { first: 12, end: 20 },
    ];
    fc.assert(
      fc.property(generatedFiles, ({ text }) => {
        for (const { startLine, line } of suggest(text, new Map([[PATH, hunks]])).suggestions) {
          expect(line).toBeGreaterThanOrEqual(startLine);
          expect(hunks.some(({ first, end }) => startLine >= first && line < end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a finding in a line', () => {
  it('names its owner and the values, where there are any', () => {
    expect(findingLine(defaultFinding({ actual: null }))).toBe(
      '**timeout-default**: <code>The timeout is left at the default of 3000 ms</code> (<code>Get customer</code>: <code>none &#8594; 5000 ms</code>)',
    );
    expect(findingLine(bareFinding())).toBe(
      '**invalid-document**: <code>The file ends in the middle of the JSON&#58; it looks cut off</code>',
    );
  });
});
