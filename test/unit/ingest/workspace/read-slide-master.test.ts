import { describe, expect, it } from 'vitest';
import { readSlideMaster } from '../../../../src/ingest/workspace/read-slide-master.ts';
import { memoryEffects } from '../../../memory-effects.ts';
import { boxShape, smallTemplate, twoMasters } from '../../../small-template.ts';

const read = (files: Readonly<Record<string, Uint8Array>>) => readSlideMaster(memoryEffects(files));

describe('readSlideMaster', () => {
  it('reads the template of the office, and does without one', async () => {
    for (const path of ['slides/master.pptx', 'slides/master.potx']) {
      const { master, findings } = await read({ [path]: smallTemplate() });
      expect(master?.headingFont).toBe('Amtsschrift');
      expect(findings).toEqual([]);
    }
    expect(await read({ 'slides/other.pptx': smallTemplate() })).toEqual({ master: null, findings: [] });
  });

  it('refuses one that gives no master, with the reason', async () => {
    const file = 'slides/master.pptx';
    const refused = (reason: string, part: string) => [
      { code: 'slide-master-unread', severity: 'error', file, details: { reason, part } },
    ];
    expect((await read({ [file]: smallTemplate({ width: 9144000 }) })).findings).toEqual(
      refused('not-16-9', 'ppt/presentation.xml'),
    );
    expect((await read({ [file]: new Uint8Array(9) })).findings).toEqual(refused('damaged', ''));
  });

  it('tells how much of it is not taken over', async () => {
    const { master, findings } = await read({ 'slides/master.pptx': smallTemplate({ shapes: '<p:graphicFrame/>' }) });
    expect(master?.master.pictures).toEqual([]);
    expect(findings).toEqual([
      { code: 'slide-master-partly', severity: 'warning', file: 'slides/master.pptx', details: { count: 1 } },
    ]);
  });

  it('says which of several masters it takes', async () => {
    const bytes = twoMasters(smallTemplate(), smallTemplate(), [2]);
    expect((await read({ 'slides/master.pptx': bytes })).findings).toEqual([
      {
        ...{ code: 'slide-master-chosen', severity: 'note', file: 'slides/master.pptx' },
        details: { name: 'Amt', position: 2, count: 2 },
      },
    ]);
  });

  it('says which texts could hardly be read, once for each kind', async () => {
    const background = '<p:bgPr><a:solidFill><a:srgbClr val="203040"/></a:solidFill></p:bgPr>';
    const { findings } = await read({ 'slides/master.pptx': smallTemplate({ background }) });
    const faint = findings.filter(({ code }) => code === 'slide-master-faint');
    expect(faint.map(({ details }) => details)).toEqual([
      { place: 'title', contrast: 1, least: 3, colour: '#FFFFFF' },
      { place: 'subtitle', contrast: 1.5, least: 3, colour: '#FFFFFF' },
      { place: 'foot', contrast: 1.5, least: 3, colour: '#FFFFFF' },
    ]);
  });

  it('says how small figures become, and warns where they can hardly be read', async () => {
    const small = async (...place: readonly number[]) => {
      const shapes = boxShape('<a:srgbClr val="AA0000"/>', ...place);
      const { findings } = await read({ 'slides/master.pptx': smallTemplate({ shapes }) });
      const found = findings.filter(({ code }) => code === 'slide-master-small');
      return found.map(({ severity, details }) => [severity, details?.['points']]);
    };
    expect(await small(0, 0, 1, 6858000)).toEqual([]);
    expect(await small(0, 0, 2743200, 6858000)).toEqual([['note', 16]]);
    expect(await small(0, 5200000, 12192000, 800000)).toEqual([['warning', 14]]);
  });
});
