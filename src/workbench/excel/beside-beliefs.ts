/** In what else an Excel may differ and the simulated one cannot: it is decided before anybody asks it anything. */
import type { Bilingual } from '../../base/bilingual';

export interface BesideBelief {
  readonly about: Bilingual;
  /** Who decides it, and what holds ours to it instead. */
  readonly instead: Bilingual;
}

export const BESIDE_BELIEFS: readonly BesideBelief[] = [
  {
    about: { zh: '微软域名以外的网页版 Excel', en: 'Excel on the web outside of Microsoft’s domains' },
    instead: {
      zh: '由 office.js 按宿主的地址决定：不与加载项同主机名的，它转到“主机不受信任”的页面，不再提问。本工作台与加载项同主机名，做不出这种宿主；那个页面要用的文件都已复制，由测试核对（test/entries/office-files.test.ts）。',
      en: 'office.js decides it by the host’s address: from one that has not the add-in’s hostname it turns to the page of a host that is not trusted and asks nothing more. This workbench has that hostname and cannot be such a host; that the files of that page are copied is held by a test (test/entries/office-files.test.ts).',
    },
  },
  {
    about: { zh: '窗格所用的浏览器', en: 'the browser of the pane' },
    instead: {
      zh: '工作台用打开它的浏览器。旧浏览器不认识的语法由测试核对成品（test/e2e/built-site.test.ts），太旧的由 start-guard.js 说明（test/entries/start-guard.test.ts）。',
      en: 'The workbench runs in the browser that opens it. Syntax that older ones do not know is looked for in what is built (test/e2e/built-site.test.ts), and start-guard.js says so where one is too old (test/entries/start-guard.test.ts).',
    },
  },
  {
    about: { zh: '浏览器是否准许访问本地网络', en: 'whether the browser lets a page reach the local network' },
    instead: {
      zh: '由浏览器和管理员的策略决定，见给管理员的说明（test/entries/for-administrators.test.ts）。',
      en: 'The browser and its administrator’s policy decide it: see the page for administrators (test/entries/for-administrators.test.ts).',
    },
  },
  {
    about: { zh: '清单的版本号', en: 'the version in the manifest' },
    instead: {
      zh: '由装载清单的程序决定；本清单从 1.0.0.0 起（test/manifest.test.ts）。',
      en: 'Whoever takes the manifest decides it; ours begins at 1.0.0.0 (test/manifest.test.ts).',
    },
  },
];
