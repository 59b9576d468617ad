import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/measure/expression.ts';

function requests(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.code} at ${parsed.problem.position}`);
  return parsed.requests;
}

function problem(text: string) {
  const parsed = parseExpression(text);
  return parsed.ok ? null : parsed.problem;
}

const brief = (text: string) =>
  requests(text).map(({ series, coefficient, yearOffset }) => `${coefficient}*${series}@${yearOffset}`);

describe('parseExpression', () => {
  it('reads a series as everybody in it', () => {
    expect(requests('residents')).toEqual([
      { series: 'residents', conditions: [], yearOffset: 0, coefficient: 1, position: 1 },
    ]);
    expect(brief('sum(residents)')).toEqual(brief('residents'));
  });

  it('reads sums, differences, factors and brackets', () => {
    expect(brief('moves_in - moves_out')).toEqual(['1*moves_in@0', '-1*moves_out@0']);
    expect(brief('2 * a - 0.5 * (b - c)')).toEqual(['2*a@0', '-0.5*b@0', '0.5*c@0']);
  });

  it('reads the mean of this year and the one before', () => {
    expect(brief('mean(residents)')).toEqual(['0.5*residents@0', '0.5*residents@-1']);
  });

  it('shifts everything inside previous, also twice', () => {
    expect(brief('residents - previous(residents, 5)')).toEqual(['1*residents@0', '-1*residents@-5']);
    expect(brief('previous(a + previous(b, 2), 3)')).toEqual(['1*a@-3', '1*b@-5']);
  });

  it.each([
    ['sum(residents, age >= 65)', 65, Number.POSITIVE_INFINITY],
    ['sum(residents, age > 64)', 65, Number.POSITIVE_INFINITY],
    ['sum(residents, age < 18)', 0, 17],
    ['sum(residents, age <= 17)', 0, 17],
    ['sum(residents, age 20..64)', 20, 64],
    ['sum(residents, age = 20..64)', 20, 64],
    ['sum(residents,age 65..)', 65, Number.POSITIVE_INFINITY],
    ['sum(residents, age = 18)', 18, 18],
  ])('reads the ages of %s', (text, from, to) => {
    expect(requests(text)[0]?.conditions).toEqual([{ kind: 'range', dimension: 'age', from, to }]);
  });

  it('takes the value of a condition as it stands, with signs and blanks inside', () => {
    const [request] = requests('sum(households, type = lone parent + 3-child, sex = f)');
    expect(request?.conditions).toEqual([
      { kind: 'value', dimension: 'type', value: 'lone parent + 3-child' },
      { kind: 'value', dimension: 'sex', value: 'f' },
    ]);
  });

  it.each([
    ['', 1],
    ['residents +', 12],
    ['residents births', 11],
    ['Residents', 1],
    ['sum(residents, age ~ 65)', 16],
    ['sum(residents, age < 0)', 16],
    ['sum(residents, age 30..20)', 16],
    ['sum(residents', 14],
    ['previous(residents)', 19],
    ['previous(residents, 1.5)', 21],
    ['previous(residents, 0)', 21],
    ['exec(residents)', 1],
    ['3', 2],
    ['a; b', 2],
  ])('names the place where %j stops being an expression', (text, position) => {
    expect(problem(text)).toMatchObject({ code: 'expression-syntax', position });
  });

  it('refuses products and quotients of series, which are no sum of counts', () => {
    expect(problem('births / residents')).toMatchObject({ code: 'expression-not-linear', position: 8, found: '/' });
    expect(problem('a * b')).toMatchObject({ code: 'expression-not-linear', position: 3 });
  });

  it('refuses two conditions on the same dimension', () => {
    expect(problem('sum(residents, age >= 20, age <= 64)')).toMatchObject({ code: 'expression-syntax' });
  });

  it('survives brackets without end', () => {
    expect(problem('('.repeat(50_000))).toMatchObject({ code: 'expression-syntax' });
  });

  it('returns requests or a problem inside the text for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) expect(parsed.requests.length).toBeGreaterThan(0);
        else expect(parsed.problem.position).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});
