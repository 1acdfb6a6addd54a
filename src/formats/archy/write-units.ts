import { isAlias } from 'yaml';
import type { TextEdit } from '../../source/text-edit.js';
import { isSameUnit, partsOf } from './duration.js';
import {
  columnOf,
  commaBefore,
  endOfLine,
  endOfMember,
  flowStyleOf,
  lineBreakAt,
  quoteOf,
  startOf,
} from './layout.js';
import { commaOf, flowMember } from './timeout-text.js';
import { keyOf, type Mapping, type Member, sliceOf, spanOf, type YamlTree } from './yaml-tree.js';

/** The edits that make a mapping of units stand for so many seconds: keys and numbers only, where that is enough. */
export function writeUnits(tree: YamlTree, units: Mapping, seconds: number): TextEdit[] {
  const parts = partsOf(seconds);
  const edits: TextEdit[] = [];
  let previous: Member | undefined;
  for (const [index, member] of units.items.entries()) {
    const part = parts[index];
    if (part !== undefined) edits.push(...writeUnit(tree, member, part));
    else if (previous !== undefined) edits.push(...removeUnit(tree, units, previous, member));
    previous = member;
  }
  const added = parts[units.items.length];
  if (previous !== undefined && added !== undefined) {
    edits.push(addUnit(tree, units, previous, added));
  }
  return edits;
}

function writeUnit(
  tree: YamlTree,
  member: Member,
  [unit, count]: readonly [string, string],
): TextEdit[] {
  const edits: TextEdit[] = [];
  if (!isSameUnit(keyOf(tree, member), unit)) {
    const quote = quoteOf(tree, member);
    edits.push({ ...spanOf(member.key), text: quote + unit + quote });
  }
  if (member.value !== null && sliceOf(tree, spanOf(member.value)) !== count) {
    edits.push({ ...spanOf(member.value), text: count });
  }
  return edits;
}

/** Takes a unit out that is no longer needed. A comment beside it stays. */
function removeUnit(tree: YamlTree, units: Mapping, previous: Member, member: Member): TextEdit[] {
  if (hasAnchor(member)) return writeUnit(tree, member, ['days', '0']);
  const start = startOf(member);
  const end = endOfMember(member);
  const before = endOfMember(previous);
  const between = tree.raw.slice(before, start);
  if (units.flow === true) {
    const comma = commaBefore(member);
    if (comma === undefined || !between.includes('\n')) return [{ start: before, end, text: '' }];
    return [
      { start: comma, end: comma + 1, text: '' },
      { start, end, text: '' },
    ];
  }
  const rest = tree.raw.slice(end, endOfLine(tree, end));
  const blanks = rest.length - rest.trimStart().length;
  if (blanks < rest.length) return [{ start, end: end + blanks, text: '' }];
  const line = tree.raw.lastIndexOf('\n', start);
  const from = tree.raw[line - 1] === '\r' ? line - 1 : line;
  return [{ start: Math.max(before, from), end: end + blanks, text: '' }];
}

/** An alias elsewhere may stand for what has an anchor. */
function hasAnchor({ key, value }: Member): boolean {
  return [key, value].some((node) => node !== null && !isAlias(node) && node.anchor !== undefined);
}

function addUnit(
  tree: YamlTree,
  units: Mapping,
  last: Member,
  [unit, count]: readonly [string, string],
): TextEdit {
  const end = endOfMember(last);
  if (units.flow === true) {
    const style = flowStyleOf(tree, units);
    const text = commaOf(style) + flowMember(style, unit, count);
    return { start: end, end, text };
  }
  const at = endOfLine(tree, end);
  const indent = ' '.repeat(columnOf(tree, startOf(last)));
  return { start: at, end: at, text: `${lineBreakAt(tree, end)}${indent}${unit}: ${count}` };
}
