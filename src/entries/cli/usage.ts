/** What `guiju help` and `guiju help COMMAND` print. */

const PAGES = {
  check: `guiju check 文件或文件夹…  核对工作簿 checks workbooks

  --pack ID            规则包；不写则看项目要素表的“适用办法” the rule pack; else 适用办法 in the sheet of project facts
  --rules DIR          再加一个文件夹的规则包 a folder of packs of your own
  --as-of 日期         按哪一天的规定，例如 2026-05-20、2026年5月20日；不写则看“业务日期”，再则今天 the day asked for; else 业务日期, else today
  --treat 工作表=表种     确认一张存疑的表是什么（none：不是表单） says what a doubtful sheet is
  --format text|markdown|json|sarif|ndjson   sarif：SARIF 2.1.0；ndjson：一行一份报告 one report a line
  -o 文件.ndjson       报告写进这个文件（只用于 ndjson） the reports go to this file (ndjson only)
  --resume             接着写：文件里已有，且内容、办法、日期、选项都没变的不再核对 goes on: what stands there by the same contents, regulation, day and options is not checked again
  --jobs N             同时核对几个（默认按处理器和文件数） how many at a time; by processors and files if absent
  --lang zh|en
  --all                全部列出；不写只列要处理的 everything; else what asks for something
  --trust-workbook-pack  工作簿自带的规则包也采用（不写则只说明有） use a pack that the workbook itself brings; else it is only named
  --recalc             没有保存结果的公式用 IronCalc 算出并注明；与保存的结果不同的只说明 computes formulas saved without a result, and says so
  --strict             有需说明或口径不一的也算不通过 warnings count, too
  --ignore-record      审查记录里已接受的也算 what the review record accepts counts, too

  多个文件或文件夹：每个文件一份，最后一张表；没有核对的文件也会列出。
  Several files, or a folder: a report each and a table at the end; files that were passed over are named.

例 Example
  guiju check 变更单.xlsx --pack heyuan --as-of 2026年5月20日
  guiju check 收件夹 --format ndjson -o 结果.ndjson --resume
`,
  diff: `guiju diff --as-of 日期 --as-of 日期 文件或文件夹…  换一天的规定，谁的结论会变 whose verdict is another on another day of law

  列出两天之间结论不同的检查和适用程序。退出状态：0 没有不同，1 有，2 有文件没能核对。
  Lists checks and procedures that come out otherwise. Exit status: 0 none, 1 some, 2 a file could not be checked.

  --format text|json
  --pack ID · --treat 工作表=表种 · --rules DIR · --lang zh|en   同 check as for check

例 Example
  guiju diff --as-of 2026-12-31 --as-of 2027-01-01 收件夹
`,
  completion: `guiju completion bash|zsh  命令行补全脚本 a script by which the shell completes commands and options

例 Example
  guiju completion bash > guiju-completion.sh
`,
  annotate: `guiju annotate 文件.xlsx -o 副本.xlsx  把标记写进一份副本 a copy with the flags in its cells

  标记是条件格式，单元格本身的内容和格式不动；除必须改的部件外，其余逐字节不变，原有条件格式的先后不变。
  打印写了什么、改了哪些部件。不覆盖已有的文件。
  Flags are conditional formats: contents and formats of cells stay as they are, and so does, byte for byte, every
  part that need not change; formats there were keep their order of effect. What was touched is printed.

  --notes              标记的内容也写成批注；已有批注或会话的单元格不动 what a flag says is a note, too; a cell with a note keeps its own
  --results-sheet      末尾加一张“审查结果”表；重名则加编号 a sheet 审查结果 at the end, too; numbered where the name is taken
  --dry-run            只看会改什么，不写 tells what would change, and writes nothing
  --break-signature    有数字签名的文件也写（签名随之失效） writes a signed file, too, whose signature is void then
  --format text|json
  --pack ID · --as-of 日期 · --treat 工作表=表种 · --rules DIR · --lang zh|en   同 check as for check

例 Example
  guiju annotate 变更单.xlsx -o 变更单-标记.xlsx --notes --results-sheet
`,
  unannotate: `guiju unannotate 文件.xlsx -o 副本.xlsx  去掉标记，还原每个部件 a copy with nothing of ours left, every part as it was

  --dry-run · --break-signature · --format text|json · --lang zh|en   同 annotate as for annotate

例 Example
  guiju unannotate 变更单-标记.xlsx -o 变更单.xlsx
`,
  new: `guiju new 表单 [--pack 规则包] -o 文件.xlsx  一张空白表单 a blank form, ready to fill

  change-slip 项目变更单 · initiation-application 项目立项申请表 · data-resource-checklist 项目数据资源管理核查表
  budget 项目预算表 · project-facts 项目要素表（--pack 写好“适用办法” fills in 适用办法）
  --rules DIR          再加一个文件夹的规则包 a folder of packs of your own
  --lang zh|en
  不覆盖已有的文件。 A file that exists is left alone.

guiju new pack 编号 --articles 条数 [-o 文件夹]  一个规则包的骨架，一条一个文件 the skeleton of a pack, a file for each article

例 Example
  guiju new project-facts --pack heyuan -o 项目要素表.xlsx
`,
  packs: `guiju packs [规则包]  有哪些规则包，或其中一个有哪些检查 the rule packs there are, or the checks of one

  --rules DIR          再加一个文件夹的规则包 a folder of packs of your own
  --lang zh|en

例 Example
  guiju packs heyuan
`,
  explain: `guiju explain 检查编号  一项检查：要求、公式、条文、算例 one check in words, with its article and cases
guiju explain 第二十一条 [--pack 规则包]  这一条有哪些检查 the checks of an article
guiju explain 检查编号 --in 文件.xlsx  这项检查在这个工作簿里得出什么、为什么 how it came out on this workbook, and why

  --in FILE            工作簿；其余选项同 check：--pack --as-of --treat a workbook; these are as for check
  --rules DIR          再加一个文件夹的规则包 a folder of packs of your own
  --format text|json
  --lang zh|en

例 Example
  guiju explain heyuan.21-2-changed-amount --in 变更单.xlsx
  guiju explain 第二十一条第一款第（二）项 --pack heyuan
`,
  fixture: `guiju fixture 文件.xlsx -o 样本.xlsx  换掉私密内容、结论不变的样本 a fixture: what is private replaced, the outcomes the same

  替换所有不属于表单用语的文字、人名、编号、电话；金额、日期、数量保留。结论因此改变的文字会保留并逐条列出，请看过再交出去。
  Replaced are all texts that are no words of the forms, names, numbers and phones; amounts, days and quantities stay.
  A text that a verdict depends on is kept, and named: look at those before you pass the file on.

  --pack ID · --as-of 日期 · --rules DIR · --lang zh|en   同 check as for check

例 Example
  guiju fixture 变更单.xlsx -o 样本.xlsx
`,
  pack: `guiju pack 文件夹 -o 名称.guiju.json  把一个规则包做成一个文件，窗格不用重新构建就能打开 one pack in one file, which the pane opens without a build

  先核对，发现问题就不写。文件里有 SHA-256，用来分辨，不是签名。
  It is linted first, and not written where anything is found. Its SHA-256 tells packs apart; it is no signature.

  --lang zh|en

例 Example
  guiju pack 我的规则/diliu -o diliu.guiju.json
`,
  doctor: `guiju doctor 文件.xlsx  文件的部件是否完好 is this package sound

  错误会使 Excel 要求修复或打不开，提示不会。 Errors make Excel repair or refuse the file, remarks do not.

  --format text|json
  --lang zh|en

例 Example
  guiju doctor 变更单.xlsx
`,
  'lint-rules': `guiju lint-rules 文件夹  核对自己写的规则包 checks rule packs of your own (rules/README.md)

  --watch              文件一改就再核对一次，按 Ctrl+C 停 again at every change, until Ctrl+C
  --settle             给每对口径找结论不同的最小例，写进各包的 cases/settled.yaml；分档有无空缺、重叠、轮不到的档，给出证明或反例
                       writes the smallest cases on which two interpretations part; of tiers proves, or shows, gaps, overlaps, dead bands
  --format text|json
  --lang zh|en

例 Example
  guiju lint-rules 我的规则
`,
  log: `guiju log 文件.xlsx  审查记录：谁、何时、说了什么 the review record: who said what, and when

  --format text|json
  --lang zh|en

例 Example
  guiju log 变更单.xlsx
`,
  verify: `guiju verify 文件.xlsx  审查记录有没有被改动 whether the review record was tampered with

  逐条核对校验值，逐链核对前后相接。不证明是谁写的。退出状态：0 相接，1 有断开，2 读不了。
  Tests every digest and every chain. It does not prove who wrote. Exit status: 0 sound, 1 broken, 2 cannot be read.

  --lang zh|en

例 Example
  guiju verify 变更单.xlsx
`,
  merge: `guiju merge 底本.xlsx 副本… -o 合并.xlsx  把各副本的审查记录并到一起 unites the review records of mailed copies

  底本的内容不变，只添一个部件；“审查记录”“审核意见书”表里填写的答复一并读入。副本也可以是填了答复的
  审核意见书（.docx、.md）。值不同的地方列出，不合并。
  The base stays as it is but for one part more; answers written in the sheets 审查记录 and 审核意见书 are read in. A copy
  may also be an opinion that was answered (.docx, .md). Values that differ are listed, not merged.

  --break-signature    底本有数字签名也写（签名随之失效） writes where the base is signed, too; the signature is void then
  --pack ID · --as-of 日期 · --rules DIR · --lang zh|en   同 check as for check

例 Example
  guiju merge 变更单.xlsx 变更单-项目方.xlsx -o 变更单-合并.xlsx
`,
  opinion: `guiju opinion 文件.xlsx -o 审核意见书.docx  审核意见书 the review opinion, as Word or Markdown (.docx, .md)

  --pack ID · --as-of 日期 · --rules DIR · --lang zh|en   同 check as for check

例 Example
  guiju opinion 变更单.xlsx -o 审核意见书.md
`,
  schema: `guiju schema report|pack|log  JSON Schema：报告、规则包的各种文件、审查记录的条目 of the report, of the files of a pack, of an entry of the record

  -o 文件夹            （pack）每种文件一份，给编辑器用 one for each kind of file, for editors
  --lang zh|en

例 Example
  guiju schema report > report.schema.json
  guiju schema pack -o 我的规则/diliu/.schema
`,
} as const;

