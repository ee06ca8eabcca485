import type { Agency } from '../domain/plan.ts';
import { assignmentsOf } from './assignments.ts';
import { dutiesUnder, dutyOf, isAnnouncement } from './duties.ts';
import { type NamedStart, namedStart, partiesOf } from './names.ts';
import { CLOSING_SECTION, extentOf, HEADER_SECTION, type Node, walk } from './tree.ts';

/** Headings of parts that hand out work, folded. */
const ASSIGNING =
  /to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem|nhiem vu cua|giao nhiem vu|to chuc, thuc hien/u;
/** Subjects of sentences that hand out nothing: role words, formulas about trouble. */
const NOT_ASSIGNED = /(?:neu co |co )?(?:kho khan|vuong mac)/u;

type Named = Node & { readonly named: NamedStart };

/** Children of a node whose text begins with an office. */
function namedChildren(node: Node): readonly Named[] {
  return node.children.flatMap((child) => {
    const named = namedStart(child.block.body);
    return named === null ? [] : [{ ...child, named }];
  });
}

/**
 * True where a node's children are agencies: it stands under a heading that hands out work, or most of its children
 * are nothing but an office's name.
 */
function assigns(node: Node, named: readonly Named[]): boolean {
  if (named.length === 0) return false;
  const headings = [node.block, ...ancestors(node)].map((block) => block.folded.slice(0, 200));
  if (headings.some((heading) => ASSIGNING.test(heading))) return true;
  const whole = named.filter((child) => child.named.form !== 'subject');
  return (
    whole.length >= 2 &&
    whole.length > node.children.length / 2 &&
    whole.some((child) => child.children.length > 0 || child.named.form === 'colon')
  );
}

const ancestors = (node: Node): readonly Node['block'][] =>
  node.parent === null ? [] : [node.parent.block, ...ancestors(node.parent)];

function agencyOf(node: Named): Agency | null {
  const { named, section } = node;
  const under = dutiesUnder(node, section);
  const own =
    named.form === 'alone' || isAnnouncement(named.rest)
      ? []
      : [dutyOf(named.form === 'colon' ? named.rest : node.block.body, node, section)];
  const duties = [...own, ...under];
  if (duties.length === 0 || (named.form === 'subject' && NOT_ASSIGNED.test(node.block.folded))) return null;
  return {
    section,
    name: named.name,
    parties: partiesOf(named.name),
    requested: named.requested,
    duties,
    span: extentOf(node),
  };
}

/** The agencies of a plan with their duties, in the document's order. */
export function agenciesOf(tree: readonly Node[]): readonly Agency[] {
  const found: Agency[] = [];
  const taken = new Set<Node['block']>();
  for (const node of walk(tree)) {
    if (node.section === HEADER_SECTION || node.section === CLOSING_SECTION || isTaken(node, taken)) continue;
    const named = namedChildren(node);
    if (!assigns(node, named)) continue;
    for (const child of named) {
      const agency = agencyOf(child);
      if (agency === null) continue;
      taken.add(child.block);
      found.push(agency);
    }
  }
  return [...found, ...assignmentsOf(tree)].sort((a, b) => a.span.start - b.span.start);
}

const isTaken = (node: Node, taken: ReadonlySet<Node['block']>): boolean =>
  taken.has(node.block) || (node.parent !== null && isTaken(node.parent, taken));
