import type { AssessedTable } from '../core/assessed.ts';
import {
  type AuditedMember,
  CONSISTENT_ALPHA,
  type IndexAudit,
  REDUNDANT_CORRELATION,
  STRONGER_FACTOR,
  WEAKER_FACTOR,
} from '../core/index-audit.ts';
import { type Language, pick } from '../locale/language.ts';
import { formatNumber, formatPeriod, formatValue } from '../locale/number.ts';
import { texts } from '../locale/texts.ts';

/** Members up to which a table of correlations fits on a page. */
const MOST_COLUMNS = 12;

/**
 * The sheet on what the indices of an edition are made of, as Markdown. For the office alone: it belongs below private/,
 * never beside the pages.
 */
export function indexAuditSheet(assessed: AssessedTable, language: Language): string {
  const words = texts[language].indexAudit;
  const parts = assessed.audits.map((audit) => auditText(audit, { assessed, language }));
  return `${[`# ${words.heading}`, words.intro, ...(parts.length > 0 ? parts : [words.none])].join('\n\n')}\n`;
}

interface Surroundings {
  readonly assessed: AssessedTable;
  readonly language: Language;
}

function auditText(audit: IndexAudit, surroundings: Surroundings): string {
  const { language } = surroundings;
  const words = texts[language].indexAudit;
  const { members, firstShare } = audit;
  const hints = hintsOf(audit, surroundings);
  const blocks = [
    `## ${heading(audit, surroundings)}`,
    [
      words.areas(formatNumber(language, audit.areaCount)),
      alphaText(audit.alpha, language),
      ...(firstShare === null ? [] : [words.firstShare(percent(firstShare, language))]),
    ].join(' '),
    memberTable(audit, surroundings),
    [words.columnsNote, ...(members.some((member) => member.effectiveShare !== null) ? [] : [words.noEffective])].join(
      ' ',
    ),
    `### ${words.hints}`,
    hints.length === 0 ? words.noHints : hints.map((hint) => `- ${hint}`).join('\n'),
  ];
  if (members.length > 1) {
    const isWide = members.length > MOST_COLUMNS;
    blocks.push(`### ${words.correlations}`);
    blocks.push(isWide ? words.tooMany(formatNumber(language, members.length)) : correlationTable(audit, surroundings));
  }
  return blocks.join('\n\n');
}

function heading({ index, period, scheme, levelId }: IndexAudit, { assessed, language }: Surroundings): string {
  const found = assessed.table.areas.schemes.find(({ id }) => id === scheme);
  const level = found?.levels.find(({ id }) => id === levelId);
  return texts[language].indexAudit.subject(memberName(index, { assessed, language }), {
    level: cell(level ? pick(level.plurals, language) : levelId),
    scheme: cell(found ? pick(found.names, language) : scheme),
    period: formatPeriod(language, period),
  });
}

function alphaText(alpha: number | null, language: Language): string {
  const { alpha: words } = texts[language].indexAudit;
  if (alpha === null) return words.none;
  const [value, bound] = [formatNumber(language, alpha, 2), formatNumber(language, CONSISTENT_ALPHA, 1)];
  if (asShown(alpha) < 0) return words.negative(value);
  return asShown(alpha) >= CONSISTENT_ALPHA ? words.consistent(value, bound) : words.loose(value, bound);
}

function memberTable({ members }: IndexAudit, surroundings: Surroundings): string {
  const { language } = surroundings;
  const { columns } = texts[language].indexAudit;
  const count = (value: number | undefined, decimals = 0) =>
    value === undefined ? '–' : formatNumber(language, value, decimals);
  const rows = members.map(({ member, nominalShare, effectiveShare, withIndex, farAreas, leftOut }) => [
    memberName(member, surroundings),
    percent(nominalShare, language),
    effectiveShare === null ? '–' : percent(effectiveShare, language),
    withIndex === null ? '–' : formatNumber(language, withIndex, 2),
    count(farAreas.length),
    count(leftOut?.meanRankShift, 1),
    count(leftOut?.largestRankShift),
    count(leftOut?.changedClasses),
  ]);
  return table(Object.values(columns), rows);
}

function correlationTable({ members, correlations }: IndexAudit, surroundings: Surroundings): string {
  const { language } = surroundings;
  const names = members.map(({ member }) => memberName(member, surroundings));
  const rows = correlations.map((row, position) => [
    names[position]!,
    ...row.map((value) => (value === null ? '–' : formatNumber(language, value, 2))),
  ]);
  return table([texts[language].indexAudit.columns.member, ...names], rows);
}

function hintsOf({ members, correlations }: IndexAudit, surroundings: Surroundings): string[] {
  const { language } = surroundings;
  const words = texts[language].indexAudit;
  const nameAt = (position: number) => memberName(members[position]!.member, surroundings);
  const hints: string[] = members
    .flatMap((member) => [memberHint(member, surroundings), farHint(member, surroundings)])
    .filter((hint) => hint !== null);
  for (let first = 0; first < members.length; first++) {
    for (let second = first + 1; second < members.length; second++) {
      const correlation = correlations[first]![second]!;
      if (correlation === null) continue;
      const value = formatNumber(language, correlation, 2);
      if (correlation > REDUNDANT_CORRELATION) hints.push(words.redundant(nameAt(first), nameAt(second), value));
      if (asShown(correlation) < 0) hints.push(words.opposed(nameAt(first), nameAt(second), value));
    }
  }
  return hints;
}

function memberHint(member: AuditedMember, surroundings: Surroundings): string | null {
  const { language } = surroundings;
  const words = texts[language].indexAudit;
  const name = memberName(member.member, surroundings);
  if (!member.enters) return words.without(name);
  const { nominalShare, effectiveShare } = member;
  if (effectiveShare === null) return null;
  const shares = { name, nominal: percent(nominalShare, language), effective: percent(effectiveShare, language) };
  if (effectiveShare < 0) return words.against(shares);
  if (effectiveShare > STRONGER_FACTOR * nominalShare) return words.stronger(shares);
  return effectiveShare < WEAKER_FACTOR * nominalShare ? words.weaker(shares) : null;
}

/** Areas that a hint names. */
const MOST_NAMED = 5;

function farHint({ member, farAreas }: AuditedMember, surroundings: Surroundings): string | null {
  const { assessed, language } = surroundings;
  if (farAreas.length === 0) return null;
  const names = farAreas.slice(0, MOST_NAMED).map((area) => {
    const { code, name } = assessed.table.areas.areas[area]!;
    return cell(name === '' || name === code ? code : `${code} ${name}`);
  });
  const rest = farAreas.length - names.length;
  const list = texts[language].atlas.sentences.list(names);
  return texts[language].indexAudit.far(memberName(member, surroundings), {
    areas: list,
    rest: rest > 0 ? formatNumber(language, rest) : '',
  });
}

function memberName(id: string, { assessed, language }: Surroundings): string {
  const definitions = [...assessed.table.indicators, ...assessed.indices].map(({ definition }) => definition);
  const names = definitions.find((definition) => definition.id === id)?.names;
  return cell(names ? pick(names, language) : id);
}

/** Judged by what the reader sees: 0.698 stands there as 0.70. */
const asShown = (value: number): number => Math.round(100 * value) / 100;

const percent = (share: number, language: Language): string => formatValue(language, 100 * share, '%', 0);

/** A text in one line that opens neither a column nor a tag. */
const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\|<*_`[\]]/g, String.raw`\$&`);

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
