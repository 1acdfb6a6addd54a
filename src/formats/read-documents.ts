import { indexJson, type JsonIndex, type JsonSyntaxError } from '../source/json/index-json.js';
import type { JsonArena } from '../source/json/arena.js';
import { pointerStep } from '../source/json/pointer.js';
import {
  createKey,
  elementsOf,
  findMember,
  isObject,
  kindOf,
  NO_TOKEN,
  type RepeatedKey,
  spanOf,
  startOf,
  type Token,
} from '../source/json/tokens.js';
import { MAX_DEPTH, MAX_ENTRIES } from '../safe/limits.js';
import type { CustomFormat } from './custom-format.js';
import type { Document, JsonObject } from './document.js';
import type { JsonFormat } from './json-format.js';
import { addLimitProblem, addOuterDuplicates, startDocument } from './json-sites.js';
import { describe } from './json-value.js';
import type { TextFormat } from './text-format.js';
import { syntaxMessage } from './syntax-message.js';

/** What a file turned out to hold. */
export type Reading =
  /** The documents in it; none where the file is none of ours. */
  | { readonly kind: 'documents'; readonly documents: readonly Document[] }
  /** It cannot be read from `offset` on. The format is what it looks like, where that can be told. */
  | {
      readonly kind: 'unreadable';
      readonly format?: string;
      readonly message: string;
      readonly offset: number;
    };

/** What a file may hold: the formats known by their content, or the one that the config pins it to. */
export interface FormatChoice {
  readonly known: readonly JsonFormat[];
  readonly custom: readonly CustomFormat[];
  readonly pinned?: JsonFormat | TextFormat | CustomFormat;
}

/**
 * Reads the documents of the text in the arena, that of a file of that name. `isDecoded` tells that it is what an
 * encoded file stands for.
 */
export type FileReader = (
  arena: JsonArena,
  name: string,
  formats: FormatChoice,
  isDecoded: boolean,
) => Reading;

/** Reads every file as JSON. */
export const readJsonFile: FileReader = (arena, _, formats) => readDocuments(arena, formats);

/** The members of an object that hold a saved list of documents. */
const LISTS = ['entities', 'flows'].map(createKey);

/** Reads the documents of the text in the arena. They hold until the arena is filled again. */
export function readDocuments(arena: JsonArena, formats: FormatChoice): Reading {
  const json = indexJson(arena, MAX_DEPTH);
  if ('problem' in json) return unreadable(arena, json, formats);
  const { pinned } = formats;
  if (pinned !== undefined && 'files' in pinned) return { kind: 'documents', documents: [] };
  if (pinned !== undefined && 'owners' in pinned) {
    return { kind: 'documents', documents: [pinned.read(json)] };
  }
  const documents = readResources(json, formats.known, pinned);
  if (documents.length === 0) {
    for (const custom of formats.custom) {
      const document = custom.read(json);
      if (document.sites.length + document.problems.length > 0) documents.push(document);
    }
  }
  return { kind: 'documents', documents };
}

function readResources(
  json: JsonIndex,
  known: readonly JsonFormat[],
  pinned: JsonFormat | undefined,
): Document[] {
  const documents: Document[] = [];
  const strays: { token: Token; pointer: string }[] = [];
  const repeats: RepeatedKey[] = [];
  let entries = 0;
  for (const { token, pointer, recognised } of resourcesOf(json, known, repeats)) {
    if (!isObject(json, token)) {
      if (strays.length < MAX_STRAYS) strays.push({ token, pointer });
      continue;
    }
    const format = pinned ?? recognised ?? formatOf(json, token, known);
    if (format === undefined) continue;
    if (entries >= MAX_ENTRIES) {
      const draft = startDocument(format.name);
      addLimitProblem(
        draft,
        { start: startOf(json, token), end: startOf(json, token) + 1 },
        pointer,
      );
      documents.push(draft);
      break;
    }
    const object = { json, object: token, pointer };
    const document = format.read(object);
    const { sites, problems, duplicates } = document;
    entries += Math.max(1, sites.length + problems.length + duplicates.length);
    documents.push({ ...document, object });
  }
  const format = pinned?.name ?? documents[0]?.format;
  // A list that stands twice is ours if either of the two is: of the first nothing is read.
  if (repeats.length > 0) {
    const draft = startDocument(format ?? likelyFormat(json, known) ?? '');
    addOuterDuplicates(draft, json, repeats, '');
    if (draft.format !== '') documents.push(draft);
  }
  if (format === undefined) return documents;
  for (const { token, pointer } of strays)
    documents.push(strayDocument(json, token, pointer, format));
  return documents;
}

