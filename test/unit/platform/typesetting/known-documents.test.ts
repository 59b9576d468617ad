import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../../../src/core/typesetting.ts';
import {
  keepDocuments,
  knownDocuments,
  sparingTypesetter,
} from '../../../../src/platform/typesetting/known-documents.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const documentOf = (source: string, more: Partial<PrintDocument> = {}): PrintDocument => ({
  source,
  drawings: new Map([['/drawings/1.svg', '<svg/>']]),
  date: '2022-04-25',
  ...more,
});

/** A workspace, a folder to publish into, and a typesetter that remembers what it was asked to set. */
function given() {
  const [workspace, folder] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(workspace, 'private'));
  const asked: string[] = [];
  const typeset = async ({ source }: PrintDocument): Promise<Uint8Array> => {
    asked.push(source);
    return new TextEncoder().encode(`file of ${source}`);
  };
  const publish = async (documents: Readonly<Record<string, PrintDocument>>): Promise<void> => {
    const sparing = sparingTypesetter(typeset, knownDocuments(workspace, folder));
    const files: { path: string; sha256: string }[] = [];
    const written: [string, Uint8Array][] = [];
    for (const [path, document] of Object.entries(documents)) {
      const bytes = await sparing.typeset(document);
      expect(new TextDecoder().decode(bytes)).toBe(`file of ${document.source}`);
      written.push([path, bytes]);
      files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
    for (const [path, bytes] of written) writeFileSync(join(folder, path), bytes);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files }));
    keepDocuments(workspace, sparing.handedOut);
  };
  return { workspace, folder, asked, publish };
}

describe('known documents', () => {
  it('are taken from the last publication; only what changed is set', async () => {
    const { asked, publish } = given();
    await publish({ 'a.pdf': documentOf('A'), 'b.pdf': documentOf('B') });
    await publish({ 'a.pdf': documentOf('A'), 'b.pdf': documentOf('B, changed') });
    await publish({ 'moved.pdf': documentOf('A'), 'b.pdf': documentOf('B, changed') });
    expect(asked).toEqual(['A', 'B', 'B, changed']);
  });

  it('are other ones as soon as a drawing or the date is another', async () => {
    const { asked, publish } = given();
    await publish({ 'a.pdf': documentOf('A') });
    await publish({ 'a.pdf': documentOf('A', { drawings: new Map([['/drawings/1.svg', '<svg><g/></svg>']]) }) });
    await publish({ 'a.pdf': documentOf('A', { date: '2022-04-26' }) });
    expect(asked.length).toBe(3);
  });

  it('are set again where the published file is gone or another one', async () => {
    const { folder, asked, publish } = given();
    await publish({ 'a.pdf': documentOf('A') });
    writeFileSync(join(folder, 'a.pdf'), 'file of somebody else');
    await publish({ 'a.pdf': documentOf('A') });
    writeFileSync(join(folder, 'manifest.json'), '{');
    await publish({ 'a.pdf': documentOf('A') });
    expect(asked.length).toBe(3);
  });

  it('are those of the last build alone, and leave nothing half-written', async () => {
    const { workspace, folder, publish } = given();
    await publish({ 'a.pdf': documentOf('A') });
    await publish({ 'b.pdf': documentOf('B') });
    expect(knownDocuments(workspace, folder).files.size).toBe(1);
    expect(readdirSync(join(workspace, 'private'))).toEqual(['documents.json']);
  });
});
