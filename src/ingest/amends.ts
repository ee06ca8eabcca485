import type { Agency, Amendment, IsoDate } from '../domain/plan.ts';
import type { Span } from '../domain/span.ts';
import { fold } from '../text/fold.ts';
import { amendingClauses, type Clause } from './amends-clauses.ts';
import { HEADER_SECTION, type Node, walk } from './tree.ts';

/** Where a document says what it does to earlier ones. */
interface Source {
  readonly title: { readonly text: string; readonly span: Span } | null;
  /** The lines above the title: an official letter names its matter there ("V/v gia hạn …"). */
  readonly header: { readonly text: string; readonly span: Span } | null;
  readonly trees: readonly (readonly Node[])[];
  readonly agencies: readonly Agency[];
  /** The document's own number: it does nothing to itself. */
  readonly number: string | null;
}

/** What may stand before the verb in a title, or in a letter's matter. Folded. */
const TITLE_LEAD = /^(?:(?:v ?\/ ?v|ve viec|ve|ban hanh|ke hoach|quyet dinh|thong bao|noi dung)(?: |$))*$/u;
/** A letter's matter, up to what stands beside or under it. */
const MATTER = /(?<!\p{L})V ?\/ ?v\b.{0,400}?(?=$| \p{Lu}[\p{L} ]{0,40}, ngày| Kính gửi)/u;
/** The committee itself does it: "UBND huyện … ban hành Kế hoạch sửa đổi, …". Folded. */
const BY_COMMITTEE =
  /(?:^|,)\s?(?:nay,? )?(?:chu tich )?(?:uy ban nhan dan|ubnd)(?: [a-z-]+){0,8}?(?: (?:ban hanh|quyet dinh|thong nhat|thong bao|dong y|cho phep|xay dung))?(?: (?:ban hanh|ke hoach|quyet dinh|viec|chu truong|noi dung))*$/u;
/** What a committee orders, considers or is asked for is not done yet; with marks, for places have such names too. */
const NOT_YET = /(?:^|\s)(?:yêu cầu|giao|đề nghị|chỉ đạo|trình|xem xét|rà soát|tham mưu|khi|nếu|sẽ|cần|phải)(?=\s|$)/u;
/** "Kế hoạch này có hiệu lực kể từ ngày ký và thay thế …". Folded. */
const BY_THIS =
  /^(?:ke hoach|quyet dinh|chuong trinh|de an|phuong an|chi thi|cong van|thong bao|huong dan|van ban) nay(?: (?:co hieu luc|duoc ap dung|ap dung)[^;]{0,120}(?:,| va))?$/u;

/**
 * The earlier documents that a document changes or ends, each with the clause that says so. Only where the document
 * itself is the one that does it: its title says so, "Kế hoạch này …", the committee in its own sentence, or, in a
 * document of articles or one that is about nothing else, an item that begins with the verb. What the documents of the
 * basis do to one another, what agencies are told to amend, and what is to be amended "nếu có" is none of it.
 */
export function amendsOf({ title, header, trees, agencies, number }: Source): readonly Amendment[] {
  const entries = ({ how, targets, quote }: Clause, section: string, span: Span): readonly Amendment[] =>
    targets
      .filter((target) => number === null || fold(target.number) !== fold(number))
      .map((target) => ({ how, ...target, section, quote, span }));
  const titled = (text: string, span: Span): readonly Amendment[] =>
    amendingClauses(text)
      .filter(({ before }) => TITLE_LEAD.test(fold(before)))
      .flatMap((clause) => entries(clause, HEADER_SECTION, span));
  const inTitle = title === null ? [] : titled(title.text, title.span);
  const inMatter = header === null ? [] : titled(MATTER.exec(header.text)?.[0] ?? '', header.span);
  const inBody: Amendment[] = [];
  for (const node of trees.flatMap((tree) => [...walk(tree)])) {
    const { body, start, end } = node.block;
    for (const clause of amendingClauses(body)) {
      const announced = [inTitle, inMatter, inBody].some((found) => found.length > 0);
      if (isOwn(clause, node, announced, agencies)) inBody.push(...entries(clause, node.section, { start, end }));
    }
  }
  // Until when, only the sentence says; a letter's matter is cut short.
  const longer = inBody.filter(({ how }) => how === 'extend');
  return merged([...longer, ...inTitle, ...inBody, ...inMatter]);
}

function isOwn({ before, how }: Clause, node: Node, announced: boolean, agencies: readonly Agency[]): boolean {
  const folded = fold(before);
  if (BY_THIS.test(folded)) return true;
  const assigned = agencies.some(({ span }) => span.start <= node.block.start && node.block.end <= span.end);
  if (assigned) return false;
  if (folded === '') return announced || how === 'replace' || how === 'repeal' || inArticle(node);
  return BY_COMMITTEE.test(folded) && !NOT_YET.test(before);
}

function inArticle(node: Node): boolean {
  return node.block.mark?.kind === 'article' || (node.parent !== null && inArticle(node.parent));
}

/** One entry for each document and what is done to it; a date or an issuer named once holds for all. */
function merged(found: readonly Amendment[]): readonly Amendment[] {
  const dates = new Map<string, Set<IsoDate>>();
  const issuers = new Map<string, string>();
  for (const { number, date, issuer } of found) {
    const key = fold(number);
    if (date !== null) dates.set(key, (dates.get(key) ?? new Set()).add(date));
    if (issuer !== null && !issuers.has(key)) issuers.set(key, issuer);
  }
  const entries = new Map<string, Amendment>();
  for (const one of found) {
    const number = fold(one.number);
    const [date, ...others] = dates.get(number) ?? [];
    // Numbers begin anew each year: two dates are two documents.
    const meant = one.date ?? (others.length === 0 ? (date ?? null) : null);
    const key = [one.how, number, meant].join(' ');
    if (!entries.has(key)) entries.set(key, { ...one, date: meant, issuer: one.issuer ?? issuers.get(number) ?? null });
  }
  return [...entries.values()];
}
