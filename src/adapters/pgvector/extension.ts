import type { Pool } from 'pg';
import { z } from 'zod';

const rows = z.array(z.object({ installed: z.boolean() }));

/** True where the server has the extension `vector`, installing it where it may. */
export async function hasVectorExtension(pool: Pool): Promise<boolean> {
  const known = await pool.query(
    `select installed_version is not null as installed from pg_available_extensions where name = 'vector'`,
  );
  const [extension] = rows.parse(known.rows);
  if (extension === undefined || extension.installed) return extension !== undefined;
  return pool.query('create extension if not exists vector').then(
    () => true,
    () => false,
  );
}
