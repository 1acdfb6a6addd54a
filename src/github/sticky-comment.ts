import { type GitHubClient, reasonOf } from './client.js';
import type { Repository } from './event.js';
import { isBy, readViewer } from './viewer.js';

/** Where a comment stands: an issue or a pull request. */
export interface CommentPlace {
  readonly repository: Repository;
  readonly number: number;
}

/** What became of a comment. */
export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged' }
  /** GitHub refused it; why is told. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Keeps one comment up to date: the one that begins with the mark and is by whoever the token belongs to, or
 * a new one. A mark that somebody else has copied is not ours.
 */
export async function keepComment(
  client: GitHubClient,
  { repository, number }: CommentPlace,
  mark: string,
  text: string,
): Promise<CommentOutcome> {
  const body = `${mark}\n${text}`;
  try {
    const viewer = await readViewer(client);
    const comments = await client.paginate(client.rest.issues.listComments, {
      ...repository,
      issue_number: number,
      per_page: 100,
    });
    const ours = comments.find(
      (comment) => comment.body?.startsWith(mark) === true && isBy(comment.user, viewer),
    );
    if (ours === undefined) {
      await client.rest.issues.createComment({ ...repository, issue_number: number, body });
      return { kind: 'created' };
    }
    if (ours.body === body) return { kind: 'unchanged' };
    await client.rest.issues.updateComment({ ...repository, comment_id: ours.id, body });
    return { kind: 'updated' };
  } catch (error) {
    return { kind: 'refused', why: reasonOf(error) };
  }
}
