import { makeHistory } from './history.ts';
import { simulate } from './simulate.ts';
const [from, to, show] = process.argv.slice(2).map(Number);
const t0 = performance.now();
let bad = 0;
for (let seed = from!; seed <= to!; seed++) {
  const t = performance.now();
  const r = await simulate(makeHistory(seed, 4));
  const ms = (performance.now() - t).toFixed(0);
  if (r.findings.length || show) { bad++; console.log(seed, ms, JSON.stringify(r.tally)); for (const f of r.findings.slice(0, 8)) console.log('   ', f); }
  if (show) console.log(r.trace.join('\n'));
}
console.log('bad', bad, 'ms', (performance.now() - t0).toFixed(0));
