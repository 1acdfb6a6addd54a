import { createArena, fillArena } from '../source/json/arena.js';
import { indexJson, type JsonIndex } from '../source/json/index-json.js';
import { createTokenFinder, pointerStep, stepsOf } from '../source/json/pointer.js';
import { createKey, isKey, isObject, keysOf, NO_TOKEN, startOf } from '../source/json/tokens.js';
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
 * @throws {ConfigError} where it is not JSON, or not a config
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
    throw new ConfigError(`${place(json.offset)}: ${syntaxMessage(arena.bytes, json)}`);
  }
  const errorOf = (problems: readonly ConfigProblem[]): ConfigError =>
    new ConfigError(
      problems
        .slice(0, 20)
        .map(
          (problem) =>
            `${place(offsetOf(json, problem))}: ${label(problem)}${shorten(problem.message, 400)}`,
        )
        .join('\n'),
    );
  const content: unknown = JSON.parse(plain);
  if (!validate(content)) throw errorOf(schemaProblems(validate.errors ?? []));
  return { content, errorOf };
}

/** Which part of the config a problem is about, as a reader would write it: `rules.timeout-default`. */
function label({ pointer, atKey }: ConfigProblem): string {
  const steps = stepsOf(pointer);
  const path = (atKey === true ? steps.slice(0, -1) : steps).join('.');
  return path === '' ? '' : `${shorten(path, 100)}: `;
}

function offsetOf(json: JsonIndex, { pointer, atKey }: ConfigProblem): number {
  const find = createTokenFinder(json);
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
