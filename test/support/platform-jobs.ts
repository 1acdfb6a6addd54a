import type { Org, Upload } from '../../src/genesys/org.js';
import { createClock, type FakeClock } from './genesys-clock.js';
import { type AnsweringOrg, answeringOrg } from './platform-answers.js';

/** Where an org wants a flow to be put: what lets us in is in it. */
export const UPLOAD_URL =
  'https://uploads.example.com/jobs/job-7/claims.yaml?X-Amz-Signature=practice-signature-3f9a';

export const JOB_ID = '5c1e8a2f-job-7';

export const OPENED = {
  id: JOB_ID,
  presignedUrl: UPLOAD_URL,
  headers: { 'x-amz-tagging': 'org=example', 'Content-Type': 'application/x-yaml' },
};

export const OPEN = 'POST /flows/jobs';
export const LOOK = `GET /flows/jobs/${JOB_ID}`;

/** How an org goes about a job. */
export interface JobOptions {
  /** What opening one is answered with. */
  readonly opened?: unknown;
  /** What looking at it is answered with, one after another; the last one for good. */
  readonly looks?: readonly unknown[];
  /** What becomes of the upload, where it does not go well. */
  readonly uploadFault?: Error;
  readonly more?: Partial<Org>;
}

/** An org with jobs, what was put elsewhere for it, and what was told of waits, in ms. */
export interface JobOrg extends AnsweringOrg {
  readonly uploads: readonly Upload[];
  readonly clock: FakeClock;
  readonly told: readonly string[];
}

export function jobOrg({
  opened = OPENED,
  looks = [],
  uploadFault,
  more,
}: JobOptions = {}): JobOrg {
  const uploads: Upload[] = [];
  const told: string[] = [];
  const clock = createClock();
  const answering = answeringOrg(
    (call, before) => {
      if (call === OPEN) return opened;
      return looks[Math.min(before, looks.length - 1)] ?? { id: JOB_ID, status: 'Success' };
    },
    {
      clock,
      upload: (upload) => {
        uploads.push(upload);
        return uploadFault === undefined ? Promise.resolve() : Promise.reject(uploadFault);
      },
      tellWait: (ms, { message }) => told.push(`${String(ms)}: ${message}`),
      ...more,
    },
  );
  return { ...answering, uploads, clock, told };
}
