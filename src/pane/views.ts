/** The views of the pane, each in a file of its own that is fetched when it is first opened. */
import { viewSource, type ViewSource } from './shared/lazy-view';
import type { AtHandHeadProps } from './at-hand-head';
import type { BindingLineProps } from './binding-line';
import type { Messages } from './messages/zh-CN';
import type { ViewId } from './shared/view-id';

export const VIEWS: Readonly<Record<ViewId, ViewSource>> = {
  findings: viewSource(() =>
    import(/* webpackChunkName: "view-findings" */ './findings/findings-view').then(({ FindingsView }) => FindingsView),
  ),
  measures: viewSource(() =>
    import(/* webpackChunkName: "view-measures" */ './measures/measures-view').then(({ MeasuresView }) => MeasuresView),
  ),
  procedure: viewSource(() =>
    import(/* webpackChunkName: "view-procedure" */ './procedure/procedure-view').then(
      ({ ProcedureView }) => ProcedureView,
    ),
  ),
  facts: viewSource(() =>
    import(/* webpackChunkName: "view-facts" */ './facts-and-forms/facts-view').then(({ FactsView }) => FactsView),
  ),
  record: viewSource(() =>
    import(/* webpackChunkName: "view-record" */ './record/record-view').then(({ RecordView }) => RecordView),
  ),
  settings: viewSource(() =>
    import(/* webpackChunkName: "view-settings" */ './settings/settings-view').then(({ SettingsView }) => SettingsView),
  ),
};

/** With the findings, as the line below it: they need what those are worded with. */
export const HEAD = viewSource<AtHandHeadProps>(() =>
  import(/* webpackChunkName: "view-findings" */ './at-hand-head').then(({ AtHandHead }) => AtHandHead),
);

export const BINDING = viewSource<BindingLineProps>(() =>
  import(/* webpackChunkName: "view-findings" */ './binding-line').then(({ BindingLine }) => BindingLine),
);

export const NOTICE: ViewSource = viewSource(() =>
  import(/* webpackChunkName: "view-notice" */ './notice').then(({ Notice }) => Notice),
);

/** Before there is anything to view. */
export const FIRST_RUN: ViewSource = viewSource(() =>
  import(/* webpackChunkName: "view-first-run" */ './first-run').then(({ FirstRun }) => FirstRun),
);

export function viewWord(view: ViewId, m: Messages): string {
  switch (view) {
    case 'findings':
      return m.tabFindings;
    case 'measures':
      return m.tabMeasures;
    case 'procedure':
      return m.tabProcedure;
    case 'facts':
      return m.tabFacts;
    case 'record':
      return m.tabRecord;
    case 'settings':
      return m.tabSettings;
  }
}
