import type { Texts } from '../../../core/area.ts';
import { TOPICS } from '../../../core/indicator.ts';
import type { ObservationFormat } from '../../../core/observations.ts';
import { isFallback, type Language, pick } from '../../../locale/language.ts';
import { texts } from '../../../locale/texts.ts';
import { type DataFile, type DataSet, dataSets, FILE_FORMATS } from '../data-sets.ts';
import type { OpenDataInput } from '../open-data-input.ts';
import { coverage } from './coverage.ts';
import { address, type Description, describe, type Statement, text, typed } from './description.ts';
import { publishedLicence } from './published-licence.ts';

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const LANGUAGE_ADDRESSES: Readonly<Record<Language, string>> = {
  de: `${AUTHORITY}/language/DEU`,
  en: `${AUTHORITY}/language/ENG`,
};
/** Population and society; regions and cities. */
const THEMES = ['SOCI', 'REGI'].map((code) => address(`${AUTHORITY}/data-theme/${code}`));
const OFFICE = './#office';
const CONTACT = './#contact';

/**
 * What the data of an edition are, for the catalogues of open-data portals: DCAT-AP.de 2.0. Addresses are relative to
 * the folder of the data, which may lie anywhere.
 * @param input the edition and its tables
 * @param formats formats in which the observations are written
 */
export function editionCatalogue(input: OpenDataInput, formats: readonly ObservationFormat[]): readonly Description[] {
  const sets = dataSets(input, formats);
  const covered = coverage(input);
  const common = commonStatements(input, covered);
  return [
    catalogue(input, sets),
    ...officeDescriptions(input),
    ...(covered.time ? [covered.time] : []),
    ...(covered.place ? [covered.place] : []),
    ...sets.flatMap((set) => [dataSet(input, set, common), ...set.files.map((file) => distribution(input, file))]),
  ];
}

function catalogue(input: OpenDataInput, sets: readonly DataSet[]): Description {
  const { edition, languages } = input.edition.config;
  return describe({ address: './#catalogue', type: 'dcat:Catalog' }, [
    ['dct:title', languages.map((language) => text(editionTitle(input, language), language))],
    [
      'dct:description',
      languages.map((language) => {
        const about = texts[language].openData.packageDescription;
        return text([about, ...remarks(input, language)].join(' '), language);
      }),
    ],
    ['dct:publisher', [address(OFFICE)]],
    ['dct:issued', [typed(edition.date, 'xsd:date')]],
    ['dct:language', languages.map((language) => address(LANGUAGE_ADDRESSES[language]))],
    ['dct:license', [licence(input)]],
    ['dcat:themeTaxonomy', [address(`${AUTHORITY}/data-theme`)]],
    ['dcat:dataset', sets.map(({ id }) => address(`./#${id}`))],
  ]);
}

function officeDescriptions({ edition }: OpenDataInput): readonly Description[] {
  const { office, languages } = edition.config;
  const site = office.url === null ? [] : [address(office.url)];
  return [
    describe({ address: OFFICE, type: 'foaf:Organization' }, [
      ['foaf:name', named(office.name, languages)],
      ['foaf:homepage', site],
    ]),
    describe({ address: CONTACT, type: 'vcard:Organization' }, [
      ['vcard:fn', [text(office.name.de)]],
      ['vcard:hasEmail', [address(`mailto:${office.email}`)]],
      ['vcard:hasURL', site],
    ]),
  ];
}

