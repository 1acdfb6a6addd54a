import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTerraform } from '../../src/formats/hcl/read-terraform.js';
import { terraform } from '../../src/formats/terraform.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { sitesIn } from '../support/hcl-read.js';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** Real files of public repositories, where they lie beside this one. */
const FILES = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      terraform.files.test(name),
    )
  : [];

function read(name: string): Buffer {
  return readFileSync(path.join(CORPUS, name));
}

/** A plain count of what should have a timeout: resources by their first lines, functions in their place. */
function plainCount(text: string): { resources: number; functions: number; set: number } {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  return {
    resources: count(/^resource\s+"genesyscloud_integration_action(?:_draft)?"\s+"[^"]+"\s*\{/),
    functions: count(/^function_config\s*\{/),
    set: count(/^(?:config_timeout_seconds|timeout_seconds)\s*=/),
  };
}

describe.skipIf(FILES.length === 0)('the Terraform of public repositories', () => {
  it('is read without a problem', () => {
    for (const name of FILES) {
      const reading = readTerraform(read(name));
      expect(reading, name).toMatchObject({ kind: 'documents' });
      if (reading.kind === 'unreadable') continue;
      expect(
        reading.documents.flatMap(({ problems }) => problems),
        name,
      ).toEqual([]);
      expect(terraform.mayHold(read(name)) || reading.documents.length === 0, name).toBe(true);
    }
  });

  it('has as many timeouts as a plain count gives', () => {
    for (const name of FILES) {
      const bytes = read(name);
      const { resources, functions, set } = plainCount(bytes.toString());
      const sites = sitesIn(bytes);
      const absent = sites.filter(({ state }) => state.kind === 'absent');
      expect(
        sites.filter(({ kind }) => kind === 'function'),
        name,
      ).toHaveLength(functions);
      expect(sites.length, name).toBeGreaterThanOrEqual(resources);
      expect(absent, name).toHaveLength(sites.length - set);
    }
    const all = FILES.map((name) => plainCount(read(name).toString()).resources);
    expect(FILES.flatMap((name) => sitesIn(read(name)))).toHaveLength(
      all.reduce((sum, each) => sum + each, 0),
    );
  });

  it('can be mended in every place, line by line', () => {
    for (const name of FILES) {
      const before = read(name);
      const after = applyEdits(
        before,
        sitesIn(before).flatMap((site) => site.edit(10)),
      );
      expect(
        sitesIn(after).map(({ state }) => state),
        name,
      ).toMatchObject(sitesIn(before).map(() => ({ kind: 'literal', value: 10 })));
      const isTimeout = (line: string): boolean => /^\s*(?:config_)?timeout_seconds\s*=/.test(line);
      const linesOf = (text: Buffer): string[] =>
        text
          .toString('latin1')
          .split('\n')
          .filter((line) => !isTimeout(line) && line.trim() !== '');
      expect(linesOf(after), name).toEqual(linesOf(before));
    }
  });
});
