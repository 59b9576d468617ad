import type { ProtectionRule } from './source.ts';

/** Names of ready sets of rules, see PROTECTION_PROFILES. */
export const PROFILE_NAMES = [
  'register',
  'ba',
  'school-entry',
  'strict',
  'rounding-5',
  'rounding-10',
  'controlled-rounding-5',
  'controlled-rounding-10',
  'census',
] as const;
/** Name of a ready set of rules. */
export type ProfileName = (typeof PROFILE_NAMES)[number];

const REGISTER: ProtectionRule = {
  method: 'suppression',
  roundingBase: 5,
  noise: { largest: 7, variance: 4, unshown: 2 },
  noiseTable: null,
  minimumCount: 3,
  minimumDenominator: 100,
  minimumNumerator: 3,
  smallRates: 'unreliable',
  zerosPublishable: true,
  fullGroupsPublishable: true,
  minimumContributors: 0,
  dominance: null,
  priorPosterior: null,
};

/**
 * Ready sets of rules; a source names one and overrides single options.
 * - `register`: registers of residents and offices; what holds where nothing is said
 * - `ba`: deliveries of the employment agency: besides at least three households or firms behind a count
 * - `school-entry`: examinations of small year groups: health of children, so nobody may learn that all have a finding
 * - `strict`: figures that stigmatise: at least ten people, no zero, no full group
 * - `rounding-5`, `rounding-10`: every count is a multiple of 5 or 10, rates are made of such counts
 * - `controlled-rounding-5`, `controlled-rounding-10`: the same, so that parts still add up to their wholes
 * - `census`: noise by cell keys, for offices that hold the register; parts do not add up to wholes
 * @see docs/methods/protection.md for where the numbers come from
 */
export const PROTECTION_PROFILES: Readonly<Record<ProfileName, ProtectionRule>> = {
  register: REGISTER,
  ba: { ...REGISTER, minimumContributors: 3 },
  'school-entry': {
    ...REGISTER,
    minimumCount: 5,
    minimumDenominator: 20,
    minimumNumerator: 5,
    smallRates: 'hidden',
    fullGroupsPublishable: false,
  },
  strict: {
    ...REGISTER,
    minimumCount: 10,
    minimumNumerator: 10,
    smallRates: 'hidden',
    zerosPublishable: false,
    fullGroupsPublishable: false,
    minimumContributors: 5,
  },
  'rounding-5': { ...REGISTER, method: 'rounding' },
  'rounding-10': { ...REGISTER, method: 'rounding', roundingBase: 10 },
  'controlled-rounding-5': { ...REGISTER, method: 'controlled-rounding' },
  'controlled-rounding-10': { ...REGISTER, method: 'controlled-rounding', roundingBase: 10 },
  census: { ...REGISTER, method: 'cell-key' },
};

/** Options as written: whatever is left out comes from the profile. */
export type WrittenRule = { readonly [K in keyof ProtectionRule]?: ProtectionRule[K] | undefined } & {
  readonly profile: ProfileName;
};

/** A complete rule from a profile and the options that override it. */
export function protectionRule({ profile, ...written }: WrittenRule): ProtectionRule {
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
  return { ...PROTECTION_PROFILES[profile], ...given };
}
