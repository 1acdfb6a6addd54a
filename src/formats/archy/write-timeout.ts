import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { TextEdit } from '../../source/text-edit.js';
import { expressionOf, rewriteArguments } from './duration.js';
import { insertTimeout } from './insert-timeout.js';
import {
  columnOf,
  endOfLine,
  endOfMember,
  type FlowStyle,
  flowStyleOf,
  hasColon,
  indentStep,
  isEmpty,
  lineBreakAt,
  startOf,
  tagRemovals,
  valueStart,
} from './layout.js';
import type { Duration } from './read-timeout.js';
import { blockLines, flowValue } from './timeout-text.js';
import { writeUnits } from './write-units.js';
import { type Mapping, type Member, sliceOf, spanOf, type YamlTree } from './yaml-tree.js';

/** A mapping that calls a data action, in its place. */
export interface Owner {
  readonly map: Mapping;
  /** The column of the key that it stands under. */
  readonly column: number;
}

/** The edits that set the timeout of a call to so many seconds. Nothing else changes, comments among it. */
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
  return owner.map.flow === true
    ? replaceInFlow(member, flowStyleOf(tree, owner.map), seconds)
    : replaceInBlock(tree, owner, member, seconds);
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

function replaceInFlow(member: Member, style: FlowStyle, seconds: number): TextEdit[] {
  const text = flowValue(style, seconds);
  const start = valueStart(member);
  if (isEmpty(member) || member.value === null) {
    const colon = hasColon(member) ? '' : ':';
    return [...tagRemovals(member), { start, end: start, text: `${colon} ${text}` }];
  }
  return [...tagsBefore(member, member.value), { ...spanOf(member.value), text }];
}

function replaceInBlock(
  tree: YamlTree,
  { map, column }: Owner,
  member: Member,
  seconds: number,
): TextEdit[] {
  const { value } = member;
  const start = valueStart(member);
  const indent = columnOf(tree, startOf(member));
  const step = indentStep(map, { column });
  const lineBreak = lineBreakAt(tree, start);
  const lines = (at: number): string => blockLines(at, step, lineBreak, seconds);
  if (value === null || isEmpty(member)) {
    const end = endOfLine(tree, start);
    const colon = hasColon(member) ? '' : `${lineBreak}${' '.repeat(indent)}:`;
    const text = colon + lineBreak + lines(indent + step);
    return [...tagRemovals(member), { start: end, end, text }];
  }
  const span = spanOf(value);
  if (isInFlow(value)) {
    const style = isMap(value) ? flowStyleOf(tree, value) : SPACED;
    return [...tagsBefore(member, value), { ...span, text: flowValue(style, seconds) }];
  }
  const isOnOtherLine = sliceOf(tree, { start, end: span.start }).includes('\n');
  if (isOnOtherLine && !isSeq(value)) {
    const from =
      isMap(value) && value.items[0] !== undefined ? startOf(value.items[0]) : span.start;
    const text = lines(columnOf(tree, from)).trimStart();
    return [...tagsBefore(member, value), { start: from, end: span.end, text }];
  }
  return [
    ...tagRemovals(member, start),
    { start, end: endOfMember(member), text: lineBreak + lines(indent + step) },
  ];
}

/** Whether a value is a mapping or a list in flow style. */
function isInFlow(value: ParsedNode): boolean {
  return (isMap(value) || isSeq(value)) && value.flow === true;
}

const SPACED: FlowStyle = { quote: '', colon: ': ', padding: ' ' };

/** Takes the tags of a value away that is to become a mapping. */
function tagsBefore(member: Member, value: ParsedNode): TextEdit[] {
  return isMap(value) ? [] : tagRemovals(member);
}
