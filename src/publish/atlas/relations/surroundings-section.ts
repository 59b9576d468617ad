import type { SurroundingsLevel } from '../../../core/assessed.ts';
import { texts } from '../../../locale/texts.ts';
import {
  areaSurroundings,
  areaSurroundingsSentences,
  areasByPattern,
  leftOutSentence,
  patternSentences,
  type SurroundingsSubject,
  surroundingsOf,
  surroundingsSeries,
} from '../../chapters/relations/surroundings.ts';
import { smoothedSentence, surroundingsTableOf } from '../../chapters/relations/surroundings-table.ts';
import { drawTable } from '../../charts/table.ts';
import { drawMapFigure } from '../../maps/map-figure.ts';
import { areaLink } from '../area-links.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** How an area stands beside those that border on it, for all indices and core indicators. */
export function areaSurroundingsSection(context: PageContext, area: number): Html | null {
  const { site, language } = context;
  const found = areaSurroundings(site.surroundings, site.book, area);
  if (!found) return null;
  const words = texts[language].surroundings;
  const { items, rest } = areaSurroundingsSentences(language, found);
  const told =
    items.length > 0 &&
    html`<p>${words.areaIntro}</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul><p>${words.beyondChance}</p>`;
  return html`<section class="block"><h2 id="surroundings">${words.areaHeading}</h2>${told}<p>${rest}</p>${methodLinks(context, 'local-moran')}</section>`;
}

/** The spatial pattern of an index or indicator: as a whole, and areas that stand out with their surroundings. */
export function patternSection(context: PageContext, id: string, isIndex: boolean): Html | null {
  const { site, language } = context;
  const subject = surroundingsOf(site.surroundings, id, isIndex);
  if (!subject || subject.surroundings.levels.length === 0) return null;
  const levels = subject.surroundings.levels.map((level) => levelBlock(context, subject, level));
  const bayes = subject.surroundings.rates ? (['empirical-bayes'] as const) : [];
  return html`<section class="block"><h2 id="pattern">${texts[language].surroundings.heading}</h2>${levels}${methodLinks(context, 'moran', 'local-moran', ...bayes, 'neighbours')}</section>`;
}

function levelBlock(context: PageContext, subject: SurroundingsSubject, level: SurroundingsLevel): Html {
  const { site, language } = context;
  const words = texts[language].surroundings;
  const [first, ...figures] = patternSentences(language, subject, level);
  const left = html`<p class="note">${leftOutSentence(language, site.book, level)}</p>`;
  const areas =
    site.book.levels.find((each) => each.scheme === level.scheme && each.level === level.level)?.areas ?? [];
  const groups = level.reason === null ? areasByPattern(subject, areas) : [];
  const items = groups.map((group) => {
    return html`<div><dt>${words.patterns[group.pattern]}</dt><dd><ul class="links-inline">${group.areas.map((area) => html`<li>${areaLink(context, area)}</li>`)}</ul></dd></div>`;
  });
  const list =
    items.length > 0
      ? html`<p>${words.listIntro}</p><dl class="patterns">${items}</dl>${patternMap(context, subject, level)}<p class="note">${words.high}</p>`
      : level.reason === null && html`<p>${level.canFindSingle ? words.nothing : words.cannotFindSingle}</p>`;
  return html`<p>${first}</p>${figures.length > 0 && html`<p class="note">${figures.join(' ')}</p>`}${list}${level.reason === null && areaTable(context, subject, areas)}${left}`;
}

// More rows than a page may hold stay in the open data.
function areaTable(context: PageContext, subject: SurroundingsSubject, areas: readonly number[]): Html | null {
  const { site, language } = context;
  if (areas.length > site.mostAreas) return null;
  const words = texts[language].surroundings.table;
  const { scheme } = site.book.areas.areas[areas[0] ?? 0]!;
  const table = drawTable(surroundingsTableOf(language, site.book, { subject, areas }), {
    ...{ id: `neighbours-${scheme}`, isSortable: true, isCaptionHidden: true },
  });
  const sentence = smoothedSentence(language, site.book, { subject, areas });
  const { rates } = subject.surroundings;
  const notes = [...(rates ? [words.noteSmoothed] : []), words.note, ...(rates?.chance ? [words.noteChance] : [])];
  return html`${sentence !== '' && html`<p>${sentence}</p>`}<details class="more"><summary>${words.open}</summary>${raw(table)}<p class="note">${notes.join(' ')}</p></details>`;
}

// Without areas that stand out there is nothing to see on a map.
function patternMap(context: PageContext, subject: SurroundingsSubject, level: SurroundingsLevel): Html | null {
  const map = context.site.maps.find((each) => each.level.scheme === level.scheme && each.level.level === level.level);
  if (!map) return null;
  const drawn = drawMapFigure(map.large, {
    id: `pattern-${map.key}`,
    language: context.language,
    figures: surroundingsSeries(subject, map.level),
    period: 0,
    areas: context.areasOf(map),
  });
  return html`<div class="map-block" data-atlas="map">${raw(drawn)}</div>`;
}
