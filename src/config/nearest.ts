import { distance } from 'fastest-levenshtein';

/** The known name that somebody most likely meant, undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 2));
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    if (steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** The end of a message about an unknown name: what was meant, or what there is. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined
    ? `known here: ${known.join(', ') || 'nothing'}`
    : `did you mean ${JSON.stringify(meant)}?`;
}
