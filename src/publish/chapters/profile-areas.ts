import { ancestorAt, levelId } from '../../core/area.ts';
import { documentLanguages } from '../../core/documents.ts';
import { codeSlug } from '../../core/slug.ts';
import type { Language } from '../../locale/language.ts';
import { type Book, levelsWithFigures } from './book.ts';

/** Files of one page's worth of figures: more than this nobody sends round one by one. */
const MOST_PROFILES = 600;
/** The level of municipalities: the first below the region. */
const MUNICIPAL = 1;

/** Areas that have a profile of their own: those of the lowest level with figures, where the edition asks for them. */
export function profileAreas(book: Book): readonly number[] {
  if (documentLanguages(book.edition.config, 'profiles').length === 0) return [];
  const areas = levelsWithFigures(book)[0]?.areas ?? [];
  return areas.length > MOST_PROFILES ? [] : areas;
}

/** Municipalities with areas that can be compared; none where the areas lie right below the region. */
function municipalities(book: Book): readonly number[] {
  const lowest = levelsWithFigures(book)[0];
  if (!lowest || lowest.level <= MUNICIPAL) return [];
  const level = book.levels.find((each) => each.scheme === lowest.scheme && each.level === MUNICIPAL);
  return level?.hasFigures && level.areas.length <= MOST_PROFILES ? level.areas : [];
}

/** Municipalities that have a profile, where the edition asks for them. */
export function municipalProfileAreas(book: Book): readonly number[] {
  return profileAreas(book).length > 0 ? municipalities(book) : [];
}

/** Municipalities that have slides of their own, where the edition asks for them. */
export function municipalDeckAreas(book: Book): readonly number[] {
  return documentLanguages(book.edition.config, 'municipal-slides').length > 0 ? municipalities(book) : [];
}

/** Path of the slides of a municipality, from the root of the publication. */
export function municipalDeckPath({ areas }: Book, index: number, language: Language): string {
  return `${language === 'de' ? 'praesentation' : 'en/presentation'}-${codeSlug(areas.areas[index]!.code)}.pptx`;
}

/** Areas of the lowest level inside a municipality, in their order. */
export function areasWithin(book: Book, municipality: number): readonly number[] {
  const { scheme, level } = book.areas.areas[municipality]!;
  const lowest = levelsWithFigures(book).find((each) => each.scheme === scheme);
  if (!lowest || lowest.level <= level) return [];
  return lowest.areas.filter((area) => ancestorAt(book.areas, area, level) === municipality);
}

/** Path of the profile of an area, from the root of the publication. */
export function profilePath({ areas }: Book, index: number, language: Language): string {
  const area = areas.areas[index]!;
  return `${language === 'de' ? 'profil' : 'en/profile'}/${area.scheme}/${levelId(areas, area)}/${codeSlug(area.code)}.pdf`;
}

/** The language in which readers of another one get profiles or slides: their own where it is made. */
export function documentLanguage(book: Book, kind: 'profiles' | 'municipal-slides', wanted: Language): Language {
  const made = documentLanguages(book.edition.config, kind);
  return made.includes(wanted) ? wanted : (made[0] ?? wanted);
}
