import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { architectJson } from '../../src/formats/architect-json.js';
import type { Site } from '../../src/formats/site.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { plainSteps, withoutStepTimeouts } from '../support/architect-counts.js';
import { generatedFlows, wantedSeconds } from '../support/architect-documents.js';
import { flowIn } from '../support/architect-flows.js';
import { plainSite, readingOf } from '../support/lint-text.js';

/** The pointer to the step of a site. */
function stepOf({ state, pointer }: Site): string {
  return state.kind === 'absent' ? pointer : pointer.replace(/\/timeout$/, '');
}

function parsed(text: string | Buffer): unknown {
  const value: unknown = JSON.parse(text.toString().replace(/^\uFEFF/, ''));
  return value;
}

describe('any flow', () => {
  it('has a site at each of its steps and nowhere else', () => {
    fc.assert(
      fc.property(generatedFlows, ({ flow, text }) => {
        const { sites, problems, duplicates } = flowIn(text);
        expect(sites.map(stepOf)).toEqual(plainSteps(flow));
        expect([problems, duplicates]).toEqual([[], []]);
      }),
    );
  });

  it('has the value at the place that is told', () => {
    fc.assert(
      fc.property(generatedFlows, ({ text }) => {
        const bytes = Buffer.from(text);
        for (const { state, name } of flowIn(text).sites) {
          const slice = bytes.toString('utf8', state.span.start, state.span.end);
          if (state.kind === 'absent')
            expect(slice).toBe(name === undefined ? '{' : JSON.stringify(name));
          else expect(() => parsed(slice)).not.toThrow();
          if (
            state.kind === 'invalid' &&
            typeof state.actual === 'string' &&
            slice.startsWith('"')
          ) {
            expect(parsed(slice)).toBe(state.actual);
          }
        }
      }),
    );
  });

  it('reads the same twice', () => {
    fc.assert(
      fc.property(generatedFlows, ({ text }) => {
        expect(flowIn(text).sites.map(plainSite)).toEqual(flowIn(text).sites.map(plainSite));
      }),
    );
  });
});

describe('an edit of any step', () => {
  it('gives it that timeout, and leaves all others and all else', () => {
    fc.assert(
      fc.property(generatedFlows, wantedSeconds, fc.nat(), ({ text, print }, value, at) => {
        const { sites } = flowIn(text);
        const site = sites[at % Math.max(1, sites.length)];
        if (site === undefined) return;
        const after = applyEdits(Buffer.from(text), site.edit(value));
        const again = flowIn(after).sites;
        const others = (list: readonly Site[]): unknown[] =>
          list
            .filter((each) => stepOf(each) !== stepOf(site))
            .map(({ state }) => ({ ...state, span: 0 }));
        expect(again.find((each) => stepOf(each) === stepOf(site))?.state).toMatchObject({
          kind: 'literal',
          value,
        });
        expect(others(again)).toEqual(others(sites));
        expect(withoutStepTimeouts(parsed(after))).toBe(withoutStepTimeouts(parsed(text)));
        // Written as the rest is: printing it again in the same style changes nothing.
        expect(after.toString()).toBe(print(parsed(after)));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(generatedFlows, wantedSeconds, ({ text }, value) => {
        const edits = flowIn(text).sites.flatMap((site) => site.edit(value));
        const after = applyEdits(Buffer.from(text), edits);
        expect(flowIn(after).sites.flatMap((site) => site.edit(value))).toEqual([]);
      }),
    );
  });
});

describe('a flow with some of its bytes changed', () => {
  const parts = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '0',
    'null',
    '"timeout":',
    '"config":{},',
    '"text":7,',
  ];
  const changes = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
    insert: fc.oneof(
      fc.constantFrom('', ...parts, '"actionList":', '"useSuggestedTimeout":true,', '"action":'),
      fc.string({ maxLength: 3 }),
    ),
  });

  it('is read without a crash, and what can be edited reads as it was edited', () => {
    fc.assert(
      fc.property(
        generatedFlows,
        fc.array(changes, { minLength: 1, maxLength: 3 }),
        ({ text }, all) => {
          let changed = text;
          for (const { at, remove, insert } of all) {
            const start = Math.floor(at * changed.length);
            changed = changed.slice(0, start) + insert + changed.slice(start + remove);
          }
          const reading = readingOf(changed, { known: [architectJson] });
          if (reading.kind === 'unreadable') return;
          for (const site of reading.documents.flatMap((document) => document.sites)) {
            const after = applyEdits(Buffer.from(changed), site.edit(2.5));
            const again = flowIn(after).sites.find((each) => stepOf(each) === stepOf(site));
            expect(again?.state).toMatchObject({ kind: 'literal', value: 2.5 });
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
