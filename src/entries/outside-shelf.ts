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
import {
  INCOMPLETE,
  NOT_KEPT,
  NO_NEW_YEAR,
  OURS,
  bringsPack,
  notTakenHere,
  notTakenOfSite,
  notTakenOfWorkbook,
} from './outside-pack-problems';
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
