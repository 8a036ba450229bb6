/** Where entries of the lexicons come from. A source stands for a class of words; which forms are in it is ours. */
export const SOURCES: Readonly<Record<string, string>> = {
  editors: "Hedgerow's editors",
  'hyland-2005': 'Hyland, Metadiscourse (2005): the class; forms chosen by Hedgerow',
  'hyland-2005-attitude':
    'Hyland, Metadiscourse (2005), attitude markers: the class; forms chosen by Hedgerow',
  'bioscope-2008': 'Vincze et al., The BioScope corpus (2008): the class; forms chosen by Hedgerow',
  'vinkers-2015':
    'Vinkers et al., BMJ 351:h6467 (2015): positive words in abstracts; forms chosen by Hedgerow',
  'millar-2022':
    'Millar et al., JAMA Network Open 5(8) (2022): promotional adjectives, as a class; forms chosen by Hedgerow',
  'recasens-2013':
    'Recasens et al., Linguistic models for analyzing and detecting biased language (ACL 2013): the class; forms chosen by Hedgerow',
  'wasserstein-2016':
    'Wasserstein and Lazar, The ASA statement on p-values (2016): the principle; forms chosen by Hedgerow',
  'summerfield-2025':
    'Summerfield et al., Lessons from a chimp: AI "scheming" and the quest for ape language (arXiv 2507.03409): the argument; forms chosen by Hedgerow',
  'ibrahim-2025':
    'Ibrahim and Cheng, Thinking beyond the anthropomorphic paradigm benefits LLM research (arXiv 2502.09192): the argument; forms chosen by Hedgerow',
  'shanahan-2022':
    'Shanahan, Talking about large language models (arXiv 2212.03551): the argument; forms chosen by Hedgerow',
  'mcdermott-1976':
    'McDermott, Artificial intelligence meets natural stupidity (SIGART Newsletter, 1976), wishful mnemonics: the argument; forms chosen by Hedgerow',
  'lipton-2018':
    'Lipton and Steinhardt, Troubling trends in machine learning scholarship (arXiv 1807.03341): the argument; forms chosen by Hedgerow',
  'schaeffer-2023':
    'Schaeffer et al., Are emergent abilities of large language models a mirage? (arXiv 2304.15004): the argument; forms chosen by Hedgerow',
};
