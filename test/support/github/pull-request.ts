import { type Answer, refusal } from './answers.js';
import { problemsOfText, unknownMembers } from './body-problems.js';
import { createConversation } from './conversation.js';
import { git, gitLine, type GitRepository } from './git.js';
import { listAt, numberAt, textAt, valueAt } from './json.js';

/** Whoever wrote something. */
export interface User {
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

/** A comment on lines of a pull request. */
export interface ReviewComment {
  readonly id: number;
  /** Nobody where the account is gone. */
  readonly user: User | null;
  readonly body: string;
  readonly path: string;
  /** The commit whose lines are meant. */
  readonly commit: string;
  readonly startLine: number;
  readonly line: number;
  readonly answerTo?: number;
}

export interface Review {
  readonly id: number;
  readonly user: User;
  readonly body: string;
  readonly commit: string;
}

interface Hunk {
  readonly oldFirst: number;
  readonly oldEnd: number;
  readonly newFirst: number;
  readonly newEnd: number;
}

const REVIEW_MEMBERS = ['commit_id', 'event', 'body', 'comments'];
const COMMENT_MEMBERS = ['path', 'body', 'line', 'side', 'start_line', 'start_side'];

/** A pull request as the server keeps it: its two branches, and what was said about it. */
export class PullRequest {
  comments: ReviewComment[] = [];
  readonly reviews: Review[] = [];
  readonly conversation = createConversation();
  readonly #patches = new Map<string, string>();
  #lastId = 1_700_000_000;

  constructor(
    readonly repository: GitRepository,
    readonly number: number,
    readonly baseRef: string,
    readonly headRef: string,
  ) {}

  get head(): string {
    return this.repository.refOid(this.headRef) ?? '';
  }

  /** What the pull request changes: since it left the base, as GitHub compares. */
  files(): object[] {
    const { folder } = this.repository;
    const range = `${this.#mergeBase()}..${this.head}`;
    const text = git(folder, ['diff', '--name-status', '--no-renames', '-z', range]).toString();
    return [...text.matchAll(/([A-Z])\0([^\0]*)\0/g)].map(([, status = '', filename = '']) => {
      const patch = this.#patch(filename, this.head);
      return {
        filename,
        status: status === 'A' ? 'added' : status === 'D' ? 'removed' : 'modified',
        // A binary file has none.
        ...(patch === '' ? {} : { patch }),
      };
    });
  }

  /** The comments, their lines as they are now: null where the code has moved on. */
  commentList(): object[] {
    return this.comments.map((comment) => {
      const lines = this.#currentLines(comment);
      return {
        id: comment.id,
        user: comment.user,
        body: comment.body,
        path: comment.path,
        side: 'RIGHT',
        line: lines?.line ?? null,
        start_line: lines === undefined || lines.first === lines.line ? null : lines.first,
        original_line: comment.line,
        original_start_line: comment.startLine === comment.line ? null : comment.startLine,
        commit_id: this.head,
        original_commit_id: comment.commit,
        ...(comment.answerTo === undefined ? {} : { in_reply_to_id: comment.answerTo }),
      };
    });
  }

