import { beforeAll, describe, expect, it } from 'vitest';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { publishOpenData } from '../../../../src/publish/open-data/open-data.ts';
import { publishReport } from '../../../../src/publish/report/report.ts';
import { verifyDocuments } from '../../../../src/verify/documents/verify-documents.ts';
import { verify } from '../../../../src/verify/verify.ts';
import { NO_FORMULAS } from '../../../assessed-table.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { bytesOf, list, published } from '../publication.ts';

const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const { assessed, edition: plain } = atlasEdition();
  const publish = { ...plain.config.publish, documents: ['report' as const] };
  const edition = { ...plain, config: { ...plain.config, publish } };
  const input = { assessed, edition, methodLog: [], formulas: NO_FORMULAS };
  for (const { path, chunks } of publishOpenData(input)) files.set(path, bytesOf(chunks));
  for (const { path, content } of publishReport(assessed, edition, await loadTypesetter()))
    files.set(path, await content());
});

/** What is found in the report, with a line of observations.csv changed: then the report says something else. */
async function verified(change: (line: string) => string) {
  const changed = new Map(files);
  const lines = new TextDecoder().decode(files.get('data/observations.csv')).split('\n');
  changed.set('data/observations.csv', new TextEncoder().encode(lines.map(change).join('\n')));
  list(changed);
  const verdict = await verify(published(changed));
  // all, one or none of them verified elsewhere, the documents tell the same
  for (const count of [0, 1, Number.POSITIVE_INFINITY]) {
    const documentsApart = {
      judge: () => verifyDocuments(published(changed), (paths) => paths.slice(0, count)),
      share: (paths: readonly string[]) => paths.slice(count),
    };
    const apart = await verify(published(changed), { documentsApart });
    expect(apart.comparedFigures).toBe(verdict.comparedFigures);
    expect(apart.findings).toEqual(verdict.findings);
  }
  const findings = verdict.findings.filter(({ file }) => /^bericht.*\.pdf$/.test(file));
  return { ...verdict, findings };
}

describe('the report as it was set', () => {
  it('shows what the table shows', async () => {
    const { findings, comparedFigures } = await verified((line) => line);
    expect(findings).toEqual([]);
    const without = new Map([...files].filter(([path]) => !path.endsWith('.pdf')));
    list(without);
    expect(comparedFigures - (await verify(published(without))).comparedFigures).toBeGreaterThan(200);
  });

  it('is caught where one of its figures is another one', async () => {
    const { findings } = await verified((line) =>
      line.startsWith('sozialraeume,AL 1,sozialraum,2021-12-31,so01,') ? line.replace(/(,%,)(\d)/, '$19$2') : line,
    );
    expect(findings.map(({ code, file, areaCode }) => `${code} ${file} ${areaCode}`)).toEqual([
      'verify-figure-differs bericht-en.pdf AL 1',
      'verify-figure-differs bericht.pdf AL 1',
    ]);
  });

  it('is caught where it shows what is hidden', async () => {
    const { findings } = await verified((line) =>
      line.startsWith('sozialraeume,AL 1,sozialraum,2021-12-31,so01,')
        ? line
            .split(',')
            .map((cell, at) => (at === 8 ? 'hidden' : at > 6 && at !== 10 ? '' : cell))
            .join(',')
        : line,
    );
    expect(findings.map(({ code, file, areaCode }) => `${code} ${file} ${areaCode}`)).toEqual([
      'verify-hidden-figure bericht-en.pdf AL 1',
      'verify-hidden-figure bericht.pdf AL 1',
    ]);
  });

  it('stops a verdict where it could not be verified elsewhere', async () => {
    list(files);
    const documentsApart = { judge: () => Promise.reject(new Error('no room')), share: () => [] };
    await expect(verify(published(files), { documentsApart })).rejects.toThrow('no room');
  });
});
