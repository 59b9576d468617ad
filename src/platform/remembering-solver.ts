import { createHash } from 'node:crypto';
import type { LinearProgram, LinearSolver, LoadedProgram, Optimum, WholeNumberSearch } from '../core/linear-solver.ts';

/** Answers are kept until they hold this many numbers together: some 40 megabytes. */
const MOST_NUMBERS = 5_000_000;

/** What is asked of a program, in the order of asking: an answer depends on the questions before it. */
const ASKED = Object.freeze({ bounds: 1, allBounds: 2, row: 3, minimum: 4 });

/**
 * A solver that knows the answers it gave before, for a preview: little changes from one build to the next. An answer is
 * taken again only where the program and everything that was asked of it before are the same to the last bit; then the
 * solver would give the same. Programs are not loaded until there is a question that is new.
 */
export function rememberingSolver(solver: LinearSolver): LinearSolver {
  const answers = new Answers();
  return { load: (program, search) => new RememberingProgram(solver, answers, { program, search }) };
}

/** Answers by question; those not asked for longest go first. */
class Answers {
  private readonly known = new Map<string, Optimum>();
  private numbers = 0;

  get(question: string): Optimum | undefined {
    const answer = this.known.get(question);
    if (!answer) return undefined;
    this.known.delete(question);
    this.known.set(question, answer);
    return answer;
  }

  add(question: string, answer: Optimum): void {
    this.known.set(question, answer);
    this.numbers += sizeOf(answer);
    for (const [oldest, old] of this.known) {
      if (this.numbers <= MOST_NUMBERS) break;
      this.known.delete(oldest);
      this.numbers -= sizeOf(old);
    }
  }
}

const sizeOf = ({ values }: Optimum): number => 1 + (values?.length ?? 0);

interface Task {
  readonly program: LinearProgram;
  readonly search: WholeNumberSearch | undefined;
}

class RememberingProgram implements LoadedProgram {
  private readonly solver: LinearSolver;
  private readonly answers: Answers;
  private readonly task: Task;
  private loaded: LoadedProgram | null = null;
  /** all that was asked up to the last minimum */
  private question = '';
  /** what was asked since */
  private asked: Uint8Array[] = [];
  /** what the loaded program does not know yet */
  private pending: ((loaded: LoadedProgram) => void)[] = [];

  constructor(solver: LinearSolver, answers: Answers, task: Task) {
    this.solver = solver;
    this.answers = answers;
    this.task = task;
    const { program, search } = task;
    const { columnLower, columnUpper, rowLower, rowUpper, rowStarts, rowColumns, rowValues } = program;
    for (const list of [columnLower, columnUpper, rowLower, rowUpper, rowStarts, rowColumns, rowValues]) this.ask(list);
    const { columns = [], gap = -1, nodes = -1, start = [] } = search ?? {};
    for (const list of [columns, [gap, nodes], start]) this.ask(Float64Array.from(list));
  }

  minimise(columns: readonly number[], costs: readonly number[]): Optimum {
    this.askFor(ASKED.minimum, columns, costs);
    const hash = createHash('sha256').update(this.question);
    for (const bytes of this.asked) hash.update(bytes);
    this.question = hash.digest('base64');
    this.asked = [];
    const known = this.answers.get(this.question);
    if (known) {
      // the next minimum is looked for from where this one lies
      const [ownColumns, ownCosts] = [[...columns], [...costs]];
      this.pending.push((loaded) => loaded.minimise(ownColumns, ownCosts));
      return known;
    }
    const answer = this.caughtUp().minimise(columns, costs);
    this.answers.add(this.question, answer);
    return answer;
  }

  setBounds(column: number, lower: number, upper: number): void {
    this.askFor(ASKED.bounds, [column, lower, upper]);
    this.pending.push((loaded) => loaded.setBounds(column, lower, upper));
  }

  setAllBounds(lower: Float64Array, upper: Float64Array): void {
    this.askFor(ASKED.allBounds, lower, upper);
    const [ownLower, ownUpper] = [lower.slice(), upper.slice()];
    this.pending.push((loaded) => loaded.setAllBounds(ownLower, ownUpper));
  }

  addRow(columns: readonly number[], values: readonly number[], least: number): void {
    this.askFor(ASKED.row, [least], columns, values);
    const [ownColumns, ownValues] = [[...columns], [...values]];
    this.pending.push((loaded) => loaded.addRow(ownColumns, ownValues, least));
  }

  reducedCosts(): Float64Array {
    return this.caughtUp().reducedCosts();
  }

  provenBound(): number {
    return this.caughtUp().provenBound();
  }

  release(): void {
    this.loaded?.release();
    this.loaded = null;
    this.pending = [];
  }

  private askFor(kind: number, ...lists: readonly ArrayLike<number>[]): void {
    this.ask(Float64Array.of(kind));
    for (const list of lists) this.ask(Float64Array.from(list));
  }

  // With its length, so that no two questions are spelt alike.
  private ask(list: Float64Array | Int32Array): void {
    this.asked.push(bytesOf(Float64Array.of(list.length)), bytesOf(list));
  }

  private caughtUp(): LoadedProgram {
    this.loaded ??= this.solver.load(this.task.program, this.task.search);
    for (const step of this.pending) step(this.loaded);
    this.pending = [];
    return this.loaded;
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
