import { z } from 'zod';
import type { DocumentIdentity } from './lineage.ts';
import type { Same } from './same.ts';

const word = z.string().nullable();
const year = z.number().int().nullable();

const schema = z.object({ issuer: word, province: word, number: word, title: word, issuedYear: year, year });

/** What a stored document says of itself. */
export const identitySchema: z.ZodType<Same<z.output<typeof schema>, DocumentIdentity>> = schema;
