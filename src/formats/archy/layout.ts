import { isMap } from 'yaml';
import type { TextEdit } from '../../source/text-edit.js';
import { endOf, type Mapping, type Member, sliceOf, spanOf, type YamlTree } from './yaml-tree.js';

type SourceTokens = NonNullable<NonNullable<Member['srcToken']>['sep']>;

/** Where a member starts: at its `?`, anchor, tag or key. */
export function startOf({ key, srcToken }: Member): number {
  const marks = srcToken?.start.filter(({ type }) => MARKS.has(type)) ?? [];
  return marks[0]?.offset ?? key.range[0];
}

const MARKS: ReadonlySet<string> = new Set(['explicit-key-ind', 'anchor', 'tag']);

/** Where the comma before a member of a mapping in flow style stands. */
export function commaBefore({ srcToken }: Member): number | undefined {
  return srcToken?.start.find(({ type }) => type === 'comma')?.offset;
}

/** Where the value of a member may start: after the key, its colon and an anchor. */
export function valueStart(member: Member): number {
  const last = separators(member).findLast(({ type }) => type !== 'tag');
  return last === undefined ? endOf(member.key) : last.offset + last.source.length;
}

export function hasColon(member: Member): boolean {
  return separators(member).some(({ type }) => type === 'map-value-ind');
}

/** Takes the tags of a value away, which fit no other one, as far as they stand before `end`. */
export function tagRemovals(member: Member, end = Infinity): TextEdit[] {
  const tags = tagsOf(member).filter(({ offset }) => offset < end);
  return tags.map(({ offset, source }) => {
    return { start: offset, end: offset + source.length, text: '' };
  });
}

/** The tags of a member's value. */
export function tagsOf(member: Member): SourceTokens {
  return separators(member).filter(({ type }) => type === 'tag');
}

function separators({ srcToken }: Member): SourceTokens {
  return srcToken?.sep?.filter(({ type }) => SEPARATORS.has(type)) ?? [];
}

const SEPARATORS: ReadonlySet<string> = new Set(['map-value-ind', 'anchor', 'tag']);

/** Where a member ends: with its value, or with what stands before one where it has none. */
export function endOfMember(member: Member): number {
  const { value } = member;
  const start = valueStart(member);
  return value === null ? start : Math.max(start, endOf(value));
}

/** Whether the value of a member is nothing at all. */
export function isEmpty({ value }: Member): boolean {
  return value === null || value.range[0] === value.range[1];
}

/** The column of an offset, counted from 0. */
export function columnOf({ raw }: YamlTree, offset: number): number {
  const start = raw.lastIndexOf('\n', offset - 1) + 1;
  return offset - start - (start === 0 && raw.startsWith(MARK) ? MARK.length : 0);
}

/** A byte-order mark, its bytes as characters. */
export const MARK = '\u00ef\u00bb\u00bf';

/** Where the line of an offset ends, before its line break. */
export function endOfLine({ raw }: YamlTree, offset: number): number {
  const lineBreak = raw.indexOf('\n', offset);
  if (lineBreak < 0) return raw.length;
  return raw[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak;
}

/** How the lines around an offset end. */
export function lineBreakAt({ raw }: YamlTree, offset: number): string {
  const before = raw.slice(Math.max(0, offset - REACH), offset).lastIndexOf('\n');
  const at = before < 0 ? raw.indexOf('\n', offset) : before + Math.max(0, offset - REACH);
  return raw[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Bytes that are looked at to find a line break. */
const REACH = 16 * 1024;

/** How much deeper than `owner` its own mappings are indented, or it than the member `call` that holds it. */
export function indentStep(tree: YamlTree, owner: Mapping, call: Member): number {
  const indent = indentOf(owner);
  for (const { value } of owner.items) {
    if (isMap(value) && value.flow !== true && indentOf(value) > indent) {
      return indentOf(value) - indent;
    }
  }
  const outer = columnOf(tree, startOf(call));
  return indent > outer ? indent - outer : 2;
}

/** The column that the members of a mapping in block style stand at. */
function indentOf({ srcToken }: Mapping): number {
  return srcToken?.indent ?? 0;
}

/** How a mapping in flow style is written. */
export interface FlowStyle {
  readonly quote: string;
  readonly colon: string;
  /** What stands between a brace and a member. */
  readonly padding: string;
}

export function flowStyleOf(tree: YamlTree, map: Mapping): FlowStyle {
  const [first] = map.items;
  const inner = tree.raw.slice(map.range[0] + 1, map.range[0] + 2);
  const padding = /\s/.test(inner) ? ' ' : '';
  const quote = first === undefined ? '' : quoteOf(tree, first);
  const isTight = first !== undefined && quote !== '' && valueFollows(first);
  return { quote, colon: isTight ? ':' : ': ', padding };
}

/** The quotes of a member's key. */
export function quoteOf(tree: YamlTree, { key }: Member): string {
  const [first = ''] = sliceOf(tree, spanOf(key));
  return first === '"' || first === "'" ? first : '';
}

function valueFollows(member: Member): boolean {
  return member.value !== null && valueStart(member) === member.value.range[0];
}
