import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { archyYaml } from '../../src/formats/archy-yaml.js';
import { readArchy } from '../../src/formats/archy/read-archy.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { plainCalls, sitesIn, valueOf, withoutTimeouts } from '../support/archy-read.js';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

function names(): string[] {
  if (!existsSync(CORPUS)) return [];
  const all = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => archyYaml.files.test(name)).sort();
}

/** How many lists of a text have a step that calls a data action: what a plain search finds. */
function searched(text: string): number {
  return [...text.matchAll(/^ *- (?:callData|callDataSecure|callBridge):[ \r]*$/gm)].length;
}

describe.skipIf(!existsSync(CORPUS))('the YAML files of real repositories', () => {
  it('are there', () => {
    expect(names().length).toBeGreaterThan(0);
  });

  it.each(names())('have a site at each call, and stay as they are but for it: %s', (name) => {
    const bytes = readFileSync(path.join(CORPUS, name));
    const text = bytes.toString();
    const reading = readArchy(bytes);
    if (reading.kind === 'unreadable') throw new Error(reading.message);
    expect(reading.documents.flatMap(({ problems }) => problems)).toEqual([]);
    const sites = sitesIn(bytes);
    expect(sites).toHaveLength(searched(text));
    if (searched(text) === 0) return;
    expect(archyYaml.mayHold(bytes)).toBe(true);
    expect(sites).toHaveLength(plainCalls(valueOf(text)));
    for (const value of [10, 1.5]) {
      const edits = sites.flatMap((site) => site.edit(value));
      const after = applyEdits(bytes, edits);
      expect(sitesIn(after).map(({ state }) => state)).toMatchObject(
        sites.map(() => ({ kind: 'literal', value })),
      );
      expect(withoutTimeouts(valueOf(after))).toBe(withoutTimeouts(valueOf(text)));
      expect(after.includes('\r\n')).toBe(bytes.includes('\r\n'));
      expect(/[^\r]\n/.test(after.toString())).toBe(/[^\r]\n/.test(text));
    }
  });
});
