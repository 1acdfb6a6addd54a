import { describe, expect, it } from 'vitest';
import { type Draft, saveDraft } from '../../src/genesys/flow-draft.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { indexText } from '../support/json-texts.js';
import {
  type AnsweringOrg,
  answeringOrg,
  errorOf,
  lost,
  refused,
} from '../support/platform-answers.js';

const ID = 'f-claims-line';
const ABOUT = `GET /flows/${ID}`;
const LATEST = `GET /flows/${ID}/latestconfiguration`;
const CHECKOUT = `POST /flows/actions/checkout?flow=${ID}`;
const VERSIONS = `POST /flows/${ID}/versions`;
const CHECKIN = `POST /flows/actions/checkin?flow=${ID}`;
const UNLOCK = `POST /flows/actions/unlock?flow=${ID}`;

const DRAFT: Draft = {
  id: ID,
  before: indexText('{"name":"Claims line","version":"3.0","steps":[1]}'),
  configuration: Buffer.from('{"name":"Claims line","steps":[2]}'),
};

/** The same as before, as it comes after a checkout. */
const UNCHANGED = '{"steps":[1],"name":"Claims line","version":"4.0"}';

/** An org that has the flow as it was, and answers some calls otherwise. */
function orgWith(answers: Readonly<Record<string, unknown>> = {}): AnsweringOrg {
  return answeringOrg((call) =>
    call in answers ? answers[call] : call === LATEST ? UNCHANGED : {},
  );
}

/** What a save threw, in words and by its details, and what was asked. */
async function failureWith(answers: Readonly<Record<string, unknown>>): Promise<{
  readonly message: string;
  readonly details: OrgError['details'];
  readonly calls: readonly string[];
}> {
  const { org, calls } = orgWith(answers);
  const error = await errorOf(saveDraft(org, DRAFT));
  if (!(error instanceof OrgError)) throw error;
  return { message: error.message, details: error.details, calls };
}

