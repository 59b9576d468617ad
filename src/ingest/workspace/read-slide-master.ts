import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import type { SlideMaster } from '../../core/slide-master.ts';
import { parseSlideMaster } from '../../formats/document/parse-slide-master.ts';

const FOLDER = 'slides';
const TEMPLATE = /^slides\/master\.(?:pptx|potx)$/;

/** The office's template for slides, `slides/master.pptx` or `.potx`; null where there is none. */
export async function readSlideMaster(
  effects: Effects,
): Promise<{ master: SlideMaster | null; findings: readonly Finding[] }> {
  const file = (await effects.listFiles(FOLDER)).find((path) => TEMPLATE.test(path));
  const bytes = file === undefined ? null : await effects.readFile(file);
  if (file === undefined || !bytes) return { master: null, findings: [] };
  const master = parseSlideMaster(bytes);
  if ('refused' in master) {
    const details = { reason: master.refused, part: master.part };
    return { master: null, findings: [{ code: 'slide-master-unread', severity: 'error', file, details }] };
  }
  const { leftOut } = master;
  if (leftOut === 0) return { master, findings: [] };
  return {
    master,
    findings: [{ code: 'slide-master-partly', severity: 'warning', file, details: { count: leftOut } }],
  };
}
