import { formatNumber } from '../../locale/number.ts';
import { element, escapeMarkup } from '../charts/markup.ts';
import { classStyle } from './class-step.ts';
import type { LegendInput, LegendPart } from './legend-input.ts';

const NAME_WIDTH = 84;
const CELL_WIDTH = 64;
const CELL_HEIGHT = 24;
const HEAD_HEIGHT = 20;

/** Classes that are a cross of two, such as status and dynamics: a table of swatches with marks and counts. */
export function drawClassGrid(
  input: LegendInput,
  grid: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): LegendPart {
  const head = grid.columns.map((name, column) =>
    element('text', { x: NAME_WIDTH + (column + 0.5) * CELL_WIDTH, y: 13, class: 'break' }, escapeMarkup(name)),
  );
  const rows = grid.rows.map((name, row) => {
    const top = HEAD_HEIGHT + row * CELL_HEIGHT;
    const cells = grid.columns.map((_, column) => drawCell(input, row * grid.columns.length + column, [column, top]));
    return element('text', { x: 0, y: top + 15 }, escapeMarkup(name)) + cells.join('');
  });
  return { markup: head.join('') + rows.join(''), height: HEAD_HEIGHT + grid.rows.length * CELL_HEIGHT };
}

function drawCell(input: LegendInput, position: number, [column, top]: readonly [number, number]): string {
  const style = classStyle(input, position + 1);
  const left = NAME_WIDTH + column * CELL_WIDTH;
  const text = `${input.classLook?.[position]?.mark ?? ''} ${formatNumber(input.language, input.counts[position] ?? 0)}`;
  return (
    element('rect', { class: `strip ${style}`, x: left, y: top, width: CELL_WIDTH - 2, height: CELL_HEIGHT - 2 }) +
    element('text', { x: left + CELL_WIDTH / 2 - 1, y: top + 15, class: `mark on-${style}` }, escapeMarkup(text.trim()))
  );
}
