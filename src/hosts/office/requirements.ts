/** What the Excel we live in can do. Everything beyond ExcelApi 1.13 asks here first. */

export function supports(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Whether the office.js at hand knows the member too: a host may be newer than the library. */
export function has<T extends object>(object: T, member: keyof T): boolean {
  return member in object;
}
