/** Problems of rule files as they are found, one list for a whole load. */
import type * as z from 'zod/mini';
import { readBy } from '../base/read-before';
import { schemaMistakes, type Mistake } from '../checks/mistake';
import { mistakeProblem, type RuleFile, type RulebookProblem } from './rule-file';

export class Notes {
  constructor(readonly problems: RulebookProblem[]) {}

  note(file: RuleFile, mistake: Mistake): void {
    this.problems.push(mistakeProblem(file, mistake));
  }

  /** What the file holds; undefined, with its mistakes noted, where it is not of that shape. */
  shaped<T>(file: RuleFile, shape: z.ZodMiniType<T>): T | undefined {
    const parsed = readBy(() => shape, file.data);
    if (parsed.success) return parsed.data;
    for (const mistake of schemaMistakes(parsed.error.issues, file.data, [])) this.note(file, mistake);
    return undefined;
  }
}
