import type { Agency } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { dutyOf } from './duties.ts';
import { beginsWithOffice, namedStart } from './names.ts';
import { fullText, type Node, walk } from './tree.ts';

/** "Cơ quan chủ trì: …", "Đơn vị thực hiện: …": the label of a line that names who does the task above it, folded. */
const ASSIGNEE =
  /^(?:\W*)(?:co quan|don vi|bo phan|to chuc)(?: duoc giao)? (?:chu tri|thuc hien|tham muu|dau moi)[^:;.]{0,40}:/u;
/** "Nội dung: …": the task's own words where its heading is only a name. */
const CONTENT = /^(?:noi dung(?: thuc hien| cong viec| nhiem vu)?|nhiem vu)\s*:/u;

const splitAssignees = (text: string): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/\s*[;,]\s*|\s+và\s+/gu)) {
    const rest = text.slice(match.index + match[0].length);
    if (!/^(?:các\s|\p{Lu})/u.test(rest) || !beginsWithOffice(fold(rest))) continue;
    if (
      /^(?:ban|nganh|doan the|xa|phuong|don vi|dia phuong)(?:,| |\.|$)/u.test(fold(rest)) &&
      !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(rest)
    )
      continue;
    parts.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.replace(/[\s.;,]+$/u, '').trim()).filter((part) => part !== '');
};

/** The words of the task that an assignee line belongs to. */
function taskOf(line: Node): { text: string; node: Node } | null {
  const siblings = line.parent?.children ?? [];
  const at = siblings.indexOf(line);
  const content = siblings.slice(0, at).findLast((node) => CONTENT.test(node.block.folded));
  if (content !== undefined) return { text: content.block.body.replace(/^[^:]*:\s*/u, ''), node: content };
  // A task printed as an item of its own, directly above its lines.
  const above = siblings.slice(0, at).findLast((node) => !/^[^:]{0,50}:/u.test(node.block.body));
  const task = above ?? line.parent;
  if (task === null) return null;
  return {
    text: above === undefined ? task.block.body : fullText(above).slice(above.block.mark?.length ?? 0),
    node: task,
  };
}

/**
 * The agencies that "Cơ quan chủ trì: …" lines name, each with the task above the line as its duty; an agency named
 * twice in one section is one entry.
 */
export function assignmentsOf(tree: readonly Node[]): readonly Agency[] {
  const found = new Map<string, Agency>();
  for (const node of walk(tree)) {
    if (!ASSIGNEE.test(node.block.folded)) continue;
    const task = taskOf(node);
    if (task === null) continue;
    const words = node.block.body.replace(/^[^:]*:\s*/u, '');
    for (const part of splitAssignees(words)) {
      const named = namedStart(part);
      if (named === null) continue;
      const section = node.section;
      const duties = [dutyOf(task.text, task.node, section)];
      if (named.form === 'subject') duties.push(dutyOf(part, node, section));
      const key = `${section}|${fold(named.name)}`;
      const known = found.get(key);
      const agency = known ?? {
        section,
        name: named.name,
        parties: [named.name],
        requested: named.requested,
        duties: [],
        span: node.block,
      };
      const fresh = duties.filter((duty) => !agency.duties.some((other) => other.text === duty.text));
      found.set(key, {
        ...agency,
        span: { start: agency.span.start, end: agency.span.end },
        duties: [...agency.duties, ...fresh],
      });
    }
  }
  return [...found.values()];
}
