import type { ObservationBlock } from '../../core/observations.ts';
import type { TopicWorkbook } from '../../core/topic-workbooks.ts';
import { type Language, pick } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import type { OpenDataInput } from './open-data-input.ts';

/** An indicator or index as a sheet of a workbook shows it. */
export interface WorkbookSeries {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** what it is, what a high value means, what changed: one sentence each, where there is one */
  readonly notes: readonly string[];
  /** what a high value means; '' where the index says it by itself */
  readonly reading: string;
  /** ids of its sources */
  readonly sources: readonly string[];
  /** the newest first */
  readonly blocks: readonly ObservationBlock[];
  /** codes, the newest first */
  readonly periods: readonly string[];
}

/** Decimals with which the value of an index is shown. */
const INDEX_DECIMALS = 2;

/** The indicators and indices of a workbook, in the order of the edition. */
export function seriesOf(input: OpenDataInput, workbook: TopicWorkbook, language: Language): readonly WorkbookSeries[] {
  const bySeries = new Map<string, ObservationBlock[]>();
  for (const block of workbook.blocks) bySeries.set(block.series, [block, ...(bySeries.get(block.series) ?? [])]);
  return [...bySeries].map(([id, blocks]) => {
    const { position, isIndex } = blocks[0]!;
    const periods = blocks.map(({ period }) => period);
    const told = isIndex ? tellIndex(input, position, language) : tellIndicator(input, position, language);
    return { id, blocks, periods, ...told };
  });
}

type Told = Omit<WorkbookSeries, 'id' | 'blocks' | 'periods'>;

function tellIndicator({ assessed }: OpenDataInput, position: number, language: Language): Told {
  const { definition, periods } = assessed.table.indicators[position]!;
  const { names, unit, decimals, direction, breaks, breakReason } = definition;
  const reading = texts[language].terms.directions[direction];
  return {
    name: pick(names, language),
    unit,
    decimals,
    notes: [
      ...(definition.definition ? [pick(definition.definition, language)] : []),
      `${reading}.`,
      ...(breaks.length > 0 && breakReason ? [pick(breakReason, language)] : []),
    ],
    reading,
    sources: [...new Set(periods.flatMap(({ sources }) => sources))],
  };
}

function tellIndex({ assessed }: OpenDataInput, position: number, language: Language): Told {
  const { definition } = assessed.indices[position]!;
  const members = new Set(definition.members.map(({ indicator }) => indicator));
  const sources = assessed.table.indicators
    .filter((indicator) => members.has(indicator.definition.id))
    .flatMap(({ periods }) => periods.flatMap((period) => period.sources));
  return {
    name: pick(definition.names, language),
    unit: 'score',
    decimals: INDEX_DECIMALS,
    notes: definition.definition ? [pick(definition.definition, language)] : [],
    reading: '',
    sources: [...new Set(sources)],
  };
}
