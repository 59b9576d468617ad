import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedFolder } from '../../../../src/platform/server/served-folder.ts';
import { type ServedContent, type StaticServer, staticServer } from '../../../../src/platform/server/static-server.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { writeTree } from '../../../tiny-workspace.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type: string | undefined;
  readonly policy: readonly unknown[];
}

describe('staticServer', () => {
  const root = temporaryFolder();
  let content: ServedContent | null = servedFolder(join(root, 'site'));
  let server: StaticServer;

  /** Sends the path as it is: fetch would tidy it up. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.address);
      const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({
            ...{ status: response.statusCode ?? 0, text, type: response.headers['content-type'] },
            policy: ['cross-origin-resource-policy', 'x-frame-options'].map((name) => response.headers[name]),
          }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });

  beforeAll(async () => {
    writeTree(root, {
      'site/index.html': 'start',
      'site/en/index.html': 'english',
      'site/gebiet/a 1.html': 'area',
      'secret.txt': 'secret',
    });
    symlinkSync(join(root, 'secret.txt'), join(root, 'site', 'link.txt'));
    server = await staticServer({ content: () => content, port: 0, missingText: 'nothing here' });
  });
  afterAll(() => server.close());

  it('listens on loopback alone and serves pages with their type', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await ask('/')).toMatchObject({ status: 200, text: 'start', type: 'text/html; charset=utf-8' });
    expect((await ask('/en/?a=1')).text).toBe('english');
    expect((await ask('/gebiet/a%201.html')).text).toBe('area');
    expect((await ask('/en')).status).toBe(301);
    expect((await ask('/', {}, 'HEAD')).text).toBe('');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/link.txt',
    '/en/../../secret.txt',
    '/%00',
    '/%ff',
    '//etc/passwd',
  ])('gives nothing away for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('refuses other hosts and other methods', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  // a page of another site ran the script with the figures of a map, and had them
  it.each(['/', '/gebiet/a%201.html', '/none.js', '/en'])('lets no page of another site take %s in', async (path) => {
    expect((await ask(path)).policy).toEqual(['same-origin', 'SAMEORIGIN']);
  });

  it('says when there is nothing yet', async () => {
    content = null;
    expect((await ask('/')).status).toBe(503);
    content = servedFolder(join(root, 'site'));
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(server.address).port);
    await expect(staticServer({ content: () => content, port, missingText: '' })).rejects.toThrow(/port-in-use/);
  });
});
