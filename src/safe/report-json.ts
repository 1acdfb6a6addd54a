/** A value as JSON for a file or a log: no text in it can be taken for a command when a runner's log shows it. */
export function reportJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replaceAll('##[', '#\\u0023[')}\n`;
}
