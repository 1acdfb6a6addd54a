import type { FileFix, TextFix } from '../commands/fix.js';
import { bySite } from '../engine/by-site.js';
import type { GitHubEvent } from '../github/event.js';
import type { ActionHost } from './host.js';
import type { ActionInputs } from './inputs.js';

/** What a delivery needs to know. */
export interface FixTask {
  readonly inputs: ActionInputs;
  readonly host: ActionHost;
  readonly event: GitHubEvent;
  /** The working directory, and what leads to it from the repository's root. */
  readonly cwd: string;
  readonly prefix: string;
  /** What a fix of the checkout would change: the files to look at in other places too. */
  readonly fixes: readonly FileFix[];
}

/** What became of a delivery. Findings are named by their fingerprints. */
export type Delivery =
  /** The fix is on the branch: of so many timeouts. */
  | {
      readonly kind: 'committed';
      readonly oid: string;
      readonly timeouts: number;
      readonly fixed: ReadonlySet<string>;
    }
  /** The fixes of these findings stand on their lines, to click on. */
  | { readonly kind: 'suggested'; readonly fixed: ReadonlySet<string> }
  /** There was nothing to deliver, or nothing but what is left alone. */
  | { readonly kind: 'nothing'; readonly isLeftAlone: boolean }
  /** It could not be delivered so: a patch is left instead, and `why` is told. */
  | { readonly kind: 'refused'; readonly why: string };

/** How many timeouts fixes are about; a timeout may have several findings. */
export function countTimeouts(fixes: readonly Pick<TextFix, 'fixed'>[]): number {
  return fixes.reduce((sum, { fixed }) => sum + bySite(fixed).length, 0);
}
