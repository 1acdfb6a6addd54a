import type { FileSuppression } from '../config/config.js';
import { shorten } from '../safe/shorten.js';
import type { Finding } from './finding.js';

/** Takes out the findings that the team has decided to live with. */
export interface Suppressor {
  /** What is left of a file's findings. `file` is relative to the config's folder. */
  readonly keep: (findings: readonly Finding[], file: string) => readonly Finding[];
  /** How many were taken out so far. */
  readonly suppressed: () => number;
  /** Suppressions that no longer hold, each with a finding that came back. */
  readonly expired: () => readonly FileSuppression[];
}

/** Makes a suppressor. A suppression holds through the day, in UTC, on which it expires. */
export function createSuppressor(suppressions: readonly FileSuppression[], now: Date): Suppressor {
  const entries = suppressions.map((suppression) => ({
    suppression,
    holds: suppression.expires === undefined || suppression.expires >= dayOf(now),
  }));
  const expired = new Set<FileSuppression>();
  let suppressed = 0;

  const isSuppressed = (finding: Finding, candidates: typeof entries): boolean => {
    const about = candidates.filter(({ suppression }) => isAbout(suppression, finding));
    if (about.some(({ holds }) => holds)) return true;
    for (const { suppression } of about) expired.add(suppression);
    return false;
  };
  return {
    keep(findings, file) {
      if (entries.length === 0 || findings.length === 0) return findings;
      const candidates = entries.filter((entry) => entry.suppression.matches(file));
      const kept = findings.filter((finding) => !isSuppressed(finding, candidates));
      suppressed += findings.length - kept.length;
      return kept;
    },
    suppressed: () => suppressed,
    expired: () => [...expired],
  };
}

/** The day of a time in UTC, as YYYY-MM-DD. */
function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function isAbout({ rule, id, pointer }: FileSuppression, finding: Finding): boolean {
  return (
    rule === finding.rule &&
    (id === undefined || shorten(id) === finding.id) &&
    (pointer === undefined || pointer === finding.pointer)
  );
}
