/** The words for what keeps marks from being in the cells; `program` is the spreadsheet program as its user calls it. */
import { formatArea } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import type { RulesLeft } from './put-back';

/** Of rules that are gone. */
const SHOWN = 3;

export function protectedSheet(name: string): Bilingual {
  return {
    zh: `工作表“${name}”受保护，不能在单元格中标记；这张表的问题只列在窗格里。如需标记，请撤销工作表保护后重新检查。`,
    en: `The sheet “${name}” is protected, so its cells cannot be flagged; its findings are listed in the pane only. To flag them, unprotect the sheet and check again.`,
  };
}

/** None is wanted there, and those that stand would not go. */
export function marksStay(name: string): Bilingual {
  return {
    zh: `工作表“${name}”受保护，单元格上的标记没能去掉。请撤销工作表保护，再点“移除这些标记”或“重新检查”。`,
    en: `The sheet “${name}” is protected, so the flags in its cells could not be taken away. Unprotect the sheet, then press “Remove these flags” or Recheck.`,
  };
}

/** They stand from before, and are not what the check of today asks for. */
export function marksOfBefore(name: string): Bilingual {
  return {
    zh: `工作表“${name}”受保护，单元格上留着以前的标记，与这次检查的结论不同。请撤销工作表保护，再点“移除这些标记”。`,
    en: `The sheet “${name}” is protected and keeps flags from before that are not those of this check. Unprotect the sheet, then press “Remove these flags”.`,
  };
}

export function refusedMark(program: Bilingual, name: string): Bilingual {
  return {
    zh: `${program.zh} 没有接受工作表“${name}”中的一部分标记，相应的问题只列在窗格里。`,
    en: `${program.en} did not take some marks on the sheet “${name}”; those findings are listed in the pane only.`,
  };
}

/** What of the author's rules is gone still is told as it was, for who makes it anew. */
export function rulesHarmed(program: Bilingual, name: string, { missing, restored }: RulesLeft): Bilingual {
  const count = missing.length;
  const texts = missing
    .flatMap(({ formula, areas }) => (formula ? [`${formula} @ ${areas.map(formatArea).join(',')}`] : []))
    .slice(0, SHOWN)
    .join('; ');
  const gone = count > 0 ? `少了 ${count} 条` : restored > 0 ? `曾缺 ${restored} 条、已补回` : '次序有变';
  const lost =
    count > 0
      ? `${count} of its rules are missing`
      : restored > 0
        ? `${restored} of its rules went missing and were made anew`
        : 'its rules are in another order';
  return {
    zh: `写标记时 ${program.zh} 改动了工作表“${name}”原有的条件格式（${gone}${texts && `：${texts}`}），因此本工作簿不再标记单元格，问题只列在窗格里；请在“开始 › 条件格式 › 管理规则”中核对，可在那里删去公式含“guiju:”的规则。`,
    en: `While flags were written ${program.en} changed the conditional formats that the sheet “${name}” already had (${lost}${texts && `: ${texts}`}), so this workbook is not flagged any more and findings are listed in the pane only; please look them over under Home › Conditional Formatting › Manage Rules, where rules whose formula holds “guiju:” can be deleted.`,
  };
}

export function marksDoNotStay(program: Bilingual, name: string): Bilingual {
  return {
    zh: `${program.zh} 没有照写入的样子保留工作表“${name}”上的标记，因此本工作簿不再标记单元格，问题只列在窗格里；可在“开始 › 条件格式 › 管理规则”中删去公式含“guiju:”的规则。`,
    en: `${program.en} did not keep the marks on the sheet “${name}” as they were written, so this workbook is not flagged any more and findings are listed in the pane only; rules whose formula holds “guiju:” can be deleted under Home › Conditional Formatting › Manage Rules.`,
  };
}

export function marksStopOthers(program: Bilingual, name: string): Bilingual {
  return {
    zh: `在这个 ${program.zh} 里，标记会使工作表“${name}”原有的条件格式不起作用，因此已撤去标记，本工作簿不再标记单元格，问题只列在窗格里。`,
    en: `In this ${program.en} marks would keep the conditional formats that the sheet “${name}” already had from taking effect, so they were taken away, this workbook is not flagged any more, and findings are listed in the pane only.`,
  };
}

/** Not because a sheet is protected: that is told sheet by sheet. */
export function notWritable(program: Bilingual): Bilingual {
  return {
    zh: `${program.zh} 不允许写单元格标记：工作簿可能是只读的，或有保护没有显示出来。问题都列在窗格里；如需标记，请另存为可编辑的副本后重新检查。`,
    en: `${program.en} does not allow flags to be written: the workbook may be read-only, or protected in a way that does not show. All findings are listed in the pane; to flag cells, save an editable copy and check again.`,
  };
}

export function rulesMove(program: Bilingual): Bilingual {
  return {
    zh: `写标记时，工作表或其中的条件格式一直在变，${program.zh} 里的标记没有更新完。请稍后点“重新检查”；若仍出现，可在“开始 › 条件格式 › 管理规则”中删去公式含“guiju:”的规则。`,
    en: `Sheets or their conditional formats kept changing while flags were written, so the flags in ${program.en} are not up to date. Press Recheck in a moment; if it happens again, rules whose formula holds “guiju:” can be deleted under Home › Conditional Formatting › Manage Rules.`,
  };
}
