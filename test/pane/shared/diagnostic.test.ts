import { diagnosticOf } from '../../../src/pane/shared/diagnostic';

const surroundings = { language: 'zh-CN', userAgent: 'Browser/1' };

function thrown(message: string): Error {
  return new RangeError(message);
}

describe('a diagnostic', () => {
  it('names the kind of error and where it happened, and leaves out what it says', () => {
    const text = diagnosticOf(thrown('not a number: "420,000元"\n  at the cell B3'), '', surroundings);
    expect(text).toContain('error: RangeError');
    expect(text).toMatch(/at .*diagnostic\.test\.ts:\d+:\d+/);
    expect(text).not.toContain('420,000');
    expect(text).not.toContain('B3');
  });

  it('keeps the components, and takes whatever was thrown', () => {
    const text = diagnosticOf('420000', '\n    at FindingCard (https://localhost/pane.js:1:200)', surroundings);
    expect(text).toContain('error: string');
    expect(text).toContain('FindingCard');
    expect(text).not.toContain('420000');
  });
});
