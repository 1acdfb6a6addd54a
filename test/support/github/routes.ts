import { type Answer, type Endpoint, refusal } from './answers.js';
import type { GitRepository } from './git.js';
import type { PullRequest, User } from './pull-request.js';

/** A request as it came in, and what it got. */
export interface RecordedRequest {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string;
  readonly body: unknown;
  /** 0 where the connection was broken instead. */
  status: number;
}

/** A repository on the server. */
export interface HostedRepository {
  readonly git: GitRepository;
  readonly pulls: ReadonlyMap<number, PullRequest>;
}

/** Bytes in a line of a blob's base64, as GitHub breaks it. */
const BASE64_LINE = 60;

interface Call {
  readonly repository: HostedRepository;
  readonly params: readonly string[];
  readonly request: RecordedRequest;
  /** Whoever asks. */
  readonly user: User;
}

interface Route {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly pattern: RegExp;
  readonly answer: (call: Call) => Answer;
}

/** A route that a path leads along, with what the path says. */
export interface MatchedRoute extends Route {
  readonly fullName: string;
  readonly params: readonly string[];
}

/** The route of a request, where there is one. */
export function findRoute(method: string, path: string): MatchedRoute | undefined {
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match === null) continue;
    const [, fullName = '', ...params] = match;
    return { ...route, fullName, params };
  }
  return undefined;
}

/** One page of a list, with links to the others. */
export function pageOf(
  items: readonly unknown[],
  { path, query }: RecordedRequest,
  origin: string,
): Answer {
  const size = Math.min(Number(query['per_page'] ?? 30), 100);
  const page = Number(query['page'] ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (number: number, name: string): string => {
    const parameters = new URLSearchParams({ ...query, page: String(number) });
    return `<${origin}${encodeURI(path)}?${parameters.toString()}>; rel="${name}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    status: 200,
    headers: links.length === 0 ? {} : { Link: links.join(', ') },
    body: items.slice((page - 1) * size, page * size),
  };
}

const ROUTES: readonly Route[] = [
  {
    endpoint: 'GET tree',
    method: 'GET',
    pattern: /^\/repos\/([^/]+\/[^/]+)\/git\/trees\/([^/]+)$/,
    answer: ({ repository: { git }, params: [sha = ''] }) => {
      const type = git.typeOf(sha);
      if (type !== 'commit' && type !== 'tree') return refusal(404);
      const tree = git.entries(sha).map(({ name, mode, type: kind, oid }) => ({
        path: name,
        mode,
        type: kind,
        sha: oid,
      }));
      return { status: 200, body: { sha, tree, truncated: false } };
    },
  },
  {
    endpoint: 'GET blob',
    method: 'GET',
    pattern: /^\/repos\/([^/]+\/[^/]+)\/git\/blobs\/([^/]+)$/,
    answer: ({ repository: { git }, params: [sha = ''] }) => {
      if (git.typeOf(sha) !== 'blob') return refusal(404);
      const bytes = git.blob(sha);
      const lines = bytes.toString('base64').match(new RegExp(`.{1,${String(BASE64_LINE)}}`, 'g'));
      const content = (lines ?? []).map((line) => `${line}\n`).join('');
      return { status: 200, body: { sha, size: bytes.length, encoding: 'base64', content } };
    },
  },
  pullRoute('GET files', 'GET', 'files', (pull) => ({ status: 200, body: pull.files() })),
  pullRoute('GET comments', 'GET', 'comments', (pull) => ({
    status: 200,
    body: pull.commentList(),
  })),
  pullRoute('GET reviews', 'GET', 'reviews', (pull) => ({
    status: 200,
    body: pull.reviews.map(({ id, user, body }) => ({ id, user, body, state: 'COMMENTED' })),
  })),
  pullRoute('POST review', 'POST', 'reviews', (pull, { request, user }) =>
    pull.createReview(request.body, user),
  ),
  {
    endpoint: 'DELETE comment',
    method: 'DELETE',
    pattern: /^\/repos\/([^/]+\/[^/]+)\/pulls\/comments\/(\d+)$/,
    answer: ({ repository: { pulls }, params: [id = ''] }) => {
      const pull = [...pulls.values()].find(({ comments }) =>
        comments.some((comment) => comment.id === Number(id)),
      );
      return pull?.deleteComment(Number(id)) ?? refusal(404);
    },
  },
  issueRoute('GET issue comments', 'GET', ({ conversation }) => ({
    status: 200,
    body: conversation.comments,
  })),
  issueRoute('POST issue comment', 'POST', ({ conversation }, { request, user }) =>
    conversation.create(request.body, user),
  ),
  {
    endpoint: 'PATCH issue comment',
    method: 'PATCH',
    pattern: /^\/repos\/([^/]+\/[^/]+)\/issues\/comments\/(\d+)$/,
    answer: ({ repository: { pulls }, params: [id = ''], request }) => {
      const pull = [...pulls.values()].find(({ conversation: { comments } }) =>
        comments.some((comment) => comment.id === Number(id)),
      );
      return pull?.conversation.update(Number(id), request.body) ?? refusal(404);
    },
  },
];

type PullAnswer = (pull: PullRequest, call: Call) => Answer;

function pullRoute(endpoint: Endpoint, method: string, name: string, answer: PullAnswer): Route {
  return numberRoute(endpoint, method, `pulls/(\\d+)/${name}`, answer);
}

/** To GitHub every pull request is an issue, too. */
function issueRoute(endpoint: Endpoint, method: string, answer: PullAnswer): Route {
  return numberRoute(endpoint, method, 'issues/(\\d+)/comments', answer);
}

function numberRoute(endpoint: Endpoint, method: string, path: string, answer: PullAnswer): Route {
  return {
    endpoint,
    method,
    pattern: new RegExp(`^/repos/([^/]+/[^/]+)/${path}$`),
    answer: (call) => {
      const pull = call.repository.pulls.get(Number(call.params[0]));
      return pull === undefined ? refusal(404) : answer(pull, call);
    },
  };
}
