/** A pack from outside can neither be taken for one of ours nor speak in its name: not by id, number or title. */
import { comparableText } from '../base/comparable-text';
import type { Head } from './inheritance';
import type { VetOutside } from './pack-heads';

export const vetOutside: VetOutside = (head, before) => {
  const ours = before.filter(({ own: [file] }) => !file?.outside).map((one) => one.head);
  if (ours.some(({ id }) => id === head.id)) return { key: 'id', message: idIsOurs(head.id) };
  const names = namesOf(head);
  const same = ours.find((one) => names.some((name) => speaksFor(name, one)));
  if (same) return { key: 'number', message: alreadyOurs(same) };
  if (head.base) return { key: 'base', message: BASE_IS_OURS };
  // Of one id it is said elsewhere.
  const rival = before.find(
    ({ head: one }) => one.id !== head.id && !ours.includes(one) && namesOf(one).some((name) => names.includes(name)),
  );
  return rival ? { key: 'number', message: alreadyThere(rival.head) } : undefined;
};

/** The longest place by which a workbook names a pack, as 郴州市本级; what is longer is a title of its own. */
const PLACE = 8;

/** A name of ours, our number and title together, or the place that a name of ours begins with. */
function speaksFor(name: string, ours: Head): boolean {
  const [number, title] = [ours.instrument.number, ours.instrument.title.zh].map(named);
  if ([...namesOf(ours), `${number}${title}`, `${title}${number}`].includes(name)) return true;
  return name.length <= PLACE && /^\p{Script=Han}/u.test(name) && namesOf(ours).some((one) => one.startsWith(name));
}

function namesOf({ id, instrument: { number, title, texts = [] } }: Head): string[] {
  return [id, number, ...texts.map((text) => text.number), title.zh].map(named).filter((name) => name !== '');
}

/** 〔2021〕, [2021] and (2021) are one year to whoever reads it. */
function named(text: string): string {
  return comparableText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function idIsOurs(id: string) {
  return {
    zh: `“${id}”是产品自带的规则包的编号，别的规则包不能用；请换一个，并改写各检查编号的开头`,
    en: `“${id}” is the id of one of the product's own packs, and no other can have it: take another, here and at the head of each check's id`,
  };
}

function alreadyOurs({ id, instrument }: Head) {
  return {
    zh: `文号或名称与产品自带的规则包“${id}”（${instrument.number}）相同，分不清用的是哪一个；请改写 id、number 和 title`,
    en: `has the number or title of the product's own pack “${id}” (${instrument.number}); nobody could tell which one is meant: change id, number and title`,
  };
}

function alreadyThere({ id, instrument }: Head) {
  return {
    zh: `文号或名称与另一个外来规则包“${id}”（${instrument.number}）相同，分不清用的是哪一个，这一个没有采用；只留一个，或改写 number 和 title`,
    en: `has the number or title of another pack from outside, “${id}” (${instrument.number}); nobody could tell which one is meant, and this one was left out: keep one of them, or change number and title`,
  };
}

const BASE_IS_OURS = {
  zh: '表格自身的检查（base）只有产品自带的一份，规则包里不能写',
  en: "the forms' own checks (base) are the product's; no other pack can be one",
};
