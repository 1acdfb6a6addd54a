import { visible } from './visible.js';

/**
 * Makes a text out of a file safe to print as one line of a log or a terminal, or as part of one: control
 * characters become visible, and neither form of the runner's commands is left: `::name::` at the start of
 * a line, after whatever blanks, and `##[name]` anywhere.
 */
export function logLine(text: string): string {
  return visible(text)
    .replaceAll('\n', '\\n')
    .replaceAll('##[', '#\\x23[')
    .replace(/^(\s*):(?=:)/u, '$1\\x3a');
}
