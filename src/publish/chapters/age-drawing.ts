import type { AgeBand, AgeSide } from '../../core/ages.ts';
import { formatAgeRange, groupCode } from '../../core/group.ts';
import { statusName } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import { formatPeriod } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { AgeBar, AgePyramidInput } from '../charts/age-pyramid.ts';
import { ageStructureOf } from './age-structure.ts';
import type { Book } from './book.ts';
import { marksText } from './figure-text.ts';
import { areaName } from './sentences.ts';

/** The ages of the people of an area, ready to be drawn, with the note below. */
export interface AgeDrawing {
  readonly input: AgePyramidInput;
  readonly heading: string;
  /** explains marks, and that bands are made of differences */
  readonly note: string;
}

/** The ages of an area beside the area above it and the region; null where the publication does not tell them. */
export function ageDrawingOf(language: Language, book: Book, area: number): AgeDrawing | null {
  const own = ageStructureOf(book, area);
  if (!own) return null;
  const words = texts[language].drawings.agePyramid;
  const { terms } = texts[language];
  const above = [...new Set([book.areas.areas[area]!.parent, book.regionOf[area] ?? -1])];
  const beside = above.flatMap((other) => {
    const found = other < 0 || other === area ? null : ageStructureOf(book, other);
    return found && found.period === own.period && found.sides.length === own.sides.length ? [{ other, found }] : [];
  });
  const percent = (count: number | null, total: number | null): number | null =>
    count === null || total === null || total === 0 ? null : (count / total) * 100;
  const isBoth = own.sides.length === 2;
  const name = areaName(book, area);
  const heading = isBoth ? words.pyramid : words.structure;
  const bands = own.bands.map((band, at) => ({
    label: bandLabel(language, band),
    bars: own.counts[at]!.map(({ count, status }, side): AgeBar => {
      return {
        group: groupOf(band, own.sides[side]!),
        count,
        share: percent(count, own.total),
        references: beside.map(({ found }) => percent(found.counts[at]?.[side]?.count ?? null, found.total)),
        mark: terms.statusMarks[statusName(status)],
      };
    }),
  }));
  const statuses = [...new Set(own.counts.flat().map(({ status }) => status))].sort((one, other) => one - other);
  const notes = [words.note, own.bands.some((band) => band.to - band.from !== 4) ? words.uneven : ''];
  return {
    heading,
    input: {
      id: 'ages',
      language,
      title: words.title(heading, name, formatPeriod(language, own.period)),
      names: [name, ...beside.map(({ other }) => areaName(book, other))],
      sides: isBoth ? [words.women, words.men] : [],
      bands,
    },
    note: [...notes, marksText(language, statuses, false)].filter((text) => text !== '').join(' '),
  };
}

function groupOf(band: AgeBand, side: AgeSide): string {
  const age = ['age', formatAgeRange(band)] as const;
  return groupCode(side === 'all' ? [age] : [age, ['sex', side]]);
}

function bandLabel(language: Language, { from, to }: AgeBand): string {
  const words = texts[language].drawings.agePyramid;
  if (to === Number.POSITIVE_INFINITY) return words.open(String(from));
  return from === 0 ? words.below(String(to + 1)) : words.between(String(from), String(to));
}
