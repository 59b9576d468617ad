import type { AssessedTable } from '../../core/assessed.ts';
import { type PublishedDocument, publishedDocuments } from '../../core/documents.ts';
import type { AwaitedFile } from '../../core/effects.ts';
import type { PrintDocument, TypesetPdf } from '../../core/typesetting.ts';
import type { Edition } from '../../core/workspace.ts';
import type { Language } from '../../locale/language.ts';
import { pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { indicatorsOf, makeBook } from '../chapters/book.ts';
import { publicationFrame } from '../print/publication-frame.ts';
import { call, sourceOf, type Typst } from '../print/typst.ts';
import { closingPieces } from './closing.ts';
import { frontPieces } from './front.ts';
import { indexOverview } from './index-overview.ts';
import { indexSection } from './index-section.ts';
import { indicatorSection } from './indicator-section.ts';
import { attentionPieces, regionPieces, regionTable } from './region-pieces.ts';
import { correlationPieces, unevennessPieces } from './relations.ts';
import { type ReportContext, type ReportMaterial, reportContext, reportMaterial } from './report-context.ts';
import { typologySection } from './typology-section.ts';

/** The report in every language of the configuration, as tagged PDF; each is made when it is asked for. */
export function* publishReport(assessed: AssessedTable, edition: Edition, typeset: TypesetPdf): Iterable<AwaitedFile> {
  let material: ReportMaterial | null = null;
  for (const { id, path } of publishedDocuments(edition.config)) {
    const language = REPORTS[id];
    if (!language) continue;
    const content = (): Promise<Uint8Array> => {
      material ??= reportMaterial(makeBook(assessed, edition));
      return typeset(reportDocument(material, language));
    };
    yield { path, content };
  }
}

const REPORTS: Readonly<Partial<Record<PublishedDocument['id'], Language>>> = { report: 'de', 'report-english': 'en' };

/** The report of an edition in one language, ready to be set. */
export function reportDocument(material: ReportMaterial, language: Language): PrintDocument {
  const context = reportContext(material, language);
  const { config } = material.edition;
  const pieces = [
    ...frontPieces(context),
    ...regionPieces(context),
    ...topicChapters(context),
    ...indexChapters(context),
    ...attentionPieces(context),
    ...correlationPieces(context),
    ...unevennessPieces(context),
    ...closingPieces(context),
  ];
  const title = pick(config.edition.title, language);
  const fileTitle = context.words.fileTitle(pick(config.title, language), title);
  const frame = publicationFrame(language, material.edition, fileTitle);
  return { source: sourceOf(frame, pieces), drawings: context.drawings.all(), date: config.edition.date };
}

function topicChapters(context: ReportContext): readonly Typst[] {
  const { book, words, terms, language } = context;
  return book.topics.flatMap((topic) => {
    const views = indicatorsOf(book, topic);
    if (views.length === 0) return [];
    const count = views.length === 1 ? words.topicIntroOne : words.topicIntro(formatNumber(language, views.length));
    return [
      call('chapter', [terms.topics[topic]]),
      call('plain', [count]),
      regionTable(context, views, words.keyFigures),
      ...views.flatMap((view) => indicatorSection(context, view)),
    ];
  });
}

function indexChapters(context: ReportContext): readonly Typst[] {
  const { book, words } = context;
  const indices = book.assessed.indices.filter(({ periods }) => periods.length > 0);
  const typologies = book.assessed.typologies.filter(({ periods }) => periods.length > 0);
  return [
    ...(indices.length > 0 ? [call('chapter', [words.indices]), call('lead', [words.indicesIntro])] : []),
    ...indexOverview(context, indices),
    ...indices.flatMap((index) => indexSection(context, index)),
    ...(typologies.length > 0 ? [call('chapter', [words.typologies])] : []),
    ...typologies.flatMap((typology) => typologySection(context, typology)),
  ];
}
