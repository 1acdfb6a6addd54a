import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchy } from '../../src/formats/archy/read-archy.js';
import type { Site } from '../../src/formats/site.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { generatedFlows, wantedSeconds } from '../support/archy-documents.js';
import { flowsIn, sitesIn, slice, told, valueOf, withoutTimeouts } from '../support/archy-read.js';

const FOLDER = new URL('../../fixtures/platform/archy/', import.meta.url);
const TEXTS = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER)));

function callOf({ pointer }: Site): string {
  return pointer.replace(/\/timeout$/, '');
}

describe('any flow', () => {
  it('has a site at each of its calls, with the timeout that was written there', () => {
    fc.assert(
      fc.property(generatedFlows, ({ text, timeouts }) => {
        const states = sitesIn(text).map(({ state }) => ({
          kind: state.kind,
          ...(state.kind === 'literal' ? { value: state.value } : {}),
        }));
        expect(states).toEqual(
          timeouts.map(({ kind, value }) => (value === undefined ? { kind } : { kind, value })),
        );
        expect(flowsIn(text).flatMap(({ problems }) => problems)).toEqual([]);
      }),
    );
  });

  it('points at what it tells of', () => {
    fc.assert(
      fc.property(generatedFlows, ({ text }) => {
        for (const site of sitesIn(text)) {
          const { state } = site;
          const at = slice(text, state.span);
          expect(at).not.toBe('');
          if (state.kind === 'absent' && at !== site.name) expect(at).toMatch(/^["']|^call/);
          if (state.kind === 'dynamic') expect(at.replace(/\s+/g, ' ')).toBe(state.text);
          if (state.kind === 'literal') expect(at).toMatch(/^["']?(?:days|hours|minutes|seconds)/);
        }
      }),
    );
  });

  it('has the value after an edit, and nothing else has changed', () => {
    fc.assert(
      fc.property(generatedFlows, wantedSeconds, fc.nat(), ({ text }, value, pick) => {
        const bytes = Buffer.from(text);
        const sites = sitesIn(bytes);
        const index = pick % sites.length;
        const edits = sites[index]?.edit(value) ?? [];
        const after = applyEdits(bytes, edits);
        const again = sitesIn(after);
        expect(again[index]?.state).toMatchObject({ kind: 'literal', value });
        expect(again.map(callOf)).toEqual(sites.map(callOf));
        const others = (from: string | Buffer, all: readonly Site[]): unknown[] =>
          all.filter((_, at) => at !== index).map((site) => told(from, site));
        expect(others(after, again)).toEqual(others(bytes, sites));
        expect(withoutTimeouts(valueOf(after))).toBe(withoutTimeouts(valueOf(bytes)));
        expect(again[index]?.edit(value)).toEqual([]);
      }),
    );
  });

  it('may be edited everywhere at once, and keeps comments and line ends', () => {
    fc.assert(
      fc.property(generatedFlows, wantedSeconds, ({ text }, value) => {
        const bytes = Buffer.from(text);
        const edits = sitesIn(bytes).flatMap((site) => site.edit(value));
        const after = applyEdits(bytes, edits);
        for (const { state } of sitesIn(after)) {
          expect(state).toMatchObject({ kind: 'literal', value });
        }
        expect(after.toString().match(/(?<= )#.*/g)).toEqual(text.match(/(?<= )#.*/g));
        if (text.includes('\r\n')) expect(after.toString()).not.toMatch(/[^\r]\n/);
        else expect(after.includes('\r')).toBe(false);
      }),
    );
  });

  it('reads the same twice', () => {
    fc.assert(
      fc.property(generatedFlows, ({ text }) => {
        const plain = (): unknown[] =>
          sitesIn(text).map((site) => [told(text, site), site.name, site.pointer]);
        expect(plain()).toEqual(plain());
      }),
    );
  });
});

const snippet = fc.constantFrom(
  ...['\n', '  ', '{', '}', '[', ']', ':', ': ', '- ', '#', '"', "'", '|\n', '&a ', '*a', '!t '],
  ...['{{x}}', '${y}', '\t', '\r\n', '? ', ',', 'timeout:', 'lit:', 'seconds: 5', 'noValue: true'],
  ...['callData:', 'name: x', '<<: *a', '---\n', '...\n', '~', '-1', '1.5', 'é', '😀', '\u0000'],
);

const mutation = fc.record({
  at: fc.nat(),
  removed: fc.nat(20),
  inserted: fc.oneof(snippet, fc.string()),
});

describe('any text', () => {
  it('is read or told of, never thrown at, and mended where it is read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (original, mutations, pick) => {
          let bytes: Buffer = original;
          for (const { at, removed, inserted } of mutations) {
            const start = at % (bytes.length + 1);
            const end = Math.min(bytes.length, start + removed);
            bytes = applyEdits(bytes, [{ start, end, text: inserted }]);
          }
          const reading = readArchy(bytes);
          if (reading.kind === 'unreadable') {
            expect(reading.offset).toBeGreaterThanOrEqual(0);
            expect(reading.offset).toBeLessThanOrEqual(bytes.length);
            return;
          }
          const sites = reading.documents.flatMap((document) => document.sites);
          for (const { state, name, pointer } of sites) {
            expect(state.span.start).toBeLessThan(state.span.end);
            expect(state.span.end).toBeLessThanOrEqual(bytes.length);
            expect([typeof name, typeof pointer]).toContain('string');
          }
          const index = pick % Math.max(1, sites.length);
          const edits = sites[index]?.edit(10);
          if (edits === undefined) return;
          const again = sitesIn(applyEdits(bytes, edits));
          expect(again.map(callOf)).toEqual(sites.map(callOf));
          expect(again[index]?.state).toMatchObject({ kind: 'literal', value: 10 });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of any bytes is no reason to stop', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.concat([Buffer.from('bot:\n  actions:\n  - callData:\n'), bytes]);
        expect(['documents', 'unreadable']).toContain(readArchy(text).kind);
      }),
    );
  });
});
