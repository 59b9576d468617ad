import type { MapView, ViewArea } from '../../maps/map-view.ts';

/** The view behind a drawn map, read back from its SVG, so that its paths travel once. */
export function readView(svg: SVGSVGElement): MapView {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const areas = [...svg.querySelectorAll('.map-areas .area, .map-base path')].map((shape): ViewArea => {
    const { index, x, y } = areaPlace(shape);
    const path = shape.matches('path') ? shape : shape.querySelector('path');
    return { index, x, y, path: path?.getAttribute('d') ?? '' };
  });
  const labels = [...svg.querySelectorAll('.map-names text')].map((label) => ({
    index: -1,
    name: label.textContent ?? '',
    x: Number(label.getAttribute('x')),
    y: Number(label.getAttribute('y')) - NAME_BASELINE,
    // Those that stand were chosen already: each keeps its place.
    room: 0,
  }));
  const borders = svg.querySelector('.map-borders')?.getAttribute('d') ?? '';
  const metresPerUnit = Number(svg.querySelector('.map-scale')?.getAttribute('data-metres') ?? 1);
  return { scheme: '', level: 0, width, height, areas, borders, labels, metresPerUnit };
}

/** Names are drawn that much below the point they belong to. */
const NAME_BASELINE = 4;

/** Index and place of a drawn area. */
export function areaPlace(shape: Element): { index: number; x: number; y: number } {
  const [index = -1, x = 0, y = 0] = (shape.getAttribute('data-area') ?? '').split(' ').map(Number);
  return { index, x, y };
}
