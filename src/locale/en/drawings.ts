import type { drawings as german } from '../de/drawings.ts';
import type { Words } from '../words.ts';

/** Words of maps, charts and their tables, and of the script that redraws them. */
export const drawings: Words<typeof german> = {
  classOf: (number, count) => `class ${number} of ${count}`,
  comparisons: {
    lower: 'below the value of the region',
    similar: 'not clearly different from the value of the region',
    higher: 'above the value of the region',
  },
  spokenUnits: { '%': 'per cent', 'persons-per-km2': 'people per square kilometre' },
  region: 'Region',
  area: 'Area',
  code: 'Code',
  name: 'Name',
  parent: 'Part of',
  value: 'Value',
  class: 'Class',
  period: 'Time',
  cases: 'Number',
  population: 'of',
  interval: '95% interval',
  areaCount: 'Areas',
  lowest: 'lowest value',
  highest: 'highest value',
  noValue: 'no value',
  none: '–',
  map: {
    description: (shown, all) =>
      `Map of ${all} areas, ${shown} of them with a value. The table of this year holds the same facts.`,
    thumbnail: (shown, all) => `Small map: ${shown} of ${all} areas with a value.`,
    circles: (shown, all) =>
      `Map with circles: the area of a circle stands for the number. ${shown} of ${all} areas have a value.`,
    residents: 'Circles by number of residents, coloured by class.',
    kilometres: (length) => `${length} km`,
  },
  legend: {
    title: 'Areas per class',
    description: (parts) => `Number of areas per class: ${parts}.`,
    signs: 'Signs on the map',
    signsDescription: (parts) => `Areas without a value or with an uncertain one: ${parts}.`,
    openBelow: 'open below',
    openAbove: 'open above',
    below: (bound) => `below ${bound}`,
    between: (from, to) => `${from} to below ${to}`,
    above: (bound) => `${bound} and more`,
    method: (method, hasBreak) =>
      `Classes: ${method}; the bounds hold for all years${hasBreak ? ' of the same definition' : ''}.`,
  },
  timeSeries: {
    cutAxis: (from) => `Axis begins at ${from}`,
    line: (name, from, to) => `${name}: ${from}, ${to}`,
    missing: (periods) => `No value: ${periods}.`,
  },
  sparkline: {
    description: (title, from, to) => `${title}: ${from}, ${to}`,
    empty: (title) => `${title}: no course over time`,
    at: (value, period) => `${value} (${period})`,
  },
  strip: {
    region: (name, value) => `${name} ${value}`,
    key: 'Dot: one area · bar and number: value of the row',
    dot: (name, value) => `${name}: ${value}`,
  },
  funnel: {
    size: 'Base (people or cases)',
    place: 'Place',
    places: ['far below', 'below', 'within chance', 'above', 'far above'],
    dot: (name, at) => `${name}: ${at.value} of ${at.size}`,
  },
  scatter: {
    dot: (name, { x, y }) => `${name}: ${x}; ${y}`,
  },
  spine: {
    sentence: (title, parts) => `${title}: ${parts}`,
    part: (name, value) => `${name} ${value}`,
    here: 'this area',
    between: (from, to) => `95% interval ${from} to ${to}`,
    range: (from, to) => `all areas ${from} to ${to}`,
  },
  table: {
    marks: (explanations) => `Marks: ${explanations}.`,
    mark: (mark, word) => `${mark} ${word}`,
    sortBy: (column) => `Sort by ${column}`,
    sorted: (column, direction) => `Sorted by ${column}, ${direction}`,
    ascending: 'ascending',
    descending: 'descending',
    filter: 'Filter table',
    filtered: (shown, all) => `${shown} of ${all} rows`,
  },
  finder: {
    label: 'Find my area',
    hint: 'Code or name',
    found: (count) => `${count} results`,
    one: '1 result',
    nothing: 'No area found. The list of all areas may help.',
  },
  explorer: {
    hint: 'Arrow keys: nearest area in that direction. Type a code or name: jump there. Enter: open its page. Escape: leave the map.',
    changed: (series, of) =>
      `The map now shows ${series}, ${of.period}${of.isCircles ? ', as circles by residents' : ''}${of.hasTable ? '; the values of this year are in a table below the map' : ''}.`,
    table: (series, period) => `Values of the map as a table: ${series}, ${period}`,
    failed: 'The figures could not be loaded. The page of the indicator shows them, too.',
    noFigures: 'There are no values for this choice.',
    end: 'End of the map',
  },
  address: { series: 'indicator', period: 'year', residents: 'residents', sort: 'sort' },
};
