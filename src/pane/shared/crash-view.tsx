/** The whole pane, or one view of it, has crashed: what that means, and a diagnostic to pass on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { diagnosticOf } from './diagnostic';
import type { Crash } from './error-boundary';
import { LOCALES, useSpeech } from './language';

const useStyles = makeStyles({
  crash: { display: 'grid', gap: '12px', padding: '16px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  diagnostic: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '120px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface CrashViewProps {
  readonly crash: Crash;
  readonly retry: () => void;
}

export function CrashView({ crash, retry }: CrashViewProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  return (
    <main className={styles.crash}>
      <h1 className={styles.title}>{m.crashTitle}</h1>
      <p className={styles.text}>{m.crashWhy}</p>
      <Diagnostic crash={crash} retry={retry} />
    </main>
  );
}

/** The rest of the pane goes on. */
export function ViewCrash({ crash, retry }: CrashViewProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  return (
    <section className={styles.crash} role="alert">
      <h2 className={styles.title}>{m.viewCrashTitle}</h2>
      <p className={styles.text}>{m.crashWhy}</p>
      <Diagnostic crash={crash} retry={retry} />
    </section>
  );
}

/** What to pass on, nothing of the workbook in it; and another try. */
export function Diagnostic({ crash, retry }: CrashViewProps) {
  const styles = useStyles();
  const { m, language } = useSpeech();
  const field = useRef<HTMLTextAreaElement>(null);
  const label = useId();
  const [copying, setCopying] = useState<'no' | 'done' | 'byHand'>('no');
  const text = diagnosticOf(crash.error, crash.componentStack, {
    language: LOCALES[language],
    userAgent: navigator.userAgent,
  });

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopying('done');
    } catch {
      // A frame without the clipboard permission: the text is selected instead.
      field.current?.select();
      setCopying('byHand');
    }
  }

  return (
    <>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={retry}>
          {m.retry}
        </Button>
        <Button onClick={() => void copy()}>{m.copyDiagnostic}</Button>
      </div>
      <p className={styles.text} role="status">
        {copying === 'done' ? m.copied : copying === 'byHand' ? m.copyByHand : ''}
      </p>
      <label id={label} htmlFor={`${label}-field`}>
        {m.diagnostic}
      </label>
      <textarea ref={field} id={`${label}-field`} className={styles.diagnostic} readOnly value={text} />
    </>
  );
}
