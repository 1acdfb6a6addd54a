import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.js';
import type { Marked } from '../support/document-writer.js';
import { type GeneratedFile, generatedFiles } from '../support/documents.js';
import { findingsIn, lintString, sliceAt } from '../support/lint-text.js';
import { mutatedFiles } from '../support/mutated-files.js';

/** The rule that a mark breaks, for all that `JSON.parse` can tell. */
function brokenRule(mark: Marked): string | undefined {
  if (mark.what === 'no-timeout') return 'timeout-missing';
  if (mark.what === 'repeated-key') return 'duplicate-key';
  const value: unknown = JSON.parse(mark.source);
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'timeout-type';
  if (value >= 1 && value <= 60) return 'timeout-unit';
  if (value < 1000 || value > 30_000) return 'timeout-range';
  return value === 3000 ? 'timeout-default' : undefined;
}

function expectedFindings({ text, marks }: GeneratedFile): object[] {
  return [...marks]
    .sort((a, b) => a.start - b.start)
    .flatMap((mark) => {
      const rule = brokenRule(mark);
      const slice = text.slice(mark.start, mark.end);
      return rule === undefined ? [] : [{ rule, pointer: mark.pointer, slice }];
    });
}

function isSorted(findings: readonly Finding[]): boolean {
  return findings.every((finding, position) => {
    const before = findings[position - 1];
    if (before === undefined) return true;
    const { line, column, rule } = finding;
    if (before.line !== line) return before.line < line;
    return before.column !== column ? before.column < column : before.rule <= rule;
  });
}

/** What `JSON.parse` finds in a text, a byte-order mark aside; undefined where it refuses the text. */
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === step)?.[1];
  }
  return value;
}

describe('a file in whatever formatting', () => {
  it('has the findings that it should have, in order, each at its value', () => {
    fc.assert(
      fc.property(generatedFiles, (file) => {
        const findings = findingsIn(file.text);
        const found = findings.map((finding) => ({
          rule: finding.rule,
          pointer: finding.pointer,
          slice: sliceAt(file.text, finding),
        }));
        expect(found).toEqual(expectedFindings(file));
        expect(isSorted(findings)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('has no finding at a value any more once the suggested one is written there', () => {
    fc.assert(
      fc.property(generatedFiles, fc.nat(), ({ text, marks }, choice) => {
        const timeouts = marks.filter((mark) => mark.what === 'timeout');
        const mark = timeouts[choice % Math.max(1, timeouts.length)];
        fc.pre(mark !== undefined);
        const before = findingsIn(text);
        const isThere = ({ pointer, rule }: Finding): boolean =>
          pointer === mark.pointer && rule !== 'duplicate-key';
        const finding = before.find(isThere);
        fc.pre(finding !== undefined);
        expect(finding.suggested).toBeTypeOf('number');
        const suggested = String(finding.suggested);
        const after = findingsIn(text.slice(0, mark.start) + suggested + text.slice(mark.end));
        const outline = ({ rule, pointer }: Finding): object => ({ rule, pointer });
        expect(after.map(outline)).toEqual(
          before.filter((other) => other !== finding).map(outline),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('counts the documents’ timeouts, absent ones among them', () => {
    fc.assert(
      fc.property(generatedFiles, ({ text, marks }) => {
        const sites = marks.filter(({ what }) => what !== 'repeated-key').length;
        expect(lintString(text)).toMatchObject({ sites, skipped: false });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file that was changed at random', () => {
  it('is linted without a throw, in order, with each finding at its value', () => {
    fc.assert(
      fc.property(mutatedFiles, (bytes) => {
        const findings = findingsIn(bytes);
        expect(isSorted(findings)).toBe(true);
        const text = bytes.toString('utf8');
        const document = parsed(text);
        for (const finding of findings) {
          const { rule, pointer, actual } = finding;
          if (document === undefined) {
            expect(rule).toBe('invalid-document');
            expect([finding.endLine, finding.endColumn]).toEqual([finding.line, finding.column]);
          } else if (
            rule === 'invalid-document' ||
            (actual !== undefined && rule !== 'timeout-missing')
          ) {
            const slice = parsed(sliceAt(text, finding));
            expect(slice).toEqual({ value: valueAt(document.value, pointer) });
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is linted without a throw where it is nothing but bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(findingsIn(bytes)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
