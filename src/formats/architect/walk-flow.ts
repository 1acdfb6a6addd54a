import type { JsonIndex } from '../../source/json/index-json.js';
import { pointerStep } from '../../source/json/pointer.js';
import {
  after,
  createKey,
  isKey,
  isObject,
  type Key,
  keysOf,
  kindOf,
  NO_TOKEN,
  type RepeatedKey,
  startOf,
  stringOf,
  type Token,
} from '../../source/json/tokens.js';
import { MAX_REPEATS } from '../../safe/limits.js';
import type { JsonObject } from '../document.js';
import { ITEMS } from './recognise-flow.js';

const ACTIONS = createKey('actionList');
const CHOICES = createKey('menuChoiceList');
const ACTION = createKey('action');
/** Copies of other flows: their steps are those flows' own. */
const MODULES = createKey('commonModules');
const NAMES = [ITEMS, ACTIONS, CHOICES];
const LISTS = [...NAMES, MODULES];

/** What a walk through a flow meets. */
export type Found =
  /** An object where an action of the flow stands. */
  | { readonly kind: 'action'; readonly place: Place }
  /** What has a wrong shape where the exporter writes lists, items and actions. */
  | { readonly kind: 'misshapen'; readonly rule: string; readonly place: Place }
  /** Keys of lists that stand more than once in the object at a place. */
  | { readonly kind: 'repeats'; readonly repeats: readonly RepeatedKey[]; readonly place: Place };

/** A value in a flow, and how one gets to it. */
export interface Place {
  readonly parent: Place | undefined;
  readonly token: Token;
  /** The key that holds it, `NO_TOKEN` for an element of an array, whose position tells. */
  readonly key: Token;
  readonly position: number;
  readonly role: Role;
  /** Whether it is one of the flow's own parts, where the exporter writes them. */
  readonly isOwn: boolean;
  /** The pointer to it, once somebody asked. */
  pointer: string | undefined;
}

type Role = keyof typeof SHAPES | 'flow' | 'other';

/** What the parts of a flow are, and what is told of one that is not. */
const SHAPES = {
  items: { kind: 'array', rule: '"flowSequenceItemList" must be an array' },
  item: { kind: 'object', rule: 'an element of "flowSequenceItemList" must be an object' },
  actions: { kind: 'array', rule: '"actionList" must be an array' },
  choices: { kind: 'array', rule: '"menuChoiceList" must be an array' },
  choice: { kind: 'object', rule: 'a choice of a menu must be an object' },
  action: { kind: 'object', rule: 'an action must be an object' },
} as const;

/** A place with what is not walked through yet. */
interface Frame extends Place {
  readonly parent: Frame | undefined;
  /** The values of lists that count, of each key the last; undefined where there is none. */
  readonly lists: ReadonlySet<Token> | undefined;
  /** The key or the element that is next, and how many were before it. */
  next: Token;
  passed: number;
}

/**
 * Goes through a flow and gives what stands in its lists of actions and at the choices of its menus,
 * however deep they are, but nothing of the common modules that it has copies of.
 */
export function* walkFlow({ json, object, pointer }: JsonObject): Generator<Found> {
  const holdsList = createListFinder(json, object);
  const repeats: RepeatedKey[] = [];
  let frame: Frame | undefined = openFrame(
    json,
    { ...ROOT, token: object, pointer },
    undefined,
    repeats,
  );
  while (frame !== undefined) {
    if (repeats.length > 0) yield { kind: 'repeats', repeats: repeats.splice(0), place: frame };
    const place = nextIn(json, frame, holdsList);
    if (place === undefined) {
      frame = frame.parent;
      continue;
    }
    const { token, role, isOwn } = place;
    const kind = kindOf(json, token);
    const shape = role === 'flow' || role === 'other' ? undefined : SHAPES[role];
    if (shape !== undefined && shape.kind !== kind) {
      if (isOwn && !isLeftOut(place, kind)) yield { kind: 'misshapen', rule: shape.rule, place };
      if (holdsList(token)) {
        frame = openFrame(json, { ...place, role: 'other', isOwn: false }, frame, repeats);
      }
      continue;
    }
    if (role === 'action') yield { kind: 'action', place };
    const isOnWay = role !== 'action' && role !== 'other';
    if (isOnWay || holdsList(token)) frame = openFrame(json, place, frame, repeats);
  }
}

/** The RFC 6901 pointer to a place. */
export function pointerTo(json: JsonIndex, place: Place): string {
  const way: Place[] = [];
  let from: Place | undefined = place;
  for (; from !== undefined && from.pointer === undefined; from = from.parent) way.push(from);
  let pointer = from?.pointer ?? '';
  for (const each of way.reverse()) {
    const step = each.key === NO_TOKEN ? each.position : stringOf(json, each.key);
    pointer += pointerStep(step);
    each.pointer = pointer;
  }
  return pointer;
}

