import type { AreaGuess } from './guess-area.ts';
import type { HeaderGuess } from './guess-header.ts';
import type { Categories, LongGuess, LongPart } from './guess-long.ts';
import { type PeriodGuess, yearIn } from './guess-period.ts';
import { seriesName, sourceName } from './series-name.ts';

/** Everything that was guessed about a file. */
export interface Proposal {
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: ',' | '.' | null;
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly header: HeaderGuess;
  readonly names: readonly string[];
  readonly area: AreaGuess | null;
  readonly period: PeriodGuess;
  readonly long: LongGuess | null;
  /** value columns of a wide file */
  readonly values: readonly number[];
  /** scheme that a mapping means if it names none */
  readonly firstScheme: string | null;
  /** code of the region as a whole, for files about one area */
  readonly regionCode: string | null;
}

const quoted = (text: string): string => JSON.stringify(text);
const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;
const DELIMITERS: Readonly<Record<string, string>> = { '\t': 'tab' };

/** The mapping file as text, with comments for the person who confirms it. */
export function writeProposal(proposal: Proposal): string {
  const source = sourceName(proposal.fileName.split('/').at(-1) ?? proposal.fileName);
  const lines = [
    '# Vorschlag: aus der Datei erraten. Bitte jede Angabe prüfen und ergänzen; dann „draft: true“ streichen.',
    `source: ${source}`,
    `names: ${quoted(source)} # Name der Quelle auf den Seiten`,
    'publisher: "?" # wer geliefert hat',
    'licence: "?" # Lizenz oder Nutzungsbedingungen',
    'delivered: 2000-01-01 # Tag der Lieferung',
    `symbolRule: ${['ffcsv', 'genesis'].includes(proposal.format) ? 'genesis' : 'plain'} # was Zeichen wie - . / x bedeuten: genesis, ba oder plain`,
    '# protection: { minimumCount: 3 } # was mit der Quelle zum Schutz kleiner Zahlen vereinbart ist',
    'deliveries:',
  ];
  const parts: readonly (LongPart | null)[] = proposal.long?.parts ?? [null];
  for (const part of parts) lines.push(...delivery(proposal, part));
  return `${lines.join('\n')}\n`;
}

function delivery(proposal: Proposal, part: LongPart | null): string[] {
  const { header } = proposal;
  const lines = [
    `  - file: ${quoted(proposal.fileName.replace(/^sources\//, ''))}`,
    '    draft: true',
    `    format: ${proposal.format}`,
  ];
  if (proposal.encoding !== null) lines.push(`    encoding: ${proposal.encoding}`);
  if (proposal.delimiter !== null)
    lines.push(`    delimiter: ${quoted(DELIMITERS[proposal.delimiter] ?? proposal.delimiter)}`);
  if (proposal.decimal !== null) lines.push(`    decimal: ${quoted(proposal.decimal)}`);
  if (proposal.sheet !== null) lines.push(`    sheet: ${quoted(proposal.sheet)}`);
  if (proposal.otherSheets.length > 0) lines.push(`    # weitere Blätter: ${proposal.otherSheets.join(', ')}`);
  if (header.skipRows > 0) lines.push(`    skipRows: ${header.skipRows} # Titelzeilen über der Kopfzeile`);
  lines.push(`    headerRows: ${header.headerRows}`);
  if (header.footer !== null)
    lines.push(`    footer: ${quoted(header.footer)} # damit beginnt, was unter den Zahlen steht`);
  lines.push(...areaLines(proposal), ...periodLines(proposal));
  lines.push(...(part && proposal.long ? longLines(proposal.long, part) : wideLines(proposal)));
  return lines;
}

function columnOf(proposal: Proposal, index: number): string {
  const name = proposal.names[index] ?? '';
  if (name === '') return String(index + 1);
  const same = proposal.names.flatMap((other, position) => (other === name ? [position] : []));
  return quoted(same.length > 1 ? `${name}#${same.indexOf(index) + 1}` : name);
}

