import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fix } from '../src/commands/fix.js';
import { lint, type LintOutcome } from '../src/commands/lint.js';
import { decodeI3 } from '../src/formats/i3-encoding.js';

const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const NOW = new Date('2026-11-21T23:59:59Z');

function lintAll(cwd: string): Promise<LintOutcome> {
  return lint({ cwd, top: cwd, paths: [], now: NOW });
}

/** All files below a folder, relative to it. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
}

/** How often a plain search finds what only exports of data actions hold, those that cannot be changed aside. */
function countExports(): number {
  return filesBelow(CORPUS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(path.join(CORPUS, name), 'utf8'))
    .filter((text) => text.includes('"requestType"') && text.includes('"config"'))
    .filter((text) => !/"actionType": *"(?:static|customAuth)"/.test(text)).length;
}

/** A file's text without blanks, and without what tells a timeout in any of the formats. */
function withoutTimeouts(name: string, bytes: Buffer): string {
  const text = (/\.i3\w+$/.test(name) ? decodeI3(bytes) : undefined) ?? bytes;
  return text
    .toString('latin1')
    .replace(/\s+/g, '')
    .replace(/,?"timeoutSeconds":\d+/g, '')
    .replace(/config_timeout_seconds=\d+/g, '')
    .replace(/timeout:lit:(?:seconds|minutes):\d+/g, '')
    .replace(/"useSuggestedTimeout":(?:true|false)/g, '')
    .replace(/P0D0H[01]M\d+S0F/g, '')
    .replace(/,?"outOfService":(?:true|false|\{[^{}]*\})/g, '');
}

describe.skipIf(!existsSync(CORPUS))('the files of real repositories', () => {
  it('are read without a fault, and none is told to be broken', async () => {
    const { findings, faults, summary } = await lintAll(CORPUS);
    expect(faults).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'invalid-document')).toEqual([]);
    expect(summary.sites).toBeGreaterThan(100);
    const exports = findings.filter(({ format }) => format === 'action-export');
    expect(exports).toHaveLength(countExports());
  });

  it('would differ in their timeouts alone once they are fixed', async () => {
    const request = { cwd: CORPUS, top: CORPUS, paths: [], rules: [], now: NOW } as const;
    const { fixes, after } = await fix({ ...request, output: 'none' });
    expect(after.summary.fixable).toBe(0);
    expect(fixes.length).toBeGreaterThan(50);
    for (const { file, before, content } of fixes) {
      expect([file.name, withoutTimeouts(file.name, content)]).toEqual([
        file.name,
        withoutTimeouts(file.name, before),
      ]);
    }
  });
});
