/** A place on the map. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Directions of the arrow keys. */
export const ARROWS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How much a step aside counts against a step ahead. */
const ASIDE_COST = 2;

/** Position of the nearest place in a direction: ahead counts once, aside twice; −1 if nothing lies ahead. */
export function nearestAhead(places: readonly Place[], from: Place, direction: Place): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  places.forEach((place, index) => {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * direction.x + y * direction.y;
    const aside = Math.abs(x * direction.y) + Math.abs(y * direction.x);
    // Beyond 60 degrees it is no longer "in that direction".
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) return;
    const cost = ahead + ASIDE_COST * aside;
    if (cost < least) [best, least] = [index, cost];
  });
  return best;
}
