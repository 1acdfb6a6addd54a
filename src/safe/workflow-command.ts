import { visible } from './visible.js';

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
 * that no text can end the line, add a property or start another command.
 */
export function workflowCommand(
  command: 'error' | 'warning' | 'notice',
  properties: AnnotationProperties,
  message: string,
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  // `##[` cannot start a command in such a line; it is broken up for whoever copies the message out of it.
  const text = visible(message).replaceAll('##[', '#\\x23[');
  return `::${command} ${list.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
