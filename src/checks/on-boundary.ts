/** Where a condition lies exactly on a limit whose side rests on convention (按通例): judged on both, and where they differ, it depends. */
import type { FormulaNode } from './formula/formula';
import { formatNode } from './formula/format-formula';
import type { InterpretedVerdict } from './interpretations';
import type { Scene } from './scene';
import { listed, sentences } from './words/sentences';

export function judgeOnBoundary(scene: Scene, judge: (scene: Scene) => InterpretedVerdict): InterpretedVerdict {
  const met = new Set<FormulaNode>();
  const meeting = (node: FormulaNode) => {
    met.add(node);
    return false;
  };
  const written = judge({ ...scene, otherSide: meeting });
  if (met.size === 0) return written;
  const sides: ((node: FormulaNode) => boolean)[] = [...met].map((node) => (one) => one === node);
  if (met.size > 1) sides.push(() => true);
  const other = sides
    .map((otherSide) => judge({ ...scene, otherSide }))
    .find(({ outcome, route }) => outcome !== written.outcome || route !== written.route);
  if (!other) return written;
  const limits = listed(
    [...met].flatMap((node) => (node.kind === 'call' && node.args[0] ? formatNode(node.args[0]) : [])),
  );
  const { applies: _, ...rest } = written;
  const unknown = [written, other].find(({ outcome }) => outcome === 'cannotTell');
  return {
    ...rest,
    outcome: unknown ? 'cannotTell' : 'depends',
    ...(unknown ? {} : { byDefault: written.byDefault ?? written.outcome }),
    ...(unknown?.missing ? { missing: unknown.missing } : {}),
    message: sentences(
      {
        zh: `“${limits.zh}”恰在界限上；条文未明示是否含本数，须人工确认。按通例：`,
        en: `“${limits.en}” is exactly on its limit; whether it belongs to it rests on convention, not on the text; for a person to confirm. By convention:`,
      },
      written.message,
      { zh: '反之：', en: 'Otherwise:' },
      other.message,
    ),
  };
}
