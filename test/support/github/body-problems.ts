/** Characters that GitHub takes for the text of a comment or a review. */
const MAX_TEXT = 65_536;

/** What GitHub has against a text. */
export function problemsOfText(text: string): string[] {
  return text.length > MAX_TEXT
    ? [`Body is too long (maximum is ${String(MAX_TEXT)} characters)`]
    : [];
}

/** What GitHub has against members of a body that it does not know. */
export function unknownMembers(value: unknown, known: readonly string[]): string[] {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return names.filter((name) => !known.includes(name)).map((name) => `"${name}" is not permitted`);
}
