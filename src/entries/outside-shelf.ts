/** Packs from outside beside those of the bundle: what of them stands where, and how one comes and goes. */
import type { Bilingual } from '../base/bilingual';
import type { PackFile } from '../rulebook/pack-file';
import type { PackOrigin, RuleFile } from '../rulebook/rule-file';
import { addYears } from '../rulebook/further-years';
import { vetOutside } from '../rulebook/vet-outside';
import type { PackHead, Rulebook } from '../rulebook/rulebook';
import type { Problem } from '../review/review';
import { PACK_IN_WORKBOOK, type PackKeeping } from '../session/session';
import type { Workbook } from '../workbook/workbook';
import type { OpenedPack } from '../session/session-options';
import type { VerifiedPack } from './outside-packs';

interface Held extends PackFile {
  readonly text: string;
}

/** The rulebook as it is loaded, and how it is loaded anew. */
interface Loading {
  readonly rulebook: () => Rulebook;
  readonly again: () => Promise<void>;
  readonly fetch: (head: PackHead) => Promise<void>;
  readonly forget: (folder: string) => void;
  readonly isOurs: (folder: string) => boolean;
}

export class OutsideShelf {
  private readonly held = new Map<string, Held>();
  private coming: Promise<void> | undefined;
  /** What the workbook of the last review brings. */
  private met: { readonly text: string; readonly pack: Promise<VerifiedPack> } | undefined;
  /** Of what the site offers and this machine keeps, what did not load, and why. */
  readonly notTaken: Problem[] = [];

  constructor(private readonly loading: Loading) {}

  folders(): readonly string[] {
    return [...this.held.keys()];
  }

  /** By what packs and years that came after the build are loaded: it comes with this file. */
  means() {
    const digests = new Map([...this.held].map(([folder, { digest }]) => [folder, digest]));
    return { digests, addYears, vetOutside };
  }

  /** The pack.yaml of each, and its years of holidays. */
  heads(): readonly RuleFile[] {
    return this.files(isHead);
  }

  /** Undefined for a folder of the bundle's. */
  rules(folder: string): readonly RuleFile[] | undefined {
    const held = this.held.get(folder);
    return held?.files.filter(({ path }) => !isHead(path) && path.split('/')[1] !== 'cases');
  }

  cases(folder: string): readonly RuleFile[] | undefined {
    return this.held.get(folder)?.files.filter(({ path }) => path.split('/')[1] === 'cases');
  }

  /** Those kept on this machine and those the site offers, once. */
  takeKept(index: string): Promise<void> {
    this.coming ??= (async () => {
      const { keptHere, keepHere, offeredBySite } = await outsidePacks();
      for (const offered of await offeredBySite(index)) {
        const taken = 'text' in offered ? await this.open(offered.text, 'site') : offered;
        if ('refused' in taken) this.notTaken.push(notTakenOfSite(offered.name, taken.refused));
      }
      for (const text of keptHere()) {
        const taken = await this.open(text, 'machine');
        if (!('refused' in taken)) continue;
        this.notTaken.push(notTakenHere(taken.refused));
        // Told once, for nobody could put away what is not there; what it extends may come another time.
        if (!text.includes('"extends":')) keepHere(keptHere().filter((one) => one !== text));
      }
    })().catch(() => undefined);
    return this.coming;
  }

  /** Of a workbook that brings a pack: taken where it is trusted on this machine, else named. */
  async ofWorkbook({ remembered }: Workbook): Promise<Problem[]> {
    const text = remembered.values.get(PACK_IN_WORKBOOK);
    if (text === undefined || [...this.held.values()].some((one) => one.text === text)) return [];
    const { isTrusted, verifiedPack } = await outsidePacks();
    // Asked with every review; a workbook's pack is read once.
    if (this.met?.text !== text) this.met = { text, pack: verifiedPack(text, 'workbook') };
    const brought = await this.met.pack;
    // What is trusted is what the file holds, whatever else it says of itself.
    if (!('refused' in brought) && !isTrusted(brought.digest)) return [bringsPack(brought.digest)];
    const opened = 'refused' in brought ? brought : await this.open(text, 'workbook');
    return 'refused' in opened ? [notTakenOfWorkbook(opened.refused)] : [];
  }

  /** A pack that does not load whole is not there afterwards, and one of its name that was there before stays. */
  async open(text: string, origin: PackOrigin): Promise<OpenedPack> {
    const { verifiedPack } = await outsidePacks();
    const pack = await verifiedPack(text, origin);
    if ('refused' in pack) return pack;
    const { folder } = pack;
    if (this.loading.isOurs(folder)) return { refused: OURS };
    const before = this.held.get(folder);
    this.held.set(folder, { ...pack, text });
    this.loading.forget(folder);
    await this.loading.again();
    const head = this.headOf(folder);
    if (head) await this.loading.fetch(head);
    const loaded = head && this.loading.rulebook().packs.get(head.id);
    if (loaded) {
      const { instrument, digest } = loaded;
      return {
        pack: { id: loaded.id, title: instrument.title, instrument: instrument.number, outside: origin, digest },
      };
    }
    const years = head ? undefined : this.yearsOf(folder);
    if (years && years.length > 0) {
      return {
        pack: { id: folder, title: holidaysOf(years), instrument: '', outside: origin, digest: pack.digest },
      };
    }
    const refused = years ? NO_NEW_YEAR : this.whyNot(folder);
    this.held.delete(folder);
    this.loading.forget(folder);
    if (before) this.held.set(folder, before);
    await this.loading.again();
    return { refused };
  }

