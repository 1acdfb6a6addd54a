import type { Colors } from './colors.js';
import { bySite } from '../engine/by-site.js';
import type { Finding } from '../engine/finding.js';
import { logLine } from '../safe/log-line.js';
import { changeOf, ownerOf } from './value.js';

/** What a fix changed in one file, for people: a line a timeout, its place that of the file as it was. */
export function fixedLines(fixed: readonly Finding[], colors: Colors): string[] {
  const sites = bySite(fixed).map(siteOf);
  const width = sites.reduce((most, { place }) => Math.max(most, place.length), 0);
  return sites.map(({ place, change, owner, rules }) => {
    const parts = [
      `  ${colors.dim(place.padStart(width))}`,
      colors.green('fixed'),
      colors.cyan(change),
      ...(owner === undefined ? [] : [logLine(owner)]),
      colors.dim(rules.join(', ')),
    ];
    return parts.join('  ');
  });
}

/** One timeout: of its findings the one about the value comes first, where there is one. */
function siteOf(findings: readonly Finding[]): {
  readonly place: string;
  readonly change: string;
  readonly owner: string | undefined;
  readonly rules: readonly string[];
} {
  const valued = findings.filter((finding) => changeOf(finding) !== undefined);
  const ordered = [...valued, ...findings.filter((finding) => !valued.includes(finding))];
  const [first] = ordered;
  if (first === undefined) throw new RangeError('a timeout without a finding');
  const removed =
    findings.length === 1
      ? REMOVED
      : `removed ${String(findings.length)} timeouts that do not count`;
  return {
    place: `${String(first.line)}:${String(first.column)}`,
    change: logLine(changeOf(first) ?? removed),
    owner: ownerOf(first),
    rules: [...new Set(ordered.map(({ rule }) => rule))],
  };
}

const REMOVED = 'removed the timeout that does not count';
