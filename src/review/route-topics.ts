/** Routes by what they are about: one topic of one subject may have several. */
import type { SubjectId } from '../facts/subject';
import type { Route } from './review';

export interface RouteTopic {
  readonly topic: string;
  readonly subject: SubjectId;
  /** What is settled before what is still open. */
  readonly routes: readonly Route[];
}

/** In the order in which each topic comes first. */
export function routeTopics(routes: readonly Route[]): RouteTopic[] {
  const topics = new Map<string, Route[]>();
  for (const route of routes) {
    const key = `${route.topic}@${route.subject}`;
    topics.set(key, [...(topics.get(key) ?? []), route]);
  }
  return [...topics.values()].flatMap((about) => {
    const [first] = about;
    const settled = about.filter(({ route }) => route !== 'undetermined');
    const open = about.filter(({ route }) => route === 'undetermined');
    return first ? [{ topic: first.topic, subject: first.subject, routes: [...settled, ...open] }] : [];
  });
}
