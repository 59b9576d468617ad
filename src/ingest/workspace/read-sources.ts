import type { Config } from '../../core/config-schema.ts';
import { type DeliverySpec, type SourceSpec, sourceSchema } from '../../core/delivery-schema.ts';
import type { Effects } from '../../core/effects.ts';
import { type Finding, hasErrors } from '../../core/finding.ts';
import { parseGroup } from '../../core/group.ts';
import { parsePeriod } from '../../core/period.ts';
import type { NoiseProbabilities, ProtectionRule, Source } from '../../core/source.ts';
import { suggest } from '../suggest.ts';
import { isInside } from './check-paths.ts';
import { readNoiseTable } from './read-noise-table.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/** One mapping file with everything it says. */
export interface SourceFile {
  readonly file: string;
  readonly spec: SourceSpec;
  readonly at: YamlFile<SourceSpec>['at'];
  readonly noiseTable: NoiseProbabilities | null;
  /** false if it contradicts itself; its files then count as mapped but are not read */
  readonly isSound: boolean;
}

/** All mapping files below sources/. */
export interface SourcesRead {
  readonly sources: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** A source without the rules for reading its files. */
export function sourceOf({ spec, noiseTable }: Pick<SourceFile, 'spec' | 'noiseTable'>, config: Config): Source {
  const { source, names, publisher, licence, licenceUrl, attribution, delivered, reference, alreadyPublic } = spec;
  const protection = spec.protection ?? config.protection;
  const words = { names, publisher, licence, licenceUrl, attribution, delivered, reference };
  const table = noiseTable === null ? {} : { noiseTable };
  return { id: source, ...words, alreadyPublic, protection, ...table, tolerance: spec.tolerance };
}

/** Reads all mapping files; what the schema cannot know (patterns, groups, schemes, paths) is checked here too. */
export async function readSources(effects: Effects, config: Config): Promise<SourcesRead> {
  const findings: Finding[] = [];
  const sources: SourceFile[] = [];
  const firstFiles = new Map<string, string>();
  for (const file of await effects.listFiles('sources')) {
    if (!/\.ya?ml$/i.test(file)) continue;
    const read = await readYaml(effects, file, sourceSchema);
    findings.push(...read.findings);
    if (!read.value) continue;
    const source = { file, spec: read.value, at: read.at };
    const first = firstFiles.get(read.value.source);
    if (first !== undefined) {
      const details = { problem: 'duplicate', expected: first };
      const place = { file, ...read.at(['source']), value: read.value.source };
      findings.push({ code: 'config-value', severity: 'error', ...place, details });
      continue;
    }
    firstFiles.set(read.value.source, file);
    const noise = await ownNoise(effects, read.value.protection ?? config.protection);
    const problems = [...checkSource(source, config), ...noise.findings];
    findings.push(...problems);
    sources.push({ ...source, noiseTable: noise.table, isSound: !hasErrors(problems) });
  }
  return { sources, findings };
}

async function ownNoise(effects: Effects, { method, noiseTable }: ProtectionRule) {
  if (method !== 'cell-key' || noiseTable === null) return { table: null, findings: [] };
  if (isInside(noiseTable)) return readNoiseTable(effects, noiseTable);
  return { table: null, findings: [{ code: 'config-path-outside', severity: 'error', file: noiseTable } as const] };
}

type Unchecked = Omit<SourceFile, 'isSound' | 'noiseTable'>;

function checkSource(source: Unchecked, config: Config): Finding[] {
  const findings: Finding[] = [];
  const { spec, file, at } = source;
  if (spec.alreadyPublic === null && spec.protection === null) {
    const details = { minimumCount: config.protection.minimumCount };
    findings.push({ code: 'source-without-protection', severity: 'note', file, value: spec.source, details });
  }
  const { minimumContributors, dominance, priorPosterior } = spec.protection ?? config.protection;
  const asksForContributors = minimumContributors > 0 || dominance !== null || priorPosterior !== null;
  if (spec.alreadyPublic === null && asksForContributors && Object.keys(spec.companions).length === 0)
    findings.push({ code: 'source-without-contributors', severity: 'note', file, value: spec.source });
  findings.push(...checkCompanions(source), ...checkKeys(source, config));
  spec.deliveries.forEach((delivery, index) => {
    const report = (path: readonly (string | number)[], value: string, details: Record<string, string | number>) => {
      const place = { file, ...at(['deliveries', index, ...path]), value };
      const code = details.problem === 'outside' ? 'config-path-outside' : 'config-value';
      findings.push({ code, severity: 'error', ...place, details });
    };
    if (!isInside(delivery.file)) report(['file'], delivery.file, { problem: 'outside' });
    checkPatterns(delivery, report);
    checkGroups(delivery, report);
    checkNames(delivery, config, report);
  });
  return findings;
}

// A name that nothing delivers would leave a rule without effect.
function checkCompanions({ spec, file, at }: Unchecked): Finding[] {
  const delivered = new Set(spec.deliveries.flatMap(seriesOf));
  const named = Object.entries(spec.companions).flatMap(([series, { contributors, largest, recordKeys }]) => [
    { path: ['companions', series], name: series },
    ...(contributors === null ? [] : [{ path: ['companions', series, 'contributors'], name: contributors }]),
    ...(recordKeys === null ? [] : [{ path: ['companions', series, 'recordKeys'], name: recordKeys }]),
    ...largest.map((name, rank) => ({ path: ['companions', series, 'largest', rank], name })),
  ]);
  return named.flatMap(({ path, name }): Finding[] => {
    if (delivered.has(name)) return [];
    const near = suggest(name, [...delivered]);
    const details = { problem: 'choice', expected: [...delivered].join(', ') };
    const full = near === null ? details : { ...details, suggestion: near };
    return [{ code: 'config-value', severity: 'error', file, ...at(path), value: name, details: full }];
  });
}

// Counts without keys cannot be given noise: the gate hides them.
function checkKeys({ spec, file }: Unchecked, config: Config): Finding[] {
  const { method } = spec.protection ?? config.protection;
  if (method !== 'cell-key' || spec.alreadyPublic !== null) return [];
  const beside = new Set(
    Object.values(spec.companions).flatMap(({ contributors, largest, recordKeys }) => [
      contributors,
      recordKeys,
      ...largest,
    ]),
  );
  const counts = [...new Set(spec.deliveries.flatMap(seriesOf))].filter((series) => !beside.has(series));
  const without = counts.filter((series) => !spec.companions[series]?.recordKeys);
  if (without.length === 0) return [];
  const details = { series: without.join(', ') };
  return [{ code: 'source-without-keys', severity: 'warning', file, value: spec.source, details }];
}

/** Series that a delivery feeds. */
export function seriesOf({ columns, long }: DeliverySpec): string[] {
  const ofLong = long === null ? [] : 'fixed' in long.series ? [long.series.fixed] : Object.values(long.series.map);
  return [...columns.map((column) => column.series), ...ofLong];
}

type Report = (path: readonly (string | number)[], value: string, details: Record<string, string | number>) => void;

const betweenSlashes = (text: string | null): string | null => /^\/(.+)\/$/.exec(text ?? '')?.[1] ?? null;

function checkPatterns(delivery: DeliverySpec, report: Report): void {
  const { period } = delivery;
  const patterns: (readonly [readonly (string | number)[], string | null])[] = [
    [['area', 'pattern'], delivery.area.pattern],
    [['sheet'], betweenSlashes(delivery.sheet)],
  ];
  for (const name of ['regionLabels', 'unassignable', 'ignore'] as const) {
    delivery.area[name].forEach((label, index) => {
      patterns.push([['area', name, index], betweenSlashes(label)]);
    });
  }
  if (period && 'fileName' in period) patterns.push([['period', 'fileName'], period.fileName]);
  if (period && 'sheetName' in period) patterns.push([['period', 'sheetName'], period.sheetName]);
  if (period && 'column' in period) patterns.push([['period', 'pattern'], period.pattern]);
  for (const [path, pattern] of patterns) {
    if (pattern === null) continue;
    try {
      new RegExp(pattern, 'u');
    } catch {
      report(path, pattern, { problem: 'regex' });
    }
  }
}

function checkGroups(delivery: DeliverySpec, report: Report): void {
  delivery.columns.forEach((column, index) => {
    const parts = column.group.split(';').filter((part) => part.trim() !== '');
    if (parseGroup(column.group).size !== parts.length) {
      report(['columns', index, 'group'], column.group, { problem: 'pattern', expected: 'group' });
    }
    if (column.period !== null && !parsePeriod(column.period)) {
      report(['columns', index, 'period'], column.period, { problem: 'period', expected: '2021-12-31' });
    }
    if (column.period === null && delivery.period === null) {
      report(['columns', index], String(column.column), { problem: 'period-missing', expected: 'period' });
    }
  });
  if (delivery.long && delivery.period === null) report(['period'], '', { problem: 'missing', expected: 'period' });
  if (delivery.period && 'value' in delivery.period && !parsePeriod(delivery.period.value)) {
    report(['period', 'value'], delivery.period.value, { problem: 'period', expected: '2021-12-31' });
  }
}

function checkNames(delivery: DeliverySpec, config: Config, report: Report): void {
  if ((delivery.area.column === null) === (delivery.area.fixed === null)) {
    report(['area'], '', { problem: 'either', expected: 'column, fixed' });
  }
  const scheme = config.schemes.find((entry) => entry.id === delivery.scheme) ?? config.schemes[0];
  const ids = config.schemes.map((entry) => entry.id);
  if (delivery.scheme !== null && !ids.includes(delivery.scheme)) reportChoice(['scheme'], delivery.scheme, ids);
  const levels = scheme?.levels.map((level) => level.id) ?? [];
  if (delivery.area.level !== null && !levels.includes(delivery.area.level)) {
    reportChoice(['area', 'level'], delivery.area.level, levels);
  }
  if (delivery.long !== null && delivery.columns.length > 0) {
    report(['long'], '', { problem: 'either', expected: 'columns, long' });
  }
  if (delivery.long === null && delivery.columns.length === 0 && !delivery.draft) {
    report([], delivery.file, { problem: 'either', expected: 'columns, long' });
  }
  function reportChoice(path: readonly string[], value: string, choices: readonly string[]): void {
    const near = suggest(value, choices);
    const details = { problem: 'choice', expected: choices.join(', '), ...(near === null ? {} : { suggestion: near }) };
    report(path, value, details);
  }
}
