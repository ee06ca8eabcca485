import { fold } from '../text/fold.ts';
import { isAssigneeLine } from './assignments.ts';
import { subjectIn } from './binding.ts';
import { type NamedStart, namedStart } from './names.ts';
import { type Block, namedStartOf } from './outline.ts';
import type { Node } from './tree.ts';

/** A node whose text begins with an office, or whose first subject is one. */
export type Named = Node & { readonly named: NamedStart };

/** The path of what stands before the first heading taken as a part. */
export const TOP_SECTION = '';

/** Headings of parts that hand out work, folded. */
const ASSIGNING =
  /to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem|nhiem vu cua|giao nhiem vu|to chuc, thuc hien|thuc hien ke hoach$/u;
/** Headings of parts that state aims and criteria: a subject there is ordered nothing. */
const AIMS = /muc dich|yeu cau|muc tieu|quan diem|tieu chi|tieu chuan|khen thuong|doi tuong|pham vi|danh gia/u;
/** What a running paragraph about reports orders of everybody is a deadline, not work of one. */
const REPORTING = /che do (?:thong tin,? )?bao cao/u;
/** Such a part that also tells who watches over the work. Folded. */
const WATCHING =
  /(?:theo doi|kiem tra|giam sat|danh gia|to chuc).*(?:,| va) (?:thuc hien )?che do (?:thong tin,? )?bao cao/u;
/** Headings of parts about money: classes by their name are ordered to provide it there. */
const FUNDING = /kinh phi|nguon luc|nguon von|tai chinh|ngan sach/u;
/** A class, not one body by its own name. Folded. */
const CLASS = /^(?:cac|nhung|thu truong|nguoi dung dau|co quan|don vi|dia phuong|to chuc|doanh nghiep)\b/u;
/** A class that leaves open who belongs to it. Folded. */
const ANYBODY = /^(?:cac |nhung )?(?:co quan|don vi|dia phuong|to chuc|bo phan)\b/u;
/** The issuer, who orders others. Folded. */
const ISSUER = /^(?:chu tich )?(?:uy ban nhan dan|ubnd)(?! (?:cac|cap|tung|xa,|phuong,))/u;

const ancestors = (node: Node): readonly Node['block'][] =>
  node.parent === null ? [] : [node.parent.block, ...ancestors(node.parent)];
const headingsOf = (node: Node): readonly string[] =>
  [node.block, ...ancestors(node)].map((block) => block.folded.slice(0, 200));

/** The office that a block begins with; behind "UBND tỉnh yêu cầu …", the office that is ordered. */
function orderedIn(block: Block): NamedStart | null {
  const named = namedStartOf(block);
  if (named?.form !== 'subject' || !ISSUER.test(fold(named.name))) return named;
  return /^(?:yeu cau|de nghi|giao|phan cong)\b/u.test(fold(named.rest)) ? namedStart(named.rest) : named;
}

/** "Căn cứ nội dung Kế hoạch, các sở, ngành … có trách nhiệm …": the subject stands behind a phrase. */
function inner(child: Node, running: boolean): NamedStart | null {
  if (child.block.mark === null && !running && !opens(child)) return null;
  const name = subjectIn(child.block.body.slice(0, 400));
  return name === null ? null : { name, requested: false, form: 'subject', rest: child.block.body };
}

/** The first paragraph of a part, in front of its numbered headings. */
function opens(child: Node): boolean {
  const siblings = child.parent?.children ?? [];
  return siblings[0] === child && siblings.slice(1).some(({ block }) => block.mark?.label);
}

/** True where a part hands out its work in running paragraphs: "Giao Sở Y tế …", "Sở Nội vụ …", without numbers. */
export const isRunning = (node: Node): boolean =>
  node.children.every(({ block }) => !block.mark?.label) &&
  node.children.filter(({ block }) => block.mark === null && namedStartOf(block)?.form === 'subject').length >= 3;

/** The subjects of orders behind the first in a running paragraph: "Sở Du lịch …; Sở Công Thương hỗ trợ …". */
export function furtherSubjects({ block }: Named): readonly NamedStart[] {
  const [first = '', ...clauses] = block.body.split(/;\s+(?=\p{Lu})/u);
  // "Giám đốc Sở A; Thủ trưởng …; Chủ tịch … chịu trách nhiệm": one list of names with one order.
  const listed = namedStart(first);
  if (listed !== null && listed.form !== 'subject') return [];
  return clauses.flatMap((clause) => {
    const named = namedStart(clause);
    return named?.form === 'subject' ? [named] : [];
  });
}

