import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Corpus } from './corpus.js';
import {
  alternate,
  type Command,
  median,
  outputOf,
  peakMemory,
  PROJECT,
  ratioOf,
} from './measure.js';
import type { Ratio } from './measure.js';
import type { Progress } from './progress.js';
import { compareReport, type Verdict } from './truth.js';

/** The built command line tool. */
export const CLI = path.join(PROJECT, 'dist', 'cli', 'index.js');
const BARE = path.join(import.meta.dirname, 'bare.mjs');

/** What came out of one corpus. */
export interface CorpusResult {
  readonly corpus: Corpus;
  readonly verdict: Verdict;
  readonly ours: { readonly ms: number; readonly mib: number };
  readonly bare: { readonly ms: number; readonly mib: number };
  readonly ratio: Ratio;
}

/** The lint of a corpus, its report in a file beside it. */
export function lintOf({ folder }: Corpus): Command & { readonly report: string } {
  const report = `${folder}.report.json`;
  return {
    args: [CLI, '--format', 'json', '--output', report, path.basename(folder)],
    cwd: path.dirname(folder),
    exitCodes: [0, 1],
    report,
  };
}

/** Lints a corpus, compares with the truth, and measures in turn with the bare script. */
export async function benchCorpus(
  corpus: Corpus,
  rounds: number,
  progress: Progress,
): Promise<CorpusResult> {
  const { folder, truth } = corpus;
  const work = path.dirname(folder);
  const lint = lintOf(corpus);
  const bare: Command = { args: [BARE, path.basename(folder)], cwd: work, exitCodes: [0] };

  progress.step(`${path.basename(folder)}: comparing with the truth`);
  await outputOf(lint);
  const verdict = compareReport(truth, JSON.parse(readFileSync(lint.report, 'utf8')));
  const counted = Number(await outputOf(bare));
  if (counted !== truth.badTimeouts) {
    throw new Error(
      `the bare script counts ${String(counted)} bad timeouts, not ${String(truth.badTimeouts)}`,
    );
  }

  progress.step(`${path.basename(folder)}: measuring`);
  const [ours, other] = await alternate([lint, bare] as const, rounds, (round) => {
    progress.detail(`round ${String(round)} of ${String(rounds)}`);
  });
  progress.detail('memory');
  return {
    corpus,
    verdict,
    ours: { ms: median(ours), mib: await peakMemory(lint, work) },
    bare: { ms: median(other), mib: await peakMemory(bare, work) },
    ratio: ratioOf(ours, other),
  };
}
