import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTerraform } from '../../src/formats/hcl/read-terraform.js';
import { walk } from '../../src/formats/hcl/walk.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { mutatedFiles } from '../support/hcl-mutations.js';
import { generatedFiles } from '../support/hcl-texts.js';
import { documentIn, sitesIn, slice, told } from '../support/hcl-read.js';

/** The names and values of all arguments, and the blocks around them. */
function outlineOf(text: Buffer): string[] {
  return [...walk(text, 0, text.length)].map((event) => {
    switch (event.kind) {
      case 'argument':
        return `${slice(text, event.name)} = ${slice(text, event.value)}`;
      case 'block':
        return [event.type, ...event.labels].map((span) => slice(text, span)).join(' ');
      case 'stray':
      case 'placeholder':
        return slice(text, event.span);
      case 'end':
      case 'failure':
        return event.kind;
    }
  });
}

/** The line breaks of a text that are no Windows ones. */
function plainLineBreaks(text: string): number {
  return text.split(/(?<!\r)\n/).length;
}

describe('a generated file', () => {
  it('has the timeouts that were put into it, and no others', () => {
    fc.assert(
      fc.property(generatedFiles, ({ text, timeouts }) => {
        const found = sitesIn(text).map((site) => ({
          kind: site.kind,
          id: site.id,
          state: site.state.kind,
          text: site.pointer.endsWith('_seconds') ? slice(text, site.state.span) : undefined,
        }));
        expect(found).toEqual(timeouts);
        if (timeouts.length > 0) expect(documentIn(text).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same twice', () => {
    fc.assert(
      fc.property(generatedFiles, ({ text }) => {
        expect(sitesIn(text).map((site) => told(text, site))).toEqual(
          sitesIn(text).map((site) => told(text, site)),
        );
      }),
    );
  });

  it('has a literal where a value was put, and nothing else is different', () => {
    fc.assert(
      fc.property(generatedFiles, fc.integer({ min: 0, max: 99 }), ({ text }, value) => {
        const before = Buffer.from(text);
        const sites = sitesIn(text);
        for (const [position, site] of sites.entries()) {
          const after = applyEdits(before, site.edit(value));
          const read = sitesIn(after);
          expect(read[position]?.state).toMatchObject({ kind: 'literal', value });
          expect(read).toHaveLength(sites.length);
          const others = read.filter((_, at) => at !== position);
          expect(others.map((other) => other.state.kind)).toEqual(
            sites.filter((_, at) => at !== position).map((other) => other.state.kind),
          );
          const outline = outlineOf(after);
          const wanted = outlineOf(before);
          const name = site.kind === 'function' ? 'timeout_seconds' : 'config_timeout_seconds';
          const changed = outline.findIndex((each, at) => each !== wanted[at]);
          if (changed >= 0) {
            expect(outline[changed]).toBe(`${name} = ${String(value)}`);
            const isNew = outline.length > wanted.length;
            expect(outline.toSpliced(changed, 1)).toEqual(wanted.toSpliced(changed, isNew ? 0 : 1));
          }
          if (text.includes('\r')) {
            expect(plainLineBreaks(after.toString())).toBe(plainLineBreaks(text));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes all of its edits at once, and has the same ones no more', () => {
    fc.assert(
      fc.property(generatedFiles, ({ text }) => {
        const before = Buffer.from(text);
        const after = applyEdits(
          before,
          sitesIn(text).flatMap((site) => site.edit(9)),
        );
        expect(sitesIn(after).map(({ state }) => state)).toMatchObject(
          sitesIn(text).map(() => ({ kind: 'literal', value: 9 })),
        );
        const again = sitesIn(after).flatMap((site) => site.edit(9));
        expect(applyEdits(after, again).equals(after)).toBe(true);
      }),
    );
  });
});

describe('any text', () => {
  it('is read or is told to be unreadable', () => {
    fc.assert(
      fc.property(mutatedFiles, (bytes) => {
        const reading = readTerraform(bytes);
        if (reading.kind === 'unreadable') {
          expect(reading.offset).toBeGreaterThanOrEqual(0);
          expect(reading.offset).toBeLessThanOrEqual(bytes.length);
          expect(reading.message).not.toBe('');
          return;
        }
        for (const { sites, problems } of reading.documents) {
          for (const { start, end } of [
            ...sites.map(({ state }) => state.span),
            ...problems.map(({ span }) => span),
          ]) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(bytes.length);
          }
          for (const [position, site] of sites.entries()) {
            const after = readTerraform(applyEdits(bytes, site.edit(8)));
            const state =
              after.kind === 'documents' ? after.documents[0]?.sites[position]?.state : after;
            expect(state).toMatchObject({ kind: 'literal', value: 8 });
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
