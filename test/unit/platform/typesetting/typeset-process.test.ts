import { afterEach, describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../../../src/core/typesetting.ts';
import { typesetProcess } from '../../../../src/platform/typesetting/typeset-process.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { call, sourceOf } from '../../../../src/publish/print/typst.ts';

const { typeset, close } = typesetProcess();
afterEach(close);

const documentOf = (words: string, pageCount = 1): PrintDocument => ({
  source: sourceOf(
    call('publication.with', [], { title: 'Titel', lang: 'de' }),
    Array.from({ length: pageCount }, () => call('chapter', [words])),
  ),
  drawings: new Map(),
  date: '2022-04-25',
});

describe('a typesetter in a process of its own', () => {
  it('sets one document after the other, to the same bytes as one in this process', async () => {
    const inside = await loadTypesetter();
    for (const document of [documentOf('Eins'), documentOf('Zwei', 3)])
      expect(Buffer.compare(await typeset(document), await inside(document))).toBe(0);
  });

  it('tells why a document cannot be set, and sets the next one', async () => {
    const broken = { ...documentOf('Eins'), source: '#no-such-function()' };
    await expect(typeset(broken)).rejects.toThrow('cannot be set');
    expect((await typeset(documentOf('Eins'))).length).toBeGreaterThan(1000);
  });

  it('works again after it was closed', async () => {
    const before = await typeset(documentOf('Eins'));
    close();
    expect(Buffer.compare(await typeset(documentOf('Eins')), before)).toBe(0);
  });

  it('leaves nobody waiting whose process has ended', async () => {
    const waiting = typeset(documentOf('Lang', 2000));
    close();
    await expect(waiting).rejects.toThrow('ended before');
  });
});
