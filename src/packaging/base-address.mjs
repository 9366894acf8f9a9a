/** Where a package is to be served from, as an administrator types it. */

/**
 * @param {string} text 'https://host/folder/', the last slash may be left out
 * @returns {URL} whose path ends in a slash; throws, in words, where it is no address, or one with a query or a fragment, to which no page can be added
 */
export function baseAddress(text) {
  const typed = text.replace(/\/*$/, '/');
  if (!URL.canParse(typed)) {
    throw new Error(
      `${text}：不是网址，应像 https://主机/guiju/。 Not an address; it should be like https://host/guiju/.`,
    );
  }
  const url = new URL(typed);
  if (url.search !== '' || url.hash !== '') {
    throw new Error(`${text}：网址里不能有 ? 和 #。 The address must hold no ? and no #.`);
  }
  return url;
}

/**
 * @param {string} text
 * @returns {string} as it stands in an attribute
 */
export function inAttribute(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
