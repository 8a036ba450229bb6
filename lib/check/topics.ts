/** What notes often call missing, and how papers write of it when they have it. */

export interface Topic {
  /** How a note names it; no group may capture. */
  named: string;
  /** How the paper does. */
  written: RegExp;
  /** Titles of sections that are about it. */
  section?: RegExp;
  /** Others' are often told as well: outside such a section the sentence must speak of the paper's own. */
  own?: true;
}

export const TOPICS: readonly Topic[] = [
  {
    named: String.raw`(?:baselines?|control (?:conditions?|groups?|experiments?))`,
    written: /\bbaselines?\b|\bcontrol (?:conditions?|groups?|experiments?|runs?)\b/i,
    section: /\bbaselines?\b/i,
  },
  {
    named: String.raw`(?:confidence intervals?|error bars?|uncertaint(?:y|ies)|standard (?:errors?|deviations?)|variances?|\bcis\b)`,
    written:
      /\b(?:confidence|credible|uncertainty) (?:intervals?|bands?)\b|\b9[059] ?% (?:CIs?|intervals?)\b|\berror bars?\b|\bstandard errors?\b|\bstandard deviations? (?:over|across|of the (?:mean|results|scores))\b|\bbootstrap\w*\b|±/i,
  },
  {
    named: String.raw`(?:significance tests?|statistical tests?|p-values?|tests? of significance)`,
    written:
      /\bp[- ]?values?\b|\bp\s?[<=]\s?\.?0|\bt-tests?\b|\bWilcoxon\b|\bMann[-–]Whitney\b|\bANOVA\b|\bpermutation tests?\b|\bstatistical(?:ly)? significan\w+/i,
  },
  {
    named: String.raw`(?:ablations?(?: stud(?:y|ies)| experiments?| analys[ei]s)?)`,
    written: /\bablat\w+\b/i,
    section: /\bablation/i,
  },
  {
    named: String.raw`(?:limitations?(?: section)?|threats to validity|caveats?)`,
    written: /\blimitations?\b|\bthreats? to validity\b|\bcaveats?\b/i,
    own: true,
    section: /\blimit(?:s|ations?)\b|\bthreats? to validity\b|\bcaveats?\b/i,
  },
  {
    named: String.raw`(?:(?:source )?code|implementation|repositor(?:y|ies))`,
    written:
      /\b(?:code|implementation|software|scripts?)\b.{0,60}\b(?:available|released?|published|open[- ]sourced?|github|gitlab|zenodo)|\bgithub\.com\b|\b(?:release|publish|open-source) (?:our|the|all) (?:\w+ )?(?:code|implementation)/i,
    section: /\b(?:code|software) availability\b/i,
  },
  {
    named: String.raw`(?:data(?:sets?)?)`,
    written:
      /\bdata(?:sets?)?\b.{0,60}\b(?:available|released?|published|download\w*|zenodo|hugging ?face)|\b(?:release|publish) (?:our|the|all) (?:\w+ )?data/i,
    section: /\bdata (?:and code )?availability\b/i,
  },
  {
    named: String.raw`(?:related work|prior work|previous work|earlier work)`,
    written: /\b(?:related|prior|previous|earlier) work\b/i,
    section: /\b(?:related|prior|previous) work\b|\bliterature\b/i,
  },
  {
    named: String.raw`(?:human (?:evaluations?|annotat(?:ion|or)s?|raters?|baselines?))`,
    written: /\bhuman (?:evaluat\w+|annotat\w+|raters?|baselines?|judges?|judgements?)\b|\bannotators?\b/i,
  },
  {
    named: String.raw`(?:(?:random )?seeds?|repeated runs|repetitions?|replications?)`,
    written:
      /\b(?:random )?seeds\b|\b(?:\d+|two|three|five|ten|several|multiple|independent|repeated) (?:independent )?(?:runs|seeds|repetitions|trials|replicat\w+)\b/i,
  },
  {
    named: String.raw`(?:hyper-?parameters?(?: settings?)?|learning rates?|training details)`,
    written: /\bhyper-?parameters?\b|\blearning rates?\b|\bbatch sizes?\b/i,
    section: /\bhyper-?parameters?\b|\btraining details\b|\bimplementation details\b/i,
  },
  {
    named: String.raw`(?:(?:the )?(?:exact |full |used )?prompts?)`,
    written:
      /\b(?:system |full |exact )?prompts?\b.{0,40}\b(?:is|are|reads?|in|given|listed|shown|appendix|below)\b/i,
    section: /\bprompts?\b/i,
  },
  {
    named: String.raw`(?:sample sizes?|number of (?:samples|participants|subjects|trials|runs))`,
    written:
      /\bsample sizes?\b|\bn\s?=\s?\d|\b\d[\d,]* (?:samples|participants|subjects|trials|runs|examples|episodes)\b/i,
  },
  {
    named: String.raw`(?:ethic(?:s|al)(?: statement| considerations| review| approval)?|broader impacts?|consent)`,
    written: /\bethic(?:s|al)\b|\bbroader impacts?\b|\b(?:informed )?consent\b|\bIRB\b/i,
    section: /\bethic|\bbroader impact/i,
  },
];
