/** The properties of an annotation that the runner knows. */
export interface AnnotationProperties {
  readonly title: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

/**
 * One workflow command, on one line. Message and properties are escaped as the runner decodes them, so
 * that no text can end the line, add a property or start another command. `##[` cannot start one in such
 * a line, but is broken up all the same, for whoever copies the message out of it.
 */
export function workflowCommand(
  command: 'error' | 'warning' | 'notice',
  properties: AnnotationProperties,
  message: string,
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text
    .replaceAll('##[', '#\u200b#[')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
