import type { SourceDocument } from '../domain/document.ts';
import { issuedBetween } from '../domain/issue.ts';
import type { Deadline, Plan } from '../domain/plan.ts';
import type { Span } from '../domain/span.ts';
import { plain } from '../text/plain.ts';
import { DOUBTS } from '../text/vi/warnings.ts';
import { agenciesOf } from './agencies.ts';
import { amendsOf } from './amends.ts';
import { type Anatomy, anatomyOf } from './anatomy.ts';
import { attachedOf, attachedPassages, joinedText, titleOf } from './attached.ts';
import { basisOf } from './basis.ts';
import { deadlinesOf } from './deadlines.ts';
import { footnotesOf } from './footnotes.ts';
import { headerOf } from './header.ts';
import { issuerOf } from './issuer.ts';
import { isPlan, kindName, ordersAnywhere } from './kinds.ts';
import type { Line } from './lines.ts';
import { passagesOf } from './passages.ts';
import { periodsOf } from './periods.ts';
import { tableAgencies, tableDeadlines } from './tables-register.ts';
import { tailOf } from './tail.ts';
import { HEADER_SECTION } from './tree.ts';
import { remarksOf } from './warnings.ts';
import { yearOf } from './year.ts';

/** Version of the reading rules: a document read by older ones is read again. */
export const READING_VERSION = 9;

/**
 * Reads a document into its register entry. Pure and total: what is wrong in the document becomes a warning, what is
 * missing is null or empty. Spans point into `document.text`.
 */
export function readPlan(document: SourceDocument): Plan {
  const anatomy = anatomyOf(document.text);
  const { text, rows, parts } = anatomy;
  const [{ zones, tree }, carried] = parts;
  const header = headerOf(zones.header);
  const trees = parts.flatMap((part) => [part.tree, part.annex]);
  const opening = tree.filter((node) => node.section === HEADER_SECTION).map((node) => node.block);
  const openingText = opening.map((block) => block.text).join(' ');
  const title = titleOf(zones.title, zones.kind);
  const attached = carried === undefined ? null : attachedOf(carried, text);
  const issuer = issuerOf({
    header: zones.header,
    body: zones.body,
    title: title ?? '',
    opening: openingText,
    dateline: header.dateline,
    whole: plain(text),
  });
  const year =
    yearOf(title, header.issued.year) ?? yearOf(attached?.title ?? null, header.issued.year) ?? header.issued.year;
  const basis = basisOf(opening);
  const agencies = [
    ...parts.flatMap((part) =>
      [part.tree, part.annex].flatMap((one) => agenciesOf(one, ordersAnywhere(part.zones.kind))),
    ),
    ...tableAgencies(rows),
  ].sort(byStart);
  const context = { year, issued: header.issued, agencies, basis, placeLevel: issuer.level };
  const deadlines = [
    ...parts.flatMap((part) =>
      [part.tree, part.annex].flatMap((one) => deadlinesOf(one, context, !isPlan(part.zones.kind))),
    ),
    ...tableDeadlines(rows, context),
  ]
    .map((deadline) => (isPlan(kindAt(parts, deadline.span.start)) ? deadline : doubted(deadline)))
    .sort(byStart);
  const tail = tailOf(zones.tail, text);
  const issuedFrom = issuedBetween({ issued: header.issued, basis })?.from ?? null;
  const plan = {
    plan: document.plan,
    kind: kindName(zones.kind),
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
    attached,
    basis,
    amends: amendsOf({
      title: title === null ? null : { text: title, span: spanOf(zones.title) },
      header: zones.header.length === 0 ? null : { text: joinedText(zones.header), span: spanOf(zones.header) },
      trees,
      agencies,
      number: header.number,
    }),
    agencies,
    deadlines,
    periods: parts.flatMap((part) => periodsOf(part.tree, year, deadlines, issuedFrom)),
    recipients: tail.recipients,
    passages: passagesOf(trees, [
      ...rows.map(({ section, path, start, end }) => ({
        section,
        path,
        text: plain(text.slice(start, end)),
        span: { start, end },
      })),
      ...(carried === undefined ? [] : attachedPassages(carried)),
      ...footnotesOf(anatomy, document.text),
    ]),
    lines: [
      ...header.lines,
      ...(title === null ? [] : [{ of: 'title' as const, section: HEADER_SECTION, quote: title }]),
      ...tail.lines,
    ],
  };
  const remarks = remarksOf(
    plan,
    parts.map((part) => part.tree),
    isPlan(zones.kind),
  );
  return { ...plan, remarks, warnings: remarks.map(({ message }) => message) };
}

const spanOf = (lines: readonly Line[]): Span => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 });

const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start;

/** The kind of the document that an offset stands in: of the one that is carried, or of the one that carries it. */
const kindAt = ([{ zones }]: Anatomy['parts'], offset: number): string | null => {
  const { attached } = zones;
  const first = attached === null ? undefined : [...attached.header, ...attached.title][0];
  return attached !== null && first !== undefined && first.start <= offset ? attached.kind : zones.kind;
};

/** What orders a date and is no plan is offered, not reminded of unasked. */
const doubted = (deadline: Deadline): Deadline => ({
  ...deadline,
  certain: false,
  why: deadline.why ?? DOUBTS.notAPlan,
});
