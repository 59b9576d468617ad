/**
 * Draws every map and chart with made-up figures to out/gallery/index.html, to be looked at:
 * node scripts/gallery.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Delaunay } from 'd3-delaunay';
import { type Area, areaTable } from '../src/core/area.ts';
import type { AreaGeometry, Position } from '../src/core/geometry.ts';
import { STATUS } from '../src/core/status.ts';
import type { Language } from '../src/locale/language.ts';
import { readAsset } from '../src/platform/assets.ts';
import {
  AREAS_KEY,
  AREAS_PATH,
  encodePayload,
  levelAreas,
  type PayloadLevel,
  roundFigures,
  seriesKey,
  seriesPath,
} from '../src/publish/atlas/client/payload.ts';
import { bothWidths } from '../src/publish/charts/both-widths.ts';
import { drawSparkline } from '../src/publish/charts/sparkline.ts';
import { drawSpine } from '../src/publish/charts/spine.ts';
import { stripPlotTable } from '../src/publish/charts/strip-plot.table.ts';
import { drawStripPlot, type StripPlotInput } from '../src/publish/charts/strip-plot.ts';
import { drawTable } from '../src/publish/charts/table.ts';
import { timeSeriesTable } from '../src/publish/charts/time-series.table.ts';
import { drawTimeSeries, type TimeSeriesInput } from '../src/publish/charts/time-series.ts';
import { mapFigureTable } from '../src/publish/maps/map-figure.table.ts';
import { drawMapFigure, drawMapThumbnail } from '../src/publish/maps/map-figure.ts';
import type { MapCircles, MapFigures } from '../src/publish/maps/map-figures.ts';
import { mapView } from '../src/publish/maps/map-view.ts';

const out = join(import.meta.dirname, '..', 'out', 'gallery');
const language: Language = 'de';
const MUNICIPALITIES = [
  'Ahlhausen',
  'Bergforst',
  'Dornau',
  'Eichtal',
  'Fennrath',
  'Grünwerth',
  'Hohenfeld',
  'Kaltenbach',
  'Lindern',
  'Moorweiler',
];
const PERIODS = [2016, 2017, 2018, 2019, 2020, 2021].map((year) => `${year}-12-31`);

let state = 20211231;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}

/** A border between two corners, bent the same way from both sides. */
function bent(from: Position, to: Position): Position[] {
  const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  const [start, end] = isForward ? [from, to] : [to, from];
  let line: Position[] = [start, end];
  for (let depth = 0; depth < 4; depth++) {
    line = line.flatMap((point, index): Position[] => {
      const next = line[index + 1];
      if (!next) return [point];
      const noise = Math.sin(point[0] * 12989.8 + point[1] * 78233.1 + next[0] * 3719.3) * 0.22;
      const [dx, dy] = [next[0] - point[0], next[1] - point[1]];
      return [point, [(point[0] + next[0]) / 2 - dy * noise, (point[1] + next[1]) / 2 + dx * noise]];
    });
  }
  return isForward ? line : line.reverse();
}

