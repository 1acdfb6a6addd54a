import { createClient, reasonOf } from '../github/client.js';
import { readCommentableLines } from '../github/commentable-lines.js';
import type { GitHubEvent } from '../github/event.js';
import { publishSuggestions } from '../github/publish-suggestions.js';
import { suggestionsFor } from '../github/suggestion.js';
import type { Delivery, FixTask } from './fix-task.js';
import { fixHead } from './head-fixes.js';
import { tell } from './tell.js';

/** Delivers the fix as suggestions to click on, where the diff of the pull request shows the lines. */
export async function suggestFix(
  task: FixTask,
  event: Extract<GitHubEvent, { kind: 'pull-request' }>,
): Promise<Delivery> {
  try {
    const client = await createClient(task.inputs.token);
    const { fixes, isLeftAlone } = await fixHead(task, client, event);
    const commentable = await readCommentableLines(client, event.repository, event.number);
    const changes = fixes.map(({ path, before, fixed, isEncoded }) => ({
      path,
      bytes: before,
      fixed,
      isEncoded,
    }));
    const { suggestions, others } = suggestionsFor(changes, commentable, task.prefix);
    const outcome = await publishSuggestions(
      client,
      { ...event, prefix: task.prefix },
      suggestions,
      others,
    );
    const { posted, kept, removed, refused } = outcome;
    tell(
      task.host,
      `Suggestions: ${String(posted)} new, ${String(kept)} kept, ${String(removed)} removed; ${String(others.length)} listed.`,
    );
    if (refused !== undefined)
      return { kind: 'refused', why: `GitHub refused the review (${refused})` };
    if (fixes.length === 0) return { kind: 'nothing', isLeftAlone };
    const fixed = suggestions.flatMap(({ findings }) =>
      findings.map(({ fingerprint }) => fingerprint),
    );
    return { kind: 'suggested', fixed: new Set(fixed) };
  } catch (error) {
    return { kind: 'refused', why: reasonOf(error) };
  }
}
