/** A figure that must stay hidden, with what is true and what a reader must be left in doubt about. */
export interface ProtectionSecret {
  /** id of an indicator in which it stands hidden */
  readonly indicator: string;
  /** `remainder`: denominator minus numerator of a share, itself printed nowhere */
  readonly part: 'numerator' | 'denominator' | 'remainder';
  readonly scheme: string;
  /** code of the area */
  readonly area: string;
  /** code of the period as it is published */
  readonly period: string;
  /** true count; null where the office does not know it either (hidden by the source). A 1 is known to the one person. */
  readonly value: number | null;
  /** no reader may be sure that the count is below this */
  readonly minimumCount: number;
  /** largest minus smallest value that readers must hold possible */
  readonly requiredWidth: number;
}

/** An area by scheme and code. */
export type AreaPlace = readonly [scheme: string, code: string];

/** A count of the people whom areas of one scheme hold and those of another within them do not: printed nowhere. */
export interface RestSecret extends Pick<ProtectionSecret, 'indicator' | 'period' | 'value'> {
  readonly part: 'numerator' | 'denominator';
  readonly whole: readonly AreaPlace[];
  readonly parts: readonly AreaPlace[];
  /** no reader may be sure that the count is below this */
  readonly minimumCount: number;
  /** largest minus smallest value that readers must hold possible */
  readonly requiredWidth: number;
}

/** A count that is hidden or rounded today and that an earlier edition showed otherwise. */
export interface CorrectedCount extends Pick<ProtectionSecret, 'indicator' | 'scheme' | 'area' | 'period'> {
  readonly part: 'numerator' | 'denominator';
  /** true count of today */
  readonly value: number;
}

/** For judging an attack, and for nothing else: every count protected by a rule, wherever it is hidden. Private. */
export interface ProtectionSecrets {
  readonly secrets: readonly ProtectionSecret[];
  /** what is left over between schemes; none in editions of before this was kept */
  readonly rests: readonly RestSecret[];
  /** tell which figures of earlier editions hold no longer; none in editions of before this was kept */
  readonly corrected?: readonly CorrectedCount[];
}
