/** What the server answers: a text, or an error that it words with the request's correlation id. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content: Content;
}

type Content =
  | { readonly type: 'application/json' | 'text/html' | 'text/plain'; readonly text: string }
  | { readonly code: string; readonly message: string; readonly details: readonly object[] };

/** What comes of a request: an answer, and what it changes in the org. */
export interface Outcome {
  readonly answer: Answer;
  readonly commit?: () => void;
}

/** An answer of 200 with JSON text. */
export function ok(text: string): Answer {
  return { status: 200, content: { type: 'application/json', text } };
}

/** An answer of 200 with plain text. */
export function okText(text: string): Answer {
  return { status: 200, content: { type: 'text/plain', text } };
}

/** An error in the platform's shape. */
export function refusal(
  status: number,
  code: string,
  message: string,
  details: readonly object[] = [],
): Answer {
  return { status, content: { code, message, details } };
}

/** A refusal of what a request says. */
export function badRequest(message: string): Answer {
  return refusal(400, 'bad.request', message);
}

/** An error of a status in words of its own kind. */
export function usualRefusal(status: number): Answer {
  const [code, message] = USUAL[status] ?? ['error', `Status ${String(status)}`];
  return refusal(status, code, message);
}

/** The text of an answer as it is sent. */
export function answerText({ status, content }: Answer, contextId: string): string {
  if ('text' in content) return content.text;
  const { code, message, details } = content;
  return JSON.stringify({ message, code, status, contextId, details, errors: [] });
}

const USUAL: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['bad.request', 'The request could not be understood by the server.'],
  401: ['bad.credentials', 'Invalid login credentials.'],
  403: ['missing.permissions', 'Unable to perform the requested action: a permission is missing.'],
  404: ['not.found', 'The requested resource was not found.'],
  405: ['not.allowed', 'The method is not allowed for the resource.'],
  408: ['request.timeout', 'The request timed out.'],
  409: ['conflict', 'The request conflicts with the state of the resource.'],
  429: ['too.many.requests', 'Rate limit exceeded the maximum of 300 requests a minute.'],
  500: ['internal.server.error', 'The server met an unexpected condition.'],
  502: ['bad.gateway', 'The gateway got no valid answer.'],
  503: ['service.unavailable', 'The service is unavailable.'],
  504: ['gateway.timeout', 'The gateway got no answer in time.'],
};
