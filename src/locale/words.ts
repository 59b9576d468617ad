/** The shape of a catalogue of words, so that the compiler lists what another language lacks. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...input: infer Input) => string
      ? (...input: Input) => string
      : Words<T[K]>;
};
