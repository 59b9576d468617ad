import type { Texts } from '../../core/area.ts';
import type { OutputFile } from '../../core/effects.ts';
import { madeWhenRead } from '../../core/made-when-read.ts';
import { isShown, statusName } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import { type JsonStatDimension, writeJsonStat } from '../../formats/write-jsonstat.ts';
import { openData as words } from '../../locale/de/open-data.ts';
import { formatPeriod, unitWords } from '../../locale/number.ts';
import type { OpenDataInput } from './open-data-input.ts';

/** One data set: an indicator or index over areas and periods. */
interface Subject {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly periods: readonly { readonly period: string; readonly value: ValueColumn }[];
}

/** A JSON-stat 2 data set per indicator and index below data/jsonstat/, and a collection that lists them. */
export function* jsonStatFiles(input: OpenDataInput): Iterable<OutputFile> {
  const subjects = subjectsOf(input);
  const areas = areaDimension(input);
  for (const subject of subjects)
    yield {
      path: `data/jsonstat/${subject.id}.json`,
      chunks: madeWhenRead(() => datasetText(input, subject, areas)),
    };
  yield { path: 'data/jsonstat/collection.json', chunks: [collectionText(input, subjects)] };
}

function subjectsOf({ assessed }: OpenDataInput): readonly Subject[] {
  const indicators = assessed.table.indicators.map(({ definition, periods }): Subject => {
    const { id, names, unit } = definition;
    const notes = [definition.definition, definition.breaks.length > 0 ? definition.breakReason : null];
    return { id, name: names.de, unit: unitWords('de', unit), notes: germanOf(notes), periods };
  });
  const indices = assessed.indices.map(({ definition, periods }): Subject => {
    const { id, names } = definition;
    return { id, name: names.de, unit: unitWords('de', 'score'), notes: germanOf([definition.definition]), periods };
  });
  return [...indicators, ...indices].filter((subject) => subject.periods.length > 0);
}

function germanOf(notes: readonly (Texts | null)[]): readonly string[] {
  return notes.flatMap((note) => (note ? [note.de] : []));
}

/** Codes are unique inside a scheme only; where there are several, the scheme stands before the code. */
function areaDimension({ assessed }: OpenDataInput): JsonStatDimension {
  const { schemes, areas } = assessed.table.areas;
  const categories = areas.map((area) => ({
    code: schemes.length > 1 ? `${area.scheme}:${area.code}` : area.code,
    label: area.name === '' ? area.code : area.name,
  }));
  return { id: 'area', label: words.dimensionArea, role: 'geo', categories };
}

function datasetText({ edition }: OpenDataInput, subject: Subject, areas: JsonStatDimension): Generator<string> {
  const { periods } = subject;
  const columnAt = (position: number): ValueColumn | undefined => periods[position % periods.length]?.value;
  const areaAt = (position: number): number => Math.floor(position / periods.length);
  const statusAt = (position: number): number => columnAt(position)?.statuses[areaAt(position)] ?? 0;
  return writeJsonStat({
    label: `${subject.name} (${subject.unit})`,
    source: edition.config.office.name.de,
    updated: edition.config.edition.date,
    notes: subject.notes,
    dimensions: [
      areas,
      {
        id: 'period',
        label: words.dimensionPeriod,
        role: 'time',
        categories: periods.map(({ period }) => ({ code: period, label: formatPeriod('de', period) })),
      },
    ],
    valueAt: (position) => {
      if (!isShown(statusAt(position))) return null;
      return columnAt(position)?.values[areaAt(position)] ?? null;
    },
    statusAt: (position) => {
      const status = statusName(statusAt(position));
      return status === 'ok' ? null : status;
    },
  });
}

function collectionText({ edition }: OpenDataInput, subjects: readonly Subject[]): string {
  const item = subjects.map(({ id, name }) => ({ class: 'dataset', href: `${id}.json`, label: name }));
  const { title, date } = edition.config.edition;
  const collection = { version: '2.0', class: 'collection', label: title.de, updated: date, link: { item } };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
