import type { ProtectionLogEntry } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import { impliedValues } from './implied-values.ts';
import type { Combination } from './template-algebra.ts';
import type { Template } from './templates.ts';

/** What is decided about a cell so far. From `protected` on it is unknown to readers: a column of the attack. */
export const CELL = Object.freeze({
  /** no figure and nothing known about the area: drops out of every equation */
  blank: 0,
  /** shown unless it must be hidden for others */
  open: 1,
  /** public in any case: from a public source, or shown by an earlier edition with the same value */
  forced: 2,
  /** hidden by a rule; must not be derivable */
  protected: 3,
  /** hidden for the sake of others */
  secondary: 4,
  /** not published and not protected, but a reader does not know it either */
  free: 5,
  /** hidden for the sake of parts of few people, whatever these are; never shown again */
  withheld: 6,
});

/** Why a cell or a combination of cells is protected, with words for the office. */
export interface Reason {
  readonly reason: Exclude<ProtectionLogEntry['reason'], 'secondary'>;
  readonly detail: string;
}

/** A combination of cells of one or more areas whose value must not be derivable, such as n − x = 2. */
export interface Target {
  readonly cells: readonly number[];
  /** NaN where the coefficient is known modulo the prime alone */
  readonly coefficients: readonly number[];
  readonly residues: readonly number[];
  readonly reason: Reason;
  /** what the combination means, for the log */
  readonly label: string;
}

/** States of all published cells: cell = template × nodes + node. */
export class Cells {
  readonly states: Uint8Array;
  readonly reasons = new Map<number, Reason>();
  readonly targets: Target[] = [];
  /**
   * Parts of few people who are public, hidden whatever they are: by cell, how many these people are. Nobody knows that
   * anybody is counted there, although zeros are shown elsewhere.
   */
  readonly partsOfFew = new Map<number, number>();
  /** combinations that every reader knows to count people, so that they cannot fall below zero in any area */
  readonly neverNegative: Combination[] = [];
  readonly templates: readonly Template[];
  readonly nodes: AreaNodes;
  /** by template: a saldo or change, whose value may be small or negative without counting anybody */
  readonly isDifference: readonly boolean[];
  /** by template: counts by node, with those that are not given but follow from the others; for the rules alone */
  readonly impliedValues: readonly Float64Array[];
  /** combinations that follow in several ways, by their cells */
  private readonly protectedOnce = new Set<string>();
  /** by template: the newer cell that each cell is; null where nothing was ever corrected */
  private readonly sameAs: readonly (Int32Array | null)[] | null;
  /** counts of earlier editions that a cell is as well, by their template */
  private readonly versionsOf = new Map<number, number[]>();

  constructor(templates: readonly Template[], nodes: AreaNodes, isDifference: readonly boolean[]) {
    this.templates = templates;
    this.nodes = nodes;
    this.isDifference = isDifference;
    this.impliedValues = templates.map((template) => impliedValues(template, nodes));
    this.states = new Uint8Array(templates.length * nodes.count);
    this.sameAs = templates.some(({ sameAs }) => sameAs) ? templates.map(({ sameAs }) => sameAs ?? null) : null;
    this.sameAs?.forEach((same, template) => {
      for (const cell of new Set(same?.filter((one) => one >= 0))) {
        const known = this.versionsOf.get(cell);
        if (known) known.push(template);
        else this.versionsOf.set(cell, [template]);
      }
    });
  }

  cell(template: number, node: number): number {
    const own = template * this.nodes.count + node;
    const same = this.sameAs?.[template]?.[node] ?? -1;
    return same < 0 ? own : same;
  }

  /** True if the cell is no other count's: what an edition counted as is counted today is today's cell. */
  isOwn(template: number, node: number): boolean {
    return (this.sameAs?.[template]?.[node] ?? -1) < 0;
  }

  /**
   * True if counts of earlier editions are among some, and here all of these are newer counts: then what holds of them
   * holds of the newer ones already.
   */
  isRepeated(templates: readonly number[], node: number): boolean {
    if (!this.sameAs) return false;
    const versions = templates.filter((template) => this.sameAs![template]);
    return versions.length > 0 && versions.every((template) => !this.isOwn(template, node));
  }

  /** True if a count as an edition had it is among some. */
  isOfEarlier(templates: readonly number[], node: number): boolean {
    return templates.some((template) => this.sameAs?.[template] && this.isOwn(template, node));
  }

  /** Templates that a cell is a count of: its own first, then those of editions that had the same. */
  templatesOf(cell: number): readonly number[] {
    const own = Math.floor(cell / this.nodes.count);
    const versions = this.versionsOf.get(cell);
    return versions ? [own, ...versions] : [own];
  }

  templateOf(cell: number): Template {
    const template = this.templates[Math.floor(cell / this.nodes.count)];
    if (!template) throw new RangeError(`no template holds cell ${cell}`);
    return template;
  }

  nodeOf(cell: number): number {
    return cell % this.nodes.count;
  }

  state(cell: number): number {
    return this.states[cell] ?? CELL.blank;
  }

  /** Value of a cell; NaN where there is none. */
  value(cell: number): number {
    return this.templateOf(cell).values[this.nodeOf(cell)] ?? Number.NaN;
  }

  /** True if readers do not know the cell from the publication itself. */
  isUnknown(cell: number): boolean {
    return this.state(cell) >= CELL.protected;
  }

  /** True if the publication says of the cell that it is hidden. */
  isHidden(cell: number): boolean {
    const state = this.state(cell);
    return state === CELL.protected || state === CELL.secondary || state === CELL.withheld;
  }

  /** Hides a cell by rule; the first reason stays. A forced cell cannot be hidden: it is public. */
  protect(cell: number, reason: Reason): void {
    if (this.states[cell] === CELL.forced) return;
    this.states[cell] = CELL.protected;
    if (!this.reasons.has(cell)) this.reasons.set(cell, reason);
  }

  /** Protects a combination of cells of one area. A combination of one cell is that cell. */
  protectCombination(target: Target): void {
    const [only] = target.cells;
    if (target.cells.length === 1 && only !== undefined) this.protect(only, target.reason);
    else this.targets.push(target);
  }

  /** The same for a combination that may be found again. */
  protectOnce(target: Target): void {
    const key = target.cells.map((cell, at) => `${cell}×${target.residues[at]}`).sort();
    if (this.protectedOnce.has(key.join())) return;
    this.protectedOnce.add(key.join());
    this.protectCombination(target);
  }
}
