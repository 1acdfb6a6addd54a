import { describe, expect, it } from 'vitest';
import { OrgError, statusOf } from '../../src/genesys/org-error.js';

describe('the status of a refusal', () => {
  it('is what the org answered with', () => {
    expect(statusOf(new OrgError('the org refused it (400)', { status: 400 }))).toBe(400);
  });

  it.each([
    new OrgError('no answer'),
    new Error('404'),
    Object.assign(new Error('not found'), { status: 404, details: { status: 404 } }),
    { details: { status: 404 } },
    undefined,
    null,
    404,
  ])('is undefined for anything else: %s', (error) => {
    expect(statusOf(error)).toBeUndefined();
  });
});
