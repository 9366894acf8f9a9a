/** A workbook without a styles part gets one that says nothing, and loses it again with the last mark. */
import type { XlsxPackage } from '../xlsx-package';
import {
  addOverride,
  addRelationship,
  dropOverride,
  dropRelationship,
  flavourOf,
  folderOf,
  type Edits,
} from './package-edits';

const NAME = 'guiju-styles.xml';
const RELATION = { id: 'rIdGuijuStyles', type: 'styles', target: NAME };
const KIND = 'styles';

/** Its name, and the texts of the parts that tell of it; `edits` has what was changed in them so far. */
export function addStylesPart(parts: XlsxPackage, main: string, edits: Edits): string {
  const part = `${folderOf(main)}${NAME}`;
  edits.set(part, emptyStyles(flavourOf(parts, main).main));
  addRelationship(parts, edits, main, RELATION, flavourOf(parts, main));
  addOverride(parts, edits, part, KIND);
  return part;
}

/** `text`: what is left in it. Anything but what we put there stays. */
export function dropStylesPart(parts: XlsxPackage, main: string, part: string, text: string, edits: Edits): boolean {
  const flavour = flavourOf(parts, main);
  if (part !== `${folderOf(main)}${NAME}` || text !== emptyStyles(flavour.main)) return false;
  edits.set(part, undefined);
  dropRelationship(parts, edits, main, RELATION, flavour);
  dropOverride(parts, edits, part, KIND);
  return true;
}

function emptyStyles(space: string): string {
  return (
    `<styleSheet xmlns="${space}"><fonts count="1"><font/></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}
