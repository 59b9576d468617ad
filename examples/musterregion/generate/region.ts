import { drawBorders, type Shape, squareKilometres } from './borders.ts';
import { chance } from './chance.ts';
import { type AreaKind, MUNICIPALITIES, type Municipality, SPECIAL_AREAS } from './municipalities.ts';

/** An area with what shapes its figures; factors have mean about 0 and deviation about 1. */
export interface RegionArea {
  readonly code: string;
  readonly name: string;
  readonly town: Municipality;
  readonly kind: AreaKind | null;
  readonly shape: Shape;
  readonly km2: number;
  /** end of 2016 */
  readonly residents: number;
  /** little income, many without work */
  readonly strain: number;
  /** many older people */
  readonly ageing: number;
  /** people who came from elsewhere */
  readonly arrival: number;
  /** 0 rural to 1 dense */
  readonly urbanity: number;
  /** growth per year as a share */
  readonly growth: number;
}

const SMALLEST = 705;
const LARGEST = 25_020;
const FIXED_RESIDENTS: Readonly<Record<string, number>> = {
  'T 15': 186,
  'V 3': 712,
  'LB 5': 25_012,
  'F 3': 1540,
  'LB 2': 17_430,
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The 93 areas in the order of their municipalities. */
export function settleRegion(): readonly RegionArea[] {
  const shapes = drawBorders();
  return MUNICIPALITIES.flatMap((town) => {
    const codes = town.areas.map(([number, name]) => ({ code: `${town.letters} ${number}`, name }));
    const drafts = codes.map(({ code, name }) => {
      const shape = shapes.get(code);
      if (!shape) throw new RangeError(`no shape for ${code}`);
      return { code, name, shape, km2: Math.round(squareKilometres(shape) * 100) / 100 };
    });
    const residents = shareResidents(town, drafts);
    return drafts.map((draft, index) => ({
      ...draft,
      town,
      kind: SPECIAL_AREAS[draft.code] ?? null,
      residents: residents[index] ?? SMALLEST,
      ...factorsOf(town, draft.code, (residents[index] ?? SMALLEST) / draft.km2),
    }));
  });
}

// Denser near the middle of the town; the first area is the centre.
function shareResidents(town: Municipality, areas: readonly { code: string; km2: number }[]): readonly number[] {
  const wishes = areas.map(({ code, km2 }, index) => {
    const draw = chance(`density ${code}`);
    return Math.sqrt(km2) * (index === 0 ? 2.2 : 1) * Math.exp(0.45 * draw.normal());
  });
  let residents = wishes.map(() => 0);
  let factor = town.residents / wishes.reduce((sum, wish) => sum + wish, 0);
  for (let round = 0; round < 60; round++) {
    residents = wishes.map((wish, index) => {
      const fixed = FIXED_RESIDENTS[areas[index]?.code ?? ''];
      return fixed ?? Math.round(clamp(wish * factor, SMALLEST, LARGEST - 400));
    });
    factor *= town.residents / residents.reduce((sum, count) => sum + count, 0);
  }
  return residents;
}

function factorsOf(
  town: Municipality,
  code: string,
  density: number,
): Pick<RegionArea, 'strain' | 'ageing' | 'arrival' | 'urbanity' | 'growth'> {
  const draw = chance(`factors ${code}`);
  const kind = SPECIAL_AREAS[code];
  const urbanity = clamp(0.5 * town.urbanity + 0.16 * Math.log(density / 150), 0, 1);
  const common = draw.normal();
  let strain = clamp(town.strain * 0.7 + 0.75 * (urbanity - 0.5) + 0.8 * common, -1.7, 1.9);
  let ageing = clamp(-0.5 * (urbanity - 0.5) + 0.75 * draw.normal(), -1.8, 1.8);
  let arrival = clamp(0.6 * strain + 1.1 * (urbanity - 0.45) + 0.45 * draw.normal(), -1.9, 2.1);
  let growth = (town.growth + 0.45 * draw.normal()) / 100;
  if (kind === 'peak') [strain, arrival, growth] = [2.52, 2.2, 0.002];
  if (kind === 'students') [strain, ageing, arrival] = [-0.35, -1.1, 0.9];
  if (kind === 'care-home') ageing = 0.35;
  if (kind === 'commercial') [strain, arrival] = [0.6, 1.2];
  if (kind === 'new-housing') [strain, ageing, growth] = [-0.9, -1.5, 0.027];
  return { strain, ageing, arrival, urbanity, growth };
}
