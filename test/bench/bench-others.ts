import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { lintOf } from './bench-corpus.js';
import type { Corpus } from './corpus.js';
import { alternate, type Command, median, peakMemory, PROJECT } from './measure.js';
import type { Progress } from './progress.js';
import { difference, fieldOf } from './truth.js';

/** What came out of another tool that does the same check. */
export interface OtherResult {
  readonly label: string;
  /** Undefined where the tool is not installed. */
  readonly measured?: { readonly ms: number; readonly mib: number; readonly right: number };
}

/** A tool that is there, ready to check a corpus. */
interface Tool {
  readonly label: string;
  readonly command: Command;
  readonly report: string;
  /** What it found, each as `file:line:column:rule`. */
  readonly read: (report: unknown) => string[];
}

export const INSTALL = 'npm install --no-save @stoplight/spectral-cli @eslint/json';
const ROUNDS = 3;
const RULES = path.join(import.meta.dirname, 'others');

/** Measures this tool and, where they are installed, others on the same corpus. */
export async function benchOthers(
  corpus: Corpus,
  folder: string | undefined,
  progress: Progress,
): Promise<OtherResult[]> {
  const found = [spectral(corpus, folder), eslint(corpus, folder)];
  const tools = [self(corpus), ...found.filter((tool) => 'command' in tool)];
  progress.step('other tools: measuring');
  const times = await alternate(
    tools.map(({ command }) => command),
    ROUNDS,
    (round) => {
      progress.detail(`round ${String(round)} of ${String(ROUNDS)}`);
    },
  );
  const results = new Map<string, OtherResult>();
  for (const [index, tool] of tools.entries()) {
    progress.detail(`memory of ${tool.label}`);
    const mib = await peakMemory(tool.command, path.dirname(corpus.folder), 1);
    const report: unknown = JSON.parse(readFileSync(tool.report, 'utf8'));
    const { missing } = difference(corpus.truth.findings, tool.read(report));
    const right = corpus.truth.findings.length - missing.length;
    const measured = { ms: median(times[index] ?? []), mib, right };
    results.set(tool.label, { label: tool.label, measured });
  }
  return [...results.values(), ...found.filter(({ label }) => !results.has(label))];
}

function self(corpus: Corpus): Tool {
  const command = lintOf(corpus);
  return {
    label: 'flow-timeout-lint',
    command,
    report: command.report,
    read: (report) =>
      listOf(fieldOf(report, 'findings')).map((finding) =>
        entry([fieldOf(finding, 'file'), ...at(finding), fieldOf(finding, 'rule')]),
      ),
  };
}

function spectral({ folder }: Corpus, modules: string | undefined): Tool | OtherResult {
  const home = packageFolder('@stoplight/spectral-cli', modules);
  if (home === undefined) return { label: 'Spectral' };
  const report = `${folder}.spectral.json`;
  const cwd = path.dirname(folder);
  return {
    label: `Spectral ${versionOf(home)}`,
    report,
    command: {
      args: [
        binOf(home, 'spectral'),
        'lint',
        ...['--ruleset', path.join(RULES, 'timeouts.spectral.mjs')],
        ...['--format', 'json', '--output', report, '--quiet'],
        // Its parser warns about every tab, and the report would grow to 80 MB.
        ...['--fail-severity', 'error', '--display-only-failures'],
        `${path.basename(folder)}/**/*.json`,
      ],
      cwd,
      exitCodes: [0, 1],
    },
    read: (results) =>
      listOf(results).map((result) => {
        const start = fieldOf(fieldOf(result, 'range'), 'start');
        const [line, character] = [fieldOf(start, 'line'), fieldOf(start, 'character')];
        const isRepeated = fieldOf(result, 'code') === 'parser';
        return entry([
          relative(cwd, fieldOf(result, 'source')),
          Number(line) + 1,
          Number(character) + 1,
          isRepeated ? 'duplicate-key' : fieldOf(result, 'message'),
        ]);
      }),
  };
}

function eslint({ folder }: Corpus, modules: string | undefined): Tool | OtherResult {
  const home = packageFolder('eslint', modules);
  const json = packageFolder('@eslint/json', modules);
  if (home === undefined || json === undefined) return { label: 'ESLint with @eslint/json' };
  const report = `${folder}.eslint.json`;
  const cwd = path.dirname(folder);
  return {
    label: `ESLint ${versionOf(home)} with @eslint/json ${versionOf(json)}`,
    report,
    command: {
      args: [
        binOf(home, 'eslint'),
        ...['--config', path.join(RULES, 'timeouts.eslint.mjs')],
        ...['--format', 'json', '--output-file', report, path.basename(folder)],
      ],
      cwd,
      env: { BENCH_ESLINT_JSON: json },
      exitCodes: [0, 1],
    },
    read: (files) =>
      listOf(files).flatMap((file) =>
        listOf(fieldOf(file, 'messages')).map((message) =>
          entry([
            relative(cwd, fieldOf(file, 'filePath')),
            ...at(message),
            fieldOf(message, 'message'),
          ]),
        ),
      ),
  };
}

/** The folder of a package, as it is installed in `modules` or in the project. */
function packageFolder(name: string, modules: string | undefined): string | undefined {
  for (const base of modules === undefined ? [PROJECT] : [path.resolve(modules), PROJECT]) {
    for (const at of createRequire(path.join(base, 'package.json')).resolve.paths(name) ?? []) {
      try {
        readFileSync(path.join(at, name, 'package.json'));
        return path.join(at, name);
      } catch {
        // Not in this one.
      }
    }
  }
  return undefined;
}

function manifestOf(home: string): unknown {
  return JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
}

function versionOf(home: string): string {
  return String(fieldOf(manifestOf(home), 'version'));
}

function binOf(home: string, name: string): string {
  return path.join(home, String(fieldOf(fieldOf(manifestOf(home), 'bin'), name)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function at(place: unknown): [line: unknown, column: unknown] {
  return [fieldOf(place, 'line'), fieldOf(place, 'column')];
}

function entry(parts: readonly unknown[]): string {
  return parts.map(String).join(':');
}

function relative(cwd: string, file: unknown): string {
  return path.relative(cwd, String(file)).replaceAll(path.sep, '/');
}
