import { membersOf, type JsonValue } from './canonical.js';
import { elementsOf, kindOf, sourceOf } from './tokens.js';

/** Members that tell what an object is: they stand first. */
const FIRST = ['id', 'name', 'type'];

const INDENT = '  ';

/**
 * A value as people keep it in git: two spaces deeper a level, what an object is first and its other members
 * by name, so that it only changes where the value does. Numbers and strings stay as they are written. The
 * members of the value itself that are named in `ignored` are left out.
 */
export function stableText(value: JsonValue, ignored: ReadonlySet<string> = NONE): string {
  return `${textOf(value, ignored, '')}\n`;
}

const NONE: ReadonlySet<string> = new Set();

function textOf(value: JsonValue, ignored: ReadonlySet<string>, indent: string): string {
  const { json, token } = value;
  const kind = kindOf(json, token);
  const inner = indent + INDENT;
  if (kind === 'array') {
    const elements = [...elementsOf(json, token)].map((child) =>
      textOf({ json, token: child }, NONE, inner),
    );
    return enclosed('[', elements, ']', indent);
  }
  if (kind !== 'object') return sourceOf(json, token);
  const members = [...membersOf(value)].filter(([name]) => !ignored.has(name));
  members.sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  const texts = members.map(
    ([name, child]) => `${JSON.stringify(name)}: ${textOf(child, NONE, inner)}`,
  );
  return enclosed('{', texts, '}', indent);
}

function rankOf(name: string): number {
  const rank = FIRST.indexOf(name);
  return rank < 0 ? FIRST.length : rank;
}

function enclosed(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  const inner = indent + INDENT;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
