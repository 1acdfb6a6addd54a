import { describe, expect, it } from 'vitest';
import { lintString } from '../support/lint-text.js';

/** A flow with the same node `count` times, parted by `gap`, and with a text of 20 MB behind them. */
function longFlow(node: string, count: number, gap: string): string {
  const nodes = Array.from({ length: count }, () => node).join(`,${gap}`);
  return `{"flowData":{"nodes":[${nodes}]},"notes":"${'x'.repeat(20_000_000)}"}`;
}

function secondsFor(text: string, findings: number): number {
  const start = performance.now();
  expect(lintString(text).findings).toHaveLength(findings);
  return (performance.now() - start) / 1000;
}

describe('a file with very many findings', () => {
  it('takes about as long on one line as on many', () => {
    const node = '{"type":"dataAction","id":"node-1"}';
    const onManyLines = longFlow(node, 10_000, '\n');
    secondsFor(onManyLines, 10_000);
    const usual = secondsFor(onManyLines, 10_000);
    expect(secondsFor(longFlow(node, 10_000, ''), 10_000)).toBeLessThan(usual * 4 + 0.3);
  });

  it('takes about as long with repeated keys around others as with those alone', () => {
    const twice = '"dataAction":{"timeout":1,"timeout":8000}';
    const alone = longFlow(`{"type":"dataAction",${twice},"name":"Find car"}`, 20_000, '\n');
    const around = longFlow(`{"type":"menu",${twice},"type":"dataAction"}`, 20_000, '\n');
    secondsFor(alone, 20_000);
    const usual = secondsFor(alone, 20_000);
    expect(secondsFor(around, 40_000)).toBeLessThan(usual * 4 + 0.3);
  });
});
