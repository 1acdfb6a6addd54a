import type { Org, OrgCall } from '../../src/genesys/org.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { answering, BARE_ORG } from './bare-org.js';

/** An org that answers call by call, and what it was asked. */
export interface AnsweringOrg {
  readonly org: Org;
  /** Like `GET /flows/f-1`, in the order in which they came. */
  readonly calls: readonly string[];
  readonly asked: readonly OrgCall[];
}

/**
 * @param answerTo what a call is answered with, by how often it came before: a value as JSON, bytes as they are, an
 * error is thrown
 */
export function answeringOrg(
  answerTo: (call: string, before: number) => unknown,
  more: Partial<Org> = {},
): AnsweringOrg {
  const calls: string[] = [];
  const asked: OrgCall[] = [];
  const ask = (call: OrgCall): Promise<Buffer> => {
    const said = `${call.method} ${call.path.replace('/api/v2', '')}`;
    const before = calls.filter((each) => each === said).length;
    calls.push(said);
    asked.push(call);
    const answer = answerTo(said, before);
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(Buffer.isBuffer(answer) ? answer : bytesOf(answer));
  };
  return { org: { ...BARE_ORG, ...answering(ask), ...more }, calls, asked };
}

function bytesOf(answer: unknown): Buffer {
  return Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}));
}

/** What a call meets that is refused. */
export function refused(status: number, more: OrgError['details'] = {}): OrgError {
  return new OrgError(`the org says no (${String(status)})`, { status, ...more });
}

/** What a call meets of which nobody knows what became. */
export function lost(): OrgError {
  return new OrgError('no answer from the org: it took too long', { isUnknown: true });
}

/** The error that something throws, whatever it is. */
export async function errorOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked;
  } catch (error) {
    return error;
  }
  throw new Error('it went well');
}
