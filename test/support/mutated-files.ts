import fc from 'fast-check';
import { generatedFiles } from './documents.js';

/** A change of a text's bytes: at a place given as a part of its length, some bytes become others. */
interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const mutations: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 200 })),
  insert: fc.oneof(
    fc.constant(new Uint8Array()),
    fc
      .constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '\n', '\\u0', '\0', '/')
      .map((text) => new TextEncoder().encode(text)),
    fc
      .constantFrom('"timeout":', '"flowData":null,', '"nodes":', 'null', '{}', '\uFEFF', '📞')
      .map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 4 }),
  ),
});

/** The bytes of a generated file with a few of them changed: mostly no JSON any more. */
export const mutatedFiles: fc.Arbitrary<Buffer> = fc
  .tuple(generatedFiles, fc.array(mutations, { minLength: 1, maxLength: 3 }))
  .map(([{ text }, changes]) =>
    changes.reduce((bytes, { at, remove, insert }) => {
      const start = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)]);
    }, Buffer.from(text)),
  );
