import type { ServerResponse } from 'node:http';
import { answerText } from './answers.js';
import type { Delivery } from './faults.js';

/** Sends an answer in the manner that is wanted. */
export function deliver(
  response: ServerResponse,
  { answer, manner }: Delivery,
  correlationId: string,
): void {
  const bytes = Buffer.from(answerText(answer, correlationId));
  const type = 'text' in answer.content ? answer.content.type : 'application/json';
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'ININ-Correlation-Id': correlationId,
    ...answer.headers,
  };
  if (typeof manner === 'object') {
    response.writeHead(answer.status, headers);
    drip(response, bytes, manner.dripMs);
    return;
  }
  response.writeHead(answer.status, { ...headers, 'Content-Length': String(bytes.length) });
  if (manner === 'whole') response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

/** Sends all but the last byte, one at a time, and white space from there on. */
function drip(response: ServerResponse, bytes: Buffer, ms: number): void {
  response.flushHeaders();
  let sent = 0;
  const timer = setInterval(() => {
    const next = sent < bytes.length - 1 ? bytes.subarray(sent, sent + 1) : ' ';
    response.write(next);
    sent++;
  }, ms);
  response.on('close', () => {
    clearInterval(timer);
  });
}
