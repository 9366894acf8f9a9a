import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circles, clocksRead, trespasses, unguardedImports, weakMapsByHand } from '../house-rules';
import { importsOf, readSources, type SourceFile } from '../imports';
import { roomOf, roomsOf, type Room } from '../rooms';

const src = join(__dirname, '..', '..', '..', 'src');
const sources = readSources(src);
const rooms = roomsOf(readFileSync(join(src, 'README.md'), 'utf8'));

/** The one way; and, in the workbench, what a simulated object has for a state, which changes in place. */
const MAY_MAKE_WEAK_MAPS = new Set([
  'base/kept.ts',
  'workbench/batch-engine/batch-engine.ts',
  'workbench/excel/conditional-format-origins.ts',
  'workbench/excel/data-validation-object.ts',
  'workbench/excel/page-layout-object.ts',
  'workbench/univer/change-watch.ts',
]);

describe('the house as it stands', () => {
  test('its files were found, and what they import', () => {
    expect(sources.map(({ path }) => path)).toContain('base/exact.ts');
    expect(importsOf(sources).length).toBeGreaterThan(100);
  });

  test('every import stays within the rooms that its room may use', () => {
    expect(trespasses(sources, rooms)).toEqual([]);
  });

  test('no import closes a circle, not even of a type', () => {
    expect(circles(sources)).toEqual([]);
  });

  test('only base/exact.ts imports decimal.js', () => {
    expect(unguardedImports(sources, 'decimal.js', 'base/exact.ts')).toEqual([]);
  });

  test('what is kept by an object is kept by base/kept.ts', () => {
    expect(weakMapsByHand(sources, MAY_MAKE_WEAK_MAPS)).toEqual([]);
    const files = sources.filter(({ path }) => MAY_MAKE_WEAK_MAPS.has(path));
    expect(weakMapsByHand(files, new Set()).map((sentence) => sentence.replace(/:.*/, ''))).toEqual(
      expect.arrayContaining([...MAY_MAKE_WEAK_MAPS]),
    );
  });

  test('nothing below the session reads a clock', () => {
    const below = sources.filter(({ path }) => isBelowSession(path));
    expect(below.length).toBeGreaterThan(50);
    expect(clocksRead(below)).toEqual([]);
  });

  test('a host may hold a stopwatch, and does not know the day', () => {
    const hosts = sources.filter(({ path }) => path.startsWith('hosts/'));
    expect(hosts.length).toBeGreaterThan(20);
    expect(clocksRead(hosts, { stopwatch: true })).toEqual([]);
  });
});

describe('the table of the rooms', () => {
  test('names each room once, after the rooms it may use', () => {
    const names = rooms.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [at, { name, mayUse }] of rooms.entries()) {
      expect({ name, unknown: mayUse.filter((each) => !names.slice(0, at).includes(each)) }).toEqual({
        name,
        unknown: [],
      });
    }
  });

  test('keeps the hosts apart and the product off the workbench', () => {
    for (const { name, mayUse } of rooms) {
      expect({ name, workbench: mayUse.includes('workbench') }).toEqual({ name, workbench: false });
      if (name.startsWith('hosts/')) expect({ name, mayUse }).toEqual({ name, mayUse: ['base', 'workbook'] });
    }
  });

  test('is read from the page: room first, its neighbours last', () => {
    const page =
      '| Room | What | May use |\n| --- | --- | --- |\n| `base` | x `y` | — |\n| `hosts/xlsx` | z | `base`, `w` |';
    expect(roomsOf(page)).toEqual([
      { name: 'base', mayUse: [] },
      { name: 'hosts/xlsx', mayUse: ['base', 'w'] },
    ]);
  });

  test('lets a folder use what its room may, and the folders it names', () => {
    const page =
      '| `base` | x | — |\n| `pane` | y | `base` |\n\n| `pane/low` | z | — |\n| `pane/high` | z | `pane/low` |';
    expect(roomsOf(page)).toEqual([
      { name: 'base', mayUse: [] },
      { name: 'pane', mayUse: ['base'] },
      { name: 'pane/low', mayUse: ['base'] },
      { name: 'pane/high', mayUse: ['base', 'pane/low'] },
    ]);
  });

  test('has no folder of the pane without a row', () => {
    const folders = new Set(sources.flatMap(({ path }) => /^pane\/[^/]+(?=\/)/.exec(path) ?? []));
    expect(rooms.filter(({ name }) => name.startsWith('pane/')).map(({ name }) => name)).toEqual(
      expect.arrayContaining([...folders]),
    );
    expect(folders.size).toBeGreaterThan(5);
  });
});

