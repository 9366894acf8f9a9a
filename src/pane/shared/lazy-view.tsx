/** A view that comes in a file of its own: under way, refused, or there. */
import { Button, makeStyles } from '@fluentui/react-components';
import { createElement, useEffect, useReducer, useState, type ComponentType, type ReactNode } from 'react';
import type { Review } from '../../review/review';
import type { SessionState } from '../../session/session';
import { BusyWords } from './busy-words';
import { useSpeech } from './language';

const useStyles = makeStyles({ state: { display: 'grid', justifyItems: 'start', gap: '8px', padding: '12px 0' } });

export interface ViewProps {
  readonly state: SessionState;
  readonly review: Review;
}

export interface ViewSource<Props extends object = ViewProps> {
  /** Fetches the view once; after a refusal the next call fetches again. */
  readonly load: () => Promise<void>;
  /** The view, once it is there. */
  readonly show: (props: Props) => ReactNode | undefined;
}

export function viewSource<Props extends object = ViewProps>(
  fetch: () => Promise<ComponentType<Props>>,
): ViewSource<Props> {
  let view: ComponentType<Props> | undefined;
  let coming: Promise<void> | undefined;
  return {
    show: (props) => view && createElement(view, props),
    load() {
      coming ??= fetch().then(
        (fetched) => void (view = fetched),
        (error: unknown) => {
          coming = undefined;
          throw error;
        },
      );
      return coming;
    },
  };
}

interface LazyViewProps<Props extends object> {
  readonly source: ViewSource<Props>;
  readonly with: Props;
}

export function LazyView<Props extends object>({ source, with: props }: LazyViewProps<Props>) {
  const styles = useStyles();
  const { m } = useSpeech();
  const [, cameIn] = useReducer((count: number) => count + 1, 0);
  const [refused, setRefused] = useState<ViewSource<Props>>();
  const view = source.show(props);
  const wanted = !view && refused !== source;
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    source.load().then(
      () => here && cameIn(),
      () => here && setRefused(source),
    );
    return () => void (here = false);
  }, [source, wanted]);
  if (view) return view;
  if (refused === source) {
    return (
      <div role="alert" className={styles.state}>
        {m.viewRefused}
        <Button size="small" onClick={() => setRefused(undefined)}>
          {m.retry}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.state} aria-busy>
      <BusyWords words={m.viewComing} />
    </div>
  );
}
