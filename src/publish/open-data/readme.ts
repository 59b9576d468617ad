import { type ObservationFormat, observationBlocks } from '../../core/observations.ts';
import type { Source } from '../../core/source.ts';
import { STATUSES } from '../../core/status.ts';
import { topicWorkbooks } from '../../core/topic-workbooks.ts';
import type { Language } from '../../locale/language.ts';
import { pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { FIELD_NAMES } from './data-package.ts';
import type { OpenDataInput } from './open-data-input.ts';
import { sideTables } from './side-tables.ts';

/** README.md of the data, in the languages of the edition: what each file, column and status means. */
export function readme(input: OpenDataInput, formats: readonly ObservationFormat[]): string {
  return input.edition.config.languages.map((language) => section(input, formats, language)).join('\n');
}

function section(
  { assessed, edition }: OpenDataInput,
  formats: readonly ObservationFormat[],
  language: Language,
): string {
  const words = texts[language].openData;
  const { terms } = texts[language];
  const { config } = edition;
  const blocks = observationBlocks(assessed);
  const files: (readonly [string, string])[] = [
    ['observations.csv', words.files.csv],
    ...(formats.includes('xlsx') ? [['observations.xlsx', words.files.xlsx] as const] : []),
    ...(formats.includes('csv-de') ? [['observations-de.csv', words.files['csv-de']] as const] : []),
    ...(topicWorkbooks(blocks).length > 0 ? [['workbooks/', words.files.workbooks] as const] : []),
    ['observations.parquet', words.files.parquet],
    ['jsonstat/', words.files['json-stat']],
    ['areas.geojson', words.files.areas],
    ['areas.gpkg', words.files.geopackage],
    ...sideTables(assessed, edition.shapes).map(({ name }) => [`${name}.csv`, words.files[name]] as const),
    ['formulas.json', words.files.formulas],
    ['methods.json', words.files.methods],
    ['schemas/', words.files.schemas],
    ['datapackage.json', words.files.dataPackage],
    ['csv-metadata.json', words.files.tableMetadata],
    ['catalogue.ttl, catalogue.jsonld', words.files.catalogue],
  ];
  const sources = assessed.table.sources.map(
    (source) =>
      `- ${pick(source.names, language)}, ${source.publisher}, ${source.licence}${source.attribution ? `: ${source.attribution}` : ''}`,
  );
  return [
    `# ${pick(config.title, language)}: ${pick(config.edition.title, language)}`,
    '',
    ...(config.invented ? [`**${words.invented}**`, ''] : []),
    ...(edition.state !== 'released' ? [`**${words.draft}**`, ''] : []),
    words.licence(config.publish.licence, config.publish.licenceUrl),
    '',
    `## ${words.headingFiles}`,
    '',
    ...files.map(
      ([names, text]) =>
        `- ${names
          .split(', ')
          .map((name) => `\`${name}\``)
          .join(', ')}: ${text}`,
    ),
    ...(formats.includes('xlsx') ? [] : ['', words.tooLongForExcel]),
    '',
    `## ${words.headingColumns}`,
    '',
    ...FIELD_NAMES.map((name) => `- \`${name}\`: ${words.columns[name]}`),
    '',
    `## ${words.headingStatuses}`,
    '',
    ...STATUSES.map((status) => `- \`${status}\`: ${terms.statuses[status]}`),
    '',
    words.missingIsNotZero,
    '',
    `## ${words.headingSources}`,
    '',
    ...sources,
    '',
    ...changedFigures(assessed.table.sources, language),
  ].join('\n');
}

// Whoever computes with rounded or noisy figures must know.
function changedFigures(sources: readonly Source[], language: Language): string[] {
  const { rounded, controlled, noisy } = texts[language].atlas.shell;
  return sources.flatMap(({ alreadyPublic, names, protection }) => {
    if (alreadyPublic !== null || protection.method === 'suppression') return [];
    const name = pick(names, language);
    const base = formatNumber(language, protection.roundingBase);
    const round = protection.method === 'rounding' ? rounded : controlled;
    return [protection.method === 'cell-key' ? noisy(name) : round(name, base), ''];
  });
}
