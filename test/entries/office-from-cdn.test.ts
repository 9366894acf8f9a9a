/** Where a build has office.js from. The build is asked in a process of its own: it imports modules that jest cannot. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(__dirname, '..', '..');
const SAID = z.object({
  pages: z.array(z.object({ filename: z.string(), officeJs: z.string(), officeOrigins: z.string() })),
  files: z.array(z.string()),
});

const SCRIPT = `
  require('./webpack.config.js')(JSON.parse(process.argv[1])).then(([{ plugins }]) => {
    const pages = plugins.flatMap(({ userOptions }) => (userOptions?.officeJs ? [userOptions] : []));
    const files = plugins.flatMap(({ patterns }) => (patterns ?? []).flatMap(({ to }) => to ?? []));
    console.log(JSON.stringify({ pages, files }));
  });
`;

function built(env: Readonly<Record<string, string>>): z.infer<typeof SAID> {
  const said = execFileSync(process.execPath, ['-e', SCRIPT, JSON.stringify(env)], { cwd: ROOT, encoding: 'utf8' });
  return SAID.parse(JSON.parse(said));
}

test.each([
  ['by itself', {}, /^office\/office\.js$/, '', true],
  ['for places with internet', { office: 'cdn' }, /^https:\/\/appsforoffice\.microsoft\.com\//, 'https://', false],
] as const)('a build %s has office.js from where it is to come, and no other', (_, env, from, origins, copies) => {
  const { pages, files } = built(env);
  expect(pages.map(({ filename }) => filename)).toEqual(expect.arrayContaining(['taskpane.html', 'commands.html']));
  for (const { officeJs, officeOrigins } of pages) {
    expect(officeJs).toMatch(from);
    expect(officeOrigins).toContain(origins);
  }
  expect(files.some((to) => to.startsWith('office/'))).toBe(copies);
});
