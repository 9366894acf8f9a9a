/** A cell that holds several fields, each in a line of its own, or who signed and the day. */
import { statedAmountUnit } from '../base/amount-unit';
import { comparableLabel } from '../base/comparable-text';
import { known, notFound } from '../workbook/reading';
import type { FormField } from './form-document';
import { beforeColon, fieldNamed, LONGEST_LABEL } from './label-hits';
import type { FormLayout, LabelledField } from './layouts';

interface NamedField {
  readonly named: LabelledField;
  readonly field: FormField;
}

/**
 * The field first; then those whose labels stand in further lines of its cell:
 * '同意。\n项目负责人：甲某\n2024年3月5日'. A day in a line of its own goes with the line before.
 */
export function lineByLine(
  named: LabelledField,
  field: FormField,
  layout: FormLayout,
  part: string,
): readonly [NamedField, ...NamedField[]] {
  const { text } = field;
  const lines = text.known && field.number === undefined ? linesOf(named, text.value, layout, part) : [];
  if (!text.known || (lines.length < 2 && !beginsWithAnother(lines[0] ?? '', named, layout, part)))
    return [{ named, field }];
  const found: { named: LabelledField; label: string; lines: string[] }[] = [{ named, label: field.label, lines: [] }];
  for (const line of lines) {
    const before = beforeColon(line);
    const other =
      before.length < line.length && before.length <= LONGEST_LABEL
        ? fieldNamed(layout, comparableLabel(before), part)
        : undefined;
    if (other && found.every(({ named: { id } }) => id !== other.id)) {
      found.push({ named: other, label: before.trim(), lines: [line.slice(before.length + 1).trim()] });
    } else found.at(-1)?.lines.push(line);
  }
  const [own, ...others] = found.map((one): NamedField => {
    const said = one.lines.filter((line) => line !== '').join(one.named.day === undefined ? '\n' : ' ');
    const unit = statedAmountUnit(one.label) ?? field.unit;
    const value = { text: said === '' ? notFound(text.cells) : known(said, text.cells), ...(unit ? { unit } : {}) };
    return { named: one.named, field: { ...field, label: one.label, ...value } };
  });
  return [own ?? { named, field }, ...others];
}

/** '主要领导签字： 年 月 日' in the place of an opinion that nobody has written. */
function beginsWithAnother(line: string, named: LabelledField, layout: FormLayout, part: string): boolean {
  const before = beforeColon(line);
  if (before.length === line.length || before.length > LONGEST_LABEL) return false;
  const other = fieldNamed(layout, comparableLabel(before), part);
  return other !== undefined && other.id !== named.id;
}

/** In an opinion also '情况属实。总监：乙某 2026年7月3日' and '同意。 丙某 2026-07-06': who signed stands in a line of its own. */
function linesOf(named: LabelledField, text: string, layout: FormLayout, part: string): readonly string[] {
  const lines = text.split(/\s*[\r\n]+\s*/);
  if (!named.id.endsWith('Opinion')) return lines;
  return lines.flatMap((line, at) => {
    const alone = at > 0 ? NAME_ALONE.exec(line)?.[1] : undefined;
    if (alone !== undefined && !NO_NAME.test(alone) && fieldNamed(layout, SIGNER, part)) return [`${SIGNER}：${alone}`];
    const labelled = line.replace(LABEL_AFTER_SENTENCE, (all, before: string, label: string) =>
      fieldNamed(layout, comparableLabel(label), part) ? `${before}\n${all.slice(before.length).trim()}` : all,
    );
    if (labelled !== line) return labelled.split(/\s*\n\s*/);
    const day = DAY_AT_END.exec(line.normalize('NFKC'))?.[0];
    const [, said, name] = (day === undefined ? null : NAME_AFTER_SENTENCE.exec(line.slice(0, -day.length))) ?? [];
    const signer = fieldNamed(layout, SIGNER, part);
    return signer?.day === undefined || name === undefined || said === undefined || NO_NAME.test(name)
      ? [line]
      : [said.trim(), `${SIGNER}：${name} ${day?.trim()}`];
  });
}

const SIGNER = '项目负责人';
const LABEL_AFTER_SENTENCE = /([。；;！!，,\s])\s*([\p{Script=Han}]{2,8}(?:[（(][签名字盖章]{2,4}[）)])?)[:：]/gu;
const NAME_AFTER_SENTENCE = /^(.*[。；;！!\s])\s*[（(]?([\p{Script=Han}]{2,4})[）)]?\s*$/su;
/** '甲某（签字）' in a line of its own. */
const NAME_ALONE = /^([\p{Script=Han}]{2,4})\s*[（(](?:签[字名章]|签字盖章|盖章)[）)]$/u;
/** Words that may stand before the day and are no name. */
const NO_NAME = /同意|属实|变更|通过|意见|日期|签|批准|审核|无误|认可|公司|单位/;

/** A year of figures or of numerals, not both: 赵六 2026年9月1日. */
const DAY_AT_END =
  /(?:(?:\d{2,4}|[〇零○一二三四五六七八九]{4}|[_\s]*)\s*年[\d一二三四五六七八九十_\s]*月[\d一二三四五六七八九十_\s]*日?|\d{4}\s*([-./])\s*\d{1,2}\s*\1\s*\d{1,2})[\s。]*(?:\((?:公章|盖章|签章|签字|章)\))?[\s。]*$/;

/** '甲某 2024年3月5日': who signed, and the day; '年 月 日' as printed is none. */
export function withoutDay(field: FormField): { readonly signer: FormField; readonly day: FormField } {
  const { text } = field;
  const plain = text.known ? text.value.normalize('NFKC') : '';
  const written = field.number === undefined ? DAY_AT_END.exec(plain)?.[0] : undefined;
  if (!text.known || written === undefined) {
    return { signer: field, day: { ...field, text: notFound(text.known ? text.cells : text.looked) } };
  }
  const name = plain
    .slice(0, plain.length - written.length)
    .replace(/(?:签署|签字)?日期:?\s*$|[\s,;、。_]+$/g, '')
    .trim();
  const filled = /[\d一二三四五六七八九]/.test(written);
  return {
    signer: { ...field, text: name === '' ? notFound(text.cells) : known(name, text.cells) },
    day: {
      ...field,
      text: filled ? known(written.replace(/\([^()]*\)/g, '').trim(), text.cells) : notFound(text.cells),
    },
  };
}