function madeUpRegion() {
  const centres = MUNICIPALITIES.map((): Position => [6 + random() * 0.36, 50.6 + random() * 0.26]);
  const points: Position[] = [];
  while (points.length < 230) {
    const near = centres[Math.floor(random() * centres.length)]!;
    const spread = random() < 0.5 ? 0.02 : 0.1;
    points.push([near[0] + (random() - 0.5) * spread * 2, near[1] + (random() - 0.5) * spread * 1.4]);
  }
  const voronoi = Delaunay.from(points.map(([x, y]) => [x, y])).voronoi([5.8, 50.45, 6.6, 51]);
  const inside = points.flatMap(([x, y], cell) => {
    const [dx, dy] = [(x - 6.18) / 0.24, (y - 50.73) / 0.2];
    return dx * dx + dy * dy < 0.75 + 0.25 * Math.sin(Math.atan2(dy, dx) * 3) ? [cell] : [];
  });
  const owner = (cell: number): number => {
    const [x, y] = points[cell]!;
    const away = centres.map(([cx, cy]) => Math.hypot(x - cx, (y - cy) * 1.5));
    return away.indexOf(Math.min(...away));
  };
  const areas: Area[] = [];
  const geometries: (AreaGeometry | null)[] = [];
  const add = (code: string, name: string, level: number, parent: number, geometry: AreaGeometry | null): void => {
    areas.push({
      scheme: 'raeume',
      code,
      name,
      level,
      parent,
      validFrom: null,
      validTo: null,
      note: null,
      excluded: null,
    });
    geometries.push(geometry);
  };
  add('R', 'Region', 0, -1, null);
  for (const [index, name] of MUNICIPALITIES.entries()) add(`M${index}`, name, 1, 0, null);
  const counts = new Map<number, number>();
  for (const cell of inside) {
    const polygon = voronoi.cellPolygon(cell) as Position[];
    const ring = polygon.slice(1).flatMap((corner, index) => bent(polygon[index]!, corner).slice(1));
    const parent = owner(cell);
    const number = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, number);
    const code = `${MUNICIPALITIES[parent]!.slice(0, 2).toUpperCase()} ${number}`;
    add(code, '', 2, parent + 1, { type: 'Polygon', coordinates: [[ring.at(-1)!, ...ring]] });
  }
  const levels = ['region', 'gemeinde', 'sozialraum'].map((id) => ({ id, names: { de: id }, plurals: { de: id } }));
  const scheme = { id: 'raeume', names: { de: 'Räume' }, levels, validFrom: null, validTo: null };
  return { table: areaTable([scheme], areas), shapes: { geometries, atoms: [], attribution: null } };
}

const { table, shapes } = madeUpRegion();
const members = table.areas.flatMap((area, index) => (area.level === 2 ? [index] : []));
const view = mapView(shapes, table, { scheme: 'raeume', level: 2, width: 720, height: 640 })!;
const small = mapView(shapes, table, { scheme: 'raeume', level: 2, width: 200, height: 200, tolerance: 0.8 })!;
const level: PayloadLevel = {
  key: 'raeume-sozialraum',
  folders: { de: 'gebiet/', en: 'en/area/' },
  plurals: { de: 'Sozialräume' },
  region: null,
  areas: members.map((index) => {
    const area = table.areas[index]!;
    const residents = Math.round(1200 + random() ** 2 * 14000);
    return [index, area.code, area.name, table.areas[area.parent]!.name, `raeume/${index}.html`, residents];
  }),
};
const areas = levelAreas(level, language, '');

function madeUpFigures(id: string, name: string, change: Partial<MapFigures> = {}): MapFigures {
  const bounds = change.bounds ?? [5, 9, 13, 19];
  const classCount = change.classCount ?? 5;
  const base = members.map((index) => 4 + (table.areas[index]!.parent % 4) * 3 + random() * 12);
  const periods = PERIODS.map((period, year) => {
    const odd = members.map((_, index) =>
      index % 17 === 5
        ? 'hidden'
        : index % 23 === 7
          ? 'unknown'
          : index % 31 === 9
            ? 'uncertain'
            : index === 40
              ? 'not-applicable'
              : 'ok',
    );
    const values = base.map((value, index) =>
      odd[index] === 'ok' || odd[index] === 'uncertain' ? value + year * 0.5 * (random() - 0.3) : null,
    );
    const classOf = (value: number): number =>
      Math.min(classCount, bounds.filter((bound) => value >= bound).length + 1);
    return {
      period,
      values,
      statuses: odd.map((name) => STATUS[name as keyof typeof STATUS]),
      classes: values.map((value, index) =>
        value === null ? 0 : change.classLook ? 1 + ((index * 7) % classCount) : classOf(value),
      ),
      bounds: null,
      againstRegion: values.map((value) => (value === null ? 0 : value > 14 ? 3 : value < 7 ? 1 : 2)),
      numerators: values.map((value, index) =>
        value === null ? null : Math.round((value / 100) * areas[index]!.residents!),
      ),
      denominators: values.map((value, index) => (value === null ? null : areas[index]!.residents)),
      region: 10.9 + year * 0.1,
    };
  });
  return roundFigures({
    id,
    names: { de: name },
    unit: '%',
    decimals: 1,
    drawing: 'choropleth',
    palette: 'magnitude',
    classCount,
    bounds,
    method: { de: 'Klassen: Jenks über alle Jahre.' },
    classNames: null,
    hasCases: true,
    classLook: null,
    grid: null,
    change: null,
    periods,
    ...change,
  });
}

