import type { GitHubClient } from './client.js';
import type { Repository } from './event.js';

/** The lines of the new side of a pull request's diff, by file: those that a review can comment on. */
export type CommentableLines = ReadonlyMap<string, readonly HunkLines[]>;

/** The lines of one hunk: a comment must not reach from one hunk into another. */
export interface HunkLines {
  readonly first: number;
  /** The line after the last one. */
  readonly end: number;
}

/** Reads which lines of a pull request can be commented on, all pages of its files. */
export async function readCommentableLines(
  client: GitHubClient,
  repository: Repository,
  number: number,
): Promise<CommentableLines> {
  const files = await client.paginate(client.rest.pulls.listFiles, {
    ...repository,
    pull_number: number,
    per_page: 100,
  });
  // A file without a patch is binary or too large: nothing in it can be commented on.
  return new Map(files.map(({ filename, patch }) => [filename, hunkLines(patch ?? '')]));
}

/** The lines of the new side that the hunks of a patch show. */
export function hunkLines(patch: string): HunkLines[] {
  return [...patch.matchAll(/(?:^|\n)@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/g)].map(
    ([, start, length]) => {
      const first = Number(start);
      return { first, end: first + Number(length ?? 1) };
    },
  );
}

/** Whether a review can comment on the lines of a file from `first` up to `end`. */
export function isCommentable(
  lines: CommentableLines,
  file: string,
  first: number,
  end: number,
): boolean {
  return (lines.get(file) ?? []).some((hunk) => first >= hunk.first && end <= hunk.end);
}
