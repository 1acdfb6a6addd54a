import { architectJson, readArchitectFlow } from './architect-json.js';
import { factsOf } from './facts.js';
import type { JsonFormat } from './json-format.js';

/** A flow as Architect exports it to a file; it is read from the JSON that the file's bytes stand for. */
export const i3Flow: JsonFormat = {
  ...architectJson,
  ...factsOf('i3-flow'),
  read: (object) => readArchitectFlow(object, i3Flow.name),
};
