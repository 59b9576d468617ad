/** A condition on one dimension: a printed value, or a range of whole numbers with both ends included. */
export type Condition =
  | { readonly kind: 'value'; readonly dimension: string; readonly value: string }
  | { readonly kind: 'range'; readonly dimension: string; readonly from: number; readonly to: number };

/** What an expression asks for: coefficient × series under conditions, `yearOffset` years away. */
export interface Request {
  readonly series: string;
  readonly conditions: readonly Condition[];
  readonly yearOffset: number;
  readonly coefficient: number;
  /** 1-based place of the series in the text */
  readonly position: number;
}

/** Why a text is no expression; `position` counts characters from 1. */
export interface ExpressionProblem {
  readonly code: 'expression-syntax' | 'expression-not-linear';
  readonly position: number;
  /** what stands there; empty at the end of the text */
  readonly found: string;
}

/** A parsed expression: a sum of requests, or the first problem. */
export type ParsedExpression =
  | { readonly ok: true; readonly requests: readonly Request[] }
  | { readonly ok: false; readonly problem: ExpressionProblem };

type TokenKind = 'name' | 'number' | 'sign' | 'end';
interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

class Stop extends Error {
  readonly problem: ExpressionProblem;
  constructor(problem: ExpressionProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const TOKEN = /\s*(?:([a-z][a-z0-9_]*)|(\d+(?:\.\d+)?)|(\S)|$)/y;
const CONDITION = /^\s*([a-z][a-z0-9_]*)\s*(?:(>=|<=|=|>|<)\s*(.+?)|(\d+\s*\.\.\s*\d*|\.\.\s*\d+))\s*$/;
const RANGE = /^(\d{0,6})\s*\.\.\s*(\d{0,6})$/;
const MOST_YEARS = 99;
const DEEPEST = 100;

/**
 * Parses an expression of the catalogue, such as `sum(residents, age >= 65) - 0.5 * previous(moves, 1)`.
 * Nothing is evaluated: the result is a sum of requests for delivered counts.
 * @param text the expression as the catalogue holds it
 * @returns the requests in the order of the text, or the first problem with its position
 * @example parseExpression('births') // {ok: true, requests: [{series: 'births', coefficient: 1, …}]}
 */
export function parseExpression(text: string): ParsedExpression {
  try {
    return { ok: true, requests: new Parser(text).parse() };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, problem: stop.problem };
    throw stop;
  }
}

class Parser {
  readonly #text: string;
  #token: Token;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#token = this.#read(0);
  }

  parse(): Request[] {
    const requests = this.#expression();
    if (this.#token.kind !== 'end') this.#refuse();
    return requests;
  }

  #read(from: number): Token {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(this.#text);
    const text = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
    const kind: TokenKind = match?.[1] ? 'name' : match?.[2] ? 'number' : match?.[3] ? 'sign' : 'end';
    const end = TOKEN.lastIndex || this.#text.length;
    return { kind, text, start: end - text.length, end };
  }

