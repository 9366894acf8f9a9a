/** Light or dark, as the host shows itself, else as the system asks; contrast themes recolour either. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };

const DARK_WANTED = '(prefers-color-scheme: dark)';

/** `hostIsDark` is undefined where the host does not say (Excel on the web). */
export function usePaneTheme(hostIsDark: boolean | undefined): { readonly theme: Theme; readonly dark: boolean } {
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(DARK_WANTED).matches);
  const dark = hostIsDark ?? systemIsDark;
  return { theme: dark ? DARK : LIGHT, dark };
}

function subscribeToSystem(listener: () => void): () => void {
  const query = matchMedia(DARK_WANTED);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