/** What holds for every set of data. */
function commonStatements(
  { assessed, edition }: OpenDataInput,
  { time, place }: ReturnType<typeof coverage>,
): Description['statements'] {
  const { languages } = edition.config;
  const { id, date } = edition.config.edition;
  const topics = TOPICS.filter((topic) =>
    assessed.table.indicators.some(({ definition }) => definition.topic === topic),
  );
  return [
    ['dct:publisher', [address(OFFICE)]],
    ['dcat:contactPoint', [address(CONTACT)]],
    ['dcat:theme', THEMES],
    [
      'dcat:keyword',
      languages.flatMap((language) => topics.map((topic) => text(texts[language].terms.topics[topic], language))),
    ],
    ['dct:issued', [typed(date, 'xsd:date')]],
    ['dcat:version', [text(`${id}.${edition.version}`)]],
    ['dct:language', languages.map((language) => address(LANGUAGE_ADDRESSES[language]))],
    ['dct:accessRights', [address(`${AUTHORITY}/access-right/PUBLIC`)]],
    ['dct:temporal', time ? [address(time.address)] : []],
    ['dct:spatial', place ? [address(place.address)] : []],
  ];
}

function dataSet(input: OpenDataInput, { id, files }: DataSet, common: Description['statements']): Description {
  const { languages } = input.edition.config;
  const titleIn = (language: Language) => `${texts[language].openData.dataSets[id]} – ${editionTitle(input, language)}`;
  const describedIn = (language: Language) => {
    const words = texts[language].openData;
    const about = id === 'figures' ? words.packageDescription : sentence(files[0]!.titleIn(language));
    return [about, ...remarks(input, language)].join(' ');
  };
  return describe({ address: `./#${id}`, type: 'dcat:Dataset' }, [
    ['dct:title', languages.map((language) => text(titleIn(language), language))],
    ['dct:description', languages.map((language) => text(describedIn(language), language))],
    ...common,
    ['dcat:distribution', files.map(({ path }) => address(fileAddress(path)))],
  ]);
}

function distribution(input: OpenDataInput, { path, format, language, titleIn }: DataFile): Description {
  const { languages, publish } = input.edition.config;
  const written = language === null ? languages : [language];
  return describe({ address: fileAddress(path), type: 'dcat:Distribution' }, [
    ['dct:title', written.map((each) => text(titleIn(each), each))],
    ['dcat:accessURL', [address(path)]],
    ['dcat:downloadURL', [address(path)]],
    ['dct:format', [address(`${AUTHORITY}/file-type/${format}`)]],
    ['dcat:mediaType', [address(`https://www.iana.org/assignments/media-types/${FILE_FORMATS[format]}`)]],
    ['dct:license', [licence(input)]],
    ['dcatde:licenseAttributionByText', [text(attribution(input), 'de')]],
    ['dct:rights', publish.licenceUrl === licence(input).address ? [] : [address(publish.licenceUrl)]],
    ['dct:language', written.map((each) => address(LANGUAGE_ADDRESSES[each]))],
  ]);
}

const fileAddress = (path: string): string => `./#${path}`;

function licence({ edition }: OpenDataInput): { readonly address: string } {
  const { licence: name, licenceUrl } = edition.config.publish;
  return { address: publishedLicence(name, licenceUrl) };
}

/** The line that whoever uses the data has to print. */
function attribution({ edition, assessed }: OpenDataInput): string {
  const lines = assessed.table.sources.flatMap((source) => source.attribution ?? []);
  const { office } = edition.config;
  return [
    ...new Set([
      office.name.de,
      ...lines,
      ...(edition.shapes.attribution === null ? [] : [edition.shapes.attribution]),
    ]),
  ].join('; ');
}

function editionTitle({ edition }: OpenDataInput, language: Language): string {
  const { title, edition: issue } = edition.config;
  return `${pick(title, language)}: ${pick(issue.title, language)}`;
}

/** What has to be known of all data: that they are invented, or a draft. */
function remarks({ edition }: OpenDataInput, language: Language): readonly string[] {
  const words = texts[language].openData;
  return [...(edition.config.invented ? [words.invented] : []), ...(edition.state === 'released' ? [] : [words.draft])];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A name of the office in the languages in which it has one. */
function named(names: Texts, languages: readonly Language[]): readonly Statement[] {
  return languages
    .filter((language) => !isFallback(names, language))
    .map((language) => text(pick(names, language), language));
}
