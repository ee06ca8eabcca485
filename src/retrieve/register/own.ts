import type { OfficeMention } from '../../domain/understood.ts';
import { parseOffice } from '../../text/office/name.ts';
import type { PlanOffice, Register } from './register.ts';
import { headingKey } from './heading.ts';

/**
 * The offices that a chat's bound name means. A name that a plan's heading has is that heading, whatever parties it
 * holds; otherwise `read`, what understanding finds in it, or the name itself: a bound agency is never nobody.
 */
export function ownOffices(name: string, read: readonly OfficeMention[], register: Register): readonly OfficeMention[] {
  const heading = register.offices.find((office) => isHeading(office, name));
  if (heading === undefined && read.length > 0) return read;
  const [first] = read;
  const { kind, content, level } = parseOffice(name);
  const parsed = { kind: kind?.key ?? null, content, level, member: null };
  return [{ ...(first ?? parsed), words: name }];
}

function isHeading({ agency, plan }: PlanOffice, name: string): boolean {
  return headingKey(agency.name, plan.place) === headingKey(name, plan.place);
}
