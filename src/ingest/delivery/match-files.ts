import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import { suggest } from '../suggest.ts';
import type { SourceFile } from '../workspace/read-sources.ts';

/** One delivered file and the mapping that reads it. */
export interface MatchedFile {
  readonly source: SourceFile;
  /** position in the source's deliveries */
  readonly delivery: number;
  readonly file: string;
}

/** `*` stands for anything but a slash. */
function globPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[^/]*');
  return new RegExp(`^${escaped}$`, 'u');
}

/** Files beside deliveries that nobody has to map. */
const NOT_DELIVERIES = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|readme[^/]*|[^/]*\.(?:ya?ml|md|txt\.license|license))$/i;

const DATA = 'data:';
const FOLDER = 'sources/';

/** Matches mappings to files: a mapping without file stops the run, a file without mapping is a warning. */
export async function matchFiles(
  effects: Effects,
  sources: readonly SourceFile[],
): Promise<{ matched: MatchedFile[]; findings: Finding[] }> {
  const own = (await effects.listFiles('sources')).filter((path) => !NOT_DELIVERIES.test(path));
  const usesData = sources.some(({ spec }) => spec.deliveries.some((delivery) => delivery.file.startsWith(DATA)));
  const foreign = usesData ? await effects.listFiles(DATA) : [];
  const used = new Set<string>();
  const matched: MatchedFile[] = [];
  const findings: Finding[] = [];
  for (const source of sources) {
    source.spec.deliveries.forEach((delivery, index) => {
      const isForeign = delivery.file.startsWith(DATA);
      const pattern = globPattern(
        isForeign || delivery.file.startsWith(FOLDER) ? delivery.file : FOLDER + delivery.file,
      );
      const files = (isForeign ? foreign : own).filter((path) => pattern.test(path));
      const place = { file: source.file, ...source.at(['deliveries', index, 'file']), value: delivery.file };
      if (delivery.draft) {
        for (const file of files) used.add(file);
        findings.push({ code: 'mapping-draft', severity: 'error', ...place });
        return;
      }
      if (files.length === 0) {
        const candidates = (isForeign ? foreign : own).map((path) => path.replace(FOLDER, ''));
        const near = suggest(delivery.file, candidates);
        const details = near === null ? {} : { suggestion: near };
        findings.push({ code: 'mapping-file-unknown', severity: 'error', ...place, details });
      }
      for (const file of files) {
        used.add(file);
        matched.push({ source, delivery: index, file });
      }
    });
  }
  for (const file of own) {
    if (!used.has(file)) findings.push({ code: 'delivery-without-mapping', severity: 'warning', file });
  }
  return { matched, findings };
}
