import { shorten } from '../safe/shorten.js';

/** What the org refused, or why it could not be asked. The message says what to do, and holds no secret. */
export class OrgError extends Error {
  constructor(
    message: string,
    readonly details: {
      /** The HTTP status; undefined where there was no answer. */
      readonly status?: number;
      /** What the vendor's support asks for. */
      readonly correlationId?: string;
      /** Whether a write may have taken effect all the same. */
      readonly isUnknown?: boolean;
      /** Whether it may go better the next time. */
      readonly isPassing?: boolean;
      /** What a write left behind that somebody must see to, in words. */
      readonly left?: string;
      /** Whether the org still works on a write, so that another one would come on top of it. */
      readonly isUnderWay?: boolean;
      /** When the server wants to be asked again: seconds or a date. */
      readonly retryAfter?: string;
    } = {},
  ) {
    super(message);
    this.name = 'OrgError';
  }
}

/** The status of a refusal, undefined where an error is none. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof OrgError ? error.details.status : undefined;
}

/** An error with the id at its end by which the vendor's support finds it, where the answer had one. */
export function traceableError(
  message: string,
  correlationId: unknown,
  clean: (text: string) => string,
  details: OrgError['details'] = {},
): OrgError {
  if (typeof correlationId !== 'string') return new OrgError(message, details);
  const id = shorten(clean(correlationId), 100);
  return new OrgError(withTrace(message, id), { ...details, correlationId: id });
}

/** A message with such an id at its end, where there is one. */
export function withTrace(message: string, correlationId: string | undefined): string {
  return correlationId === undefined ? message : `${message} [correlation id ${correlationId}]`;
}
