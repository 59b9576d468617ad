import type { Config } from './config-schema.ts';

/** Kinds that are made in German, and in English too where that is asked for. */
const TRANSLATED_KINDS = ['slides', 'profiles', 'municipal-slides'] as const;
type TranslatedKind = (typeof TRANSLATED_KINDS)[number];

/** Kinds of documents that an edition can have beside its pages. */
export const DOCUMENT_KINDS = [
  'report',
  ...TRANSLATED_KINDS,
  'council-text',
  'slides-english',
  'profiles-english',
  'municipal-slides-english',
] as const satisfies readonly (`${TranslatedKind}${'' | '-english'}` | 'report' | 'council-text')[];
/** Kind of a document, see DOCUMENT_KINDS. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document of a publication, as the writers make it and the pages offer it. */
export interface PublishedDocument {
  readonly id: 'report' | 'report-english' | 'slides' | 'slides-english' | 'council-text' | 'council-markdown';
  readonly path: string;
  readonly format: 'PDF' | 'PPTX' | 'DOCX' | 'Markdown';
}

/** Languages of a kind of documents, as the edition asks for them; none: it has no such documents. */
export function documentLanguages({ publish }: Config, kind: TranslatedKind): readonly ('de' | 'en')[] {
  return [
    ...(publish.documents.includes(kind) ? (['de'] as const) : []),
    ...(publish.documents.includes(`${kind}-english`) ? (['en'] as const) : []),
  ];
}

/** The documents that an edition has once, in the order in which they are offered. */
export function publishedDocuments(config: Config): readonly PublishedDocument[] {
  const { publish, languages } = config;
  const reports = languages.map(
    (language): PublishedDocument =>
      language === 'de'
        ? { id: 'report', path: 'bericht.pdf', format: 'PDF' }
        : { id: 'report-english', path: 'bericht-en.pdf', format: 'PDF' },
  );
  const slides = documentLanguages(config, 'slides').map(
    (language): PublishedDocument =>
      language === 'de'
        ? { id: 'slides', path: 'praesentation.pptx', format: 'PPTX' }
        : { id: 'slides-english', path: 'en/presentation.pptx', format: 'PPTX' },
  );
  const councilTexts: readonly PublishedDocument[] = [
    { id: 'council-text', path: 'vorlage.docx', format: 'DOCX' },
    { id: 'council-markdown', path: 'vorlage.md', format: 'Markdown' },
  ];
  return [
    ...(publish.documents.includes('report') ? reports : []),
    ...slides,
    ...(publish.documents.includes('council-text') ? councilTexts : []),
  ];
}
