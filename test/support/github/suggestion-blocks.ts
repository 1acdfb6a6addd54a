import type { ReviewComment } from './pull-request.js';

/** A comment as far as it matters to whoever accepts what it suggests. */
interface Suggested {
  readonly startLine: number;
  readonly line: number;
  readonly body: string;
}

/**
 * The lines that a comment suggests, read as GitHub reads a fenced block; undefined where there is none.
 * A block without a line takes the lines away.
 */
export function suggestedLines(body: string): string[] | undefined {
  const lines = body.split('\n');
  const open = lines.findIndex((line) => /^`{3,}suggestion$/.test(line));
  const fence = /^`+/.exec(lines[open] ?? '')?.[0] ?? '';
  if (fence === '') return undefined;
  const rest = lines.slice(open + 1);
  const close = rest.findIndex((line) => new RegExp(`^ {0,3}${fence}\`*\\s*$`).test(line));
  return close < 0 ? rest : rest.slice(0, close);
}

/** A text after somebody clicked on all suggestions about it. */
export function spliceSuggestions(text: string, suggestions: readonly Suggested[]): string {
  const lines = text.split('\n');
  for (const { startLine, line, body } of [...suggestions].sort(
    (a, b) => b.startLine - a.startLine,
  )) {
    const suggested = suggestedLines(body);
    if (suggested === undefined) throw new Error(`a comment suggests nothing: ${body}`);
    lines.splice(startLine - 1, line - startLine + 1, ...suggested);
  }
  return lines.join('\n');
}

/** A file of a pull request after somebody clicked on all suggestions about it. */
export function applySuggestions(
  text: string,
  path: string,
  comments: readonly ReviewComment[],
): string {
  return spliceSuggestions(
    text,
    comments.filter((comment) => comment.path === path),
  );
}
