import { contentText, FontShelf, type TextRun } from '../src/formats/pdf/content-text.ts';
import { PdfFile } from '../src/formats/pdf/pdf-file.ts';
import { nameOf } from '../src/formats/pdf/pdf-font.ts';
import type { PdfDictionary, PdfValue } from '../src/formats/pdf/pdf-lexer.ts';
import { textLines } from '../src/formats/pdf/text-lines.ts';

/** A page as it lies before a reader, without what stands on every page: head, foot, watermark, heads said again. */
export interface PdfPage {
  readonly number: number;
  /** from the top */
  readonly lines: readonly { readonly text: string; readonly size: number }[];
}

const MOST_BYTES = 500e6;

/** The pages of a tagged PDF, line by line. */
export function pdfPages(bytes: Uint8Array): readonly PdfPage[] {
  const file = new PdfFile(bytes, MOST_BYTES);
  const fonts = new FontShelf(file);
  const root = file.dictionary(file.trailer.get('Root'));
  return pageNodes(file, root?.get('Pages'), null).map(({ node, resources }, at) => {
    const stream = file.stream(node.get('Contents'));
    const content = stream && file.content(stream);
    if (!content) throw new Error(`page ${at + 1} has no content`);
    const runs = contentText(file, content, { resources, fonts }).runs.filter(({ piece }) => piece >= 0);
    return { number: at + 1, lines: linesOf(runs) };
  });
}

/** Corners of all drawings of a tagged PDF, in points: left, bottom, right, top. */
export function pdfDrawings(bytes: Uint8Array): readonly (readonly number[])[] {
  const file = new PdfFile(bytes, MOST_BYTES);
  return [...file.numbers()].flatMap((number) => {
    const element = file.dictionary(file.object(number));
    if (!element || nameOf(file.entry(element, 'S')) !== 'Figure') return [];
    const said = [element.get('A'), ...file.list(element.get('A'))].map((value) => file.dictionary(value));
    return said.flatMap((entries) => (entries?.has('BBox') ? [file.list(entries.get('BBox')).map(Number)] : []));
  });
}

function pageNodes(
  file: PdfFile,
  value: PdfValue | undefined,
  inherited: PdfDictionary | null,
): readonly { readonly node: PdfDictionary; readonly resources: PdfDictionary | null }[] {
  const node = file.dictionary(value);
  if (!node) throw new Error('a page that is none');
  const resources = file.dictionary(node.get('Resources')) ?? inherited;
  if (nameOf(file.entry(node, 'Type')) !== 'Pages') return [{ node, resources }];
  return file.list(node.get('Kids')).flatMap((kid) => pageNodes(file, kid, resources));
}

function linesOf(runs: readonly TextRun[]): PdfPage['lines'] {
  const heights = [...new Set(runs.map(({ y }) => Math.round(y)))].sort((one, other) => other - one);
  return heights.flatMap((y) => {
    const own = runs.filter((run) => Math.round(run.y) === y);
    const text = textLines(own).flat().join(' ');
    return text === '' ? [] : [{ text, size: Math.max(...own.map(({ size }) => size)) }];
  });
}
