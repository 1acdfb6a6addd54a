import fc from 'fast-check';
import { generatedFiles } from './hcl-texts.js';

const fragments = fc.constantFrom(
  ...['"', '\\', '{', '}', '(', ')', '[', ']', '$', '${', '%{', '$${', '<<', '<<-EOT\n', '\nEOT\n'],
  ...['\n', '\r', '#', '//', '/*', '*/', '=', ',', '~', '-', '.', '0', 'é', '📞', '\0', '{{', '{%'],
  ...['config_timeout_seconds', ' timeout_seconds = ', ' function_config {', ' null ', '\u{feff}'],
);

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 100 })),
  insert: fc.oneof(
    fc.constant(Buffer.alloc(0)),
    fragments.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 3 }),
  ),
});

/** The bytes of a generated file with a few of them changed: mostly no HCL any more. */
export const mutatedFiles: fc.Arbitrary<Buffer> = fc
  .tuple(generatedFiles, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([{ text }, changes]) =>
    changes.reduce((bytes, { at, remove, insert }) => {
      const start = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)]);
    }, Buffer.from(text)),
  );
