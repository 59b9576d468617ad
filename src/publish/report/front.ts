import { STATUSES } from '../../core/status.ts';
import { pick } from '../../locale/language.ts';
import { formatDate } from '../../locale/number.ts';
import { newestOn } from '../chapters/book.ts';
import { SIGNS } from '../chapters/figure-text.ts';
import { indicatorSeries } from '../chapters/map-series.ts';
import { keyIndicators } from '../chapters/region-chapter.ts';
import { drawMapThumbnail } from '../maps/map-figure.ts';
import { officeText } from '../print/office-text.ts';
import { silentSigns } from '../print/spoken-signs.ts';
import { call, type Typst } from '../print/typst.ts';
import type { ReportContext } from './report-context.ts';

/** Everything before the first chapter: cover, contents, imprint, preface, how to read the report. */
export function frontPieces(context: ReportContext): readonly Typst[] {
  const { words, atlas } = context;
  const preface = officeText(context, 'preface');
  const imprint = officeText(context, 'imprint');
  return [
    cover(context),
    call('contents', [words.contents]),
    ...(preface.length > 0 ? [call('chapter', [words.preface]), ...preface] : []),
    call('chapter', [words.readingAid]),
    ...readingAid(context),
    call('chapter', [atlas.pages.imprint]),
    ...imprint,
    ...publisher(context),
  ];
}

function cover(context: ReportContext): Typst {
  const { edition, language, words, atlas } = context;
  const { config, state, version } = edition;
  const { date, dataAsOf, title } = config.edition;
  const corrected =
    state === 'released' && version > 1 ? [atlas.shell.corrected(version, formatDate(language, date))] : [];
  const warnings = [state === 'released' ? '' : atlas.shell.draft, config.invented ? atlas.shell.invented : ''];
  return call('cover', [], {
    kicker: words.kind,
    title: pick(config.title, language),
    subtitle: pick(title, language),
    lines: [
      pick(config.office.name, language),
      words.dataAsOf(formatDate(language, dataAsOf)),
      ...(corrected.length > 0 ? corrected : [words.published(formatDate(language, date))]),
    ],
    warning: warnings.filter((warning) => warning !== '').join(' '),
    picture: coverMap(context),
  });
}

// One map, of what the start page of the atlas shows.
function coverMap(context: ReportContext): Typst | null {
  const { book, edition, maps, language, drawings } = context;
  const wanted = edition.config.publish.startIndicator;
  const region = book.regions.values().next().value ?? 0;
  const keys = keyIndicators(book, region);
  const view =
    (wanted === null ? undefined : book.indicators.get(wanted)) ??
    keys.find(({ definition }) => definition.direction === 'strain') ??
    keys[0];
  const map = view && maps.find(({ level }) => newestOn(view, level.scheme, level.level) >= 0);
  if (!view || !map) return null;
  const figures = indicatorSeries(book, view, map.level);
  const period = newestOn(view, map.level.scheme, map.level.level);
  const { areas } = map;
  const drawn = drawMapThumbnail(map.view, { id: 'cover', language, figures, period, areas });
  return drawings.show(drawn, COVER_WIDTH);
}

const COVER_WIDTH = 130;

function readingAid({ words, atlas, terms }: ReportContext): readonly Typst[] {
  const marks = STATUSES.filter((status) => terms.statusMarks[status] !== '').map(
    (status) => [`${terms.statusMarks[status]} ${terms.statuses[status]}`, atlas.statusMeanings[status]] as const,
  );
  const { table, area } = atlas;
  const signs = [
    [`${SIGNS.few} ${area.few}, ${SIGNS.unsteady} ${area.unsteady}`, table.reliabilityNote],
    [`${SIGNS.chance} ${table.mayBeChance}`, table.chanceNote],
    [table.interval, table.intervalNote],
  ] as const;
  return [
    call('lead', [words.readingIntro]),
    call('points', [[...Object.values(words.readingItems), ...Object.values(atlas.start.readItems)]]),
    call('section', [words.statusTitle]),
    call('explained', [[...marks, ...signs.map(([term, words]) => [silentSigns(term), words])]]),
  ];
}

function publisher({ edition, language, words, atlas }: ReportContext): readonly Typst[] {
  const { office, publish, edition: named } = edition.config;
  const lines = [
    pick(office.name, language),
    office.address,
    office.email,
    office.phone && atlas.shell.phone(office.phone),
    office.url,
    words.published(formatDate(language, named.date)),
    atlas.shell.licence(publish.licence),
    edition.shapes.attribution && `${words.closing.attribution}: ${edition.shapes.attribution}`,
    words.closing.data,
    atlas.shell.madeWith,
  ];
  return [
    call('section', [atlas.shell.office]),
    ...lines.filter((line) => line).map((line) => call('plain', [line as string])),
  ];
}
