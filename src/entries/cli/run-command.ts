/** The commands that need more than the words they were given, each fetched when it is asked for: `guiju packs` starts without the rest. */
import type { CivilDate } from '../../base/civil-date';
import { keepNothingOfMany } from '../../base/kept-of-many';
import type { OwnProgram } from './alone';
import type { CommandArguments } from './command-arguments';
import { inflateNatively } from './native-inflate';
import type { Terminal } from './terminal';

type Asked = Exclude<CommandArguments, { readonly command: 'help' | 'version' | 'completion' }>;

/** The exit status. `program`: what threads are started from. */
export async function runCommand(
  asked: Asked,
  terminal: Terminal,
  today: CivilDate,
  program: OwnProgram,
): Promise<number> {
  inflateNatively();
  // A program that looks at each workbook once.
  keepNothingOfMany();
  switch (asked.command) {
    case 'packs':
      return (await import('./packs')).packs(asked, terminal);
    case 'check':
      return await (await import('./check-all')).checkAll(asked, terminal, today, program);
    case 'diff':
      return (await import('./diff')).diff(asked, terminal, today);
    case 'new':
      return (await import('./new')).newForm(asked, terminal);
    case 'explain':
      return asked.in === undefined
        ? (await import('./explain')).explain(asked, terminal)
        : (await import('./explain-in')).explainIn({ ...asked, in: asked.in }, terminal, today);
    case 'fixture':
      return (await import('./fixture')).fixture(asked, terminal, today);
    case 'pack':
      return (await import('./pack')).pack(asked, terminal);
    case 'new-pack':
      return (await import('./new-pack')).newPack(asked, terminal);
    case 'annotate':
      return (await import('./annotate')).writeAnnotated(asked, terminal, today);
    case 'unannotate':
      return (await import('./annotate')).writeUnannotated(asked, terminal);
    case 'doctor':
      return (await import('./doctor')).doctor(asked, terminal);
    case 'lint-rules':
      return asked.watch
        ? (await import('./watch-rules')).watchRules(asked, terminal)
        : (await import('./lint-rules')).lintRules(asked, terminal);
    case 'schema':
      return (await import('./schema')).schema(asked, terminal);
    case 'log':
      return (await import('./log')).log(asked, terminal);
    case 'verify':
      return (await import('./verify')).verify(asked, terminal);
    case 'merge':
      return (await import('./merge')).merge(asked, terminal, today);
    case 'opinion':
      return await (await import('./opinion')).opinion(asked, terminal, today);
  }
}
