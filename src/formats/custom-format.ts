import type { JsonIndex } from '../source/json/index-json.js';
import { pointerStep } from '../source/json/pointer.js';
import {
  createKey,
  elementsOf,
  findMember,
  isObject,
  type Key,
  keysOf,
  kindOf,
  NO_TOKEN,
  numberOf,
  startOf,
  stringOf,
  type Token,
} from '../source/json/tokens.js';
import type { Document } from './document.js';
import { addLimitProblem, addSite, isFull, startDocument } from './json-sites.js';
import type { Setting, Unit } from './site.js';

/** A value that a member of an owner may be asked to equal. */
export type Scalar = string | number | boolean | null;

/** A JSON format of the user's own, as the config declares it. */
export interface CustomFormatDefinition {
  /** JSONPath to the objects that own a timeout. */
  readonly owners: string;
  /** Members of an owner (JSONPath of plain steps) and the values that they must have. */
  readonly where?: Readonly<Record<string, Scalar>>;
  /** JSONPath of plain steps from an owner to its timeout, its id and its name. */
  readonly timeout: string;
  readonly id?: string;
  readonly name?: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly default?: number;
}

/** A custom format, ready to read documents. */
export interface CustomFormat {
  readonly name: string;
  readonly setting: Setting;
  /** Where the owners are. */
  readonly owners: string;
  /** All sites of a file as one document. */
  read(json: JsonIndex): Document;
}

/** A selector of the config that cannot be used. */
export interface SelectorProblem {
  /** RFC 6901, from the definition to the selector. */
  readonly pointer: string;
  readonly message: string;
}

/**
 * Makes a custom format of its definition, or tells which of its selectors are wrong. `jsonpath-plus` is
 * loaded for it and never evaluates an expression.
 */
