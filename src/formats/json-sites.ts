import type { JsonIndex } from '../source/json/index-json.js';
import { pointerStep } from '../source/json/pointer.js';
import {
  after,
  createKey,
  findMember,
  isObject,
  type Key,
  NO_TOKEN,
  type RepeatedKey,
  spanOf,
  type Token,
} from '../source/json/tokens.js';
import { MAX_ENTRIES, MAX_REPEATS } from '../safe/limits.js';
import type { TextEdit } from '../source/text-edit.js';
import { insertNumber, removeMember } from '../source/json/edit-members.js';
import type { DuplicateKey, Document, ShapeProblem } from './document.js';
import { labelOf, labelPlace } from './json-label.js';
import { describe, stateOf } from './json-value.js';
import type { Setting, Site, SiteKind, SiteState, Span } from './site.js';

const ID = createKey('id');
const NAME = createKey('name');

/** An object that owns a timeout, and how to get from it to the timeout. */
export interface Owner {
  readonly json: JsonIndex;
  readonly object: Token;
  /** RFC 6901, to the object, or to the list that it is element `position` of. */
  readonly pointer: string;
  readonly position?: number;
  /** The keys that lead from the object to its timeout. */
  readonly path: readonly Key[];
  /** Where the name and the id are told otherwise than by the members `name` and `id`. */
  readonly name?: Token;
  readonly id?: Token;
}

/** What a format collects while it reads a document. */
export interface DocumentDraft extends Document {
  readonly sites: Site[];
  readonly problems: ShapeProblem[];
  readonly duplicates: DuplicateKey[];
}

export function startDocument(format: string): DocumentDraft {
  return { format, sites: [], problems: [], duplicates: [] };
}

/** Whether a document has as many entries as are looked at in one file. */
export function isFull({ sites, problems, duplicates }: Document): boolean {
  return sites.length + problems.length + duplicates.length >= MAX_ENTRIES;
}

/** Tells that a document goes on beyond what is looked at. */
export function addLimitProblem(draft: DocumentDraft, span: Span, pointer: string): void {
  const message = `there are more than ${String(MAX_ENTRIES)} entries in this file: those from here on are not checked`;
  draft.problems.push({ message, span, pointer });
}

/** Adds the one site of an owner to a document, or tells why its timeout cannot be read. */
export function addSite(
  draft: DocumentDraft,
  owner: Owner,
  kind: SiteKind,
  setting: Setting,
): void {
  const { json, path } = owner;
  const repeats: RepeatedKey[] = [];
  let token = owner.object;
  let depth = 0;
  let state: SiteState | undefined;
  for (const key of path) {
    const value = findMember(json, token, key, repeats);
    if (repeats.length > 0) addDuplicates(draft, owner, kind, repeats.splice(0), depth + 1);
    if (value === NO_TOKEN) {
      state = { kind: 'absent', span: namePlace(owner) };
      break;
    }
    token = value;
    depth++;
    if (depth === path.length) state = stateOf(json, value);
    else if (!isObject(json, value)) break;
  }
  if (state !== undefined) {
    draft.sites.push(new JsonSite(draft.format, kind, setting, state, owner, depth, token));
    return;
  }
  draft.problems.push({
    ...identity(owner, kind),
    message: `${quoted(path[depth - 1])} must be an object, but is ${describe(json, token)}`,
    span: spanOf(json, token),
    pointer: pointerTo(owner, depth),
  });
}

/** A site of a JSON document. A class, so that tens of thousands of them cost little until asked. */
class JsonSite implements Site {
  constructor(
    readonly format: string,
    readonly kind: SiteKind,
    readonly setting: Setting,
    readonly state: SiteState,
    private readonly owner: Owner,
    /** How many keys of the owner's path there are, and what the last of them holds. */
    private readonly depth: number,
    private readonly holder: Token,
  ) {}

  get id(): string | undefined {
    return idOf(this.owner);
  }

  get name(): string | undefined {
    return nameOf(this.owner);
  }

  get pointer(): string {
    return pointerTo(this.owner, this.depth);
  }

  edit(value: number): TextEdit[] {
    const { state, owner, depth } = this;
    if (state.kind !== 'absent') return [{ ...state.span, text: String(value) }];
    const keys = owner.path.map((key) => key.name);
    return [insertNumber(owner.json, this.holder, keys.slice(depth), value)];
  }
}

/** The pointer to what the first `depth` keys of an owner's path lead to. */
function pointerTo({ pointer, position, path }: Owner, depth: number): string {
  const keys = path.slice(0, depth).map((key) => pointerStep(key.name));
  return [pointer, ...(position === undefined ? [] : [pointerStep(position)]), ...keys].join('');
}

function addDuplicates(
  draft: DocumentDraft,
  owner: Owner,
  kind: SiteKind,
  repeats: readonly RepeatedKey[],
  depth: number,
): void {
  const isBeyond = repeats.length >= MAX_REPEATS;
  let removed = NO_TOKEN;
  for (const { name, earlier, repeated } of repeats) {
    const afterRemoved = removed !== NO_TOKEN && after(owner.json, removed + 1) === earlier;
    removed = earlier;
    draft.duplicates.push({
      ...identity(owner, kind),
      key: name,
      span: spanOf(owner.json, repeated),
      earlier: spanOf(owner.json, earlier),
      pointer: pointerTo(owner, depth),
      ...(depth === owner.path.length && !isBeyond
        ? { removal: removeMember(owner.json, earlier, afterRemoved) }
        : {}),
    });
  }
  const [first] = repeats;
  if (!isBeyond || first === undefined) return;
  draft.problems.push({
    ...identity(owner, kind),
    message: `the key ${JSON.stringify(first.name)} stands more than ${String(MAX_REPEATS)} times in one object: export the document again, since a fix leaves these as they are`,
    span: spanOf(owner.json, first.earlier),
    pointer: pointerTo(owner, depth),
  });
}

/** Adds repeated keys that stand above the owners of timeouts. */
export function addOuterDuplicates(
  draft: DocumentDraft,
  json: JsonIndex,
  repeats: readonly RepeatedKey[],
  pointer: string,
): void {
  for (const { name, earlier, repeated } of repeats) {
    draft.duplicates.push({
      key: name,
      span: spanOf(json, repeated),
      earlier: spanOf(json, earlier),
      pointer: pointer + pointerStep(name),
    });
  }
}

/** Kind, id and name of an owner, for what is reported of it beside its timeout. */
export function identity(
  owner: Owner,
  kind: SiteKind,
): { kind: SiteKind; id: string | undefined; name: string | undefined } {
  return { kind, id: idOf(owner), name: nameOf(owner) };
}

function idOf(owner: Owner): string | undefined {
  return labelOf(owner.json, owner.id ?? findMember(owner.json, owner.object, ID));
}

function nameOf(owner: Owner): string | undefined {
  return labelOf(owner.json, owner.name ?? findMember(owner.json, owner.object, NAME));
}

/** Where a finding about something absent points: the owner's name, else its first token. */
function namePlace(owner: Owner): Span {
  const { json, object } = owner;
  return labelPlace(json, object, owner.name ?? findMember(json, object, NAME));
}

function quoted(key: Key | undefined): string {
  return JSON.stringify(key?.name ?? '');
}
