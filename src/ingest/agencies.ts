import type { Agency } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { assignmentsOf } from './assignments.ts';
import { subjectIn } from './binding.ts';
import { dutiesUnder, dutyOf, isAnnouncement } from './duties.ts';
import { type NamedStart, namedStart, partiesOf } from './names.ts';
import { CLOSING_SECTION, extentOf, HEADER_SECTION, type Node, walk } from './tree.ts';

/** Headings of parts that hand out work, folded. */
const ASSIGNING =
  /to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem|nhiem vu cua|giao nhiem vu|to chuc, thuc hien/u;
/** Headings of parts that state aims and criteria: a subject there is ordered nothing. */
const AIMS = /muc dich|yeu cau|muc tieu|quan diem|tieu chi|tieu chuan|khen thuong|doi tuong|pham vi|danh gia/u;
/** What a part about reports orders of everybody is a deadline, not work of one. */
const REPORTING = /che do (?:thong tin,? )?bao cao/u;
/** The formula about trouble hands out no work. */
const TROUBLE = /(?:kho khan|vuong mac|phat sinh).{0,80}(?:phan anh|bao cao|gui|kien nghi)/u;
/** One body by its own name, not a class: what an order outside the assigning parts must name. */
const CLASS = /^(?:cac|nhung|thu truong|nguoi dung dau|co quan|don vi|dia phuong|to chuc|doanh nghiep)\b/u;

type Named = Node & { readonly named: NamedStart };

const ancestors = (node: Node): readonly Node['block'][] =>
  node.parent === null ? [] : [node.parent.block, ...ancestors(node.parent)];
const headingsOf = (node: Node): readonly string[] =>
  [node.block, ...ancestors(node)].map((block) => block.folded.slice(0, 200));

/** Children whose text begins with an office; where work is handed out, also those whose first subject is one. */
function namedChildren(node: Node, assigning: boolean): readonly Named[] {
  return node.children.flatMap((child) => {
    const named = namedStart(child.block.body) ?? (assigning ? inner(child) : null);
    return named === null ? [] : [{ ...child, named }];
  });
}

/** "Căn cứ nội dung Kế hoạch, các sở, ngành … có trách nhiệm …": the subject stands behind a phrase. */
function inner(child: Node): NamedStart | null {
  if (child.block.mark === null) return null;
  const name = subjectIn(child.block.body.slice(0, 400));
  return name === null ? null : { name, requested: false, form: 'subject', rest: child.block.body };
}

/** Children of a part that hands out no work, of which most are an office's name with its work below or behind it. */
function mostlyNames(node: Node, named: readonly Named[]): boolean {
  const whole = named.filter(({ named: one, block }) => one.form !== 'subject' && !/^doi voi/u.test(block.folded));
  return (
    whole.length >= 2 &&
    whole.length > node.children.length / 2 &&
    whole.some((child) => child.children.length > 0 || child.named.form === 'colon')
  );
}

/** "2. Sở Tài chính chủ trì …" in a part about money: an order to one body by its name. */
const isOrder = ({ named, block }: Named): boolean =>
  named.form === 'subject' &&
  block.mark !== null &&
  !CLASS.test(fold(named.name)) &&
  /^(?:chu tri|co trach nhiem|chiu trach nhiem|phoi hop|tham muu|huong dan|tong hop|tham dinh|bo tri|can doi|theo doi|xay dung|tren co so|can cu|bao cao)/u.test(
    fold(named.rest),
  );

function chosenChildren(node: Node): readonly Named[] {
  const headings = headingsOf(node);
  if (headings.some((heading) => REPORTING.test(heading))) return [];
  const assigning = headings.some((heading) => ASSIGNING.test(heading)) || opensOrders(node);
  const named = namedChildren(node, assigning);
  if (assigning) return named;
  if (headings.some((heading) => AIMS.test(heading))) return [];
  return mostlyNames(node, named) ? named : named.filter((child) => isOrder(child) || isSoleOrder(child, node));
}

/** "… Chủ tịch UBND huyện yêu cầu:" in front of the top level: its numbers are orders. */
const opensOrders = (node: Node): boolean =>
  node.section === TOP_SECTION && /\b(?:yeu cau|chi thi|giao|de nghi)\b[^.;]{0,120}:$/u.test(node.block.folded);

/** The one paragraph under a task's heading whose subject is ordered to do it. */
const isSoleOrder = (child: Named, node: Node): boolean =>
  child.named.form === 'subject' &&
  child.block.mark === null &&
  node.children.length === 1 &&
  /^(?:co|chiu) trach nhiem/u.test(fold(child.named.rest));

function agencyOf(node: Named): Agency | null {
  const { named, section } = node;
  if (named.form === 'subject' && TROUBLE.test(node.block.folded) && node.block.body.length < 700) return null;
  const under = dutiesUnder(node, section);
  const silent =
    named.form === 'alone' || isAnnouncement(named.form === 'colon' ? named.rest : named.rest.slice(0, 200));
  const own = silent ? [] : [dutyOf(named.form === 'colon' ? named.rest : node.block.body, node, section)];
  const duties = [...own, ...under];
  if (duties.length === 0) return null;
  return {
    section,
    name: named.name,
    parties: partiesOf(named.name),
    requested: named.requested,
    duties,
    span: extentOf(node),
  };
}

/** The top level as one node: documents without parts (a directive's "yêu cầu:" and its numbers) hand out work there. */
function topOf(tree: readonly Node[]): readonly Node[] {
  const [first] = tree;
  if (first === undefined) return [];
  const children = tree.filter((node) => node.section !== HEADER_SECTION && node.section !== CLOSING_SECTION);
  const opening = tree.findLast((node) => node.section === HEADER_SECTION)?.block ?? first.block;
  return [{ block: opening, section: TOP_SECTION, parent: null, children, path: [] }];
}
const TOP_SECTION = '';

/** The agencies of a plan with their duties, in the document's order. */
export function agenciesOf(tree: readonly Node[]): readonly Agency[] {
  const found: Agency[] = [];
  const taken = new Set<Node['block']>();
  const isTaken = (node: Node): boolean => taken.has(node.block) || (node.parent !== null && isTaken(node.parent));
  for (const node of [...topOf(tree), ...walk(tree)]) {
    if (node.section === HEADER_SECTION || node.section === CLOSING_SECTION || isTaken(node)) continue;
    for (const child of chosenChildren(node)) {
      const agency = agencyOf(child);
      if (agency === null) continue;
      taken.add(child.block);
      found.push(agency);
    }
  }
  return [...found, ...assignmentsOf(tree)].sort((a, b) => a.span.start - b.span.start);
}
