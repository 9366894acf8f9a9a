/** A part of the list in full, a page at a time. */
import { makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { FindingItem } from './finding-item';
import { CARD_OF } from './finding-steps';
import { GroupHeading } from './group-heading';
import { useJump } from '../shared/jump';
import { usePages } from '../shared/pages';
import type { SectionsProps, ShownSection } from './shown-section';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', minWidth: 0 },
  cards: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    minWidth: 0,
  },
});

const PAGE = 50;

interface FindingGroupSectionProps extends Omit<SectionsProps, 'sections'> {
  readonly section: ShownSection;
}

export function FindingGroupSection({ section, review, here, onOpen }: FindingGroupSectionProps) {
  const { id, title, rows, open } = section;
  const styles = useStyles();
  const { target } = useJump();
  const content = useId();
  const place = rows.findIndex(({ findings }) => findings.some((one) => one.id === target?.finding));
  const { shown, more } = usePages(rows, PAGE, { name: `pages ${id}`, atLeast: place + 1 });
  return (
    <section className={styles.group} aria-label={title}>
      <GroupHeading section={section} controls={content} onOpen={onOpen} />
      <div id={content} className={styles.group} hidden={!open}>
        {open && (
          <>
            <ul className={styles.cards}>
              {shown.map((row) => (
                <li key={row.key} {...{ [CARD_OF]: row.findings[0].id }}>
                  <FindingItem row={row} review={review} here={row.findings.some((one) => here.has(one.id))} />
                </li>
              ))}
            </ul>
            {more}
          </>
        )}
      </div>
    </section>
  );
}
