/** manifest.xml with the buttons of the probe on the ribbon: for builds made with `--env probe`, and for the workbench. */

const ICONS = [16, 32, 80].map((size) => `<bt:Image size="${size}" resid="Icon.${size}" />`).join('');

const BUTTONS = `${button(
  'Probe',
  '<Action xsi:type="ShowTaskpane"><TaskpaneId>Guiju.Probe</TaskpaneId><SourceLocation resid="Probe.Url" /></Action>',
)}${button('ProbeLine', '<Action xsi:type="ExecuteFunction"><FunctionName>probeLine</FunctionName></Action>')}`;

const PAGE = '<bt:Url id="Probe.Url" DefaultValue="https://localhost:3000/probe.html" />';
const LABELS = `${words('Probe.Label', '探查 Excel', 'Probe Excel')}${words('ProbeLine.Label', '探查：回话', 'Probe: answer')}`;
const TIPS = `${words('Probe.Tip', '在临时工作表上弄清这台 Excel 怎样工作，做完即删。', 'Finds out on a scratch sheet how this Excel works; the sheet is deleted afterwards.')}${words('ProbeLine.Tip', '探查要求时才点。', 'To be clicked when the probe asks for it.')}`;

/**
 * @param {string} xml manifest.xml, wherever its addresses lead
 * @returns {string} the same with the probe, of the same origin; unchanged where it has it
 */
export function manifestWithProbe(xml) {
  if (xml.includes('Guiju.Probe"')) return xml;
  const base = /DefaultValue="([^"]*)taskpane\.html"/.exec(xml)?.[1] ?? 'https://localhost:3000/';
  return [
    ['</Group>', BUTTONS],
    ['</bt:Urls>', PAGE.replace('https://localhost:3000/', base)],
    ['</bt:ShortStrings>', LABELS],
    ['</bt:LongStrings>', TIPS],
  ].reduce((text, [end = '', more = '']) => text.replace(end, () => `${more}${end}`), xml);
}

/**
 * @param {string} name
 * @param {string} action
 */
function button(name, action) {
  const tip = `<Supertip><Title resid="${name}.Label" /><Description resid="${name}.Tip" /></Supertip>`;
  return `<Control xsi:type="Button" id="Guiju.${name}"><Label resid="${name}.Label" />${tip}<Icon>${ICONS}</Icon>${action}</Control>`;
}

/**
 * @param {string} id
 * @param {string} zh
 * @param {string} en
 */
function words(id, zh, en) {
  return `<bt:String id="${id}" DefaultValue="${zh}"><bt:Override Locale="en-US" Value="${en}" /></bt:String>`;
}
