/**
 * How the kinds of outcome look: a word, a shape and a colour, never the colour
 * alone. Those that are flagged have the hue their flag has in the cells.
 */
import { tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleOff16Regular } from '@fluentui/react-icons/svg/circle-off';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { Scales16Filled } from '@fluentui/react-icons/svg/scales';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { FluentIcon } from '@fluentui/react-icons';
import type { FindingGroup } from '../../review/finding-groups';

export interface Look {
  readonly Icon: FluentIcon;
  readonly color: string;
}

const QUIET = tokens.colorNeutralForeground3;

export const LOOKS: Readonly<Record<FindingGroup, Look>> = {
  mustCorrect: { Icon: ErrorCircle16Filled, color: tokens.colorStatusDangerForeground3 },
  mayExplain: { Icon: Warning16Filled, color: tokens.colorStatusWarningForeground1 },
  interpretationsDiffer: { Icon: Scales16Filled, color: tokens.colorPaletteGrapeForeground2 },
  cannotTell: { Icon: QuestionCircle16Filled, color: tokens.colorPaletteBlueForeground2 },
  noted: { Icon: Info16Regular, color: tokens.colorNeutralForeground2 },
  accepted: { Icon: CheckmarkCircle16Filled, color: QUIET },
  lapsed: { Icon: CircleOff16Regular, color: QUIET },
  notRegulated: { Icon: SubtractCircle16Regular, color: QUIET },
  passed: { Icon: CheckmarkCircle16Filled, color: tokens.colorStatusSuccessForeground1 },
  inapplicable: { Icon: CircleOff16Regular, color: QUIET },
};
