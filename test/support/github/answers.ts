/** What the server sends back. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the requests are about that the Action may send. */
export type Endpoint =
  | 'GET tree'
  | 'GET blob'
  | 'GET files'
  | 'GET comments'
  | 'GET reviews'
  | 'POST review'
  | 'DELETE comment'
  | 'GET issue comments'
  | 'POST issue comment'
  | 'PATCH issue comment'
  | 'query viewer'
  | 'mutation createCommitOnBranch'
  | 'something else';

/** A fault that a request meets. */
export type Fault =
  /** It is refused with a status, as GitHub words it. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** GraphQL answers with an error of a type. */
  | { readonly kind: 'graphql'; readonly type: string; readonly message: string }
  /** The connection breaks before anything happens. */
  | { readonly kind: 'break' }
  /** It takes effect, and the connection breaks before the answer. */
  | { readonly kind: 'break-after' }
  /** It takes effect, and the connection breaks in the middle of the answer. */
  | { readonly kind: 'cut' };

/** A fault for requests of a kind: so many of them go well first, and so many meet it then. */
export interface PlannedFault {
  readonly endpoint: Endpoint;
  readonly fault: Fault;
  skip: number;
  times: number;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

const REFUSALS: Readonly<Record<number, object>> = {
  401: { message: 'Bad credentials' },
  403: { message: 'Resource not accessible by integration' },
  404: { message: 'Not Found' },
  422: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] },
  429: { message: 'You have exceeded a secondary rate limit' },
};

/** A refusal in GitHub's words. */
export function refusal(status: number, more: object = {}): Answer {
  const said = REFUSALS[status] ?? { message: 'Server Error' };
  const body = { ...said, documentation_url: DOCUMENTATION, status: String(status), ...more };
  return { status, body };
}

/** What GraphQL answers where it cannot do something: the status is 200 all the same. */
export function graphqlRefusal(field: string, type: string, message: string): Answer {
  const error = { type, path: [field], locations: [{ line: 2, column: 3 }], message };
  return { status: 200, body: { data: { [field]: null }, errors: [error] } };
}
