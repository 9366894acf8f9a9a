/** Light or dark, as the host shows itself, else as the system asks; contrast themes recolour either. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from './shared/preferences';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };

const DARK_WANTED = '(prefers-color-scheme: dark)';

/** How the host shows itself, and when that may have changed. */
export interface HostTheme {
  /** Undefined where the host does not say (Excel on the web). */
  readonly isDark: () => boolean | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

const NO_HOST: HostTheme = { isDark: () => undefined, subscribe: () => () => undefined };

export function usePaneTheme(
  wish: ThemeChoice,
  host: HostTheme = NO_HOST,
): { readonly theme: Theme; readonly dark: boolean } {
  const hostIsDark = useSyncExternalStore(host.subscribe, host.isDark);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(DARK_WANTED).matches);
  const dark = wish === 'host' ? (hostIsDark ?? systemIsDark) : wish === 'dark';
  return { theme: dark ? DARK : LIGHT, dark };
}

function subscribeToSystem(listener: () => void): () => void {
  const query = matchMedia(DARK_WANTED);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
