import type { Site } from '../formats/site.js';
import { shorten } from '../safe/shorten.js';

/** Why the server would not take the timeout of a site; undefined where it would. */
export function siteRefusal({ state, setting, id, name }: Site): string | undefined {
  const { min, max, unit, isAllowed = true, isDuration = false } = setting;
  const who = name ?? id;
  const of =
    who === undefined ? 'the timeout' : `the timeout of ${JSON.stringify(shorten(who, 100))}`;
  if (!isAllowed && state.kind !== 'absent') return `${of} must go: an authentication takes none`;
  const what = isDuration ? 'a duration' : 'a whole number';
  const must = `must be ${what} from ${String(min)} to ${String(max)} ${unit}`;
  switch (state.kind) {
    case 'absent':
    case 'inactive':
    case 'dynamic':
      return undefined;
    case 'literal':
      return state.value >= min && state.value <= max
        ? undefined
        : `${of} ${must}, but is ${String(state.value)}`;
    case 'invalid':
      return `${of} ${must}, but is ${state.text}`;
  }
}
