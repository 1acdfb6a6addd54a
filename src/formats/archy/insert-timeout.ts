import type { TextEdit } from '../../source/text-edit.js';
import {
  columnOf,
  endOfLine,
  endOfMember,
  flowStyleOf,
  indentStep,
  lineBreakAt,
  startOf,
} from './layout.js';
import { blockLines, commaOf, flowMember, flowValue } from './timeout-text.js';
import type { Owner } from './write-timeout.js';
import {
  isBlockScalar,
  keyOf,
  lastLeaf,
  type Mapping,
  type Member,
  type YamlTree,
} from './yaml-tree.js';

/**
 * The edit that gives a call a timeout, where the exporter writes it: before `category`, which says what is
 * called, after the name and the prompt.
 */
export function insertTimeout(tree: YamlTree, { map, call }: Owner, seconds: number): TextEdit {
  const { before, after } = neighbours(tree, map);
  if (map.flow === true) return insertInFlow(tree, map, before, after, seconds);
  const step = indentStep(tree, map, call);
  if (before !== undefined && !endsWithBlockScalar(before)) {
    const end = endOfMember(before);
    const at = endOfLine(tree, end);
    const lineBreak = lineBreakAt(tree, end);
    const indent = columnOf(tree, startOf(before));
    const text = memberLines(indent, step, lineBreak, seconds);
    return { start: at, end: at, text: lineBreak + text };
  }
  const at = after === undefined ? map.range[0] : startOf(after);
  const indent = columnOf(tree, at);
  const lineBreak = lineBreakAt(tree, at);
  const text = memberLines(indent, step, lineBreak, seconds).trimStart();
  return { start: at, end: at, text: text + lineBreak + ' '.repeat(indent) };
}

/** The members that a timeout goes between; `after` is the first one where it goes before all. */
function neighbours(
  tree: YamlTree,
  { items }: Mapping,
): { before: Member | undefined; after: Member | undefined } {
  const called = items.findIndex((member) => keyOf(tree, member) === 'category');
  const name = items.findIndex((member) => keyOf(tree, member) === 'name');
  const position = called < 0 ? name + 1 : called;
  return { before: items[position - 1], after: items[position] ?? items[0] };
}

/** Whether a text after `|` or `>` ends a member: a line after it may belong to that text. */
function endsWithBlockScalar({ key, value }: Member): boolean {
  return isBlockScalar(lastLeaf(value ?? key));
}

function memberLines(indent: number, step: number, lineBreak: string, seconds: number): string {
  const value = blockLines('timeout', seconds, { at: indent + step, step, lineBreak });
  return `${' '.repeat(indent)}timeout:${lineBreak}${value}`;
}

function insertInFlow(
  tree: YamlTree,
  map: Mapping,
  before: Member | undefined,
  after: Member | undefined,
  seconds: number,
): TextEdit {
  const style = flowStyleOf(tree, map);
  const member = flowMember(style, 'timeout', flowValue('timeout', seconds, style));
  if (before !== undefined) {
    const at = endOfMember(before);
    const separator = separatorAround(tree, map, before) ?? commaOf(style);
    return { start: at, end: at, text: separator + member };
  }
  if (after !== undefined) {
    const at = startOf(after);
    return { start: at, end: at, text: member + commaOf(style) };
  }
  const at = map.range[0] + 1;
  return { start: at, end: at, text: style.padding + member };
}

/** The comma and the blanks between two members, if there is nothing else: after `member`, or before it. */
function separatorAround(tree: YamlTree, map: Mapping, member: Member): string | undefined {
  const index = map.items.indexOf(member);
  for (const [first, second] of [
    [member, map.items[index + 1]],
    [map.items[index - 1], member],
  ]) {
    if (first === undefined || second === undefined) continue;
    const between = tree.raw.slice(endOfMember(first), startOf(second));
    if (/^,\s*$/.test(between)) return between;
  }
  return undefined;
}
