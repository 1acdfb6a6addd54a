import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeI3, encodeI3 } from '../../src/formats/i3-encoding.js';
import { i3Flow } from '../../src/formats/i3-flow.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { generatedFlows, wantedSeconds } from '../support/architect-documents.js';
import { flowIn, flowWith, literalValue, STEP } from '../support/architect-flows.js';

describe('a flow in an export', () => {
  it('is read as a format of its own', () => {
    const text = flowWith(`"timeout":${literalValue('P0D0H0M8S0F')}`, 'workflow');
    const { format, sites } = flowIn(text, i3Flow);
    expect(format).toBe('i3-flow');
    expect(sites.map((site) => [site.format, site.pointer, site.setting.takesExpression])).toEqual([
      ['i3-flow', `${STEP}/timeout`, undefined],
    ]);
  });

  it('differs in its timeouts alone after an edit', () => {
    fc.assert(
      fc.property(generatedFlows, wantedSeconds, ({ text }, value) => {
        const bytes = encodeI3(Buffer.from(text), Buffer.of());
        const decoded = decodeI3(bytes) ?? Buffer.of();
        const edits = flowIn(decoded, i3Flow).sites.flatMap((site) => site.edit(value));
        const after = applyEdits(decoded, edits);
        expect(decodeI3(encodeI3(after, bytes))).toEqual(after);
      }),
    );
  });
});
