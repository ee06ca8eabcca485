import type { Agency } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import {
  assignedChildren,
  furtherSubjects,
  isRunning,
  type Named,
  officesBelow,
  opensOrders,
  TOP_SECTION,
} from './assigning.ts';
import { assignmentsOf } from './assignments.ts';
import { dutiesUnder, dutyOf, isAnnouncement } from './duties.ts';
import { partiesOf } from './names.ts';
import { namedStartOf } from './outline.ts';
import { CLOSING_SECTION, extentOf, HEADER_SECTION, type Node, walk } from './tree.ts';

/** The formula about trouble hands out no work. */
const TROUBLE = /(?:kho khan|vuong mac|phat sinh).{0,80}(?:phan anh|bao cao|gui|kien nghi)/u;
/** "Công an xã: 18 người, 02 xe": how many there are, not what they are to do. Folded. */
const COUNT = /^(?:khoang |gom |co |tong so )?\d+(?:[.,]\d+)? [a-z](?:\S* ?){0,60}$/u;
/** A paragraph that goes on the item before it. Folded. */
const GOES_ON = /^(?:dong thoi|ngoai ra|ben canh do)\b/u;

const isCount = (words: string): boolean => words.length < 60 && COUNT.test(fold(words));

function agencyOf(node: Named): Agency | null {
  const { named, section } = node;
  if (named.form === 'subject' && TROUBLE.test(node.block.folded) && node.block.body.length < 700) return null;
  if (named.form === 'colon' && node.children.length === 0 && isCount(named.rest)) return null;
  const below = officesBelow(node);
  const own = { ...node, children: node.children.filter((child) => below.every(({ block }) => block !== child.block)) };
  const under = dutiesUnder(own, section);
  const silent =
    named.form === 'alone' || isAnnouncement(named.form === 'colon' ? named.rest : named.rest.slice(0, 200));
  const said = silent ? [] : [dutyOf(named.form === 'colon' ? named.rest : node.block.body, node, section)];
  const duties = [...said, ...under];
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

/** True where an unmarked paragraph goes on the work of the agency before it: "Đồng thời, giao Công an tỉnh …". */
function goesOn(node: Node, before: Agency): boolean {
  if (node.block.mark !== null || !GOES_ON.test(node.block.folded)) return false;
  const named = namedStartOf(node.block);
  return named === null || fold(named.name).startsWith(fold(before.name));
}

/** The top level as one node: documents without parts (a directive's "yêu cầu:" and its numbers) hand out work there. */
function topOf(tree: readonly Node[]): readonly Node[] {
  const [first] = tree;
  if (first === undefined) return [];
  const children = tree.filter((node) => node.section !== HEADER_SECTION && node.section !== CLOSING_SECTION);
  const opening = tree.findLast((node) => node.section === HEADER_SECTION)?.block ?? first.block;
  return [{ block: opening, section: TOP_SECTION, parent: null, children, path: [] }];
}

/** An agency with the block that names it. */
interface Found {
  readonly agency: Agency;
  readonly block: Node['block'];
}

/** The agencies that one paragraph or item gives work: whom it begins with, whom it names next, whom it lists below. */
function agenciesIn(one: Named): readonly Found[] {
  const agency = agencyOf(one);
  const below = officesBelow(one).flatMap((office) => {
    const its = agencyOf(office);
    return its === null ? [] : [{ agency: its, block: office.block }];
  });
  if (agency === null) return below;
  const { block } = one;
  const next = one.named.form === 'subject' ? furtherSubjects(one) : [];
  const further = next.map(({ name, requested }) => ({
    agency: { ...agency, name, parties: partiesOf(name), requested },
    block,
  }));
  return [{ agency, block }, ...further, ...below];
}

/** Running paragraphs name an office again where it has more to do: it stays one entry. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  return found.reduce<readonly Found[]>((kept, one) => {
    const at = kept.findIndex(({ agency }) => fold(agency.name) === fold(one.agency.name));
    const first = kept[at];
    if (first === undefined) return [...kept, one];
    return kept.with(at, {
      ...first,
      agency: { ...first.agency, duties: [...first.agency.duties, ...one.agency.duties] },
    });
  }, []);
}

/** The agencies to which one node hands out work. */
function agenciesUnder(node: Node, subjects: boolean): readonly Found[] {
  const found: Found[] = [];
  const running = isRunning(node);
  const named = new Map(assignedChildren(node).map((child) => [child.block, child]));
  for (const child of node.children) {
    const last = found.at(-1);
    if (last !== undefined && goesOn(child, last.agency)) {
      const { agency } = last;
      const duty = dutyOf(child.block.body, child, agency.section);
      const span = { start: agency.span.start, end: extentOf(child).end };
      found[found.length - 1] = { ...last, agency: { ...agency, duties: [...agency.duties, duty], span } };
      continue;
    }
    const one = named.get(child.block);
    const orders = subjects || opensOrders(node);
    if (one !== undefined && (orders || one.named.form !== 'subject')) found.push(...agenciesIn(one));
  }
  return running ? withoutRepeats(found) : found;
}

/**
 * The agencies of a plan with their duties, in the document's order. `subjects` is false for a document that names
 * offices all over (minutes, reports): there only a heading that is an office's name hands out work, or an item under
 * "… yêu cầu:".
 */
export function agenciesOf(tree: readonly Node[], subjects = true): readonly Agency[] {
  const found: Agency[] = [];
  const taken = new Set<Node['block']>();
  const isTaken = (node: Node): boolean => taken.has(node.block) || (node.parent !== null && isTaken(node.parent));
  for (const node of [...topOf(tree), ...walk(tree)]) {
    if (node.section === HEADER_SECTION || node.section === CLOSING_SECTION || isTaken(node)) continue;
    for (const { agency, block } of agenciesUnder(node, subjects)) {
      taken.add(block);
      found.push(agency);
    }
  }
  return [...found, ...assignmentsOf(tree, isTaken)].sort((a, b) => a.span.start - b.span.start);
}
