import type { PlanDiff } from '../domain/change.ts';
import type { Plan } from '../domain/plan.ts';
import { diffAgencies } from './diff-agencies.ts';
import { diffDeadlines } from './diff-deadlines.ts';
import { diffDuties } from './diff-duties.ts';

/**
 * Compares two versions of one document, or what two readings made of it: what stays, what changed, what is gone, what
 * is new, and what a person has to look at. Pure and total; identity never rests on section, span, file name or order.
 */
export function diffOf(before: Plan, after: Plan): PlanDiff {
  return {
    agencies: diffAgencies(before, after),
    duties: diffDuties(before, after),
    deadlines: diffDeadlines(before, after),
  };
}
