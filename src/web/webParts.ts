import type { Access } from '../access/access.ts';
import type { DossierFiles } from '../dossier/dossierFile.ts';
import type { DossierLists, DossierWorld, Drafts, ProtocolLibrary } from '../dossier/ports.ts';
import type { Log } from '../log.ts';
import type { MeldcodeWorld } from '../meldcode/ports.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import type { EmployeeId, OrganisationId } from '../protocol/ids.ts';
import type { People } from '../people/people.ts';
import type { ReferenceLibrary } from '../reference/schema.ts';
import type { PageAssets } from './components/Page.tsx';

/** A built file, ready to send. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly compressed: Uint8Array<ArrayBuffer> | undefined;
  readonly type: string;
}

export interface AssetLibrary {
  readonly page: PageAssets;
  /** Addresses of the icons of the wijzer as an app. */
  readonly icons: { readonly svg: string; readonly small: string; readonly large: string };
  /** The service worker's own code; the wijzer's route puts its configuration before it. */
  readonly worker: string;
  /** By file name; undefined when the build made no such file. */
  find(name: string): Asset | undefined;
}

/** Everything the pages work with; made once by the wiring. */
export interface WebParts {
  readonly world: DossierWorld;
  readonly files: DossierFiles;
  readonly access: Access;
  readonly people: People;
  readonly drafts: Drafts;
  readonly lists: DossierLists;
  /** Rejects when the database does not answer. */
  readonly probe: () => Promise<unknown>;
  readonly protocols: ProtocolLibrary;
  /** What the use cases of the organisation's own meldcode work with. */
  readonly meldcode: MeldcodeWorld;
  /** A meldcode that anyone may walk through, by its address under /wijzer; undefined when there is none. */
  readonly publicMeldcode: (code: string) => Promise<Definition | undefined>;
  readonly reference: ReferenceLibrary;
  /** docs/protocol-format.md, for whoever writes a definition. */
  readonly formatDocument: string;
  readonly assets: AssetLibrary;
  readonly log: Log;
  /** Scheme, host and port that people type; undefined while it follows the request's own Host. */
  readonly publicUrl: string | undefined;
  /** Every request passes a proxy of ours, which notes where it comes from. */
  readonly behindProxy: boolean;
  /** True for an organisation in which everybody is fictional. */
  readonly isDemonstration: (organisationId: OrganisationId) => boolean;
  readonly nameOf: (organisationId: OrganisationId, employeeId: EmployeeId, profile: { readonly keyId: string; readonly sealed: Uint8Array }) => Promise<string>;
  /** Logins shown on the demonstration's login page. */
  readonly demonstrationLogins: readonly { readonly role: string; readonly email: string; readonly password: string }[];
  readonly metrics: Metrics;
}

export interface Metrics {
  observe(route: string, method: string, status: number, seconds: number): void;
  /** Prometheus text format. */
  text(): Promise<string>;
}
