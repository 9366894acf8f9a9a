/** A browser, a whole spreadsheet and two cores: what takes a second on a desk may take ten here. */
jest.setTimeout(90_000);
