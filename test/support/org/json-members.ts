/** The top-level members of a JSON object by name, each with the text of its value as it was sent. */
export type Members = ReadonlyMap<string, string>;

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/**
 * Splits the text of a JSON object into its members. Of members with one name the last counts.
 * @throws SyntaxError where the text is no JSON, TypeError where it is no object
 */
export function parseMembers(text: string): Members {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('The JSON is no object');
  }
  const members = new Map<string, string>();
  let depth = 0;
  let name: string | undefined;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++;
    const endsMember = depth === 1 && (token === ',' || token === '}');
    if (endsMember && name !== undefined) {
      members.set(name, text.slice(start, index).trim());
      name = undefined;
    }
    if (token === '}' || token === ']') depth--;
    if (depth !== 1) continue;
    if (token === ':') start = index + 1;
    else if (token.startsWith('"')) name ??= String(JSON.parse(token));
  }
  return members;
}

/** The JSON text of an object with these members. */
export function printMembers(members: Members): string {
  const printed = [...members].map(([name, source]) => `${JSON.stringify(name)}:${source}`);
  return `{${printed.join(',')}}`;
}

/** The object as `JSON.parse` gives it: long numbers lose digits here, and only here. */
export function valueOf(members: Members): Record<string, unknown> {
  return Object.fromEntries(
    [...members].map(([name, source]): [string, unknown] => [name, JSON.parse(source)]),
  );
}

/** The value of one member, undefined where there is none. */
export function memberValue(members: Members, name: string): unknown {
  const source = members.get(name);
  return source === undefined ? undefined : JSON.parse(source);
}

/** The members but for those that are named. */
export function withoutMembers(members: Members, names: readonly string[]): Members {
  return new Map([...members].filter(([name]) => !names.includes(name)));
}

/** The members after a change of the parsed object; what the change leaves alone keeps its text. */
export function changeMembers(
  members: Members,
  change: (object: Record<string, unknown>) => void,
): Members {
  const before = valueOf(members);
  const after = valueOf(members);
  change(after);
  return new Map(
    Object.entries(after).flatMap(([name, value]): [string, string][] => {
      if (value === undefined) return [];
      const source = JSON.stringify(value);
      const kept = JSON.stringify(before[name]) === source ? members.get(name) : undefined;
      return [[name, kept ?? source]];
    }),
  );
}
