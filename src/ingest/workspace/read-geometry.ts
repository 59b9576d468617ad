import type { GeometryConfig, SchemeConfig } from '../../core/config-schema.ts';
import type { Effects, GeometryFeature } from '../../core/effects.ts';
import { type Finding, shortValue } from '../../core/finding.ts';
import { ownEntry } from '../../core/own-entry.ts';
import { printedText } from '../../core/printed-text.ts';
import { isMisread } from '../../formats/text.ts';
import { suggest } from '../suggest.ts';

/** One shape with the attributes that matter, from one geometry file. */
export interface Shape {
  readonly code: string;
  readonly name: string;
  /** code of the area above, null where the file does not say */
  readonly parent: string | null;
  readonly feature: GeometryFeature;
  /** 1-based number of the feature in its file */
  readonly row: number;
}

/** Shapes of one geometry file. */
export interface GeometryFile {
  readonly config: GeometryConfig;
  /** index into the scheme's levels */
  readonly level: number;
  readonly shapes: readonly Shape[];
}

type Properties = GeometryFeature['properties'];

const attribute = (properties: Properties, name: string): string => printedText(ownEntry(properties, name));

function parentOf(config: GeometryConfig, properties: Properties, code: string): string | null {
  const rule = config.parent;
  if (!rule) return null;
  if ('attribute' in rule) return attribute(properties, rule.attribute) || null;
  if ('prefix' in rule) return code.slice(0, rule.prefix);
  return rule.fixed;
}

/** Attributes that the configuration names and no feature has. */
function missingAttributes(config: GeometryConfig, features: readonly GeometryFeature[]): Finding[] {
  const present = new Set(features.slice(0, 50).flatMap((feature) => Object.keys(feature.properties)));
  const parent = config.parent && 'attribute' in config.parent ? config.parent.attribute : null;
  return [config.code, config.name, parent].flatMap((name): Finding[] => {
    if (name === null || present.has(name)) return [];
    const near = suggest(name, present);
    const details = { expected: [...present].join(', '), ...(near === null ? {} : { suggestion: near }) };
    return [{ code: 'geometry-attribute', severity: 'error', file: config.file, column: name, value: name, details }];
  });
}

/** Reads one geometry file of a scheme; null with findings if there is nothing to use. */
export async function readGeometryFile(
  effects: Effects,
  scheme: SchemeConfig,
  config: GeometryConfig,
): Promise<{ file: GeometryFile | null; findings: Finding[] }> {
  const level = scheme.levels.findIndex((entry) => entry.id === config.level);
  const place = { severity: 'error', file: config.file } as const;
  if (level < 0) {
    const expected = scheme.levels.map((entry) => entry.id).join(', ');
    const finding: Finding = { code: 'area-level-unknown', ...place, value: config.level, details: { expected } };
    return { file: null, findings: [finding] };
  }
  const { file, layer, crs, forceCrs } = config;
  const toleranceMetres = config.toleranceMetres === 0 ? null : config.toleranceMetres;
  const features = await effects.readGeometry({ file, layer, crs, forceCrs, toleranceMetres });
  if (!features) {
    const exists = (await effects.readFile(file)) !== null;
    return { file: null, findings: [{ code: exists ? 'geometry-unreadable' : 'geometry-missing', ...place }] };
  }
  const findings = missingAttributes(config, features);
  if (features.length === 0) findings.push({ code: 'geometry-unreadable', ...place });
  if (findings.length > 0) return { file: null, findings };
  const shapes: Shape[] = [];
  const rows = new Map<string, number>();
  features.forEach((feature, index) => {
    const code = attribute(feature.properties, config.code);
    const row = index + 1;
    const at = { ...place, row, column: config.code, value: code };
    if (code === '') {
      findings.push({ code: 'area-code-empty', ...at });
      return;
    }
    const first = rows.get(code);
    if (first !== undefined) {
      findings.push({ code: 'geometry-duplicate', ...at, areaCode: code, details: { firstRow: first } });
      return;
    }
    rows.set(code, row);
    const name = config.name === null ? '' : attribute(feature.properties, config.name);
    if (isMisread(name)) {
      const details = { problem: 'misread' };
      const misread = { ...at, column: config.name, value: shortValue(name), areaCode: code };
      findings.push({ code: 'delivery-encoding', ...misread, details });
    }
    shapes.push({ code, name, parent: parentOf(config, feature.properties, code), feature, row });
  });
  return { file: { config, level, shapes }, findings };
}
