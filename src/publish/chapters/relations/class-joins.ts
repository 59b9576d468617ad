import type { Texts } from '../../../core/area.ts';
import type { ClassJoin, ClassJoins } from '../../../core/class-joins.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { TableModel } from '../../charts/table-model.ts';
import type { Book } from '../book.ts';
import { classTexts } from '../map-series.ts';

/** Borders within the classes of an index or typology, per scheme; empty where nothing was counted. */
export function classJoinsOf({ assessed }: Book, kind: ClassJoins['kind'], id: string): readonly ClassJoins[] {
  return assessed.classJoins.filter((each) => each.kind === kind && each.subject === id);
}

const CLEAR = 0.05;

function sumOf({ classes }: ClassJoins, read: (each: ClassJoin) => number): number {
  return classes.reduce((sum, each) => sum + read(each), 0);
}

/** How many borders lie within a class beside what chance gives, and which classes lie together beyond it. */
export function classJoinSentences(language: Language, book: Book, found: ClassJoins): readonly string[] {
  const words = texts[language].surroundings.joins;
  const number = (value: number): string => formatNumber(language, value);
  const nameOf = classNames(language, book, found);
  const clear = found.classes.filter(({ p }) => p !== null && p < CLEAR);
  const list = (classes: readonly ClassJoin[]): string =>
    texts[language].atlas.sentences.list(classes.map(({ classNumber }) => `„${nameOf(classNumber)}“`));
  const together = clear.filter(({ joins, expected }) => joins > expected);
  const apart = clear.filter(({ joins, expected }) => joins < expected);
  const tested = found.classes.some(({ p }) => p !== null);
  return [
    words.summary(number(found.borders), {
      same: number(sumOf(found, ({ joins }) => joins)),
      expected: number(sumOf(found, ({ expected }) => expected)),
    }),
    together.length > 0 ? words.together(list(together)) : '',
    apart.length > 0 ? words.apart(list(apart)) : '',
    tested && clear.length === 0 ? words.chance : '',
  ].filter((sentence) => sentence !== '');
}

function classNames(language: Language, { assessed }: Book, { kind, subject }: ClassJoins): (number: number) => string {
  const name = (found: Texts | undefined): string => (found ? pick(found, language) : '');
  if (kind === 'index') {
    const index = assessed.indices.find(({ definition }) => definition.id === subject);
    return (number) => name(index?.classNames[number - 1]);
  }
  const typology = assessed.typologies.find(({ definition }) => definition.id === subject);
  const [statuses, ways] = [typology?.statusClassIds ?? [], typology?.dynamicsClassIds ?? []];
  return (number) => {
    const [status, way] = [statuses[Math.floor((number - 1) / ways.length)], ways[(number - 1) % ways.length]];
    return status && way ? `${name(classTexts(status))}, ${name(classTexts(way))}` : String(number);
  };
}

/** Borders class by class, beside what chance gives. */
export function classJoinTable(language: Language, book: Book, found: ClassJoins): TableModel {
  const words = texts[language].surroundings.joins;
  const { columns } = words;
  const nameOf = classNames(language, book, found);
  const number = (value: number, decimals = 0) => ({ text: formatNumber(language, value, decimals), value });
  const head = (id: string, label: string) => ({ id, label, unit: '', kind: 'number' as const });
  return {
    caption: words.caption,
    columns: [
      { id: 'class', label: columns.class, unit: '', kind: 'text' },
      head('areas', columns.areas),
      head('joins', columns.joins),
      head('expected', columns.expected),
      { id: 'verdict', label: columns.verdict, unit: '', kind: 'text' },
    ],
    rows: found.classes.map((each) => ({
      cells: [
        { text: nameOf(each.classNumber), value: each.classNumber },
        number(each.areas),
        number(each.joins),
        number(each.expected, 1),
        { text: words.verdicts[verdictOf(each)], value: each.p },
      ],
      isSummary: false,
    })),
    note: '',
  };
}

function verdictOf({ p, joins, expected }: ClassJoin): 'none' | 'chance' | 'together' | 'apart' {
  if (p === null) return 'none';
  if (p >= CLEAR) return 'chance';
  return joins > expected ? 'together' : 'apart';
}
