import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HttpRequest, sendHttp } from '../../src/genesys/http.js';
import { MAX_ANSWER_BYTES } from '../../src/safe/limits.js';
import { withoutProxy } from '../support/genesys-proxy.js';
import { serve, serveBytes, type TestServer } from '../support/genesys-server.js';

beforeEach(withoutProxy);

function read(url: string, timeoutMs: number): HttpRequest {
  return { method: 'GET', url, headers: {}, timeoutMs };
}

/** Waits until a server has no connection any more. */
async function untilClosed({ open }: TestServer): Promise<void> {
  await vi.waitFor(() => {
    expect(open.size).toBe(0);
  });
}

describe('the time limit', () => {
  const LIMIT = 150;
  const head = 'HTTP/1.1 200 OK\r\n';

  it.each([
    ['no answer comes', ''],
    ['half the headers come', `${head}Content-Length`],
    ['the headers come, and no body', `${head}Content-Length: 2\r\n\r\n`],
    ['half the body comes', `${head}Content-Length: 2\r\n\r\n{`],
    ['the whole body comes, and no end', `${head}Connection: close\r\n\r\n{}`],
    ['a chunk comes, and no end', `${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`],
  ])('ends a request where %s', async (_, bytes) => {
    const server = await serveBytes((socket) => socket.write(bytes));
    const start = performance.now();
    await expect(sendHttp(read(server.url, LIMIT))).rejects.toMatchObject({ name: 'AbortError' });
    const ms = performance.now() - start;
    expect(ms).toBeGreaterThan(LIMIT - 20);
    expect(ms).toBeLessThan(LIMIT + 1000);
    await untilClosed(server);
  });

  it.each([
    ['the headers never end', `${head}X-Padding: `],
    ['the body never ends', `${head}Connection: close\r\n\r\n`],
  ])('ends a request where %s', async (_, bytes) => {
    const server = await serveBytes((socket) => {
      socket.write(bytes);
      const timer = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => {
        clearInterval(timer);
      });
    });
    await expect(sendHttp(read(server.url, LIMIT))).rejects.toMatchObject({ name: 'AbortError' });
    await untilClosed(server);
  });

  it('does not count for an answer that came in time', async () => {
    const { url } = await serve((_, response) => response.end('{}'));
    const { bytes } = await sendHttp(read(url, LIMIT));
    await new Promise((resolve) => setTimeout(resolve, LIMIT + 50));
    expect(bytes.toString()).toBe('{}');
  });
});

describe('the size of a body', () => {
  const TIME = 20_000;

  it('may be as large as the limit', async () => {
    const { url } = await serve((_, response) => response.end(Buffer.alloc(MAX_ANSWER_BYTES, 'x')));
    expect((await sendHttp(read(url, TIME))).bytes.length).toBe(MAX_ANSWER_BYTES);
  });

  it('may not be a byte more', async () => {
    const { url } = await serve((_, response) => response.end(Buffer.alloc(MAX_ANSWER_BYTES + 1)));
    await expect(sendHttp(read(url, TIME))).rejects.toMatchObject({ type: 'max-size' });
  });

  it.each([
    ['no length is told', 'Connection: close'],
    ['it comes in chunks', 'Transfer-Encoding: chunked'],
    ['a huge length is told', 'Content-Length: 999999999999'],
  ])('is not waited for where it never ends and %s', async (_, header) => {
    const bytes = Buffer.alloc(1024 * 1024, 'x');
    const chunk = header.startsWith('Transfer')
      ? Buffer.concat([Buffer.from('100000\r\n'), bytes, Buffer.from('\r\n')])
      : bytes;
    let sent = 0;
    const server = await serveBytes((socket) => {
      const more = (): void => {
        do sent += chunk.length;
        while (socket.writable && socket.write(chunk));
      };
      socket.on('drain', more);
      socket.write(`HTTP/1.1 200 OK\r\n${header}\r\n\r\n`);
      more();
    });
    await expect(sendHttp(read(server.url, TIME))).rejects.toMatchObject({ type: 'max-size' });
    await untilClosed(server);
    expect(sent).toBeLessThan(1.5 * MAX_ANSWER_BYTES);
  });

  it('is not grown here: nothing compressed is asked for, nor unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(MAX_ANSWER_BYTES + 1));
    const asked: unknown[] = [];
    const { url } = await serve((request, response) => {
      asked.push(request.headers['accept-encoding']);
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
    });
    const { status, bytes } = await sendHttp(read(url, TIME));
    expect([status, bytes.equals(bomb), asked]).toEqual([200, true, [undefined]]);
  });
});
