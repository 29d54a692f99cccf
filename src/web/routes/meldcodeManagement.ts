import { choose, chooseDocument, showChoice } from '../management/choose.tsx';
import { approve, handBack, showApproval } from '../management/approve.tsx';
import { showCheck } from '../management/check.tsx';
import { showDifferences } from '../management/differences.tsx';
import { concept, home } from '../management/frame.tsx';
import { discard, fetchBack, send, showDiscarding, showSending } from '../management/handOver.tsx';
import { decideInForce, showInForce, showWithdrawal, withdraw } from '../management/inForce.tsx';
import { showOverview } from '../management/overview.tsx';
import { printDraft, printVersion, readDraftPage, readVersionPage } from '../management/reading.tsx';
import { saveReason, showReasons } from '../management/reasons.tsx';
import { downloadSource, saveSource, showSource } from '../management/source.tsx';
import { chooseAddress, downloadVersion, showAddress, showRunning, showVersion, showVersionDifferences } from '../management/versions.tsx';
import { meldcodePaths } from '../views/meldcode/site.ts';
import { acting, actingOnDocument, type Route } from '../route.ts';

const versions = `${home}/versies/:version`;

/** The organisation's own meldcode: choose, check, send, establish, put in force. */
export const meldcodeManagementRoutes: readonly Route[] = [
  acting('GET', home, 'meldcode.manage', showOverview),
  acting('GET', `${home}/kiezen`, 'meldcode.manage', showChoice),
  acting('POST', `${home}/kiezen`, 'meldcode.manage', choose),
  actingOnDocument(`${home}/kiezen/bestand`, 'meldcode.manage', chooseDocument),
  acting('GET', concept, 'meldcode.manage', showCheck),
  ...meldcodePaths.map((path) => acting('GET', `${concept}/lezen${path}`, 'meldcode.manage', readDraftPage)),
  acting('GET', `${concept}/lezen/document.pdf`, 'meldcode.manage', printDraft),
  acting('GET', `${concept}/verschillen`, 'meldcode.manage', showDifferences),
  acting('GET', `${concept}/redenen`, 'meldcode.manage', showReasons),
  acting('POST', `${concept}/redenen`, 'meldcode.manage', saveReason),
  acting('GET', `${concept}/bron`, 'meldcode.manage', showSource),
  actingOnDocument(`${concept}/bron`, 'meldcode.manage', saveSource),
  acting('GET', `${concept}/bron.yaml`, 'meldcode.manage', downloadSource),
  acting('GET', `${concept}/versturen`, 'meldcode.manage', showSending),
  acting('POST', `${concept}/versturen`, 'meldcode.manage', send),
  acting('POST', `${concept}/terughalen`, 'meldcode.manage', fetchBack),
  acting('GET', `${concept}/weggooien`, 'meldcode.manage', showDiscarding),
  acting('POST', `${concept}/weggooien`, 'meldcode.manage', discard),
  acting('GET', `${home}/vaststellen`, 'meldcode.approve', showApproval),
  acting('POST', `${home}/vaststellen`, 'meldcode.approve', approve),
  acting('POST', `${home}/vaststellen/teruggeven`, 'meldcode.approve', handBack),
  acting('GET', `${home}/terug`, 'meldcode.approve', showInForce),
  acting('POST', `${home}/terug`, 'meldcode.approve', decideInForce),
  acting('GET', `${home}/dossiers`, 'meldcode.manage', showRunning),
  acting('GET', versions, 'meldcode.read', showVersion),
  ...meldcodePaths.map((path) => acting('GET', `${versions}/lezen${path}`, 'meldcode.read', readVersionPage)),
  acting('GET', `${versions}/lezen/document.pdf`, 'meldcode.read', printVersion),
  acting('GET', `${versions}/bron.yaml`, 'meldcode.read', downloadVersion),
  acting('GET', `${versions}/verschillen`, 'meldcode.manage', showVersionDifferences),
  acting('GET', `${versions}/invoeren`, 'meldcode.approve', showInForce),
  acting('POST', `${versions}/invoeren`, 'meldcode.approve', decideInForce),
  acting('GET', `${versions}/intrekken`, 'meldcode.approve', showWithdrawal),
  acting('POST', `${versions}/intrekken`, 'meldcode.approve', withdraw),
  acting('GET', `${versions}/adres`, 'meldcode.approve', showAddress),
  acting('POST', `${versions}/adres`, 'meldcode.approve', chooseAddress),
];
