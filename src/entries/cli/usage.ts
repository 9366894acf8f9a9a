/** What `guiju help` prints. */
export const USAGE = `规矩 Guiju

用法 Usage
  guiju check 文件或文件夹…  [选项]     检查工作簿 check workbooks
  guiju new 表单 [--pack 规则包] -o 文件.xlsx   一张空白表单 a blank form, ready to fill
  guiju packs [规则包]                   有哪些规则包 the rule packs there are
  guiju explain 检查编号                 一项检查：要求、公式、条文、算例 one check in words, with its article and cases
  guiju lint-rules 文件夹                核对自己写的规则包 checks rule packs of your own (rules/README.md)
  guiju schema report|pack               JSON Schema：报告、规则包的各种文件 of the report, of the files of a pack

表单 Forms
  change-slip 项目变更单 · initiation-application 项目立项申请表 · data-resource-checklist 项目数据资源管理核查表
  budget 项目预算表 · project-facts 项目要素表（--pack 写好“适用办法” fills in 适用办法）

选项 Options of check
  --pack ID            规则包；不写则看项目要素表的“适用办法” the rule pack; else 适用办法 in the sheet of project facts
  --rules DIR          再加一个文件夹的规则包 a folder of packs of your own
  --as-of YYYY-MM-DD   按哪一天的规定；不写则看“业务日期”，再则今天 the day asked for; else 业务日期, else today
  --treat 工作表=表种     确认一张存疑的表是什么（none：不是表单） says what a doubtful sheet is
  --format text|json|ndjson
  --lang zh|en
  --strict             有需说明或口径不一的也算不通过 warnings count, too

退出状态 Exit status
  0 已检查，没有必须改的 checked, nothing to correct    1 有 something is    2 没能检查 could not check
`;
