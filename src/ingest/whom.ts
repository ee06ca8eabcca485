import type { Agency } from '../domain/plan.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { assigneesOf } from './assignments.ts';
import { agencyAbove, type Bound, boundBy, subjectIn } from './binding.ts';
import { collectorAt, type Stretch } from './clauses.ts';
import { mentionsIn } from './offices.ts';
import type { Node } from './tree.ts';

/** Where a limit stands. */
export interface Place {
  readonly node: Node;
  /** The paragraph's words. */
  readonly text: string;
  /** What the paragraphs of the closing said before this one. */
  readonly closing: string;
  readonly sentence: Stretch;
  /** The limit's clause; where it begins with what a collector does next, the clause before that. */
  readonly clause: Stretch;
  readonly collected: Stretch | null;
  /** Offset at which the words of the limit begin. */
  readonly at: number;
}

/** Whom the words bind: the collector named just before, the clause's subject, the agency above, or who was addressed. */
export function whomBinds(place: Place, agencies: readonly Agency[]): Bound {
  const { node, text, closing, sentence, clause } = place;
  const words = text.slice(clause.start, clause.end);
  const collector = collectorOf(place);
  if (collector !== null) return boundBy(collector, named(collector, agencies), false);
  const assigned = assigneesOf(node, agencies);
  if (assigned.length > 0) {
    const names = assigned.map(({ name }) => name);
    return {
      ...boundBy(names.join(', '), names.length === 1 ? (names[0] ?? null) : null, false),
      binds: names,
      task: taskBefore(node, assigned[0])?.replace(/[.;,\s]+$/u, '') ?? null,
    };
  }
  const agency = agencyAbove(node, agencies);
  const own = subjectIn(words);
  if (agency !== null) {
    // A clause inside an agency's section speaks to that agency unless it opens with another subject.
    const other = own !== null && foldInPlace(words).startsWith(foldInPlace(own)) ? own : null;
    return other === null
      ? boundBy(agency.name, agency.parties.length > 1 ? null : agency.name, false)
      : boundBy(other, named(other, agencies), false);
  }
  const soFar = text.slice(0, sentence.end);
  const subject =
    own ??
    subjectIn(text.slice(sentence.start, place.at)) ??
    subjectIn(soFar) ??
    addressed(soFar) ??
    addressed(closing);
  return subject === null
    ? boundBy('các cơ quan, đơn vị', null, true)
    : boundBy(subject, named(subject, agencies), false);
}

/** Who collects what the clause before orders, where this one says what is done with it next. */
function collectorOf({ text, clause, collected }: Place): string | null {
  if (collected === null) return null;
  const mentions = mentionsIn(text.slice(collected.start, clause.start));
  const own = collectorAt(text.slice(clause.start, clause.end))?.name;
  return own ?? (mentions.find(({ as }) => as === 'via') ?? mentions.find(({ as }) => as === 'to'))?.name ?? null;
}

/** The agency's duty whose time a line gives: the nearest that stands before it. */
const taskBefore = (node: Node, agency: Agency | undefined): string | undefined =>
  (agency?.duties.findLast(({ span }) => span.start <= node.block.start) ?? agency?.duties[0])?.text;

/** "Đề nghị các ban, ngành, cơ quan, đơn vị nghiêm túc …": whom a request or order addresses. */
function addressed(text: string): string | null {
  const match = /(?:đề nghị|yêu cầu)\s+/iu.exec(text);
  return match === null ? null : subjectIn(`${text.slice(match.index + match[0].length)} thực hiện`);
}

/** The agency whose heading has these words, level and place left aside. */
function named(words: string, agencies: readonly Agency[]): string | null {
  const bare = (name: string): string => fold(name).replace(/\s+(?:tinh|huyen|thanh pho|thi xa|xa|phuong|quan)$/u, '');
  return (
    agencies.find(
      (agency) => agency.parties.some((party) => bare(party) === bare(words)) && !/^cac |\bcac\b/u.test(fold(words)),
    )?.name ?? null
  );
}
