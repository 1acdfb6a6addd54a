/** The value that a path of members leads to, undefined where it leads nowhere. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map<string, unknown>(Object.entries(at)).get(String(name));
  }
  return at;
}

/** @throws where there is no text */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = valueAt(value, ...path);
  if (typeof found === 'string') return found;
  throw new TypeError(`${path.join('.')} is no text: ${JSON.stringify(found)}`);
}

/** @throws where there is no number */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return found;
  throw new TypeError(`${path.join('.')} is no number: ${JSON.stringify(found)}`);
}

/** A list, empty where there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found.map((item: unknown) => item) : [];
}

export function parseJson(text: string): unknown {
  return JSON.parse(text);
}
