import type { Agency } from '../domain/plan.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { dutyOf } from './duties.ts';
import { beginsWithOffice, isOneOffice, namedStart } from './names.ts';
import { fullText, type Node, walk } from './tree.ts';

/** "Cơ quan chủ trì: …", "Đơn vị thực hiện: …": the label of a line that names who does the task above it, folded. */
const ASSIGNEE =
  /^\W*(?:co quan|don vi|bo phan|to chuc)(?: duoc giao)? (?:chu tri|thuc hien|tham muu|dau moi)[^:;.]{0,40}:/u;
/** "Nội dung: …": the task's own words where its heading is only a name. */
const CONTENT = /^(?:noi dung(?: thuc hien| cong viec| nhiem vu)?|nhiem vu)\s*:/u;
/** Any label of the lines under a task, folded. */
const LABEL =
  /^\W*(?:co quan|don vi|bo phan|to chuc|thoi (?:gian|han)|tien do|kinh phi|san pham|ket qua|dia diem|chu tri|phoi hop|noi dung|nhiem vu)[^:]{0,50}:/u;
/** Classes so wide that they name nobody, folded. */
export const NOBODY =
  /^(?:cac )?(?:co quan|don vi|to chuc|ca nhan|dia phuong)(?:,? (?:va )?(?:co quan|don vi|to chuc|ca nhan|dia phuong))*(?: khac)?(?: co)? lien quan(?: khac)?$/u;

/** Short words that go on a class: "các sở, ban, ngành", "xã, phường". */
const SHORT_CLASS =
  /^(?:xa|phuong|dac khu|thi tran)\b|^(?:so|ban|nganh|doan the|don vi|dia phuong|co quan|to chuc|ca nhan)\s*(?:,|;|\.|$|va\b|khac\b|co lien\b|lien\b|tinh\b|thanh pho\b)/u;

/** The offices that a list names, parted at commas, semicolons and "và" before an office's head noun. */
export function listedOffices(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/\s*[;,]\s*|\s+và\s+/gu)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at);
    if (!beginsWithOffice(fold(rest.slice(0, 80)))) continue;
    if (isOneOffice(text.slice(start, match.index), rest)) continue;
    if (SHORT_CLASS.test(fold(rest)) && !/^các\s/u.test(rest)) continue;
    parts.push(text.slice(start, match.index));
    start = at;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.replace(/[\s.;,]+$/u, '').trim()).filter((part) => part !== '');
}

/** "Thời gian hoàn thành: …": the label of a line that says until when. Folded. */
const TIME = /^\W*(?:thoi (?:gian|han)|tien do)[^:;.]{0,40}:/u;

/**
 * The agencies that do the task whose time a line gives: those that the line itself names, or those of the nearest
 * assignee line beside it, above it first.
 */
export function assigneesOf(node: Node, agencies: readonly Agency[]): readonly Agency[] {
  if (ASSIGNEE.test(node.block.folded)) return agencies.filter((agency) => agency.span.start === node.block.start);
  if (!TIME.test(node.block.folded)) return [];
  const siblings = node.parent?.children ?? [];
  const at = siblings.indexOf(node);
  const isAssignee = (other: Node): boolean => ASSIGNEE.test(other.block.folded);
  const line = siblings.slice(0, at).findLast(isAssignee) ?? siblings.slice(at + 1).find(isAssignee);
  return line === undefined ? [] : agencies.filter((agency) => agency.span.start === line.block.start);
}

/** What a line says of the task behind its first label, folded: another label ends the names. */
const NEXT_LABEL =
  /[;.]\s*(?:thoi (?:gian|han)|tien do|kinh phi|san pham|ket qua|(?:co quan |don vi )?phoi hop)[^:;.]{0,40}:/u;

/** The words behind a line's label, up to its next one. */
function labelled(node: Node): string {
  const words = node.block.body.replace(/^[^:]*:\s*/u, '');
  const next = foldInPlace(words).search(NEXT_LABEL);
  return next < 0 ? words : words.slice(0, next);
}

/** The words of the task that an assignee line belongs to: its "Nội dung:" line, the items just above it, or its heading. */
function taskOf(line: Node): readonly { text: string; node: Node }[] {
  const siblings = line.parent?.children ?? [];
  const above = siblings.slice(0, siblings.indexOf(line));
  const content = above.findLast((node) => CONTENT.test(node.block.folded));
  if (content !== undefined)
    return [
      {
        text: fullText(content)
          .slice(content.block.mark?.length ?? 0)
          .replace(/^[^:]*:\s*/u, ''),
        node: content,
      },
    ];
  const lastLabel = above.findLastIndex((node) => LABEL.test(node.block.folded));
  const items = above.slice(lastLabel + 1);
  if (items.length > 0)
    return items.map((node) => ({ text: fullText(node).slice(node.block.mark?.length ?? 0), node }));
  return line.parent === null ? [] : [{ text: line.parent.block.body, node: line.parent }];
}

/**
 * The agencies that "Cơ quan chủ trì: …" lines name, each with the task above the line as its duty; an agency named
 * twice in one section is one entry. Where the line itself gives orders, it is a duty of all that it names.
 */
export function assignmentsOf(tree: readonly Node[]): readonly Agency[] {
  const found = new Map<string, Agency>();
  for (const node of walk(tree)) {
    if (!ASSIGNEE.test(node.block.folded)) continue;
    const words = labelled(node);
    const named = listedOffices(words).flatMap((part) => namedStart(part) ?? []);
    const orders = named.some(
      (one) =>
        one.form === 'subject' && one.rest.length > 40 && !/^(?:theo|trong pham vi|tren co so)\b/u.test(fold(one.rest)),
    );
    // A lettered label line is a line of the task above it, not a section of its own.
    const section = node.block.mark?.label && node.parent !== null ? node.parent.section : node.section;
    const tasks = taskOf(node).map((task) => dutyOf(task.text, task.node, section));
    const duties = orders ? [...tasks, dutyOf(words, node, section)] : tasks;
    for (const { name, requested } of named) {
      if (NOBODY.test(fold(name)) || duties.length === 0) continue;
      const key = `${section}|${fold(name)}`;
      const span = { start: node.block.start, end: node.block.end };
      const agency = found.get(key) ?? { section, name, parties: [name], requested, duties: [], span };
      const fresh = duties.filter((duty) => !agency.duties.some((other) => other.text === duty.text));
      found.set(key, { ...agency, duties: [...agency.duties, ...fresh] });
    }
  }
  return [...found.values()];
}
