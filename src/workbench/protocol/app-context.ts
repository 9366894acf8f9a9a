/** What the host tells an add-in about itself when the two first meet. */
import { SIMULATED_VERSION } from '../../probe/made-by';
import { requirementMatrix, type HostProfile } from './host-profile';

interface AppContextFacts {
  readonly appId: string;
  readonly documentUrl: string;
  readonly locale: string;
  readonly addInName: string;
  readonly profile: HostProfile;
  readonly settings: readonly (readonly [name: string, json: string])[];
  readonly width: number;
  readonly height: number;
}

const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;

export function appContext(facts: AppContextFacts): Record<string, unknown> {
  return {
    _id: facts.appId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: facts.documentUrl,
    _clientMode: READ_WRITE,
    _settings: facts.settings,
    _reason: 'documentOpened',
    _osfControlType: 0,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _appInstanceId: `${facts.appId}-i`,
    _requirementMatrix: requirementMatrix(facts.profile),
    _hostCustomMessage: '',
    _hostFullVersion: SIMULATED_VERSION,
    _clientWindowHeight: facts.height,
    _clientWindowWidth: facts.width,
    _addinName: facts.addInName,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
    _marketplaceType: 'omex',
  };
}
