import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodConfig } from '../support/check-config.js';
import { generatedFiles } from '../support/documents.js';
import { laidOutFiles, laidOutPlans, PLAN_FORMAT, strewnTexts } from '../support/fix-documents.js';
import { fixText, fixedText, type TextFix } from '../support/fix-text.js';
import { withoutTimeouts } from '../support/fix-timeouts.js';
import { findingsIn } from '../support/lint-text.js';

/** Files in whatever formatting: blanks and line breaks at random, and the layouts that people use. */
const files = fc.oneof(
  generatedFiles.map(({ text }) => text),
  laidOutFiles.map(({ before }) => before),
  strewnTexts,
);

const RUNS = { numRuns: 2000, seed: 20_261_121 };

/** A team with values of its own: the range is narrowed, the target is not the usual one. */
const STRICT = await goodConfig({
  targets: { 'flow-export': 7000, 'external-api': 20_000 },
  rules: { 'timeout-range': ['warning', { minMs: 4000, maxMs: 12_000 }], 'timeout-default': 'off' },
});

const OWN_FORMAT = await goodConfig({ formats: { plan: PLAN_FORMAT } });

function parsed(bytes: Buffer): unknown {
  const value: unknown = JSON.parse(bytes.toString().replace(/^\uFEFF/, ''));
  return value;
}

describe('a fix of a file in whatever formatting', () => {
  it('leaves a text that parses, and no finding that can be fixed', () => {
    fc.assert(
      fc.property(files, (text) => {
        const { after } = fixText(text);
        expect(() => parsed(after)).not.toThrow();
        expect(findingsIn(after).filter(({ edits }) => edits.length > 0)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('leaves the findings that it cannot mend, and makes no new ones', () => {
    const outline = (text: string | Buffer): object[] =>
      findingsIn(text)
        .filter(({ edits }) => edits.length === 0)
        .map(({ rule, pointer, message, name }) => ({ rule, pointer, message, name }));
    fc.assert(
      fc.property(files, (text) => {
        expect(outline(fixText(text).after)).toEqual(outline(text));
      }),
      RUNS,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(files, (text) => {
        const once = fixText(text).after;
        const twice = fixText(once);
        expect(twice.fixed).toEqual([]);
        expect(twice.after).toEqual(once);
      }),
      RUNS,
    );
  });

  it('changes the timeouts of the parsed document and nothing else, ids and links least of all', () => {
    fc.assert(
      fc.property(files, (text) => {
        const { before, after } = fixText(text);
        expect(withoutTimeouts(parsed(after))).toBe(withoutTimeouts(parsed(before)));
      }),
      RUNS,
    );
  });

  it('changes no byte outside its edits, and nothing but timeouts in them', () => {
    fc.assert(
      fc.property(files, (text) => {
        const fix = fixText(text);
        expect(rebuilt(fix)).toEqual(fix.after);
        for (const { start, end, text: inserted } of fix.edits) {
          const removed = fix.before.toString('utf8', start, end);
          expect([removed, inserted, kindOfEdit(removed, inserted)]).not.toContain('unknown');
        }
      }),
      RUNS,
    );
  });

  it('does all that with the values of a team', () => {
    fc.assert(
      fc.property(files, (text) => {
        const { before, after } = fixText(text, STRICT);
        const again = fixText(after, STRICT);
        expect([again.fixed, again.after]).toEqual([[], after]);
        expect(withoutTimeouts(parsed(after))).toBe(withoutTimeouts(parsed(before)));
      }),
      RUNS,
    );
  });
});

describe('a fix of a file in a layout that people use', () => {
  it('writes what somebody would who keeps to that layout', () => {
    fc.assert(
      fc.property(laidOutFiles, ({ before, after }) => {
        expect(fixedText(before)).toBe(after);
      }),
      RUNS,
    );
  });

  it('writes what somebody would into a format of their own, with the objects on the way', () => {
    fc.assert(
      fc.property(laidOutPlans, ({ before, after }) => {
        expect(fixText(before, OWN_FORMAT).after.toString()).toBe(after);
      }),
      RUNS,
    );
  });

  it('has nothing to do where somebody has mended it already', () => {
    fc.assert(
      fc.property(laidOutFiles, ({ after }) => {
        expect(fixText(after).fixed).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** The text put together again of what stood outside the edits and what they insert. */
function rebuilt({ before, edits }: TextFix): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    expect(start).toBeGreaterThanOrEqual(at);
    parts.push(before.subarray(at, start), Buffer.from(text));
    at = end;
  }
  return Buffer.concat([...parts, before.subarray(at)]);
}

/** A comma and a member, with the objects around it that were not there. */
const NEW_MEMBER = /^\s*,?\s*(?:"dataAction"\s*:\s*\{\s*)?"timeout"\s*:\s*\d+\s*\}?\s*$/;

/** What an edit does, told by the texts alone. */
function kindOfEdit(removed: string, inserted: string): string {
  if (/^\d+$/.test(inserted)) {
    return isValue(removed) ? 'a value for a value' : 'unknown';
  }
  if (inserted === '') return isTimeoutMember(removed) ? 'no second timeout' : 'unknown';
  return removed.trim() === '' && NEW_MEMBER.test(inserted) ? 'a new timeout' : 'unknown';
}

function isValue(text: string): boolean {
  try {
    JSON.parse(text);
    return text === text.trim();
  } catch {
    return false;
  }
}

/** Whether a text is one member called `timeout`, with its comma. */
function isTimeoutMember(text: string): boolean {
  const isAfterComma = text.trimStart().startsWith(',');
  const object: unknown = JSON.parse(isAfterComma ? `{"end":0${text}}` : `{${text}"end":0}`);
  return (
    Object.keys(object ?? {})
      .sort()
      .join() === 'end,timeout'
  );
}
