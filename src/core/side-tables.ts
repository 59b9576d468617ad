import type { AssessedTable } from './assessed.ts';

/** Tables of open data beside the observations, each a file `data/<name>.csv`. */
export type SideTableName = 'assessments' | 'inequality' | 'typologies';

/** The tables beside the observations of which an edition has any. */
export function sideTableNames({ indicators, inequality, typologies }: AssessedTable): readonly SideTableName[] {
  const has: Readonly<Record<SideTableName, boolean>> = {
    assessments: indicators.size > 0,
    inequality: inequality.length > 0,
    typologies: typologies.length > 0,
  };
  return (Object.keys(has) as SideTableName[]).filter((name) => has[name]);
}
