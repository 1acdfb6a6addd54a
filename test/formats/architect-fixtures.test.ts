import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeI3, encodeI3, I3_FILES } from '../../src/formats/i3-encoding.js';
import { i3Flow } from '../../src/formats/i3-flow.js';
import { architectJson } from '../../src/formats/architect-json.js';
import type { Document } from '../../src/formats/document.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { plainSteps, withoutStepTimeouts } from '../support/architect-counts.js';
import { flowIn, mendingsOf } from '../support/architect-flows.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/platform/architect/', import.meta.url));
const NAMES = readdirSync(FIXTURES).filter((name) => name.includes('.before.'));

function read(name: string): Buffer {
  return readFileSync(path.join(FIXTURES, name));
}

/** The JSON of a fixture. */
function textOf(name: string): Buffer {
  const bytes = read(name);
  const text = I3_FILES.test(name) ? decodeI3(bytes) : bytes;
  if (text === undefined) throw new Error(`${name} cannot be decoded`);
  return text;
}

function flowOf(name: string): Document {
  return flowIn(textOf(name), I3_FILES.test(name) ? i3Flow : architectJson);
}

function parsed(text: Buffer): unknown {
  const value: unknown = JSON.parse(text.toString().replace(/^\uFEFF/, ''));
  return value;
}

/** What is read of each step: its name, its state and its value. */
function steps(name: string): unknown[] {
  return flowOf(name).sites.map(({ name: step, state }) => [
    step,
    state.kind,
    ...('value' in state ? [state.value] : 'text' in state ? [state.text] : []),
  ]);
}

const CLAIMS = [
  ['Find policy by ANI', 'absent'],
  ['Find open claims', 'absent'],
  ['Get adjuster', 'inactive', 8],
  ['Get waiting time', 'literal', 4.5],
  ['Reserve call-back', 'literal', 3599.999],
  ['Send claim form', 'literal', 0],
  ['Check weather alerts', 'invalid', '"PT10S"'],
  ['Log "first notice" of loss – Zürich', 'absent'],
  ['Rate the call', 'absent'],
  ['Legacy policy screen', 'literal', 20],
  ['Take payment by card', 'absent'],
  ['Read out the claim status', 'inactive', 12],
  ['Get vehicle', 'absent'],
];

const PARCEL = [
  ['Get parcel', 'absent'],
  ['Wait for the courier (expression)', 'dynamic', 'MakeDuration(0, 0, 0, State.Seconds, 0)'],
  ['Notify customer', 'literal', 6.25],
  ['Refund to card', 'inactive', 1.5],
  ['Close "case"', 'absent'],
];

describe('the steps of the fixtures', () => {
  it.each([
    ['claims-line.before.json', CLAIMS],
    ['claims-line.before.i3InboundFlow', CLAIMS],
    ['parcel-workflow.before.json', PARCEL],
    ['parcel-workflow.before.i3WorkFlow', PARCEL],
    [
      'appointment-bot.before.json',
      [
        ['Freie Termine suchen', 'absent'],
        ['Termin buchen', 'inactive', 5],
        ['Termin bestätigen', 'literal', 0],
      ],
    ],
  ])('are all found in %s', (name, expected) => {
    expect(steps(name)).toEqual(expected);
  });
});

describe.each(NAMES)('%s', (name) => {
  const after = name.replace('.before.', '.after.');

  it('has a site at each step of its own, and no problem', () => {
    const { sites, problems, duplicates } = flowOf(name);
    expect(sites.map(({ pointer }) => pointer.replace(/\/timeout$/, ''))).toEqual(
      plainSteps(parsed(textOf(name))),
    );
    expect([problems, duplicates]).toEqual([[], []]);
  });

  it('becomes the file beside it, byte for byte', () => {
    const text = textOf(name);
    const mended = applyEdits(text, flowOf(name).sites.flatMap(mendingsOf));
    expect(mended.toString()).toBe(textOf(after).toString());
    const bytes = I3_FILES.test(name) ? encodeI3(mended, read(name)) : mended;
    expect(bytes.equals(read(after))).toBe(true);
  });

  it('differs from it in the timeouts of its steps alone', () => {
    expect(withoutStepTimeouts(parsed(textOf(after)))).toBe(
      withoutStepTimeouts(parsed(textOf(name))),
    );
  });

  it('is good then', () => {
    const { sites } = flowOf(after);
    const kinds = new Set(sites.map(({ state }) => state.kind));
    expect([...kinds].filter((kind) => kind !== 'dynamic')).toEqual(['literal']);
    expect(sites.flatMap(mendingsOf)).toEqual([]);
  });
});
