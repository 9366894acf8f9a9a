/** The rooms of src/ as the tables in src/README.md lay them out: the rooms, and the folders of a room that has an order of its own. */

export interface Room {
  readonly name: string;
  readonly mayUse: readonly string[];
}

/** Reads every row that begins with a name in backticks: first column the room or folder, last column what it may use. A folder of a room may use besides what its room may. */
export function roomsOf(page: string): Room[] {
  const rows = page.split('\n').filter((line) => /^\|\s*`/.test(line));
  const rooms = rows.map((row) => {
    const columns = row.split('|').slice(1, -1);
    const [name] = namesIn(columns[0] ?? '');
    if (name === undefined) throw new Error(`No room is named in the row ${row}`);
    return { name, mayUse: namesIn(columns.at(-1) ?? '') };
  });
  return rooms.map(({ name, mayUse }) => {
    const around = rooms.find((room) => name.startsWith(`${room.name}/`));
    return { name, mayUse: [...(around?.mayUse ?? []), ...mayUse] };
  });
}

/** A room may use itself, the rooms it names, and the folders of any of these. */
export function mayUse(here: Room, there: Room): boolean {
  return [here.name, ...here.mayUse].some((name) => there.name === name || there.name.startsWith(`${name}/`));
}

/** The room a file stands in: the longest name its path begins with. */
export function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter(({ name }) => path.startsWith(`${name}/`)).sort((a, b) => b.name.length - a.name.length)[0];
}

function namesIn(column: string): string[] {
  return [...column.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
}
