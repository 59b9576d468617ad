import type { Edition } from '../../core/workspace.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatDate } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { call, type Typst } from './typst.ts';

/** What stands around all pages of a document: its title for the file, edition, office and the marks of a draft. */
export function publicationFrame(language: Language, { config, state }: Edition, title: string): Typst {
  const { report: words, atlas } = texts[language];
  const office = pick(config.office.name, language);
  const draft = state === 'released' ? '' : words.draftMark;
  const marks = [draft, config.invented ? words.inventedMark : ''].filter((mark) => mark !== '');
  return call('publication.with', [], {
    title,
    author: office,
    lang: language,
    edition: atlas.shell.edition(pick(config.edition.title, language), formatDate(language, config.edition.dataAsOf)),
    office,
    mark: marks.join(' · '),
    draft,
  });
}
