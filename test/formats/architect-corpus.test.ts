import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { architectJson } from '../../src/formats/architect-json.js';
import { decodeI3, encodeI3, I3_FILES } from '../../src/formats/i3-encoding.js';
import { i3Flow } from '../../src/formats/i3-flow.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { plainSteps, withoutStepTimeouts } from '../support/architect-counts.js';
import { flowIn } from '../support/architect-flows.js';
import { documentsIn } from '../support/lint-text.js';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

function filesOf(ending: RegExp): string[] {
  if (!existsSync(CORPUS)) return [];
  const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => ending.test(name)).sort();
}

function read(name: string): Buffer {
  return readFileSync(path.join(CORPUS, name));
}

function parsed(text: Buffer): unknown {
  const value: unknown = JSON.parse(text.toString().replace(/^\uFEFF/, ''));
  return value;
}

/** What holds of the text of any real flow. */
function expectWellRead(text: Buffer, format = architectJson): void {
  const { sites, problems, duplicates } = flowIn(text, format);
  expect([problems, duplicates]).toEqual([[], []]);
  expect(sites.map(({ pointer }) => pointer.replace(/\/timeout$/, ''))).toEqual(
    plainSteps(parsed(text)),
  );
  for (const value of [10, 0.25, 3599.999]) {
    const after = applyEdits(
      text,
      sites.flatMap((site) => site.edit(value)),
    );
    const again = flowIn(after, format).sites.map(({ state }) => state);
    expect(again).toMatchObject(sites.map(() => ({ kind: 'literal', value })));
    expect(withoutStepTimeouts(parsed(after))).toBe(withoutStepTimeouts(parsed(text)));
    // The exporter writes them minified: what is written into them is, too.
    if (format === i3Flow) expect(after.toString()).toBe(JSON.stringify(parsed(after)));
  }
}

describe.skipIf(!existsSync(CORPUS))('the exports of real repositories', () => {
  const names = filesOf(I3_FILES);

  it('are there', () => {
    expect(names.length).toBeGreaterThan(0);
  });

  it.each(names)('are read, and written again byte for byte: %s', (name) => {
    const bytes = read(name);
    const text = decodeI3(bytes);
    if (text === undefined) throw new Error('it cannot be decoded');
    expect(encodeI3(text, bytes).equals(bytes)).toBe(true);
    expectWellRead(text, i3Flow);
  });
});

describe.skipIf(!existsSync(CORPUS))('the JSON files of real repositories', () => {
  it('are flows of Architect where they hold its list, and passed over where they do not', () => {
    for (const name of filesOf(/\.json$/)) {
      const text = read(name);
      if (text.includes('"flowSequenceItemList"')) expectWellRead(text);
      else expect([name, documentsIn(text, { known: [architectJson] })]).toEqual([name, []]);
    }
  });
});
