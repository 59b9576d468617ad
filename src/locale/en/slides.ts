import type { slides as german } from '../de/slides.ts';
import type { Words } from '../words.ts';
import { yearsAgo } from './years-ago.ts';

/** Words of slides: titles are messages, notes say what may be said and where figures come from. */
export const slides: Words<typeof german> = {
  subtitle: (edition, date) => `${edition} · figures as of ${date}`,
  municipalTitle: (title, name) => `${name}: ${title}`,
  coverNotes:
    'Welcome. What this is about: how people live in the areas, what is changing and how sure the figures are. Questions are welcome at any time.',
  source: (names, period) => `Source: ${names}; as of ${period}`,
  ownSource: (office) => `Source: ${office}, own analysis`,
  draft: 'Draft, not released',
  watermark: 'DRAFT',
  invented: 'Invented figures',
  cited: 'Where the figures of this slide come from (id, period, area, value):',
  inData: 'All values are also in data/observations.csv.',
  mapAlternative: (title, legend) => `Map: ${title}. Number of areas: ${legend}.`,
  chartAlternative: (title, values) => `Chart: ${title}. ${values}.`,
  spread: (name, of) => `${name}: ${of.region} in the region, between ${of.low} and ${of.high} in the areas`,
  withoutFew: 'Areas with small numbers are left out of the range.',
  classes: 'Class',
  classesIn: (unit) => `Class (${unit})`,
  areaCount: 'Areas',
  /** names of the parts of a slide, as the list of objects shows them */
  names: {
    cover: 'Title',
    content: 'Content',
    chart: 'Chart',
    map: 'Map',
    source: 'Source',
    text: 'Text',
    legend: 'Legend',
    table: 'Table',
    watermark: 'Watermark',
  },
  method: {
    title: (areas) => `The same rules hold for all ${areas.count} ${areas.plural}`,
    body: 'The figures describe areas, not the people who live there.',
    indicators: 'indicators',
    indices: 'indices',
    notes: [
      'Task: to show where people need support and what already works, so that planning and politics can build on it.',
      'Method: deliveries are checked, turned into counts and shares and protected; only then are they compared.',
      'Small numbers are not shown. Where nothing stands, zero is never meant.',
    ],
  },
  people: {
    body: 'The area of a circle stands for the number of people.',
    notes: 'Large areas catch the eye more than their population warrants. The circles show where people live.',
  },
  key: {
    title: (count, parts, of) => `${count} key figures ${of}: ${parts}`,
    ofRegion: 'of the region',
    ofArea: (name) => `of ${name}`,
    risen: (count) => `${count} risen`,
    fallen: (count) => `${count} fallen`,
    same: (count) => `${count} without a clear direction`,
    head: ['Topic', 'Key figure', 'Value', 'Before'],
    noneBefore: 'not comparable',
    notes: (years) => `Compared with ${yearsAgo(years)}, where there is a figure under the same definition.`,
  },
  compared: {
    body: (reference) => `Bar in another colour: ${reference}`,
    differ: (name, of, reference) =>
      of.above === null
        ? `${name}: lower than ${reference} in ${of.below} of ${of.areas} ${of.plural}`
        : `${name}: higher than ${reference} in ${of.above} of ${of.areas} ${of.plural}${of.below === null ? '' : `, lower in ${of.below}`}`,
    none: (name, plural, reference) => `${name}: none of the ${plural} is surely above or below the value ${reference}`,
    inRegion: 'in the region',
    ofRegion: 'of the region',
    inArea: (name) => `in ${name}`,
    ofArea: (name) => `of ${name}`,
    region: 'whole region',
    notes: 'Only differences that hold among all comparisons of this edition are counted.',
    hidden: 'Where a sign stands in brackets no value is shown; that is not a zero.',
  },
  time: {
    title: (name, sentence) => `${name}: ${sentence}`,
    flat: 'No clear direction can be seen.',
    sinceBreak: 'Earlier values follow another definition and are not shown.',
  },
  indices: {
    title: (areas) => `In ${areas.count} ${areas.plural} strain is high in several topics`,
    titleIn: (place) => `How strain is spread within ${place}`,
    titleOne: (name) => `${name}: how strain is spread`,
    body: (period) =>
      `As of ${period}. The more an area stands out, the higher the strain. An index replaces no figure.`,
    alternative: (names) => `Small maps, the more an area stands out, the higher: ${names}.`,
    notes:
      'Action rests on the counts and shares of single indicators, not on an index. An index compares areas within a year.',
  },
  attention: {
    title: (areas) => `${areas.count} ${areas.plural} need particular attention`,
    titleOne: (singular) => `One ${singular} needs particular attention`,
    none: 'No area is marked as bearing particular strain',
    head: ['Area', 'Why'],
    more: (count) => `and ${count} more; all are in the atlas`,
    notes:
      'Areas stand in their own order, not by value. Attention means: look, talk to the people there, then decide.',
  },
  sure: {
    title: (holding, all) => `${holding} of ${all} differences from the region are more than chance`,
    body: 'All others may be chance.',
    chart: 'Comparisons of areas with the region',
    labels: ['surely higher', 'surely lower', 'not surely different'],
    notes:
      'The smaller an area, the more its values vary. That is why shares carry an interval, and "higher" stands only where the difference holds among all comparisons.',
  },
  unknown: {
    title: (hidden, all) => `${hidden} of ${all} values are not shown, to protect people`,
    titleNone: 'All values of this edition can be shown',
    body: 'No value does not mean zero.',
    chart: 'Values not shown, by topic',
    notes:
      'Counted at the newest date on the lowest level. Protected are small counts and everything they could be worked out from. What we do not know: who appears in no statistics, what people themselves say about their area, and why things are as they are.',
  },
  questions: {
    title: 'Over to you: what do these figures tell you?',
    items: [
      'What surprises you?',
      'Where is your experience different?',
      'What do the figures lack?',
      'Where do we begin?',
    ],
    notes: 'Keep the answers: area, observation, who made it. Local knowledge explains what figures only show.',
  },
};
