import {
  DEFAULT_HOST_PROFILE,
  parseHostProfile,
  requirementMatrix,
} from '../../../src/workbench/protocol/host-profile';

test('the default host says ExcelApi 1.19 and keeps undo', () => {
  expect(parseHostProfile(null)).toEqual(DEFAULT_HOST_PROFILE);
  expect(DEFAULT_HOST_PROFILE).toEqual({ excelApi: '1.19', onlineApi: true, keepsUndo: true });
});

test('an older host clears undo and has nothing of Excel on the web alone', () => {
  expect(parseHostProfile('1.13')).toEqual({ excelApi: '1.13', onlineApi: false, keepsUndo: false });
});

test.each(['1.20', '1.0', '2.1', '1.13.1', 'excel'])('%s is no host', (text) => {
  expect(parseHostProfile(text)).toBeUndefined();
});

test('versions travel as texts, so that 1.10 is not 1.1', () => {
  const profile = parseHostProfile('1.10');
  expect(profile && JSON.parse(requirementMatrix(profile))).toMatchObject({ excelapi: '1.10' });
});
