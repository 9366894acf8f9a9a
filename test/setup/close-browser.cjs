/** Once a run of tests in the browser, after its last. */
module.exports = async () => {
  await /** @type {{ closeTabsOfTheRun?: () => Promise<void> }} */ (globalThis).closeTabsOfTheRun?.();
};
