/** Many workbooks by regulation, by check and by project: what was found how often, the most often first. */
import type { Language } from '../../base/bilingual';
import { oneLine } from '../../base/plain-text';
import { WEIGHTY_GROUPS, type FindingGroup } from '../../review/finding-groups';
import { alignedColumns, groupTitle } from './check-table';
import type { FileTally } from './file-tally';

type Counts = Partial<Record<FindingGroup, number>>;
const MOST_ROWS = 30;
const WORDS = {
  zh: { pack: '规则包', check: '检查', project: '项目', workbooks: '工作簿', more: '另有' },
  en: { pack: 'Pack', check: 'Check', project: 'Project', workbooks: 'Workbooks', more: 'more:' },
} as const;

/** Counts only, so that a thousand workbooks cost no more than ten. */
export class SummaryTables {
  readonly #tables = { pack: new Table(), check: new Table(), project: new Table() };

  add({ pack, project, groups, checks }: FileTally): void {
    this.#tables.pack.add(pack ?? '—', groups);
    this.#tables.project.add(project ?? '—', groups);
    for (const [check, counts] of Object.entries(checks)) this.#tables.check.add(check, counts);
  }

  /** Three tables, each after an empty line. */
  text(language: Language): string {
    const { workbooks } = WORDS[language];
    const titles = WEIGHTY_GROUPS.map((group) => groupTitle(group, language));
    return (['pack', 'check', 'project'] as const)
      .map((table) => {
        const rows = this.#tables[table].rows();
        const more = rows.length > MOST_ROWS ? [[`${WORDS[language].more} ${rows.length - MOST_ROWS}`]] : [];
        return `\n${alignedColumns([[WORDS[language][table], workbooks, ...titles], ...rows.slice(0, MOST_ROWS), ...more])}`;
      })
      .join('');
  }
}

class Table {
  readonly #rows = new Map<string, { workbooks: number; readonly counts: Counts }>();

  add(name: string, counts: Counts): void {
    const row = this.#rows.get(name) ?? { workbooks: 0, counts: {} };
    row.workbooks += 1;
    for (const group of WEIGHTY_GROUPS) row.counts[group] = (row.counts[group] ?? 0) + (counts[group] ?? 0);
    this.#rows.set(name, row);
  }

  rows(): string[][] {
    const sorted = [...this.#rows].sort(([a, one], [b, other]) => {
      const differing = WEIGHTY_GROUPS.find((group) => one.counts[group] !== other.counts[group]);
      if (differing) return (other.counts[differing] ?? 0) - (one.counts[differing] ?? 0);
      return other.workbooks - one.workbooks || (a < b ? -1 : 1);
    });
    return sorted.map(([name, { workbooks, counts }]) => [
      oneLine(name),
      String(workbooks),
      ...WEIGHTY_GROUPS.map((group) => String(counts[group] ?? 0)),
    ]);
  }
}
