import { atOnce, inSlices, type Steps } from '../../src/base/steps';

function* counting(to: number): Steps<number> {
  let sum = 0;
  for (let number = 1; number <= to; number += 1) {
    sum += number;
    yield;
  }
  return sum;
}

/** A clock on which every look costs a millisecond. */
function ticking(): () => number {
  let time = 0;
  return () => time++;
}

describe('work in steps', () => {
  it('gives the same at once and in slices', async () => {
    const breathe = () => Promise.resolve();
    expect(atOnce(counting(100))).toBe(5050);
    await expect(inSlices(counting(100), { now: ticking(), sliceMs: 7, breathe })).resolves.toBe(5050);
  });

  it('stops for others as often as its slices ask for', async () => {
    let breaths = 0;
    const breathe = async () => void (breaths += 1);
    await inSlices(counting(100), { now: ticking(), sliceMs: 10, breathe });
    expect(breaths).toBe(10);
  });

  it('does not stop for what takes less than a slice', async () => {
    const breathe = () => Promise.reject(new Error('nobody asked'));
    await expect(inSlices(counting(100), { now: () => 0, sliceMs: 10, breathe })).resolves.toBe(5050);
  });

  it('ends where whoever waits does not want it any more', async () => {
    const steps = counting(100);
    const breathe = () => Promise.reject(new Error('overtaken'));
    await expect(inSlices(steps, { now: ticking(), sliceMs: 10, breathe })).rejects.toThrow('overtaken');
    expect(steps.next().done).toBe(false);
  });
});
