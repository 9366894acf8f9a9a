/** Topics and routes that have no name: misspelt, or a pack's own that nobody named; and names that nothing leads to. */
import { nearestName } from '../../checks/formula/nearest-name';
import type { DataPath } from '../../checks/mistake';
import { COMMON_ROUTES, COMMON_TOPICS, isKnownRoute, isKnownTopic } from '../../checks/words/route-words';
import { lintFinding, type LintFinding } from './lint-finding';
import { bandsOf } from './lint-tiers';
import type { LintedPack, OwnCheck } from './linted-pack';

export function lintRoutes({ own: checks, pack, packFile }: LintedPack): LintFinding[] {
  const { routeNames } = pack;
  const used = checks.flatMap((one) => routesIn(one).map((named) => ({ ...named, file: one.file })));
  const topics = checks.flatMap(({ check, file }) => (check.route ? [{ topic: check.route.topic, file }] : []));
  const routes = used
    .filter(({ route }) => !isKnownRoute(route, routeNames))
    .map(({ route, path, file }) => {
      const near = nearestName(route, [...COMMON_ROUTES, ...Object.keys(routeNames.routes)]);
      return lintFinding('route', file, path, unnamed(route, near, 'routes'));
    });
  const nowhere = topics
    .filter(({ topic }) => !isKnownTopic(topic, routeNames))
    .map(({ topic, file }) => {
      const near = nearestName(topic, [...COMMON_TOPICS, ...Object.keys(routeNames.topics)]);
      return lintFinding('route', file, ['route', 'topic'], unnamed(topic, near, 'topics'));
    });
  const idle = (key: 'routes' | 'topics', there: readonly string[]) =>
    Object.keys(routeNames[key])
      .filter((one) => !there.includes(one) && packFile.places?.has(`${key}.${one}`))
      .map((one) =>
        lintFinding('unused', packFile, [key, one], { zh: `没有检查用到“${one}”`, en: `no check uses “${one}”` }),
      );
  const own = (key: 'routes' | 'topics', common: readonly string[]) =>
    Object.keys(routeNames[key])
      .filter((one) => packFile.places?.has(`${key}.${one}`))
      .filter((one) => common.includes(one) || (one.includes(':') && !one.startsWith(`${pack.id}:`)))
      .map((one) => lintFinding('route', packFile, [key, one], notItsOwn(one, pack.id)));
  return [
    ...own('routes', COMMON_ROUTES),
    ...own('topics', COMMON_TOPICS),
    ...routes,
    ...nowhere,
    ...idle(
      'routes',
      used.map(({ route }) => route),
    ),
    ...idle(
      'topics',
      topics.map(({ topic }) => topic),
    ),
  ];
}

function routesIn({ check }: OwnCheck): { readonly route: string; readonly path: DataPath }[] {
  const stated = Object.entries(check.route?.by ?? {}).map(([outcome, route]) => ({
    route,
    path: ['route', outcome],
  }));
  const bands = (bandsOf(check)?.bands ?? []).map(({ index, route }) => ({
    route,
    path: ['tiers', index, 'route'],
  }));
  return [...stated, ...bands];
}

function notItsOwn(id: string, pack: string) {
  const [, last = id] = id.split(':');
  return {
    zh: `“${id}”是现成的，或者属于别的规则包，不能在这里另起名称；自己的写成“${pack}:${last}”`,
    en: `“${id}” is one there is already, or another pack's, and takes no name here; one of the pack's own is “${pack}:${last}”`,
  };
}

function unnamed(id: string, near: string | undefined, key: 'routes' | 'topics') {
  const [zh, en] = near === undefined ? ['', ''] : [`是不是“${near}”？`, ` Did you mean “${near}”?`];
  return {
    zh: `没有叫“${id}”的${key === 'routes' ? '程序' : '程序类别'}。${zh}本办法自己的，在 pack.yaml 的 ${key} 里写中英文名称`,
    en: `there is no ${key === 'routes' ? 'route' : 'topic'} “${id}”.${en} One of the pack's own is named in pack.yaml under ${key}, in both languages`,
  };
}
