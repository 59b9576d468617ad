import { describe, expect, it } from 'vitest';
import { readSlideMaster } from '../../../../src/ingest/workspace/read-slide-master.ts';
import { memoryEffects } from '../../../memory-effects.ts';
import { smallTemplate } from '../../../small-template.ts';

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
});
