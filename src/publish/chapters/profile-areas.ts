import { levelId } from '../../core/area.ts';
import { codeSlug } from '../../core/slug.ts';
import { type Book, levelsWithFigures } from './book.ts';

/** Files of one page's worth of figures: more than this nobody sends round one by one. */
const MOST_PROFILES = 600;

/** Areas that have a profile of their own: those of the lowest level with figures, where the edition asks for them. */
export function profileAreas(book: Book): readonly number[] {
  if (!book.edition.config.publish.documents.includes('profiles')) return [];
  const areas = levelsWithFigures(book)[0]?.areas ?? [];
  return areas.length > MOST_PROFILES ? [] : areas;
}

/** Path of the profile of an area, from the root of the publication. */
export function profilePath({ areas }: Book, index: number): string {
  const area = areas.areas[index]!;
  return `profil/${area.scheme}/${levelId(areas, area)}/${codeSlug(area.code)}.pdf`;
}