  #refuse(code: ExpressionProblem['code'] = 'expression-syntax', token = this.#token): never {
    throw new Stop({ code, position: token.start + 1, found: token.text });
  }

  #take(): Token {
    const token = this.#token;
    this.#token = this.#read(token.end);
    return token;
  }

  #isSign(text: string): boolean {
    return this.#token.kind === 'sign' && this.#token.text === text;
  }

  #expect(text: string): void {
    if (!this.#isSign(text)) this.#refuse();
    this.#take();
  }

  #expression(): Request[] {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#refuse();
    const requests = this.#term(1);
    while (this.#isSign('+') || this.#isSign('-')) requests.push(...this.#term(this.#take().text === '+' ? 1 : -1));
    this.#depth -= 1;
    return requests;
  }

  #term(sign: 1 | -1): Request[] {
    let coefficient: number = sign;
    if (this.#token.kind === 'number') {
      coefficient *= Number(this.#take().text);
      this.#expect('*');
    }
    const requests = scaled(this.#factor(), coefficient);
    // Two series multiplied or divided are no sum of counts: the denominator has its own column.
    if (this.#isSign('*') || this.#isSign('/')) this.#refuse('expression-not-linear');
    return requests;
  }

  #factor(): Request[] {
    if (this.#isSign('(')) {
      this.#take();
      const inner = this.#expression();
      this.#expect(')');
      return inner;
    }
    if (this.#token.kind !== 'name') this.#refuse();
    const name = this.#take();
    if (!this.#isSign('(')) return [request(name, [])];
    this.#take();
    if (name.text === 'previous') return this.#previous();
    if (name.text === 'sum') return [this.#selection()];
    if (name.text === 'mean') {
      const now = this.#selection();
      return [
        { ...now, coefficient: 0.5 },
        { ...now, coefficient: 0.5, yearOffset: -1 },
      ];
    }
    return this.#refuse('expression-syntax', name);
  }

  #previous(): Request[] {
    const inner = this.#expression();
    this.#expect(',');
    const years = Number(this.#token.text);
    if (this.#token.kind !== 'number' || !Number.isInteger(years) || years < 1 || years > MOST_YEARS) this.#refuse();
    this.#take();
    this.#expect(')');
    return inner.map((entry) => ({ ...entry, yearOffset: entry.yearOffset - years }));
  }

  #selection(): Request {
    if (this.#token.kind !== 'name') this.#refuse();
    const series = this.#take();
    const conditions: Condition[] = [];
    while (this.#isSign(',')) {
      const condition = this.#condition(this.#token.end);
      if (conditions.some((other) => other.dimension === condition.dimension)) this.#refuse();
      conditions.push(condition);
    }
    this.#expect(')');
    return request(series, conditions);
  }

  /** Values are free text of the deliveries, so a condition is read up to the next comma or bracket. */
  #condition(from: number): Condition {
    const length = this.#text.slice(from).search(/[,)]/);
    const end = length < 0 ? this.#text.length : from + length;
    const text = this.#text.slice(from, end);
    const condition = parseCondition(text);
    if (!condition) {
      const start = from + (text.length - text.trimStart().length);
      throw new Stop({ code: 'expression-syntax', position: start + 1, found: text.trim() });
    }
    this.#token = this.#read(end);
    return condition;
  }
}

function request(series: Token, conditions: readonly Condition[]): Request {
  return { series: series.text, conditions, yearOffset: 0, coefficient: 1, position: series.start + 1 };
}

function scaled(requests: readonly Request[], factor: number): Request[] {
  return requests.map((entry) => ({ ...entry, coefficient: entry.coefficient * factor }));
}

function parseCondition(text: string): Condition | null {
  const match = CONDITION.exec(text);
  if (!match) return null;
  const [, dimension = '', operator, value = '', bare] = match;
  const range = bare ?? (operator === '=' && RANGE.test(value) ? value : undefined);
  if (range !== undefined) return rangeCondition(dimension, range);
  if (operator === '=' && dimension === 'age' && /^\d+$/.test(value))
    return rangeCondition('age', `${value}..${value}`);
  if (operator === '=') return { kind: 'value', dimension, value };
  if (!/^\d{1,6}$/.test(value)) return null;
  const limit = Number(value);
  if (operator === '>=') return { kind: 'range', dimension, from: limit, to: Number.POSITIVE_INFINITY };
  if (operator === '>') return { kind: 'range', dimension, from: limit + 1, to: Number.POSITIVE_INFINITY };
  const to = operator === '<=' ? limit : limit - 1;
  return to < 0 ? null : { kind: 'range', dimension, from: 0, to };
}

function rangeCondition(dimension: string, text: string): Condition | null {
  const match = RANGE.exec(text.trim());
  if (!match) return null;
  const from = match[1] === '' ? 0 : Number(match[1]);
  const to = match[2] === '' ? Number.POSITIVE_INFINITY : Number(match[2]);
  return from <= to ? { kind: 'range', dimension, from, to } : null;
}
