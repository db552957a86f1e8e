import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../../main/lib/pure/rate-limit.ts';

function setUp() {
  let time = 5_000;
  const gate = createRateLimit(() => time, 3, 1_000);
  return {
    gate,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('a flood gate', () => {
  it('lets a few through at once, and then one in a while', () => {
    const { gate, wait } = setUp();
    expect(Array.from({ length: 5 }, gate.pass)).toEqual([0, 0, 0, null, null]);
    wait(999);
    expect(gate.pass()).toBeNull();
    wait(1);
    expect(gate.pass()).toBe(3);
    expect(gate.pass()).toBeNull();
  });

  it('lets no more through at once after a long pause than at first', () => {
    const { gate, wait } = setUp();
    wait(3_600_000);
    expect(Array.from({ length: 5 }, gate.pass)).toEqual([0, 0, 0, null, null]);
  });

  it('never lets more through than what it promises, and counts each one that it holds back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 1, maxLength: 60 }), (pauses) => {
        const { gate, wait } = setUp();
        let passed = 0;
        let told = 0;
        let waited = 0;
        for (const pause of pauses) {
          wait(pause);
          waited += pause;
          const heldBack = gate.pass();
          if (heldBack === null) continue;
          passed += 1;
          told += heldBack;
        }
        expect(passed).toBeLessThanOrEqual(3 + Math.floor(waited / 1_000));
        wait(1_000);
        expect(told + (gate.pass() ?? 0)).toBe(pauses.length - passed);
      }),
    );
  });
});