function areaLines(proposal: Proposal): string[] {
  const { area } = proposal;
  if (!area) {
    return [
      '    area:',
      `      ${proposal.regionCode === null ? 'column: 1' : `fixed: ${quoted(proposal.regionCode)}`} # Es wurde keine Spalte mit bekannten Gebieten gefunden; stattdessen: column: "…"`,
    ];
  }
  const lines: string[] = [];
  if (area.scheme !== proposal.firstScheme) lines.push(`    scheme: ${quoted(area.scheme)}`);
  lines.push(
    '    area:',
    `      column: ${columnOf(proposal, area.column)} # ${Math.round(area.share * 100)} % der Einträge sind bekannte Gebiete`,
  );
  lines.push(
    area.level === null ? '      # level: die Spalte enthält Gebiete mehrerer Ebenen' : `      level: ${area.level}`,
  );
  if (area.byName) lines.push('      byName: true # die Spalte enthält Namen, keine Schlüssel');
  if (area.pad !== null) lines.push(`      pad: ${area.pad} # führende Nullen sind verloren gegangen`);
  if (area.regionLabels.length > 0)
    lines.push(`      regionLabels: ${list(area.regionLabels)} # steht für die ganze Region`);
  if (area.unassignable.length > 0)
    lines.push(`      unassignable: ${list(area.unassignable)} # gehört zu keinem Gebiet`);
  if (area.unknown.length > 0) {
    const rest = area.unknown.length > 5 ? ` und ${area.unknown.length - 5} weitere` : '';
    lines.push(
      `      # unbekannt: ${area.unknown.slice(0, 5).join(', ')}${rest} (unter „map“, „unassignable“ oder „ignore“ nennen)`,
    );
  }
  return lines.map((line) => line.replaceAll(/[\r\n]+/g, ' '));
}

function periodLines(proposal: Proposal): string[] {
  const { period } = proposal;
  switch (period.kind) {
    case 'column':
      return [
        '    period:',
        `      column: ${columnOf(proposal, period.column)}`,
        '      # as: "{}-12-31" # wenn ein Jahr den Stichtag am Jahresende meint',
      ];
    case 'file-name':
      return [
        '    period:',
        `      fileName: ${quoted(period.pattern)} # aus dem Dateinamen`,
        '      # as: "{}-12-31"',
      ];
    case 'title':
      return [`    period: { value: ${quoted(period.period)} } # aus den Titelzeilen`];
    case 'headings':
      return ['    # Zeitraum: jede Spalte nennt ihren eigenen'];
    case 'unknown':
      return ['    period: { value: "2000" } # Bitte angeben: Stichtag 2021-12-31, Jahr 2021 oder Spanne 2019/2021'];
  }
}

function wideLines(proposal: Proposal): string[] {
  const taken = new Set<string>();
  const byHeading = new Map<string, string>();
  const lines = ['    columns: # Gruppen so: group: "age 0..17; sex f"'];
  const shared = sharedParts(proposal.values.map((index) => proposal.names[index] ?? ''));
  for (const index of proposal.values) {
    const name = (proposal.names[index] ?? '')
      .split(' | ')
      .filter((part) => !shared.has(part))
      .join(' | ');
    const year = proposal.period.kind === 'headings' ? yearIn(name) : null;
    const heading = (year === null ? name : name.replace(year, '')) || 'wert';
    const series = byHeading.get(heading) ?? seriesName(heading, taken);
    if (year !== null) byHeading.set(heading, series);
    const period = year === null ? '' : `, period: ${quoted(year)}`;
    lines.push(`      - { column: ${columnOf(proposal, index)}, series: ${series}${period} }`);
  }
  if (proposal.values.length === 0)
    lines.push('      - { column: 2, series: reihe } # Es wurde keine Spalte mit Zahlen gefunden.');
  return lines;
}

/** Parts of headings that all value columns share say nothing about one of them. */
function sharedParts(headings: readonly string[]): ReadonlySet<string> {
  if (headings.length < 2) return new Set();
  const [first, ...others] = headings.map((heading) => heading.split(' | '));
  return new Set(first?.filter((part) => others.every((parts) => parts.includes(part))) ?? []);
}

const mapLines = (map: Categories, indent: string): string[] =>
  map.map(([printed, meaning]) => `${indent}${quoted(printed)}: ${quoted(meaning)}`);

function longLines(long: LongGuess, part: LongPart): string[] {
  const lines = ['    long: # eine Zeile je Wert', `      value: ${quoted(long.value)}`];
  if (long.quality !== null) lines.push(`      quality: ${quoted(long.quality)}`);
  if (part.where) lines.push('      where:', `        ${quoted(part.where.column)}: [${quoted(part.where.value)}]`);
  if ('fixed' in part.series) lines.push(`      series: { fixed: ${part.series.fixed} }`);
  else {
    lines.push(
      '      series:',
      `        column: ${quoted(part.series.column)}`,
      '        map: # was nicht gebraucht wird, streichen',
    );
    lines.push(...mapLines(part.series.map, '          '));
  }
  if (part.groups.length > 0) lines.push('      groups: # "" steht für die Gesamtzahl; Alter so: "18..24", "65.."');
  for (const group of part.groups) {
    lines.push(
      `        - dimension: ${group.dimension}`,
      `          column: ${quoted(group.column)}`,
      '          map:',
    );
    lines.push(...mapLines(group.map, '            '));
  }
  return lines;
}
