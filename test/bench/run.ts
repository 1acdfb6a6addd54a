import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { benchCorpus, CLI } from './bench-corpus.js';
import { benchOthers } from './bench-others.js';
import { benchStart } from './bench-start.js';
import { type Corpus, makeCorpus } from './corpus.js';
import { PROJECT } from './measure.js';
import { HELP, type Options, readOptions } from './options.js';
import { createProgress, type Progress } from './progress.js';
import {
  corpusTable,
  differenceText,
  FIGURE_NOTE,
  figureTable,
  type Named,
  otherNote,
  otherTable,
} from './report.js';
import { createWorkFolder } from './work-folder.js';
import { fieldOf, isRight } from './truth.js';

const FLOW_BYTES = [20 * 1024, 200 * 1024] as const;
const LARGE_BYTES = 5 * 1024 * 1024;
const LARGE_FILES = 4;
/** Other tools get so much smaller a corpus. */
const OTHERS_SHARE = 15;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) process.stdout.write(HELP);
  else await bench(options, createProgress(process.stderr));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function bench(options: Options, progress: Progress): Promise<void> {
  if (!existsSync(CLI)) throw new Error('there is no dist/: run "npm run build" first');
  print(title());
  const work = createWorkFolder(options.keep);
  try {
    await measureAll(work.path, options, progress);
  } finally {
    progress.end();
    await work.remove();
  }
  if (options.keep) print(`The corpora are in ${work.path}`);
}

async function measureAll(work: string, options: Options, progress: Progress): Promise<void> {
  // First what is short: the larger this process has grown, the longer it takes to start another.
  const starts = await benchStart(work, options.node24, progress);
  const corpora: Named[] = [];
  for (const { label, ascii, target } of [
    { label: 'mixed', ascii: false, target: 0.9 },
    { label: 'ascii', ascii: true, target: 1.1 },
  ]) {
    const corpus = await make(path.join(work, label), options.files, LARGE_FILES, ascii, progress);
    corpora.push({ label, target, result: await benchCorpus(corpus, options.rounds, progress) });
    if (!options.keep) rmSync(corpus.folder, { recursive: true });
  }
  const few = Math.ceil(options.files / OTHERS_SHARE);
  const small = await make(path.join(work, 'small'), few, 1, false, progress);
  const others = await benchOthers(small, options.others, progress);
  progress.end();

  print(corpusTable(corpora));
  print(figureTable(corpora, starts));
  print(FIGURE_NOTE);
  print(otherTable(small, others));
  process.stdout.write(otherNote(others));
  for (const { label, result } of corpora) {
    process.stderr.write(differenceText(label, result.verdict));
    if (!isRight(result.verdict)) process.exitCode = 1;
  }
}

function make(
  folder: string,
  flows: number,
  large: number,
  ascii: boolean,
  progress: Progress,
): Promise<Corpus> {
  progress.step(`${path.basename(folder)}: writing the corpus`);
  const onProgress = (done: number, total: number): void => {
    progress.detail(`${String(done)} of ${String(total)} files`);
  };
  const sizes = { flows, flowBytes: FLOW_BYTES, large, largeBytes: LARGE_BYTES };
  return makeCorpus({ folder, ...sizes, ascii, onProgress });
}

function title(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
  const processors = cpus();
  return [
    `flow-timeout-lint ${String(fieldOf(manifest, 'version'))}`,
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
    `${String(processors.length)} × ${processors[0]?.model.trim() ?? 'unknown processor'}\n`,
  ].join(' · ');
}
