import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/config/default-settings.js';
import { flowExport } from '../../src/formats/flow-export.js';

describe('what holds for a file where no config says otherwise', () => {
  it('is what the rules and the formats say themselves', () => {
    expect(defaultSettings([flowExport])).toEqual({
      formats: { known: [flowExport], custom: [] },
      levels: {},
      options: {},
      targets: {},
    });
  });
});
