import { describe, expect, it } from 'vitest';
import { parseOffice } from '../../../../src/formats/document/parse-office.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { publishCouncilText } from '../../../../src/publish/council/council.ts';
import { councilText } from '../../../../src/publish/council/council-text.ts';
import { type AtlasEditionOptions, atlasEdition } from '../../../atlas-edition.ts';
import { openedPackage } from '../slides/opened-package.ts';

function given(options: AtlasEditionOptions = {}, documents: readonly 'council-text'[] = ['council-text']) {
  const { assessed, edition: plain } = atlasEdition(options);
  const edition = {
    ...plain,
    config: { ...plain.config, publish: { ...plain.config.publish, documents: [...documents] } },
  };
  const text = councilText({ book: makeBook(assessed, edition), edition, language: 'de', region: 0 });
  return { text, files: [...publishCouncilText(assessed, edition)] };
}

describe('publishCouncilText', () => {
  it('makes DOCX and Markdown where the office wants them', async () => {
    expect(given().files.map(({ path }) => path)).toEqual(['vorlage.docx', 'vorlage.md']);
    expect(given({}, []).files).toEqual([]);
  });

  it('says the same in both, citations word for word', async () => {
    const { text, files } = given();
    const [docx, markdown] = await Promise.all(files.map((file) => file.content()));
    const parsed = parseOffice(docx!);
    if (!parsed.ok) expect.fail(parsed.code);
    const plain = (said: string): string => said.replace(/\s+/g, ' ');
    const paragraphs = parsed.sections.flatMap((section) => section.paragraphs).map(plain);
    const lines = new TextDecoder().decode(markdown).split('\n');
    for (const line of text.annex.citations) {
      expect(paragraphs).toContain(line);
      expect(lines).toContain(line);
    }
    for (const { heading, points } of text.sections)
      for (const said of [heading, ...points]) expect(paragraphs).toContain(plain(said));
    expect(parsed.unread).toEqual([]);
    expect(parsed.language).toBe('de-DE');
  });

  it('has real headings, list items and a table head that repeats', async () => {
    const { text, files } = given();
    const { texts } = openedPackage(await files[0]!.content());
    const xml = texts.get('word/document.xml')!;
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(text.sections.length + 1);
    expect(xml.match(/<w:numPr>/g)).toHaveLength(text.sections.flatMap(({ points }) => points).length);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(texts.get('docProps/core.xml')).toContain('>2022-05-02T00:00:00Z<');
  });

  it('gives equal bytes for equal input, whatever the clock says', async () => {
    const first = await given().files[0]!.content();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await given().files[0]!.content()).toEqual(first);
  });

  it('keeps markup in names as text', async () => {
    const { files } = given({ firstName: 'A & <B> "C"' });
    const parsed = parseOffice(await files[0]!.content());
    expect(parsed.ok).toBe(true);
  });
});
