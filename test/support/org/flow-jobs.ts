import { randomUUID } from 'node:crypto';
import { ok, okText, type Outcome, refusal, usualRefusal } from './answers.js';
import type { Call } from './calls.js';
import { type JobEnd, publish } from './flow-job-run.js';
import { FOLDERS } from './kinds.js';

/** A flow that a job published, and the file that it did that from. */
export interface Publication {
  readonly flowId: string;
  readonly yaml: string;
}

/** The header that an upload must have, and with it the value that the job was given. */
const MARK = 'x-amz-meta-job';

interface FlowJob {
  readonly id: string;
  readonly signature: string;
  readonly mark: string;
  /** How often it was asked after since it was made, or since its file came. */
  polls: number;
  isUploaded: boolean;
  /** What became of it, known as soon as its file is there. */
  end?: JobEnd;
}

/** The jobs of an org, and what they published. */
export interface FlowJobs {
  readonly byId: Map<string, FlowJob>;
  readonly publications: Publication[];
  /** The flow that a job published. */
  readonly flowOf: (jobId: string | undefined) => string | undefined;
}

export function createJobs(): FlowJobs {
  const byId = new Map<string, FlowJob>();
  return {
    byId,
    publications: [],
    flowOf: (jobId = '') => {
      const end = byId.get(jobId)?.end;
      return end?.status === 'Success' ? end.flowId : undefined;
    },
  };
}

/** Makes a job, and tells where to put its file. */
export function createJob({ state, headers }: Call): Outcome {
  const [id, signature, mark] = [randomUUID(), randomUUID(), randomUUID()];
  const presignedUrl = `http://${headers.host ?? ''}/uploads/${id}?signature=${signature}`;
  const selfUri = `${FOLDERS['architect-flow']}/jobs/${id}`;
  return {
    answer: ok(JSON.stringify({ id, presignedUrl, headers: { [MARK]: mark }, selfUri })),
    commit: () => {
      state.jobs.byId.set(id, { id, signature, mark, polls: 0, isUploaded: false });
    },
  };
}

/**
 * Takes the file of a job, and does what it says at once: only who asks is told in two steps. A file that comes
 * again is taken and changes nothing.
 */
export function uploadFile({ state: { jobs, objects }, id, query, headers, body }: Call): Outcome {
  const job = jobs.byId.get(id);
  if (job === undefined) return { answer: usualRefusal(404) };
  if (headers.authorization !== undefined) {
    return denied('The address is signed: a request with an Authorization header is refused.');
  }
  if (query.get('signature') !== job.signature) return denied('The signature does not match.');
  if (headers[MARK] !== job.mark) return denied(`The header ${MARK} does not match.`);
  if (!job.isUploaded && job.end !== undefined) return denied('The job has ended.');
  return {
    answer: okText(''),
    commit: () => {
      if (job.isUploaded) return;
      const end = publish(objects, body);
      if (end.status === 'Success') jobs.publications.push({ flowId: end.flowId, yaml: body });
      Object.assign(job, { isUploaded: true, polls: 0, end });
    },
  };
}

/** How far a job is: started when it is first asked for, ended from then on. */
export function getJob({ state: { jobs }, id }: Call): Outcome {
  const job = jobs.byId.get(id);
  if (job === undefined) {
    return { answer: refusal(404, 'not.found', `Job ${id} was not found.`) };
  }
  const end: JobEnd = job.end ?? { status: 'Failure', text: 'No file was uploaded.' };
  const isEnded = job.polls > 0;
  const told = isEnded ? endTold(end) : { status: 'Started', messages: [] };
  const selfUri = `${FOLDERS['architect-flow']}/jobs/${id}`;
  return {
    answer: ok(JSON.stringify({ id, ...told, selfUri })),
    commit: () => {
      job.polls++;
      if (isEnded) job.end = end;
    },
  };
}

function endTold(end: JobEnd): object {
  if (end.status === 'Failure') {
    return { status: end.status, messages: [{ type: 'Error', text: end.text }] };
  }
  return { status: end.status, messages: [], flow: { id: end.flowId } };
}

function denied(message: string): Outcome {
  return { answer: refusal(403, 'access.denied', message) };
}
