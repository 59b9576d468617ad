/**
 * Makes the invented region: borders, figures and the deliveries that offices would send.
 * The same bytes come out on every run: `node examples/musterregion/generate.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areaList } from './generate/area-list.ts';
import { addBenefits } from './generate/benefits.ts';
import { growOld } from './generate/by-age.ts';
import { deliverBenefits } from './generate/deliveries/benefits.ts';
import { deliverChildren } from './generate/deliveries/children.ts';
import { deliverRegional } from './generate/deliveries/regional.ts';
import { deliverRegister } from './generate/deliveries/register.ts';
import { Figures } from './generate/figures.ts';
import { shapefileZip } from './generate/geometry-file.ts';
import { growUp } from './generate/growing-up.ts';
import { settleLives } from './generate/living.ts';
import { populate } from './generate/population.ts';
import { settleRegion } from './generate/region.ts';
import { municipalTopojson } from './generate/topojson-file.ts';

/** All figures of the region. */
export function inventFigures(): Figures {
  const figures = new Figures(settleRegion());
  populate(figures);
  settleLives(figures);
  addBenefits(figures);
  growUp(figures);
  growOld(figures);
  return figures;
}

/** Every generated file of the workspace by its path. */
export function generateFiles(): ReadonlyMap<string, Uint8Array> {
  const figures = inventFigures();
  const deliveries = new Map<string, Uint8Array>();
  deliverRegister(figures, deliveries);
  deliverBenefits(figures, deliveries);
  deliverChildren(figures, deliveries);
  deliverRegional(figures, deliveries);
  const files = new Map<string, Uint8Array>();
  files.set('areas/areas.csv', areaList(figures.areas));
  files.set('areas/sozialraeume.zip', shapefileZip(figures.areas));
  files.set('areas/kommunen.topojson', municipalTopojson(figures.areas));
  for (const [path, bytes] of deliveries) files.set(`sources/${path}`, bytes);
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const workspace = dirname(fileURLToPath(import.meta.url));
  for (const [path, bytes] of generateFiles()) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), bytes);
  }
}