const steps = [1, 2, 4, 5].flatMap((step) => ['▲', '■', '▼'].map((mark) => ({ step, mark })));
const series = [
  madeUpFigures('so01', 'Kinder in Familien mit SGB-II-Bezug'),
  madeUpFigures('so02', 'Veränderung gegenüber 2016', { palette: 'deviation', bounds: [6, 9, 12, 15] }),
  madeUpFigures('so03', 'Einwohnerinnen und Einwohner', {
    drawing: 'symbols',
    classCount: 0,
    bounds: [],
    unit: 'persons',
    decimals: 0,
  }),
  madeUpFigures('so04', 'Soziale Belastung', {
    bounds: [8, 12, 16],
    classCount: 4,
    method: null,
    classNames: ['niedrig', 'mittel', 'erhöht', 'hoch'].map((de) => ({ de })),
  }),
  madeUpFigures('so05', 'Status und Dynamik', {
    classCount: 12,
    bounds: [],
    method: null,
    classLook: steps,
    classNames: steps.map(({ step, mark }) => ({ de: `Status ${step} ${mark}` })),
    grid: {
      rows: ['hoch', 'mittel', 'niedrig', 'sehr niedrig'].map((de) => ({ de })),
      columns: ['steigend', 'stabil', 'sinkend'].map((de) => ({ de })),
    },
  }),
];

const lines = MUNICIPALITIES.map((name, index) => ({
  name,
  role: 'other' as const,
  values: PERIODS.map((_, year) => (index === 3 && year === 2 ? null : 5 + index * 1.4 + Math.sin(index + year) * 1.2)),
  lower: null,
  upper: null,
}));
const wave = PERIODS.map((_, year) => 12 + Math.sin(year * 1.3) * 2);
const timeSeries: TimeSeriesInput = {
  id: 'time',
  language,
  title: 'Der Anteil steigt seit 2018',
  description: 'Linien je Gemeinde, dazu die Region.',
  periods: PERIODS,
  lines: [
    ...lines,
    {
      name: 'Musterregion',
      role: 'region',
      values: PERIODS.map((_, year) => 10.9 + year * 0.2),
      lower: null,
      upper: null,
    },
    {
      name: 'AH 3',
      role: 'area',
      values: wave.map((value, index) => (index === 1 ? null : value)),
      lower: wave.map((value) => value - 2),
      upper: wave.map((value) => value + 2.4),
    },
  ],
  unit: '%',
  decimals: 1,
  breaks: [{ before: '2018-12-31', word: 'neue Definition' }],
};
const strip: StripPlotInput = {
  id: 'strip',
  language,
  title: 'Innerhalb der Gemeinden unterscheiden sich die Räume stark',
  description: 'Je Gemeinde eine Zeile.',
  rows: MUNICIPALITIES.map((name, parent) => ({
    name,
    value: 7 + parent,
    areas: members.flatMap((index, position) =>
      table.areas[index]!.parent === parent + 1
        ? [{ code: table.areas[index]!.code, name: '', value: series[0]!.periods[5]!.values[position]! }]
        : [],
    ),
  })),
  region: { name: 'Region', value: 11.4 },
  unit: '%',
  decimals: 1,
};
const shown = series[0]!.periods[5]!.values.filter((value) => value !== null);
const spines = [12.3, 4.1, 19].map((value, index) =>
  drawSpine({
    id: `spine-${index}`,
    language,
    title: 'Kinderarmut',
    all: shown,
    value,
    lower: value - 2.2,
    upper: value + 2.8,
    parent: { name: 'Ahlhausen', value: 8.1 },
    region: { name: 'Region', value: 11.4 },
    unit: '%',
    decimals: 1,
  }),
);
const sparks = [0, 1, 2].map((index) =>
  drawSparkline({
    id: `spark-${index}`,
    language,
    title: 'Kinderarmut',
    periods: PERIODS,
    values: PERIODS.map((_, year) => (index === 1 && year === 2 ? null : 10 + Math.sin(year * (index + 1)) * 3)),
    unit: '%',
    decimals: 1,
  }),
);

