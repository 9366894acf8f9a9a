import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { WrongUsage } from '../../../src/entries/cli/options';
import { packSchema, reportSchema, schema } from '../../../src/entries/cli/schema';
import { reportOf } from '../../../src/review/report';
import { reportShape } from '../../../src/review/report-shape';
import { isProblem, parseRuleFile } from '../../../src/rulebook/parse-rule-file';
import { reviewed, sampleWorkbook } from '../../support/open-sample';
import { ruleTexts } from '../../rules/rule-case';

const ROOT = join(__dirname, '..', '..', '..');
const SAMPLES = readdirSync(join(ROOT, 'assets', 'samples'))
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace('.xlsx', ''));
const PACKS = ['chenzhou', 'donghe', 'heyuan', 'mudan', 'zhanhe', undefined];

const ajv = () => new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const errorsOf = (validate: ValidateFunction, data: unknown) => {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

const made = new Map<string, readonly unknown[]>();

function reportsOf(sample: string): readonly unknown[] {
  const before = made.get(sample);
  if (before) return before;
  const workbook = sampleWorkbook(sample);
  const reports = PACKS.map((pack): unknown =>
    JSON.parse(
      JSON.stringify(
        reportOf(reviewed(workbook, pack), { generatorVersion: '1.0.0', workbookDigest: `sha256:${'0'.repeat(64)}` }),
      ),
    ),
  );
  made.set(sample, reports);
  return reports;
}

describe('guiju schema report', () => {
  const validate = ajv().compile(reportSchema());

  it.each(SAMPLES)('fits the report of %s by every pack, and by none', (sample) => {
    for (const report of reportsOf(sample)) expect(errorsOf(validate, report)).toEqual([]);
  });

  it.each(SAMPLES)('leaves nothing of the report of %s unsaid', (sample) => {
    for (const report of reportsOf(sample)) expect(reportShape.parse(report)).toEqual(report);
  });

  it('finds what is wrong with a report', () => {
    const [report] = reportsOf('heyuan-breach');
    const wrong = JSON.parse(JSON.stringify(report).replaceAll('"modality":"inPrinciple"', '"modality":"maybe"'));
    expect(errorsOf(validate, wrong).join()).toMatch(/\/findings\/\d+\/modality must be equal to one of/);
    const { summary: _, ...without } = wrong;
    expect(errorsOf(validate, without).join()).toContain("must have required property 'summary'");
    expect(errorsOf(validate, { ...wrong, asOf: { date: '21.11.2026', source: 'today', cells: [] } }).join()).toContain(
      '/asOf/date must match pattern',
    );
  });

  it('lets a newer version add to it', () => {
    const [report] = reportsOf('heyuan-change-slip');
    expect(errorsOf(validate, { ...Object(report), later: 1 })).toEqual([]);
  });
});

describe('guiju schema pack', () => {
  const whole = packSchema();
  const folders = Object.keys(whole.$defs ?? {});
  const byFolder = new Map(
    folders.map((folder) => [folder, ajv().compile({ ...whole, anyOf: [{ $ref: `#/$defs/${folder}` }] })]),
  );
  const validator = (folder: string) => {
    const validate = byFolder.get(folder);
    if (!validate) throw new Error(`no schema for ${folder}`);
    return validate;
  };
  const data = (path: string, text: string): unknown => {
    const file = parseRuleFile({ path, text });
    if (isProblem(file)) throw new Error(file.message.en);
    return file.data;
  };
  const files = ruleTexts().filter(({ path }) => !/^(facts|holidays)\.yaml$/.test(path));
  const folderOf = (path: string) => {
    if (path.endsWith('/pack.yaml')) return 'pack';
    return path.startsWith('layouts/') ? 'layouts' : (path.split('/')[1] ?? '').replace(/^facts\.yaml$/, 'facts');
  };

  it('fits every file of every pack of ours', () => {
    const wrong = files.flatMap(({ path, text }) =>
      errorsOf(validator(folderOf(path)), data(path, text)).map((error) => `${path} ${error}`),
    );
    expect(wrong).toEqual([]);
    expect(new Set(files.map(({ path }) => folderOf(path)))).toEqual(new Set(folders));
  });

  it.each(['unknown-key', 'unquoted-number', 'unknown-modality', 'unknown-kind', 'no-citation'])(
    'finds the mistake of %s',
    (name) => {
      const texts = ruleTexts(join(ROOT, 'test', 'rules', 'broken', name));
      const wrong = texts.flatMap(({ path, text }) => errorsOf(validator(folderOf(`x/${path}`)), data(path, text)));
      expect(wrong.length).toBeGreaterThan(0);
    },
  );
});

describe('the command', () => {
  it('prints the schema as JSON', () => {
    const out: string[] = [];
    const terminal = { out: (text: string) => void out.push(text), err: () => undefined, version: '1.0.0' };
    expect(schema({ command: 'schema', of: 'pack', language: 'zh' }, terminal)).toBe(0);
    expect(JSON.parse(out.join(''))).toEqual(packSchema());
  });

  it.each([
    [['schema'], /guiju schema report、guiju schema pack 或 guiju schema log/],
    [['schema', 'rules'], /没有“rules”/],
  ])('guiju %s is wrong usage, and says what there is', (words, message) => {
    expect(() => parseArguments(words)).toThrow(WrongUsage);
    try {
      parseArguments(words);
    } catch (error) {
      expect(error instanceof WrongUsage && error.explanation.zh).toMatch(message);
    }
  });
});
