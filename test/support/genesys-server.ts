import { createServer, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that a test has for itself; it ends with the test. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** The connections that are open. */
  readonly open: ReadonlySet<Socket>;
}

/** Starts a server that answers as it is told. */
export function serve(answer: RequestListener): Promise<TestServer> {
  return start(createServer(answer));
}

/**
 * Starts a server that says what it wants, HTTP or not, when the head of a request has come; what comes after
 * that goes to `onMore`.
 */
export function serveBytes(
  answer: (socket: Socket, head: string) => void,
  onMore: (bytes: Buffer, socket: Socket) => void = () => undefined,
): Promise<TestServer> {
  return start(
    createSocketServer((socket) => {
      let head = '';
      let isWhole = false;
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        if (isWhole) {
          onMore(bytes, socket);
          return;
        }
        head += bytes.toString('latin1');
        isWhole = head.includes('\r\n\r\n');
        if (isWhole) answer(socket, head);
      });
    }),
  );
}

async function start(server: Server): Promise<TestServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  const port = await listen(server);
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  );
  return { url: `http://127.0.0.1:${String(port)}`, port, open };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
    });
  });
}

/** A port of this machine that nobody listens to. */
export async function freePort(): Promise<number> {
  const server = createSocketServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
