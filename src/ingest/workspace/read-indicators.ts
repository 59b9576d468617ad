import type { Texts } from '../../core/area.ts';
import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import {
  DIRECTIONS,
  EARLY_CLASS_KINDS,
  INDICATOR_KINDS,
  type IndicatorDefinition,
  TOPICS,
} from '../../core/indicator.ts';
import { textsOf } from './area-draft.ts';
import { readClassRule } from './read-class-rule.ts';
import { readSheet } from './read-sheet.ts';
import { readStandardisation } from './read-standardisation.ts';
import { RowReader } from './row-reader.ts';

/** More decimals than this say nothing about people. */
const MOST_DECIMALS = 6;

const PAIRS = ['definition', 'formula', 'why', 'limits'] as const;
const COLUMNS = {
  required: ['id', 'name_de', 'topic', 'kind', 'numerator', 'denominator', 'unit', 'direction'],
  optional: [
    'name_en',
    'multiplier',
    'decimals',
    'standard',
    'pooled_periods',
    'core',
    'classes',
    'similar',
    'valid_from',
    'valid_to',
    'breaks',
    'break_reason_de',
    'break_reason_en',
    ...PAIRS.flatMap((name) => [`${name}_de`, `${name}_en`]),
  ],
  code: 'catalogue-column',
  missing: 'catalogue-missing',
} as const;

/** Unit codes that the publications have words for. */
export const UNITS = [
  '%',
  'per-1000',
  'per-100',
  'persons',
  'households',
  'years',
  'persons-per-km2',
  'm2-per-person',
  'rooms-per-person',
  'level',
  'points',
  'percentage-points',
  'percent-of-expected',
  'score',
] as const;

/** Kinds that are a count, a level or a share of their own and have nothing to divide by. */
const WITHOUT_DENOMINATOR = ['count', 'median-age', 'delivered'];

/** Reads the list of indicators. */
export async function readIndicators(
  effects: Effects,
  file: string,
): Promise<{ indicators: IndicatorDefinition[]; findings: Finding[] }> {
  const sheet = await readSheet(effects, file, COLUMNS);
  const findings = [...sheet.findings];
  if (sheet.findings.some((finding) => finding.severity === 'error')) return { indicators: [], findings };
  const indicators: IndicatorDefinition[] = [];
  const firstRows = new Map<string, number>();
  for (const row of sheet.rows) {
    const reader = new RowReader(file, row, findings);
    const definition = definitionOf(reader, { file, row: row.row });
    const first = firstRows.get(definition.id);
    if (first !== undefined) reader.report('id', { firstRow: first }, 'catalogue-duplicate');
    else indicators.push(definition);
    firstRows.set(definition.id, first ?? row.row);
  }
  return { indicators, findings };
}

function definitionOf(reader: RowReader, declared: { file: string; row: number }): IndicatorDefinition {
  const id = reader.id('id');
  const kind = reader.choice('kind', INDICATOR_KINDS, 'count');
  const numerator = reader.required('numerator');
  const denominator = reader.text('denominator');
  const decimals = reader.number('decimals', kind === 'count' ? 0 : 1, { min: 0, max: MOST_DECIMALS, whole: true });
  const hasNone = WITHOUT_DENOMINATOR.includes(kind);
  if (hasNone && denominator !== '') reader.report('denominator', { problem: 'unexpected', expected: kind });
  if (!hasNone && denominator === '') reader.report('denominator', { problem: 'missing', expected: kind });
  const [definition, formula, why, limits] = PAIRS.map((name) => pair(reader, name)) as [
    Texts | null,
    Texts | null,
    Texts | null,
    Texts | null,
  ];
  const classRule = readClassRule(reader, 'classes', decimals);
  if (classRule.isEarly && !EARLY_CLASS_KINDS.includes(kind))
    reader.report('classes', { problem: 'early-kind', expected: EARLY_CLASS_KINDS.join(', ') });
  return {
    id,
    names: { de: reader.required('name_de'), en: reader.text('name_en') || undefined },
    topic: reader.choice('topic', TOPICS, 'soziodemografie'),
    kind,
    numerator,
    denominator,
    multiplier: reader.number('multiplier', 1, { min: Number.MIN_VALUE }),
    unit: reader.choice('unit', UNITS, 'persons'),
    decimals,
    direction: reader.choice('direction', DIRECTIONS, 'neutral'),
    standardisation: readStandardisation(reader, kind),
    pooledPeriods: reader.number('pooled_periods', 1, { min: 1, whole: true }),
    validFrom: reader.day('valid_from'),
    validTo: reader.day('valid_to'),
    breaks: reader.days('breaks'),
    breakReason: pair(reader, 'break_reason'),
    core: reader.text('core') !== '' && reader.choice('core', ['yes', 'no'], 'no') === 'yes',
    classRule,
    similarity: similarityOf(reader),
    definition,
    formula,
    why,
    limits,
    declared,
  };
}

/** `yes`, or the tolerance as a number: the indicator is a condition of areas that are called similar. */
function similarityOf(reader: RowReader): IndicatorDefinition['similarity'] {
  const text = reader.text('similar');
  if (text === '' || text === 'no') return null;
  if (text === 'yes') return { tolerance: null };
  return { tolerance: reader.number('similar', null, { min: 0 }) };
}

function pair(reader: RowReader, name: string): Texts | null {
  return textsOf(reader.text(`${name}_de`), reader.text(`${name}_en`));
}
