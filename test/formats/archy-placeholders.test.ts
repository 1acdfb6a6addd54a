import { describe, expect, it } from 'vitest';
import { hasPlaceholder, maskPlaceholders } from '../../src/formats/archy/placeholders.js';

describe('placeholders', () => {
  it.each([
    ['a: {{x}}', 'a: _____'],
    ['{{ a.b }}: {{c}}-{{d}}', '_________: _____-_____'],
    ['{{{raw}}}', '_________'],
    ['{a: {{x}}}', '{a: _____}'],
    ['{a: {b: {{x}}}}', '{a: {b: _____}}'],
    ['{{{a}}: 1}', '{_____: 1}'],
    ['${x} $${y}', '____ $____'],
    ['{{}}', '____'],
    ['"{{x}}" # {{y}}', '"_____" # _____'],
  ])('of %j are overwritten: %j', (text, masked) => {
    expect(maskPlaceholders(text)).toBe(masked);
    expect(hasPlaceholder(text)).toBe(true);
  });

  it.each(['{{x', 'x}}', '{ {x} }', '{{x\n}}', '{a: {b: 1}}', '{{a: {b: 1}}', '$x', ''])(
    'are not in %j',
    (text) => {
      expect(maskPlaceholders(text)).toBe(text);
      expect(hasPlaceholder(text)).toBe(false);
    },
  );

  it('are found in a long text without delay', () => {
    const text = `${'{{x '.repeat(200_000)}${'{'.repeat(200_000)}`;
    expect(maskPlaceholders(text)).toBe(text);
  });
});