  /** Somebody says something about lines. */
  addComment(comment: Omit<ReviewComment, 'id'>): ReviewComment {
    const added = { ...comment, id: ++this.#lastId };
    this.comments.push(added);
    return added;
  }

  addReview(review: Omit<Review, 'id'>): Review {
    const added = { ...review, id: ++this.#lastId };
    this.reviews.push(added);
    return added;
  }

  deleteComment(id: number): Answer {
    const rest = this.comments.filter((comment) => comment.id !== id);
    if (rest.length === this.comments.length) return refusal(404);
    this.comments = rest;
    return { status: 204 };
  }

  /** Takes a review with all its comments, or refuses it whole. */
  createReview(body: unknown, user: User): Answer {
    const comments = listAt(body, 'comments');
    const text = valueAt(body, 'body') ?? '';
    const commit = valueAt(body, 'commit_id');
    const errors = [
      ...unknownMembers(body, REVIEW_MEMBERS),
      ...(typeof text !== 'string' ? ['Body is no text'] : problemsOfText(text)),
      ...(this.#has(commit) ? [] : ['The commit is not part of the pull request']),
      ...(valueAt(body, 'event') === 'COMMENT' ? [] : ['The review would stay pending']),
      ...(text === '' && comments.length === 0 ? ["Body can't be blank"] : []),
      ...comments.flatMap((comment) => this.#problemsOf(comment, String(commit))),
    ];
    if (errors.length > 0 || typeof text !== 'string') return refusal(422, { errors });
    const oid = textAt(body, 'commit_id');
    const review = this.addReview({ user, body: text, commit: oid });
    for (const comment of comments) {
      const line = numberAt(comment, 'line');
      const start = valueAt(comment, 'start_line');
      this.addComment({
        user,
        body: textAt(comment, 'body'),
        path: textAt(comment, 'path'),
        commit: oid,
        startLine: typeof start === 'number' ? start : line,
        line,
      });
    }
    return { status: 200, body: { id: review.id, user, body: text, state: 'COMMENTED' } };
  }

  #problemsOf(comment: unknown, commit: string): string[] {
    const line = valueAt(comment, 'line');
    const start = valueAt(comment, 'start_line');
    const body = valueAt(comment, 'body');
    const unknown = unknownMembers(comment, COMMENT_MEMBERS);
    if (unknown.length > 0) return unknown;
    if (typeof body !== 'string' || body === '') return ["Body can't be blank"];
    if (problemsOfText(body).length > 0) return problemsOfText(body);
    if (typeof line !== 'number') return ['Line is no number'];
    if (valueAt(comment, 'side') !== 'RIGHT') return ['Side is not RIGHT'];
    if (start !== undefined) {
      if (typeof start !== 'number' || start >= line) return ['Start line must precede the line'];
      if (valueAt(comment, 'start_side') !== 'RIGHT') return ['Start side is not RIGHT'];
    }
    const first = typeof start === 'number' ? start : line;
    const hunks = hunksOf(this.#patch(textAt(comment, 'path'), commit));
    if (hunks.length === 0) return ['Path could not be resolved'];
    const isInside = hunks.some(({ newFirst, newEnd }) => first >= newFirst && line < newEnd);
    return isInside ? [] : ['Line could not be resolved'];
  }

  #has(commit: unknown): boolean {
    const range = `${this.#mergeBase()}..${this.head}`;
    const commits = gitLine(this.repository.folder, 'rev-list', range).split('\n');
    return typeof commit === 'string' && commits.includes(commit);
  }

  #mergeBase(): string {
    return gitLine(this.repository.folder, 'merge-base', this.baseRef, this.headRef);
  }

  /** The hunks of a file, without what stands before them. */
  #patch(path: string, commit: string): string {
    const range = `${this.#mergeBase()}..${commit}`;
    const key = `${range} ${path}`;
    const known = this.#patches.get(key);
    if (known !== undefined) return known;
    const args = ['diff', '--no-renames', '--no-color', range, '--', `:(literal)${path}`];
    const diff = git(this.repository.folder, args).toString();
    const at = diff.indexOf('\n@@ ');
    const patch = at < 0 ? '' : diff.slice(at + 1).replace(/\n$/, '');
    this.#patches.set(key, patch);
    return patch;
  }

  /** Where the lines of a comment are in the head; undefined where they were changed since. */
  #currentLines({
    path,
    commit,
    startLine,
    line,
  }: ReviewComment): { first: number; line: number } | undefined {
    const { folder } = this.repository;
    const args = ['diff', '-U0', '--no-renames', commit, this.head, '--', `:(literal)${path}`];
    let shift = 0;
    for (const hunk of hunksOf(git(folder, args).toString())) {
      const { oldFirst, oldEnd, newFirst, newEnd } = hunk;
      if (oldFirst <= line && oldEnd > startLine) return undefined;
      if (oldEnd <= startLine) shift += newEnd - newFirst - (oldEnd - oldFirst);
    }
    return { first: startLine + shift, line: line + shift };
  }
}

/** The hunks of a diff. A range without lines names the line before it. */
function hunksOf(diff: string): Hunk[] {
  return diff.split('\n').flatMap((line) => {
    const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (match === null) return [];
    const [, oldStart, oldLength = '1', newStart, newLength = '1'] = match;
    const oldFirst = Number(oldStart) + (oldLength === '0' ? 1 : 0);
    const newFirst = Number(newStart) + (newLength === '0' ? 1 : 0);
    return [
      {
        oldFirst,
        oldEnd: oldFirst + Number(oldLength),
        newFirst,
        newEnd: newFirst + Number(newLength),
      },
    ];
  });
}
