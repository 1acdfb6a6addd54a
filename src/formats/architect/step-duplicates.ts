import { MAX_REPEATS } from '../../safe/limits.js';
import { removeMember } from '../../source/json/edit-members.js';
import type { JsonIndex } from '../../source/json/index-json.js';
import { pointerStep } from '../../source/json/pointer.js';
import {
  after,
  findMember,
  isObject,
  type Key,
  NO_TOKEN,
  type RepeatedKey,
  spanOf,
  type Token,
} from '../../source/json/tokens.js';
import type { DuplicateKey } from '../document.js';
import type { Site } from '../site.js';
import { CONFIG, LITERAL, SUGGESTED, TEXT, TIMEOUT } from './step-timeout.js';

/** The members of a step that decide its timeout. */
const PATHS: readonly (readonly Key[])[] = [
  [SUGGESTED],
  [TIMEOUT],
  [TIMEOUT, TEXT],
  [TIMEOUT, CONFIG],
  [TIMEOUT, CONFIG, LITERAL],
  [TIMEOUT, CONFIG, LITERAL, TEXT],
];

/** The keys that stand more than once on the way to the timeout of a step. */
export function duplicatesIn(
  json: JsonIndex,
  step: Token,
  pointer: string,
  { kind, id, name }: Site,
): DuplicateKey[] {
  return PATHS.flatMap((path) => {
    const repeats = repeatsOf(json, step, path);
    const steps = path.map((key) => pointerStep(key.name)).join('');
    return repeats.map(({ name: key, earlier, repeated }, index) => ({
      key,
      span: spanOf(json, repeated),
      earlier: spanOf(json, earlier),
      pointer: pointer + steps,
      kind,
      id,
      name,
      // Beyond the limit some would stay, and the wrong one might count.
      ...(path.length === 1 && key === TIMEOUT.name && repeats.length < MAX_REPEATS
        ? { removal: removeMember(json, earlier, isNextTo(json, repeats[index - 1], earlier)) }
        : {}),
    }));
  });
}

function repeatsOf(json: JsonIndex, step: Token, path: readonly Key[]): RepeatedKey[] {
  const repeats: RepeatedKey[] = [];
  let object = step;
  for (const [depth, key] of path.entries()) {
    if (!isObject(json, object)) return [];
    object = findMember(json, object, key, depth === path.length - 1 ? repeats : undefined);
    if (object === NO_TOKEN) return [];
  }
  return repeats;
}

/** Whether the member that was taken out before stands right before another. */
function isNextTo(json: JsonIndex, before: RepeatedKey | undefined, key: Token): boolean {
  return before !== undefined && after(json, before.earlier + 1) === key;
}
