/** An object of a parsed document. */
type JsonObject = Readonly<Record<string, unknown>>;

/**
 * All of a parsed document but its timeouts, as a text: the keys of each object in alphabetical order. An
 * object `dataAction` with nothing else in it counts as part of the timeout.
 */
export function withoutTimeouts(document: unknown): string {
  return canonical(withoutThem(document));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of an object but for some; `__proto__` is one like any other. */
function without(object: JsonObject, isOut: (key: string, value: unknown) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => !isOut(key, value)));
}

function replaced(
  object: JsonObject,
  key: string,
  change: (value: unknown) => unknown,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, name === key ? change(value) : value]),
  );
}

function withoutThem(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutThem);
  if (!isObject(value)) return value;
  if ('flowData' in value) return replaced(value, 'flowData', flowData);
  if ('method' in value && 'url' in value) return without(value, (key) => key === 'timeout');
  return replaced(replaced(value, 'entities', withoutThem), 'flows', withoutThem);
}

function flowData(value: unknown): unknown {
  if (!isObject(value)) return value;
  return replaced(value, 'nodes', (nodes) => (Array.isArray(nodes) ? nodes.map(node) : nodes));
}

function node(value: unknown): unknown {
  if (!isObject(value) || value['type'] !== 'dataAction') return value;
  const bare = replaced(value, 'dataAction', (object) =>
    isObject(object) ? without(object, (key) => key === 'timeout') : object,
  );
  return without(
    bare,
    (key, object) => key === 'dataAction' && isObject(object) && Object.keys(object).length === 0,
  );
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`,
  );
  return `{${members.sort().join()}}`;
}
