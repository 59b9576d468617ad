import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { ARROWS, nearestAhead } from './nearest.ts';
import { make } from './page.ts';
import { plainText } from './plain-text.ts';
import { areaPlace } from './read-view.ts';
import type { Tip } from './tip.ts';

interface Stop {
  readonly link: SVGElement;
  readonly label: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

const TYPING_MS = 1200;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes a drawn map usable by keys and pointer: one stop for Tab, arrows to the nearest area, Home and End, typing
 * jumps, Enter opens (it is a link), Escape leaves; the tip says what the link says.
 */
export function takeMap(svg: SVGSVGElement, { language, tip }: { language: Language; tip: Tip }): void {
  const stops = stopsOf(svg);
  const first = stops[0];
  if (!first) return;
  const words = drawingWords(language).explorer;
  const hint = make('p', 'map-hint', words.hint);
  hint.id = `${svg.id}-hint`;
  const end = make('span', 'kern-sr-only', words.end);
  end.tabIndex = -1;
  svg.after(end, hint);
  svg.setAttribute('aria-describedby', hint.id);
  // browsers make a stop of a drawing that listens for the focus of its parts
  svg.setAttribute('tabindex', '-1');
  const stopOf = (target: EventTarget | null): Stop | undefined =>
    target instanceof Element ? stops.find(({ link }) => link === target.closest('.area')) : undefined;
  // A small circle is hard to hit: its area says the same.
  const stopAround = (target: EventTarget | null): Stop | undefined => {
    const base = target instanceof Element ? target.closest('.map-base path') : null;
    return base ? stops.find(({ index }) => index === areaPlace(base).index) : undefined;
  };
  let current = first;
  const moveTo = (stop: Stop | undefined): void => {
    if (!stop) return;
    current.link.setAttribute('tabindex', '-1');
    current = stop;
    stop.link.setAttribute('tabindex', '0');
    stop.link.focus();
  };
  for (const { link } of stops) link.setAttribute('tabindex', link === first.link ? '0' : '-1');
  const search = typing(stops);
  svg.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    if (direction) moveTo(stops[nearestAhead(stops, current, direction)]);
    else if (event.key === 'Home') moveTo(first);
    else if (event.key === 'End') moveTo(stops.at(-1));
    else if (event.key === 'Escape') end.focus();
    else if (event.key.length === 1) moveTo(search(event.key));
    else return;
    event.preventDefault();
  });
  svg.addEventListener('focusin', (event) => {
    const stop = stopOf(event.target);
    if (!stop) return;
    if (stop !== current) moveTo(stop);
    ring(svg, stop.link);
    tip.show(stop.label, stop.link.getBoundingClientRect());
  });
  svg.addEventListener('focusout', () => {
    ring(svg, null);
    tip.hide();
  });
  svg.addEventListener('pointerover', (event) => {
    const stop = stopOf(event.target) ?? stopAround(event.target);
    if (stop && event.pointerType !== 'touch') tip.show(stop.label, stop.link.getBoundingClientRect());
    else tip.hideSoon();
  });
  svg.addEventListener('pointerleave', () => tip.hideSoon());
}

// The browser's own tip would stand beside ours: the sentence moves from <title> to the link's label.
function stopsOf(svg: SVGSVGElement): Stop[] {
  return [...svg.querySelectorAll<SVGElement>('.area')]
    .map((link) => {
      const title = link.querySelector('title');
      const label = title?.textContent ?? link.getAttribute('aria-label') ?? '';
      title?.remove();
      link.setAttribute('aria-label', label);
      return { link, label, ...areaPlace(link) };
    })
    .sort((before, after) => before.index - after.index);
}

function typing(stops: readonly Stop[]): (key: string) => Stop | undefined {
  const names = stops.map(({ label }) => label.split(': ')[0] ?? '');
  let [typed, last] = ['', 0];
  return (key) => {
    typed = Date.now() - last > TYPING_MS ? key : typed + key;
    last = Date.now();
    const wanted = plainText(typed);
    if (wanted === '') return undefined;
    const starts = names.findIndex((name) => plainText(name).startsWith(wanted));
    const inside = names.findIndex((name) => name.split(/[\s-]/).some((word) => plainText(word).startsWith(wanted)));
    return stops[starts >= 0 ? starts : inside];
  };
}

// Neighbours drawn later would cover half of a border: the ring is a copy on top of all.
function ring(svg: SVGSVGElement, link: SVGElement | null): void {
  svg.querySelector('.map-focus')?.remove();
  const shape = link?.querySelector('path, circle');
  if (!shape) return;
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'map-focus');
  const transform = shape.parentElement?.parentElement?.getAttribute('transform');
  if (transform) group.setAttribute('transform', transform);
  for (const side of ['outer', 'inner']) {
    const copy = shape.cloneNode() as SVGElement;
    copy.setAttribute('class', side);
    group.append(copy);
  }
  svg.append(group);
}
