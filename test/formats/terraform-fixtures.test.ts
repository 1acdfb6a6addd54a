import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTerraform } from '../../src/formats/hcl/read-terraform.js';
import type { Document } from '../../src/formats/document.js';
import type { Site } from '../../src/formats/site.js';
import { terraformJson } from '../../src/formats/terraform-json.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { indexText } from '../support/json-texts.js';

const FIXTURES = new URL('../../fixtures/platform/terraform/', import.meta.url);

/** The files, and how many timeouts of each state are in them. Beside each stands what it becomes. */
const FILES: Readonly<Record<string, Partial<Record<Site['state']['kind'], number>>>> = {
  'actions.tf': { absent: 3, literal: 4, invalid: 2, dynamic: 2 },
  'crlf.tf': { absent: 2 },
  'exported.tf.json': { absent: 3, literal: 3, invalid: 1, dynamic: 1 },
  'functions.tf': { absent: 4, literal: 4, dynamic: 1 },
  'layouts.tf': { absent: 9 },
  'lists.tf.json': { absent: 1, literal: 2 },
};

const NAMES = Object.keys(FILES);

function fixedName(name: string): string {
  return name.replace('.tf', '.fixed.tf');
}

function read(name: string): Buffer {
  return readFileSync(new URL(name, FIXTURES));
}

function documentOf(name: string, bytes: Buffer): Document {
  if (name.endsWith('.json')) {
    const json = indexText(bytes);
    expect(terraformJson.recognises(json, 0)).toBe(true);
    return terraformJson.read({ json, object: 0, pointer: '' });
  }
  const reading = readTerraform(bytes);
  const [document] = reading.kind === 'documents' ? reading.documents : [];
  if (document === undefined) throw new Error(`${name} holds no document`);
  return document;
}

/** The value that belongs in the place of a wrong one; undefined where nothing is wrong or known. */
function mended({ state, setting: { min, max, target = max } }: Site): number | undefined {
  switch (state.kind) {
    case 'absent':
      return target;
    case 'invalid':
      return typeof state.actual === 'string' ? Number(state.actual) : target;
    case 'literal': {
      const seconds = state.value >= 1000 ? state.value / 1000 : state.value;
      const value = seconds < min ? target : Math.min(seconds, max);
      return value === state.value ? undefined : value;
    }
    case 'dynamic':
    case 'inactive':
      return undefined;
  }
}

describe('fixtures/platform/terraform', () => {
  it('holds the pairs that are listed here', () => {
    const pairs = NAMES.flatMap((name) => [name, fixedName(name)]);
    expect(readdirSync(FIXTURES).sort()).toEqual(pairs.sort());
  });

  it.each(NAMES)('%s holds the timeouts that it should, and no decoy', (name) => {
    const { sites, problems, duplicates } = documentOf(name, read(name));
    const counts: Record<string, number> = {};
    for (const { state } of sites) counts[state.kind] = (counts[state.kind] ?? 0) + 1;
    expect(counts).toEqual(FILES[name]);
    expect([problems, duplicates]).toEqual([[], []]);
  });

  it.each(NAMES)('%s becomes what a person would have written', (name) => {
    const bytes = read(name);
    const edits = documentOf(name, bytes).sites.flatMap((site) => {
      const value = mended(site);
      return value === undefined ? [] : site.edit(value);
    });
    const text = applyEdits(bytes, edits).toString('latin1');
    expect(text).toBe(read(fixedName(name)).toString('latin1'));
  });

  it.each(NAMES)('%s has nothing left to mend after that', (name) => {
    const { sites } = documentOf(name, read(fixedName(name)));
    expect(sites.map(mended).filter((value) => value !== undefined)).toEqual([]);
    expect(sites).toHaveLength(documentOf(name, read(name)).sites.length);
  });
});
