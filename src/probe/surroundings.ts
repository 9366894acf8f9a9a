/** What can be said of the Excel and the browser around the probe without asking the workbook. */
import { z } from 'zod';

export interface ProbeSurroundings {
  readonly libraries: string[];
  readonly browser: { readonly userAgent: string; readonly brands: string[] };
}

export async function surroundingsOf({ document, navigator }: Window): Promise<ProbeSurroundings> {
  return {
    libraries: libraries(document),
    browser: { userAgent: navigator.userAgent, brands: await brandsOf(navigator) },
  };
}

const SETS: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 21 }, (_, at) => `1.${at + 1}`),
  ExcelApiOnline: ['1.1'],
  ExcelApiDesktop: ['1.1', '1.2', '1.3', '1.4'],
  ExcelApiUndo: ['1.20'],
  SharedRuntime: ['1.1', '1.2'],
  RibbonApi: ['1.1', '1.2'],
  DialogApi: ['1.1', '1.2'],
  CustomXmlParts: ['1.1'],
};

export function apiSets(): string[] {
  const { requirements } = Office.context;
  return Object.entries(SETS).flatMap(([set, versions]) =>
    versions.filter((version) => requirements.isSetSupported(set, version)).map((version) => `${set} ${version}`),
  );
}

/** Names of files only: where they came from may be nobody's business. */
function libraries({ scripts }: Pick<Document, 'scripts'>): string[] {
  return [...scripts].flatMap(({ src }) => /\/((?:office|excel|o15)[^/?#]*\.js)/.exec(src)?.[1] ?? []);
}

interface Hints {
  getHighEntropyValues(names: readonly string[]): Promise<unknown>;
}
const hints = z.object({
  userAgentData: z.custom<Hints>(
    (value) => typeof value === 'object' && value !== null && 'getHighEntropyValues' in value,
  ),
});
const values = z.object({ fullVersionList: z.array(z.object({ brand: z.string(), version: z.string() })) });

/** 'Microsoft Edge WebView2 126.0.2592.61' and its fellows; none where the browser does not tell. */
async function brandsOf(browser: unknown): Promise<string[]> {
  const asked = hints.safeParse(browser);
  if (!asked.success) return [];
  try {
    const told = values.parse(await asked.data.userAgentData.getHighEntropyValues(['fullVersionList']));
    return told.fullVersionList.map(({ brand, version }) => `${brand} ${version}`);
  } catch {
    return [];
  }
}
