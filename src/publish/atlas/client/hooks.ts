/**
 * What the script looks for in a page. A page without these works the same, only plainer.
 *
 * - `<html data-root="../">`: path from the page to the root of the publication ('' at the root)
 * - `<div data-atlas="map" data-level="scheme-level" data-series="so01" data-period="2021-12-31">` around:
 *   - `<form data-atlas="chooser" hidden>` with any of `<select data-atlas="series">` (values: ids, grouped by topic),
 *     `<select data-atlas="period">` (values: period codes), `<select data-atlas="circles">` (values: '' for areas,
 *     `cases`, `residents`) and a checkbox with `data-atlas="change"`; a second map of a page has `data-second="2"`, which
 *     its names in the address end with
 *   - `<… data-atlas="title">` name of the series, `<… data-atlas="subtitle">` its unit and period and
 *     `<a data-atlas="link">` to its page (all optional; the link keeps its `#…`)
 *   - `<div data-atlas="figure">` with the result of drawMapFigure
 *   - `<div data-atlas="table">`, empty: gets the table of a chosen year below the map (optional)
 * - `<div class="finder" data-atlas="finder">`: the search for an area is built inside; what it holds before (a link to
 *   the list of areas) stays below it
 * - `<div data-atlas="comparison" data-level="scheme-level" data-code="K 2">`: the choice of another area or year is built
 *   inside; what it holds before (links to areas) stays
 * - `<div data-atlas="several">`: the choice of several areas takes the place of what it holds
 * - `<div data-atlas="own-area">`: the choice of areas that are put together takes the place of what it holds
 * - `<div data-atlas="talk">` around `<section class="slide" id="slide-1">` …: gets the buttons that show one at a time
 * - tables with `data-sortable` or drawn with isSortable get sorting: columns whose head has `data-sort` or `data-column`;
 *   cells sort by `data-value` where they have one; rows of class `sum` and `group` stay at the head
 * - `<… data-atlas="filter" data-table="id">` gets a filter for that table
 */
export const HOOK = 'data-atlas';

/** Names of the parts, as used with HOOK. */
export type Hook =
  | 'map'
  | 'chooser'
  | 'series'
  | 'period'
  | 'circles'
  | 'change'
  | 'title'
  | 'subtitle'
  | 'link'
  | 'figure'
  | 'table'
  | 'finder'
  | 'comparison'
  | 'several'
  | 'own-area'
  | 'talk'
  | 'filter';
