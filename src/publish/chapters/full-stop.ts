/** What ends a sentence with this text at its end: nothing where it has a full stop of its own, as "31.12." has. */
export const fullStop = (text: string): string => (text.endsWith('.') ? '' : '.');
