import type { CorpusResult } from './bench-corpus.js';
import { INSTALL, type OtherResult } from './bench-others.js';
import type { StartResult } from './bench-start.js';
import type { Corpus } from './corpus.js';
import type { Ratio } from './measure.js';
import { count, duration, mebibytes, megabytes, share, table } from './table.js';
import { isRight, type Verdict } from './truth.js';

/** A corpus that was measured, and how it is to be called. */
export interface Named {
  readonly label: string;
  readonly target: number;
  readonly result: CorpusResult;
}

/** The most memory that a lint of a corpus may take. */
const MEMORY_TARGET = 130;
/** Differences from the truth that are shown. */
const MOST_SHOWN = 20;

/** What the corpora hold, and whether the findings are right. */
export function corpusTable(corpora: readonly Named[]): string {
  return table(
    ['<', '>', '>', '>', '>', '>'],
    [
      ['Corpus', 'files', 'size', 'timeouts', 'files with findings', 'findings right'],
      ...corpora.map(({ label, result: { corpus, verdict } }) => {
        const { files, sites, findings } = corpus.truth;
        const right = findings.length - verdict.missing.length;
        return [
          label,
          count(files),
          megabytes(corpus.bytes),
          count(sites),
          `${count(corpus.filesWithFindings)} (${share(corpus.filesWithFindings, files)})`,
          `${count(right)} of ${count(findings.length)}${isRight(verdict) ? '' : ', see below'}`,
        ];
      }),
    ],
  );
}

/** Every figure that has a target. */
export function figureTable(corpora: readonly Named[], starts: readonly StartResult[]): string {
  return table(
    ['<', '>', '>', '>', '<', '<', '<'],
    [
      ['Measured', 'this', 'beside', 'ratio', 'middle half', 'target', ''],
      ...corpora.map(({ label, target, result: { ours, bare, ratio } }) => [
        `lint, ${label}`,
        duration(ours.ms),
        duration(bare.ms),
        ...ratioCells(ratio, target),
      ]),
      ...corpora.map(({ label, result: { ours, bare } }) => [
        `peak memory, ${label}`,
        mebibytes(ours.mib),
        mebibytes(bare.mib),
        '',
        '',
        `≤ ${String(MEMORY_TARGET)} MiB`,
        judged(Math.round(ours.mib), MEMORY_TARGET),
      ]),
      ...starts.map(({ label, target, ours, empty, ratio }) => [
        label,
        duration(ours),
        duration(empty),
        ...ratioCells(ratio, target),
      ]),
    ],
  );
}

export const FIGURE_NOTE = `Medians. Beside a corpus: a script that only reads, parses and walks the same files; beside a start:
that of an empty script. The two run in turn; half of the rounds' ratios lie in the middle half.
`;

/** This tool and others on the same, smaller corpus. */
export function otherTable({ truth, bytes }: Corpus, others: readonly OtherResult[]): string {
  const first = others[0]?.measured?.ms ?? NaN;
  const size = `${count(truth.files)} files, ${megabytes(bytes)}`;
  return table(
    ['<', '>', '>', '>', '>'],
    [
      [`The same check, ${size}`, 'time', 'ratio', 'peak memory', 'findings right'],
      ...others.map(({ label, measured }) =>
        measured === undefined
          ? [label, 'not installed: skipped']
          : [
              label,
              duration(measured.ms),
              (measured.ms / first).toFixed(1),
              mebibytes(measured.mib),
              `${count(measured.right)} of ${count(truth.findings.length)}`,
            ],
      ),
    ],
  );
}

/** How to have the tools that were not there. */
export function otherNote(others: readonly OtherResult[]): string {
  return others.every(({ measured }) => measured !== undefined)
    ? ''
    : `To measure what is not installed: ${INSTALL}
or install it in a folder of its own and pass --others FOLDER.
`;
}

/** What was not found, what was found and must not be, and what was counted wrong; nothing where all is right. */
export function differenceText(label: string, verdict: Verdict): string {
  if (isRight(verdict)) return '';
  const list = (title: string, entries: readonly string[]): string[] =>
    entries.length === 0
      ? []
      : [
          `${label}: ${title} (${count(entries.length)})`,
          ...entries.slice(0, MOST_SHOWN).map((entry) => `  ${entry}`),
          ...(entries.length > MOST_SHOWN ? ['  …'] : []),
        ];
  const { missing, extra, counts } = verdict;
  const lists = [
    ...list('not found', missing),
    ...list('found, but must not be', extra),
    ...list('wrong in the summary', counts),
  ];
  return [...lists, ''].join('\n');
}

function ratioCells({ value, low, high }: Ratio, target: number): string[] {
  const rounded = value.toFixed(2);
  return [
    rounded,
    `${low.toFixed(2)} – ${high.toFixed(2)}`,
    `≤ ${String(target)}`,
    judged(Number(rounded), target),
  ];
}

function judged(value: number, target: number): string {
  return value <= target ? 'ok' : 'over';
}
