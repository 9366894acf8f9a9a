import { configure } from '@testing-library/react';

/** What is waited for is there or it is not; how soon depends on what else the machine does. */
configure({ asyncUtilTimeout: 20_000 });
