import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { SozialraumError } from '../core/error.ts';
import { confinedFolder } from './confined-folder.ts';

const LOOPBACK = '127.0.0.1';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.parquet': 'application/vnd.apache.parquet',
};

/** A running preview. */
export interface StaticServer {
  readonly address: string;
  close(): Promise<void>;
}

/** What is served: the folder may change between requests; null while there is none yet. */
export interface StaticServerOptions {
  folder(): string | null;
  /** 0: any free port */
  readonly port: number;
  /** said while there is no folder, and where a page is missing */
  readonly missingText: string;
}

/**
 * Serves a folder on loopback alone, to this machine's own browser: other hosts' names are refused, so that no foreign
 * page can read the preview through a name that points here.
 * @throws {SozialraumError} port-in-use
 */
export async function staticServer(options: StaticServerOptions): Promise<StaticServer> {
  const server = createServer((request, response) => respond(request, response, options));
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${LOOPBACK}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken ? new SozialraumError('port-in-use', { port }) : error);
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

function respond(request: IncomingMessage, response: ServerResponse, options: StaticServerOptions): void {
  const answer = (status: number, headers: Readonly<Record<string, string>>, text: string): void => {
    response.writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const folder = options.folder();
  const found = folder === null ? null : fileFor(folder, request.url ?? '/');
  if (host !== LOOPBACK && host !== 'localhost') answer(421, {}, 'Misdirected Request');
  else if (request.method !== 'GET' && request.method !== 'HEAD')
    answer(405, { allow: 'GET, HEAD' }, 'Method Not Allowed');
  else if (found === null) answer(folder === null ? 503 : 404, {}, options.missingText);
  else if ('redirect' in found) answer(301, { location: found.redirect }, found.redirect);
  else sendFile(request, response, found);
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  found: { readonly path: string; readonly bytes: number },
): void {
  response.writeHead(200, {
    'content-type': TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': found.bytes,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

function fileFor(folder: string, url: string): { path: string; bytes: number } | { redirect: string } | null {
  try {
    const [pathname = '/'] = url.split(/[?#]/);
    const decoded = decodeURIComponent(pathname).replace(/^\/+/, '');
    const resolvePath = confinedFolder(folder);
    const isFolder = statSync(resolvePath(decoded)).isDirectory();
    if (isFolder && !pathname.endsWith('/')) return { redirect: `/${encodeURI(decoded)}/` };
    const path = isFolder ? resolvePath(join(decoded, 'index.html')) : resolvePath(decoded);
    const { size } = statSync(path);
    return { path, bytes: size };
  } catch {
    // no such file, a broken escape, a way out of the folder: all are "not found" to whoever asks
    return null;
  }
}
