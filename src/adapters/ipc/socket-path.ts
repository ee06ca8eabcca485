import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Unix systems take some 104 bytes for a socket's path, the closing NUL included. */
const MAX_PATH_BYTES = 100;

/** Where the process that owns a data folder answers: in the folder, or by the folder's hash where its path is too long. */
export function socketPathOf(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\nhac-viec-${hash}`;
  const inside = join(dataDir, 'ipc', 'socket');
  return Buffer.byteLength(inside) <= MAX_PATH_BYTES ? inside : join(tmpdir(), `nhac-viec-${hash}`, 'socket');
}

/**
 * Makes the socket's folder, which only its owner may enter: a socket is open to all for a moment before its own
 * permissions are set. Refuses a folder that somebody else laid there, as anybody may in the temporary folder.
 */
export async function makeSocketFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else`);
}