/** Children whose text begins with an office; where work is handed out, also those whose first subject is one. */
function namedChildren(node: Node, assigning: boolean): readonly Named[] {
  const running = assigning && isRunning(node);
  return node.children.flatMap((child, i) => {
    // What an assignee line below it hands out is a task: its own subject is part of its words.
    if (i > 0 && isClosingWords(node, i)) return [];
    const isTask = !isHeadingMark(child) && node.children.slice(i + 1).some(isAssigneeLine);
    if (isTask || isAssigneeLine(child) || child.children.some(isAssigneeLine)) return [];
    const named = orderedIn(child.block) ?? (assigning ? inner(child, running) : null);
    return named === null ? [] : [{ ...child, named: requestedBy(child, named) }];
  });
}

/** "Các cơ quan, đơn vị căn cứ …" behind the last numbered office: the words to everybody that close a plan. */
function isClosingWords(node: Node, at: number): boolean {
  const last = node.children[at];
  if (last === undefined || at < node.children.length - 1 || last.block.mark !== null) return false;
  const named = namedStartOf(last.block);
  return (
    named?.form === 'subject' && ANYBODY.test(fold(named.name)) && node.children.some(({ block }) => block.mark?.label)
  );
}

/** "6. Đề nghị" over the offices asked: each of them is asked, not ordered. */
function requestedBy(child: Node, named: NamedStart): NamedStart {
  const asked = child.parent !== null && /^(?:(?:kinh|tran trong) )?de nghi\b/u.test(child.parent.block.folded);
  return asked ? { ...named, requested: true } : named;
}

const isHeadingMark = ({ block }: Node): boolean => block.mark?.kind === 'number' || block.mark?.kind === 'decimal';

/** Children of a part that hands out no work, of which most are an office's name with its work below or behind it. */
function mostlyNames(node: Node, named: readonly Named[]): boolean {
  const whole = named.filter(({ named: one, block }) => one.form !== 'subject' && !/^doi voi/u.test(block.folded));
  return (
    whole.length >= 2 &&
    whole.length > node.children.length / 2 &&
    whole.some((child) => child.children.length > 0 || child.named.form === 'colon')
  );
}

/** Words of a heading that names more than one office. Folded. */
const GATHERS = /(?:^|[\s,;])(?:cac|nhung|va|luc luong|khoi|doan the|to chuc)\b|[,;]/u;

/**
 * True where a heading only gathers offices that have work of their own below: "5. Các tổ chức chính trị - xã hội" over
 * "a) Hội Nông dân: …", or a bare "6. Đề nghị".
 */
function isGroup(child: Node): boolean {
  const bare = /^(?:(?:kinh|tran trong) )?de nghi\W*$/u.test(child.block.folded);
  const named = namedStartOf(child.block);
  if (!bare && (named?.form !== 'alone' || !GATHERS.test(fold(named.name)))) return false;
  const offices = child.children.filter((item) => {
    const one = namedStartOf(item.block);
    return one !== null && (one.form === 'colon' || (one.form === 'alone' ? item.children.length > 0 : bare));
  });
  return offices.length >= (bare ? 1 : 2) && offices.length === child.children.length;
}

/**
 * The offices with work of their own under the heading of their class, beside what the class itself is to do:
 * "1. Các phòng, ban: … - Phòng Y tế: …; - Phòng Nội vụ: …".
 */
export function officesBelow({ named, children }: Named): readonly Named[] {
  if (named.form !== 'alone' || !CLASS.test(fold(named.name))) return [];
  const offices = children.flatMap((item) => {
    const one = namedStartOf(item.block);
    if (one === null || CLASS.test(fold(one.name))) return [];
    const hasWork = one.form === 'colon' || (one.form === 'alone' && item.children.length > 0);
    return hasWork ? [{ ...item, named: { ...one, requested: one.requested || named.requested } }] : [];
  });
  return offices.length >= 2 ? offices : [];
}

