import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { TextEdit } from '../../source/text-edit.js';
import { expressionOf, rewriteArguments } from './duration.js';
import { insertTimeout } from './insert-timeout.js';
import { indentStep } from './layout.js';
import type { Duration } from './read-timeout.js';
import { replaceValue } from './replace-value.js';
import { writeUnits } from './write-units.js';
import { keyOf, type Mapping, type Member, spanOf, type YamlTree } from './yaml-tree.js';

/** A mapping that calls a data action, in its place. */
export interface Owner {
  readonly map: Mapping;
  /** The member that it is the value of, unless that is an alias. */
  readonly call: Member;
}

/** The edits that set the timeout of a call to so many seconds. Nothing else changes. */
export function writeTimeout(
  tree: YamlTree,
  owner: Owner,
  member: Member | undefined,
  duration: Duration | undefined,
  seconds: number,
): TextEdit[] {
  if (member === undefined) return [insertTimeout(tree, owner, seconds)];
  if (duration?.kind === 'literal') {
    if (duration.units !== undefined) return writeUnits(tree, duration.units, seconds);
    if (duration.expression !== undefined) {
      return writeArguments(tree, duration.expression, seconds);
    }
  }
  const { map, call } = owner;
  const step = map.flow === true ? 0 : indentStep(tree, map, call);
  const literal = literalIn(tree, member.value);
  return literal === undefined
    ? replaceValue(tree, map, member, 'timeout', { seconds, step })
    : replaceValue(tree, literal.map, literal.member, 'lit', { seconds, step });
}

function writeArguments(tree: YamlTree, expression: ParsedNode, seconds: number): TextEdit[] {
  const span = spanOf(expression);
  const source = tree.raw.slice(span.start, span.end);
  const edits = rewriteArguments(source, seconds);
  if (edits.length === 0) return [{ ...span, text: JSON.stringify(expressionOf(seconds)) }];
  return edits
    .filter(({ start, end, text }) => source.slice(start, end) !== text)
    .map(({ start, end, text }) => ({ start: span.start + start, end: span.start + end, text }));
}

/** The only member of a value, if it is the `lit` of one in block style: then the rest is as it should be. */
function literalIn(
  tree: YamlTree,
  map: ParsedNode | null,
): { map: Mapping; member: Member } | undefined {
  if (!isMap(map) || map.flow === true) return undefined;
  const [member, ...others] = map.items;
  if (member === undefined || others.length > 0 || isSeq(member.value)) return undefined;
  return keyOf(tree, member) === 'lit' ? { map, member } : undefined;
}