/** Elements of a list that are no objects: so many are told. */
const MAX_STRAYS = 100;

/** What stands among documents, or in the place of one, and is no object. */
function strayDocument(json: JsonIndex, token: Token, pointer: string, format: string): Document {
  const draft = startDocument(format);
  const what = pointer === '' ? 'the document' : 'an element of the list';
  const message = `${what} must be an object, but is ${describe(json, token)}`;
  draft.problems.push({ message, span: spanOf(json, token), pointer });
  return draft;
}

/** The format that an object is a document of. */
function formatOf(
  json: JsonIndex,
  object: Token,
  known: readonly JsonFormat[],
): JsonFormat | undefined {
  return known.find((format) => format.recognises(json, object));
}

/** A value of a file that may be a document, and its format where that was told on the way. */
interface Candidate extends Pick<JsonObject, 'pointer'> {
  readonly token: Token;
  readonly recognised?: JsonFormat | undefined;
}

/** The values of a file that may be documents: its value, or the elements of the lists that it is or holds. */
function* resourcesOf(
  json: JsonIndex,
  known: readonly JsonFormat[],
  repeats: RepeatedKey[],
): Generator<Candidate> {
  // A document may have a member that is called like a list's.
  const recognised = isObject(json, 0) ? formatOf(json, 0, known) : undefined;
  const lists = recognised === undefined ? listsIn(json, repeats) : [];
  if (lists.length === 0) yield { token: 0, pointer: '', recognised };
  for (const list of lists) {
    let position = 0;
    for (const token of elementsOf(json, list.token)) {
      yield { token, pointer: list.pointer + pointerStep(position++) };
    }
  }
}

function listsIn(json: JsonIndex, repeats: RepeatedKey[]): { token: Token; pointer: string }[] {
  if (kindOf(json, 0) === 'array') return [{ token: 0, pointer: '' }];
  if (!isObject(json, 0)) return [];
  return LISTS.flatMap((key) => {
    const token = findMember(json, 0, key, repeats);
    const isList = token !== NO_TOKEN && kindOf(json, token) === 'array';
    return isList ? { token, pointer: pointerStep(key.name) } : [];
  });
}

function unreadable(arena: JsonArena, error: JsonSyntaxError, formats: FormatChoice): Reading {
  const format = formats.pinned?.name ?? likelyFormat(arena, formats.known);
  if (format === undefined && error.problem !== 'too-deep')
    return { kind: 'documents', documents: [] };
  return {
    kind: 'unreadable',
    ...(format === undefined ? {} : { format }),
    message: isUtf16(arena)
      ? 'the file is not UTF-8 (it looks like UTF-16): save it as UTF-8'
      : syntaxMessage(arena.bytes, error),
    offset: error.offset,
  };
}

/** The format whose marks a text holds that does not parse, in UTF-8 or UTF-16, escaped or not. */
function likelyFormat(
  { bytes, size }: Pick<JsonArena, 'bytes' | 'size'>,
  known: readonly JsonFormat[],
): string | undefined {
  const text = bytes
    .toString('latin1', 0, size)
    .replaceAll('\0', '')
    .replace(/\\u00([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll('\\/', '/');
  const looksLike = ({ signs }: JsonFormat): boolean =>
    signs.some((list) => list.every((sign) => text.includes(sign)));
  return known.find(looksLike)?.name;
}

function isUtf16({ bytes, size }: JsonArena): boolean {
  const [first, second] = bytes;
  if (size < 2) return false;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    first === 0 ||
    (second === 0 && bytes[2] !== 0)
  );
}