/** "2. Sở Tài chính chủ trì …" in a part about money: an order to one body by its name. */
const isOrder = ({ named, block }: Named): boolean =>
  named.form === 'subject' &&
  block.mark !== null &&
  (!CLASS.test(fold(named.name)) || block.mark.kind === 'article') &&
  /^(?:chu tri|co trach nhiem|chiu trach nhiem|phoi hop|tham muu|huong dan|tong hop|tham dinh|bo tri|can doi|theo doi|xay dung|tren co so|can cu|bao cao)/u.test(
    fold(named.rest),
  );

/** "Các doanh nghiệp viễn thông chủ động bố trí kinh phí …": money is to come from those whom the words name. */
const provides = ({ named }: Named): boolean =>
  named.form === 'subject' &&
  !ANYBODY.test(fold(named.name)) &&
  /^(?:chu dong|tu (?:bao dam|can doi|bo tri)|bao dam|dam bao|bo tri|can doi|co trach nhiem)/u.test(fold(named.rest));

/** "3. Các đơn vị được giao nhiệm vụ lập dự toán …": an item that orders those who are to spend it. */
const plansMoney = ({ named, block }: Named): boolean =>
  named.form === 'subject' &&
  block.mark !== null &&
  /\bduoc (?:giao|phan cong)\b/u.test(fold(named.name)) &&
  /^(?:lap|xay dung) du toan(?![a-z])/u.test(fold(named.rest));

/** "Sở Tài chính thẩm định dự toán …": one body by its name is ordered to see to the money. */
const seesTo = ({ named }: Named): boolean =>
  named.form === 'subject' &&
  !CLASS.test(fold(named.name)) &&
  /^(?:ra soat|can cu|can doi|bo tri|tham tra|tham dinh|tham muu|tong hop|trinh|huong dan|kiem tra|chu tri|lap|quan ly|quyet toan|phan bo|cap phat)(?![a-z])/u.test(
    fold(named.rest),
  );

/** "Đối với các nhiệm vụ trong năm, các sở, ngành … chủ động …": the subject behind what it is about. */
function fundingChildren(node: Node): readonly Named[] {
  return node.children.flatMap((child) => {
    const about = /^(?:đối với|riêng|hằng năm|hàng năm|căn cứ)\s[^,;:]{3,120},\s+/iu.exec(child.block.body)?.[0] ?? '';
    const named = namedStart(child.block.body.slice(about.length));
    if (named === null) return [];
    const found = { ...child, named: about === '' ? named : { ...named, rest: child.block.body } };
    return provides({ ...child, named }) || (about === '' && (seesTo(found) || plansMoney(found))) ? [found] : [];
  });
}

/** "… Chủ tịch UBND huyện yêu cầu:" in front of the top level: its numbers are orders. */
export const opensOrders = (node: Node): boolean =>
  node.section === TOP_SECTION && /\b(?:yeu cau|chi thi|giao|de nghi)\b[^.;]{0,120}:$/u.test(node.block.folded);

/** The one paragraph under a task's heading whose subject is ordered to do it: "Giao Huyện đoàn chủ trì …". */
const isSoleOrder = (child: Named, node: Node): boolean =>
  child.named.form === 'subject' &&
  child.block.mark === null &&
  node.children.length === 1 &&
  (/^(?:(?:co|chiu) trach nhiem|chu tri)/u.test(fold(child.named.rest)) || /^giao\s/iu.test(child.block.body));

/** The children of a node to which it hands out work. */
export function assignedChildren(node: Node): readonly Named[] {
  const headings = headingsOf(node);
  if (headings.some((heading) => REPORTING.test(heading)))
    return headings.some((heading) => WATCHING.test(heading))
      ? namedChildren(node, false).filter(({ block, named }) => block.mark !== null && named.form === 'subject')
      : [];
  const assigning = headings.some((heading) => ASSIGNING.test(heading)) || opensOrders(node);
  const named = namedChildren(node, assigning);
  if (assigning) return named.filter((child) => !isGroup(child));
  if (headings.some((heading) => AIMS.test(heading))) return [];
  if (mostlyNames(node, named)) return named.filter((child) => !isGroup(child));
  const ordered = named.filter((child) => isOrder(child) || isSoleOrder(child, node));
  const funding = headings.some((heading) => FUNDING.test(heading)) ? fundingChildren(node) : [];
  return [...ordered, ...funding.filter(({ block }) => ordered.every((one) => one.block !== block))];
}
