import { visible } from './visible.js';

/**
 * Shows a text out of a file as inline code in GitHub's Markdown, tables included. Every character that
 * could mean something becomes a character reference; within code neither mentions nor links are made.
 */
export function markdownCode(text: string): string {
  const references = visible(text)
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,/-]/gu, (character) => `&#${String(character.codePointAt(0))};`)
    // With its dot this would become a link, even here.
    .replace(/(?<=www)\./giu, '&#46;');
  return `<code>${references}</code>`;
}
