import type { OutputFile } from '../../core/effects.ts';
import { madeWhenRead } from '../../core/made-when-read.ts';
import type { ObservationBlock } from '../../core/observations.ts';
import type { Source } from '../../core/source.ts';
import { STATUSES } from '../../core/status.ts';
import { type TopicWorkbook, topicWorkbooks, workbookPath } from '../../core/topic-workbooks.ts';
import { sheetNames } from '../../formats/spreadsheet/package-xml.ts';
import { type SheetColumn, type WriterSheet, writeXlsx } from '../../formats/write-xlsx.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatDate, formatPeriod, unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { OpenDataInput } from './open-data-input.ts';
import { seriesOf, type WorkbookSeries } from './workbook-series.ts';
import { seriesSheet } from './workbook-sheet.ts';
import { workbookTitle } from './workbook-title.ts';

/** A workbook per topic and language: cover, contents, legends, and a sheet for each indicator and index. */
export function* topicWorkbookFiles(input: OpenDataInput, blocks: readonly ObservationBlock[]): Iterable<OutputFile> {
  for (const workbook of topicWorkbooks(blocks))
    for (const language of input.edition.config.languages)
      yield {
        path: `data/${workbookPath(workbook, language)}`,
        chunks: madeWhenRead(() => workbookBytes(input, workbook, language)),
      };
}

function workbookBytes(input: OpenDataInput, workbook: TopicWorkbook, language: Language): Iterable<Uint8Array> {
  const { config } = input.edition;
  const words = texts[language].workbook;
  const series = seriesOf(input, workbook, language);
  const { cover, contents, columns, marks } = words.sheets;
  const names = sheetNames([cover, contents, columns, marks, ...series.map(({ id }) => id)]);
  const sheets = [
    coverSheet(input, { workbook, series, language }),
    contentsSheet(series, names.slice(4), language),
    columnsSheet(language),
    marksSheet(language),
    ...series.map((each) => seriesSheet(input, each, language)),
  ];
  const properties = {
    title: workbookTitle(input, workbook, language),
    creator: pick(config.office.name, language),
    language,
  };
  return writeXlsx({ sheets, date: config.edition.date, properties });
}

interface Cover {
  readonly workbook: TopicWorkbook;
  readonly series: readonly WorkbookSeries[];
  readonly language: Language;
}

function coverSheet(input: OpenDataInput, { workbook, series, language }: Cover): WriterSheet {
  const { config, state } = input.edition;
  const words = texts[language].workbook;
  const { openData } = texts[language];
  const office = pick(config.office.name, language);
  const day = (date: string): string => formatDate(language, date);
  const citation = texts[language].atlas.downloads.citation(office, {
    title: pick(config.title, language),
    edition: pick(config.edition.title, language),
    date: day(config.edition.date),
  });
  const used = new Set(series.flatMap(({ sources }) => sources));
  const { email, phone, url } = config.office;
  return {
    name: words.sheets.cover,
    columns: [],
    rowCount: 0,
    lines: [
      workbookTitle(input, workbook, language),
      words.published(office, day(config.edition.date), day(config.edition.dataAsOf)),
      ...(config.invented ? [openData.invented] : []),
      ...(state === 'released' ? [] : [openData.draft]),
      words.structure,
      words.marks,
      words.counts,
      words.licence(config.publish.licence, config.publish.licenceUrl),
      words.citation(citation.replace(/\.$/, '')),
      ...sourceLines(
        input.assessed.table.sources.filter(({ id }) => used.has(id)),
        language,
      ),
      words.contact([email, ...(phone === null ? [] : [phone]), ...(url === null ? [] : [url])]),
    ],
  };
}

function sourceLines(sources: readonly Source[], language: Language): string[] {
  const { source: line } = texts[language].workbook;
  return sources.map(({ names, publisher, licence, attribution }) =>
    line(pick(names, language), publisher, attribution === null ? licence : `${licence}: ${attribution}`),
  );
}

const text = (name: string, width: number, at: (row: number) => string): SheetColumn => ({
  name,
  kind: 'text',
  width,
  at,
});

function contentsSheet(series: readonly WorkbookSeries[], names: readonly string[], language: Language): WriterSheet {
  const words = texts[language].workbook;
  const { contents, from } = words;
  const period = (code: string | undefined): string => formatPeriod(language, code ?? '');
  const sheetAt = (row: number): string => names[row]!;
  return {
    name: words.sheets.contents,
    tableName: words.sheets.contents,
    lines: [words.contentsTitle],
    rowCount: series.length,
    columns: [
      { ...text(contents.sheet, 14, sheetAt), leadsTo: sheetAt },
      text(contents.series, 16, (row) => series[row]!.id),
      { ...text(contents.name, 60, (row) => series[row]!.name), isWrapped: true },
      text(contents.unit, 18, (row) => unitWords(language, series[row]!.unit)),
      text(contents.periods, 28, (row) => {
        const { periods } = series[row]!;
        return from(period(periods.at(-1)), period(periods[0]));
      }),
      text(contents.reading, 48, (row) => series[row]!.reading),
    ],
  };
}

/** A legend: how something is called in the workbook, how in the open data, and what it means. */
function legend(
  rows: readonly (readonly [name: string, id: string, meaning: string])[],
  words: { readonly sheet: string; readonly title: string; readonly first: string; readonly language: Language },
): WriterSheet {
  const { id, meaning } = texts[words.language].workbook.legend;
  return {
    name: words.sheet,
    tableName: words.sheet,
    lines: [words.title],
    rowCount: rows.length,
    columns: [
      text(words.first, 18, (row) => rows[row]![0]),
      text(id, 16, (row) => rows[row]![1]),
      { ...text(meaning, 110, (row) => rows[row]![2]), isWrapped: true },
    ],
  };
}

function columnsSheet(language: Language): WriterSheet {
  const words = texts[language].workbook;
  const { openData } = texts[language];
  const meanings: Readonly<Record<string, string>> = { ...openData.columns, ...words.meanings };
  // columns that the open data has not
  const own = new Set(['area', 'level', 'time']);
  const rows = Object.entries(words.columns).map(
    ([id, name]) => [name, own.has(id) ? '–' : id, meanings[id] ?? ''] as const,
  );
  const sheet = legend(rows, {
    sheet: words.sheets.columns,
    title: words.columnsTitle,
    first: words.legend.column,
    language,
  });
  return { ...sheet, lines: [words.columnsTitle, words.columnsNote] };
}

function marksSheet(language: Language): WriterSheet {
  const words = texts[language].workbook;
  const { terms, atlas } = texts[language];
  const rows = STATUSES.filter((status) => status !== 'ok').map(
    (status) =>
      [terms.statusMarks[status], status, `${terms.statuses[status]}: ${atlas.statusMeanings[status]}`] as const,
  );
  return legend(rows, { sheet: words.sheets.marks, title: words.marksTitle, first: words.legend.mark, language });
}
