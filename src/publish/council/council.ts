import type { AssessedTable } from '../../core/assessed.ts';
import { type PublishedDocument, publishedDocuments } from '../../core/documents.ts';
import type { AwaitedFile } from '../../core/effects.ts';
import type { Edition } from '../../core/workspace.ts';
import { pick } from '../../locale/language.ts';
import { makeBook } from '../chapters/book.ts';
import { type CouncilText, councilText } from './council-text.ts';
import { writeDocx } from './write-docx.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The text for a council as DOCX and Markdown, in German. Each file is made when it is read. */
export function* publishCouncilText(assessed: AssessedTable, edition: Edition): Iterable<AwaitedFile> {
  const wanted = publishedDocuments(edition.config).filter(({ id }) => id in WRITERS);
  if (wanted.length === 0) return;
  const book = makeBook(assessed, edition);
  const region = book.regions.values().next().value;
  if (region === undefined) return;
  const text = councilText({ book, edition, language: 'de', region });
  for (const { id, path } of wanted) yield { path, content: async () => WRITERS[id]!(text, edition.config) };
}

type Writer = (text: CouncilText, config: Edition['config']) => Promise<Uint8Array> | Uint8Array;

const WRITERS: Readonly<Partial<Record<PublishedDocument['id'], Writer>>> = {
  'council-text': (text, { office, edition }) =>
    writeDocx(text, { office: pick(office.name, text.language), date: edition.date }),
  'council-markdown': (text) => new TextEncoder().encode(writeMarkdown(text)),
};
