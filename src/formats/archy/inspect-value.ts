import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { shorten } from '../../safe/shorten.js';
import type { Actual, Span } from '../site.js';
import { hasPlaceholder } from './placeholders.js';
import {
  endOf,
  follow,
  keyOf,
  MAX_MEMBERS,
  MERGE,
  sliceOf,
  spanOf,
  textOf,
  type YamlTree,
} from './yaml-tree.js';

/** Where the content of a value stands: of a mapping its members, without braces. Undefined where nothing stands. */
export function contentSpan(at: ParsedNode | null): Span | undefined {
  if (at === null) return undefined;
  if (isMap(at)) {
    const [first] = at.items;
    const last = at.items.at(-1);
    if (first !== undefined && last !== undefined) {
      return { start: first.key.range[0], end: endOf(last.value ?? last.key) };
    }
  }
  const span = spanOf(at);
  return span.start === span.end ? undefined : span;
}

/** Whether a template fills in some of a value, or of what its aliases stand for. */
export function isTemplated(tree: YamlTree, at: ParsedNode | null): boolean {
  const stack = [follow(tree, at)];
  for (let count = 0; stack.length > 0 && count < MAX_NODES; count++) {
    const node = stack.pop();
    if (isScalar(node)) {
      if (hasPlaceholder(tree.raw.slice(node.range[0], node.range[1]))) return true;
    } else if (isMap(node)) {
      for (const { key, value } of node.items.slice(0, MAX_MEMBERS)) {
        stack.push(follow(tree, key), follow(tree, value));
      }
    } else if (isSeq(node)) {
      for (const item of node.items.slice(0, MAX_MEMBERS)) stack.push(follow(tree, item));
    }
  }
  return false;
}

/** Nodes of a value that are looked at: more make no duration. */
const MAX_NODES = 1000;

/** A key that stands twice in a mapping or in the mappings that it holds. */
export function repeatedKey(
  tree: YamlTree,
  at: ParsedNode | null,
): { key: ParsedNode; name: string } | undefined {
  const maps = [at];
  for (const map of maps) {
    if (!isMap(map) || maps.length > MAX_MEMBERS) continue;
    const names = new Set<string>();
    for (const member of map.items) {
      const name = keyOf(tree, member);
      if (name === undefined || name === MERGE) continue;
      const isMasked = hasPlaceholder(sliceOf(tree, spanOf(member.key)));
      if (names.has(name) && !isMasked) return { key: member.key, name };
      names.add(name);
      maps.push(member.value);
    }
  }
  return undefined;
}

/** What a report shows of a value; undefined where that is its text. */
export function actualOf(tree: YamlTree, node: ParsedNode | undefined): Actual | undefined {
  if (isMap(node)) {
    // Seconds that were written as a text are told as that text: it says what was meant.
    const [only, ...others] = node.items;
    if (only === undefined || others.length > 0 || keyOf(tree, only) !== 'seconds')
      return undefined;
    const seconds = follow(tree, only.value);
    return isText(seconds) ? shortText(tree, seconds) : undefined;
  }
  if (!isScalar(node)) return undefined;
  const { value } = node;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return shortText(tree, node);
}

function isText(node: ParsedNode | undefined): node is ParsedNode {
  return isScalar(node) && typeof node.value === 'string';
}

function shortText(tree: YamlTree, node: ParsedNode): string {
  return shorten(textOf(tree, node) ?? '');
}

/** A part of the file on one line, cut where it is long. */
export function excerpt(tree: YamlTree, { start, end }: Span): string {
  const isCut = end - start > MAX_EXCERPT;
  const text = oneLine(sliceOf(tree, { start, end: isCut ? start + MAX_EXCERPT : end }));
  return shorten(isCut ? `${text}…` : text);
}

/** Bytes of a value that are looked at to show it. */
const MAX_EXCERPT = 1000;

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
