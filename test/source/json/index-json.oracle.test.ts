import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../src/safe/limits.js';
import { createArena, fillArena } from '../../../src/source/json/arena.js';
import { indexJson, type JsonSyntaxError } from '../../../src/source/json/index-json.js';
import {
  createRandom,
  JSON_TEXTS,
  mutate,
  REALISTIC_TEXTS,
  rebuild,
} from '../../support/json-texts.js';

const SEED = 20_240_917;

/** Texts that are JSON: those of real life, and random ones. */
const ORIGINALS: readonly Buffer[] = [
  ...REALISTIC_TEXTS,
  ...fc.sample(JSON_TEXTS, { seed: SEED, numRuns: 2000 }),
].map((text) => Buffer.from(text));

const MUTATIONS = 250_000;

/** Mutated documents: every other one is of real life. */
function* mutatedDocuments(seed: number, count: number): Generator<Buffer> {
  const random = createRandom(seed);
  for (let i = 0; i < count; i++) {
    const choice = i % 2 === 0 ? random(REALISTIC_TEXTS.length) : random(ORIGINALS.length);
    yield mutate(ORIGINALS[choice] ?? Buffer.alloc(0), random);
  }
}

function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

type Verdict = { readonly value: unknown } | { readonly error: string };

function parse(text: string): Verdict {
  try {
    JSON.parse(text);
    // The V8 of Node 24 takes the key "\/" for "\\" where it has just read that one: without its escape
    // the slash is the same, and safe.
    const value: unknown = JSON.parse(
      text.replace(/\\([^])/g, (pair, next) => (next === '/' ? '/' : pair)),
    );
    return { value };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Whether a text is JSON as far as it goes: `JSON.parse` has nothing against it but that it ends. */
function couldBecomeJson(text: string): boolean {
  const verdict = parse(text);
  if ('value' in verdict || verdict.error.includes('Unexpected end of JSON input')) return true;
  // Newer versions of Node add the line and the column.
  return new RegExp(` at position ${String(text.length)}(?: \\(line .*\\))?$`).test(verdict.error);
}

/** What is wrong with where an error is said to be; undefined if it is right. */
function flawOfError(bytes: Buffer, { offset, problem }: JsonSyntaxError): string | undefined {
  if (!couldBecomeJson(decode(bytes.subarray(0, offset)))) return 'it went wrong before';
  switch (problem) {
    case 'unexpected-end':
      return offset === bytes.length ? undefined : 'the end is elsewhere';
    case 'bad-escape':
      return /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(bytes.toString('latin1', offset))
        ? 'the escape is a good one'
        : undefined;
    case 'control-byte':
    case 'unexpected-byte':
      return offset < bytes.length && !couldBecomeJson(decode(bytes.subarray(0, offset + 1)))
        ? undefined
        : 'the byte could stand there';
    case 'too-deep':
      return 'it is shallow';
  }
}

describe('indexJson, with JSON.parse as its oracle', () => {
  it('accepts and refuses the same documents and describes the same values', () => {
    const arena = createArena();
    const differences: unknown[] = [];
    let accepted = 0;
    let refused = 0;
    const check = (bytes: Buffer): void => {
      const verdict = parse(decode(bytes));
      fillArena(arena, bytes);
      const json = indexJson(arena, MAX_DEPTH);
      if ('problem' in json) {
        refused++;
        if ('value' in verdict) differences.push({ text: bytes.toString(), json, verdict });
        return;
      }
      accepted++;
      if ('error' in verdict) differences.push({ text: bytes.toString(), verdict });
      else if (!isDeepStrictEqual(rebuild(json), verdict.value)) {
        differences.push({ text: bytes.toString(), rebuilt: rebuild(json), verdict });
      }
    };
    for (const original of ORIGINALS) check(original);
    expect({ accepted, refused }).toEqual({ accepted: ORIGINALS.length, refused: 0 });
    for (const mutated of mutatedDocuments(SEED, MUTATIONS)) check(mutated);
    expect(differences.slice(0, 3)).toEqual([]);
    // Neither side of the comparison may run dry.
    expect(accepted).toBeGreaterThan(MUTATIONS / 5);
    expect(refused).toBeGreaterThan(MUTATIONS / 5);
  });

  it('says of a refused document where JSON.parse can read on no more', () => {
    const arena = createArena();
    const flaws: unknown[] = [];
    const problems = new Set<string>();
    for (const mutated of mutatedDocuments(SEED + 1, 50_000)) {
      fillArena(arena, mutated);
      const json = indexJson(arena, MAX_DEPTH);
      if (!('problem' in json)) continue;
      problems.add(json.problem);
      const flaw = flawOfError(mutated, json);
      if (flaw !== undefined) flaws.push({ flaw, json, text: mutated.toString() });
    }
    expect(flaws.slice(0, 3)).toEqual([]);
    expect([...problems].sort()).toEqual([
      'bad-escape',
      'control-byte',
      'unexpected-byte',
      'unexpected-end',
    ]);
  });

  it('says of every beginning of a document that it is cut off', () => {
    const arena = createArena();
    for (const text of REALISTIC_TEXTS) {
      const whole = Buffer.from(text);
      const start = text.startsWith('\ufeff') ? 3 : 0;
      const end = Buffer.from(text.trimEnd()).length;
      for (let length = start; length < end; length++) {
        fillArena(arena, whole.subarray(0, length));
        expect(indexJson(arena, MAX_DEPTH)).toEqual({ offset: length, problem: 'unexpected-end' });
      }
    }
  });

  it('takes any bytes at all without throwing', () => {
    const arena = createArena();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        fillArena(arena, bytes);
        const json = indexJson(arena, MAX_DEPTH);
        const verdict = parse(decode(Buffer.from(bytes)));
        return 'problem' in json === 'error' in verdict;
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});
