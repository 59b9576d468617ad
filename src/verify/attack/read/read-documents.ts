import { STATUS } from '../../../core/status.ts';
import { documentClaims } from '../../documents/document-claims.ts';
import { readNames } from '../../documents/document-names.ts';
import { isDocument, readDocument } from '../../documents/read-document.ts';
import type { FigurePlace, ShownFigures } from '../../documents/shown-figures.ts';
import type { PublishedFiles } from '../../published-files.ts';
import { type FigureBlock, Figures, PARTS } from './figures.ts';
import type { OtherFormat, UnreadPart } from './other-format.ts';

/** Reads what presentations, texts and workbooks tell beyond observations.csv, wherever in them it stands. */
export async function readDocuments(files: PublishedFiles, base: Figures): Promise<OtherFormat> {
  const figures = new Figures('documents', base.areas);
  const [damaged, unread]: [string[], UnreadPart[]] = [[], []];
  const paths = new Map<string, string>();
  const documents = files.paths.filter(isDocument);
  const shown = shownIn(base);
  const names = documents.length > 0 ? await readNames(files, shown) : null;
  for (const path of names ? documents : []) {
    const document = await readDocument(files, path, shown.series);
    if (!document) damaged.push(path);
    else {
      unread.push(...document.unread.map((part) => ({ file: path, part })));
      for (const { part, number, decimals, ...place } of documentClaims(document, names!, shown)) {
        const { series, period, area } = place;
        if (!Number.isNaN(shown.numberAt(place, part))) continue;
        const values = figures.block(series, period)[PARTS[part]!];
        if (!Number.isNaN(values[area]!)) continue;
        values[area] = number;
        if (part === 0 && decimals > (figures.decimals.get(series) ?? 0)) figures.decimals.set(series, decimals);
        paths.set(`${series}/${period}/${area}`, path);
      }
    }
  }
  return { figures, damaged, unread, traces: [], fileOf: (...place) => paths.get(place.join('/')) ?? 'documents' };
}

function shownIn({ areas, blocks }: Figures): ShownFigures {
  const blockOf = ({ series, period }: Omit<FigurePlace, 'area'>): FigureBlock | undefined =>
    blocks.get(series)?.get(period);
  const periods = new Map([...blocks].map(([id, own]) => [id, [...own.keys()].sort()]));
  return {
    areas: areas.areas,
    series: [...blocks.keys()],
    parts: PARTS,
    periodsOf: (series) => periods.get(series) ?? [],
    areaNumber: (key) => areas.numbers.get(key) ?? -1,
    numbersOf: (series, period, part) => {
      const numbers = blockOf({ series, period })?.[PARTS[part]!];
      return (area) => numbers?.[area] ?? Number.NaN;
    },
    numberAt: (figure, part) => blockOf(figure)?.[PARTS[part]!][figure.area] ?? Number.NaN,
    isHidden: (figure) => blockOf(figure)?.statuses[figure.area] === STATUS.hidden,
  };
}
