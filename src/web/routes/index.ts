import type { Route } from '../route.ts';
import { accountRoutes } from './account.tsx';
import { actRoutes } from './acts.tsx';
import { documentRoutes } from './documents.ts';
import { dossierListRoutes } from './dossiers.tsx';
import { dossierRoutes } from './dossier.tsx';
import { draftRoutes } from './drafts.ts';
import { emergencyRoutes } from './emergency.tsx';
import { loginRoutes } from './login.tsx';
import { meldcodeManagementRoutes } from './meldcodeManagement.ts';
import { meldcodePartRoutes } from './meldcodeParts.tsx';
import { meldcodeRoutes } from './meldcode.tsx';
import { meldcodeUpgradeRoutes } from './meldcodeUpgrade.tsx';
import { schemaRoutes } from './schema.tsx';
import { signalRoutes } from './signal.tsx';
import { startRoutes } from './start.tsx';
import { todayRoutes } from './today.tsx';
import { wijzerRoutes } from './wijzer.tsx';

/** Every address of Pluis, except the operator's (health, metrics, built files). Fixed words come before parameters. */
export const routes: readonly Route[] = [
  ...startRoutes,
  ...wijzerRoutes,
  ...schemaRoutes,
  ...loginRoutes,
  ...accountRoutes,
  ...todayRoutes,
  ...signalRoutes,
  ...emergencyRoutes,
  ...draftRoutes,
  ...meldcodeRoutes,
  ...meldcodeManagementRoutes,
  ...meldcodePartRoutes,
  ...meldcodeUpgradeRoutes,
  ...dossierListRoutes,
  ...dossierRoutes,
  ...documentRoutes,
  ...actRoutes,
];
