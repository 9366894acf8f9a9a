import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WireObject } from '../../../src/workbench/batch-engine/wire-object';
import { BELIEF_NAMES, DEFAULT_BELIEFS } from '../../../src/workbench/excel/beliefs';
import { EventRegistry } from '../../../src/workbench/excel/event-registry';
import type { ExcelContext } from '../../../src/workbench/excel/excel-context';
import { ABSENT_MEMBERS, membersOf, OF_EVERY_BATCH, REGISTERED_MEMBERS } from '../../../src/workbench/excel/members';
import { rangeAreas } from '../../../src/workbench/excel/range-areas-object';
import { range } from '../../../src/workbench/excel/range-object';
import { workbook } from '../../../src/workbench/excel/workbook-object';
import { worksheet } from '../../../src/workbench/excel/worksheet-object';
import { MemoryModel } from '../../hosts/office/memory-model';
import { workbookOf } from '../../hosts/workbook-of';
import { membersFrom } from './members-of';

const ROOT = join(__dirname, '..', '..', '..');
const OBJECTS = join(ROOT, 'src', 'workbench', 'excel');
/** Made from the pages of the reference, all of it. */
const REFERENCE = join(ROOT, 'node_modules', '@types', 'office-js', 'index.d.ts');

/** A workbook in which there is one of each: a name, a note, and what asking for it makes. */
function excel(): WireObject {
  const drawn = workbookOf(
    {
      一: [
        [
          { value: 1, note: '注' },
          { value: 1, formula: '=A1' },
        ],
      ],
    },
    { names: [{ name: '总额', refersTo: '=一!$A$1' }] },
  );
  const context: ExcelContext = {
    model: new MemoryModel(new MemoryWorkbook(drawn)),
    beliefs: DEFAULT_BELIEFS,
    events: new EventRegistry(),
    worksheet: (sheet) => worksheet(context, sheet),
    range: (place) => range(context, place),
    rangeAreas: (places) => rangeAreas(context, places),
  };
  return workbook(context);
}

/** The types of objects that the files of the simulated Excel make. */
function typesInSource(): string[] {
  const files = readdirSync(OBJECTS).filter((name) => /-objects?\.ts$/.test(name));
  const types = files.flatMap((name) =>
    [...readFileSync(join(OBJECTS, name), 'utf8').matchAll(/(?:type: |partsCollection\(context, )'([A-Z]\w+)'/g)].map(
      ([, type = '']) => type,
    ),
  );
  return [...new Set(types)].sort();
}

function referenceMembers(): ReadonlySet<string> {
  const members = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text !== 'Excel') return;
    if (ts.isClassDeclaration(node)) {
      for (const { name } of node.members) if (name) members.add(`${node.name?.text ?? ''}.${name.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(REFERENCE, readFileSync(REFERENCE, 'utf8'), ts.ScriptTarget.Latest, true));
  return members;
}

const registered = () => REGISTERED_MEMBERS.map(({ name }) => name);

describe('the members of the simulated Excel', () => {
  let reference: ReadonlySet<string>;
  beforeAll(() => void (reference = referenceMembers()));
  const found = membersFrom([excel()]);

  it('are looked at on every kind of object there is', () => {
    expect([...found.keys()].sort()).toEqual(typesInSource());
  });

  it('are each registered, with a belief or a page of the reference, and no others are', () => {
    const members = [...found].flatMap(([type, names]) => [...names].map((name) => `${type}.${name}`));
    expect(registered().sort()).toEqual(members.sort());
  });

  it('are registered once', () => {
    expect(new Set(registered()).size).toBe(REGISTERED_MEMBERS.length);
  });

  it('have the page of the reference that is named, unless only the library asks for them', () => {
    const astray = REGISTERED_MEMBERS.filter(({ name, page }) => (page !== undefined) !== reference.has(name));
    expect(astray).toEqual([]);
    expect(REGISTERED_MEMBERS.filter(({ page }) => page === undefined).map(({ name }) => name)).toEqual([
      'Range._ValidateArraySize',
    ]);
  });

  it('are in the reference too where only the probe asks for them, and the simulated Excel has none of those', () => {
    expect(ABSENT_MEMBERS.filter((name) => !reference.has(name))).toEqual([]);
    expect(ABSENT_MEMBERS.filter((name) => registered().includes(name))).toEqual([]);
  });

  it('say of each belief where it bears, or it bears on every batch', () => {
    const nowhere = BELIEF_NAMES.filter((name) => membersOf(name).length === 0);
    expect(nowhere).toEqual(OF_EVERY_BATCH);
  });

  it('that stand nowhere are found, and so is one that an object has besides', () => {
    const more: WireObject = { ...excel(), actions: { Undo: () => undefined } };
    const names = [...(membersFrom([more]).get('Workbook') ?? [])];
    expect(names).toContain('undo');
    expect(registered()).not.toContain('Workbook.undo');
  });
});
