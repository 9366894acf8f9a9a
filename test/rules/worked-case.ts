/** A worked case by its id: what the whole pack says of it, not one check alone. */
import { evaluateCase, type RuleCase } from './rule-case';

export interface WorkedCase extends Pick<RuleCase, 'asOf' | 'project' | 'lines' | 'items'> {
  readonly id: string;
  /** Outcomes by check, without the pack's name. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** 'topic: route', all there are of the topics named. */
  readonly routes?: readonly string[];
  readonly measured?: Readonly<Record<string, string>>;
  readonly due?: Readonly<Record<string, string>>;
  readonly missing?: Readonly<Record<string, readonly string[]>>;
  readonly says?: Readonly<Record<string, readonly string[]>>;
  readonly problems?: readonly string[];
}

export function expectWorked(packId: string, worked: WorkedCase): void {
  const { evaluations, problems } = evaluateCase(packId, worked);
  const said = (check: string) => {
    const found = evaluations.filter((evaluation) => evaluation.check === `${packId}.${check}`);
    expect(found.map((evaluation) => evaluation.check)).toEqual([`${packId}.${check}`]);
    return found[0];
  };
  expect(Object.fromEntries(Object.keys(worked.outcomes).map((check) => [check, said(check)?.outcome]))).toEqual(
    worked.outcomes,
  );
  if (worked.routes) {
    const topics = worked.routes.map((route) => route.split(':')[0]);
    const routes = evaluations.flatMap(({ route }) =>
      route && topics.includes(route.topic) ? [`${route.topic}: ${route.route}`] : [],
    );
    expect([...new Set(routes)].sort()).toEqual([...worked.routes].sort());
  }
  for (const [check, value] of Object.entries(worked.measured ?? {}))
    expect(said(check)?.measured?.value.toString()).toBe(value);
  for (const [check, day] of Object.entries(worked.due ?? {})) expect(said(check)?.due).toBe(day);
  for (const [check, facts] of Object.entries(worked.missing ?? {}))
    expect(said(check)?.missing?.map(({ fact }) => fact)).toEqual(facts);
  for (const [check, words] of Object.entries(worked.says ?? {}))
    for (const part of words) expect(said(check)?.message.zh).toContain(part);
  expect(problems.map(({ kind }) => kind)).toEqual(worked.problems ?? []);
}
