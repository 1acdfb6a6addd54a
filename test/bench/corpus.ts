import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeDataAction, makeDataActions, makeExternalApis } from './definitions.js';
import { createFlaws, type Flaw, type Flaws } from './flaws.js';
import { makeFlow } from './flow.js';
import { JsonWriter, type Layout, type Mark } from './json-writer.js';
import { createRandom, type Random } from './random.js';
import { ENGLISH, OTHERS, type Texts } from './texts.js';
import type { Truth } from './truth.js';

/** What a corpus is to hold. */
export interface CorpusPlan {
  /** The folder to fill, absolute; the truth names the files from the folder above it. */
  readonly folder: string;
  /** Flow files of ordinary size, and their bytes. */
  readonly flows: number;
  readonly flowBytes: readonly [min: number, max: number];
  /** Flow files of `largeBytes` and a little more. */
  readonly large: number;
  readonly largeBytes: number;
  /** Whether every file is pure ASCII; else about half of them are not. */
  readonly ascii: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A corpus on the disk. */
export interface Corpus {
  readonly folder: string;
  readonly bytes: number;
  readonly filesWithFindings: number;
  readonly truth: Truth;
}

type Group = 'flows' | 'large' | 'apis' | 'action-pages' | 'actions';

const SEED = 20260;
/** One file in so many has findings. */
const FINDINGS_EVERY = 16;

/** Writes a corpus, the same for the same plan, and tells what must be found in it. */
export async function makeCorpus(plan: CorpusPlan): Promise<Corpus> {
  const flaws = createFlaws();
  const findings: string[] = [];
  const groups = groupsOf(plan);
  let [documents, sites, bytes, filesWithFindings, badTimeouts] = [0, 0, 0, 0, 0];
  for (const [index, group] of groups.entries()) {
    const file = makeFile(plan, flaws, group, index);
    const name = path.join(
      plan.folder,
      group,
      String(index % 20),
      `${group}-${String(index)}.json`,
    );
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, file.text);
    const shown = path.relative(path.dirname(plan.folder), name).replaceAll(path.sep, '/');
    for (const { line, column, rule } of file.marks) {
      findings.push(`${shown}:${String(line)}:${String(column)}:${rule}`);
      if (rule !== 'duplicate-key') badTimeouts++;
    }
    documents += file.documents;
    sites += file.sites;
    bytes += file.bytes;
    if (file.marks.length > 0) filesWithFindings++;
    if (index % 20 === 0) {
      plan.onProgress?.(index, groups.length);
      await setImmediate();
    }
  }
  writeFileSync(path.join(plan.folder, 'package.json'), '{ "name": "flows", "private": true }\n');
  return {
    folder: plan.folder,
    bytes,
    filesWithFindings,
    truth: {
      files: groups.length + 1,
      documents,
      sites,
      skipped: 1,
      findings: findings.sort(),
      badTimeouts,
    },
  };
}

function groupsOf({ flows, large }: CorpusPlan): Group[] {
  const some = Math.ceil(flows / 24);
  const several = (group: Group, count: number): Group[] => Array<Group>(count).fill(group);
  return [
    ...several('flows', flows),
    ...several('large', large),
    ...several('apis', some),
    ...several('action-pages', some),
    ...several('actions', some),
  ];
}

interface MadeFile {
  readonly text: string;
  readonly bytes: number;
  readonly marks: readonly Mark[];
  readonly documents: number;
  readonly sites: number;
}

function makeFile(plan: CorpusPlan, flaws: Flaws, group: Group, index: number): MadeFile {
  const random = createRandom(SEED, index);
  const isFlawed = index % FINDINGS_EVERY === 5;
  const texts = plan.ascii || random.chance(0.5) ? ENGLISH : random.pick(OTHERS);
  const writer = new JsonWriter(layoutOf(random));
  const made = { documents: 1, sites: 0 };

  const writeFlow = (bytes: number, count: number): void => {
    const places = isFlawed ? spread(random, count, bytes) : [];
    writer.write(
      makeFlow({
        random,
        texts,
        callShare: random.chance(0.2) ? 0 : random.int(5, 30),
        goesOn: () => writer.size < bytes || places.length > 0,
        nextFlaw: () => {
          if (writer.size < (places[0] ?? Infinity)) return undefined;
          places.shift();
          const flaw = flaws.forNode();
          // Not an object: there is no place for a timeout in it.
          if (flaw.kind === 'wrong-holder') made.sites--;
          return flaw;
        },
        onSite: () => made.sites++,
      }),
    );
  };
  const definitions = (
    count: number,
  ): { random: Random; texts: Texts; nextFlaw: () => Flaw | undefined } => {
    made.documents = made.sites = count;
    let next = 0;
    const flawed = isFlawed ? random.int(0, count - 1) : -1;
    return {
      random,
      texts,
      nextFlaw: () => (next++ === flawed ? flaws.forDefinition() : undefined),
    };
  };

  switch (group) {
    case 'flows':
      writeFlow(flowSize(random, plan.flowBytes), random.int(1, 4));
      break;
    case 'large':
      writeFlow(plan.largeBytes, 60);
      break;
    case 'apis':
      writer.write(makeExternalApis(definitions(25), 25));
      break;
    case 'action-pages':
      writer.write(makeDataActions(definitions(25), 25));
      break;
    case 'actions':
      writer.write(makeDataAction(definitions(1)));
      break;
  }
  if (random.chance(0.5)) writer.endLine();
  return { text: writer.text, bytes: writer.size, marks: writer.marks, ...made };
}

/** Small flows are more frequent than large ones. What follows the last node takes some of the room. */
function flowSize(random: Random, [min, max]: CorpusPlan['flowBytes']): number {
  const largest = max - Math.min(6000, (max - min) / 2);
  return Math.floor(min * (largest / min) ** (random.int(0, 10_000) / 10_000));
}

/** Places in a text of `bytes`, in order. */
function spread(random: Random, count: number, bytes: number): number[] {
  return Array.from({ length: count }, () => random.int(0, bytes)).sort((a, b) => a - b);
}

function layoutOf(random: Random): Layout {
  const kind = random.int(1, 100);
  const indent = kind <= 35 ? '  ' : kind <= 55 ? '    ' : kind <= 70 ? '\t' : '';
  return { indent, lineBreak: random.chance(0.15) ? '\r\n' : '\n' };
}
