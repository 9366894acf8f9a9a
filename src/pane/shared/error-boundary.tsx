/** Keeps a crash where it happened, and says what can be done. */
import { Component, type ErrorInfo, type ReactNode } from 'react';

export interface Crash {
  readonly error: unknown;
  readonly componentStack: string;
}

interface ErrorBoundaryProps {
  /** What the children show; when it changes, they get another chance. */
  readonly about?: unknown;
  readonly fallback: (crash: Crash, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly crash: Crash | undefined;
  readonly about: unknown;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { crash: undefined, about: this.props.about };

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.about === state.about ? null : { crash: undefined, about: props.about };
  }

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { crash: { error, componentStack: '' } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ crash: { error, componentStack: info.componentStack ?? '' } });
  }

  override render(): ReactNode {
    const { crash } = this.state;
    if (!crash) return this.props.children;
    return this.props.fallback(crash, () => this.setState({ crash: undefined }));
  }
}
