import type { Server } from 'node:http';

/**
 * Lets a server listen on this machine alone.
 * @param port 0 for any that is free
 * @returns the port that it is
 * @throws where the port is taken or not allowed
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
