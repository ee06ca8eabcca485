import { z } from 'zod';
import type { AuditEntry, Grant } from './chat.ts';
import type { Same } from './same.ts';

const grant = z.discriminatedUnion('of', [
  z.object({ of: z.literal('link'), place: z.string(), agency: z.string() }),
  z.object({ of: z.literal('leader'), place: z.string() }),
]);

const facts = z.record(z.string(), z.string());

/** What a stored code grants. */
export const grantSchema: z.ZodType<Same<z.output<typeof grant>, Grant>> = grant;

/** The facts of a stored audit entry. */
export const factsSchema: z.ZodType<Same<z.output<typeof facts>, AuditEntry['facts']>> = facts;
