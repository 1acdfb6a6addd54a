import { member, parsedJson } from '../safe/member.js';
import { shorten } from '../safe/shorten.js';
import type { HttpAnswer } from './http.js';
import { type OrgError, traceableError } from './org-error.js';

/** Characters of the server's own words that are shown. */
const MAX_WORDS = 500;

/** What is asked, in words for a message, and what it takes. */
export interface Ask {
  /** Like `the flow 5f2c9a1e`. */
  readonly what: string;
  /** The permission or the scope that the client needs for it. */
  readonly permission: string;
  /** Whether it is the sign-in, whose refusals say nothing of any object. */
  readonly isSignIn?: true;
  /** Whether it is an upload to where the org said, whose refusals say nothing of the client's roles. */
  readonly isUpload?: true;
}

/** The error that an answer means which is no success. `clean` takes secrets out of what the server says. */
export function refusal(
  { what, permission, isSignIn, isUpload }: Ask,
  { status, bytes, correlationId }: HttpAnswer,
  clean: (text: string) => string,
): OrgError {
  const words = wordsOf(bytes, clean);
  const said = words === '' ? '' : `: ${words}`;
  const message = ((): string => {
    if (isSignIn === true) return signInMessage(status, said);
    if (isUpload === true) return `${what} was refused (${String(status)})${said}`;
    switch (status) {
      case 400:
        return `the org refused ${what} (400)${said}`;
      case 401:
        return `the org does not take the credentials (401): check the client's id and secret, and that it is of this region${said}`;
      case 403:
        return `the client may not do this (403): its roles need the permission ${permission}${said}`;
      case 404:
        return `${what} is not in the org (404): check its id and the region, and whether the client may see it`;
      case 409:
        return `${what} is locked, in use, or was changed meanwhile (409)${said}`;
      case 429:
        return `the org takes no more requests for now (429): try again in a few minutes${said}`;
      default:
        if (status >= 300 && status < 400)
          return `the org sends us elsewhere (${String(status)}): check the region, or api-url`;
        return `the org failed at ${what} (${String(status)})${said}`;
    }
  })();
  // That there is no sign-in does not mean that there is no object.
  const details = isSignIn === true && status === 404 ? {} : { status };
  return traceableError(message, correlationId, clean, details);
}

/** What a refused sign-in means. */
function signInMessage(status: number, said: string): string {
  if (status === 400 || status === 401 || status === 403) {
    return `the org does not take the credentials (${String(status)}): check the client's id and secret, and that it is of this region${said}`;
  }
  if (status === 429) return `the org takes no more sign-ins for now (429): try again later${said}`;
  if (status >= 500) return `the org failed at the sign-in (${String(status)})${said}`;
  return `there is no sign-in here (${String(status)}): check the region, or login-url${said}`;
}

/** What the server says in an error: its message, and who or what it names in the details. */
function wordsOf(bytes: Buffer, clean: (text: string) => string): string {
  const texts = new Set<string>();
  collect(parsedJson(bytes.toString()), texts, 0);
  // Cleaned before it is cut: half a secret would not be known for one.
  return shorten(clean([...texts].join('; ')).replace(/\s+/g, ' '), MAX_WORDS);
}

const TELLING = ['message', 'error_description', 'description', 'userName', 'details', 'errors'];

function collect(value: unknown, texts: Set<string>, depth: number): void {
  if (depth > 4) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 10)) collect(entry, texts, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    for (const name of TELLING) {
      const told = member(value, name);
      if (typeof told === 'string') texts.add(told);
      else collect(told, texts, depth + 1);
    }
  }
}
