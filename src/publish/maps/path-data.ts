import type { Position } from '../../core/geometry.ts';

/** Transform of a group that holds paths of a view: they count in tenths of a unit, to be whole and short. */
export const PATH_SCALE = 'scale(.1)';

/** Data of an SVG path through lines of whole coordinates, relative and without needless signs. */
export function pathData(lines: readonly (readonly Position[])[], options: { isClosed: boolean }): string {
  let data = '';
  for (const line of lines) {
    const [first, ...rest] = options.isClosed ? line.slice(0, -1) : line;
    if (!first || rest.length === 0) continue;
    data += `M${pair(first[0], first[1])}l`;
    let [x, y] = first;
    let steps = '';
    for (const [toX, toY] of rest) {
      const step = pair(toX - x, toY - y);
      steps += steps === '' || step.startsWith('-') ? step : ` ${step}`;
      [x, y] = [toX, toY];
    }
    data += options.isClosed ? `${steps}z` : steps;
  }
  return data;
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
