import type { Socket } from 'node:net';

const NEWLINE = 0x0a;

/**
 * The first line that a socket sends, without its end. Rejects where the socket ends or breaks before, or the line is
 * longer than `maxBytes`. Decoded as a whole: a letter of two bytes may arrive in two pieces.
 */
export function readLine(socket: Socket, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    socket.on('data', (chunk: Buffer) => {
      const end = chunk.indexOf(NEWLINE);
      chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
      size += chunk.length;
      if (size > maxBytes) reject(new Error(`a line of more than ${maxBytes} bytes`));
      else if (end !== -1) resolve(Buffer.concat(chunks).toString('utf8'));
    });
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('the line did not end'));
    });
  });
}
