import type { Status } from '../../core/status.ts';

/** An area of a choropleth with what is said about it. */
export interface ChoroplethArea {
  /** index in AreaTable.areas: must be one of the view's */
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly href: string | null;
  readonly parentName: string | null;
  /** "12,3 Prozent", read aloud and in the tip; '' where there is no value */
  readonly valueText: string;
  /** "Anzahl 214", what its circle stands for; missing on maps without circles */
  readonly sizeText?: string;
  /** word for the status where it matters: always without a value, else for estimated, provisional …; '' for none */
  readonly statusWord: string;
  readonly status: Status;
  /** 1…classCount, 0 = none */
  readonly classNumber: number;
  /** name of the class where it has one, else '' ("Klasse 4 von 5" is said instead) */
  readonly className: string;
  /** a mark in its middle; where it is missing that of the class, if classes have marks */
  readonly mark?: string;
  /** "über dem Wert der Region", '' for none */
  readonly comparisonWord: string;
}
