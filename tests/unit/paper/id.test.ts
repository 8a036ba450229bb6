import { describe, expect, it } from 'vitest';
import { parseArxivId } from '../../../lib/paper/id';

describe('an arXiv id', () => {
  it.each([
    ['2411.02306', '2411.02306', null],
    ['2411.02306v12', '2411.02306', 12],
    ['0704.0615', '0704.0615', null],
    [' arXiv:2411.02306v1 ', '2411.02306', 1],
    ['hep-th/9901001v2', 'hep-th/9901001', 2],
    ['math.GT/0309136', 'math/0309136', null],
    ['cond-mat.mes-hall/0309136v3', 'cond-mat/0309136', 3],
  ])('%s', (written, paper, version) => {
    expect(parseArxivId(written)).toEqual({ paper, version });
  });

  it.each([
    '',
    'v1',
    '2411',
    '2411.023',
    '2411.023067',
    '2413.02306',
    '2400.02306',
    '2411.02306v0',
    '2411.02306v1.pdf',
    'hep-th/99010',
    'hep-th/9913001',
    'HEP-TH/9901001',
    'hep-th/9901001/x',
  ])('%s is none', (written) => {
    expect(parseArxivId(written)).toBeNull();
  });
});
