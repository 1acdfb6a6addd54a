/** What a lint of a corpus must find. */
export interface Truth {
  readonly files: number;
  readonly documents: number;
  readonly sites: number;
  readonly skipped: number;
  /** Each as `file:line:column:rule`, sorted. */
  readonly findings: readonly string[];
  /** Owners whose timeout is bad or missing; repeated keys are no such thing. */
  readonly badTimeouts: number;
}

/** What differs between what was found and what must be. */
export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Compares lists in which the same entry may stand several times. */
export function difference(expected: readonly string[], found: readonly string[]): Difference {
  const counts = new Map<string, number>();
  for (const entry of expected) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const extra: string[] = [];
  for (const entry of found) {
    const left = counts.get(entry) ?? 0;
    if (left === 0) extra.push(entry);
    else counts.set(entry, left - 1);
  }
  const missing = [...counts].flatMap(([entry, left]) => Array<string>(left).fill(entry));
  return { missing, extra };
}

/** What differs between a report and the truth. */
export interface Verdict extends Difference {
  /** The counts of the summary that are wrong, in words. */
  readonly counts: readonly string[];
}

/** Compares a JSON report with the truth: the findings, and the counts of its summary. */
export function compareReport(truth: Truth, report: unknown): Verdict {
  const { files, documents, sites, skipped, findings } = truth;
  const expected = { files, documents, sites, skipped, errors: findings.length, warnings: 0 };
  const summary = fieldOf(report, 'summary');
  const counts = Object.entries(expected)
    .map(([name, count]) => ({ name, count, found: fieldOf(summary, name) }))
    .filter(({ count, found }) => found !== count)
    .map(({ name, count, found }) => `${name}: ${String(found)}, not ${String(count)}`);
  return { ...difference(findings, findingsOf(report)), counts };
}

export function isRight({ missing, extra, counts }: Verdict): boolean {
  return missing.length + extra.length + counts.length === 0;
}

function findingsOf(report: unknown): string[] {
  const findings = fieldOf(report, 'findings');
  if (!Array.isArray(findings)) throw new Error('the report has no findings');
  return findings.map((finding) =>
    ['file', 'line', 'column', 'rule'].map((name) => String(fieldOf(finding, name))).join(':'),
  );
}

/** A member of a parsed JSON object, undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
