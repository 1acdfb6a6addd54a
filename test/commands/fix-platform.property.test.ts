import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixText } from '../../src/commands/fix.js';
import { lintText } from '../../src/engine/lint-file.js';
import { decodeI3, encodeI3 } from '../../src/formats/i3-encoding.js';
import { loadReader } from '../../src/formats/read-file.js';
import { withoutStepTimeouts } from '../support/architect-counts.js';
import { generatedFlows as architectFlows } from '../support/architect-documents.js';
import { generatedFlows as archyFlows } from '../support/archy-documents.js';
import { valueOf, withoutTimeouts } from '../support/archy-read.js';
import { goodConfig } from '../support/check-config.js';
import { mutatedFiles } from '../support/hcl-mutations.js';
import { generatedFiles as hclFiles } from '../support/hcl-texts.js';
import { arenaOf } from '../support/lint-text.js';
import { actionExports, terraformJsonFiles } from '../support/platform-documents.js';
import {
  actionsWithoutTimeouts,
  hclWithoutTimeouts,
  resourcesWithoutTimeouts,
} from '../support/platform-timeouts.js';

const SEED = 20_261_122;
const readDocuments = await loadReader(['flow.yaml', 'actions.tf'], []);
const NOW = new Date('2026-11-21T10:00:00Z');

/** The usual settings, and those of a team that wants other values and judges defaults too, with how often each is tried. */
const CONFIGS = [
  ['the usual', await goodConfig({}), 1000],
  [
    "a team's own",
    await goodConfig({
      targets: {
        'action-export': 7,
        'archy-yaml': 8,
        'architect-json': 9,
        'i3-flow': 9,
        terraform: 6,
      },
      rules: {
        'timeout-default': 'error',
        'timeout-range': ['error', { minMs: 2000, maxMs: 30_000 }],
      },
    }),
    300,
  ],
] as const;

/** A format: how its files are called, some of them, and all in one but its timeouts. */
type FormatCase = readonly [
  name: string,
  file: string,
  files: fc.Arbitrary<Buffer>,
  rest: (bytes: Buffer) => string,
];

function bytesOf(texts: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  return texts.map((text) => Buffer.from(text));
}

function flowWithoutTimeouts(bytes: Buffer): string {
  const flow: unknown = JSON.parse(bytes.toString().replace(/^\uFEFF/, ''));
  return withoutStepTimeouts(flow);
}

function textOf(file: string, bytes: Buffer): Buffer {
  return (file.includes('.i3') ? decodeI3(bytes) : undefined) ?? bytes;
}

const flowTexts = architectFlows.map(({ text }) => text);

const FORMATS: readonly FormatCase[] = [
  [
    'Archy',
    'flow.yaml',
    bytesOf(archyFlows.map(({ text }) => text)),
    (bytes) => withoutTimeouts(valueOf(bytes)),
  ],
  ['a flow in JSON', 'flow.json', bytesOf(flowTexts), flowWithoutTimeouts],
  [
    'an exported flow',
    'flow.i3InboundFlow',
    bytesOf(flowTexts).map((text) => encodeI3(text, Buffer.from('\r\n'))),
    (bytes) => flowWithoutTimeouts(textOf('.i3', bytes)),
  ],
  ['HCL', 'actions.tf', bytesOf(hclFiles.map(({ text }) => text)), hclWithoutTimeouts],
  ['HCL with a few bytes changed', 'actions.tf', mutatedFiles, hclWithoutTimeouts],
  [
    'Terraform in JSON',
    'actions.tf.json',
    bytesOf(terraformJsonFiles),
    (bytes) => resourcesWithoutTimeouts(bytes.toString()),
  ],
  [
    'exported data actions',
    'action.json',
    bytesOf(actionExports),
    (bytes) => actionsWithoutTimeouts(bytes.toString()),
  ],
];

describe.each(CONFIGS)('a fix by %s settings', (_, config, numRuns) => {
  it.each(FORMATS)(
    'of %s changes timeouts alone, all that it can mend, and nothing the second time',
    (_name, name, files, rest) => {
      const file = { path: `/repository/${name}`, name, configName: name };
      const context = { config, readDocuments, now: NOW };
      let mended = 0;
      fc.assert(
        fc.property(files, (bytes) => {
          const fix = fixText(bytes, file, context);
          if (fix === undefined) return;
          mended++;
          expect(rest(fix.content)).toBe(rest(bytes));
          const arena = arenaOf(textOf(name, fix.content));
          const { findings } = lintText(arena, file, config.settingsFor(name), readDocuments);
          expect(findings.filter(({ edits }) => edits.length > 0)).toEqual([]);
          expect(fixText(fix.content, file, context)).toBeUndefined();
        }),
        { numRuns, seed: SEED },
      );
      expect(mended).toBeGreaterThan(numRuns / 5);
    },
  );
});
