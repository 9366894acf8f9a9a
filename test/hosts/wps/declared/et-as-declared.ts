/// <reference types="et-jsapi-declare" />
/**
 * Every member that our host names is one that Kingsoft declares, and is a
 * method where that is one, a property where that is one. Compiled by itself:
 * the declarations bring globals along that nothing else is to see.
 */
import type * as Gestures from '../../../../src/probe/wps/et-gestures';
import type * as Ours from '../../../../src/hosts/wps/et-objects';

type KindOf<T> = T extends (...given: never[]) => unknown ? 'method' : 'property';

type Strays<Our, Their> = {
  [Name in keyof Our]-?: Name extends keyof Their
    ? KindOf<NonNullable<Our[Name]>> extends KindOf<NonNullable<Their[Name]>>
      ? never
      : `${Name & string} is of another kind`
    : `${Name & string} is not declared`;
}[keyof Our];

type None<Stray extends never> = Stray;

export type AsDeclared = [
  None<Strays<Ours.EtApplication, typeof Application>>,
  None<Strays<Ours.EtWorkbooks, Et.Workbooks>>,
  None<Strays<Ours.EtWorkbook, Et.Workbook>>,
  None<Strays<Ours.EtWindows, Et.Windows>>,
  None<Strays<Ours.EtWindow, Et.Window>>,
  None<Strays<Ours.EtSheets, Et.Sheets>>,
  None<Strays<Ours.EtWorksheet, Et.Worksheet>>,
  None<Strays<Ours.EtRange, Et.Range>>,
  None<Strays<Ours.EtAreas, Et.Areas>>,
  None<Strays<Ours.EtInterior, Et.Interior>>,
  None<Strays<Ours.EtFont, Et.Font>>,
  None<Strays<Ours.EtBorders, Et.Borders>>,
  None<Strays<Ours.EtBorder, Et.Border>>,
  None<Strays<Ours.EtValidation, Et.Validation>>,
  None<Strays<Ours.EtComments, Et.Comments>>,
  None<Strays<Ours.EtComment, Et.Comment>>,
  None<Strays<Ours.EtNames, Et.Names>>,
  None<Strays<Ours.EtName, Et.Name>>,
  None<Strays<Ours.EtFormatConditions, Et.FormatConditions>>,
  None<Strays<Ours.EtFormatCondition, Et.FormatCondition>>,
  None<Strays<Ours.EtXmlParts, Kso.CustomXMLParts>>,
  None<Strays<Ours.EtXmlPart, Kso.CustomXMLPart>>,
  None<Strays<Ours.EtPageSetup, Et.PageSetup>>,
  None<Strays<Ours.EtPageBreaks, Et.HPageBreaks>>,
  None<Strays<Ours.EtWorksheetFunction, Et.WorksheetFunction>>,
  None<Strays<Ours.EtDebugTools, Et.DebugTools>>,
  None<Strays<Ours.EtApiEvent, WPS.EtApiEvent>>,
  None<Strays<Gestures.EtRangeGestures, Et.Range>>,
  None<Strays<Gestures.EtSheetGestures, Et.Worksheet>>,
  None<Strays<Gestures.EtNamesGestures, Et.Names>>,
];
