import { isScalar, type ParsedNode } from 'yaml';
import type { TextEdit } from '../../source/text-edit.js';
import type { Setting, Site, SiteState, Span } from '../site.js';
import { type Path, pointerTo } from './find-steps.js';
import type { Duration } from './read-timeout.js';
import {
  follow,
  type Member,
  memberOf,
  ownMembers,
  sliceOf,
  spanOf,
  textOf,
  type YamlTree,
} from './yaml-tree.js';
import { type Owner, writeTimeout } from './write-timeout.js';

/** What was read of a call and of its timeout. */
export interface Call {
  readonly tree: YamlTree;
  readonly owner: Owner;
  readonly path: Path;
  /** The call's own `timeout`, if it has one. */
  readonly member: Member | undefined;
  /** What its value, or a value by `<<`, says; undefined where there is none. */
  readonly duration: Exclude<Duration, { kind: 'repeated' }> | undefined;
  /** Where an alias brings the value from elsewhere, as far as this call goes. */
  readonly borrowed: ParsedNode | undefined;
}

/** The timeout of one call. A class, so that tens of thousands of them cost little until asked. */
export class ArchySite implements Site {
  readonly format = 'archy-yaml';
  readonly kind = 'flow-node';
  readonly id = undefined;
  readonly state: SiteState;

  constructor(
    readonly setting: Setting,
    private readonly call: Call,
  ) {
    this.state = stateOf(call);
  }

  get name(): string | undefined {
    return nameOf(this.call);
  }

  get pointer(): string {
    return pointerOf(this.call);
  }

  edit(value: number): TextEdit[] {
    const { tree, owner, member, duration, borrowed } = this.call;
    // What an alias brings belongs to others as well: it is written here anew.
    const own = borrowed === undefined ? duration : undefined;
    return writeTimeout(tree, owner, member, own, value);
  }
}

function stateOf(call: Call): SiteState {
  const { duration, borrowed, member } = call;
  if (duration === undefined || duration.kind === 'none') {
    return { kind: 'absent', span: namePlace(call) };
  }
  const own = duration.span ?? spanOf(member?.key ?? call.owner.call.key);
  const span = borrowed === undefined ? own : spanOf(borrowed);
  switch (duration.kind) {
    case 'literal':
      return { kind: 'literal', value: duration.value, span };
    case 'dynamic':
      return { kind: 'dynamic', text: duration.text, span };
    case 'invalid':
      return { kind: 'invalid', actual: duration.actual, text: duration.text, span };
  }
}

export function nameOf({ tree, owner }: Pick<Call, 'tree' | 'owner'>): string | undefined {
  const name = memberOf(tree, owner.map, 'name');
  return name === undefined ? undefined : textOf(tree, follow(tree, name.value));
}

/** The pointer to a call's own timeout, else to the call. */
export function pointerOf({ tree, path, member }: Pick<Call, 'tree' | 'path' | 'member'>): string {
  return pointerTo(tree, member === undefined ? path : { parent: path, step: 'timeout' });
}

/** Where a finding about something absent points: the call's name, else the key that it stands under. */
function namePlace({ tree, owner }: Call): Span {
  const { key } = owner.call;
  const [name] = ownMembers(tree, owner.map, 'name');
  const value = name?.value ?? undefined;
  if (!isScalar(value) || textOf(tree, value) === undefined) return spanOf(key);
  const span = spanOf(value);
  return sliceOf(tree, span).includes('\n') ? spanOf(key) : span;
}
