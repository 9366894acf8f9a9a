/** The kinds of check there are. A new kind is one file beside these and one line here. */
import type { CheckKind } from '../check-kind';
import { checklistKind } from './checklist';
import { conditionKind } from './condition';
import { deadlineKind } from './deadline';
import { filingKind } from './filing';
import { identityKind } from './identity';
import { informationKind } from './information';
import { joinedLimitKind } from './joined-limit';
import { limitKind } from './limit';
import { lineIdentityKind } from './line-identity';
import { orderKind } from './order';
import { periodicKind } from './periodic';
import { presenceKind } from './presence';
import { scopeKind } from './scope';
import { tierKind } from './tier';
import { validityKind } from './validity';
import { waitingKind } from './waiting';

export const KINDS: ReadonlyMap<string, CheckKind> = new Map(
  [
    checklistKind,
    conditionKind,
    deadlineKind,
    filingKind,
    informationKind,
    identityKind,
    joinedLimitKind,
    limitKind,
    lineIdentityKind,
    orderKind,
    periodicKind,
    presenceKind,
    scopeKind,
    tierKind,
    validityKind,
    waitingKind,
  ].map((kind) => [kind.name, kind]),
);
