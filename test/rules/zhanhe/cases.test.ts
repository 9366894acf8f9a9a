/** Every check of 湛河 against its cases: within, on the boundary, beyond, cannot tell, before it was law. */
import { join } from 'node:path';
import { describePackCases } from '../pack-cases';

describePackCases('zhanhe', join(__dirname, 'cases'));
