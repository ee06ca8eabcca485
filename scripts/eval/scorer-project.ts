import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RECORDED_ASK = fileURLToPath(new URL('./recorded-ask.ts', import.meta.url));

/**
 * Makes a folder from which a scorer that runs `npm run ask` and `npm run extract` gets the product's own; what `ask`
 * prints is kept in a file beside, so that figures which the scorer does not know are of the very answers that it scored.
 * @param root of the project
 * @param record where the answers are to be kept, a line each
 */
export async function makeScorerProject(folder: string, root: string, record: string): Promise<void> {
  const words = [process.execPath, '--import', import.meta.resolve('tsx'), RECORDED_ASK, root, record];
  await mkdir(folder);
  const scripts = {
    ask: words.map(quoted).join(' '),
    extract: `npm --prefix ${quoted(root)} run --silent extract --`,
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, scripts }));
}

/** A path as one word of a shell's line; folders of projects hold no quotation marks. */
function quoted(word: string): string {
  return `"${word}"`;
}
