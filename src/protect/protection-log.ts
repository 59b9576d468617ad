import type { AreaTable } from '../core/area.ts';
import type { ProtectionLogEntry } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import { CELL, type Cells } from './cells.ts';
import type { Doubtless } from './intervals/intervals.ts';
import { protectedBy } from './protected-by.ts';
import type { Equations } from './secondary/equations.ts';
import type { Unprotectable } from './secondary/suppress.ts';

type Place = Pick<ProtectionLogEntry, 'areaCode' | 'period' | 'quantity'>;

// What is left over between schemes has no code: it is named by the areas that tell of it.
function codeOf(areas: AreaTable, nodes: AreaNodes, node: number): string {
  const [area] = nodes.areasOf[node] ?? [];
  if (area !== undefined) return areas.areas[area]?.code ?? '';
  const rest = nodes.rests.find((one) => one.node === node);
  const names = (side: readonly number[] = []): string => side.map((one) => codeOf(areas, nodes, one)).join(' + ');
  return `${names(rest?.whole)} - (${names(rest?.parts)})`;
}

function placeOf(areas: AreaTable, cells: Cells, cell: number): Place {
  const template = cells.templateOf(cell);
  const areaCode = codeOf(areas, cells.nodes, cells.nodeOf(cell));
  return { areaCode, period: template.basePeriod, quantity: template.quantity.id };
}

/** What a log is made of. */
export interface ProtectionLogInput {
  readonly areas: AreaTable;
  readonly cells: Cells;
  readonly equations: Equations;
  readonly unprotectable: readonly Unprotectable[];
  readonly doubtless: readonly Doubtless[];
}

/** What was hidden, why and for what, and what cannot be protected any more. For the office alone. */
export function protectionLog(input: ProtectionLogInput): ProtectionLogEntry[] {
  const { areas, cells, equations } = input;
  const place = (cell: number): Place => placeOf(areas, cells, cell);
  const named = ({ areaCode, period, quantity }: Place): string => `${quantity} ${period} in ${areaCode}`;
  const protects = protectedBy(cells, equations);
  const purpose = (cell: number): string => {
    const found = protects(cell);
    const names = [
      ...found.cells.map((one) => named(place(one))),
      ...found.targets.flatMap((number) => {
        const target = cells.targets[number];
        return target ? [named({ ...place(target.cells[0] ?? 0), quantity: target.label })] : [];
      }),
    ];
    const what = names.length === 0 ? 'nothing protected follows' : `nobody can work out ${names.join(', ')}`;
    return `hidden so that ${what}`;
  };
  const log: ProtectionLogEntry[] = [];
  cells.states.forEach((state, cell) => {
    if (state < CELL.protected || !cells.templateOf(cell).isCurrent) return;
    if (state === CELL.secondary || state === CELL.withheld)
      log.push({ ...place(cell), reason: 'secondary', detail: purpose(cell) });
    const reason = state === CELL.protected ? cells.reasons.get(cell) : undefined;
    if (reason) log.push({ ...place(cell), ...reason });
  });
  for (const target of cells.targets) {
    const [first = 0] = target.cells;
    log.push({ ...place(first), quantity: target.label, ...target.reason });
  }
  const tell = ({ cell, target }: Unprotectable, detail: string): void => {
    const combination = cells.targets[target];
    const at = place(cell >= 0 ? cell : (combination?.cells[0] ?? 0));
    log.push({ ...at, quantity: combination?.label ?? at.quantity, reason: 'cannot-judge', detail });
  };
  for (const one of input.unprotectable) tell(one, EXACT);
  for (const one of input.doubtless) tell(one, one.isInsider ? TO_INSIDERS : NARROW);
  return log;
}

const EXACT = 'follows from figures that are public already; hiding it here no longer helps';
const NARROW = 'figures that are shown in any case leave fewer values possible than the rule asks for';
const TO_INSIDERS = 'the one person behind another count of 1 can narrow it down further than the rule allows';
