import { expect, it } from 'vitest';
import { publishFlow } from '../../src/genesys/flow-jobs.js';
import { refusalOf } from '../support/genesys-org.js';
import { jobOrg, OPEN, OPENED } from '../support/platform-jobs.js';

it.each([
  'http://uploads.example.com/a',
  'https://user:pw@uploads.example.com/a',
  'blob:https://api.example.com/a',
])('a job whose upload would go to %j is none, and nothing is sent', async (presignedUrl) => {
  const { org, calls, uploads } = jobOrg({ opened: { ...OPENED, presignedUrl } });
  const { message, details } = await refusalOf(publishFlow(org, Buffer.from(''), 'the flow f-1'));
  expect(message).toMatch(/^the org wants an upload to an address that /);
  expect(message).not.toContain('pw');
  expect([details, calls, uploads]).toEqual([{}, [OPEN], []]);
});