const mapOf = (figures: MapFigures, id: string, circles: MapCircles | null = null): string =>
  drawMapFigure(view, { id, language, figures, period: 5, areas, circles });
const options = series.map((each) => `<option value="${each.id}">${each.names.de}</option>`).join('');
const years = PERIODS.map((period) => `<option ${period === PERIODS[5] ? 'selected' : ''}>${period}</option>`).join('');
const input = { id: 'main', language, figures: series[0]!, period: 5, areas };
const sections = [
  `<div class="finder" data-atlas="finder"></div><div class="map-block" data-atlas="map" data-level="${level.key}" data-series="so01" data-period="2021-12-31"><form class="chooser" data-atlas="chooser" hidden><label for="s">Indikator</label><select id="s" data-atlas="series">${options}</select><label for="p">Jahr</label><select id="p" data-atlas="period">${years}</select><label for="c">Darstellung</label><select id="c" data-atlas="circles"><option value="">Flächen</option><option value="cases">Kreise nach Anzahl</option><option value="residents">Kreise nach Einwohnerzahl</option></select></form><p class="map-title"><strong data-atlas="title">${series[0]!.names.de}</strong> <span class="drawing-subtitle" data-atlas="subtitle">%, 31.12.2021</span></p><div data-atlas="figure">${mapOf(series[0]!, 'main')}</div><details class="more"><summary>Als Tabelle</summary><div data-atlas="filter" data-table="main-table"></div><div data-atlas="table">${drawTable(mapFigureTable(input), { id: 'main-table', isSortable: true, isCaptionHidden: false })}</div></details></div>`,
  mapOf(series[0]!, 'residents', 'residents'),
  mapOf(series[1]!, 'deviation'),
  mapOf(series[2]!, 'symbols'),
  mapOf(series[3]!, 'named'),
  mapOf(series[4]!, 'typology'),
  `<div class="multiples">${series
    .slice(0, 5)
    .filter((each) => each.drawing === 'choropleth')
    .map(
      (figures) =>
        `<figure class="drawing">${drawMapThumbnail(small, { ...input, id: `small-${figures.id}`, figures })}<figcaption>${figures.names.de}</figcaption></figure>`,
    )
    .join('')}</div>`,
  `${bothWidths(drawTimeSeries, timeSeries)}${drawTable(timeSeriesTable(timeSeries), { id: 'time-table', isSortable: false, isCaptionHidden: true })}`,
  bothWidths(drawTimeSeries, {
    ...timeSeries,
    id: 'cut',
    lines: [{ name: 'Region', role: 'region', values: [44.1, 44.3, null, 44.2, 44.9, 45.1], lower: null, upper: null }],
    unit: 'years',
    breaks: [],
    height: 220,
  }),
  `${bothWidths(drawStripPlot, strip)}${drawTable(stripPlotTable(strip), { id: 'strip-table', isSortable: true, isCaptionHidden: true })}`,
  [...spines, ...sparks].join(''),
];
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'";
const body = sections
  .map((section, index) => `<section class="block"><h2>${index + 1}</h2>${section}</section>`)
  .join('\n');
const page = `<!DOCTYPE html><html lang="de" data-root=""><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Zeichnungen</title><link rel="stylesheet" href="assets/atlas.css"><script src="assets/map.js" defer></script></head><body><main><h1>Zeichnungen (erfundene Werte)</h1>${body}</main></body></html>`;

const files: [string, string | Uint8Array][] = [
  ['index.html', page],
  [AREAS_PATH, encodePayload(AREAS_KEY, { levels: [level] })],
  ...series.map((figures): [string, string] => [
    seriesPath(level.key, figures.id),
    encodePayload(seriesKey(level.key, figures.id), { figures, pages: { de: 'x.html', en: 'en/x.html' } }),
  ]),
];
for (const name of ['atlas.css', 'map.js', 'font-regular.woff2', 'font-bold.woff2'])
  files.push([`assets/${name}`, await readAsset(name)]);
for (const [path, content] of files) {
  mkdirSync(join(out, path, '..'), { recursive: true });
  writeFileSync(join(out, path), content);
}
process.stdout.write(
  `${join('out', 'gallery', 'index.html')}: ${page.length} bytes, map ${mapOf(series[0]!, 'main').length} bytes, ${members.length} areas\n`,
);
