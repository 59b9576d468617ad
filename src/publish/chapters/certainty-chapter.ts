import type { IndexResult } from '../../core/assessed.ts';
import type { IndexCertainty } from '../../core/certainty.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { TableModel } from '../charts/table-model.ts';
import { type Book, newestAt } from './book.ts';
import { figureAt, valueText } from './figure.ts';
import { classWord, memberNames } from './index-names.ts';
import { areaName } from './sentences.ts';

/** Share of the runs in which a class is called firm. */
const FIRM = 0.9;

/** How sure an index is on a level; null where nothing could be varied. */
export function certaintyOf(
  { assessed }: Book,
  index: IndexResult,
  level: { readonly scheme: string; readonly levelId: string },
): IndexCertainty | null {
  return (
    assessed.certainty.find(
      (each) =>
        each.index === index.definition.id &&
        each.period === index.periods.at(-1)?.period &&
        each.scheme === level.scheme &&
        each.levelId === level.levelId,
    ) ?? null
  );
}

/** How sure the index of an area is: class, ranks and what would have to change; null where nothing is known. */
interface AreaCertainty {
  readonly word: string;
  /** 1-based class, in the order of the index */
  readonly own: number;
  readonly often: string;
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly needed: {
    readonly word: string;
    readonly member: string;
    readonly value: string;
    readonly now: string;
  } | null;
}

function areaCertainty(
  language: Language,
  book: Book,
  { index, certainty, at }: { index: IndexResult; certainty: IndexCertainty; at: number },
): AreaCertainty | null {
  const area = certainty.areas[at]!;
  const own = index.periods.at(-1)!.classes[area] ?? 0;
  const word = classWord(language, index, own);
  if (word === null) return null;
  const share = certainty.classShares[own - 1]![at]!;
  return {
    word,
    own,
    share,
    often: hundredths(language, share),
    from: certainty.rankFrom[at]!,
    to: certainty.rankTo[at]!,
    needed: neededOf(language, book, { index, certainty, at, own }),
  };
}

function neededOf(
  language: Language,
  book: Book,
  { index, certainty, at, own }: { index: IndexResult; certainty: IndexCertainty; at: number; own: number },
): AreaCertainty['needed'] {
  const { sides, members, values } = certainty.needed;
  const member = index.definition.members[members[at]!];
  const view = member && book.indicators.get(member.indicator);
  if (!view) return null;
  const area = certainty.areas[at]!;
  const now = figureAt(view, newestAt(book, view, area), area).value;
  const word = nextClass(language, index, { own, side: sides[at]! });
  if (now === null || word === null) return null;
  const [wanted, today] = [values[at]!, now].map((value) => valueText(language, view, value));
  // a border nearer than the last printed digit cannot be told
  if (wanted === today) return null;
  return { word, member: pick(memberNames(book, member.indicator), language), value: wanted!, now: today! };
}

function nextClass(
  language: Language,
  index: IndexResult,
  { own, side }: { readonly own: number; readonly side: number },
): string | null {
  return side === 0 ? null : classWord(language, index, own + side);
}

/** Runs of a hundred; 100 only where no run differs. */
function hundredths(language: Language, share: number): string {
  const rounded = Math.round(100 * share);
  return formatNumber(language, rounded === 100 && share < 1 ? 99 : rounded);
}

/** Sentences on the index of one area, what would have to change only where its class is not firm; empty where nothing is known. */
export function areaCertaintySentences(
  language: Language,
  book: Book,
  { index, area }: { readonly index: IndexResult; readonly area: number },
): readonly string[] {
  const words = texts[language].certainty;
  for (const certainty of book.assessed.certainty) {
    if (certainty.index !== index.definition.id || certainty.period !== index.periods.at(-1)?.period) continue;
    const at = certainty.areas.indexOf(area);
    const found = at < 0 ? null : areaCertainty(language, book, { index, certainty, at });
    if (!found) continue;
    const number = (rank: number): string => formatNumber(language, rank);
    const [from, to, of] = [found.from, found.to, certainty.areas.length].map(number);
    const firmness = { word: found.word, often: found.often, from: from!, to: to!, of: of! };
    const isFirm = found.share >= FIRM;
    return [words.area(firmness), ...(found.needed && !isFirm ? [words.needed(found.needed)] : [])];
  }
  return [];
}

/** Sentences on the whole index: how often it was made, how many classes are firm, what moves it most. */
export function certaintySentences(
  language: Language,
  index: IndexResult,
  certainty: IndexCertainty,
): readonly string[] {
  const words = texts[language].certainty;
  const { sentences } = texts[language].atlas;
  const classes = index.periods.at(-1)!.classes;
  const classed = [...certainty.areas.keys()].filter((at) => classes[certainty.areas[at]!]! > 0);
  const firm = classed.filter((at) => certainty.classShares[classes[certainty.areas[at]!]! - 1]![at]! >= FIRM);
  const choices = sentences.list(certainty.choices.map((choice) => words.choices[choice]));
  const strongest = certainty.sensitivities.reduce(
    (best, { total }, at) => (total > (certainty.sensitivities[best]?.total ?? 0) ? at : best),
    0,
  );
  const share = certainty.sensitivities[strongest]?.first ?? Number.NaN;
  const most = certainty.choices[strongest];
  return [
    words.intro(formatNumber(language, certainty.runs), choices),
    classed.length > 0 ? words.firm(formatNumber(language, firm.length), formatNumber(language, classed.length)) : '',
    most && share > 0 && certainty.choices.length > 1
      ? words.mostly(words.choices[most], `${formatNumber(language, 100 * Math.min(1, share))}\u202f%`)
      : '',
  ].filter((sentence) => sentence !== '');
}

/** Class, ranks and what would have to change, per area. */
export function certaintyTable(
  language: Language,
  book: Book,
  { index, certainty }: { readonly index: IndexResult; readonly certainty: IndexCertainty },
): TableModel {
  const words = texts[language].certainty;
  const { columns } = words;
  const number = (value: number): string => formatNumber(language, value);
  const rows = [...certainty.areas.keys()].flatMap((at) => {
    const found = areaCertainty(language, book, { index, certainty, at });
    if (!found) return [];
    const { word, own, often, share, from, to, needed } = found;
    return [
      {
        cells: [
          { text: areaName(book, certainty.areas[at]!), value: null },
          { text: word, value: own },
          { text: often, value: share },
          { text: words.ranks(number(from), number(to)), value: from },
          { text: needed ? words.neededShort(needed) : '–', value: null },
        ],
        isSummary: false,
        isNeeded: needed !== null,
      },
    ];
  });
  // of an index of indices no single value can be named
  const hasNeeded = rows.some(({ isNeeded }) => isNeeded);
  return {
    caption: words.caption(pick(index.definition.names, language), periodPhrase(language, certainty.period)),
    columns: [
      { id: 'area', label: columns.area, unit: '', kind: 'text' },
      { id: 'class', label: columns.word, unit: '', kind: 'text' },
      { id: 'often', label: columns.often, unit: '', kind: 'number' },
      { id: 'ranks', label: columns.ranks, unit: '', kind: 'text' },
      ...(hasNeeded ? [{ id: 'needed', label: columns.needed, unit: '', kind: 'text' as const }] : []),
    ],
    rows: rows.map(({ cells, isSummary }) => ({ cells: hasNeeded ? cells : cells.slice(0, -1), isSummary })),
    note: hasNeeded ? `${words.note} ${words.noteNeeded}` : words.note,
  };
}
