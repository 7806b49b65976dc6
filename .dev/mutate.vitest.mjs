// The tests that speak of law and outcomes: those a mutant of law or tally must not survive.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{law,tally,situations}/**/*.test.ts'],
    testTimeout: 60_000,
    env: { NO_COLOR: '1', TZ: 'Asia/Ho_Chi_Minh' },
  },
});
