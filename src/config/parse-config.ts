import { createArena, fillArena } from '../source/json/arena.js';
import { indexJson, type JsonIndex } from '../source/json/index-json.js';
import { createTokenFinder, pointerStep, stepsOf } from '../source/json/pointer.js';
import { repeatedKeys } from '../source/json/repeated-keys.js';
import {
  createKey,
  isKey,
  isObject,
  keysOf,
  NO_TOKEN,
  sourceOf,
  startOf,
  type Token,
} from '../source/json/tokens.js';
import { createLocator } from '../source/position.js';
import { syntaxMessage } from '../formats/syntax-message.js';
import { MAX_DEPTH } from '../safe/limits.js';
import { shorten } from '../safe/shorten.js';
import type { ConfigFile } from './config-file.js';
import { ConfigError, type ConfigProblem } from './problem.js';
import { schemaProblems } from './schema-problems.js';

/** A config file as it was read, and a way to tell where in it something is wrong. */
export interface ParsedConfig {
  readonly content: ConfigFile;
  /** The error that tells these problems with their places. */
  readonly errorOf: (problems: readonly ConfigProblem[]) => ConfigError;
}

/**
 * Parses the text of a config file, JSON with comments and trailing commas. `name` is how errors call it.
 * @throws {ConfigError} where it is not JSON, has a key twice, or is not a config
 */
export async function parseConfig(text: string, name: string): Promise<ParsedConfig> {
  const { default: stripComments } = await import('strip-json-comments');
  const { default: validate } = await import('./validate.generated.cjs');
  // Comments become blanks, so every position stays as it is in the file.
  const plain = stripComments(text.replace(/^\ufeff/, ''), { trailingCommas: true });
  const arena = createArena();
  fillArena(arena, Buffer.from(plain));
  const json = indexJson(arena, MAX_DEPTH);
  const locate = createLocator(arena.bytes, arena.size);
  const place = (offset: number): string => {
    const { line, column } = locate(offset);
    return `${name}:${String(line)}:${String(column)}`;
  };
  if ('problem' in json) {
    const opensComment = arena.bytes.toString('latin1', json.offset, json.offset + 2) === '/*';
    const message = opensComment ? 'this comment is not closed' : syntaxMessage(arena.bytes, json);
    throw new ConfigError(`${place(json.offset)}: ${message}`);
  }
  const repeated = repeatedKeys(json).slice(0, MAX_TOLD);
  if (repeated.length > 0) {
    const lines = repeated.map(
      (key) =>
        `${place(startOf(json, key))}: ${shorten(sourceOf(json, key), 100)} stands more than once in this object: keep one of them`,
    );
    throw new ConfigError(lines.join('\n'));
  }
  const errorOf = (problems: readonly ConfigProblem[]): ConfigError => {
    const find = createTokenFinder(json);
    const placed = problems
      .slice(0, MAX_PLACED)
      .map((problem) => ({ problem, offset: offsetOf(json, problem, find) }))
      .sort((a, b) => a.offset - b.offset)
      .slice(0, MAX_TOLD);
    const lines = placed.map(
      ({ problem, offset }) =>
        `${place(offset)}: ${label(problem)}${shorten(problem.message, 400)}`,
    );
    const rest = problems.length - placed.length;
    if (rest > 0) lines.push(`${name}: and ${String(rest)} more problems`);
    return new ConfigError(lines.join('\n'));
  };
  const content: unknown = JSON.parse(plain);
  if (!validate(content)) throw errorOf(schemaProblems(validate.errors ?? []));
  return { content, errorOf };
}

/** Problems that are told at a time, and those that they are chosen from, the first in the file. */
const MAX_TOLD = 20;
const MAX_PLACED = 200;

/** Which part of the config a problem is about, as a reader would write it: `rules.timeout-default`. */
function label({ pointer, atKey }: ConfigProblem): string {
  const steps = stepsOf(pointer);
  const path = (atKey === true ? steps.slice(0, -1) : steps)
    .map((step) => (/^[\w$.-]+$/.test(step) ? step : JSON.stringify(step)))
    .join('.');
  return path === '' ? '' : `${shorten(path, 100)}: `;
}

function offsetOf(
  json: JsonIndex,
  { pointer, atKey }: ConfigProblem,
  find: (pointer: string) => Token,
): number {
  if (atKey === true) {
    const steps = stepsOf(pointer);
    const parent = find(steps.slice(0, -1).map(pointerStep).join(''));
    const key = createKey(steps.at(-1) ?? '');
    if (parent !== NO_TOKEN && isObject(json, parent)) {
      for (const token of keysOf(json, parent)) {
        if (isKey(json, token, key)) return startOf(json, token);
      }
    }
  }
  const token = find(pointer);
  return token === NO_TOKEN ? startOf(json, 0) : startOf(json, token);
}
