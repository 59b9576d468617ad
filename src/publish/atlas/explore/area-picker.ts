import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { drawingWords } from '../../charts/words.ts';
import { addressValue } from '../client/address.ts';
import { announce, labelFor, make } from '../client/page.ts';
import { type PayloadArea, type PayloadLevel, titleOf } from '../client/payload.ts';

/** What a picker offers. */
export interface PickerOptions {
  readonly language: Language;
  /** begins the ids of its parts */
  readonly id: string;
  readonly levels: readonly PayloadLevel[];
  /** most areas that can be chosen */
  readonly most: number;
  readonly changed: () => void;
}

/** A choice of areas of one level: a list to add from, and those chosen with a button to remove each. */
export interface AreaPicker {
  readonly element: HTMLElement;
  level(): PayloadLevel;
  chosen(): readonly PayloadArea[];
  /** takes what an address names; what is not there is left out */
  set(levelKey: string | null, codes: readonly string[]): void;
  focus(): void;
}

/** What level and areas are called in an address. */
interface AddressNames {
  readonly level: string;
  readonly areas: string;
}

/** Between codes in the address; what no code holds and no browser escapes. */
const BETWEEN = '*';

/** Chooses what the address of the page names. */
export function setFromAddress(picker: AreaPicker, { level, areas }: AddressNames): void {
  picker.set(addressValue(level), (addressValue(areas) ?? '').split(BETWEEN));
}

/** What is chosen, for the address of the page. */
export function addressOf(picker: AreaPicker, { level, areas }: AddressNames): Record<string, string | null> {
  const codes = picker.chosen().map((area) => area[1]);
  return { [level]: codes.length === 0 ? null : picker.level().key, [areas]: codes.join(BETWEEN) || null };
}

/** Makes a picker; levels have at least one entry. */
export function makePicker(options: PickerOptions): AreaPicker {
  return new Picker(options);
}

class Picker implements AreaPicker {
  readonly element = make('div', 'picker');
  private readonly options: PickerOptions;
  private readonly levelSelect = make('select', '');
  private readonly areaSelect = make('select', '');
  private readonly list = make('ul', 'chosen');
  private readonly note = make('p', 'note');
  private codes: string[] = [];

  constructor(options: PickerOptions) {
    this.options = options;
    const { language, id, levels } = options;
    const words = drawingWords(language).several;
    const form = make('div', 'chooser');
    this.levelSelect.id = `${id}-level`;
    this.areaSelect.id = `${id}-area`;
    this.levelSelect.append(...levels.map(({ key, plurals }) => new Option(pick(plurals, language), key)));
    if (levels.length > 1) form.append(labelFor(this.levelSelect, words.level), this.levelSelect);
    const add = make('button', 'kern-btn kern-btn--secondary', words.addButton);
    add.type = 'button';
    form.append(labelFor(this.areaSelect, words.add), this.areaSelect, add);
    const heading = make('h2', 'kern-sr-only', words.chosen);
    heading.id = `${id}-chosen`;
    this.list.setAttribute('aria-labelledby', heading.id);
    this.element.append(form, heading, this.list, this.note);
    this.levelSelect.addEventListener('change', () => {
      this.set(this.levelSelect.value, []);
      options.changed();
    });
    add.addEventListener('click', () => this.add());
    this.set(null, []);
  }

  level(): PayloadLevel {
    const { levels } = this.options;
    return levels.find(({ key }) => key === this.levelSelect.value) ?? levels[0]!;
  }

  chosen(): readonly PayloadArea[] {
    const { areas } = this.level();
    return this.codes.map((code) => areas.find((area) => area[1] === code)!);
  }

  set(levelKey: string | null, codes: readonly string[]): void {
    if (this.options.levels.some(({ key }) => key === levelKey)) this.levelSelect.value = levelKey ?? '';
    const known = new Set(this.offered().map((area) => area[1]));
    this.codes = [...new Set(codes)].filter((code) => known.has(code)).slice(0, this.options.most);
    this.fill();
    this.show();
  }

  focus(): void {
    this.areaSelect.focus();
  }

  private offered(): readonly PayloadArea[] {
    return this.level().areas.filter((area) => area[4] !== null);
  }

  private fill(): void {
    const groups = new Map<string, HTMLElement>();
    const entries: HTMLElement[] = [new Option(drawingWords(this.options.language).several.choose, '')];
    for (const area of this.offered()) {
      const option = new Option(titleOf(area), area[1]);
      const parent = area[3];
      if (parent === null) {
        entries.push(option);
        continue;
      }
      let group = groups.get(parent);
      if (!group) {
        group = make('optgroup', '');
        group.setAttribute('label', parent);
        groups.set(parent, group);
        entries.push(group);
      }
      group.append(option);
    }
    this.areaSelect.replaceChildren(...entries);
  }

  private add(): void {
    const { language, most, changed } = this.options;
    const words = drawingWords(language).several;
    const code = this.areaSelect.value;
    if (code === '' || this.codes.includes(code)) {
      this.focus();
      return;
    }
    if (this.codes.length >= most) {
      this.note.textContent = words.full(formatNumber(language, most));
      announce(this.note.textContent);
      return;
    }
    this.codes.push(code);
    this.areaSelect.value = '';
    this.show();
    announce(words.added(this.nameOf(code), formatNumber(language, this.codes.length)));
    changed();
  }

  private remove(code: string): void {
    const { language, changed } = this.options;
    const name = this.nameOf(code);
    this.codes = this.codes.filter((each) => each !== code);
    this.show();
    this.focus();
    announce(drawingWords(language).several.removed(name, formatNumber(language, this.codes.length)));
    changed();
  }

  private nameOf(code: string): string {
    const area = this.level().areas.find((each) => each[1] === code);
    return area ? titleOf(area) : code;
  }

  private show(): void {
    const words = drawingWords(this.options.language).several;
    this.note.textContent = this.codes.length === 0 ? words.none : '';
    this.list.hidden = this.codes.length === 0;
    this.list.replaceChildren(
      ...this.codes.map((code) => {
        const item = make('li', '');
        const button = make('button', 'remove', '×');
        button.type = 'button';
        button.setAttribute('aria-label', words.remove(this.nameOf(code)));
        button.addEventListener('click', () => this.remove(code));
        item.append(make('span', '', this.nameOf(code)), button);
        return item;
      }),
    );
  }
}
