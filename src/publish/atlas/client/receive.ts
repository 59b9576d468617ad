import type { AreaPayload, AreasPayload, IndicatorsPayload, SeriesPayload } from './payload.ts';
import {
  AREAS_KEY,
  AREAS_PATH,
  areaKey,
  areaPath,
  INDICATORS_KEY,
  INDICATORS_PATH,
  seriesKey,
  seriesPath,
} from './payload.ts';

declare global {
  interface Window {
    sozialraum: { receive(key: string, payload: unknown): void };
  }
}

interface Waiting {
  readonly resolve: (payload: unknown) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<string, Waiting>();
const asked = new Map<string, Promise<unknown>>();

/** Lets payload scripts hand over what they carry. */
export function openReceiver(): void {
  window.sozialraum = {
    receive(key, payload) {
      waiting.get(key)?.resolve(payload);
    },
  };
}

/** Path from this page to the root of the publication. */
export function rootPath(): string {
  return document.documentElement.dataset.root ?? '';
}

/** The list of areas. */
export function loadAreas(): Promise<AreasPayload> {
  return load(AREAS_KEY, AREAS_PATH) as Promise<AreasPayload>;
}

/** The list of indicators. */
export function loadIndicators(): Promise<IndicatorsPayload> {
  return load(INDICATORS_KEY, INDICATORS_PATH) as Promise<IndicatorsPayload>;
}

/** The figures of an area. */
export function loadArea(levelKey: string, code: string): Promise<AreaPayload> {
  return load(areaKey(levelKey, code), areaPath(levelKey, code)) as Promise<AreaPayload>;
}

/** A series on a level. */
export function loadSeries(levelKey: string, id: string): Promise<SeriesPayload> {
  return load(seriesKey(levelKey, id), seriesPath(levelKey, id)) as Promise<SeriesPayload>;
}

function load(key: string, path: string): Promise<unknown> {
  const known = asked.get(key);
  if (known) return known;
  const promise = new Promise<unknown>((resolve, reject) => {
    waiting.set(key, { resolve, reject });
    const script = document.createElement('script');
    script.src = encodeURI(rootPath() + path);
    script.onload = () => reject(new Error(`${path} carried no ${key}`));
    script.onerror = () => reject(new Error(`${path} did not load`));
    document.head.append(script);
  });
  // A failure may pass (a page on a slow line): the next try asks again.
  promise.catch(() => asked.delete(key));
  asked.set(key, promise);
  return promise;
}
