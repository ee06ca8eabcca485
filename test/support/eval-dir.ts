import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the evaluation data, or null where it is not there; on a build server it must be. */
export function evaluationFile(...path: readonly string[]): string | null {
  const file = join(process.env['EVAL_DIR'] ?? '../shared', ...path);
  if (existsSync(file)) return file;
  if (process.env['CI'] === 'true') throw new Error(`not run: no evaluation data at ${file}`);
  return null;
}
