import { deedOfKey, deedsFor } from '../../../src/pane/record/deeds';

const open = { state: 'open', notes: [] } as const;

describe('what one may say', () => {
  it('depends on who one is, on what it is, and on whether there is a thread', () => {
    expect(deedsFor('reviewer', { decidable: true })).toEqual(['accept', 'request', 'reject', 'comment']);
    expect(deedsFor('reviewer', { thread: open, decidable: false })).toEqual(['reply', 'resolve']);
    expect(deedsFor('project', { thread: open, decidable: true })).toEqual(['corrected', 'reply']);
    expect(deedsFor('observer', { thread: open, decidable: true })).toEqual(['reply']);
    expect(deedsFor('reviewer', { thread: { ...open, state: 'resolved' }, decidable: true })).toEqual(['reopen']);
    expect(deedsFor('observer', { thread: { ...open, state: 'resolved' }, decidable: true })).toEqual([]);
  });

  it('is begun by its key whatever the input method makes of it, and by none that is meant for a field', () => {
    const deeds = deedsFor('reviewer', { decidable: true });
    const pressed = { code: 'KeyA', ctrlKey: false, altKey: false, metaKey: false, target: null };
    expect(deedOfKey(pressed, deeds)).toBe('accept');
    expect(deedOfKey({ ...pressed, code: 'KeyR' }, deeds)).toBeUndefined();
    expect(deedOfKey({ ...pressed, ctrlKey: true }, deeds)).toBeUndefined();
    expect(deedOfKey({ ...pressed, target: document.createElement('textarea') }, deeds)).toBeUndefined();
  });
});
