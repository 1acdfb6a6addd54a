import { describe, expect, it } from 'vitest';
import type { PlanRules } from '../../src/deploy/plan-document.js';
import { actionObject, callNode, flowObject } from '../support/deploy-documents.js';
import { LOCK, plannedFor as planned } from '../support/deploy-plans.js';

const REPLACE: PlanRules = { strategy: 'replace', onDrift: 'refuse' };

describe('planDocument with the strategy replace', () => {
  const now = actionObject(5000, { url: 'https://desk.example.com/v2/tickets', version: 1 });
  const past = actionObject(3000, { version: 1 });
  const grown = { version: 8, selfUri: '/api/v2/integrations/actions/x' };

  it('sends the document where the org has what the repository held before', () => {
    expect(planned([now, { ...past, ...grown }, past], REPLACE)).toMatchObject({
      status: 'update',
      changes: [{ from: 3000, to: 5000 }],
      notes: [],
      wanted: now,
    });
  });

  it('sends nothing where the org has what the repository holds', () => {
    expect(planned([now, { ...now, ...grown }, past], REPLACE)).toMatchObject({
      status: 'unchanged',
      wanted: undefined,
    });
  });

  it('sends a document whose timeout the org has already, and that differs elsewhere', () => {
    const document = actionObject(3000, { url: 'https://desk.example.com/v2/tickets' });
    expect(planned([document, past, past], REPLACE)).toMatchObject({
      status: 'update',
      changes: [],
      wanted: document,
    });
  });

  it('refuses what is neither', () => {
    const live = { ...past, ...grown, description: 'Changed in the org' };
    expect(planned([now, live, past], REPLACE)).toMatchObject({
      status: 'drift',
      notes: [
        'it is neither what the repository held before nor what it holds now: look at it, then --on-drift overwrite',
      ],
      wanted: undefined,
    });
  });

  it('refuses what the repository held before the base', () => {
    const older = actionObject(1000, { version: 1 });
    expect(planned([now, { ...older, ...grown }, [past, older]], REPLACE)).toMatchObject({
      status: 'drift',
    });
  });

  it('refuses what the repository held before the base, where it held nothing at the base', () => {
    expect(planned([now, { ...past, ...grown }, [undefined, past]], REPLACE)).toMatchObject({
      status: 'drift',
      notes: [
        'it is not what the repository holds, which held nothing of it at the base: look at it, then --on-drift overwrite',
      ],
      wanted: undefined,
    });
  });

  it('refuses where it is not known what the repository held before', () => {
    expect(planned([now, { ...past, ...grown }], REPLACE)).toMatchObject({
      status: 'drift',
      notes: [
        'it is not what the repository holds, and what it held before is not known: give --base, or --on-drift overwrite after a look',
      ],
      wanted: undefined,
    });
  });

  it('overwrites, if told to', () => {
    const rules: PlanRules = { strategy: 'replace', onDrift: 'overwrite' };
    const live = { ...past, ...grown, description: 'Changed in the org' };
    expect(planned([now, live, past], rules)).toMatchObject({ status: 'update', wanted: now });
    expect(planned([now, live], rules)).toMatchObject({ status: 'update', wanted: now });
  });

  it('overwrites nothing that somebody works on, even then', () => {
    const rules: PlanRules = { strategy: 'replace', onDrift: 'overwrite' };
    const live = flowObject([callNode('a', 3000)], LOCK);
    expect(planned([flowObject([callNode('a', 5000)]), live], rules)).toMatchObject({
      status: 'locked',
      wanted: undefined,
    });
  });

  it('knows a document without an id again that was deployed by its name', () => {
    const unnumbered = { id: undefined };
    expect(
      planned([{ ...now, ...unnumbered }, past, { ...past, ...unnumbered }], REPLACE),
    ).toMatchObject({ status: 'update', wanted: now });
  });
});
