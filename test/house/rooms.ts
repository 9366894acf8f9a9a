/** The rooms of src/ as the table in src/README.md lays them out. */

export interface Room {
  readonly name: string;
  readonly mayUse: readonly string[];
}

/** Reads the table under the heading of the rooms: first column the room, last column what it may use, each in backticks. */
export function roomsOf(page: string): Room[] {
  const rows = page.split('\n').filter((line) => /^\|\s*`/.test(line));
  return rows.map((row) => {
    const columns = row.split('|').slice(1, -1);
    const [name] = namesIn(columns[0] ?? '');
    if (name === undefined) throw new Error(`No room is named in the row ${row}`);
    return { name, mayUse: namesIn(columns.at(-1) ?? '') };
  });
}

/** The room a file stands in: the longest name its path begins with. */
export function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter(({ name }) => path.startsWith(`${name}/`)).sort((a, b) => b.name.length - a.name.length)[0];
}

function namesIn(column: string): string[] {
  return [...column.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
}
