/** Which procedures apply: what the findings say of each topic and subject, put together. */
import type { Finding, Route } from './review';

/**
 * Of the conditions of a lighter route (可以), one that fails decides for the
 * heavier one; short of that, one that is open leaves it undetermined. What
 * duties and limits say stands beside that, each with its findings.
 */
export function routesOf(findings: readonly Finding[]): Route[] {
  const topics = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.route) continue;
    const key = `${finding.route.topic}@${finding.subject}`;
    topics.set(key, [...(topics.get(key) ?? []), finding]);
  }
  return [...topics.values()].flatMap((about) => [
    ...decidedByConditions(about.filter((finding) => finding.modality === 'permissive')),
    ...eachItsOwn(about.filter((finding) => finding.modality !== 'permissive')),
  ]);
}

function decidedByConditions(conditions: readonly Finding[]): Route[] {
  const failed = conditions.filter((finding) => finding.outcome === 'failed');
  const open = conditions.filter((finding) => finding.outcome === 'depends' || finding.outcome === 'cannotTell');
  return eachItsOwn(failed.length > 0 ? failed : open.length > 0 ? open : conditions);
}

function eachItsOwn(findings: readonly Finding[]): Route[] {
  const routes = new Map<string, Route>();
  for (const { id, subject, route } of findings) {
    if (!route) continue;
    const earlier = routes.get(route.route);
    routes.set(route.route, {
      topic: route.topic,
      subject,
      route: route.route,
      findings: [...(earlier?.findings ?? []), id],
    });
  }
  return [...routes.values()];
}
