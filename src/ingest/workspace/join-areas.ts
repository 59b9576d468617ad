import type { SchemeConfig } from '../../core/config-schema.ts';
import type { Finding } from '../../core/finding.ts';
import { codeSlug } from '../../core/slug.ts';
import { suggest } from '../suggest.ts';
import { type AreaDraft, areaDraft } from './area-draft.ts';
import type { GeometryFile } from './read-geometry.ts';

/** Drafts of one scheme in their final order, each with the position of the area above (−1 for the region). */
export interface JoinedAreas {
  readonly drafts: readonly AreaDraft[];
  readonly parents: readonly number[];
}

/** Joins list and shapes of a scheme: names and parents from the list where it has them, else from the attributes. */
export function joinAreas(
  scheme: SchemeConfig,
  listed: readonly AreaDraft[],
  { files, findings }: { files: readonly GeometryFile[]; findings: Finding[] },
): JoinedAreas {
  const region = regionDraft(scheme, listed);
  const byCode = new Map<string, AreaDraft>([[region.code, region]]);
  for (const draft of listed) if (draft.level > 0) byCode.set(draft.code, draft);
  const named = new Set(byCode.keys());
  const listedLevels = new Set(listed.map((draft) => draft.level));
  const shapeLevels = new Set<number>();
  for (const file of files) {
    shapeLevels.add(file.level);
    joinFile(file, byCode, { isListComplete: listedLevels.has(file.level) && !declaresAreas(file), findings });
  }
  const fromShapes = new Set(
    [...byCode.values()].filter((draft) => !named.has(draft.code)).map((draft) => draft.level),
  );
  const ownOrder = new Set([...listedLevels].filter((level) => !fromShapes.has(level)));
  const drafts = [...byCode.values()].sort(
    (first, second) =>
      first.level - second.level || (ownOrder.has(first.level) ? 0 : CODE_ORDER.compare(first.code, second.code)),
  );
  for (const draft of drafts) {
    if (draft.geometry || !shapeLevels.has(draft.level)) continue;
    const place = { file: draft.file, row: draft.row, column: 'code', value: draft.code, areaCode: draft.code };
    findings.push({ code: 'area-without-geometry', severity: 'warning', ...place });
  }
  checkFileNames(scheme, drafts, findings);
  return { drafts, parents: resolveParents(scheme, drafts, findings) };
}

// A list of all areas of a level has an order of its own; a geometry file has none that a reader would expect.
const CODE_ORDER = new Intl.Collator('de', { numeric: true });

/** Unknown codes for which the one that was meant is looked up: each costs a walk over all areas. */
const MOST_LOOKED_UP = 50;

function regionDraft(scheme: SchemeConfig, listed: readonly AreaDraft[]): AreaDraft {
  const own = listed.find((draft) => draft.level === 0 && draft.code === scheme.region.code);
  const draft = own ?? areaDraft({ code: scheme.region.code, level: 0, file: 'sozialraum.yaml', row: null });
  draft.name = scheme.region.name;
  draft.parent = null;
  return draft;
}

// A file that is told where names or parents stand brings areas of its own; a list then only adds to some of them.
const declaresAreas = (file: GeometryFile): boolean => file.config.name !== null || file.config.parent !== null;

function joinFile(
  file: GeometryFile,
  byCode: Map<string, AreaDraft>,
  { isListComplete, findings }: { isListComplete: boolean; findings: Finding[] },
): void {
  let looked = 0;
  for (const shape of file.shapes) {
    const place = { file: file.config.file, row: shape.row, column: file.config.code, value: shape.code };
    let draft = byCode.get(shape.code);
    if (!draft && isListComplete) {
      const near = looked++ < MOST_LOOKED_UP ? suggest(shape.code, byCode.keys()) : null;
      const details = near === null ? {} : { suggestion: near };
      findings.push({
        code: 'geometry-without-area',
        severity: 'warning',
        ...place,
        areaCode: shape.code,
        details,
      });
      continue;
    }
    if (draft && draft.level !== file.level) {
      const details = { problem: 'level' };
      findings.push({ code: 'area-code-duplicate', severity: 'error', ...place, areaCode: shape.code, details });
      continue;
    }
    if (!draft) {
      draft = areaDraft({ code: shape.code, level: file.level, file: file.config.file, row: shape.row });
      byCode.set(shape.code, draft);
    }
    if (draft.geometry) {
      findings.push({ code: 'geometry-duplicate', severity: 'error', ...place, areaCode: shape.code });
      continue;
    }
    if (draft.name === '') draft.name = shape.name;
    draft.parent ??= draft.level === 0 ? null : shape.parent;
    draft.geometry = shape.feature.geometry;
  }
}

function checkFileNames(scheme: SchemeConfig, drafts: readonly AreaDraft[], findings: Finding[]): void {
  const byName = new Map<string, AreaDraft>();
  for (const draft of drafts) {
    const name = `${scheme.levels[draft.level]?.id}/${codeSlug(draft.code)}`;
    const other = byName.get(name);
    if (!other) {
      byName.set(name, draft);
      continue;
    }
    const place = { file: draft.file, row: draft.row, column: 'code', value: draft.code, areaCode: draft.code };
    const details = { other: other.code, fileName: `${codeSlug(draft.code)}.html` };
    findings.push({ code: 'area-file-name-collision', severity: 'error', ...place, details });
  }
}

// A level may hang directly under the region: then no area of it names one above. Where some do, the others forgot.
function resolveParents(scheme: SchemeConfig, drafts: readonly AreaDraft[], findings: Finding[]): number[] {
  const positions = new Map(drafts.map((draft, index) => [draft.code, index]));
  const namingLevels = new Set(drafts.filter((draft) => draft.parent !== null).map((draft) => draft.level));
  let looked = 0;
  return drafts.map((draft) => {
    if (draft.level === 0) return -1;
    if (draft.parent === null && (draft.level === 1 || !namingLevels.has(draft.level))) return 0;
    const position = positions.get(draft.parent ?? '');
    const above = position === undefined ? undefined : drafts[position];
    if (position !== undefined && above && above.level < draft.level) return position;
    const isLookedUp = draft.parent !== null && looked++ < MOST_LOOKED_UP;
    const candidates = isLookedUp ? drafts.filter((entry) => entry.level < draft.level) : [];
    const near = suggest(
      draft.parent ?? '',
      candidates.map((entry) => entry.code),
    );
    const details = {
      problem: draft.parent === null ? 'empty' : above ? 'level' : 'unknown',
      level: scheme.levels[draft.level]?.id ?? '',
      ...(near === null ? {} : { suggestion: near }),
    };
    const place = { file: draft.file, row: draft.row, column: 'parent', value: draft.parent ?? '' };
    findings.push({ code: 'area-parent-unknown', severity: 'error', ...place, areaCode: draft.code, details });
    return 0;
  });
}
