import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { TextEdit } from '../../source/text-edit.js';
import {
  columnOf,
  endOfLine,
  endOfMember,
  type FlowStyle,
  flowStyleOf,
  hasColon,
  isEmpty,
  lineBreakAt,
  startOf,
  tagRemovals,
  tagsOf,
  valueStart,
} from './layout.js';
import { blockLines, flowValue, type Level } from './timeout-text.js';
import { type Mapping, type Member, spanOf, type YamlTree } from './yaml-tree.js';

/** What is written, and how much deeper each level is indented. */
interface Wanted {
  readonly seconds: number;
  readonly step: number;
}

/**
 * The edits that give a member of `map` a new value, whatever it has. Anchors stay, since aliases may stand
 * for them; tags go, unless they are a mapping's. The comments around the value stay.
 */
export function replaceValue(
  tree: YamlTree,
  map: Mapping,
  member: Member,
  level: Level,
  wanted: Wanted,
): TextEdit[] {
  return map.flow === true
    ? replaceInFlow(member, level, flowStyleOf(tree, map), wanted)
    : replaceInBlock(tree, member, level, wanted);
}

function replaceInFlow(
  member: Member,
  level: Level,
  style: FlowStyle,
  { seconds }: Wanted,
): TextEdit[] {
  const { value } = member;
  const text = flowValue(level, seconds, style);
  if (value === null || isEmpty(member)) {
    const start = valueStart(member);
    const colon = hasColon(member) ? '' : ':';
    return [...tagRemovals(member), { start, end: start, text: `${colon} ${text}` }];
  }
  return [...oldTags(member, value), { ...spanOf(value), text }];
}

function replaceInBlock(
  tree: YamlTree,
  member: Member,
  level: Level,
  { seconds, step }: Wanted,
): TextEdit[] {
  const { value } = member;
  const start = valueStart(member);
  const column = columnOf(tree, startOf(member));
  const lineBreak = lineBreakAt(tree, start);
  const lines = (at: number): string => blockLines(level, seconds, { at, step, lineBreak });
  if (value === null || isEmpty(member)) {
    const end = endOfLine(tree, start);
    const colon = hasColon(member) ? '' : `${lineBreak}${' '.repeat(column)}:`;
    const text = colon + lineBreak + lines(column + step);
    return [...tagRemovals(member), { start: end, end, text }];
  }
  const span = spanOf(value);
  if (isInFlow(value)) {
    const style = isMap(value) ? flowStyleOf(tree, value) : SPACED;
    return [...oldTags(member, value), { ...span, text: flowValue(level, seconds, style) }];
  }
  if (tree.raw.slice(start, span.start).includes('\n') && !isSeq(value)) {
    const from = startOnLine(tree, member, value);
    const text = lines(columnOf(tree, from)).trimStart();
    const end = beforeBlanks(tree, span.end);
    return [...oldTags(member, value, from), { start: from, end, text }];
  }
  const text = lineBreak + lines(column + step);
  const end = Math.max(start, beforeBlanks(tree, endOfMember(member)));
  return [...tagRemovals(member, start), { start, end, text }];
}

/** An end without the blanks before it: a value that is empty ends with them, and a comment needs them. */
function beforeBlanks({ raw }: YamlTree, end: number): number {
  let at = end;
  while (raw[at - 1] === ' ' || raw[at - 1] === '\t') at--;
  return at;
}

/** Whether a value is a mapping or a list in flow style. */
function isInFlow(value: ParsedNode): boolean {
  return (isMap(value) || isSeq(value)) && value.flow === true;
}

const SPACED: FlowStyle = { quote: '', colon: ': ', padding: ' ' };

/** Where a value that has lines of its own starts on the first of them; a tag before it goes with it. */
function startOnLine(tree: YamlTree, member: Member, value: ParsedNode): number {
  const [first] = isMap(value) ? value.items : [];
  if (first !== undefined) return startOf(first);
  const line = tree.raw.lastIndexOf('\n', value.range[0]);
  return tagsOf(member).find(({ offset }) => offset > line)?.offset ?? value.range[0];
}

/** Takes the tags of a value away that is to become a mapping, as far as they stand before `end`. */
function oldTags(member: Member, value: ParsedNode, end?: number): TextEdit[] {
  return isMap(value) ? [] : tagRemovals(member, end);
}
