import type { Colors } from './colors.js';
import type { Finding } from '../engine/finding.js';
import { logLine } from '../safe/log-line.js';
import { changeOf, ownerOf } from './value.js';

/** What a fix changed in one file, for people: a line a finding, its place that of the file as it was. */
export function fixedLines(fixed: readonly Finding[], colors: Colors): string[] {
  const width = fixed.reduce((most, finding) => Math.max(most, placeOf(finding).length), 0);
  return fixed.map((finding) => {
    const change = logLine(changeOf(finding) ?? 'removed the timeout that does not count');
    const owner = ownerOf(finding);
    const parts = [
      `  ${colors.dim(placeOf(finding).padStart(width))}`,
      colors.green('fixed'),
      colors.cyan(change),
      ...(owner === undefined ? [] : [logLine(owner)]),
      colors.dim(finding.rule),
    ];
    return parts.join('  ');
  });
}

function placeOf({ line, column }: Finding): string {
  return `${String(line)}:${String(column)}`;
}