describe('a draft', () => {
  it('is saved between checkout and checkin, each asked for once', async () => {
    const { org, asked } = orgWith();
    await saveDraft(org, DRAFT);
    const edit = { permission: 'architect:flow:edit', method: 'POST', isRepeatable: false };
    const what = `the flow ${ID}`;
    expect(asked).toEqual([
      { ...edit, what, path: `/api/v2/flows/actions/checkout?flow=${ID}`, isOnce: true },
      {
        what: `the configuration of the flow ${ID}`,
        permission: 'architect:flow:view',
        method: 'GET',
        path: `/api/v2/flows/${ID}/latestconfiguration`,
        isRepeatable: true,
      },
      {
        ...edit,
        what,
        path: `/api/v2/flows/${ID}/versions`,
        isOnce: true,
        body: DRAFT.configuration,
      },
      { ...edit, what, path: `/api/v2/flows/actions/checkin?flow=${ID}`, isOnce: true },
    ]);
  });

  it.each([
    ['somebody works on the flow', refused(409, { correlationId: 'c-1' })],
    ['the client may not edit it', refused(403)],
    ['the org wants to be asked later', refused(429, { isPassing: true, retryAfter: '30' })],
  ])('is not begun where %s, and nothing is unlocked', async (_, error) => {
    expect(await failureWith({ [CHECKOUT]: error })).toEqual({
      message: error.message,
      details: error.details,
      calls: [CHECKOUT],
    });
  });

  it('is not saved over what was saved before the lock was there', async () => {
    expect(await failureWith({ [LATEST]: '{"name":"Claims line","steps":[3]}' })).toEqual({
      message: `the flow ${ID} was changed in the org since it was looked at`,
      details: { status: 409 },
      calls: [CHECKOUT, LATEST, ABOUT, UNLOCK],
    });
  });

  it.each([
    ['refused', refused(403), { status: 403 }],
    ['lost', lost(), { isUnknown: true }],
  ])('is given up where the look at the flow is %s', async (_, error, details) => {
    expect(await failureWith({ [LATEST]: error })).toEqual({
      message: error.message,
      details,
      calls: [CHECKOUT, LATEST, ABOUT, UNLOCK],
    });
  });

  it('is given up where the flow is none any more', async () => {
    const { message, calls } = await failureWith({ [LATEST]: 'null' });
    expect(message).toBe(
      `the org answered the configuration of the flow ${ID} with something that is no flow`,
    );
    expect(calls).toEqual([CHECKOUT, LATEST, ABOUT, UNLOCK]);
  });

  it.each([
    ['a broken configuration', refused(400, { correlationId: 'c-400' })],
    ['an operation that goes on', refused(409)],
    ['a gateway that knows nothing', refused(504, { isUnknown: true })],
    ['a connection that broke', lost()],
    ['too many requests', refused(429, { isPassing: true, retryAfter: '3' })],
  ])('is given up with its lock after %s', async (_, error) => {
    expect(await failureWith({ [VERSIONS]: error })).toEqual({
      message: error.message,
      details: error.details,
      calls: [CHECKOUT, LATEST, VERSIONS, ABOUT, UNLOCK],
    });
  });

  it.each([
    ['refused', refused(409, { correlationId: 'c-409' })],
    ['lost', lost()],
    ['put off', refused(429, { isPassing: true })],
  ])('may be saved where the checkin is %s, and the lock is given up', async (_, error) => {
    expect(await failureWith({ [CHECKIN]: error })).toEqual({
      message: error.message,
      details: { ...error.details, isUnknown: true },
      calls: [CHECKOUT, LATEST, VERSIONS, CHECKIN, ABOUT, UNLOCK],
    });
  });

  it.each([{ lockedUser: { id: 'u-1' } }, { lockedClient: { id: 'client-of-others' } }])(
    'leaves the lock alone that somebody else has after the checkin: %j',
    async (about) => {
      const { calls, details } = await failureWith({ [CHECKIN]: lost(), [ABOUT]: about });
      expect(calls).toEqual([CHECKOUT, LATEST, VERSIONS, CHECKIN, ABOUT]);
      expect(details).toMatchObject({ isUnknown: true });
      expect(details).not.toHaveProperty('left');
    },
  );

  it('leaves the lock alone that somebody else has before it is saved', async () => {
    const { calls, details } = await failureWith({
      [VERSIONS]: refused(409),
      [ABOUT]: { lockedUser: { id: 'user-anna' } },
    });
    expect(calls).toEqual([CHECKOUT, LATEST, VERSIONS, ABOUT]);
    expect(details).not.toHaveProperty('left');
  });

  it('is saved without a wait that somebody could interrupt', async () => {
    const { org } = orgWith();
    const events: string[] = [];
    const clock = {
      ...org.clock,
      unbroken: async <T>(work: () => Promise<T>): Promise<T> => {
        events.push('begin');
        const done = await work();
        events.push('end');
        return done;
      },
    };
    await saveDraft({ ...org, clock }, DRAFT);
    expect(events).toEqual(['begin', 'end']);
  });

  it('gives the lock up after the checkin where nobody can tell who has it', async () => {
    const { calls } = await failureWith({ [CHECKIN]: refused(403), [ABOUT]: refused(403) });
    expect(calls).toEqual([CHECKOUT, LATEST, VERSIONS, CHECKIN, ABOUT, UNLOCK]);
  });

  it.each([VERSIONS, CHECKIN, LATEST])(
    'gives its lock up whatever goes wrong at %s',
    async (call) => {
      const fault = new TypeError('a fault of the tool');
      const { org, calls } = orgWith({ [call]: fault });
      expect(await errorOf(saveDraft(org, DRAFT))).toBe(fault);
      expect(calls.at(-1)).toBe(UNLOCK);
    },
  );

  it('is saved no second time, whatever the unlocking meets', async () => {
    const { calls } = await failureWith({ [CHECKIN]: lost(), [UNLOCK]: lost() });
    expect(calls.filter((call) => call === VERSIONS)).toHaveLength(1);
  });
});

