import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { servedFolder } from '../../../src/platform/server/served-folder.ts';

/** A folder on loopback. */
export interface PackedServer {
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

/**
 * Serves a folder as web servers do: texts packed, fonts as they are. The preview sends everything unpacked, which no
 * reader of a publication will meet.
 */
export async function packedServer(folder: string): Promise<PackedServer> {
  const content = servedFolder(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = await content.find(decodeURIComponent(pathname.slice(1)));
    if (!found || 'redirect' in found) {
      response.writeHead(404).end();
      return;
    }
    const ending = found.name.split('.').at(-1) ?? '';
    const bytes = await buffer(found.open());
    const isPacked = ending !== 'woff2';
    response.writeHead(200, {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(isPacked ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
