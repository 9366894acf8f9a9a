/** The rules of the program as the build compiled them: own-rules-loader.cjs puts them in this file's place. None where nothing is built. */
import type { CompiledRules } from './compile-rules';

export const OWN_RULES: CompiledRules | undefined = undefined;
