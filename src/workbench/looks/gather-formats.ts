/**
 * The conditional formats of a worksheet, those that newer programs write in a
 * namespace of their own among them: icon sets and rules on other sheets stand
 * only there, data bars there a second time, tied to the first by a name.
 */
import { parseArea, type Area } from '../../base/address';
import type { XmlAttributes } from '../../hosts/xlsx/xml-events';
import { buildXmlTree, childOf, childrenOf, type XmlElement } from '../../hosts/xlsx/xml-tree';
import { conditionalFormatOf } from './format-of-rule';
import type { ConditionalFormat, SheetPresentation } from './presentation';
import type { StyleSheet } from './style-sheet';

const BLOCK = 'conditionalFormatting';

export function gatherFormats(styles: StyleSheet) {
  const blocks: XmlElement[] = [];
  let growing: ReturnType<typeof buildXmlTree> | undefined;
  return {
    open(name: string, attributes: XmlAttributes): void {
      if (name === BLOCK) growing = buildXmlTree(BLOCK);
      growing?.open(name, attributes, '');
    },
    text: (text: string): void => growing?.text(text),
    close(name: string): void {
      growing?.close(name);
      if (name !== BLOCK || !growing) return;
      blocks.push(growing.root());
      growing = undefined;
    },
    finish: () => formatsOf(blocks, styles),
  };
}

export function areasOf(references: string | undefined): readonly Area[] {
  return (references ?? '').split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

function formatsOf(
  blocks: readonly XmlElement[],
  styles: StyleSheet,
): Pick<SheetPresentation, 'conditionalFormats' | 'lostFormats'> {
  const conditionalFormats: ConditionalFormat[] = [];
  const lostFormats: string[] = [];
  const rules = blocks.flatMap((block) =>
    childrenOf(block, 'cfRule').map((rule) => ({
      rule,
      on: block.attributes['sqref'] ?? childOf(block, 'sqref')?.text,
    })),
  );
  const told = new Set(rules.flatMap(({ rule }) => nameOfSecond(rule) ?? []));
  for (const { rule, on } of rules) {
    if (told.has(rule.attributes['id'] ?? '')) continue;
    const areas = areasOf(on);
    const format = areas.length > 0 ? conditionalFormatOf(rule, areas, styles) : undefined;
    if (format) conditionalFormats.push(format);
    else lostFormats.push(`${rule.attributes['type'] ?? ''} ${on ?? ''}`.trim());
  }
  return { conditionalFormats, lostFormats };
}

/** What the rule's other telling is called. */
function nameOfSecond(rule: XmlElement): string | undefined {
  return childrenOf(childOf(rule, 'extLst'), 'ext').map((extension) => childOf(extension, 'id')?.text)[0];
}
