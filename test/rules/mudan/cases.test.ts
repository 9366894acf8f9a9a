/** Every check of 牡丹 against its cases: within, on the boundary, beyond, cannot tell, before it was law. */
import { describePackCases } from '../pack-cases';

describePackCases('mudan');
