import { shorten } from '../../safe/shorten.js';
import type { JsonIndex } from '../../source/json/index-json.js';
import {
  createKey,
  endOf,
  findMember,
  isObject,
  type Key,
  kindOf,
  NO_TOKEN,
  numberOf,
  sourceOf,
  spanOf,
  startOf,
  stringOf,
  type Token,
} from '../../source/json/tokens.js';
import { stateOf } from '../json-value.js';
import type { SiteState } from '../site.js';
import { EXPORTED_S, secondsIn } from './duration.js';

export const SUGGESTED = createKey('useSuggestedTimeout');
export const TIMEOUT = createKey('timeout');
export const TEXT = createKey('text');
export const CONFIG = createKey('config');
export const LITERAL = createKey('lit');
const EMPTY = createKey('emp');

/** What a step stores beside the switch; undefined where that is nothing. */
type Stored = Extract<SiteState, { kind: 'literal' | 'dynamic' | 'invalid' }> | undefined;

/**
 * What stands at the timeout of a step; undefined where none applies but the data action's own. Where the
 * switch `useSuggestedTimeout` is on, what is stored is ignored: the minute that the exporter writes then is
 * nothing that anybody chose, any other duration is. Where it is off or missing, what is stored applies.
 */
export function timeoutOf(json: JsonIndex, step: Token): Stored | InactiveState {
  const suggested = findMember(json, step, SUGGESTED);
  const timeout = findMember(json, step, TIMEOUT);
  return suggested !== NO_TOKEN && isTrue(json, suggested)
    ? switchedOff(json, timeout)
    : storedIn(json, timeout);
}

type InactiveState = Extract<SiteState, { kind: 'inactive' }>;
type InvalidState = Extract<SiteState, { kind: 'invalid' }>;

/** How the `config` of a value, which is what runs, tells it. */
export type ConfigKind = 'none' | 'literal' | 'empty' | 'expression' | 'misshapen';

export function configKindOf(json: JsonIndex, config: Token): ConfigKind {
  if (config === NO_TOKEN || kindOf(json, config) === 'null') return 'none';
  if (!isObject(json, config)) return 'misshapen';
  if (isEmptyObject(json, config)) return 'none';
  if (findMember(json, config, LITERAL) !== NO_TOKEN) return 'literal';
  return findMember(json, config, EMPTY) === NO_TOKEN ? 'expression' : 'empty';
}

export function isEmptyObject(json: JsonIndex, object: Token): boolean {
  return json.nexts[object] === object + 1;
}

function switchedOff(json: JsonIndex, timeout: Token): InactiveState | undefined {
  for (const token of textsOf(json, timeout)) {
    const value = durationAt(json, token);
    if (value !== undefined && value !== EXPORTED_S) {
      return { kind: 'inactive', value, span: spanOf(json, token) };
    }
  }
  return undefined;
}

function storedIn(json: JsonIndex, timeout: Token): Stored {
  if (timeout === NO_TOKEN || kindOf(json, timeout) === 'null') return undefined;
  if (!isObject(json, timeout)) return invalidAt(json, timeout);
  const config = findMember(json, timeout, CONFIG);
  switch (configKindOf(json, config)) {
    case 'expression':
      return expressionIn(json, timeout, config);
    case 'misshapen':
      return invalidAt(json, config);
    case 'none':
    case 'literal':
    case 'empty':
      return durationIn(json, textsOf(json, timeout));
  }
}

/** What the texts of a value tell, which are to be the same. */
function durationIn(json: JsonIndex, texts: readonly Token[]): Stored {
  const [first, second] = texts;
  if (first === undefined || texts.every((token) => textAt(json, token) === '')) return undefined;
  const text = textAt(json, first);
  if (text === undefined) return invalidAt(json, first);
  if (second !== undefined && textAt(json, second) !== text) {
    const [read, run] = [first, second].map((token) => shorten(invalidAt(json, token).text, HALF));
    const both = `${String(read)}, with ${String(run)} in its config`;
    return { kind: 'invalid', actual: shorten(text), text: both, span: spanOf(json, first) };
  }
  const value = secondsIn(text);
  if (value !== undefined) return { kind: 'literal', value, span: spanOf(json, first) };
  if (text.includes('{{')) {
    return { kind: 'dynamic', text: shorten(text), span: spanOf(json, first) };
  }
  return invalidAt(json, first);
}

/** Characters that each of two texts is shown with. */
const HALF = 80;

/** An expression: its text, else the name of what it calls or refers to. */
function expressionIn(json: JsonIndex, timeout: Token, config: Token): Stored {
  const text = findMember(json, timeout, TEXT);
  const isWritten = text !== NO_TOKEN && (textAt(json, text) ?? '') !== '';
  const token = isWritten ? text : config + 1;
  return { kind: 'dynamic', text: shorten(stringOf(json, token)), span: spanOf(json, token) };
}

/** The texts that a value is told by, as far as there are any: the one that people read, the one that runs. */
export function textsOf(json: JsonIndex, timeout: Token): Token[] {
  if (timeout === NO_TOKEN || !isObject(json, timeout)) return [];
  const config = memberIn(json, timeout, CONFIG);
  const literal = memberIn(json, config, LITERAL);
  const told = literal === NO_TOKEN ? memberIn(json, config, EMPTY) : literal;
  const running = told === NO_TOKEN || isObject(json, told) ? memberIn(json, told, TEXT) : told;
  const texts = [findMember(json, timeout, TEXT), running];
  return texts.filter((token) => token !== NO_TOKEN && kindOf(json, token) !== 'null');
}

/** The member of what may be an object. */
function memberIn(json: JsonIndex, token: Token, key: Key): Token {
  return token !== NO_TOKEN && isObject(json, token) ? findMember(json, token, key) : NO_TOKEN;
}

function durationAt(json: JsonIndex, token: Token): number | undefined {
  const text = textAt(json, token);
  return text === undefined ? undefined : secondsIn(text);
}

function textAt(json: JsonIndex, token: Token): string | undefined {
  return kindOf(json, token) === 'string' ? stringOf(json, token) : undefined;
}

function invalidAt(json: JsonIndex, token: Token): InvalidState {
  const state = stateOf(json, token);
  if (state.kind === 'invalid') return state;
  const text = shorten(sourceOf(json, token));
  return { kind: 'invalid', actual: numberOf(json, token), text, span: state.span };
}

function isTrue(json: JsonIndex, token: Token): boolean {
  return kindOf(json, token) === 'boolean' && endOf(json, token) - startOf(json, token) === 4;
}
