import type { PreviewChange, PreviewLine, ProtectionPreview } from '../core/protection-preview.ts';
import { type Language, pick } from '../locale/language.ts';
import { formatNumber } from '../locale/number.ts';
import { texts } from '../locale/texts.ts';

/** A preview of protection as plain lines for the console: a table of the changes, then the single joins. */
export function previewTable({ lines, ages, areas }: ProtectionPreview, language: Language): string {
  const words = texts[language].protectionPreview;
  const [today] = lines;
  if (!today) return '';
  const section = (title: string, joins: readonly PreviewLine[]): string[] => {
    if (joins.length === 0) return [];
    return ['', title, ...grid(joins, { today, language }), bestOf(joins, { today, language })];
  };
  return [
    words.title,
    words.intro,
    '',
    ...grid(lines, { today, language }),
    ...section(words.agesTitle, ages),
    ...section(words.areasTitle, areas),
  ].join('\n');
}

/** What lines are compared with, and the language they are told in. */
interface Telling {
  readonly today: PreviewLine;
  readonly language: Language;
}

/** Name of a change in one language. */
function changeName(change: PreviewChange, language: Language): string {
  const words = texts[language].protectionPreview;
  const number = (count: number): string => formatNumber(language, count);
  switch (change.kind) {
    case 'today':
      return words.today;
    case 'threshold':
      return words.threshold(number(change.minimumCount));
    case 'all-ages':
      return words.allAges(number(change.indicatorCount));
    case 'small-areas':
      return words.smallAreas(number(change.areaCount));
    case 'level-above':
      return words.levelAbove(pick(change.level, language));
    case 'age-pair':
      return words.pair(pick(change.first, language), pick(change.second, language));
    case 'area-pair':
      return words.pair(change.first, change.second);
  }
}

const shareOf = ({ hidden, values }: PreviewLine): number => (values === 0 ? 0 : hidden / values);

function grid(lines: readonly PreviewLine[], { today, language }: Telling): string[] {
  const { columns } = texts[language].protectionPreview;
  const number = (count: number): string => formatNumber(language, count);
  const rows = lines.map((line) => [
    changeName(line.change, language),
    number(line.values),
    number(line.hidden),
    `${formatNumber(language, 100 * shareOf(line), 1)} %`,
    number(today.hidden - line.hidden),
    number(line.givenUp),
  ]);
  const table = [Object.values(columns), ...rows];
  const widths = Object.values(columns).map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

function bestOf(joins: readonly PreviewLine[], { today, language }: Telling): string {
  const words = texts[language].protectionPreview;
  const [best] = joins;
  const saved = today.hidden - (best?.hidden ?? today.hidden);
  if (!best || saved <= 0) return words.noneSaves;
  return words.best(changeName(best.change, language), formatNumber(language, saved));
}

/** The same as rows for a spreadsheet, all lines with their kind. */
export function* previewRows({ lines, ages, areas }: ProtectionPreview, language: Language): Iterable<string> {
  const today = lines[0]?.hidden ?? 0;
  yield 'kind;change;values;hidden;hidden_share;saved;given_up\r\n';
  for (const line of [...lines, ...ages, ...areas]) {
    const name = changeName(line.change, language).replaceAll('"', '""');
    const share = shareOf(line).toFixed(4);
    const cells = [line.values, line.hidden, share, today - line.hidden, line.givenUp];
    // an apostrophe keeps a name that begins like a formula a text
    yield `${line.change.kind};"${/^[=+\-@]/.test(name) ? "'" : ''}${name}";${cells.join(';')}\r\n`;
  }
}
