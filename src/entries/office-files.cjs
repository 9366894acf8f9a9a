/**
 * The files of Microsoft's office.js that are copied, byte for byte, and under
 * which names: those it asks for in Excel, on the web, on Windows, on a Mac.
 * test/entries/office-files.test.ts reads in the library itself what that is.
 */

const FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/**
 * Where the host of Excel on the web is none of Microsoft's, office.js turns to
 * a page that says so. It asks for it in capitals, and it is shipped in small
 * letters: to a web server on Linux those are different files.
 */
const ERROR_PAGE = {
  'index.html': 'index.html',
  'AgaveErrorUX.js': 'agaveerrorux.js',
  'style/AgaveErrorUX.css': 'style/agaveerrorux.css',
  'images/agavedefaulticon96x96.png': 'images/agavedefaulticon96x96.png',
  'images/moe_status_icons.png': 'images/moe_status_icons.png',
};

/** From the library's folder, into the folder of ours that the pages name. */
module.exports.officeFiles = [
  ...FILES.map((file) => ({ from: file, to: file })),
  ...Object.entries(ERROR_PAGE).map(([to, from]) => ({ from: `agaveerrorux/${from}`, to: `AgaveErrorUX/${to}` })),
];
