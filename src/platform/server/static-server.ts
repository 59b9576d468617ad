import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { SozialraumError } from '../../core/error.ts';

const LOOPBACK = '127.0.0.1';

/** No page of another site may take in what is served here: figures of maps are scripts, which any page could run. */
const ONLY_HERE = { 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN' } as const;

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
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.parquet': 'application/vnd.apache.parquet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A running preview. */
export interface StaticServer {
  readonly address: string;
  close(): Promise<void>;
}

/** A file as it is sent. */
export interface ServedFile {
  /** name or path; its ending tells the type */
  readonly name: string;
  readonly bytes: number;
  open(): Readable;
}

/** What is sent for a path; null: there is nothing. */
export type FoundFile = ServedFile | { readonly redirect: string } | null;

/** Files by their path from the root, without a leading `/`; null: there is none. */
export interface ServedContent {
  find(path: string): FoundFile | Promise<FoundFile>;
}

/** What is served: the content may change between requests; null while there is none yet. */
export interface StaticServerOptions {
  content(): ServedContent | null;
  /** 0: any free port */
  readonly port: number;
  /** said while there is no content, and where a page is missing */
  readonly missingText: string;
}

/**
 * Serves files on loopback alone, to this machine's own browser: other hosts' names are refused, so that no foreign
 * page can read the preview through a name that points here, nor take its files into itself.
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

type Answer = (status: number, headers: Readonly<Record<string, string>>, text: string) => void;

function respond(request: IncomingMessage, response: ServerResponse, options: StaticServerOptions): void {
  const answer: Answer = (status, headers, text) => {
    response.writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...ONLY_HERE,
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== LOOPBACK && host !== 'localhost') answer(421, {}, 'Misdirected Request');
  else if (request.method !== 'GET' && request.method !== 'HEAD')
    answer(405, { allow: 'GET, HEAD' }, 'Method Not Allowed');
  else void answerFile(request, response, { ...options, answer });
}

async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  { content, missingText, answer }: StaticServerOptions & { readonly answer: Answer },
): Promise<void> {
  const files = content();
  try {
    const found = files && (await fileFor(files, request.url ?? '/'));
    if (!found) answer(files === null ? 503 : 404, {}, missingText);
    else if ('redirect' in found) answer(301, { location: found.redirect }, found.redirect);
    else sendFile(request, response, found);
  } catch (error) {
    // a page that cannot be made is our mistake; the preview of the others goes on
    answer(500, {}, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, found: ServedFile): void {
  response.writeHead(200, {
    'content-type': TYPES[extname(found.name).toLowerCase()] ?? 'application/octet-stream',
    'content-length': found.bytes,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...ONLY_HERE,
  });
  if (request.method === 'HEAD') response.end();
  else
    found
      .open()
      .on('error', () => response.destroy())
      .pipe(response);
}

async function fileFor(content: ServedContent, url: string): Promise<FoundFile> {
  const path = pathOf(url);
  const found = path === null ? null : await content.find(path);
  return found && 'redirect' in found ? { redirect: `/${encodeURI(found.redirect)}` } : found;
}

/** Path from the root without the leading `/`; null where an escape is broken. */
function pathOf(url: string): string | null {
  const [pathname = '/'] = url.split(/[?#]/);
  try {
    return decodeURIComponent(pathname).replace(/^\/+/, '');
  } catch {
    return null;
  }
}
