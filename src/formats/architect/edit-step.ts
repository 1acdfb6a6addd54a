import type { JsonIndex } from '../../source/json/index-json.js';
import {
  createKey,
  findMember,
  isObject,
  kindOf,
  NO_TOKEN,
  sourceOf,
  spanOf,
  stringOf,
  type Token,
} from '../../source/json/tokens.js';
import type { TextEdit } from '../../source/text-edit.js';
import { durationText, secondsIn } from './duration.js';
import { removeMembers, setMember, type Tree } from './set-member.js';
import {
  CONFIG,
  configKindOf,
  isEmptyObject,
  LITERAL,
  SUGGESTED,
  TEXT,
  textsOf,
  TIMEOUT,
} from './step-timeout.js';

const OUT_OF_SERVICE = createKey('outOfService');

/**
 * The edits that make a step wait so many seconds: the switch goes off, and the duration is written to where
 * people read it and to where it runs from. A step without the switch gets none: there what is stored
 * applies already. What is no literal becomes one as the exporter writes it. What is right stays as it is.
 */
export function writeTimeout(json: JsonIndex, step: Token, value: number): TextEdit[] {
  const edits: TextEdit[] = [];
  const suggested = findMember(json, step, SUGGESTED);
  if (suggested !== NO_TOKEN && sourceOf(json, suggested) !== 'false') {
    edits.push({ ...spanOf(json, suggested), text: 'false' });
  }
  edits.push(...writeDuration(json, step, value));
  return edits.filter(({ start, end, text }) => json.bytes.toString('utf8', start, end) !== text);
}

function writeDuration(json: JsonIndex, step: Token, value: number): TextEdit[] {
  const timeout = findMember(json, step, TIMEOUT);
  const text = spellingIn(json, timeout, value) ?? durationText(value);
  const whole = (): TextEdit[] => [setMember(json, step, TIMEOUT, valueTree(text))];
  if (timeout === NO_TOKEN || !isObject(json, timeout)) return whole();
  const config = findMember(json, timeout, CONFIG);
  if (config === NO_TOKEN && findMember(json, timeout, TEXT) === NO_TOKEN) return whole();
  const rest = [
    setMember(json, timeout, TEXT, text),
    ...removeMembers(json, timeout, OUT_OF_SERVICE),
  ];
  switch (configKindOf(json, config)) {
    case 'none':
      return [setMember(json, timeout, CONFIG, { lit: literalTree(text) }), ...rest];
    case 'literal':
      return [writeLiteral(json, config, text), ...rest];
    case 'empty':
    case 'expression':
    case 'misshapen':
      return whole();
  }
}

/** How a duration is written already; undefined where it is not there. */
function spellingIn(json: JsonIndex, timeout: Token, value: number): string | undefined {
  return textsOf(json, timeout)
    .filter((token) => kindOf(json, token) === 'string')
    .map((token) => stringOf(json, token))
    .find((text) => secondsIn(text) === value);
}

function writeLiteral(json: JsonIndex, config: Token, text: string): TextEdit {
  const literal = findMember(json, config, LITERAL);
  return isObject(json, literal) && !isEmptyObject(json, literal)
    ? setMember(json, literal, TEXT, text)
    : setMember(json, config, LITERAL, literalTree(text));
}

/** A literal as the exporter writes it. */
function literalTree(text: string): Tree {
  return { pos: 1, text, type: 'dur' };
}

/** A value that is a literal, as the exporter writes it. */
function valueTree(text: string): Tree {
  return {
    config: { lit: literalTree(text) },
    text,
    type: 'dur',
    uiMetaData: { mode: 1 },
    metaData: {},
    version: 2,
  };
}
