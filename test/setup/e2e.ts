/** A browser, a whole spreadsheet and two cores: what takes a second on a desk may take ten here, and more beside other work. */
jest.setTimeout(240_000);
