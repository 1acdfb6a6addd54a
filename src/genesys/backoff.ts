/** How often one request is tried. */
export const TRIES = 5;

/** The longest wait that a server may ask for, in ms: a run does not stand still for longer. */
export const MAX_WAIT_MS = 120_000;

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/** How long to wait before the next try, in ms: as the server asks, else longer every time, and at random. */
export function waitBefore(
  attempt: number,
  retryAfter: string | undefined,
  now: number,
  random: () => number,
): number {
  const asked = retryAfter === undefined ? undefined : askedFor(retryAfter, now);
  return asked ?? random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
}

/** A `Retry-After` in ms, undefined where it is neither seconds nor a date. */
function askedFor(retryAfter: string, now: number): number | undefined {
  const text = retryAfter.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Anything else that `Date.parse` takes for a date, like `5, 5`, is none.
  const date = /^[A-Za-z]{3}.*\d\d:\d\d:\d\d/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
