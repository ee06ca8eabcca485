import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { it } from 'vitest';
import { runScript, type Child } from '../support/child.ts';
import { makeDataFolders } from '../support/data-folder.ts';
import { seeded } from '../support/random.ts';
import { prove } from './prove.ts';
import { ROUNDS } from './rounds.ts';

const MAIN = import.meta.resolve('../../src/main.ts');
const ASK = import.meta.resolve('../../scripts/ask.ts');
const READY = 'đã sẵn sàng tại ';
const BUSY = 73;
/** The second process starts so many milliseconds after the first, at most. */
const APART_MS = 400;

type Kind = 'service' | 'question';
/** `serves`: answers at its address; `answered`: printed an answer; `refused`: 73 and one sentence; else what it did. */
type Outcome = string;

/** What may come of each pair, outcomes in alphabetical order. */
const PAIRS: readonly { readonly kinds: readonly [Kind, Kind]; readonly allowed: readonly string[] }[] = [
  { kinds: ['service', 'service'], allowed: ['refused+serves'] },
  // A question that came first holds the folder until it is answered.
  { kinds: ['service', 'question'], allowed: ['answered+serves', 'answered+refused', 'refused+serves'] },
  { kinds: ['question', 'question'], allowed: ['answered+answered', 'answered+refused'] },
];

function start(kind: Kind, env: Record<string, string>): Child {
  return kind === 'service'
    ? runScript(MAIN, [], { env })
    : runScript(ASK, ['--json', '--place', 'Sơn Tịnh', 'Phòng Tư pháp phải làm gì?'], { env });
}

async function outcomeOf(kind: Kind, child: Child, folder: string): Promise<Outcome> {
  if (kind === 'service' && (await isReady(child))) return (await isAnswering(child)) ? 'serves' : 'does not answer';
  const code = await child.ended;
  if (code === BUSY && isSentence(child.stderr(), folder) && child.stdout() === '') return 'refused';
  if (kind === 'question' && code === 0 && child.stdout().includes('"status":"answered"')) return 'answered';
  return `ended with ${code ?? 'a signal'}: ${child.stderr()}`;
}

async function isReady(child: Child): Promise<boolean> {
  return child.prints(READY).then(
    () => true,
    () => false,
  );
}

async function isAnswering(child: Child): Promise<boolean> {
  const address = /http:\S+/u.exec(child.stdout())?.[0] ?? '';
  return (await fetch(new URL('readyz', address))).ok;
}

function isSentence(text: string, folder: string): boolean {
  const line = text.trim();
  return !line.includes('\n') && line.endsWith('.') && line.includes(folder);
}

async function stop(child: Child): Promise<number | null> {
  if (child.process.exitCode === null) child.process.kill('SIGTERM');
  return child.ended;
}

it('pairs', async (context) => {
  const folders = makeDataFolders();
  const folder = folders.copy();
  const env = { CORPUS_DIR: join(process.cwd(), 'corpus'), DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' };
  const random = seeded(3);
  const findings: string[] = [];
  const counts = new Map<string, number>();
  for (let round = 0; round < ROUNDS.pairs; round += 1) {
    const pair = PAIRS[round % PAIRS.length];
    if (!pair) break;
    const kinds = random() < 0.5 ? pair.kinds : pair.kinds.toReversed();
    const running: { readonly kind: Kind; readonly child: Child }[] = [];
    for (const kind of kinds) {
      running.push({ kind, child: start(kind, env) });
      if (running.length === 1 && random() < 0.7) await wait(random() * APART_MS);
    }
    const outcomes = await Promise.all(running.map(({ kind, child }) => outcomeOf(kind, child, folder)));
    const both = outcomes.toSorted().join('+');
    counts.set(both, (counts.get(both) ?? 0) + 1);
    if (!pair.allowed.includes(both)) findings.push(`round ${round}, ${kinds.join(' and ')}: ${both}`);
    for (const [at, { child }] of running.entries()) {
      const code = await stop(child);
      if (outcomes[at] === 'serves' && code !== 0) findings.push(`round ${round}: stopped with ${code ?? 'a signal'}`);
    }
  }
  folders.remove();
  prove(context, {
    claim:
      'Of two processes started at once one has the data folder; the other works through it or ends with 73 and why.',
    rounds: ROUNDS.pairs,
    unit: 'pairs',
    findings,
    measured: [...counts].map(([both, count]) => `${both} ${count}`).join(', '),
  });
});
