import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WEAKNESSES, type Weakness } from './weaknesses.ts';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = ['src', 'test', 'prompts', 'package.json', 'tsconfig.json'];
const LINKED = ['node_modules', 'packages'];

/** Weakens a copy of the product in one place after the other and attacks it; true where every weakness was found. */
export async function tryPlanted(print: (lines: readonly string[]) => void): Promise<boolean> {
  let missed = 0;
  for (const weakness of WEAKNESSES) {
    const found = await attackWeakened(weakness);
    if (found === null) missed += 1;
    print([`${weakness.name.padEnd(52)} ${found === null ? 'NOT CAUGHT' : `caught by ${found}`}`]);
  }
  return missed === 0;
}

/** The first false word that left the weakened product; null where none did. */
async function attackWeakened({ edits, of }: Weakness): Promise<string | null> {
  const copy = mkdtempSync(join(tmpdir(), 'nhac-viec-weak-'));
  try {
    for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    for (const name of LINKED) symlinkSync(join(ROOT, name), join(copy, name));
    for (const [file, replaced] of Object.entries(edits)) {
      const source = readFileSync(join(copy, file), 'utf8');
      for (const [from] of replaced) if (!source.includes(from)) throw new Error(`${file} no longer holds: ${from}`);
      const weak = replaced.reduce((text, [from, to]) => text.replace(from, () => to), source);
      writeFileSync(join(copy, file), weak);
    }
    const lines = await linesOfRun(copy, of);
    return lines.find((line) => line.startsWith(`${of} / `)) ?? null;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function linesOfRun(root: string, of: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'test/gullible/run.ts', `--only=${of}`], { cwd: root });
    let printed = '';
    let complained = '';
    run.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
    run.stderr.on('data', (piece: Buffer) => (complained += piece.toString()));
    run.on('error', reject);
    run.on('close', () => {
      if (printed.includes('attacks tried:')) resolve(printed.split('\n'));
      else reject(new Error(`the weakened product did not run: ${complained.slice(0, 2000)}`));
    });
  });
}
