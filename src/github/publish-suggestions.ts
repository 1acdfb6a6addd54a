import type { GitHubClient } from './client.js';
import { reasonOf } from './client.js';
import type { Repository } from './event.js';
import { isBy, readViewer } from './viewer.js';
import { textHash } from '../safe/text-hash.js';
import type { Suggestion, Unsuggestable } from './suggestion.js';
import { isOfStep, readSuggestionMark } from './suggestion-mark.js';
import { unsuggestableList } from './unsuggestable-list.js';

/** Comments that are sent with one review. */
const COMMENTS_PER_REVIEW = 40;

/** Where to publish. */
export interface PullRequest {
  readonly repository: Repository;
  readonly number: number;
  readonly headOid: string;
  /** What leads from the repository's root to the working directory: '' or ending with `/`. */
  readonly prefix: string;
}

/** What became of the suggestions. */
export interface PublishOutcome {
  readonly posted: number;
  /** Suggestions that stand there from an earlier run. */
  readonly kept: number;
  /** Suggestions of an earlier run that no longer fit. */
  readonly removed: number;
  /** Why GitHub refused what is in `unsent`. */
  readonly refused?: string;
  readonly unsent: readonly Suggestion[];
}

/**
 * Makes the suggestions of a pull request what they should be: those that stand there stay, those that no
 * longer fit go, unless somebody answered, and new ones come as one review, or as several where they are many.
 * Those of a step for another working directory stay, and are not said again.
 */
export async function publishSuggestions(
  client: GitHubClient,
  pull: PullRequest,
  suggestions: readonly Suggestion[],
  others: readonly Unsuggestable[],
): Promise<PublishOutcome> {
  const at = { ...pull.repository, pull_number: pull.number };
  let unsent = suggestions;
  let kept = 0;
  let removed = 0;
  let posted = 0;
  try {
    const viewer = await readViewer(client);
    const comments = await client.paginate(client.rest.pulls.listReviewComments, {
      ...at,
      per_page: 100,
    });
    const answered = new Set(comments.map((comment) => comment.in_reply_to_id));
    const wanted = new Map(suggestions.map((suggestion) => [suggestion.key, suggestion]));
    for (const { id, body, user, line, path } of comments) {
      const mark = readSuggestionMark(body);
      if (mark === undefined || !isBy(user, viewer)) continue;
      // GitHub takes the line away from a comment that the code has moved on from.
      if (wanted.has(mark.key) && typeof line === 'number') {
        wanted.delete(mark.key);
        kept++;
      } else if (isOfStep(mark, path, pull.prefix) && !answered.has(id)) {
        await client.rest.pulls.deleteReviewComment({ ...pull.repository, comment_id: id });
        removed++;
      }
    }
    unsent = [...wanted.values()];
    let list = await newList(client, at, viewer, others);
    while (unsent.length > 0 || list !== undefined) {
      const part = unsent.slice(0, COMMENTS_PER_REVIEW);
      await client.rest.pulls.createReview({
        ...at,
        commit_id: pull.headOid,
        event: 'COMMENT',
        body: list ?? '',
        comments: part.map(reviewComment),
      });
      posted += part.length;
      unsent = unsent.slice(part.length);
      list = undefined;
    }
  } catch (error) {
    return { posted, kept, removed, refused: reasonOf(error), unsent };
  }
  return { posted, kept, removed, unsent };
}

function reviewComment({ path, startLine, line, body }: Suggestion): {
  path: string;
  line: number;
  side: string;
  body: string;
  start_line?: number;
  start_side?: string;
} {
  const single = { path, line, side: 'RIGHT', body };
  return startLine === line ? single : { ...single, start_line: startLine, start_side: 'RIGHT' };
}

/** The review's text about what cannot be suggested; undefined where there is nothing, or it stands there. */
async function newList(
  client: GitHubClient,
  at: { owner: string; repo: string; pull_number: number },
  viewer: string,
  others: readonly Unsuggestable[],
): Promise<string | undefined> {
  if (others.length === 0) return undefined;
  const items = unsuggestableList(others);
  const mark = `<!-- flow-timeout-lint:list ${textHash(items.join('\n'))} -->`;
  const reviews = await client.paginate(client.rest.pulls.listReviews, { ...at, per_page: 100 });
  if (reviews.some(({ body, user }) => isBy(user, viewer) && body.startsWith(mark)))
    return undefined;
  return [
    mark,
    'These timeouts can be fixed, but not by a suggestion. Run `flow-timeout-lint fix`:',
    '',
    ...items,
  ].join('\n');
}
