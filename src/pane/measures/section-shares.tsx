/** What a list is made of: a row a section with its amount, its share, and a bar as long as the share. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatRatio } from '../../checks/words/format-quantity';
import type { SectionShare } from '../../review/budget-measures';
import { BUDGET_WORDS } from '../messages/budget-words';
import { useSpeech } from '../shared/language';
import { amountsInUnit } from '../../base/amounts-in-unit';
import { quantityWords } from '../shared/quantity-words';
import { useReveal } from '../shared/session-access';
import { useTextLook } from '../shared/text-look';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', display: 'grid', gap: '8px' },
  body: { display: 'grid', gap: '8px', minWidth: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content minmax(48px, max-content)',
    columnGap: '8px',
    alignItems: 'baseline',
    minWidth: 0,
  },
  heads: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: 0, minWidth: 0, overflowWrap: 'anywhere' },
  number: { textAlign: 'end', padding: 0, fontVariantNumeric: 'tabular-nums' },
  drawn: { gridColumn: '1 / -1', padding: 0 },
  bar: { display: 'block', width: '100%', height: '8px', color: tokens.colorBrandForeground1 },
  track: {
    fill: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  fill: { fill: 'currentColor', '@media (forced-colors: active)': { fill: 'CanvasText' } },
});

export function SectionShares({ sections }: { readonly sections: readonly SectionShare[] }) {
  const look = useViewLook();
  const styles = useStyles();
  const speech = useSpeech();
  const words = BUDGET_WORDS[speech.language];
  return (
    <div className={look.section}>
      <h4 className={look.heading}>{words.sections}</h4>
      {/* The roles hold where the rows are laid out as grids. */}
      <table role="table" className={styles.table} aria-label={words.sections}>
        <thead role="rowgroup" className={styles.heads}>
          <tr role="row">
            {[words.section, words.amount, words.share].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.body}>
          {sections.map((section, index) => (
            <Row key={index} section={section} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ section: { label, cells, amount, share, lines } }: { readonly section: SectionShare }) {
  const look = useViewLook();
  const styles = useStyles();
  const speech = useSpeech();
  const text = useTextLook();
  const reveal = useReveal();
  const words = BUDGET_WORDS[speech.language];
  const name = label ?? words.rest;
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={styles.name}>
        {cells ? (
          <button type="button" className={text.link} onClick={() => reveal(cells)}>
            {name}
          </button>
        ) : (
          name
        )}{' '}
        <span className={look.small}>{words.lines(lines)}</span>
      </th>
      <td role="cell" className={styles.number}>
        {amountsInUnit(quantityWords({ value: amount, unit: 'CNY' }, speech), '万元')}
      </td>
      <td role="cell" className={styles.number}>
        {share ? formatRatio(share) : '—'}
      </td>
      {share && (
        <td aria-hidden className={styles.drawn}>
          <Bar percent={share.toApproximateNumber() * 100} />
        </td>
      )}
    </tr>
  );
}

/** The numbers stand beside it, so that the drawing needs no name of its own. */
function Bar({ percent }: { readonly percent: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} aria-hidden>
      <rect x="0" y="1" width="100%" height="6" className={styles.track} />
      <rect x="0" y="1" width={`${Math.max(0, Math.min(100, percent))}%`} height="6" className={styles.fill} />
    </svg>
  );
}