describe('the lock of a draft', () => {
  it('is given up by a call that may be repeated', async () => {
    const { org, asked } = orgWith({ [VERSIONS]: refused(400) });
    await errorOf(saveDraft(org, DRAFT));
    expect(asked.at(-1)).toEqual({
      what: `the flow ${ID}`,
      permission: 'architect:flow:unlock',
      method: 'POST',
      path: `/api/v2/flows/actions/unlock?flow=${ID}`,
      isRepeatable: true,
    });
  });

  it.each([
    ['refused', refused(403), 'the org says no (403)'],
    ['refused since there is no such flow', refused(404), 'the org says no (404)'],
    ['lost', lost(), 'no answer from the org: it took too long'],
    ['met by a fault of the tool', new TypeError('no unlock'), 'no unlock'],
  ])('is told as left where unlocking is %s', async (_, error, why) => {
    const { message, details } = await failureWith({ [VERSIONS]: refused(400), [UNLOCK]: error });
    expect(message).toBe('the org says no (400)');
    expect(details).toEqual({
      status: 400,
      left: `it may still be locked by this client: unlock it in Architect (${why})`,
    });
  });

  it('is told as left beside a draft that may be saved', async () => {
    const { details } = await failureWith({ [CHECKIN]: refused(409), [UNLOCK]: refused(403) });
    expect(details).toEqual({
      status: 409,
      isUnknown: true,
      left: 'it may still be locked by this client: unlock it in Architect (the org says no (403))',
    });
  });

  it('is gone where the org says that there is none', async () => {
    expect(await failureWith({ [VERSIONS]: refused(400), [UNLOCK]: refused(409) })).toEqual({
      message: 'the org says no (400)',
      details: { status: 400 },
      calls: [CHECKOUT, LATEST, VERSIONS, ABOUT, UNLOCK],
    });
  });
});

describe('a checkout of which nobody knows what became', () => {
  const unknown = refused(504, { isUnknown: true, correlationId: 'c-504', retryAfter: '5' });
  /** That it can be tried again, since nothing was saved. */
  const again = { status: 504, correlationId: 'c-504', retryAfter: '5', isPassing: true };
  const ours = { id: ID, lockedClient: { id: 'client-of-the-tests' } };

  it('is undone where this client has the lock', async () => {
    expect(await failureWith({ [CHECKOUT]: unknown, [ABOUT]: ours })).toEqual({
      message: unknown.message,
      details: again,
      calls: [CHECKOUT, ABOUT, UNLOCK],
    });
  });

  it('is told where it could not be undone', async () => {
    const { message, details } = await failureWith({
      [CHECKOUT]: unknown,
      [ABOUT]: ours,
      [UNLOCK]: refused(500),
    });
    expect(message).toBe(unknown.message);
    expect(details).toEqual({
      ...again,
      left: 'it may still be locked by this client: unlock it in Architect (the org says no (500))',
    });
  });

  it.each([
    ['nobody has', { id: ID }],
    ['another client has', { lockedClient: { id: 'client-of-others' } }],
    ['a user has', { lockedUser: { id: 'client-of-the-tests' } }],
    ['a client without an id has', { lockedClient: { name: 'client-of-the-tests' } }],
    ['a list has', { lockedClient: [{ id: 'client-of-the-tests' }] }],
    ['the prototype has', '{"__proto__":{"lockedClient":{"id":"client-of-the-tests"}}}'],
    ['something that is no JSON has', 'client-of-the-tests'],
  ])('is left where %s the lock', async (_, about) => {
    expect(await failureWith({ [CHECKOUT]: unknown, [ABOUT]: about })).toEqual({
      message: unknown.message,
      details: again,
      calls: [CHECKOUT, ABOUT],
    });
  });

  it('may have left a lock where nobody can tell who has it', async () => {
    expect(await failureWith({ [CHECKOUT]: unknown, [ABOUT]: refused(403) })).toEqual({
      message: unknown.message,
      details: {
        ...again,
        left: 'it may still be locked by this client: unlock it in Architect (the org says no (403))',
      },
      calls: [CHECKOUT, ABOUT],
    });
  });

  it('has no status where there was no answer', async () => {
    const { details } = await failureWith({ [CHECKOUT]: lost(), [ABOUT]: {} });
    expect(details).toEqual({ isPassing: true });
  });
});
