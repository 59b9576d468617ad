import type { report as german } from '../de/report.ts';
import type { Words } from '../words.ts';

/** English words of the report and of what all printed documents have in common. */
export const report: Words<typeof german> = {
  kind: 'Report',
  fileTitle: (title, edition) => `${title}: report, ${edition}`,
  draftMark: 'Draft',
  inventedMark: 'Invented figures',
  contents: 'Contents',
  tableWord: 'Table',
  published: (date) => `Published on ${date}`,
  dataAsOf: (date) => `Data as of ${date}`,
  coverMap: (title, period) => `${title}, ${period}`,
  preface: 'Preface',
  readingAid: 'How to read this report',
  readingIntro:
    'Each section begins with the finding. Then follow what the indicator shows and what it does not, the map, the distribution, the trend and all figures.',
  readingItems: {
    sections:
      'Chapters follow the topics. Each indicator begins on a new page; the indices, which sum up several of them, come after.',
    maps: 'On the maps a dark shade means a high value. The legend counts how many areas lie in each class. Hatched areas are protected values, dotted ones are not known.',
    intervals: 'The interval says how exact a value is. The fewer people stand behind it, the wider it is.',
  },
  statusTitle: 'Marks in the tables',
  region: 'The region at a glance',
  keyFigures: 'Figures of the region',
  keyColumns: { topic: 'Topic', indicator: 'Indicator', value: 'Value', period: 'Date', before: 'Earlier' },
  topicIntro: (count) => `This chapter holds ${count} indicators.`,
  topicIntroOne: 'This chapter holds one indicator.',
  mapHeading: 'Map',
  mapCaption: (name, plural, period) => `${name}: map of the ${plural}, ${period}`,
  spreadHeading: 'Distribution and trend',
  tableHeading: 'All areas',
  tooManyAreas: (count, plural) =>
    `The values of the ${count} ${plural} are in the open data; the levels above are listed here.`,
  indices: 'Indices',
  indicesIntro:
    'An index sums up several indicators. It helps to see where to look; measures rest on the counts and shares of the single indicators.',
  indicesMaps:
    'The darker an area, the higher its index value. What that means, what the index is made of and how sure it is stands on the page named.',
  indexTable: (name, period) => `${name}: all areas, ${period}`,
  rank: 'Rank',
  typologies: 'Status and dynamics',
  attention: 'Areas that need particular attention',
  attentionIntro:
    'Areas are named here where several results point at once. That is a reason to talk to the people there, not a verdict on them.',
  attentionTable: 'Areas with reasons',
  attentionColumns: { area: 'Area', parent: 'Belongs to', reason: 'Reason' },
  relations: 'Correlations',
  unevenness: 'Uneven spread',
  statement: 'Statement of the welfare associations',
  statementNote:
    'This statement gives the view of the associations. It is printed in full and unchanged, in the language in which it was handed over.',
  methods: 'Methods and protection of data',
  sources: 'Sources',
  sourcesIntro: 'All deliveries from which the figures of this edition come.',
  glossary: 'Glossary',
  indicatorList: 'All indicators',
  page: 'Page',
  closing: {
    data: 'All figures of this report are also available as open data, for every year and every area.',
    attribution: 'Boundaries of the areas',
  },
  alternative: {
    legend: 'Legend',
    values: (list) => `Values: ${list}.`,
  },
};
