/** How the value of a whole region went over all years of one definition. */
export interface Course {
  /** first and last period that enter */
  readonly from: string;
  readonly to: string;
  /** number of periods that enter */
  readonly count: number;
  /** median change per year in the unit of the indicator (Sen's slope) */
  readonly slope: number;
  /** 1 up, −1 down beyond chance, 0 no direction (Mann–Kendall, among those of all indicators 5 % false alarms) */
  readonly direction: -1 | 0 | 1;
  /** of this series alone, two-sided */
  readonly pValue: number;
  /** periods on both sides of a jump of the level that no steady change explains; null: none */
  readonly jump: { readonly before: string; readonly after: string } | null;
  /** of this series alone; null where it is too short for a test */
  readonly jumpPValue: number | null;
}

/** Courses of one indicator, by position of the area in the table: whole regions and their parts of the next level. */
export interface CourseResult {
  readonly indicator: string;
  readonly courses: ReadonlyMap<number, Course>;
  readonly seed: number;
}
