import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const FILE = 'docs/proof.md';

/** Prints what the proofs found, and writes it over the last run's. */
export class Tally implements Reporter {
  readonly #started = new Date();

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const tally = await format(page(tests, this.#started), { parser: 'markdown', printWidth: 120 });
    writeFileSync(FILE, tally);
    process.stdout.write(`\n${tally}\n${FILE}\n`);
  }
}

function page(tests: readonly TestCase[], started: Date): string {
  const sorted = tests.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const minutes = (Date.now() - started.getTime()) / 60_000;
  return `# Proof

The long checks, as the last \`npm run proof\` wrote them down: ${started.toISOString().slice(0, 10)}, ${commit()},
Node.js ${process.version}, ${minutes.toFixed(1)} minutes. They run before a release; a finding fails them.

| Proof | What must hold | Rounds | Findings | Measured | Seconds |
| --- | --- | --- | --- | --- | --- |
${sorted.map(row).join('\n')}

${sorted.map(details).join('')}`;
}

function row(test: TestCase): string {
  const { proof } = test.meta();
  const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(0);
  if (!proof) return `| ${test.name} | not finished: ${cell(reason(test))} | | | | ${seconds} |`;
  const { claim, rounds, unit, findings, measured } = proof;
  const tried = `${rounds.toLocaleString('en')} ${unit}`;
  return `| ${test.name} | ${cell(claim)} | ${tried} | ${findings.length} | ${cell(measured)} | ${seconds} |`;
}

function details(test: TestCase): string {
  const findings = test.meta().proof?.findings ?? [];
  if (findings.length === 0) return '';
  return `## Findings: ${test.name}\n\n${findings.map((finding) => `- ${cell(finding)}`).join('\n')}\n\n`;
}

function reason(test: TestCase): string {
  return test.result().errors?.[0]?.message.split('\n')[0] ?? test.result().state;
}

/** Text that Markdown shows as it is. */
function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/gu, '\\$&').replace(/\s+/gu, ' ');
}

function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'src', 'corpus', 'test') !== '';
  return `commit ${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes not committed' : ''}`;
}
