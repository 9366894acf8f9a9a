/**
 * Whether Office shows itself dark, now and while the pane is open. Excel has
 * no event for it (Outlook alone does), but its answer changes: it is asked
 * again when the pane comes back into view and whenever something happens in
 * the workbook.
 */
import type { HostTheme } from '../pane/theme';
import type { Session } from '../session/session';

export function officeTheme(session: Pick<Session, 'subscribe'>): HostTheme {
  return {
    isDark: () => isDark(Office.context.officeTheme),
    subscribe(listener) {
      const stopListening = session.subscribe(listener);
      window.addEventListener('focus', listener);
      document.addEventListener('visibilitychange', listener);
      return () => {
        stopListening();
        window.removeEventListener('focus', listener);
        document.removeEventListener('visibilitychange', listener);
      };
    },
  };
}

/** Excel on the web says nothing; older ones on Windows name colours only. */
function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r, g, b] = [red, green, blue].map((hex) => parseInt(hex, 16));
  return (r ?? 0) * 0.299 + (g ?? 0) * 0.587 + (b ?? 0) * 0.114 < 128;
}
