import { describe, expect, it } from 'vitest';
import { createFingerprints } from '../../src/engine/fingerprint.js';
import { findingsIn, lintString } from '../support/lint-text.js';

const PARTS = { rule: 'timeout-default', file: 'flows/billing.json', owner: 'node-2' };

describe('createFingerprints', () => {
  it('gives 16 hex digits, the same in every run', () => {
    const prints = [createFingerprints()(PARTS), createFingerprints()(PARTS)];
    expect(prints[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(prints[1]).toBe(prints[0]);
  });

  it('gives another for another rule, file or owner', () => {
    const prints = [
      PARTS,
      { ...PARTS, rule: 'timeout-range' },
      { ...PARTS, file: 'flows/claims.json' },
      { ...PARTS, owner: 'node-3' },
      { ...PARTS, owner: '' },
      { rule: 'a', file: 'b', owner: 'c","d' },
      { rule: 'a', file: 'b","c', owner: 'd' },
      { rule: 'a","b', file: 'c', owner: 'd' },
    ].map((parts) => createFingerprints()(parts));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('counts those that are alike', () => {
    const fingerprint = createFingerprints();
    const other = { ...PARTS, owner: 'node-3' };
    const [first, second, third] = [fingerprint(PARTS), fingerprint(other), fingerprint(PARTS)];
    expect(new Set([first, second, third]).size).toBe(3);
    expect([first, second]).toEqual([createFingerprints()(PARTS), createFingerprints()(other)]);
  });

  it('does not take a count for a part of the owner', () => {
    const twice = createFingerprints();
    twice({ ...PARTS, owner: 'node-' });
    const second = twice({ ...PARTS, owner: 'node-' });
    expect(second).not.toBe(createFingerprints()({ ...PARTS, owner: 'node-1' }));
  });
});

describe('the fingerprints of findings', () => {
  const node =
    '{"id":"node-2","type":"dataAction","name":"Find car","dataAction":{"timeout":3000}}';
  const flow = (...nodes: string[]): string => `{"flowData":{"nodes":[${nodes.join()}]}}`;
  const printsIn = (text: string): string[] => findingsIn(text).map((each) => each.fingerprint);

  it('stay the same when lines and nodes are added above, and when the value changes', () => {
    const menu = '{"id":"node-1","type":"menu"}';
    const prints = printsIn(flow(node));
    expect(prints).toHaveLength(1);
    expect(printsIn(flow(menu, node).replaceAll(',', ',\n'))).toEqual(prints);
    expect(printsIn(flow(node.replace('Find car', 'Find truck')))).toEqual(prints);
    const late = node.replace('node-2', 'node-1').replace('3000', '60000');
    const early = node.replace('node-2', 'node-1').replace('3000', '90000');
    expect(printsIn(flow(late))).toEqual(printsIn(flow(early)));
  });

  it('are distinct for findings that are alike', () => {
    expect(new Set(printsIn(flow(node, node, node))).size).toBe(3);
  });

  it('are those of the name where there is no id, and of the pointer where there is no name', () => {
    const named = '{"name":"Find car","type":"dataAction"}';
    const bare = '{"type":"dataAction"}';
    const menu = '{"type":"menu"}';
    expect(printsIn(flow(menu, named))).toEqual(printsIn(flow(named)));
    expect(printsIn(flow(menu, bare))).not.toEqual(printsIn(flow(bare)));
  });

  it('are those of the whole id, however long it is', () => {
    const long = (end: string): string => `{"id":"${'x'.repeat(300)}${end}","type":"dataAction"}`;
    expect(printsIn(flow(long('a')))).not.toEqual(printsIn(flow(long('b'))));
  });

  it('are those of another file in another file', () => {
    const printsAs = (name: string): string[] =>
      lintString(flow(node), {}, name).findings.map((each) => each.fingerprint);
    expect(printsAs('flows/a.json')).not.toEqual(printsAs('flows/b.json'));
  });
});
