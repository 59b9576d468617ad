import { texts } from '../../../locale/texts.ts';
import type { LevelView } from '../../chapters/book.ts';
import { areasWithin } from '../../chapters/profile-areas.ts';
import { commonPeriod } from '../block-table.ts';
import type { ProfileContext } from '../profile-context.ts';

/** Width between the margins of A4 that lies, in points. */
export const LYING_WIDTH = 739;

/** The profile of a municipality while it is written. */
export interface MunicipalContext extends Omit<ProfileContext, 'words'> {
  readonly words: (typeof texts)[ProfileContext['language']]['municipal'];
  /** areas of the lowest level inside the municipality, in their order */
  readonly parts: readonly number[];
  /** the level of these areas */
  readonly partLevel: LevelView;
  /** period of most indicators: tables name only others */
  readonly commonPeriod: string;
}

/** Adds to the context of a profile what that of a municipality needs. */
export function municipalContext(context: ProfileContext, partLevel: LevelView): MunicipalContext {
  const { book, chapter, language } = context;
  return {
    ...context,
    words: texts[language].municipal,
    parts: areasWithin(book, chapter.area),
    partLevel,
    commonPeriod: commonPeriod(chapter.topics.flatMap(({ rows }) => rows)),
  };
}
