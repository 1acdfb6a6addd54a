import { insertNumber } from '../../source/json/edit-members.js';
import type { JsonIndex } from '../../source/json/index-json.js';
import {
  after,
  endOf,
  findMember,
  isKey,
  type Key,
  keysOf,
  NO_TOKEN,
  spanOf,
  startOf,
  type Token,
} from '../../source/json/tokens.js';
import type { TextEdit } from '../../source/text-edit.js';

/** A value to be written: a text, a number, or an object with its members in order. */
export type Tree = string | number | { readonly [key: string]: Tree };

/**
 * The edit that gives a member of an object a value: in the place of the one that counts, else as the last
 * member. It is written as the object's other members are, on one line or on many. The object is not empty.
 */
export function setMember(json: JsonIndex, object: Token, key: Key, value: Tree): TextEdit {
  const found = findMember(json, object, key);
  if (found !== NO_TOKEN && typeof value !== 'object') {
    return { ...spanOf(json, found), text: JSON.stringify(value) };
  }
  const sample = sampleOf(json, object, key);
  const text = treeText(value, sample.style);
  if (found !== NO_TOKEN) return { ...spanOf(json, found), text };
  return { ...sample.span, text: sample.head + text };
}

/**
 * The edits that take the members of a key out of an object, each with the comma that it needs no more. The
 * object has others.
 */
export function removeMembers(json: JsonIndex, object: Token, key: Key): TextEdit[] {
  const edits: TextEdit[] = [];
  let previous = NO_TOKEN;
  let isAfterKept = false;
  for (const member of keysOf(json, object)) {
    if (!isKey(json, member, key)) isAfterKept = true;
    else if (isAfterKept) {
      edits.push({ start: endOf(json, previous + 1), end: endOf(json, member + 1), text: '' });
    } else {
      const next = startOf(json, after(json, member + 1));
      edits.push({ start: startOf(json, member), end: next, text: '' });
    }
    previous = member;
  }
  return edits;
}

/** How the members of an object are written. */
interface Style {
  readonly colon: string;
  /** What stands between two members. */
  readonly comma: string;
  /** What stands after `{` and before `}`: a line break with its indentation, blanks, or nothing. */
  readonly open: string;
  readonly close: string;
}

/** An object with a number in it, written as a new member: what stands before it, and how it is written. */
function sampleOf(
  json: JsonIndex,
  object: Token,
  { name }: Key,
): { span: { start: number; end: number }; head: string; style: Style } {
  const { start, end, text } = insertNumber(json, object, [name, SAMPLE], 0);
  const key = JSON.stringify(name);
  const separator = text.slice(0, text.indexOf(key));
  const brace = text.indexOf('{', separator.length + key.length);
  const member = text.indexOf(`"${SAMPLE}"`, brace);
  const open = text.slice(brace + 1, member);
  const colon = text.slice(separator.length + key.length, brace);
  const close = text.slice(text.lastIndexOf('0') + 1, -1);
  const comma = separator.includes('\n') ? `,${/\s*$/.exec(colon)?.[0] ?? ''}` : separator;
  return {
    span: { start, end },
    head: text.slice(0, brace),
    style: { colon, comma: open.includes('\n') ? ',' : comma, open, close },
  };
}

const SAMPLE = 'x';

function treeText(tree: Tree, style: Style): string {
  if (typeof tree !== 'object') return JSON.stringify(tree);
  const members = Object.entries(tree);
  if (members.length === 0) return '{}';
  const { colon, comma, open, close } = style;
  const isOnLines = open.includes('\n');
  const unit = isOnLines ? open.slice(close.length) : '';
  const inner = { ...style, open: open + unit, close: close + unit };
  const texts = members.map(
    ([key, value]) => `${JSON.stringify(key)}${colon}${treeText(value, inner)}`,
  );
  return `{${open}${texts.join(isOnLines ? comma + open : comma)}${close}}`;
}
