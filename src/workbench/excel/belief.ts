/** A thing that a real Excel may do in one way or another: how the simulated one is told, and from where it is known. */
import type { Bilingual } from '../../base/bilingual';

/**
 * documented: Microsoft's reference says so. measured: somebody drove a real
 * Excel and wrote down what it did. reported: users of a real Excel met it, in
 * a public issue. wire: read off the library that we ship. assumed: nobody has
 * shown it; then the default is the least kind.
 */
export type Evidence = 'documented' | 'measured' | 'reported' | 'wire' | 'assumed';

export interface Belief {
  /** What it is about, in a few words. */
  readonly about: Bilingual;
  /** What Excel may do; the keys are what the address of the workbench and a recording say. */
  readonly values: Readonly<Record<string, Bilingual>>;
  /** The measured one where it was measured, otherwise the least kind. */
  readonly default: string;
  /** For the default. */
  readonly evidence: Evidence;
  /** Where that is known from, in words. */
  readonly source: Bilingual;
}
