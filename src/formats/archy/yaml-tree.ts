import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../site.js';

export type Mapping = YAMLMap.Parsed;
export type Member = Pair<ParsedNode, ParsedNode | null>;

/** One document of a YAML file. Ranges of its nodes are byte offsets. */
export interface YamlTree {
  /** The whole file as it stands, its bytes as characters. */
  readonly raw: string;
  /** What the aliases stand for. */
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
}

export function growTree(raw: string, contents: ParsedNode): YamlTree {
  const targets = new Map<Alias, ParsedNode>();
  const anchors = new Map<string, ParsedNode>();
  for (const node of nodesOf(contents)) {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
    } else if (node.anchor !== undefined) {
      anchors.set(node.anchor, node);
    }
  }
  return { raw, targets };
}

/** A node and all in it, in the order of the text; aliases are not followed. */
export function* nodesOf(root: ParsedNode): Generator<ParsedNode> {
  const stack: (ParsedNode | null)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === null) continue;
    yield node;
    if (isMap(node)) {
      for (const { key, value } of node.items.toReversed()) stack.push(value, key);
    } else if (isSeq(node)) {
      for (const item of node.items.toReversed()) stack.push(item);
    }
  }
}

/** What a node is, or stands for; undefined for none. */
export function follow(tree: YamlTree, node: ParsedNode | null): ParsedNode | undefined {
  if (node === null) return undefined;
  return isAlias(node) ? tree.targets.get(node) : node;
}

/** The name of a member; undefined where its key is no text. */
export function keyOf(tree: YamlTree, { key }: Member): string | undefined {
  const node = follow(tree, key);
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** The members of a mapping itself that have a name: YAML allows one. */
export function ownMembers(tree: YamlTree, map: Mapping, name: string): Member[] {
  return map.items.filter((member) => keyOf(tree, member) === name);
}

/** The member of a mapping that has a name, its own or one that it has by `<<` from another one. */
export function memberOf(tree: YamlTree, map: Mapping, name: string): Member | undefined {
  return ownMembers(tree, map, name)[0] ?? mergedMember(tree, map, name)?.member;
}

/** The member of a mapping that it has by `<<` from another one, and the value of that `<<`. */
export function mergedMember(
  tree: YamlTree,
  map: Mapping,
  name: string,
): { member: Member; from: ParsedNode } | undefined {
  for (const { value: from } of ownMembers(tree, map, MERGE)) {
    if (from === null) continue;
    const waiting: (ParsedNode | undefined)[] = [follow(tree, from)];
    for (let count = 0; waiting.length > 0 && count < MAX_MERGED; count++) {
      const node = waiting.shift();
      if (isSeq(node)) {
        waiting.unshift(...node.items.slice(0, MAX_MERGED).map((item) => follow(tree, item)));
      } else if (isMap(node)) {
        const members = node.items.slice(0, MAX_MEMBERS);
        const member = members.find((each) => keyOf(tree, each) === name);
        if (member !== undefined) return { member, from };
        const merges = members.filter((each) => keyOf(tree, each) === MERGE);
        waiting.unshift(...merges.map(({ value }) => follow(tree, value)));
      }
    }
  }
  return undefined;
}

/** What YAML 1.1, and most parsers of YAML 1.2, take another mapping's members by. */
export const MERGE = '<<';

/** Mappings that are looked at for one merged member: some stand in one another, or in themselves. */
const MAX_MERGED = 100;

/** Members that are looked at of a mapping that may be looked at from many places; real ones have ten. */
export const MAX_MEMBERS = 100;

/** A part of the file as it stands, in characters. */
export function sliceOf({ raw }: YamlTree, { start, end }: Span): string {
  return Buffer.from(raw.slice(start, end), 'latin1').toString();
}

/** Where a node stands, without anchor, tag and comments. A collection in block style ends with its last value. */
export function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: endOf(node) };
}

/** Where the last value of a node ends. */
export function endOf(node: ParsedNode): number {
  const leaf = lastLeaf(node);
  const end = leaf.range[1];
  return isBlockScalar(leaf) ? end - trailingBreak(leaf) : end;
}

/** What a node ends with: itself, unless it is a collection in block style. */
export function lastLeaf(node: ParsedNode): ParsedNode {
  let leaf = node;
  while ((isMap(leaf) || isSeq(leaf)) && leaf.flow !== true) {
    const last = leaf.items.at(-1);
    if (last === undefined) return leaf;
    leaf = 'key' in last ? (last.value ?? last.key) : last;
  }
  return leaf;
}

/** Whether a node is a text after `|` or `>`, whose line breaks at the end may count. */
export function isBlockScalar(node: ParsedNode): node is Scalar.Parsed {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

function trailingBreak({ srcToken }: Scalar.Parsed): number {
  const [lineBreak = ''] = /\r?\n$/.exec(srcToken?.source ?? '') ?? [];
  return lineBreak.length;
}

/** The text of a scalar, its placeholders as they stand; undefined for nothing, and for other nodes. */
export function textOf(tree: YamlTree, node: ParsedNode | undefined): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  const source = sliceOf(tree, { start: node.range[0], end: node.range[1] });
  if (node.type === 'PLAIN' && !source.includes('\n')) return source;
  const { contents } = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  return isScalar(contents) ? String(contents.value) : source;
}
