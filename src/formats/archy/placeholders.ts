/** A placeholder on one line: `{{name}}`, `{{{name}}}`, or Terraform's `${name}`. */
const PLACEHOLDER = /\{\{\{[^{}\r\n]*\}\}\}|\{\{[^{}\r\n]*\}\}|\$\{[^{}\r\n]*\}/;

const PLACEHOLDERS = new RegExp(PLACEHOLDER, 'g');

/**
 * The text with every placeholder overwritten by as many underscores. A YAML parser would take `{{name}}` for
 * a mapping in a mapping, or for no YAML at all; of underscores it makes a plain text in the same place.
 */
export function maskPlaceholders(text: string): string {
  return text.replace(PLACEHOLDERS, (placeholder) => '_'.repeat(placeholder.length));
}

export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
