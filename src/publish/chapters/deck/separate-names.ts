import type { MapView, ViewLabel } from '../../maps/map-view.ts';

/** Width of a letter and height of a line as parts of the size of type. */
const LETTER = 0.58;
const LINE = 1.1;
/** Every step moves two names apart; names in a crowd need several. */
const MOST_STEPS = 40;

/** A view whose names do not run into one another: names that would touch move up and down, never sideways. */
export function separateNames(view: MapView, fontSize: number): MapView {
  const labels = view.labels.map((label) => ({ ...label }));
  const [lowest, highest] = [fontSize, view.height - fontSize / 2];
  for (let step = 0; step < MOST_STEPS; step++) {
    const moves = touching(labels, fontSize);
    if (moves.length === 0) break;
    for (const [upper, lower, missing] of moves) {
      upper.y = Math.max(lowest, upper.y - missing / 2);
      lower.y = Math.min(highest, lower.y + missing / 2);
    }
  }
  return { ...view, labels: labels.map((label) => ({ ...label, y: Math.round(label.y * 10) / 10 })) };
}

interface Movable extends ViewLabel {
  y: number;
}

type Move = readonly [upper: Movable, lower: Movable, missing: number];

function touching(labels: readonly Movable[], fontSize: number): readonly Move[] {
  return labels.flatMap((one, position) =>
    labels.slice(position + 1).flatMap((other): Move[] => {
      const reach = ((one.name.length + other.name.length) / 2) * LETTER * fontSize;
      const missing = LINE * fontSize - Math.abs(one.y - other.y);
      if (Math.abs(one.x - other.x) >= reach || missing <= 0.1) return [];
      return [one.y <= other.y ? [one, other, missing] : [other, one, missing]];
    }),
  );
}
