import { isShown } from '../../core/status.ts';
import { numberWords } from '../data/compare-rows.ts';
import type { Comparison } from '../data/compare-tables.ts';
import { NUMBER_COLUMNS, type Observations } from '../data/observations.ts';
import { documentClaims } from './document-claims.ts';
import { readNames } from './document-names.ts';
import { isDocument, readDocument } from './read-document.ts';
import type { ShownFigures } from './shown-figures.ts';

/** Ranks are left out: small whole numbers agree with too much by chance. */
const PARTS = NUMBER_COLUMNS.filter((name) => name !== 'rank');

/** Compares what documents show, place by place; returns how many figures were compared. */
export async function checkDocuments({ files, observations, breaches }: Comparison): Promise<number> {
  const paths = files.paths.filter(isDocument);
  if (paths.length === 0) return 0;
  const shown = shownIn(observations);
  const names = await readNames(files, shown);
  let compared = 0;
  for (const file of paths) {
    const document = await readDocument(files, file, shown.series);
    if (!document) breaches.add({ code: 'verify-file-unread', file });
    for (const value of document?.unread ?? []) breaches.add({ code: 'verify-file-unread', file, value });
    for (const claim of document ? documentClaims(document, names, shown) : []) {
      compared++;
      if (claim.fits) continue;
      const place = {
        file,
        sheet: claim.place,
        column: shown.parts[claim.part]!,
        areaCode: shown.areas[claim.area]!.code,
      };
      const expected = shown.numberAt(claim, claim.part);
      if (shown.isHidden(claim) && Number.isNaN(expected)) breaches.add({ code: 'verify-hidden-figure', ...place });
      else {
        const value = `${claim.series} ${claim.period}: ${numberWords(claim.number)}`;
        breaches.add({ code: 'verify-figure-differs', ...place, value, expected: numberWords(expected) });
      }
    }
  }
  return compared;
}

function shownIn(observations: Observations): ShownFigures {
  const series = observations.seriesIds();
  const periods = new Map(series.map((id) => [id, [...observations.periodsOf(id).keys()].sort()]));
  return {
    areas: observations.areas,
    series,
    parts: PARTS,
    periodsOf: (id) => periods.get(id) ?? [],
    areaNumber: (key) => observations.areaNumber(key),
    numberAt: ({ series, period, area }, part) => observations.numberAt(part, observations.rowAt(series, period, area)),
    isHidden: ({ series, period, area }) => {
      const row = observations.rowAt(series, period, area);
      return row >= 0 && !isShown(observations.statuses[row]!);
    },
  };
}
