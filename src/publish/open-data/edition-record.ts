import type { PublishedShare, ShownQuantity } from '../../core/edition.ts';
import type { OutputFile } from '../../core/effects.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { STATUS, statusName } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import type { WriterColumn, WriterTable } from '../../formats/write-csv.ts';
import { writeParquet } from '../../formats/write-parquet.ts';
import { methodsText } from './methods.ts';
import type { OpenDataInput } from './open-data-input.ts';

/** What the gate hands on for later editions. */
export interface RecordedCounts {
  readonly shown: readonly ShownQuantity[];
  readonly shares: readonly PublishedShare[];
}

/**
 * What a sealed edition keeps beside its published files: the table after protection, what was shown of each
 * quantity, definitions, areas, texts and the method log. Nothing from before the gate.
 */
export function* editionRecord(input: OpenDataInput, counts: RecordedCounts): Iterable<OutputFile> {
  const { assessed, edition, methodLog } = input;
  const { table } = assessed;
  yield { path: 'table.parquet', chunks: writeParquet(protectedRows(input)) };
  yield { path: 'quantities.json', chunks: quantitiesJson(input, counts) };
  const definitions = {
    indicators: table.indicators.map((indicator) => indicator.definition),
    indices: table.indices,
    typologies: table.typologies,
    sources: table.sources,
  };
  yield { path: 'definitions.json', chunks: [json(definitions)] };
  yield { path: 'areas.json', chunks: [json({ schemes: table.areas.schemes, areas: table.areas.areas })] };
  yield { path: 'methods.json', chunks: [methodsText(methodLog)] };
  for (const text of edition.texts)
    yield { path: `texts/${text.id}${text.language === 'de' ? '' : `.${text.language}`}.md`, chunks: [text.markdown] };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function* quantitiesJson({ assessed }: OpenDataInput, { shown, shares }: RecordedCounts): Generator<string> {
  const areas = assessed.table.areas.areas.map((area) => [area.scheme, area.code]);
  const quantities = [...new Map(shown.map(({ quantity }) => [quantity.id, quantity])).values()];
  yield `{"areas":${JSON.stringify(areas)},\n"quantities":${JSON.stringify(quantities)},\n"columns":[`;
  for (const [index, { quantity, basePeriod, column, bounds }] of shown.entries()) {
    // JSON knows no NaN: what is not shown becomes null
    const values = JSON.stringify(Array.from(column.values));
    const hidden = Array.from(column.statuses).flatMap((status, area) => (status === STATUS.hidden ? [area] : []));
    const head = `"quantity":${JSON.stringify(quantity.id)},"basePeriod":${JSON.stringify(basePeriod)}`;
    // JSON knows no infinity either: no upper bound becomes null
    const told = [...(bounds ?? [])].map(([area, { lower, upper }]) => [area, lower, upper]);
    const classes = told.length > 0 ? `,"bounds":${JSON.stringify(told)}` : '';
    yield `${index === 0 ? '' : ','}\n{${head},"values":${values},"hidden":${JSON.stringify(hidden)}${classes}}`;
  }
  yield `],\n"shares":${JSON.stringify(shares)}}\n`;
}

/** The table behind the gate, a row per indicator, period and area, with the status of each part. */
function protectedRows({ assessed }: OpenDataInput): WriterTable {
  const { areas, indicators } = assessed.table;
  const count = areas.areas.length;
  const blocks = indicators.flatMap((indicator) =>
    indicator.periods.map((period) => ({ id: indicator.definition.id, period })),
  );
  const blockAt = (row: number) => blocks[Math.floor(row / count)];
  const areaAt = (row: number) => areas.areas[row % count];
  const number = (name: string, read: (period: ShownPeriod) => ValueColumn | null): WriterColumn[] => {
    const columnAt = (row: number): ValueColumn | null => {
      const block = blockAt(row);
      return block ? read(block.period) : null;
    };
    return [
      { name, kind: 'number', at: (row) => columnAt(row)?.values[row % count] ?? null },
      {
        name: `${name}_status`,
        kind: 'text',
        at: (row) => {
          const column = columnAt(row);
          return column ? statusName(column.statuses[row % count] as number) : null;
        },
      },
    ];
  };
  return {
    rowCount: blocks.length * count,
    columns: [
      { name: 'indicator', kind: 'text', at: (row) => blockAt(row)?.id ?? null },
      { name: 'period', kind: 'text', at: (row) => blockAt(row)?.period.period ?? null },
      { name: 'scheme', kind: 'text', at: (row) => areaAt(row)?.scheme ?? null },
      { name: 'area_code', kind: 'text', at: (row) => areaAt(row)?.code ?? null },
      ...number('value', (period) => period.value),
      ...number('numerator', (period) => period.numerator),
      ...number('denominator', (period) => period.denominator),
    ],
  };
}
