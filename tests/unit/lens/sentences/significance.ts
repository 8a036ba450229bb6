/** Sentences for the rules on "significant": see `Sentences`. */
import type { Sentences } from './sentence';

export const SIGNIFICANCE: Readonly<Record<string, Sentences>> = {
  'significance-tested': {
    silenced: [
      'We saw that the yield was [significantly] higher (p < 0.01).',
      'We saw a statistically [significant] gain.',
      'We saw a [significant] difference with a narrow confidence interval.',
      'We saw a [significant] gain. A t-test was run.',
      'We saw a [significant] gain. A bootstrap was run before.',
      'We saw a [significant] gain in beds of clay, and at $3\\sigma$ in those of wood.',
      'We found no significant effect of shade. Our pots [significantly] improved yields.',
      'Our pots [significantly] outperform wood. See Table 3.',
    ],
    marked: [
      'We saw a [significant] gain.',
      'We saw a [significant] gain with pots of clay.',
      { text: 'Our pots [significantly] outperform wood. See our tables.', block: { role: 'abstract' } },
      { text: 'Our tests show [significant] gains in beds of clay.', block: { role: 'abstract' } },
    ],
  },
  'significance-intended': {
    silenced: [
      'We want to [significantly] improve yields.',
      'Our pots can [significantly] improve yields.',
      'We ask if pots will [significantly] improve yields.',
      'Our pots could lead to a [significant] gain.',
      'Pots have [significantly] improved yields.',
      'We discuss how yields might be [significantly] improved.',
      'We expect that shade helps to [significantly] reduce losses.',
    ],
    marked: [
      'Our pots [significantly] improve yields.',
      'We wanted to know, and our pots [significantly] improved yields.',
      'We find that pots [significantly] improve yields.',
    ],
  },
  'significance-of-no-result': {
    silenced: [
      'Pots of clay [significantly] improve yields.',
      'Recent pots [significantly] outperform older ones.',
      'Existing nets show [significant] gains in beds of clay.',
      'They suffer from [significantly] reduced yields.',
      'Roses, which are [significantly] reduced by frost, were kept.',
      'While this method [significantly] increases shade, roses need light.',
      'It learns from roses, with [significantly] better yields.',
      'Although hedges [significantly] increase shade, birds like them.',
      'The method gives a [significant] gain.',
      { text: 'Pots [Significantly] Improve Yields', block: { role: 'title' } },
    ],
    marked: [
      'Our pots [significantly] improve yields.',
      'Experiments show that pots [significantly] improve yields.',
      'The results demonstrate [significant] gains over wood.',
      'Clay [significantly] outperforms wood.',
      'Yields were [significantly] higher than in wood.',
      'PotNet [significantly] improves yields.',
      '[Significant] differences were found between clay and wood.',
      'Pots of clay achieve [significant] gains in beds.',
      'These strategies [significantly] improve yields.',
      'Clay [significantly] improved yields.',
      { text: 'The method gives a [significant] gain over wood.', block: { role: 'abstract' } },
      { text: 'The approach [significantly] improves yields.', block: { role: 'abstract' } },
      'We find that, unlike recent pots, ours [significantly] improve yields.',
    ],
  },
  'significance-of-cost': {
    silenced: [
      'Our pots [significantly] reduce training time.',
      'Our pots need [significantly] fewer parameters than wood.',
      'We show that they outperform [significantly] more complex nets.',
      'Our method brings a [significant] reduction of memory.',
      'We saw a [significant] increase in cost.',
    ],
    marked: [
      'Our pots [significantly] reduce losses.',
      'Our pots bring [significantly] more roses than wood does.',
      'We saw a [significant] increase in yields.',
    ],
  },
};
