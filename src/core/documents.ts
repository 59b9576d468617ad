import type { Config } from './config-schema.ts';

/** Kinds of documents that an edition can have beside its pages. */
export const DOCUMENT_KINDS = ['report', 'slides', 'profiles', 'municipal-slides'] as const;
/** Kind of a document, see DOCUMENT_KINDS. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document of a publication, as the writers make it and the pages offer it. */
export interface PublishedDocument {
  readonly id: Exclude<DocumentKind, 'profiles' | 'municipal-slides'> | 'report-english';
  readonly path: string;
  readonly format: 'PDF' | 'PPTX';
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
  return [
    ...(publish.documents.includes('report') ? reports : []),
    ...(publish.documents.includes('slides') ? [slides] : []),
  ];
}
