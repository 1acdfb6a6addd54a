import { type Answer, refusal } from './answers.js';
import { problemsOfText, unknownMembers } from './body-problems.js';
import { valueAt } from './json.js';
import type { User } from './pull-request.js';

/** A comment on an issue or a pull request as a whole. */
export interface IssueComment {
  readonly id: number;
  /** Nobody where the account is gone. */
  readonly user: User | null;
  readonly body: string;
}

/** What was said about a pull request as a whole, in order. */
export interface Conversation {
  readonly comments: readonly IssueComment[];
  /** Somebody says something. */
  readonly say: (user: User | null, body: string) => IssueComment;
  /** Answers a request for a new comment. */
  readonly create: (body: unknown, user: User) => Answer;
  /** Answers a request for another text of a comment. */
  readonly update: (id: number, body: unknown) => Answer;
}

export function createConversation(): Conversation {
  const comments: IssueComment[] = [];
  const say: Conversation['say'] = (user, body) => {
    const comment = { id: 2_100_000_000 + comments.length, user, body };
    comments.push(comment);
    return comment;
  };
  return {
    comments,
    say,
    create: (body, user) => {
      const text = checkedText(body);
      return typeof text === 'string' ? { status: 201, body: say(user, text) } : text;
    },
    update: (id, body) => {
      const at = comments.findIndex((comment) => comment.id === id);
      const comment = comments[at];
      if (comment === undefined) return refusal(404);
      const text = checkedText(body);
      if (typeof text !== 'string') return text;
      const updated = { ...comment, body: text };
      comments[at] = updated;
      return { status: 200, body: updated };
    },
  };
}

/** The text that a request holds, or its refusal. */
function checkedText(body: unknown): string | Answer {
  const text = valueAt(body, 'body');
  const errors = [
    ...unknownMembers(body, ['body']),
    ...(typeof text !== 'string' || text === '' ? ["Body can't be blank"] : problemsOfText(text)),
  ];
  return errors.length > 0 || typeof text !== 'string' ? refusal(422, { errors }) : text;
}
