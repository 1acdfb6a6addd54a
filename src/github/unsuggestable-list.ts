import { markdownCode } from '../safe/markdown.js';
import { shorten } from '../safe/shorten.js';
import { findingLine, type Unsuggestable } from './suggestion.js';

/** Characters of the whole list; GitHub takes 65,536 for a review's body. */
const MAX_LIST = 50_000;

/** Characters of the findings of one place, after the first of them. */
const MAX_PLACE = 4_000;

/** Characters of a path, before its characters become references. */
const MAX_PATH = 400;

/**
 * What cannot be suggested as a list in Markdown, a line a place. What has no room is counted: the further
 * findings of a place at its end, the further places on the last line.
 */
export function unsuggestableList(others: readonly Unsuggestable[]): string[] {
  const items: string[] = [];
  let length = 0;
  for (const other of others) {
    const item = itemOf(other);
    if (length + item.length + 1 > MAX_LIST) continue;
    length += item.length + 1;
    items.push(item);
  }
  const rest = others.length - items.length;
  return rest === 0 ? items : [...items, `- and ${String(rest)} more`];
}

function itemOf({ path, line, findings, why }: Unsuggestable): string {
  const texts: string[] = [];
  let length = 0;
  for (const finding of findings) {
    const text = findingLine(finding);
    length += text.length + 2;
    if (texts.length > 0 && length > MAX_PLACE) break;
    texts.push(text);
  }
  const rest = findings.length - texts.length;
  if (rest > 0) texts.push(`and ${String(rest)} more`);
  const place = markdownCode(`${shorten(path, MAX_PATH)}:${String(line)}`);
  return `- ${place} ${texts.join('; ')} (${why})`;
}
