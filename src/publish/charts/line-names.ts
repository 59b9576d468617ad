import { element, escapeMarkup } from './markup.ts';
import { fitText } from './text-width.ts';

/** A line that wants its name at its end; null: it has no end. */
export interface NamedLine {
  readonly name: string;
  readonly role: 'area' | 'region' | 'other';
  readonly y: number | null;
}

interface Column {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE_HEIGHT = 14;

/** Names beside the ends of lines, moved apart where they would touch; thin lines go without where room is short. */
export function placeLineNames(lines: readonly NamedLine[], column: Column): string {
  const room = Math.floor((column.bottom - column.top) / LINE_HEIGHT) + 1;
  const ended = lines.flatMap((line) => (line.y === null ? [] : [{ ...line, y: line.y }]));
  const isCrowded = ended.length > room;
  const named = ended.filter((line) => !isCrowded || line.role !== 'other').sort((first, second) => first.y - second.y);
  const places = spread(
    named.map((line) => line.y),
    column,
  );
  return named
    .map((line, index) => {
      const text = fitText(line.name, { width: column.width, fontSize: line.role === 'other' ? 12 : 12.5 });
      return element('text', { class: `name ${line.role}`, x: column.left, y: places[index]! + 4 }, escapeMarkup(text));
    })
    .join('');
}

/** Positions as near as may be to the wanted ones (ascending), a line apart, between top and bottom. */
export function spread(wanted: readonly number[], { top, bottom }: { top: number; bottom: number }): number[] {
  const places = [...wanted];
  for (let index = 1; index < places.length; index++)
    places[index] = Math.max(places[index]!, places[index - 1]! + LINE_HEIGHT);
  const over = Math.max(0, (places.at(-1) ?? bottom) - bottom);
  if (over > 0) places[places.length - 1]! -= over;
  for (let index = places.length - 2; index >= 0; index--)
    places[index] = Math.min(places[index]!, places[index + 1]! - LINE_HEIGHT);
  const under = Math.max(0, top - (places[0] ?? top));
  return places.map((place) => place + under);
}
