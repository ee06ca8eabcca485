import type { Span } from '../domain/span.ts';
import { type Furniture, furnitureOf, withoutFurniture } from '../text/furniture.ts';
import { linesOf } from './lines.ts';
import { blocksOf, isHeading } from './outline.ts';
import { type Place, tableRowsOf, type TableRow } from './tables-tasks.ts';
import { type Table, tablesOf, withoutTables } from './tables.ts';
import { headingOf, type Node, treeOf, walk } from './tree.ts';
import { type Zones, zonesOf } from './zones.ts';

/** A document, or one that it carries, cut into what it is made of. */
export interface Part {
  readonly zones: Zones;
  readonly tree: readonly Node[];
  readonly annex: readonly Node[];
}

/** A whole text cut into what it is made of; every offset is one of the text. */
export interface Anatomy {
  /** The text without page furniture, offset for offset: what is quoted. */
  readonly text: string;
  readonly furniture: readonly Furniture[];
  readonly tables: readonly Table[];
  readonly rows: readonly TableRow[];
  /** The document and, where it carries one, the other behind it. */
  readonly parts: readonly [Part, ...Part[]];
}

/** What stands behind the signature and names no annex of its own. */
const ANNEX_SECTION = 'Phụ lục';

/** Cuts a text into page furniture, tables, zones and outlines. */
export function anatomyOf(source: string): Anatomy {
  const furniture = furnitureOf(source);
  const text = withoutFurniture(source, furniture);
  const tables = tablesOf(text);
  const zones = zonesOf(linesOf(withoutTables(text, tables)));
  const main = partOf(zones);
  const parts: [Part, ...Part[]] = zones.attached === null ? [main] : [main, partOf(zones.attached)];
  const outlines = parts.flatMap(outlinesOf);
  const rows = tableRowsOf(text, tables, (table) =>
    placeOf(table, outlines.findLast(({ start }) => start <= table.start)?.tree ?? main.tree),
  );
  return { text, furniture, tables, rows, parts };
}

const partOf = (zones: Zones): Part => ({
  zones,
  tree: treeOf(blocksOf(zones.body)),
  annex: treeOf(blocksOf(zones.annex), ANNEX_SECTION),
});

/** Where each outline of a part begins: annexes begin with the recipients, for a table may stand before their heading. */
function outlinesOf({ zones, tree, annex }: Part): readonly { start: number; tree: readonly Node[] }[] {
  const begin = [...zones.header, ...zones.title, ...zones.body][0]?.start ?? 0;
  const end = (zones.tail[0] ?? zones.annex[0])?.start;
  return [{ start: begin, tree }, ...(end === undefined ? [] : [{ start: end, tree: annex }])];
}

/** Where a table stands: under the last heading before it. */
function placeOf(table: Span, tree: readonly Node[]): Place {
  const node = [...walk(tree)].findLast(({ block }) => block.start < table.start);
  if (node === undefined) return { section: tree[0]?.section ?? ANNEX_SECTION, path: [] };
  const path = isHeading(node.block) ? [...node.path, headingOf(node.block)] : node.path;
  // "PHỤ LỤC" in a line of its own says nothing but its label.
  return { section: node.section, path: path.filter((heading) => heading !== '') };
}
