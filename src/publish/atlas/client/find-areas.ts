import type { AreasPayload, PayloadArea, PayloadLevel } from './payload.ts';
import { plainText } from './plain-text.ts';

/** An area that was found, with the level whose pages it belongs to. */
export interface FoundArea {
  readonly level: PayloadLevel;
  readonly area: PayloadArea;
}

/** Areas whose code or name holds what was typed; those that begin with it first, then in the order of the list. */
export function findAreas(payload: AreasPayload, typed: string): FoundArea[] {
  const wanted = plainText(typed);
  if (wanted === '') return [];
  const found: (FoundArea & { readonly order: number })[] = [];
  for (const level of payload.levels) {
    for (const area of level.areas) {
      if (area[4] === null) continue;
      const order = matchOrder(area, wanted);
      if (order < NO_MATCH) found.push({ level, area, order });
    }
  }
  return found.sort((first, second) => first.order - second.order);
}

const NO_MATCH = 4;

function matchOrder([, code, name, parentName]: PayloadArea, wanted: string): number {
  const [plainCode, plainName] = [plainText(code), plainText(name)];
  if (plainCode === wanted || plainName === wanted) return 0;
  if (plainCode.startsWith(wanted) || plainName.startsWith(wanted)) return 1;
  if (plainName.includes(wanted)) return 2;
  return plainText(parentName ?? '').startsWith(wanted) ? 3 : NO_MATCH;
}
