import { register } from 'node:module';
import { makeIndexOf } from '../../../src/app/embedding/index-of.ts';
import { recordingLog } from '../../support/log.ts';
import { randomVectors } from '../../support/vectors.ts';

// As on a machine without a compiler, where npm leaves the optional package out.
register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (name, context, next) => {
      if (name === 'hnswlib-node') throw new Error('Cannot find package hnswlib-node');
      return next(name, context);
    };
  `)}`,
);

const entries = randomVectors(50, 8);
const [first] = entries;
if (first === undefined) throw new Error('no vectors');
const log = recordingLog();
const index = await makeIndexOf('m', entries, { file: null, pool: null, log, exactBelow: 1 });
const hits = await index.search(first.vector, 3);
process.stdout.write(JSON.stringify({ kind: index.kind, nearest: hits[0]?.id === first.id, told: log.lines }));
