import type { Agency } from '../domain/plan.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { dutyOf } from './duties.ts';
import type { Block } from './outline.ts';
import { ASSIGNEE, CONTENT, INNER_ASSIGNEE, LABEL, NEXT_LABEL, TIME } from './labels.ts';
import type { NamedStart } from './names.ts';
import { leadingOffices } from './office-lists.ts';
import { fullText, type Node, walk } from './tree.ts';

/** Who does a task, as a line of the task says it. */
interface Assignment {
  readonly leads: readonly NamedStart[];
  /** The words that name them. */
  readonly words: string;
  /** The line holds the task itself: "a) Mở lớp tập huấn (Sở Y tế chủ trì)". */
  readonly within: boolean;
}

/** The words behind a label, up to the line's next one. */
function upToNext(words: string): string {
  const next = foldInPlace(words).search(NEXT_LABEL);
  return next < 0 ? words : words.slice(0, next);
}

/** "(Sở Y tế chủ trì, Sở Tài chính phối hợp)" at the end of a task. */
const BRACKETED = /\(([^()]{5,240})\)\s*[.;:]?\s*$/u;
const LED = /\s(?:chủ trì|phụ trách|chịu trách nhiệm|tham mưu|làm đầu mối)(?!\p{L})/iu;

/** An item is looked at once for every item above it in its list. */
const KNOWN = new WeakMap<Block, Assignment | null>();

function assignmentIn({ block }: Node): Assignment | null {
  const known = KNOWN.get(block);
  if (known !== undefined) return known;
  const assignment = readAssignment(block);
  KNOWN.set(block, assignment);
  return assignment;
}

function readAssignment({ body, folded }: Block): Assignment | null {
  if (ASSIGNEE.test(folded)) {
    const words = upToNext(body.replace(/^[^:]*:\s*/u, ''));
    return { leads: leadingOffices(words), words, within: false };
  }
  const inner = body.includes(':') ? INNER_ASSIGNEE.exec(foldInPlace(body)) : null;
  if (inner !== null) {
    const words = upToNext(body.slice(inner.index + inner[0].length));
    return { leads: leadingOffices(words), words, within: !LABEL.test(folded) };
  }
  const bracketed = BRACKETED.exec(body)?.[1];
  if (bracketed === undefined || !LED.test(bracketed)) return null;
  return { leads: leadingOffices(bracketed), words: bracketed, within: true };
}

/** True where a node begins with the label of those who do the task above it, and names them. */
export function isAssigneeLine(node: Node): boolean {
  const assignment = assignmentIn(node);
  return assignment !== null && !assignment.within && assignment.leads.length > 0;
}

/**
 * The agencies that do the task whose time a line gives: those that the line itself names, or those of the nearest
 * assignee line beside it, above it first.
 */
export function assigneesOf(node: Node, agencies: readonly Agency[]): readonly Agency[] {
  const own = assignmentIn(node);
  if (own !== null && own.leads.length > 0) return agenciesNamed(node, own, agencies);
  if (!TIME.test(node.block.folded)) return [];
  const siblings = node.parent?.children ?? [];
  const at = siblings.indexOf(node);
  const line = siblings.slice(0, at).findLast(isAssigneeLine) ?? siblings.slice(at + 1).find(isAssigneeLine);
  const assignment = line === undefined ? null : assignmentIn(line);
  return line === undefined || assignment === null ? [] : agenciesNamed(line, assignment, agencies);
}

/** The register's entries of those whom a line names. */
function agenciesNamed(node: Node, { leads, within }: Assignment, agencies: readonly Agency[]): readonly Agency[] {
  const section = sectionOf(node, within);
  return agencies.filter(
    (agency) => agency.section === section && leads.some(({ name }) => fold(name) === fold(agency.name)),
  );
}

/** A task that is only the name of a document to be drawn up: what is to be done with it stands in the heading above. */
const DOCUMENT = /^(?:luat|nghi dinh|thong tu|phap lenh|nghi quyet|quyet dinh|chi thi|de an|quy che)(?![a-z])/u;

/** The words of the task that an assignee line belongs to: its "Nội dung:" line, the items just above it, or its heading. */
function tasksOf(line: Node): readonly { readonly text: string; readonly node: Node }[] {
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
  const heading = line.parent;
  if (heading === null) return [];
  const task = heading.parent !== null && DOCUMENT.test(heading.block.folded) ? heading.parent : heading;
  return [{ text: task.block.body, node: task }];
}

/**
 * Where an assignee's task stands: a lettered label line is a line of the task above it, not a section of its own, and
 * the line of one lettered or numbered item is of that item.
 */
function sectionOf(node: Node, within: boolean): string {
  const { parent } = node;
  if (within || parent === null) return node.section;
  if (parent.parent !== null && DOCUMENT.test(parent.block.folded)) return parent.parent.section;
  const [task, ...more] = tasksOf(node);
  if (task !== undefined && more.length === 0 && task.node.parent === parent && task.node.block.mark?.label)
    if (!node.block.mark?.label) return task.node.section;
  return node.block.mark?.label ? parent.section : node.section;
}

/** Words that say on what terms, not what: no order of their own. Folded. */
const TERMS = /^(?:theo|trong pham vi|tren co so)\b/u;
/** "chủ trì, phối hợp với …" with nothing to be done behind it. Folded. */
const ONLY_LEADS =
  /^(?:chu tri,? )?(?:va )?phoi hop(?!.*\b(?:tham muu|xay dung|to chuc|trien khai|thuc hien|huong dan|ra soat)\b.{15})/u;

/** True where the line itself gives those whom it names an order of some length. */
const ordersIn = ({ leads, words }: Assignment): boolean =>
  leads.some(({ name }) => {
    const rest = fold(words.slice(words.indexOf(name) + name.length).replace(/;.*$/su, ''));
    return rest.length > 40 && /^[a-z]/u.test(rest) && !TERMS.test(rest) && !ONLY_LEADS.test(rest);
  });

/**
 * The agencies that "Cơ quan chủ trì: …" lines name, each with the task above the line as its duty; an agency named
 * twice in one section is one entry. Where the line itself gives orders, it is a duty of all that it names. What stands
 * under an agency's own heading (`isOwned`) names nobody else in passing.
 */
export function assignmentsOf(tree: readonly Node[], isOwned: (node: Node) => boolean): readonly Agency[] {
  const found = new Map<string, Agency>();
  for (const node of walk(tree)) {
    const assignment = assignmentIn(node);
    if (assignment === null || (isOwned(node) && !ASSIGNEE.test(node.block.folded))) continue;
    const { leads, words, within } = assignment;
    const section = sectionOf(node, within);
    const tasks = within
      ? [dutyOf(node.block.body, node, section)]
      : tasksOf(node).map((task) => dutyOf(task.text, task.node, section));
    const duties = !within && ordersIn(assignment) ? [...tasks, dutyOf(words, node, section)] : tasks;
    for (const { name, requested } of leads) {
      if (duties.length === 0) continue;
      const key = `${section}|${fold(name)}`;
      const span = { start: node.block.start, end: node.block.end };
      const agency = found.get(key) ?? { section, name, parties: [name], requested, duties: [], span };
      const fresh = duties.filter((duty) => !agency.duties.some((other) => other.text === duty.text));
      found.set(key, { ...agency, duties: [...agency.duties, ...fresh] });
    }
  }
  return [...found.values()];
}
