import { createServer, type AddressInfo } from 'node:net';

/** A port of the loopback that was free a moment ago: for an address that has to be known before it is served. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
