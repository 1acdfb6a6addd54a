import { shorten } from '../safe/shorten.js';
import { createMatcher } from '../source/glob.js';
import type { Suppression } from './config-file.js';
import type { Suppressible, Suppressor } from './suppressor.js';

/** Makes a suppressor. `today` is YYYY-MM-DD; a suppression holds through the day on which it expires. */
export function createSuppressor(suppressions: readonly Suppression[], today: string): Suppressor {
  const entries = suppressions.map((suppression) => ({
    suppression,
    matchesFile: createMatcher([suppression.file]),
    holds: suppression.expires === undefined || suppression.expires >= today,
  }));
  const expired = new Set<Suppression>();
  let suppressed = 0;

  const isSuppressed = (finding: Suppressible, candidates: typeof entries): boolean => {
    const about = candidates.filter(({ suppression }) => isAbout(suppression, finding));
    if (about.some(({ holds }) => holds)) return true;
    for (const { suppression } of about) expired.add(suppression);
    return false;
  };
  return {
    keep(findings, file) {
      if (entries.length === 0 || findings.length === 0) return findings;
      const candidates = entries.filter((entry) => entry.matchesFile(file));
      const kept = findings.filter((finding) => !isSuppressed(finding, candidates));
      suppressed += findings.length - kept.length;
      return kept;
    },
    suppressed: () => suppressed,
    expired: () => [...expired],
  };
}

function isAbout({ rule, id, pointer }: Suppression, finding: Suppressible): boolean {
  return (
    rule === finding.rule &&
    (id === undefined || shorten(id) === finding.id) &&
    (pointer === undefined || pointer === finding.pointer)
  );
}
