import type { JsonIndex } from '../../source/json/index-json.js';
import { pointerStep } from '../../source/json/pointer.js';
import {
  elementsOf,
  isKey,
  isObject,
  type Key,
  keysOf,
  kindOf,
  spanOf,
  startOf,
  stringOf,
  type Token,
} from '../../source/json/tokens.js';
import { type DocumentDraft, isFull } from '../json-sites.js';
import { describe } from '../json-value.js';
import type { Span } from '../site.js';

/** A value in Terraform's JSON syntax that stands for one block, or for several. */
export interface JsonBlocks {
  /** The key that it stands under. */
  readonly key: Token;
  readonly value: Token;
  readonly pointer: string;
}

/** The body of one block in Terraform's JSON syntax. */
export interface JsonBody {
  readonly object: Token;
  readonly pointer: string;
  /** Its key, or its brace where it is one of a list. */
  readonly title: Span;
}

/** The bodies that a value stands for: itself, or the elements of a list. What is no object is a problem. */
export function* bodiesOf(
  draft: DocumentDraft,
  json: JsonIndex,
  { key, value, pointer }: JsonBlocks,
): Generator<JsonBody> {
  if (kindOf(json, value) !== 'array') {
    if (isBody(draft, json, value, pointer)) {
      yield { object: value, pointer, title: spanOf(json, key) };
    }
    return;
  }
  let position = 0;
  for (const object of elementsOf(json, value)) {
    const step = pointer + pointerStep(position++);
    const start = startOf(json, object);
    if (!isBody(draft, json, object, step)) continue;
    yield { object, pointer: step, title: { start, end: start + 1 } };
  }
}

/** Whether a value is the body of a block; `null` stands for no block at all. */
function isBody(draft: DocumentDraft, json: JsonIndex, value: Token, pointer: string): boolean {
  if (isObject(json, value)) return true;
  if (kindOf(json, value) !== 'null' && !isFull(draft)) {
    const message = `a block must be an object, but is ${describe(json, value)}`;
    draft.problems.push({ message, span: spanOf(json, value), pointer });
  }
  return false;
}

/** The blocks that stand under a key in a body. A key may stand there more than once, and all of them count. */
export function* blocksUnder(
  json: JsonIndex,
  { object, pointer }: Pick<JsonBody, 'object' | 'pointer'>,
  name: Key,
): Generator<JsonBlocks> {
  const step = pointer + pointerStep(name.name);
  for (const key of keysOf(json, object)) {
    if (isKey(json, key, name)) yield { key, value: key + 1, pointer: step };
  }
}

/** The blocks of a body by their label. A key `//` is a comment. */
export function* labelledBlocks(
  json: JsonIndex,
  { object, pointer }: JsonBody,
): Generator<JsonBlocks & { readonly label: string }> {
  for (const key of keysOf(json, object)) {
    const label = stringOf(json, key);
    if (label === '//') continue;
    yield { key, value: key + 1, pointer: pointer + pointerStep(label), label };
  }
}
