import { expect, it } from 'vitest';
import { planDocument } from '../../src/deploy/plan-document.js';
import type { PlanEntry } from '../../src/deploy/plan-entry.js';
import { architectText, archyText, flowInOrg, publishedFlow } from '../support/platform-flows.js';

/** Plans a flow, and gives what a kept plan knows of it. */
async function hashesOf(
  yaml: string,
  configuration: string,
): Promise<Pick<PlanEntry, 'liveHash' | 'desiredHash'>> {
  const live = await flowInOrg(configuration, { type: 'INBOUNDCALL' });
  const { entry, update } = planDocument(await publishedFlow(yaml), live, undefined, {
    strategy: 'timeouts',
    onDrift: 'refuse',
  });
  if (update === undefined) throw new Error(entry.status);
  const { liveHash = '', desiredHash = '' } = entry;
  return { liveHash, desiredHash };
}

it('the plan of a publication knows all that is sent, and all that it replaces', async () => {
  const yaml = archyText([['Find policy', 10]]);
  const configuration = architectText([['Find policy', 5]], 'inboundcall');
  const planned = await hashesOf(yaml, configuration);
  expect(await hashesOf(yaml, configuration)).toEqual(planned);
  const otherText = await hashesOf(`${yaml}# another queue\n`, configuration);
  expect(otherText.liveHash).toBe(planned.liveHash);
  expect(otherText.desiredHash).not.toBe(planned.desiredHash);
  const otherFlow = await hashesOf(yaml, configuration.replace('{', '{"description":"New",'));
  expect(otherFlow.desiredHash).toBe(planned.desiredHash);
  expect(otherFlow.liveHash).not.toBe(planned.liveHash);
});
