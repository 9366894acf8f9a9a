/** Every check of 东河 against its cases: within, on the boundary, beyond, cannot tell, before it was law. */
import { describePackCases } from '../pack-cases';

describePackCases('donghe');
