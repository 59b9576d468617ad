const keys = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What the payload of a series may hold; nobody knows what anything else in it tells. */
const SERIES = keys('figures pages');
const FIGURES = keys(
  'id names unit decimals drawing hasCases palette classCount bounds method classNames classLook grid change periods',
);
const CHANGE = keys('from to directions');
const PERIOD = keys('period values statuses classes earlyClasses bounds againstRegion numerators denominators region');
const AREA = keys('code figures');
const AREAS = keys('levels');
const LEVEL = keys('key folders plurals region areas');
const REGION = keys('key code name');
const INDICATORS = keys('indicators');
const INDICATOR = keys('id names kind multiplier levels unit decimals direction topic breaks pages');
const LANGUAGES = keys('de en');

/** A payload as it was read: whatever it may be. */
type Entries = Readonly<Record<string, unknown>>;

/** True for an object that has no other entries. */
function hasOnly(value: unknown, allowed: ReadonlySet<string>): value is Entries {
  return typeof value === 'object' && value !== null && Object.keys(value).every((key) => allowed.has(key));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** True if the payload of a series holds what readers know and nothing else. */
export function isKnownSeries(payload: unknown): boolean {
  if (!hasOnly(payload, SERIES) || !hasOnly(payload['figures'], FIGURES)) return false;
  const { periods, change, hasCases = false } = payload['figures'];
  if (typeof hasCases !== 'boolean') return false;
  if (!isNothing(change) && !hasOnly(change, CHANGE)) return false;
  return Array.isArray(periods) && periods.every((period) => hasOnly(period, PERIOD));
}

/** True if the payload of an area holds what readers know and nothing else. */
export const isKnownArea = (payload: unknown): boolean => hasOnly(payload, AREA);

/** True if the list of areas holds what readers know and nothing else. */
export function isKnownAreaList(payload: unknown): boolean {
  if (!hasOnly(payload, AREAS)) return false;
  const { levels } = payload;
  return (
    Array.isArray(levels) &&
    levels.every((level) => {
      if (!hasOnly(level, LEVEL)) return false;
      return isNothing(level['region']) || hasOnly(level['region'], REGION);
    })
  );
}

/** Entries of the list of indicators, each with nothing but what readers know; null if it is none. */
export function knownIndicators(payload: unknown): readonly Entries[] | null {
  const list = hasOnly(payload, INDICATORS) ? payload['indicators'] : null;
  return Array.isArray(list) && list.every((entry) => hasOnly(entry, INDICATOR)) ? list : null;
}

/** True for texts by language. */
export function areTexts(value: unknown): value is Readonly<Record<string, string>> {
  return hasOnly(value, LANGUAGES) && Object.values(value).every((text) => typeof text === 'string');
}