describe('a house that breaks its rules is told the line', () => {
  const small: Room[] = [
    { name: 'base', mayUse: [] },
    { name: 'hosts/a', mayUse: ['base'] },
    { name: 'hosts/b', mayUse: ['base'] },
  ];

  test.each([
    ['a value', "import { b } from '../../base/b';\nimport { x } from '../b/x';"],
    ['a type', "// a line\nimport type { X } from '../b/x';"],
    ['an export', "\nexport * from '../b/x';"],
    ['a type written in place', "\ntype X = import('../b/x').X;"],
    ['a later import', "\nconst x = await import('../b/x');"],
    ['a require', "\nconst x = require('../b/x');"],
  ])('that leaves its room for %s', (_, text) => {
    const house = [file('base/b.ts', ''), file('hosts/a/a.ts', text), file('hosts/b/x.ts', '')];
    expect(trespasses(house, small)).toEqual(['hosts/a/a.ts:2 leaves hosts/a for hosts/b/x.ts; hosts/a may use base.']);
  });

  test('that reaches up from a folder of its room, while the room and its neighbours may use the folder', () => {
    const floors: Room[] = [
      { name: 'pane', mayUse: [] },
      { name: 'pane/low', mayUse: [] },
      { name: 'pane/high', mayUse: ['pane/low'] },
      { name: 'entries', mayUse: ['pane'] },
    ];
    const house = [
      file('pane/pane.ts', "import './high/h';"),
      file('pane/high/h.ts', "import '../low/l';"),
      file('pane/low/l.ts', "import '../high/x';\nimport '../frame';"),
      file('pane/high/x.ts', ''),
      file('pane/frame.ts', ''),
      file('entries/e.ts', "import '../pane/low/l';"),
    ];
    expect(trespasses(house, floors)).toEqual([
      'pane/low/l.ts:1 leaves pane/low for pane/high/x.ts; pane/low may use no other.',
      'pane/low/l.ts:2 leaves pane/low for pane/frame.ts; pane/low may use no other.',
    ]);
  });

  test('that keeps a file in no room, reaches out of src, or imports what is not there', () => {
    const house = [
      file('attic/old.ts', ''),
      file('base/b.ts', "import '../../rules/x';\nimport './gone';"),
      file('hosts/a/a.ts', "import '../../base/b';\nimport 'react';"),
    ];
    expect(trespasses(house, small)).toEqual([
      'attic/old.ts stands in no room of the table.',
      'base/b.ts:1 reaches out of src for ../rules/x.',
      'base/b.ts:2 imports base/gone, which is not there.',
    ]);
  });

  test('that walks in a circle, told once', () => {
    const house = [
      file('base/a.ts', "import type { C } from './c';"),
      file('base/b.ts', "import './a';"),
      file('base/c.ts', "import './b';"),
      file('base/d.ts', "import './a';"),
    ];
    expect(circles(house)).toEqual(['base/a.ts → base/c.ts → base/b.ts → base/a.ts']);
  });

  test('that brings in decimal.js by another door', () => {
    const house = [
      file('base/exact.ts', "import { Decimal } from 'decimal.js';"),
      file('base/x.ts', "\nimport 'decimal.js';"),
    ];
    expect(unguardedImports(house, 'decimal.js', 'base/exact.ts')).toEqual([
      'base/x.ts:2 imports decimal.js; only base/exact.ts may.',
    ]);
  });

  test('that looks at the clock, but not one that makes a date of what it is given', () => {
    const house = [
      file('base/x.ts', 'Date.now();\nnew Date();\nnew Date;\nDate();\nperformance.now();\nnew Date(0);\nDate.UTC(1);'),
    ];
    expect(clocksRead(house)).toEqual([
      'base/x.ts:1 reads the clock: Date.now()',
      'base/x.ts:2 reads the clock: new Date()',
      'base/x.ts:3 reads the clock: new Date',
      'base/x.ts:4 reads the clock: Date()',
      'base/x.ts:5 reads the clock: performance.now()',
    ]);
    expect(clocksRead(house, { stopwatch: true })).toHaveLength(4);
  });
});

/** Rooms named before the session in the table. */
function isBelowSession(path: string): boolean {
  const room = roomOf(path, rooms);
  return room !== undefined && rooms.indexOf(room) < rooms.findIndex(({ name }) => name === 'session');
}

function file(path: string, text: string): SourceFile {
  return { path, text };
}
