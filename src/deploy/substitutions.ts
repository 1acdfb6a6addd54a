import { isUtf8 } from 'node:buffer';

/** The values of placeholders, by their names. */
export type Substitutions = ReadonlyMap<string, string>;

/** `{{name}}`, as the vendor's tools have it, or Terraform's `${name}`, on one line. */
const PLACEHOLDER = /\{\{([^{}\r\n]*)\}\}|\$\{([^{}\r\n]*)\}/g;

export const PLACEHOLDER_START = '{{';

/** A text with every placeholder that has a value replaced by it, with or without blanks around its name. */
export function substitute(text: string, values: Substitutions): string {
  return text.replace(
    PLACEHOLDER,
    (placeholder, name?: string, other?: string) =>
      values.get((name ?? other ?? '').trim()) ?? placeholder,
  );
}

/**
 * The placeholders that are left in a text, each once, or where there are none the start of what may be an odd
 * one. Those of Terraform count in its templates: elsewhere a text may well be written so.
 */
export function placeholdersIn(text: string, isTerraform: boolean): string[] {
  const all: readonly string[] = text.match(PLACEHOLDER) ?? [];
  const found = new Set(all.filter((each) => isTerraform || each.startsWith(PLACEHOLDER_START)));
  if (found.size === 0 && text.includes(PLACEHOLDER_START)) found.add(PLACEHOLDER_START);
  return [...found];
}

/**
 * Reads a file of substitutions: a mapping of names to texts, in YAML or JSON. Numbers and the like are taken as
 * they are written.
 * @param name what the file is called in messages
 * @throws {Error} where it is none
 */
export type ParseSubstitutions = (bytes: Uint8Array, name: string) => Substitutions;

/** Loads what reads substitutions. */
export async function loadSubstitutionsParser(): Promise<ParseSubstitutions> {
  const { parseDocument, isMap, isScalar } = await import('yaml');
  return (bytes, name) => {
    const wrong = (why: string): Error => new Error(`${name} holds no substitutions: ${why}`);
    if (!isUtf8(bytes)) throw wrong('it is not UTF-8');
    const { contents, errors } = parseDocument(Buffer.from(bytes).toString(), {
      schema: 'failsafe',
    });
    const [error] = errors;
    if (error !== undefined) throw wrong(error.message.split('\n', 1)[0] ?? '');
    if (!isMap(contents)) throw wrong('write a line for each, like queue: Claims');
    const values = new Map<string, string>();
    for (const { key, value } of contents.items) {
      if (!isScalar(key) || !isScalar(value)) throw wrong('each value must be a text');
      // In this schema every scalar is a text, or nothing.
      values.set(textOf(key.value), textOf(value.value));
    }
    return values;
  };
}

function textOf(scalar: unknown): string {
  return typeof scalar === 'string' ? scalar : '';
}
