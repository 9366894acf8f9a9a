/** @jest-environment jsdom */
import { keyboardGuard } from '../../../src/workbench/page/keyboard-guard';

test('while a pane has the keyboard, the grid takes it by a press or when it is given back, and never by itself', () => {
  const guard = keyboardGuard(window);
  document.body.innerHTML = '<div id="editor" tabindex="0"></div><iframe></iframe>';
  const [editor, pane] = [document.getElementById('editor'), document.querySelector('iframe')];
  if (!editor || !pane) throw new Error('the page is not there');
  const goToPane = () => {
    pane.focus();
    window.dispatchEvent(new Event('blur'));
  };
  editor.focus();
  expect(document.activeElement).toBe(editor);
  goToPane();
  editor.focus();
  expect(document.activeElement).toBe(pane);
  window.dispatchEvent(new Event('pointerdown'));
  editor.focus();
  expect(document.activeElement).toBe(editor);
  goToPane();
  guard.taking(() => editor.focus());
  expect(document.activeElement).toBe(editor);
  goToPane();
  editor.focus();
  expect(document.activeElement).toBe(pane);
});
