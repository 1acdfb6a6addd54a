import { isAlias, isMap, isSeq, type ParsedNode } from 'yaml';
import { pointerStep } from '../../source/json/pointer.js';
import { CALLS } from './flow-types.js';
import { follow, keyOf, type Member, sliceOf, spanOf, textOf, type YamlTree } from './yaml-tree.js';

/** The way to a node: the keys and positions that lead to it, the last one first. */
export interface Path {
  readonly parent: Path | undefined;
  readonly step: ParsedNode | string | number;
}

/** An element of a list of actions that calls a data action. */
export interface Step {
  /** The member `callData` or one like it. */
  readonly call: Member;
  readonly path: Path;
  /** Whether the same key stands in the element before. */
  readonly isRepeated: boolean;
}

/** A node on the way; `role` tells what the node around it makes of it. */
interface Waiting {
  readonly node: ParsedNode;
  readonly path: Path;
  readonly role: 'actions' | 'element' | 'other';
  readonly around: Anchored | undefined;
}

/** The nodes around another one that an alias may stand for, the nearest first. */
interface Anchored {
  readonly node: ParsedNode;
  readonly around: Anchored | undefined;
}

/**
 * The steps of a flow, in the order of the text. A key of that name that is no element of a list of actions
 * is something else: a setting, an input. What an alias stands for counts once, where it comes first; `onShared`
 * is told where that holds steps.
 */
export function* stepsIn(
  tree: YamlTree,
  flow: Member,
  top: Path,
  onShared: () => void = () => undefined,
): Generator<Step> {
  const seen = new Set<ParsedNode>();
  const withSteps = new Set<ParsedNode>();
  const stack: Waiting[] = [];
  let around: Anchored | undefined;
  const wait = (node: ParsedNode | null, path: Path, role: Waiting['role']): void => {
    const target = follow(tree, node);
    if (isMap(target) || isSeq(target)) stack.push({ node: target, path, role, around });
  };
  wait(flow.value, top, 'other');
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { node, path, role } = at;
    around = at.around;
    if (hasAnchor(node)) {
      if (seen.has(node)) {
        if (withSteps.has(node)) onShared();
        continue;
      }
      seen.add(node);
      around = { node, around };
    }
    if (isMap(node)) {
      if (role === 'element') {
        for (const step of callsIn(tree, node.items, path)) {
          addAll(withSteps, around);
          yield step;
        }
      }
      for (const member of node.items.toReversed()) {
        const key = keyOf(tree, member);
        if (key === DEFAULTS) continue;
        const isList = key !== undefined && /actions$/i.test(key);
        wait(member.value, { parent: path, step: member.key }, isList ? 'actions' : 'other');
      }
    } else if (isSeq(node)) {
      for (let index = node.items.length - 1; index >= 0; index--) {
        const item = node.items[index] ?? null;
        const inner = role === 'actions' ? 'element' : 'other';
        wait(item, { parent: path, step: index }, inner);
      }
    }
  }
}

/** Adds the nodes around another one. Those further out are there already where a nearer one is. */
function addAll(nodes: Set<ParsedNode>, nearest: Anchored | undefined): void {
  for (let at = nearest; at !== undefined && !nodes.has(at.node); at = at.around)
    nodes.add(at.node);
}

/** What holds the defaults of every kind of step, timeouts among them, and no step. */
const DEFAULTS = 'settingsActionDefaults';

function* callsIn(tree: YamlTree, members: readonly Member[], path: Path): Generator<Step> {
  const names = new Set<string>();
  for (const call of members) {
    const key = keyOf(tree, call);
    if (key === undefined || !CALLS.has(key)) continue;
    yield { call, path: { parent: path, step: call.key }, isRepeated: names.has(key) };
    names.add(key);
  }
}

function hasAnchor(node: ParsedNode): boolean {
  return !isAlias(node) && node.anchor !== undefined;
}

/** The RFC 6901 pointer to what a path leads to. */
export function pointerTo(tree: YamlTree, path: Path | undefined): string {
  const steps: string[] = [];
  for (let at = path; at !== undefined; at = at.parent) {
    const { step } = at;
    steps.push(pointerStep(typeof step === 'object' ? keyText(tree, step) : step));
  }
  return steps.reverse().join('');
}

/** A key as the file shows it. */
function keyText(tree: YamlTree, key: ParsedNode): string {
  const node = follow(tree, key);
  return textOf(tree, node) ?? (node === undefined ? '' : sliceOf(tree, spanOf(node)));
}
