import { describe, expect, it } from 'vitest';
import { writingOrder } from '../../../../src/platform/publication/writing-order.ts';

describe('writingOrder', () => {
  it('puts files that tell sizes last and keeps the order of all others', () => {
    const content = async () => new Uint8Array();
    const [page, sizes, document, table] = [
      { path: 'page.html', chunks: [] },
      { path: 'sizes.html', chunks: [], sized: () => [] },
      { path: 'report.pdf', content },
      { path: 'table.csv', chunks: [] },
    ];
    expect(writingOrder([page!, sizes!, document!, table!])).toEqual({ first: [page, document, table], last: [sizes] });
    expect(writingOrder([])).toEqual({ first: [], last: [] });
  });
});
