import { formatNumber } from '../../../locale/number.ts';
import { figureCounts } from '../../chapters/figure-counts.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { areaName } from '../../chapters/sentences.ts';
import { call, sequence, type Typst } from '../../print/typst.ts';
import type { ProfileContext } from '../profile-context.ts';
import { BLOCKS, blockPieces, closingPieces, headPieces } from '../profile-pieces.ts';
import { changePieces } from './change-pieces.ts';
import { factsPieces, indexPieces } from './comparison-pieces.ts';
import { heatPieces } from './heat-piece.ts';
import { type MunicipalContext, municipalContext } from './municipal-context.ts';
import { ownTextPieces } from './own-text.ts';

/** Everything on the profile of a municipality, in reading order: itself, then its areas, then what to keep in mind. */
export function municipalPieces(profile: ProfileContext): readonly Typst[] {
  const context = municipalContext(profile, profile.profileLevel);
  const { book, language, words, parts, partLevel } = context;
  const compared = [
    call('section', [words.compared(pluralOf(language, book, partLevel))]),
    ...factsPieces(context),
    ...heatPieces(context),
    ...indexPieces(context),
  ];
  return [
    ...headPieces(profile, words.kicker),
    ...ownTextPieces(context),
    ...BLOCKS.flatMap((block) => blockPieces(profile, block)),
    ...changePieces(context),
    ...(parts.length > 0 ? [call('landscape', [sequence(...compared)])] : []),
    ...limitPieces(context),
    ...closingPieces(profile),
  ];
}

function limitPieces({ book, chapter, language, words, atlas, parts, partLevel }: MunicipalContext): readonly Typst[] {
  const counts = figureCounts(book, partLevel, parts);
  const sum = (part: 'all' | 'hidden'): number => counts.reduce((total, count) => total + count[part], 0);
  const number = (value: number): string => formatNumber(language, value);
  const { limits } = words;
  const [all, hidden] = [sum('all'), sum('hidden')];
  const protectedText = hidden === 0 ? limits.noneHidden(number(all)) : limits.hidden(number(hidden), number(all));
  const isUnplaced = chapter.topics.some(({ rows }) => rows.some(({ figure }) => figure.isNotAdditive));
  const items = [
    ...(all > 0 ? [protectedText] : []),
    limits.small,
    ...(isUnplaced ? [atlas.table.unplacedIn(areaName(book, chapter.area))] : []),
    limits.people,
    limits.cause,
  ];
  return [call('section', [limits.heading]), call('points', [items])];
}
