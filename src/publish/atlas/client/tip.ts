import { make } from './page.ts';

/** A tip beside what is pointed at or focused. */
export interface Tip {
  show(text: string, beside: DOMRect): void;
  /** waits a little, so that the pointer can move onto the tip */
  hideSoon(): void;
  hide(): void;
  readonly isShown: () => boolean;
}

const HIDE_DELAY_MS = 160;
const GAP = 8;

/** Makes the tip of the page: never cut off by the window, stays while pointed at, goes with Escape. */
export function makeTip(): Tip {
  const box = make('div', 'tip');
  box.hidden = true;
  // What it says is the name of the focused link: read out once is enough.
  box.setAttribute('aria-hidden', 'true');
  document.body.append(box);
  let timer = 0;
  const hide = (): void => {
    clearTimeout(timer);
    box.hidden = true;
  };
  const hideSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(hide, HIDE_DELAY_MS);
  };
  box.addEventListener('pointerenter', () => clearTimeout(timer));
  box.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  const show = (text: string, beside: DOMRect): void => {
    clearTimeout(timer);
    const colon = text.indexOf(': ');
    box.replaceChildren(
      make('strong', '', colon < 0 ? text : text.slice(0, colon)),
      ...(colon < 0 ? [] : [make('span', '', text.slice(colon + 2))]),
    );
    box.hidden = false;
    const { width, height } = box.getBoundingClientRect();
    const page = document.documentElement;
    const middle = beside.left + beside.width / 2 - width / 2;
    const left = Math.min(Math.max(middle, GAP), Math.max(GAP, page.clientWidth - width - GAP));
    const above = beside.top - height - GAP;
    const below = Math.min(beside.bottom + GAP, page.clientHeight - height - GAP);
    box.style.left = `${left}px`;
    box.style.top = `${above >= GAP ? above : below}px`;
  };
  return { show, hide, hideSoon, isShown: () => !box.hidden };
}
