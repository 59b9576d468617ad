import type { Language } from '../../../locale/language.ts';
import { HOOK, type Hook } from './hooks.ts';

/** Language of the page. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'de';
}

/** Elements with a hook, in the order of the page. */
export function hooked<E extends Element = HTMLElement>(root: ParentNode, name: Hook): E[] {
  return [...root.querySelectorAll<E>(`[${HOOK}="${name}"]`)];
}

/** A new element with a class and text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

/** The label of a control that has an id. */
export function labelFor(control: HTMLElement, text: string): HTMLLabelElement {
  const label = make('label', '', text);
  label.htmlFor = control.id;
  return label;
}

let region: HTMLElement | null = null;

/** Has a sentence read out without moving the focus. */
export function announce(sentence: string): void {
  if (!region) {
    region = make('div', 'kern-sr-only');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  region.textContent = sentence;
}
