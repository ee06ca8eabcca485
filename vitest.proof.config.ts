import { defineConfig } from 'vitest/config';
import { Tally } from './test/proof/tally.ts';

export default defineConfig({
  test: {
    include: ['test/proof/**/*.proof.ts'],
    globalSetup: ['test/global-setup.ts'],
    reporters: ['default', new Tally()],
    maxWorkers: 2,
    testTimeout: 1_500_000,
  },
});
