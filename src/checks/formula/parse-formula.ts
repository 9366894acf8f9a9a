/**
 * Reads a formula's text into a typed tree, or says where it went wrong, what
 * stands there and what was expected. Loops, assignments and property access
 * have no notation; length, size and depth are bounded.
 */
import { FORMULA_LIMITS, type Formula, type FormulaResult, type NameTable, type ValueType } from './formula';
import { FormulaReader } from './formula-reader';
import { tokens } from './tokens';
import { TYPE_WORDS } from './types-of-operators';

/** Reads a formula that must give one of these types. */
export function parseFormula(text: string, names: NameTable, wanted: readonly ValueType[]): FormulaResult<Formula> {
  if (text.length > FORMULA_LIMITS.length) {
    const message = {
      zh: `公式有 ${text.length} 个字符，最多 ${FORMULA_LIMITS.length} 个`,
      en: `the formula has ${text.length} characters, at most ${FORMULA_LIMITS.length} are allowed`,
    };
    return { ok: false, error: { at: FORMULA_LIMITS.length, message } };
  }
  const cut = tokens(text);
  if (!cut.ok) return cut;
  const reader = new FormulaReader(cut.value, names);
  const root = reader.whole();
  if (reader.error) return { ok: false, error: reader.error };
  if (!wanted.includes(root.type)) {
    const message = {
      zh: `公式的结果是${TYPE_WORDS[root.type].zh}，这里要的是${wanted.map((type) => TYPE_WORDS[type].zh).join('或')}`,
      en: `the formula gives ${TYPE_WORDS[root.type].en}, wanted here: ${wanted.map((type) => TYPE_WORDS[type].en).join(' or ')}`,
    };
    return { ok: false, error: { at: 0, message } };
  }
  return { ok: true, value: { text, root } };
}
