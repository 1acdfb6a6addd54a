import { MAX_TEXT } from './limits.js';

/** Cuts a text out of a file to what a report can show, never within a surrogate pair. */
export function shorten(text: string, length = MAX_TEXT): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
