import { expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import type { MeasuredTable } from '../../../../src/core/stages.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable } from '../invented-table.ts';
import { Attacker, type Statement, Statements, sealed, tell } from './attacker.ts';
import { countOf, inventionOf, secrets, someIndicators } from './random-invention.ts';

const solver = await loadLinearSolver();

/** Which counts three editions had: the third corrects, or the second, or both, or the third takes it back. */
const HISTORIES = [
  [0, 0, 1],
  [0, 1, 1],
  [0, 1, 2],
  [0, 1, 0],
] as const;

/** A region whose editions publish different indicators. */
class History {
  private readonly seed: number;
  private readonly versions: readonly number[];

  constructor(number: number) {
    this.seed = (number * 7919) % 2 ** 30;
    this.versions = HISTORIES[number % HISTORIES.length]!;
  }

  private isCorrected(atom: string, version: number): boolean {
    // in some regions only one area or year
    const isNear = this.seed % 2 === 1 || /A0|2021/.test(atom);
    return version > 0 && isNear && countOf(this.seed, `corrected ${version} ${atom}`) > 34;
  }

  edition(at: number): {
    readonly table: MeasuredTable;
    readonly invention: Invention;
    readonly statements: Statements;
  } {
    const { seed } = this;
    const version = this.versions[at]!;
    const first = inventionOf(seed, someIndicators([seed, ~seed & 127, (seed >> 3) & 127][at]!), false);
    const count: Invention['count'] = (series, group, period, area) => {
      const whole = first.relations?.find((one) => one.series === series && one.whole === group);
      if (whole) return whole.parts.reduce((sum, part) => sum + count(series, part, period, area), 0);
      const atom = [series, group, period, area].join('|');
      const more = 1 + (countOf(seed, `more ${version} ${atom}`) % 6);
      return first.count(series, group, period, area) + (this.isCorrected(atom, version) ? more : 0);
    };
    const invention = { ...first, count };
    const table = inventedTable(invention);
    // this reader even knows what was corrected
    const nameOf = (atom: string): string => (this.isCorrected(atom, version) ? `${version} ${atom}` : atom);
    return { table, invention, statements: new Statements(table, nameOf) };
  }

  /** Small counts of an edition, and of groups that it does not publish. */
  secrets(at: number): [name: string, statement: Statement][] {
    const { table, invention, statements } = this.edition(at);
    return [...secrets(table, invention, statements)].map(([name, statement]) => [`${at}: ${name}`, statement]);
  }
}

it('tells no small count of any edition where editions correct one another', { timeout: 240_000 }, () => {
  const found: string[] = [];
  for (let number = 0; number < 12; number++) {
    const history = new History(number);
    const attacker = new Attacker();
    const earlier: EarlierEdition[] = [];
    for (const at of [0, 1, 2]) {
      const { table, statements } = history.edition(at);
      const all = [0, 1, 2].slice(0, at + 1).flatMap((each) => history.secrets(each));
      const known = new Set(all.flatMap(([name, statement]) => (attacker.knows(statement) ? [name] : [])));
      const { table: shown, shown: counts } = protect(table, { earlier, solver });
      tell(attacker, table, shown, statements);
      for (const [name, statement] of all)
        if (!known.has(name) && attacker.knows(statement)) found.push(`${number}, edition ${at} tells ${name}`);
      earlier.push(sealed(table, counts));
    }
  }
  expect(found).toEqual([]);
});
