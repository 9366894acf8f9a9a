/**
 * What Microsoft's React template for task panes (OfficeDev/Office-Addin-TaskPane-React)
 * is made of, for its size alone: FluentProvider, a header with a picture, a
 * list of three lines with icons, a box to type in and a button. The words are
 * ours; the parts, and how they are imported, are the template's.
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  line: { display: 'flex', alignItems: 'center' },
  icon: { paddingRight: '10px' },
  words: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
  typing: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
});

function Header() {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <Image width="90" height="90" src="logo.png" alt="logo" />
      <h1 className={styles.title}>Hello</h1>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly { readonly icon: ReactElement; readonly words: string }[] }) {
  const styles = useStyles();
  return (
    <ul>
      {lines.map(({ icon, words }) => (
        <li key={words} className={styles.line}>
          <i className={styles.icon}>{icon}</i>
          <span className={styles.words}>{words}</span>
        </li>
      ))}
    </ul>
  );
}

function Typing() {
  const styles = useStyles();
  const [text, setText] = useState('A text.');
  const insert = () =>
    Excel.run(async (context) => {
      context.workbook.getActiveCell().values = [[text]];
      await context.sync();
    });
  return (
    <div className={styles.typing}>
      <Field size="large" label="A text for the active cell">
        <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={() => void insert()}>
        Insert
      </Button>
    </div>
  );
}

function App() {
  const styles = useStyles();
  const lines = [
    { icon: <Ribbon24Regular />, words: 'One' },
    { icon: <LockOpen24Regular />, words: 'Two' },
    { icon: <DesignIdeas24Regular />, words: 'Three' },
  ];
  return (
    <div className={styles.root}>
      <Header />
      <Lines lines={lines} />
      <Typing />
    </div>
  );
}

void Office.onReady(() => {
  const root = document.getElementById('container');
  if (!root) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
