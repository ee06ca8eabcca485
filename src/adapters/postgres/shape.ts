import { createHash } from 'node:crypto';
import { z } from 'zod';
import { planSchema } from '../../domain/plan-schema.ts';

/**
 * Tells registers apart by the fields that they were written with. To load and check all of them at every start, only
 * to know which ones must be read again, took 1.5 s at 1,024 documents, as long as loading them for use.
 */
export const REGISTER_SHAPE: string = createHash('sha256')
  .update(JSON.stringify(z.toJSONSchema(planSchema)))
  .digest('hex');
