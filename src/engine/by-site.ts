import type { Finding } from './finding.js';

/**
 * The findings of one file by the timeout that they are about, in the order of the first of each: a bad value
 * and its repetitions are about one.
 */
export function bySite(findings: readonly Finding[]): Finding[][] {
  const sites = new Map<string, Finding[]>();
  for (const finding of findings) {
    const site = siteOf(finding);
    const known = sites.get(site);
    if (known === undefined) sites.set(site, [finding]);
    else known.push(finding);
  }
  return [...sites.values()];
}

/** One object may lack the timeouts of several formats: what is missing is known by its format too. */
function siteOf({ pointer, actual, format }: Finding): string {
  return JSON.stringify(actual === null ? [pointer, format] : [pointer]);
}
