/** Whether a title is a sentence that asserts. */

/** Verbs that make a title a sentence, in the forms that no noun of a title has. */
const FINITE =
  /\b(?:is|are|was|were|isn't|aren't|does|do|did|can|cannot|can't|could|may|might|must|should|will|would|has|have|had|needs?|makes?|leads? to|improves?|outperforms?|beats?|fails?|emerges?|arises?|induces?|undermines?|hurts?|helps?|learns?|schemes?|deceives?|lies|knows?|understands?|reveals?|shows?|explains?|predicts?|causes?|drives?|determines?|suggests?|enables?|prevents?|reduces?|increases?|remains?|becomes?|matters?|requires?|depends?|implies|outlives?|exceeds?|generali[sz]es?|transfers?|scales?|boosts?|breaks?|struggles?|mirrors?|encodes?|admits?|constrains?|favou?rs?)\b/i;

/** How a title begins that asks, announces or only names. */
const ASKS =
  /^(?:how|why|when|what|where|which|whether|who|does|do|did|is|are|can|could|should|will|would|on|towards?|an? (?:survey|review|study|note|guide|introduction)|when|learning to|evaluating|measuring|understanding|exploring|investigating|analy[sz]ing|detecting|modell?ing|towards)\b/i;

/** Between a noun and its own clause: the verb behind it is not the title's. */
const RELATIVE = /\b(?:that|which|who|whose|where|how|why|what|whether|when|if|because)\b/i;

/** Whether the title, or what stands before or behind its colon, asserts something. */
export function assertsInTitle(title: string): boolean {
  if (/\?\s*$/.test(title)) return false;
  return title.split(/[:\u2014\u2013]\s/).some((part) => {
    const clause = part.trim();
    if (ASKS.test(clause)) return false;
    const verb = FINITE.exec(clause);
    if (!verb || verb.index === 0) return false;
    return !RELATIVE.test(clause.slice(0, verb.index));
  });
}
