import type { Config } from './config-schema.ts';

/** Kinds of documents that an edition can have beside its pages. */
export const DOCUMENT_KINDS = ['report', 'slides', 'profiles', 'municipal-slides', 'council-text'] as const;
/** Kind of a document, see DOCUMENT_KINDS. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document of a publication, as the writers make it and the pages offer it. */
export interface PublishedDocument {
  readonly id: Exclude<DocumentKind, 'profiles' | 'municipal-slides'> | 'report-english' | 'council-markdown';
  readonly path: string;
  readonly format: 'PDF' | 'PPTX' | 'DOCX' | 'Markdown';
}

/** The documents that an edition has once, in the order in which they are offered. */
export function publishedDocuments({ publish, languages }: Config): readonly PublishedDocument[] {
  const reports = languages.map(
    (language): PublishedDocument =>
      language === 'de'
        ? { id: 'report', path: 'bericht.pdf', format: 'PDF' }
        : { id: 'report-english', path: 'bericht-en.pdf', format: 'PDF' },
  );
  const slides: PublishedDocument = { id: 'slides', path: 'praesentation.pptx', format: 'PPTX' };
  const councilTexts: readonly PublishedDocument[] = [
    { id: 'council-text', path: 'vorlage.docx', format: 'DOCX' },
    { id: 'council-markdown', path: 'vorlage.md', format: 'Markdown' },
  ];
  return [
    ...(publish.documents.includes('report') ? reports : []),
    ...(publish.documents.includes('slides') ? [slides] : []),
    ...(publish.documents.includes('council-text') ? councilTexts : []),
  ];
}
