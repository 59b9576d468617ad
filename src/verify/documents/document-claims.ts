import type { ParsedDocument } from '../../formats/document/document.ts';
import { citedFigures } from './cited-figures.ts';
import type { DocumentNames } from './document-names.ts';
import type { DocumentClaim, ShownFigures } from './shown-figures.ts';
import { spokenTables } from './spoken-tables.ts';
import { areaRowClaims, periodRowClaims, seriesRowClaims } from './table-claims.ts';

/** All numbers of a document that it shows as figures of the table, whether it does so rightly or not. */
export function documentClaims(
  { sections, language }: Pick<ParsedDocument, 'sections' | 'language'>,
  names: DocumentNames,
  shown: ShownFigures,
): readonly DocumentClaim[] {
  return sections.flatMap((section) => {
    const { place } = section;
    const context = { names, shown, language, place };
    const tables = [...section.tables, ...spokenTables(section, names)].flatMap((table) => {
      const byArea = areaRowClaims(table, context);
      if (byArea.length > 0) return byArea;
      const byPeriod = periodRowClaims(table, context);
      return byPeriod.length > 0 ? byPeriod : seriesRowClaims(table, context);
    });
    return [...citedFigures(section.paragraphs, shown, { language, place }), ...tables];
  });
}
