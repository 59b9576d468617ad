import { describe, expect, it } from 'vitest';
import { firstComponent } from '../../../src/stats/composite/first-component.ts';
import { readCase, withGaps } from '../../coinr-case.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

describe('first component: worked cases', () => {
  it('agrees with R on the areas that have every member', () => {
    const { loadings, eigenvalues, explained } = firstComponent(byHand.members.map(withGaps))!;
    eigenvalues.forEach((value, i) => {
      expect(value).toBeCloseTo(byHand.eigenvalues[i]!, 12);
    });
    loadings.forEach((loading, i) => {
      expect(loading).toBeCloseTo(byHand.loadings[i]!, 12);
    });
    expect(explained).toBeCloseTo(byHand.eigenvalues[0]! / 3, 12);
  });

  it('knows two members by heart', () => {
    const { loadings, eigenvalues } = firstComponent([[1, 2, 3, 4], [4, 3, 2, 1].map((value) => value * 10)])!;
    expect(eigenvalues[0]).toBeCloseTo(2, 12);
    expect(eigenvalues[1]).toBeCloseTo(0, 12);
    expect(loadings[0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(loadings[1]).toBeCloseTo(-Math.SQRT1_2, 12);
  });

  it.each(byHand.withoutFirst)('gives none where two directions explain equally much: $why', ({ members }) => {
    for (const list of [members, members.map((member) => member.toReversed())]) expect(firstComponent(list)).toBeNull();
  });

  it('gives a member that has no part in it no loading at all', () => {
    const { members, loadings } = byHand.withoutPart;
    for (const list of [members, members.map((member) => member.toReversed())]) {
      const found = firstComponent(list)!.loadings;
      expect(found[2]).toBe(0);
      loadings.forEach((loading, i) => {
        expect(found[i]).toBeCloseTo(loading, 12);
      });
    }
  });
});

describeWithReference('first component: ASEM by COINr', (folder) => {
  it('agrees on the pillar Physical, the sign of loadings being free', () => {
    const { sdev, PC1 } = readCase(folder, 'coinr_asem_results').pca_physical_loadings_normalised;
    const asem = readCase(folder, 'coinr_asem');
    const names = Object.keys(PC1);
    const found = firstComponent(names.map((name) => withGaps(asem.Normalised[name])))!;
    found.eigenvalues.forEach((value, i) => {
      expect(Math.sqrt(value)).toBeCloseTo(sdev[i], 8);
    });
    const sign = Math.sign(PC1[names[0]!] * found.loadings[0]!);
    names.forEach((name, i) => {
      expect(sign * found.loadings[i]!).toBeCloseTo(PC1[name], 8);
    });
    expect(names).toHaveLength(8);
  });
});
