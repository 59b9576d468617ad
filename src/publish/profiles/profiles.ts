import type { AssessedTable } from '../../core/assessed.ts';
import { documentLanguages } from '../../core/documents.ts';
import type { AwaitedFile } from '../../core/effects.ts';
import type { PrintDocument, TypesetPdf } from '../../core/typesetting.ts';
import type { Edition } from '../../core/workspace.ts';
import { type Language, pick } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { makeBook } from '../chapters/book.ts';
import { municipalProfileAreas, profileAreas, profilePath } from '../chapters/profile-areas.ts';
import { publicationFrame } from '../print/publication-frame.ts';
import { sourceOf } from '../print/typst.ts';
import { municipalPieces } from './municipal/municipal-pieces.ts';
import { type ProfileMaterial, profileContext, profileMaterial } from './profile-context.ts';
import { profilePieces, profileTitle } from './profile-pieces.ts';

/** A profile of each municipality and of each area of the lowest level as tagged PDF, where the edition asks for them; made when it is asked for. */
export function* publishProfiles(
  assessed: AssessedTable,
  edition: Edition,
  typeset: TypesetPdf,
): Iterable<AwaitedFile> {
  const book = makeBook(assessed, edition);
  const areas = profileAreas(book);
  const level = book.levels.find((each) => each.areas === areas);
  if (!level) return;
  const material = profileMaterial(book, level);
  for (const language of documentLanguages(edition.config, 'profiles'))
    for (const area of [...municipalProfileAreas(book), ...areas])
      yield {
        path: profilePath(book, area, language),
        content: () => typeset(profileDocument(material, language, area)),
      };
}

/** The profile of an area or municipality in one language, ready to be set. */
export function profileDocument(material: ProfileMaterial, language: Language, area: number): PrintDocument {
  const context = profileContext(material, language, area);
  const { edition, profileLevel } = material;
  const isMunicipal = context.level !== profileLevel;
  const { fileTitle } = isMunicipal ? texts[language].municipal : context.words;
  const title = fileTitle(profileTitle(context), pick(edition.config.title, language));
  const pieces = isMunicipal ? municipalPieces(context) : profilePieces(context);
  return {
    source: sourceOf(publicationFrame(language, edition, title), pieces),
    drawings: context.drawings.all(),
    date: edition.config.edition.date,
  };
}