  /** The same, for as long as its user wants it. */
  async openToKeep(text: string, keep: PackKeeping): Promise<OpenedPack> {
    const opened = await this.open(text, keep === 'session' ? 'file' : keep);
    if ('refused' in opened) return opened;
    const { trust } = await outsidePacks();
    // That its user wants it from this workbook holds for this machine from now on.
    if (keep === 'workbook' && opened.pack.digest !== undefined) trust(opened.pack.digest);
    return keep === 'machine' && !(await this.keep(opened.pack.id)) ? { refused: NOT_KEPT } : opened;
  }

  /** Keeps on this machine what is open now and came from a file; false where it keeps nothing. */
  private async keep(id: string): Promise<boolean> {
    const { keptHere, keepHere } = await outsidePacks();
    const text = this.heldAs(id)?.text;
    return text !== undefined && keepHere([...keptHere().filter((one) => one !== text), text]);
  }

  /** Where it came from; undefined where it is not there. */
  async close(id: string): Promise<PackOrigin | undefined> {
    const held = this.heldAs(id);
    if (!held) return undefined;
    const { keptHere, keepHere } = await outsidePacks();
    if (keptHere().includes(held.text)) keepHere(keptHere().filter((one) => one !== held.text));
    this.held.delete(held.folder);
    this.loading.forget(held.folder);
    await this.loading.again();
    return held.files[0]?.outside;
  }

  private heldAs(id: string): Held | undefined {
    return [...this.held.values()].find(({ folder, files }) => {
      const pack = files.find(({ path }) => path.endsWith('/pack.yaml'));
      return pack ? textAt(pack.data, 'id') === id : folder === id;
    });
  }

  private headOf(folder: string): PackHead | undefined {
    return [...this.loading.rulebook().shelf.values()].find(({ folders: [own] }) => own === folder);
  }

  /** Undefined where it holds no table of holidays. */
  private yearsOf(wanted: string): readonly number[] | undefined {
    return this.loading.rulebook().calendar.further?.find(({ folder }) => folder === wanted)?.years;
  }

  private whyNot(folder: string): Bilingual {
    const { failed } = this.loading.rulebook();
    const reasons = failed.flatMap(({ reasons: all }) => all.filter(({ path }) => path.startsWith(`${folder}/`)));
    const [first, ...others] = reasons;
    if (!first) return INCOMPLETE;
    const more = { zh: `（另有 ${others.length} 处）`, en: ` (and ${others.length} more)` };
    return others.length === 0
      ? first.message
      : { zh: `${first.message.zh}${more.zh}`, en: `${first.message.en}${more.en}` };
  }

  private files(wanted: (path: string) => boolean): readonly RuleFile[] {
    return [...this.held.values()].flatMap(({ files }) => files.filter(({ path }) => wanted(path)));
  }
}

function isHead(path: string): boolean {
  return path.endsWith('/pack.yaml') || path.endsWith('/holidays.yaml');
}

function holidaysOf(years: readonly number[]): Bilingual {
  return { zh: `放假安排 ${years.join('、')}`, en: `Holidays ${years.join(', ')}` };
}

function textAt(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Object.entries(data).find(([one]) => one === key)?.[1] : undefined;
}

function outsidePacks() {
  return import(/* webpackChunkName: "outside-packs" */ './outside-packs');
}

function bringsPack(digest: string): Problem {
  const of = digest.slice(0, 19);
  return ofWorkbooksPack({
    zh: `本工作簿带着一个规则包（${of}…），不是产品自带的，没有采用。要用它，在“设置”里点“采用”。`,
    en: `This workbook brings a rule pack (${of}…) that is not the product's own; it is not used. To use it, press Use under Settings.`,
  });
}

function notTakenOfWorkbook({ zh, en }: Bilingual): Problem {
  return ofWorkbooksPack({
    zh: `本工作簿带着的规则包没有采用：${zh}。`,
    en: `The rule pack that this workbook brings is not used: ${en}.`,
  });
}

function ofWorkbooksPack(message: Bilingual): Problem {
  return { kind: 'workbook-pack', message, at: [] };
}

function notTakenOfSite(name: string, { zh, en }: Bilingual): Problem {
  return {
    kind: 'site-pack',
    message: {
      zh: `本站点的规则包 packs/${name} 没有加载：${zh}。请告诉管理员。`,
      en: `The site's rule pack packs/${name} did not load: ${en}. Tell whoever keeps the site.`,
    },
    at: [],
  };
}

function notTakenHere({ zh, en }: Bilingual): Problem {
  return {
    kind: 'kept-pack',
    message: {
      zh: `这台电脑留着的一个规则包没有加载：${zh}。还要用它的，改好以后在“设置”里重新打开。`,
      en: `A rule pack kept on this machine did not load: ${en}. Open it again under Settings once it is mended.`,
    },
    at: [],
  };
}

const OURS: Bilingual = {
  zh: '文件夹与产品自带的规则包同名，没有采用；请给规则包换一个文件夹名称再做一次',
  en: "its folder has the name of one of the product's own packs; give it another name and make the file anew",
};
const NOT_KEPT: Bilingual = {
  zh: '规则包已打开，但这台电脑不让保存；下次要再打开一次',
  en: 'The pack is open, but this machine keeps nothing; open it again next time',
};
const NO_NEW_YEAR: Bilingual = {
  zh: '文件里没有新的年份能用：已有的年份以产品自带的为准，写错的年份不采用（用 guiju lint-rules 看错在哪里）',
  en: "the file holds no new year that can be used: years that are known stay the product's, and one with a mistake is not taken (guiju lint-rules tells where)",
};
const INCOMPLETE: Bilingual = {
  zh: '规则包文件里没有能用的 pack.yaml，或者它所依据的规则包不在',
  en: 'the pack file holds no pack.yaml that can be used, or the pack that it extends is not there',
};
