import type { SourceDocument } from '../domain/document.ts';
import type { Plan } from '../domain/plan.ts';
import type { Span } from '../domain/span.ts';
import { plain } from '../text/plain.ts';
import { agenciesOf } from './agencies.ts';
import { basisOf } from './basis.ts';
import { deadlinesOf } from './deadlines.ts';
import { headerOf } from './header.ts';
import { issuerOf } from './issuer.ts';
import { linesOf } from './lines.ts';
import { blocksOf, isHeading } from './outline.ts';
import { passagesOf } from './passages.ts';
import { periodsOf } from './periods.ts';
import { tableAgencies, tableDeadlines } from './tables-register.ts';
import { type Place, tableRowsOf } from './tables-tasks.ts';
import { type Table, tablesOf, withoutTables } from './tables.ts';
import { tailOf } from './tail.ts';
import { HEADER_SECTION, headingOf, type Node, treeOf, walk } from './tree.ts';
import { warningsOf } from './warnings.ts';
import { zonesOf } from './zones.ts';

/** Version of the reading rules: a document read by older ones is read again. */
export const READING_VERSION = 7;

/** Kinds with their marks, by folded name. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  'nghi quyet': 'nghị quyết',
  'quyet dinh': 'quyết định',
  'chi thi': 'chỉ thị',
  'quy che': 'quy chế',
  'quy dinh': 'quy định',
  'thong bao': 'thông báo',
  'thong cao': 'thông cáo',
  'huong dan': 'hướng dẫn',
  'chuong trinh': 'chương trình',
  'ke hoach': 'kế hoạch',
  'phuong an': 'phương án',
  'de an': 'đề án',
  'du an': 'dự án',
  'bao cao': 'báo cáo',
  'to trinh': 'tờ trình',
  'cong dien': 'công điện',
  'ket luan': 'kết luận',
};

/**
 * Reads a document into its register entry. Pure and total: what is wrong in the document becomes a warning, what is
 * missing is null or empty. Spans point into `document.text`.
 */
export function readPlan(document: SourceDocument): Plan {
  const tables = tablesOf(document.text);
  const zones = zonesOf(linesOf(withoutTables(document.text, tables)));
  const header = headerOf(zones.header);
  const blocks = blocksOf(zones.body);
  const tree = treeOf(blocks);
  const annex = treeOf(blocksOf(zones.annex), ANNEX_SECTION);
  const opening = tree.filter((node) => node.section === HEADER_SECTION).map((node) => node.block);
  const openingText = opening.map((block) => block.text).join(' ');
  const title = titleOf(zones.title.map((line) => line.text).join(' '), zones.kind);
  const issuer = issuerOf({
    header: zones.header,
    title: title ?? '',
    opening: openingText,
    dateline: header.dateline,
    whole: plain(document.text),
  });
  const year = yearOf(title) ?? header.issued.year;
  const basis = basisOf(opening);
  const bodyEnd = zones.tail[0]?.start ?? Infinity;
  const rows = tableRowsOf(document.text, tables, (table) => placeOf(table, table.start < bodyEnd ? tree : annex));
  const agencies = [...agenciesOf(tree), ...agenciesOf(annex), ...tableAgencies(rows)].sort(byStart);
  const context = { year, issued: header.issued, agencies, basis, placeLevel: issuer.level };
  const deadlines = [
    ...deadlinesOf(tree, context),
    ...deadlinesOf(annex, context),
    ...tableDeadlines(rows, context),
  ].sort(byStart);
  const tail = tailOf(zones.tail, document.text);
  const plan = {
    plan: document.plan,
    kind: zones.kind === null ? 'văn bản' : (KIND_NAMES[zones.kind] ?? zones.kind),
    number: header.number,
    symbol: header.symbol,
    place: issuer.place,
    level: issuer.level,
    province: issuer.province,
    issuer: issuer.issuer,
    title,
    year,
    issued: header.issued,
    signer: tail.signer,
    basis,
    agencies,
    deadlines,
    periods: periodsOf(tree, year),
    recipients: tail.recipients,
    passages: passagesOf(
      [tree, annex],
      rows.map(({ section, path, start, end }) => ({
        section,
        path,
        text: plain(document.text.slice(start, end)),
        span: { start, end },
      })),
    ),
    lines: [
      ...header.lines,
      ...(title === null ? [] : [{ of: 'title' as const, section: HEADER_SECTION, quote: title }]),
      ...tail.lines,
    ],
  };
  return { ...plan, warnings: warningsOf(plan, tree) };
}

const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start;

/** What stands behind the signature and names no annex of its own. */
const ANNEX_SECTION = 'Phụ lục';

/** Where a table stands: under the last heading before it. */
function placeOf(table: Table, tree: readonly Node[]): Place {
  const node = [...walk(tree)].findLast(({ block }) => block.start < table.start);
  if (node === undefined) return { section: tree[0]?.section ?? ANNEX_SECTION, path: [] };
  const path = isHeading(node.block) ? [...node.path, headingOf(node.block)] : node.path;
  // "PHỤ LỤC" in a line of its own says nothing but its label.
  return { section: node.section, path: path.filter((heading) => heading !== '') };
}

/** The title without the kind that stands before it. */
function titleOf(text: string, kind: string | null): string | null {
  const title = kind === null ? text : text.slice(kind.length).trim();
  return title === '' ? null : title;
}

/** The year of action: the one that the title names last, unless it only ends a span of years. */
function yearOf(title: string | null): number | null {
  const match = /(?<!đến\s)(?<!tới\s)\bnăm\s+(\d{4})(?!\s*[-–]\s*\d{4})/iu.exec(title ?? '');
  return match === null ? null : Number(match[1]);
}