export type Command = keyof typeof PAGES;

export const COMMANDS = Object.keys(PAGES).filter(isCommand);

export function isCommand(word: string): word is Command {
  return Object.hasOwn(PAGES, word);
}

export function usage(of?: Command): string {
  return of === undefined ? USAGE : PAGES[of];
}

const USAGE = `规矩 Guiju

用法 Usage
  guiju check 文件或文件夹…              核对工作簿 check workbooks
  guiju diff --as-of 日期 --as-of 日期 文件…   换一天的规定，谁的结论会变 whose verdict changes with the law
  guiju annotate 文件.xlsx -o 副本.xlsx  把标记写进一份副本 a copy with the flags in its cells
  guiju unannotate 文件.xlsx -o 副本.xlsx   去掉标记，还原 a copy with nothing of ours left
  guiju new 表单 [--pack 规则包] -o 文件.xlsx   一张空白表单 a blank form, ready to fill
  guiju packs [规则包]                   有哪些规则包 the rule packs there are
  guiju explain 检查编号或条文           一项检查、一条条文 one check in words; an article's checks
  guiju explain 检查编号 --in 文件.xlsx  这项检查在工作簿里得出什么、为什么 how it came out there, and why
  guiju fixture 文件.xlsx -o 样本.xlsx   换掉私密内容的样本 what is private replaced, for a test
  guiju doctor 文件.xlsx                 文件的部件是否完好 is this package sound
  guiju lint-rules 文件夹                核对自己写的规则包 checks rule packs of your own (rules/README.md)
  guiju new pack 编号 --articles 条数    一个规则包的骨架 the skeleton of a pack
  guiju pack 文件夹 -o 名称.guiju.json   规则包做成一个文件，给窗格 a pack as one file, for the pane
  guiju log 文件.xlsx                    审查记录 the review record
  guiju verify 文件.xlsx                 审查记录有没有被改动 whether it was tampered with
  guiju merge 底本.xlsx 副本.xlsx… -o 合并.xlsx   合并各副本的审查记录 unites the records of copies
  guiju opinion 文件.xlsx -o 审核意见书.docx   审核意见书 the review opinion
  guiju schema report|pack|log           JSON Schema：报告、规则包的各种文件、审查记录 of the report, of the files of a pack, of the record
  guiju completion bash|zsh              命令行补全脚本 completion for the shell
  guiju help 命令                        一个命令的选项和例子 the options of a command, and an example
  guiju --version                        版本 the version

退出状态 Exit status
  0 已检查，没有必须改的 checked, nothing to correct    1 有 something is    2 没能检查 could not check
`;
