import { isMap, isScalar, type ParsedNode } from 'yaml';
import { shorten } from '../../safe/shorten.js';
import type { Actual, Span } from '../site.js';
import { secondsIn, secondsInExpression, UNIT_NAMES } from './duration.js';
import {
  actualOf,
  contentSpan,
  excerpt,
  isTemplated,
  oneLine,
  repeatedKey,
} from './inspect-value.js';
import {
  follow,
  keyOf,
  type Mapping,
  MAX_MEMBERS,
  memberOf,
  MERGE,
  textOf,
  type YamlTree,
} from './yaml-tree.js';

/** What the value of a `timeout` says. */
export type Duration =
  /** `noValue: true`, the form for none. */
  | { readonly kind: 'none' }
  /** Seconds. `units` and `expression` are what may be changed for others; else all of it has to be. */
  | {
      readonly kind: 'literal';
      readonly value: number;
      readonly span: Span;
      readonly units?: Mapping;
      readonly expression?: ParsedNode;
    }
  /** What the file does not tell: an expression, or what will stand in the place of a placeholder. */
  | {
      readonly kind: 'dynamic';
      readonly text: string;
      readonly span: Span;
      readonly isPlaceholder: boolean;
    }
  /** Anything else; `span` is undefined where nothing stands. */
  | {
      readonly kind: 'invalid';
      readonly actual: Actual;
      readonly text: string;
      readonly span: Span | undefined;
    }
  /** A key stands twice, which YAML refuses. */
  | { readonly kind: 'repeated'; readonly key: ParsedNode; readonly name: string };

/** A value as it stands, and what it is: another node where an alias brings it. */
interface Value {
  readonly at: ParsedNode | null;
  readonly node: ParsedNode | undefined;
}

/**
 * Reads the value of a `timeout`. `takesExpression` tells whether the flow takes expressions there: then one
 * of nothing but numbers is as good as a literal.
 */
export function readDuration(
  tree: YamlTree,
  at: ParsedNode | null,
  takesExpression: boolean,
): Duration {
  const whole: Value = { at, node: follow(tree, at) };
  const repeated = repeatedKey(tree, at);
  if (repeated !== undefined) return { kind: 'repeated', ...repeated };
  const { kind, value } = formOf(tree, whole);
  const span = contentSpan(value.at);
  if (span !== undefined && isTemplated(tree, whole.at)) {
    return { kind: 'dynamic', text: excerpt(tree, span), span, isPlaceholder: true };
  }
  switch (kind) {
    case 'none':
      return { kind: 'none' };
    case 'expression':
      return readExpression(tree, value, takesExpression) ?? invalid(tree, value);
    case 'literal':
      return readUnits(tree, value) ?? invalid(tree, value);
    case 'other':
      return invalid(tree, value);
  }
}

const FORMS = [
  ['noValue', 'none'],
  ['lit', 'literal'],
  ['exp', 'expression'],
] as const;

/** Which form a value has, and the value that tells how long. */
function formOf(
  tree: YamlTree,
  whole: Value,
): { kind: (typeof FORMS)[number][1] | 'other'; value: Value } {
  const other = { kind: 'other', value: whole } as const;
  const { node: map } = whole;
  if (!isMap(map)) return other;
  const names = keysOf(tree, map);
  if (names?.every((name) => name === MERGE || FORMS.some(([key]) => key === name)) !== true) {
    return other;
  }
  const [form, ...others] = FORMS.flatMap(([name, kind]) => {
    const member = memberOf(tree, map, name);
    if (member === undefined) return [];
    const at = map.items.includes(member) ? member.value : whole.at;
    return [{ kind, value: { at, node: follow(tree, member.value) } }];
  });
  if (form === undefined || others.length > 0) return other;
  return form.kind === 'none' && !isTrue(form.value.node) ? other : form;
}

/** The names of a mapping's members; undefined where one is no text, or where there are very many. */
function keysOf(tree: YamlTree, map: Mapping): string[] | undefined {
  if (map.items.length > MAX_MEMBERS) return undefined;
  const names = map.items.flatMap((member) => keyOf(tree, member) ?? []);
  return names.length === map.items.length ? names : undefined;
}

function isTrue(node: ParsedNode | undefined): boolean {
  return isScalar(node) && String(node.value).toLowerCase() === 'true';
}

function readExpression(
  tree: YamlTree,
  { at, node }: Value,
  takesExpression: boolean,
): Duration | undefined {
  const text = textOf(tree, node);
  const span = contentSpan(at);
  if (node === undefined || text === undefined || span === undefined) return undefined;
  const value = takesExpression ? secondsInExpression(text) : undefined;
  if (value === undefined) {
    return { kind: 'dynamic', text: shorten(oneLine(text)), span, isPlaceholder: false };
  }
  return { kind: 'literal', value, span, ...(at === node ? { expression: node } : {}) };
}

/** The duration that units and their numbers make; undefined where there is anything else among them. */
function readUnits(tree: YamlTree, { at, node: map }: Value): Duration | undefined {
  if (!isMap(map)) return undefined;
  const names = keysOf(tree, map);
  if (names?.every((name) => name === MERGE || UNIT_NAMES.includes(name)) !== true)
    return undefined;
  const parts: [string, number][] = [];
  for (const unit of UNIT_NAMES) {
    const member = memberOf(tree, map, unit);
    if (member === undefined) continue;
    const count = follow(tree, member.value);
    if (!isScalar(count) || typeof count.value !== 'number') return undefined;
    parts.push([unit, count.value]);
  }
  const value = parts.length === 0 ? undefined : secondsIn(parts);
  const span = contentSpan(at);
  if (value === undefined || span === undefined) return undefined;
  const isPlain = at === map && !names.includes(MERGE);
  return { kind: 'literal', value, span, ...(isPlain ? { units: map } : {}) };
}

/** What is anything but a duration. */
function invalid(tree: YamlTree, { at, node }: Value): Duration {
  const span = contentSpan(at);
  if (span === undefined) return { kind: 'invalid', actual: null, text: 'null', span };
  const text = excerpt(tree, span);
  const actual = actualOf(tree, node);
  return { kind: 'invalid', actual: actual === undefined ? text : actual, text, span };
}
