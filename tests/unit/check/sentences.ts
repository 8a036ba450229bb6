/** Sentences of notes at which a rule speaks (what it points at in brackets), and at which it does not. */
interface Sentences {
  fires: readonly string[];
  silent: readonly string[];
}

export const SENTENCES: Readonly<Record<string, Sentences>> = {
  motive: {
    fires: [
      'This was written [in order to advance their careers].',
      'It is framed so [to promote their own products].',
      '[The authors just want to] be read.',
      'They chose ten seeds [to make it look] larger.',
      'The plot is cut [to make the results look] better.',
      '[The authors are trying to sell] a garden tool.',
      'Table 2 is [trying to hide] the dead hedges.',
      'The title was chosen [for the clicks].',
      'The authors [deliberately omit] the second bed.',
      '[They clearly have an agenda].',
      'The comparison was made [in bad faith].',
      'The rows are dropped [so they can claim] growth.',
    ],
    silent: [
      'I just want to understand Table 2.',
      'We want to make it look simple here.',
      'The authors want to measure growth.',
      'The model is trying to deceive the user.',
      'In these runs the agents say that they are trying to hide the tool.',
      'I am not saying that the authors are trying to sell a tool.',
      'In order to compare them, both beds need water.',
      'The title says “just want to make it look good”.',
      '> They just want to sell hedges.\n\nThat is what Section 2 says.',
      'The code `trying to hide` is a variable.',
      'This is motivated by Section 2.',
      'It works for attention heads only.',
    ],
  },
  verdict: {
    fires: [
      'The title is [clickbait].',
      'This is [dishonest].',
      'The examples are [cherry-picked].',
      'A [misleading title].',
      'The [title is misleading].',
      'It is [pure hype].',
      'The analysis is [sloppy].',
      'This is [pseudoscience] with hedges.',
      'The authors are [disingenuous].',
    ],
    silent: [
      'The task is clickbait detection.',
      'I was sloppy in my first note.',
      'I do not call it clickbait.',
      'The paper cites “clickbait” as a term.',
      'A lazy evaluation of the beds.',
      'The model gives dishonest answers, a dishonest model.',
      'The claim rests on two beds.',
      'The hype cycle of Figure 2 is of 1995.',
      'See https://example.org/clickbait for the data.',
    ],
  },
  wording: {
    fires: [
      'This [groundbreaking] idea is from an older paper.',
      '[Obviously] two beds are too few.',
      '[Surprisingly], Table 2 says the opposite.',
      'A case of [scheming] in which two beds were dug.',
      'This is an [unprecedented] number of moles.',
    ],
    silent: [
      'The word “groundbreaking” is not carried by Table 2.',
      'This may be due to the soil.',
      'The paper never says which soil.',
      'The result is not groundbreaking.',
      'Moles grew from 12 to 31.',
      '> A groundbreaking result.\n\nWhich one?',
    ],
  },
  'nothing-to-check': {
    fires: ['This is wrong.', 'I do not buy it.', 'Not true at all.', 'The argument fails.'],
    silent: [
      'Table 2 says otherwise.',
      'No code.',
      'The loss is not defined.',
      'Please say which beds.',
      'Which beds?',
      'Only two beds were dug.',
      'This is known from arXiv:2411.02306.',
      'The claim should be about gardens.',
      'The word “all” is too wide.',
    ],
  },
};
