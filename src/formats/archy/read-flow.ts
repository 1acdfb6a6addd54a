import { isAlias, isMap, isScalar, type ParsedNode } from 'yaml';
import type { FlowIdentity } from '../document.js';
import { addLimitProblem, type DocumentDraft, isFull, startDocument } from '../json-sites.js';
import { STEP_SETTING, WORKFLOW_STEP_SETTING } from '../platform-setting.js';
import type { Setting } from '../site.js';
import { ArchySite, nameOf, pointerOf } from './archy-site.js';
import { type Path, pointerTo, type Step, stepsIn } from './find-steps.js';
import { type FlowType, flowTypeOf } from './flow-types.js';
import { hasPlaceholder } from './placeholders.js';
import { type Duration, readDuration } from './read-timeout.js';
import {
  follow,
  keyOf,
  type Mapping,
  type Member,
  memberOf,
  mergedMember,
  ownMembers,
  sliceOf,
  spanOf,
  textOf,
  type YamlTree,
} from './yaml-tree.js';

/** Reads the flow under a key at the top of a document; undefined where it is something else. */
export function readFlow(
  tree: YamlTree,
  flow: Member,
  parent: Path | undefined,
  isAlone: boolean,
): DocumentDraft | undefined {
  const type = flowTypeOf(keyOf(tree, flow));
  const draft = startDocument('archy-yaml');
  const seen = new Set<Mapping>();
  let hasSharedSteps = false;
  const onShared = (): void => {
    hasSharedSteps = true;
  };
  for (const step of stepsIn(tree, flow, { parent, step: flow.key }, onShared)) {
    const map = follow(tree, step.call.value);
    if (isFull(draft)) {
      addLimitProblem(draft, spanOf(step.call.key), pointerTo(tree, step.path));
      break;
    }
    if (!isMap(map)) {
      if (type !== 'unknown') addShapeProblem(draft, tree, step);
    } else if (seen.has(map)) hasSharedSteps = true;
    else if (type !== 'unknown' || looksLikeCall(tree, map)) {
      seen.add(map);
      addCall(draft, tree, step, map, type);
    }
  }
  const isOurs = draft.sites.length + draft.problems.length > 0 || isFlow(tree, flow, type);
  return isOurs
    ? { ...draft, flow: { ...nameOfFlow(tree, flow), isAlone, hasSharedSteps } }
    : undefined;
}

/** The type of a flow as the file spells it, and its name. */
function nameOfFlow(tree: YamlTree, flow: Member): Pick<FlowIdentity, 'type' | 'name'> {
  const map = follow(tree, flow.value);
  const name = isMap(map) ? memberOf(tree, map, 'name') : undefined;
  const text = name === undefined ? undefined : textOf(tree, follow(tree, name.value));
  return { type: keyOf(tree, flow) ?? '', name: text };
}

/** Whether what stands under the key of a flow type is a flow. */
function isFlow(tree: YamlTree, { value }: Member, type: FlowType): boolean {
  const map = follow(tree, value);
  if (type === 'unknown' || !isMap(map)) return false;
  return map.items.some((member) => FLOW_KEYS.has(keyOf(tree, member) ?? ''));
}

const FLOW_KEYS: ReadonlySet<string> = new Set([
  'startUpRef',
  'startUpTaskActions',
  'settingsActionDefaults',
]);

/** Whether a mapping is a call, where it is not known to stand in a flow. */
function looksLikeCall(tree: YamlTree, map: Mapping): boolean {
  const category = memberOf(tree, map, 'category');
  if (category !== undefined) return isMap(follow(tree, category.value));
  const timeout = follow(tree, memberOf(tree, map, 'timeout')?.value ?? null);
  const [first] = isMap(timeout) ? timeout.items : [];
  return first !== undefined && ['lit', 'exp', 'noValue'].includes(keyOf(tree, first) ?? '');
}

/** Tells of a call that is no mapping; of a placeholder nothing is known. */
function addShapeProblem(draft: DocumentDraft, tree: YamlTree, { call, path }: Step): void {
  const { key, value } = call;
  const span = value === null || isEmptyAt(value) ? spanOf(key) : spanOf(value);
  if (hasPlaceholder(sliceOf(tree, span))) return;
  draft.problems.push({
    message: `${JSON.stringify(keyOf(tree, call) ?? '')} must be a mapping, but is ${describe(tree, value)}`,
    span,
    pointer: pointerTo(tree, path),
    kind: 'flow-node',
  });
}

function isEmptyAt({ range: [start, end] }: ParsedNode): boolean {
  return start === end;
}

function describe(tree: YamlTree, value: ParsedNode | null): string {
  const node = follow(tree, value);
  if (node === undefined) return value === null ? 'empty' : 'an alias of nothing';
  if (!isScalar(node)) return 'a list';
  return node.value === null ? 'empty' : `a ${typeof node.value}`;
}

function addCall(
  draft: DocumentDraft,
  tree: YamlTree,
  { call, path, isRepeated }: Step,
  map: Mapping,
  type: FlowType,
): void {
  const owner = { map, call };
  const [member, second] = ownMembers(tree, map, 'timeout');
  const repeat = (key: ParsedNode, name: string): void => {
    draft.problems.push({
      message: `the key ${JSON.stringify(name)} stands twice in one mapping, which YAML refuses: leave one`,
      span: spanOf(key),
      pointer: pointerOf({ tree, path, member }),
      kind: 'flow-node',
      name: nameOf({ tree, owner }),
    });
  };
  if (isRepeated) {
    repeat(call.key, keyOf(tree, call) ?? '');
    return;
  }
  if (second !== undefined) {
    repeat(second.key, 'timeout');
    return;
  }
  const merged = member === undefined ? mergedMember(tree, map, 'timeout') : undefined;
  const found = member ?? merged?.member;
  const value = found?.value ?? null;
  const duration = found === undefined ? undefined : readDuration(tree, value, type !== 'other');
  if (duration?.kind === 'repeated') {
    repeat(duration.key, duration.name);
    return;
  }
  const borrowed = merged?.from ?? (isAlias(value) ? value : undefined);
  const setting = settingOf(type, duration);
  const site = { tree, owner, path, member, duration, borrowed };
  draft.sites.push(new ArchySite(setting, site));
}

/** Only workflows take expressions; of a flow whose type a template fills in, nobody knows. */
function settingOf(type: FlowType, duration: Duration | undefined): Setting {
  // A placeholder of a kind that is not told from an expression by its text is no expression for that.
  const isOddPlaceholder =
    duration?.kind === 'dynamic' && duration.isPlaceholder && !duration.text.includes('{{');
  return type === 'other' && !isOddPlaceholder ? STEP_SETTING : WORKFLOW_STEP_SETTING;
}