export async function loadCustomFormat(
  name: string,
  definition: CustomFormatDefinition,
): Promise<CustomFormat | readonly SelectorProblem[]> {
  const { JSONPath } = await import('jsonpath-plus');
  const problems: SelectorProblem[] = [];

  const memberPath = (pointer: string, selector: string): Key[] => {
    const steps = JSONPath.toPathArray(selector);
    const names = steps.slice(1);
    if (
      steps[0] !== '$' ||
      names.length === 0 ||
      names.some((step) => SPECIAL_STEP.test(step)) ||
      /\[\s*\d/.test(selector)
    ) {
      problems.push({
        pointer,
        message: `${JSON.stringify(selector)} must lead from the owner to one member by plain steps, like "$.settings.timeout"`,
      });
    }
    return names.map(createKey);
  };
  const optionalPath = (member: 'id' | 'name'): Key[] =>
    memberPath(`/${member}`, definition[member] ?? `$.${member}`);

  const ownersProblem = problemWithOwners(
    definition.owners,
    JSONPath.toPathArray(definition.owners),
  );
  if (ownersProblem !== undefined) problems.push({ pointer: '/owners', message: ownersProblem });
  const path = memberPath('/timeout', definition.timeout);
  const idPath = optionalPath('id');
  const namePath = optionalPath('name');
  const conditions = Object.entries(definition.where ?? {}).map(([selector, value]) => ({
    path: memberPath('/where', selector),
    value,
  }));
  if (problems.length > 0) return problems;

  const { unit, min, max, owners } = definition;
  const setting: Setting = {
    unit,
    min,
    max,
    ...(definition.default === undefined ? {} : { default: definition.default }),
    whenAbsent: 'default-is-too-short',
  };

  return {
    name,
    setting,
    owners,
    read(json) {
      const draft = startDocument(name);
      const value = valueOf(json, 0, MAX_CUSTOM_DEPTH);
      if (value === TOO_DEEP) {
        const message = `values are nested more than ${String(MAX_CUSTOM_DEPTH)} levels deep: this file is not checked`;
        draft.problems.push({
          message,
          span: { start: startOf(json, 0), end: startOf(json, 0) + 1 },
          pointer: '',
        });
        return draft;
      }
      const selected = JSONPath({ path: owners, json: value, eval: false, wrap: true });
      const wanted = new Set<unknown>(Array.isArray(selected) ? selected : []);
      for (const { token: object, pointer } of placesOf(json, value, wanted)) {
        if (!isObject(json, object)) continue;
        if (!conditions.every((condition) => holds(json, object, condition))) continue;
        if (isFull(draft)) {
          addLimitProblem(
            draft,
            { start: startOf(json, object), end: startOf(json, object) + 1 },
            pointer,
          );
          break;
        }
        addSite(
          draft,
          {
            json,
            object,
            pointer,
            path,
            id: memberAt(json, object, idPath),
            name: memberAt(json, object, namePath),
          },
          'data-action',
          setting,
        );
      }
      return draft;
    },
  };
}

/** Steps of a JSONPath that do not name one member: wildcards, descents, slices, unions, operators. */
const SPECIAL_STEP = /^(?:\*|\.\.|\^|~|[?(@].*|-?\d*:.*|.*,.*|)$/s;
/** Steps that evaluate something, ask for a type, or select names instead of values. */
const EXPRESSION_STEP = /(?:^|,)\s*(?:\?|\(|~|@)/;

function problemWithOwners(selector: string, steps: readonly string[]): string | undefined {
  if (!selector.startsWith('$'))
    return `${JSON.stringify(selector)} must be a JSONPath from "$" on`;
  if (selector.split('[').length !== selector.split(']').length) {
    return `${JSON.stringify(selector)} has a bracket that is not closed`;
  }
  if (steps.filter((step) => step === '..').length > 1) {
    return 'more than one ".." takes too long: name the steps between';
  }
  return steps.some((step) => EXPRESSION_STEP.test(step))
    ? 'expressions are never evaluated: select with a plain JSONPath and narrow it by "where"'
    : undefined;
}

/** Levels of nesting that `jsonpath-plus`, which recurses, is trusted with. */
const MAX_CUSTOM_DEPTH = 200;

const TOO_DEEP = Symbol('too deep');

/** The value of a token; `TOO_DEEP` where it is nested deeper than `levels`. */
function valueOf(json: JsonIndex, token: Token, levels: number): unknown {
  switch (kindOf(json, token)) {
    case 'string':
      return stringOf(json, token);
    case 'number':
      return numberOf(json, token);
    case 'boolean':
      return json.bytes[startOf(json, token)] === 0x74;
    case 'null':
      return null;
    case 'array': {
      const elements: unknown[] = [];
      for (const element of elementsOf(json, token)) {
        const value = levels === 0 ? TOO_DEEP : valueOf(json, element, levels - 1);
        if (value === TOO_DEEP) return TOO_DEEP;
        elements.push(value);
      }
      return elements;
    }
    case 'object': {
      const members: [string, unknown][] = [];
      for (const key of keysOf(json, token)) {
        const value = levels === 0 ? TOO_DEEP : valueOf(json, key + 1, levels - 1);
        if (value === TOO_DEEP) return TOO_DEEP;
        members.push([stringOf(json, key), value]);
      }
      // Made of entries, so that `__proto__` is a key like any other.
      return Object.fromEntries(members);
    }
  }
}

/** Where values of a parsed document stand in its text. A value is known by its identity. */
function* placesOf(
  json: JsonIndex,
  value: unknown,
  wanted: ReadonlySet<unknown>,
  token: Token = 0,
  pointer = '',
): Generator<{ token: Token; pointer: string }> {
  if (typeof value !== 'object' || value === null) return;
  if (wanted.has(value)) yield { token, pointer };
  if (Array.isArray(value)) {
    let position = 0;
    for (const element of elementsOf(json, token)) {
      const step = pointer + pointerStep(position);
      yield* placesOf(json, value[position++], wanted, element, step);
    }
    return;
  }
  const members = new Map<string, unknown>(Object.entries(value));
  const keys = new Map([...keysOf(json, token)].map((key) => [stringOf(json, key), key]));
  for (const [name, key] of keys) {
    yield* placesOf(json, members.get(name), wanted, key + 1, pointer + pointerStep(name));
  }
}

function memberAt(json: JsonIndex, object: Token, path: readonly Key[]): Token {
  let token = object;
  for (const key of path) {
    if (!isObject(json, token)) return NO_TOKEN;
    token = findMember(json, token, key);
    if (token === NO_TOKEN) return NO_TOKEN;
  }
  return token;
}

function holds(
  json: JsonIndex,
  object: Token,
  condition: { readonly path: readonly Key[]; readonly value: Scalar },
): boolean {
  const token = memberAt(json, object, condition.path);
  if (token === NO_TOKEN) return false;
  switch (kindOf(json, token)) {
    case 'string':
      return stringOf(json, token) === condition.value;
    case 'number':
      return numberOf(json, token) === condition.value;
    case 'boolean':
      return condition.value === (json.bytes[json.starts[token] ?? 0] === 0x74);
    case 'null':
      return condition.value === null;
    case 'object':
    case 'array':
      return false;
  }
}
