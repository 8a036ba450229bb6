/** Classes of words that more than one rule asks for. */
import { words } from './rule';

export const MONTHS = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
   sept oct nov dec`,
);

export const BE = words(
  "is are was were be been being am 's 're isn't aren't wasn't weren't remain remains remained",
);

export const ARTICLES = words('a an the its their our his her my your no every each');

export const NEGATIONS = words(
  `not n't no never neither nor without cannot hardly scarcely none nobody nothing isn't aren't wasn't weren't don't
   doesn't didn't can't couldn't won't wouldn't shouldn't`,
);

export const PREPOSITIONS = words(
  `in on at of for from with within without by as into onto over under between among through throughout during before
   after across along around near below above behind beyond until since per via upon toward towards when where while
   because if whereas`,
);

/** Nouns for what a paper may speak of as if it had a mind. */
export const MODELS = words(
  `model models llm llms lm lms vlm vlms lvlm lvlms mllm mllms agent agents ai ais chatbot chatbots assistant assistants
   gpt chatgpt gpt-3 gpt-4 gpt-4o gpt-5 claude gemini llama qwen deepseek transformer transformers schemer schemers`,
);

/** Words that ask, or that set a case against another. */
export const ASKING = words('whether if how what why when who which do does did than from rather or');

export const FIGURE_PARTS = words(
  `line lines arrow arrows color colors colour colours symbol symbols dot dots bar bars circle circles square squares
   triangle triangles curve curves marker markers star stars asterisk asterisks shading region regions box boxes label
   labels column columns row rows subscript superscript index contour contours cross crosses diamond diamonds band bands
   text bold blue red green black white gray grey orange purple dashed solid dotted number numbers value values ticks
   legend panel inset`,
);

/** Verbs of a change. */
export const CHANGING = words(
  `improve improves improved improving outperform outperforms outperformed outperforming reduce reduces reduced reducing
   increase increases increased increasing enhance enhances enhanced enhancing boost boosts boosted boosting exceed exceeds
   exceeding surpass surpasses surpassing degrade degrades degraded degrading decrease decreases decreased decreasing lowers
   lowered lowering drop drops dropped declines declined cut cuts accelerate accelerates speed speeds narrows narrowed narrowing
   curtails raise raises raised raising mitigates mitigate alleviate alleviates expands expand extends extend`,
);

/** Comparatives of a change. */
export const CHANGED = words(
  'better worse higher lower larger smaller faster slower fewer more less stronger weaker greater',
);

/** Nouns for a change. */
export const A_CHANGE = words(
  `improvement improvements gain gains increase increases reduction reductions difference differences boost boosts drop drops
   decrease decreases advantage advantages decline declines speedup speedups speed-up speed-ups savings effect effects
   degradation enhancement enhancements`,
);
