import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lint } from '../../src/commands/lint.js';
import { type Corpus, makeCorpus } from './corpus.js';
import { compareReport, difference, isRight } from './truth.js';

const FLOW_BYTES = [2000, 9000] as const;

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'corpus-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function makeSmall(name: string, ascii: boolean): Promise<Corpus> {
  const folder = path.join(root, name);
  const sizes = { flows: 480, flowBytes: FLOW_BYTES, large: 2, largeBytes: 60_000 };
  return makeCorpus({ folder, ascii, ...sizes });
}

function filesOf({ folder }: Corpus): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

function textsOf(corpus: Corpus): string[] {
  return filesOf(corpus).map((file) => readFileSync(file, 'utf8'));
}

describe.each([
  ['mixed', false],
  ['ascii', true],
])('the %s corpus', (name, ascii) => {
  it('holds what its truth says, as the linter sees it', async () => {
    const { truth } = await makeSmall(name, ascii);
    const report = await lint({ cwd: root, paths: [name], now: new Date(0) });
    expect(compareReport(truth, report)).toEqual({ missing: [], extra: [], counts: [] });
    expect(report.faults).toEqual([]);
  });

  it('has every kind of finding in 3 to 10 % of its files', async () => {
    const { truth, filesWithFindings } = await makeSmall(name, ascii);
    const rules = truth.findings.map((finding) => finding.split(':').at(-1));
    expect([...new Set(rules)].sort()).toEqual([
      'duplicate-key',
      'invalid-document',
      'timeout-default',
      'timeout-missing',
      'timeout-range',
      'timeout-type',
      'timeout-unit',
    ]);
    const files = truth.findings.map((finding) => finding.split(':')[0]);
    expect(new Set(files).size).toBe(filesWithFindings);
    expect(filesWithFindings / truth.files).toBeGreaterThan(0.03);
    expect(filesWithFindings / truth.files).toBeLessThan(0.1);
  });

  it('holds JSON only, of the sizes that were asked for', async () => {
    const corpus = await makeSmall(name, ascii);
    const files = filesOf(corpus);
    expect(files).toHaveLength(corpus.truth.files);
    for (const file of files) {
      expect(() => void JSON.parse(readFileSync(file, 'utf8'))).not.toThrow();
    }
    const sizes = (group: string): number[] =>
      files.filter((file) => file.includes(`${group}-`)).map((file) => statSync(file).size);
    expect(sizes('flows')).toHaveLength(480);
    expect(Math.min(...sizes('flows'))).toBeGreaterThanOrEqual(FLOW_BYTES[0]);
    expect(Math.max(...sizes('flows'))).toBeLessThanOrEqual(FLOW_BYTES[1]);
    expect(Math.min(...sizes('large'))).toBeGreaterThanOrEqual(60_000);
  });

  it('is laid out in all the ways that people lay out JSON', async () => {
    const texts = textsOf(await makeSmall(name, ascii));
    for (const start of ['{"', '{\n  "', '{\n    "', '{\n\t"', '{\r\n  "', '{\r\n\t"']) {
      expect(texts.filter((text) => text.startsWith(start)).length, start).toBeGreaterThan(3);
    }
  });

  it('is the same each time', async () => {
    const first = await makeSmall(`${name}-1`, ascii);
    const second = await makeSmall(`${name}-2`, ascii);
    expect(textsOf(second)).toEqual(textsOf(first));
    expect(second.bytes).toBe(first.bytes);
  });
});

describe('what is not ASCII', () => {
  const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

  it('stands nowhere in the ASCII corpus', async () => {
    expect(textsOf(await makeSmall('ascii', true)).filter((text) => !isAscii(text))).toEqual([]);
  });

  it('stands in about half of the files of the mixed corpus, characters beyond 16 bits among it', async () => {
    const texts = textsOf(await makeSmall('mixed', false));
    const share = texts.filter((text) => !isAscii(text)).length / texts.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(texts.some((text) => text.includes('🎉'))).toBe(true);
  });
});

describe('difference', () => {
  it('tells what is missing and what is too much, several times where it is', () => {
    expect(difference(['a', 'b', 'b', 'c'], ['b', 'c', 'c', 'd'])).toEqual({
      missing: ['a', 'b'],
      extra: ['c', 'd'],
    });
  });
});

describe('compareReport', () => {
  const truth = {
    files: 2,
    documents: 1,
    sites: 3,
    skipped: 1,
    findings: ['flows/sales.json:4:9:timeout-range', 'flows/sales.json:7:9:timeout-unit'],
    badTimeouts: 2,
  };
  const found = (line: number, rule: string): object => ({
    file: 'flows/sales.json',
    line,
    column: 9,
    rule,
  });

  it('accepts a report that says the same', () => {
    const summary = { files: 2, documents: 1, sites: 3, skipped: 1, errors: 2, warnings: 0 };
    const findings = [found(4, 'timeout-range'), found(7, 'timeout-unit')];
    const verdict = compareReport(truth, { summary, findings });
    expect(verdict).toEqual({ missing: [], extra: [], counts: [] });
    expect(isRight(verdict)).toBe(true);
  });

  it('tells what is wrong in a report', () => {
    const summary = { files: 2, documents: 1, sites: 3, skipped: 1, errors: 1, warnings: 1 };
    const findings = [found(4, 'timeout-range'), found(8, 'timeout-unit')];
    const verdict = compareReport(truth, { summary, findings });
    expect(verdict).toEqual({
      missing: ['flows/sales.json:7:9:timeout-unit'],
      extra: ['flows/sales.json:8:9:timeout-unit'],
      counts: ['errors: 1, not 2', 'warnings: 1, not 0'],
    });
    expect(isRight(verdict)).toBe(false);
  });
});