const ROOT = { parent: undefined, key: NO_TOKEN, position: 0, role: 'flow', isOwn: true } as const;

function openFrame(
  json: JsonIndex,
  { token, key, position, role, isOwn, pointer }: Place,
  parent: Frame | undefined,
  repeats: RepeatedKey[],
): Frame {
  const lists = isObject(json, token) ? listsIn(json, token, role, repeats) : undefined;
  const next = token + 1;
  return { parent, token, key, position, role, isOwn, pointer, lists, next, passed: 0 };
}

/** The next value in a place that may be an action or lead to some; undefined where there is none left. */
function nextIn(json: JsonIndex, frame: Frame, holdsList: ListFinder): Place | undefined {
  const { lists, role: whole } = frame;
  const end = after(json, frame.token);
  const isMember = isObject(json, frame.token);
  while (frame.next < end) {
    const key = isMember ? frame.next : NO_TOKEN;
    const token = isMember ? key + 1 : frame.next;
    const position = frame.passed++;
    frame.next = after(json, token);
    const list = isMember && lists !== undefined ? listAt(json, key, whole) : undefined;
    if (list === MODULES || (list !== undefined && lists?.has(token) === false)) continue;
    const role = isMember ? roleUnder(list) : roleAmong(whole);
    if (role === 'other' && !holdsList(token)) continue;
    const isOwn = frame.isOwn && isPartOf(role, whole);
    return { parent: frame, token, key, position, role, isOwn, pointer: undefined };
  }
  return undefined;
}

/** Whether the key of a list stands somewhere in a value. It is asked of one value after another. */
type ListFinder = (token: Token) => boolean;

/** Looks for the keys of lists in one go: next to nothing of a flow holds any, and the rest is passed over. */
function createListFinder(json: JsonIndex, flow: Token): ListFinder {
  const keys: Token[] = [];
  const end = after(json, flow);
  for (let token = flow + 1; token < end; token++) {
    if (mayBeName(json, token) && NAMES.some((name) => isKey(json, token, name))) keys.push(token);
  }
  let next = 0;
  return (token) => {
    while ((keys[next] ?? Infinity) <= token) next++;
    return (keys[next] ?? Infinity) < after(json, token);
  };
}

/** A glance, since the walk asks it of every token: a long name, or one with escapes that a colon follows. */
function mayBeName(json: JsonIndex, token: Token): boolean {
  const end = json.ends[token] ?? 0;
  if (end >= 0) return LENGTHS.has(end - startOf(json, token));
  let at = ~end;
  while ((json.bytes[at] ?? COLON) <= SPACE) at++;
  return json.bytes[at] === COLON;
}

const COLON = 0x3a;
const SPACE = 0x20;

/** How long the names are, in quotes. */
const LENGTHS = new Set(NAMES.map((name) => name.bytes.length + 2));

/** The values of the lists in an object that count. Repetitions of their keys are added to `repeats`. */
function listsIn(
  json: JsonIndex,
  object: Token,
  role: Role,
  repeats: RepeatedKey[],
): Set<Token> | undefined {
  let last: Map<Key, Token> | undefined;
  for (const key of keysOf(json, object)) {
    const list = listAt(json, key, role);
    if (list === undefined) continue;
    last ??= new Map<Key, Token>();
    const earlier = last.get(list);
    last.set(list, key);
    if (earlier === undefined || repeats.length >= MAX_REPEATS) continue;
    repeats.push({ name: list.name, earlier, repeated: key, object });
  }
  return last === undefined ? undefined : new Set([...last.values()].map((key) => key + 1));
}

/** What a key of an object that plays a role is for; undefined where it does not lead to actions. */
function listAt(json: JsonIndex, key: Token, role: Role): Key | undefined {
  if (role === 'choice' && isKey(json, key, ACTION)) return ACTION;
  return LISTS.find((list) => isKey(json, key, list));
}

function roleUnder(list: Key | undefined): Role {
  switch (list) {
    case ITEMS:
      return 'items';
    case ACTIONS:
      return 'actions';
    case CHOICES:
      return 'choices';
    case ACTION:
      return 'action';
    default:
      return 'other';
  }
}

function roleAmong(list: Role): Role {
  switch (list) {
    case 'items':
      return 'item';
    case 'actions':
      return 'action';
    case 'choices':
      return 'choice';
    default:
      return 'other';
  }
}

/** Whether the exporter writes a part of that role into one of the other. */
function isPartOf(role: Role, whole: Role): boolean {
  switch (role) {
    case 'items':
      return whole === 'flow';
    case 'actions':
    case 'choices':
      return whole === 'item';
    case 'item':
    case 'choice':
    case 'action':
      return true;
    case 'flow':
    case 'other':
      return false;
  }
}

/** Whether an own part is `null`, as if it were not there: all but the list that makes a flow may be. */
function isLeftOut({ key, role }: Place, kind: string): boolean {
  return kind === 'null' && key !== NO_TOKEN && role !== 'items';
}
