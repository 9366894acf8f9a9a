/** The words of the settings: they come with the view that says them. */
const zh = {
  interpretationWhy:
    '条文没有写明这个数怎样计算。主管部门书面确认过的口径写入项目要素表后，以它为准，其余口径仍会列出。',
  standsInSheet: '已写在',
  parameters: '办法的参数',
  noParametersMissing: '检查所用的参数在这一天都有数值。',
  appearance: '显示',
  languageSetting: '语言 Language',
  themeSetting: '主题',
  themeHost: '跟随 Excel 或系统',
  themeLight: '浅色',
  themeDark: '深色',
  keptWhere: '语言、主题和是否标记记在这台电脑上；办法、口径和要素只写在工作簿里。',
  remarkBeside: (remark: string) => `说明：${remark}`,
  chosenBy: '选定人（可不填）',
  chosenByWhy: '在下面选定口径或参数时，日期和选定人写入项目要素表的“说明”一栏，谁都看得到，也可以改。',
  insertFormWhy: '作为新工作表加在末尾，随填随查。',
};

type SettingsWords = typeof zh;

const en: SettingsWords = {
  interpretationWhy:
    'The text does not say how this is counted. One that the authority has confirmed in writing decides once it stands in the sheet of project facts; the others are still shown.',
  standsInSheet: 'Stands in',
  parameters: 'Parameters of the regulation',
  noParametersMissing: 'Every parameter the checks use has a value on that day.',
  appearance: 'Appearance',
  languageSetting: '语言 Language',
  themeSetting: 'Theme',
  themeHost: 'As Excel or the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  keptWhere:
    'Language, theme and whether cells are flagged are kept on this computer; regulation, interpretation and facts stand in the workbook alone.',
  remarkBeside: (remark) => `Remark: ${remark}`,
  chosenBy: 'Chosen by (optional)',
  chosenByWhy:
    'When you choose an interpretation or a parameter below, the day and this name go into the remarks (说明) of the sheet of project facts, for everybody to see and to correct.',
  insertFormWhy: 'As a new sheet at the end, checked as you fill it in.',
};

export const SETTINGS_WORDS = { zh, en } as const;
