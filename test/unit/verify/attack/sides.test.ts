import { describe, expect, it } from 'vitest';
import type { ProtectionSecrets } from '../../../../src/core/protection-secrets.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { neededFiles, type SmallEdition, type SmallFigure } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

const NO_SECRETS: ProtectionSecrets = { secrets: [], rests: [] };

/** What an attack says of areas in which a series is shown beside another figure; null: hidden. */
async function told(edition: Omit<SmallEdition, 'areas'>, secrets: ProtectionSecrets | null = NO_SECRETS) {
  const published = { ...edition, areas: { town: { K: null, A: 'K', B: 'K' } } };
  const { findings } = await attack({ files: listedPublication(neededFiles(published)), secrets });
  return findings.map(
    ({ code, areaCode, details, confidential }) =>
      `${code.replace('attack-', '')} ${areaCode} ${details?.['part']} ${confidential?.['lower']}..${confidential?.['upper']}`,
  );
}

const change = { id: 'change', kind: 'change', numerator: ['people', '-people@-1'] } as const;
const beside = [{ ...change, denominator: ['people@-1'] }] as const;
const figure = (area: string, numerator: number | null, denominator: number | null): SmallFigure => ({
  ...{ series: 'change', area, numerator, denominator },
});

// ten people and a loss of eight leave two, whom no figure counts
describe('how many there are after a change', () => {
  it('follows from those before it', async () => {
    const of = (loss: number) => ({
      indicators: beside,
      figures: [figure('K', loss - 2, 30), figure('A', loss, 10), figure('B', -2, 20)],
    });
    expect(await told(of(-8))).toEqual(['count-exact A side 2..2']);
    expect(await told(of(-8), null)).toEqual(['count-exact A side 2..2']);
    // seven of them leave three, and all of them nobody
    expect(await told(of(-7))).toEqual([]);
    expect(await told(of(-10))).toEqual([]);
  });

  it('is a secret too where the change is hidden and follows', async () => {
    const of = (loss: number) => ({
      indicators: beside,
      figures: [figure('K', loss - 2, 30), figure('A', null, 10), figure('B', -2, 20)],
    });
    expect(await told(of(-8))).toEqual(['count-exact A side 2..2']);
    expect(await told(of(-7))).toEqual([]);
    expect(await told(of(-10))).toEqual([]);
  });

  it('may lie between nobody and all', async () => {
    const figures = [figure('K', -26, 30), figure('A', null, 10), figure('B', null, 20)];
    expect(await told({ indicators: beside, figures })).toEqual([]);
  });

  it('follows from the hidden ones before it as well', async () => {
    const before = { id: 'before', numerator: ['people@-1'] };
    const figures = [
      ...[figure('K', -8, 30), figure('A', -8, null), figure('B', 0, null)],
      { series: 'before', area: 'A', numerator: null },
      { series: 'before', area: 'B', numerator: 20 },
    ];
    expect(await told({ indicators: [...beside, before], figures })).toContain('count-exact A side 2..2');
  });
});

it('is not asked of a change both sides of which are published: each is judged for itself', async () => {
  const count = (area: string, numerator: number) => ({ series: 'people', area, numerator });
  const figures = [
    ...[figure('K', -8, 30), figure('A', -8, 10), figure('B', 0, 20)],
    ...[count('K', 22), count('A', 2), count('B', 20)],
  ];
  const indicators = [...beside, { id: 'people', numerator: ['people'] }];
  expect(await told({ indicators, figures })).toEqual([]);
});

// four came and two more came than left: two left, whom no figure counts
it('those who left follow from a balance beside those who came', async () => {
  const moves = (area: string, numerator: number | null) => ({ series: 'moves', area, numerator, denominator: 50 });
  const came = (area: string, numerator: number) => ({ series: 'came', area, numerator });
  const indicators = [
    { id: 'moves', kind: 'balance', numerator: ['came', '-left'], denominator: ['people'] },
    { id: 'came', numerator: ['came'] },
  ] as const;
  const counts = [came('K', 30), came('A', 4), came('B', 26)];
  const shown = [moves('K', 5), moves('A', 2), moves('B', 3), ...counts];
  expect(await told({ indicators, figures: shown })).toEqual(['count-exact A side 2..2']);
  const hidden = [moves('K', 5), moves('A', null), moves('B', 3), ...counts];
  expect(await told({ indicators, figures: hidden })).toEqual(['count-exact A side 2..2']);
});
