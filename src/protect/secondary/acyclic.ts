import { CELL, type Cells } from '../cells.ts';
import type { Component } from './component.ts';
import { hiddenSum, isSmallSum } from './hidden-sum.ts';

/**
 * True if no single cell of the component can follow exactly, by shape alone: cells and equations form a tree and
 * every equation holds at least two hidden cells. For in any combination of its equations the ends of the tree that
 * they form are cells, at least two, each standing in one of them alone; they cannot cancel.
 */
export function isSafeTree(component: Component): boolean {
  let edges = 0;
  for (const { unknown } of component.equations) {
    if (unknown.length < 2) return false;
    edges += unknown.length;
  }
  return component.targets.length === 0 && edges === component.cells.length + component.equations.length - 1;
}

/**
 * Equations of a tree whose hidden parts, followed down to the lowest hidden areas, sum up to too little: a hidden
 * total drops out of the sums above and below it.
 * @returns numbers of such equations
 */
export function smallSumsBelow(cells: Cells, component: Component): number[] {
  const below = new Map<number, readonly number[]>();
  for (const { equation, unknown } of component.equations) {
    const whole = equation.cells[0] ?? -1;
    if (equation.isHierarchy && cells.isUnknown(whole)) below.set(whole, unknown.slice(1));
  }
  const expand = (cell: number): number => {
    const parts = below.get(cell);
    return parts ? parts.reduce((sum, part) => sum + expand(part), 0) : cells.value(cell);
  };
  const small: number[] = [];
  for (const { number, equation, unknown } of component.equations) {
    if (!equation.isHierarchy || cells.isUnknown(equation.cells[0] ?? -1)) continue;
    const { sum, minimum } = hiddenSum(cells, equation, (cell) => cells.state(cell) >= CELL.protected);
    const expanded = unknown.reduce((total, cell) => total + expand(cell), 0);
    if (!Number.isNaN(sum) && isSmallSum({ sum: expanded, minimum })) small.push(number);
  }
  return small;
}
