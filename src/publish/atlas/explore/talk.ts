import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { addressValue, writeAddress } from '../client/address.ts';
import { announce, make } from '../client/page.ts';

interface Talk {
  readonly language: Language;
  readonly slides: readonly HTMLElement[];
  readonly start: HTMLButtonElement;
  readonly bar: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly count: HTMLElement;
  /** position of the slide that is shown; null: the page is read as a whole */
  at: number | null;
}

/** How far keys lead; the ends are further than any talk is long. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Shows the slides of the page one at a time, on the whole screen; the address names the one that is shown. */
export function takeTalk(root: HTMLElement, language: Language): void {
  const words = drawingWords(language).talk;
  const slides = [...root.querySelectorAll<HTMLElement>('.slide')];
  const [start, previous, next] = [words.start, words.previous, words.next].map(button) as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  const [find, end] = [button(words.find), button(words.end)];
  const bar = make('nav', 'talk-bar');
  bar.setAttribute('aria-label', words.bar);
  const talk: Talk = { language, slides, start, bar, previous, next, count: make('span', 'talk-count'), at: null };
  bar.append(previous, talk.count, next, find, end);
  bar.hidden = true;
  start.addEventListener('click', () => {
    // where the browser refuses, the talk fills the window
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    show(talk, 0);
  });
  previous.addEventListener('click', () => step(talk, -1));
  next.addEventListener('click', () => step(talk, 1));
  find.addEventListener('click', () => {
    show(talk, slides.length - 1);
    const last = slides.at(-1);
    (last?.querySelector<HTMLElement>('#several-area') ?? last?.querySelector('a'))?.focus();
  });
  end.addEventListener('click', () => leave(talk));
  document.addEventListener('keydown', (event) => onKey(talk, event));
  window.addEventListener('resize', () => talk.at !== null && fitSlide());
  root.before(start);
  root.after(bar);
  const named = Number(addressValue(drawingWords(language).address.slide));
  if (named >= 1 && named <= slides.length) show(talk, named - 1);
}

function button(text: string): HTMLButtonElement {
  const made = make('button', 'kern-btn kern-btn--secondary', text);
  made.type = 'button';
  return made;
}

function step(talk: Talk, by: number): void {
  const to = Math.min(talk.slides.length - 1, Math.max(0, (talk.at ?? 0) + by));
  if (to !== talk.at) show(talk, to);
}

function show(talk: Talk, at: number): void {
  const { language, slides, previous, next, count } = talk;
  const words = drawingWords(language);
  talk.at = at;
  put(talk);
  count.textContent = words.talk.count(String(at + 1), String(slides.length));
  // a button that has the focus must not lose it: it is marked, not switched off
  fitSlide();
  previous.setAttribute('aria-disabled', String(at === 0));
  next.setAttribute('aria-disabled', String(at === slides.length - 1));
  const title = slides[at]!.querySelector('h2')!;
  title.tabIndex = -1;
  title.focus();
  scrollTo(0, 0);
  announce(count.textContent);
  writeAddress({ [words.address.slide]: String(at + 1) }, false);
}

/** Sizes of letters and drawings that are tried; a narrow or low screen scrolls. */
const LEAST_SCALE = 0.64;
const SMALLER = 0.04;

/** Sets a slide as large as the screen holds: in a hall nobody scrolls. */
function fitSlide(): void {
  const { style } = document.body;
  const isTooHigh = (): boolean => document.documentElement.scrollHeight > window.innerHeight;
  style.removeProperty('--talk-scale');
  const isScreen = matchMedia('(min-width: 48rem) and (min-height: 30rem)').matches;
  for (let scale = 1 - SMALLER; isScreen && isTooHigh() && scale >= LEAST_SCALE; scale -= SMALLER)
    style.setProperty('--talk-scale', scale.toFixed(2));
}

function leave(talk: Talk): void {
  const { language, slides, start } = talk;
  const left = slides[talk.at ?? 0]!;
  talk.at = null;
  put(talk);
  if (document.fullscreenElement) void document.exitFullscreen();
  writeAddress({ [drawingWords(language).address.slide]: null }, false);
  start.focus({ preventScroll: true });
  left.scrollIntoView();
}

/** Makes the page what the state says. */
function put({ slides, start, bar, at }: Talk): void {
  document.body.classList.toggle('presenting', at !== null);
  start.hidden = at !== null;
  bar.hidden = at === null;
  for (const [index, slide] of slides.entries()) slide.hidden = at !== null && index !== at;
}

function onKey(talk: Talk, event: KeyboardEvent): void {
  if (talk.at === null || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const on = event.target instanceof Element ? event.target : null;
  if (on?.closest('input, select, textarea')) return;
  if (event.key === ' ' && on?.closest('button, summary, a')) return;
  if (event.key === 'Escape') leave(talk);
  else {
    const by = STEPS[event.key];
    if (by === undefined) return;
    step(talk, by);
  }
  event.preventDefault();
}
