/** `guiju completion`: a script by which a shell completes commands and options, made from the pages of help. */
import type { CompletionArguments } from './command-arguments';
import { choiceOption, take } from './options';
import type { Terminal } from './terminal';
import { COMMANDS, usage } from './usage';

export function completionArguments(words: string[]): CompletionArguments {
  const [shell] = take(words, {}).positionals;
  return { command: 'completion', shell: choiceOption('completion', shell ?? 'bash', ['bash', 'zsh']) };
}

export function completion({ shell }: CompletionArguments, terminal: Terminal): number {
  const options = COMMANDS.map((command) => {
    const known = new Set(usage(command).match(/--[a-z][a-z-]+/g) ?? []);
    return `    ${command}) words="${[...known].sort().join(' ')}" ;;`;
  });
  const lines = [
    ...(shell === 'zsh' ? ['autoload -U +X bashcompinit && bashcompinit'] : []),
    '_guiju() {',
    '  local words current="${COMP_WORDS[COMP_CWORD]}"',
    `  if [ "$COMP_CWORD" -eq 1 ]; then words="${COMMANDS.join(' ')} help"; else`,
    '  case "${COMP_WORDS[1]}" in',
    ...options,
    '  esac; fi',
    '  case "$COMP_CWORD $current" in 1\\ *|*\\ -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;; *) COMPREPLY=() ;; esac',
    '}',
    // What is no word of ours is a file.
    'complete -o default -F _guiju guiju',
  ];
  terminal.out(`${lines.join('\n')}\n`);
  return 0;
}
