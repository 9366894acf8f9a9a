import { tickedOptions } from '../../src/forms/tick-boxes';

test.each([
  ['□新建 ☑扩建 □其他', ['扩建']],
  ['□新建 √扩建  □改建', ['扩建']],
  ['■新建□扩建', ['新建']],
  ['☑新建 ☑扩建', ['新建', '扩建']],
  ['□新建 □扩建', []],
  ['新建☑ 扩建□ 改建□', ['新建']],
  ['新建□ 扩建☑', ['扩建']],
  ['性质：☑新建 □扩建 □', ['新建']],
  ['[√]新建 [ ]扩建', ['新建']],
  ['新建（ ） 扩建（√）', ['扩建']],
  ['项目（ ）', undefined],
  ['新建', undefined],
  ['√', undefined],
])('of %s are ticked: %j', (text, expected) => {
  expect(tickedOptions(text)).toEqual(expected);
});
