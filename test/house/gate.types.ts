// Compiled, never run: the type checker keeps the promise that nothing but protect/ makes a ProtectedTable.
import { assess } from '../../src/assess/assess.ts';
import type { MeasuredTable, ProtectedTable } from '../../src/core/stages.ts';

declare const measured: MeasuredTable;
declare const shown: ProtectedTable;

// @ts-expect-error a measured table is not a protected one
assess(measured);

// @ts-expect-error nor is an object that has all its fields but the brand
assess({ areas: shown.areas, sources: [], indicators: [], indices: [], typologies: [], log: [] });

assess(shown);
