import { member, parsedJson } from '../safe/member.js';
import { messageOf } from '../safe/message-of.js';
import { shorten } from '../safe/shorten.js';
import { checkedUpload } from './address.js';
import { idInPath } from './live-object.js';
import type { Org } from './org.js';
import { OrgError, statusOf } from './org-error.js';

const JOBS = '/api/v2/flows/jobs';
const CREATE = 'architect:job:create';

/** How long a job may take, in ms. */
const JOB_MS = 10 * 60_000;

/** The first wait for a job, and the longest between two looks at it, in ms. */
const FIRST_LOOK_MS = 1000;
const MAX_LOOK_MS = 10_000;

/** A job as the org opened it. */
interface Job {
  readonly id: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Has the org make a flow of a YAML text and publish it: opens a job, uploads the text, and waits for the end.
 * @param what the flow in words
 * @throws {OrgError} whose `isUnderWay` tells that the org may still be at it
 */
export async function publishFlow(org: Org, yaml: Buffer, what: string): Promise<void> {
  const job = await openJob(org, what);
  try {
    const { url, headers } = job;
    const upload = `the upload of ${what}`;
    await org.upload({ what: upload, permission: CREATE, url, headers, body: yaml });
  } catch (error) {
    const status = statusOf(error);
    // What was refused never came there.
    if (status !== undefined && status >= 400 && status < 500) throw error;
    throw underWay(error, job);
  }
  await jobEnd(org, job, what);
}

async function openJob(org: Org, what: string): Promise<Job> {
  // A job without an upload does nothing, so that it may be opened twice.
  const call = {
    what,
    permission: CREATE,
    method: 'POST',
    path: JOBS,
    isRepeatable: true,
    body: '{}',
  } as const;
  return org.read(call, (body) => jobIn(body, what, org.api));
}

function jobIn(body: Buffer, what: string, api: string): Job {
  const answer = parsedJson(body.toString());
  const [id, url, headers] = ['id', 'presignedUrl', 'headers'].map((name) => member(answer, name));
  if (typeof id !== 'string' || typeof url !== 'string') {
    throw new OrgError(`the org opened no job for ${what}: it gave no address for the upload`);
  }
  idInPath(id);
  checkedUpload(url, api);
  const given = Object.entries(typeof headers === 'object' && headers !== null ? headers : {});
  const texts = given.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { id, url, headers: Object.fromEntries(texts) };
}

/** Waits until a job has ended well. */
async function jobEnd(org: Org, job: Job, what: string): Promise<void> {
  const end = org.clock.now() + JOB_MS;
  for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 1.5, MAX_LOOK_MS)) {
    if (wait === MAX_LOOK_MS) org.tellWait?.(wait, new Error(`it is still at the job of ${what}`));
    try {
      await org.clock.wait(wait);
      const permission = 'architect:job:view';
      const path = `${JOBS}/${idInPath(job.id)}`;
      const call = { what: `the job of ${what}`, permission, path, isRepeatable: true } as const;
      const isDone = await org.read({ ...call, method: 'GET' }, (body) =>
        hasSucceeded(org, parsedJson(body.toString()), what),
      );
      if (isDone) return;
    } catch (error) {
      throw hasFailed(error) ? error : underWay(error, job);
    }
    if (org.clock.now() >= end) {
      const minutes = String(JOB_MS / 60_000);
      throw underWay(new OrgError(`it did not end within ${minutes} minutes`), job);
    }
  }
}

/**
 * Whether a job has ended well; not where it goes on.
 * @throws {OrgError} where it has failed
 */
function hasSucceeded(org: Org, answer: unknown, what: string): boolean {
  const status = member(answer, 'status');
  if (isStatus(status, 'failure')) throw failure(org, answer, what);
  return isStatus(status, 'success');
}

/** Whether an error is that of a job which the org has ended. */
function hasFailed(error: unknown): boolean {
  return error instanceof OrgError && error.details.isUnderWay === false;
}

function isStatus(status: unknown, wanted: string): boolean {
  return typeof status === 'string' && status.toLowerCase() === wanted;
}

/** What the org says of a job that failed. */
function failure(org: Org, answer: unknown, what: string): OrgError {
  const told = ['messages', 'errors'].flatMap((name): readonly unknown[] => {
    const list = member(answer, name);
    return Array.isArray(list) ? list : [];
  });
  const texts = told.flatMap((message) => {
    const text = typeof message === 'string' ? message : member(message, 'text');
    const words = text ?? member(message, 'message');
    return typeof words === 'string' && words.trim() !== '' ? [words.trim()] : [];
  });
  const said = shorten(org.clean(texts.join('; ')).replace(/\s+/g, ' '), MAX_WORDS);
  return new OrgError(
    `the org could not publish ${what}: ${said === '' ? 'it does not say why' : said}`,
    { isUnderWay: false },
  );
}

/** Characters of the org's own words that are shown. */
const MAX_WORDS = 500;

function underWay(error: unknown, { id }: Job): OrgError {
  const details = error instanceof OrgError ? error.details : {};
  return new OrgError(
    `nobody knows what became of the job ${id}, which may go on in the org: ${messageOf(error)}`,
    { ...details, isUnderWay: true },
  );
}
