import { may } from '../../access/policy.ts';
import { isVersion } from '../../protocol/change/move.ts';
import type { Guardian } from '../../storage/people/guardians.ts';
import type { Texts } from '../../texts/index.ts';
import { versionName } from '../acts/meldcodeMove.ts';
import { Card, Chip, FactsList } from '../components/Card.tsx';
import { Link } from '../components/Button.tsx';
import { DateText } from '../components/DateText.tsx';
import { dutchClock } from '../kit/dates.ts';
import { dueChip } from '../routes/dossierList.tsx';
import type { DossierPageProps } from './dossierPage.tsx';
import { SiblingsCard } from './siblingsCard.tsx';
import { nameIn, nameOf, say } from './words.ts';

const shownMarks = 4;

/** Beside the timeline: terms, people, documents, and who looked. */
export function DossierAside({ t, view, guardians, siblings, marks, names, inForce, now, actor }: DossierPageProps) {
  const { file, status, standings } = view;
  const href = `/dossiers/${file.dossierId}`;
  const today = dutchClock(now).date;
  const seen = [...new Map(marks.map((mark) => [mark.actorId, mark])).values()].slice(0, shownMarks);
  return (
    <aside>
      <Card title={t.dossier.terms} level={2}>
        {status.terms.length === 0 ? (
          <p className="muted">{t.dossier.noTerms}</p>
        ) : (
          <FactsList
            facts={status.terms.map((term) => {
              const chip = dueChip(term.due ?? today, today, t);
              return { label: say(term.obligation.text, t), value: <Chip tone={chip.tone}>{chip.text}</Chip> };
            })}
          />
        )}
      </Card>
      <Card title={t.dossier.involved} level={2}>
        <FactsList
          facts={file.state.participants.map((participant) => ({
            label: nameOf(names, participant.employee, t),
            value: participant.lockedOut ? t.dossier.lockedOut : nameIn(file.protocol.functions, participant.function, t),
          }))}
        />
        {may(actor, 'participant.add', standings).allowed ? <Link href={`${href}/mensen`}>{t.dossier.changePeople}</Link> : null}
      </Card>
      <Card title={t.dossier.guardians} level={2}>
        <FactsList facts={guardians.map((guardian) => ({ label: t.pages.relations[guardian.relation], value: describe(guardian, t) }))} />
      </Card>
      <SiblingsCard t={t} siblings={siblings} now={now} />
      {may(actor, 'report.document', standings).allowed ? (
        <Card title={t.dossier.documents} level={2}>
          <Link href={`${href}/melding.pdf`}>{t.dossier.reportDocument}</Link>
        </Card>
      ) : null}
      <Card title={t.dossier.whoLooked} level={2}>
        <ul className="plain-list small">
          {seen.map((mark) => (
            <li key={mark.actorId}>
              {nameOf(names, mark.actorId, t)}, <DateText t={t} at={mark.at} style="short" />
            </li>
          ))}
        </ul>
        <Link href={`${href}/gelezen`}>{t.dossier.whoLookedAll}</Link>
      </Card>
      <RouteCard t={t} view={view} actor={actor} />
      <VersionCard t={t} view={view} inForce={inForce} />
      <CourseCard t={t} view={view} actor={actor} />
    </aside>
  );
}

/** Which route this dossier follows, and the way to another one where the meldcode has several. */
function RouteCard({ t, view: { file, status, standings }, actor }: Pick<DossierPageProps, 't' | 'view' | 'actor'>) {
  const switches = file.state.phase === 'open' && may(actor, 'route.switch', standings).allowed;
  if (!switches || file.protocol.routes.length < 2) return null;
  return (
    <Card title={t.routes.cardTitle} level={2}>
      <p className="muted">{say(status.view.route.name, t)}</p>
      <Link href={`/dossiers/${file.dossierId}/andere-route`}>{t.acts.links['andere-route']}</Link>
    </Card>
  );
}

/** Another version of the meldcode is in force than the one this dossier runs on. */
function VersionCard({ t, view: { file }, inForce }: Pick<DossierPageProps, 't' | 'view' | 'inForce'>) {
  if (!inForce || isVersion(inForce, file.protocol)) return null;
  const { move } = t.acts.dossier;
  return (
    <Card title={move.cardTitle} level={2}>
      <p className="muted">{move.cardText(versionName(file.protocol, t), versionName(inForce, t))}</p>
      <Link href={`/dossiers/${file.dossierId}/nieuwe-versie`}>{t.acts.links['nieuwe-versie']}</Link>
    </Card>
  );
}

/** Closing and reopening have a place of their own: nobody should have to look for them. */
function CourseCard({ t, view: { file, standings }, actor }: Pick<DossierPageProps, 't' | 'view' | 'actor'>) {
  const closed = file.state.phase === 'closed';
  if (!may(actor, closed ? 'dossier.reopen' : 'dossier.close', standings).allowed) return null;
  const href = `/dossiers/${file.dossierId}`;
  return (
    <Card title={closed ? t.dossier.reopenTitle : t.dossier.closeTitle} level={2}>
      <p className="muted">{closed ? t.dossier.reopenText : t.dossier.closeText}</p>
      {closed ? <Link href={`${href}/heropenen`}>{t.dossier.reopenAction}</Link> : <Link href={`${href}/sluiten`}>{t.dossier.closeAction}</Link>}
    </Card>
  );
}

/** Never the address itself: whether it is secret is what must not be forgotten. */
function describe(guardian: Guardian, t: Texts): string {
  const parts = [guardian.name, guardian.authority ? t.dossier.authority : t.dossier.noAuthority, guardian.addressSecret ? t.dossier.secretAddress : '', guardian.contactRestriction ? t.dossier.contactRestriction(guardian.contactRestriction) : ''];
  return parts.filter(Boolean).join(' · ');
}
