import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArchy } from '../../src/formats/archy/read-archy.js';
import type { Site } from '../../src/formats/site.js';
import { applyEdits } from '../../src/source/text-edit.js';
import {
  flowsIn,
  plainCalls,
  sitesIn,
  slice,
  valueOf,
  withoutTimeouts,
} from '../support/archy-read.js';

const FOLDER = new URL('../../fixtures/platform/archy/', import.meta.url);

/** The files with a flow, and what stands at each site: absent, literal, dynamic or invalid. */
const FILES: Readonly<Record<string, string>> = {
  'anchors.yaml': 'lllila',
  'byte-order-mark.yaml': 'ia',
  'claims-line.yaml': 'alaa',
  'comments-crlf.yaml': 'alaa',
  'comments.yaml': 'alaa',
  'flow-style.yaml': 'aaiaaaaaaiil',
  'minified.yaml': 'aal',
  'orders-workflow.yaml': 'lda',
  'parcel-template.yaml': 'adda',
  'several.yaml': 'aaa',
  'wrong-values.yaml': 'iiiiiiiiiiiii',
};

const NAMES = Object.keys(FILES);

function read(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

function fixedName(name: string): string {
  return name.replace(/\.yaml$/, '.fixed.yaml');
}

/** The value that mends a site, as the rules have it; undefined where nothing is wrong. */
function mended({ state, setting }: Site): number | undefined {
  switch (state.kind) {
    case 'absent':
      return 10;
    case 'literal':
    case 'inactive':
      return state.value > setting.max ? setting.max : undefined;
    case 'dynamic':
      return undefined;
    case 'invalid': {
      const { actual } = state;
      return typeof actual === 'string' && /^\d+$/.test(actual) ? Number(actual) : 10;
    }
  }
}

/** Byte for byte, but readable where two differ. */
function textOf(bytes: Buffer): string {
  return bytes.toString('latin1');
}

describe('fixtures/platform/archy', () => {
  it('holds the files that are listed here', () => {
    const pairs = NAMES.flatMap((name) => [name, fixedName(name)]);
    expect(readdirSync(FOLDER).sort()).toEqual([...pairs, 'cut-off.yaml', 'ordinary.yaml'].sort());
  });

  it.each(NAMES)('%s has its sites and no problem', (name) => {
    const flows = flowsIn(read(name));
    expect(flows.flatMap(({ problems }) => problems)).toEqual([]);
    const states = sitesIn(read(name)).map(({ state }) => state.kind.charAt(0));
    expect(states.join('')).toBe(FILES[name]);
  });

  it.each(NAMES)('%s becomes what a person would have written', (name) => {
    const before = read(name);
    const edits = sitesIn(before).flatMap((site) => {
      const value = mended(site);
      return value === undefined ? [] : site.edit(value);
    });
    const after = applyEdits(before, edits);
    expect(textOf(after)).toBe(textOf(read(fixedName(name))));
    expect(sitesIn(after).map(mended)).toEqual(sitesIn(after).map(() => undefined));
  });

  it.each(NAMES)('%s stays as it is apart from one timeout at a time', (name) => {
    const before = read(name);
    const sites = sitesIn(before);
    for (const [index, site] of sites.entries()) {
      for (const value of [10, 0.25, 3599.999]) {
        const after = applyEdits(before, site.edit(value));
        expect(sitesIn(after)[index]?.state).toMatchObject({ kind: 'literal', value });
        expect(withoutTimeouts(valueOf(after))).toBe(withoutTimeouts(valueOf(before)));
        const others = (all: readonly Site[]): unknown[] =>
          all.flatMap(({ state, pointer }, at) =>
            at === index ? [] : [{ ...state, span: undefined, pointer }],
          );
        expect(others(sitesIn(after))).toEqual(others(sites));
      }
    }
  });

  it('has fewer sites than calls only where one is used again', () => {
    const more = NAMES.filter((name) => plainCalls(valueOf(read(name))) !== FILES[name]?.length);
    expect(more).toEqual(['anchors.yaml']);
  });

  it('points at whole names, keys and values', () => {
    const name = 'byte-order-mark.yaml';
    const bytes = read(name);
    expect(sitesIn(bytes).map((site) => [site.name, slice(bytes, site.state.span)])).toEqual([
      ['Größe 😀 abfragen', '"8"'],
      ['顧客を取得', '顧客を取得'],
    ]);
  });

  it('has a file that is cut off, and one that is none of ours', () => {
    const cutOff = read('cut-off.yaml');
    const reading = readArchy(cutOff);
    expect(reading).toMatchObject({ kind: 'unreadable' });
    const offset = reading.kind === 'unreadable' ? reading.offset : 0;
    expect(offset).toBeGreaterThanOrEqual(cutOff.indexOf('"Get customer'));
    expect(offset).toBeLessThanOrEqual(cutOff.length);
    expect(flowsIn(read('ordinary.yaml'))).toEqual([]);
  });
});
