/** Small formulas as plain characters: "10^{-6}" as 10⁻⁶. */

const NAMES: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  pm: '±',
  mp: '∓',
  times: '×',
  cdot: '·',
  sim: '∼',
  simeq: '≃',
  approx: '≈',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  ll: '≪',
  gg: '≫',
  equiv: '≡',
  propto: '∝',
  infty: '∞',
  in: '∈',
  to: '→',
  rightarrow: '→',
  mapsto: '↦',
  circ: '°',
  degree: '°',
  ldots: '…',
  dots: '…',
  cdots: '…',
  ell: 'ℓ',
  hbar: 'ħ',
  odot: '☉',
  prime: '′',
  star: '⋆',
  ast: '∗',
  langle: '⟨',
  rangle: '⟩',
  lvert: '|',
  rvert: '|',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  int: '∫',
  forall: '∀',
  exists: '∃',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  perp: '⊥',
};
const NAMED = new Map(Object.entries(NAMES));
const RAISED = new Map([...'0123456789+-−n'].map((plain, i) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'][i]!]));
const LOWERED = new Map([...'0123456789+-−'].map((plain, i) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋'][i]!]));

/** Longer ones are drawn as what they are, a formula. */
const LONGEST = 28;

/** The formula as plain characters; null where it is too long, or has what they cannot show. */
export function plainTex(tex: string): string | null {
  const plain = tex
    .replace(
      /\\(?:mathrm|mathit|mathbf|mathcal|mathbb|text|textrm|rm|it|bf|displaystyle|textstyle|left|right|operatorname)\b\*?\s*/g,
      '',
    )
    .replace(/\\[,;:! ]|~/g, ' ')
    .replace(/\{,\}/g, ',')
    .replace(/\\(?:nice|s)frac\s*\{([\w.,]+)\}\s*\{([\w.,]+)\}/g, '$1/$2')
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/\\([A-Za-z]+)\s*/g, (whole, name: string) => NAMED.get(name) ?? whole)
    .replace(/\^\{([^{}]*)\}|\^(.)/g, (whole, group?: string, one?: string) =>
      written(group ?? one ?? '', RAISED, whole),
    )
    .replace(/_\{([^{}]*)\}|_(.)/g, (whole, group?: string, one?: string) =>
      written(group ?? one ?? '', LOWERED, whole),
    )
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' || plain.length > LONGEST || /[\\^_]/.test(plain) ? null : plain;
}

/** Raised or lowered characters; letters that have none stand behind the sign as they are. */
function written(text: string, forms: ReadonlyMap<string, string>, whole: string): string {
  const plain = text.trim();
  if (plain === '°' || plain === '′' || plain === '☉') return plain;
  const characters = [...plain].map((character) => forms.get(character));
  return characters.every((character) => character !== undefined) ? characters.join('') : whole;
}
