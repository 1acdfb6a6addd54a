import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteOutcome } from '../../src/deploy/outcome.js';
import { writeObject } from '../../src/deploy/write-object.js';
import { actionObject, liveObject } from '../support/deploy-documents.js';
import { BARE_ORG } from '../support/bare-org.js';
import { type Event, type VersionedObject, versionedObject } from '../support/deploy-versioned.js';
import { indexText } from '../support/json-texts.js';

const events = fc.array(
  fc.constantFrom<Event>(
    ...['fine' as const, 'fine' as const, 'lost' as const, 'dropped' as const],
    ...[
      'locked' as const,
      'meddled' as const,
      'saved' as const,
      'refused' as const,
      'busy' as const,
    ],
  ),
  { maxLength: 14 },
);

async function write(object: VersionedObject): Promise<WriteOutcome> {
  const { resource } = object;
  const live = liveObject(actionObject(3000));
  const desired = indexText(JSON.stringify(actionObject(5000)));
  return writeObject({ resource, live, desired }, { org: BARE_ORG, random: () => 0 });
}

describe('writeObject, whatever happens to its requests', () => {
  it('says that it wrote exactly where it did', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const object = versionedObject(list);
        const { status } = await write(object);
        if (status === 'applied') expect([object.effects(), object.timeout()]).toEqual([1, 5000]);
        else if (status !== 'unverified') expect(object.effects()).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never writes over what somebody else changed', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const object = versionedObject(list);
        await write(object);
        expect(object.holdsChange()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes effect once at most, and ends', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const object = versionedObject(list);
        await write(object);
        expect(object.effects()).toBeLessThanOrEqual(1);
        expect(object.sent()).toBeLessThanOrEqual(5);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells why, wherever it is not applied', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const { status, notes } = await write(versionedObject(list));
        expect(notes.length > 0).toBe(status !== 'applied');
      }),
    );
  });

  it('is done by the next run, once nothing happens any more', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const object = versionedObject(list);
        await write(object);
        // The events that are left are for nobody.
        await Promise.allSettled(list.map(() => object.resource.read(BARE_ORG, '')));
        if (object.isMeddled()) return;
        const again = await write(object);
        expect(again.status).toMatch(/^(?:applied|unchanged)$/);
        expect([object.timeout(), object.effects()]).toEqual([5000, 1]);
      }),
    );
  });
});
