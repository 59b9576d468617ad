import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../../../src/core/typesetting.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { call, length, sourceOf, type Typst } from '../../../../src/publish/print/typst.ts';

const typeset = await loadTypesetter();
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h9v9z"/></svg>';

const documentOf = (...pieces: readonly Typst[]): PrintDocument => ({
  source: sourceOf(call('publication.with', [], { title: 'Titel', lang: 'de' }), pieces),
  drawings: new Map([['/drawings/1.svg', SVG]]),
  date: '2022-04-25',
});
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the typesetter', () => {
  it('makes a tagged file that carries the day of publication and no other', async () => {
    const text = textOf(await typeset(documentOf(call('chapter', ['Kapitel']), call('plain', ['Text']))));
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(new Set([...text.matchAll(/\(D:(\d{8})/g)].map(([, date]) => date))).toEqual(new Set(['20220425']));
  });

  it('gives equal documents equal bytes, whatever was set between', async () => {
    const broken = documentOf(call('no-such-function', []));
    const plain = documentOf(
      call('chapter', ['Eins']),
      call('drawn', ['/drawings/1.svg', 'Ein Dreieck', length(20, 'mm')]),
    );
    await expect(typeset(broken)).rejects.toThrow('cannot be set');
    const first = await typeset(plain);
    await typeset(documentOf(call('chapter', ['Zwei'])));
    expect(Buffer.compare(first, await typeset(plain))).toBe(0);
  });

  it('refuses what would not be accessible: a heading that skips a level', async () => {
    const skipping = documentOf(call('chapter', ['Eins']), call('part', ['Drei']));
    await expect(typeset(skipping)).rejects.toThrow('PDF/UA-1');
  });

  it('sets any text as the text it is, with a glyph for every letter', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 300);
    const evil = ['#panic()', '$x$', '*a* _b_ `c`', '= heading', '\\', '"', '//', '<label>', '@ref', '#import "/x"'];
    const pieces = [...evil, ...texts].map((text) => call('plain', [text]));
    expect((await typeset(documentOf(call('chapter', ['Texte']), ...pieces))).length).toBeGreaterThan(1000);
  });
});
