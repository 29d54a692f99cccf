/**
 * Every component in every state, with people who do not exist, as static
 * pages: for looking at, for axe and for the rendering tests.
 */
import type { ReactElement } from 'react';
import type { Instant, PlainDate } from '../../src/protocol/time.ts';
import type { Texts } from '../../src/texts/index.ts';
import { Button, ButtonLink, Actions } from '../../src/web/components/Button.tsx';
import { Card, Chip, Confirmation, EmptyState, FactsList, Notice } from '../../src/web/components/Card.tsx';
import { CoverPage } from '../../src/web/components/Cover.tsx';
import { DataTable, Pagination } from '../../src/web/components/DataTable.tsx';
import { ErrorPage } from '../../src/web/components/ErrorPage.tsx';
import { Heading, Paragraph } from '../../src/web/components/Heading.tsx';
import { Link } from '../../src/web/components/Button.tsx';
import { Page, type PageAssets, type PageProps } from '../../src/web/components/Page.tsx';
import { FormPage } from '../../src/web/components/SpecForm.tsx';
import { StepBar } from '../../src/web/components/StepBar.tsx';
import { Timeline } from '../../src/web/components/Timeline.tsx';
import { ObligationList, WhatNow } from '../../src/web/components/WhatNow.tsx';
import { momentValues } from '../../src/web/kit/formValues.ts';
import { validateForm } from '../../src/web/kit/validateForm.ts';
import { everyFieldForm, sampleEntries, sampleObligations, signalForm, weighingForm } from './gallerySamples.ts';

export const galleryAssets: PageAssets = { css: 'index.css', islands: { autosave: 'autosave.js', cover: 'cover.js', nudge: 'nudge.js', wijzer: 'wijzer.js' } };
const now = '2026-03-13T09:40:00Z' as Instant;
const today = '2026-03-13' as PlainDate;
const viewer = { name: 'M. Verzonnen', csrf: 'gallery' };

/** Name of each page and the page itself. */
export function galleryPages(t: Texts): ReadonlyMap<string, ReactElement> {
  const frame = { t, assets: galleryAssets, languageHref: '/taal/en', viewer } satisfies Partial<PageProps>;
  return new Map([
    ['start', <Page {...frame} viewer={null} title="Start" width="full"><Start /></Page>],
    ['today', <Page {...frame} title="Vandaag" current="today" practice extraNav={[{ key: 'beheer', label: 'Beheer', href: '/beheer' }]}><Today t={t} /></Page>],
    ['dossier', <Page {...frame} title="Dossier" current="dossiers" printedAt={now} breadcrumbs={[{ label: 'Dossiers', href: '/dossiers' }]}><Dossier t={t} /></Page>],
    ['signal', <Page {...frame} title="Nieuw signaal" current="signal" width="read" islands={['autosave', 'nudge']}><FormPage t={t} spec={signalForm} values={{ what: 'Noor was agressief', kind: 'thirdParty', ...momentValues('when', now) }} action="/signaal" csrf="gallery" today={today} draft={{ url: '/concept', key: 'k1', restoredFrom: now, discardAction: '/concept/weg' }} /></Page>],
    ['signal-errors', <Page {...frame} title="Nieuw signaal" hasErrors current="signal" width="read" islands={['autosave', 'nudge']}><Refused t={t} /></Page>],
    ['weighing', <Page {...frame} title="Afweging 2" width="read" breadcrumbs={[{ label: 'Dossiers', href: '/dossiers' }, { label: 'Dossier', href: '/dossiers/1' }]}><FormPage t={t} spec={weighingForm} values={{ answer: 'doubt', evidence: ['e1', 'e3'] }} action="/" csrf="gallery" expectedVersion={8} conflict={{ changes: [{ at: now, author: 'J. Fictie', what: 'Aanvulling bij een gesprek', href: '#entry' }] }} /></Page>],
    ['fields', <Page {...frame} title="Alle velden" width="read"><FormPage t={t} spec={everyFieldForm} values={{ people: 'x' }} action="/" csrf="gallery" today={today} /></Page>],
    ['blocks', <Page {...frame} title="Bouwstenen"><Blocks t={t} /></Page>],
    ['done', <Page {...frame} title="Bewaard" width="read"><Confirmation title="Uw signaal is bewaard" next={[{ label: 'Naar het dossier', href: '/dossiers/1' }, { label: 'Nog een signaal', href: '/signaal' }]}><Paragraph>M. Verzonnen leest het en neemt binnen 2 werkdagen contact met u op. U hoeft nu niets te doen.</Paragraph></Confirmation></Page>],
    ['error', <Page {...frame} title="Fout"><ErrorPage t={t} kind="broken" reference="7f3a-19" /></Page>],
    ['covered', <CoverPage t={t} assets={galleryAssets} resumeHref="/vandaag" />],
  ]);
}

function Refused({ t }: { t: Texts }) {
  const values = { child: 'x'.repeat(230), kind: 'heard', whenDate: '31-2-2026', whenTime: '10:40' };
  const { errors } = validateForm(signalForm, values, { t, now });
  return <FormPage t={t} spec={signalForm} values={values} errors={errors} action="/signaal" csrf="gallery" draft={{ url: '/concept', key: 'k1' }} />;
}

function Start() {
  const steps = [['Signalen', 'wat zag of hoorde u?'], ['Overleg', 'met uw collega, met Veilig Thuis'], ['Gesprek', 'met ouders en kind'], ['Wegen', 'vijf vragen, samen'], ['Besluiten', 'melden? en: welke hulp?']];
  return (
    <>
      <div className="hero">
        <div className="wrap hero__row">
          <div>
            <h1>Van een niet‑pluisgevoel naar een zorgvuldig besluit</h1>
            <p className="hero__lead">Pluis leidt u stap voor stap door de meldcode huiselijk geweld en kindermishandeling van uw school of opvang. En bewaart alleen wat moet, zo veilig als het kan.</p>
            <Actions><ButtonLink href="/wijzer">Doorloop de meldcode</ButtonLink><ButtonLink href="/inloggen" look="secondary">Inloggen</ButtonLink></Actions>
            <p>Doorlopen kan zonder account. Er wordt niets bewaard.</p>
          </div>
          <ol className="route">{steps.map(([title, note]) => <li key={title}><span>{title}</span><small>{note}</small></li>)}</ol>
        </div>
      </div>
      <div className="wrap three">
        <section><Heading level={2}>Ik zie iets</Heading><Paragraph>Schrijf in een minuut op wat u zag of hoorde. U hoeft het niet te duiden.</Paragraph><Link href="/signaal">Signaal vastleggen</Link></section>
        <section><Heading level={2}>Ik twijfel</Heading><Paragraph>Bel Veilig Thuis voor advies. Dat mag altijd anoniem, ook als u nog niets zeker weet.</Paragraph><Link href="/wijzer/vt">Wat vraagt Veilig Thuis?</Link></section>
        <section><Heading level={2}>Ik wil weten hoe het werkt</Heading><Paragraph>Lees de vijf stappen, uw eigen rol en wat u wel en niet mag.</Paragraph><Link href="/meldcode">De meldcode lezen</Link></section>
      </div>
    </>
  );
}

const dossiers = [
  { id: '1', who: 'N., 8 jaar, groep 5', step: '3 Gesprek', next: 'gesprek met ouders', by: 'J. Fictie', due: 'do 19 maart', tone: 'due' as const },
  { id: '2', who: 'T., 11 jaar, groep 8', step: '5 Gemeld', next: 'terugkoppeling', by: 'u', due: 'do 12 maart', tone: 'late' as const },
  { id: '3', who: 'S., 6 jaar, groep 3', step: '5 Hulp loopt', next: 'evaluatie', by: 'u', due: 'vandaag', tone: 'due' as const },
];

function Today({ t }: { t: Texts }) {
  return (
    <>
      <Heading level={1}>Goedemorgen. Dit wacht op u.</Heading>
      <Paragraph look="muted">Vrijdag 13 maart · 3 dingen vragen vandaag aandacht, 5 deze week</Paragraph>
      <Card title="Vandaag"><ObligationList t={t} obligations={sampleObligations} /></Card>
      <Card title={<>Lopende dossiers <span className="muted">(10)</span></>} action={{ label: 'Alle dossiers', href: '/dossiers' }}>
        <DataTable
          caption="Lopende dossiers"
          rows={dossiers}
          rowKey={(row) => row.id}
          columns={[
            { key: 'who', label: 'Leerling', cell: (row) => <Link href={`/dossiers/${row.id}`}>{row.who}</Link> },
            { key: 'step', label: 'Stap', cell: (row) => row.step },
            { key: 'next', label: 'Volgende', cell: (row) => row.next },
            { key: 'by', label: 'Wie', cell: (row) => row.by },
            { key: 'due', label: 'Termijn', cell: (row) => <Chip tone={row.tone}>{row.due}</Chip> },
          ]}
        />
      </Card>
    </>
  );
}

function Dossier({ t }: { t: Texts }) {
  return (
    <>
      <Heading level={1}>Leerling N. Voorbeeld, 8 jaar</Heading>
      <Paragraph look="muted">De Fictieschool, groep 5 · meldcode Fedra 2019 · dossier open sinds 2 maart · leerkracht J. Fictie</Paragraph>
      <StepBar t={t} steps={[{ title: 'Signalen', state: 'done', note: '4 signalen' }, { title: 'Overleg', state: 'done', note: 'team 9 maart' }, { title: 'Gesprek', state: 'now', note: 'nu' }, { title: 'Wegen', state: 'todo' }, { title: 'Besluiten', state: 'todo' }]} />
      <div className="columns">
        <div>
          <WhatNow t={t} intro="Praat met de ouders over wat u hebt gezien. Bereid het gesprek voor met de feiten uit dit dossier." primary={{ label: 'Gesprek voorbereiden', href: '#g' }} secondary={[{ label: 'Gesprek is (nog) niet veilig', href: '#n' }]} warnings={[{ text: 'U sloeg het overleg met een collega over. Leg vast waarom, of overleg alsnog.', source: 'Fedra 2019, 1.2' }]} obligations={sampleObligations} />
          <Heading level={2}>{t.common.timeline}</Heading>
          <ul className="filters"><li><a href="#a" aria-current="true">Alles</a></li><li><a href="#f">Feiten</a></li><li><a href="#v">Van anderen</a></li></ul>
          <Timeline t={t} entries={sampleEntries} />
        </div>
        <aside aria-label="Over dit dossier">
          <Card title="Termijnen" level={3}><FactsList facts={[{ label: 'Gesprek ouders', value: <>do 19 maart <Chip tone="due">over 6 dagen</Chip></> }, { label: 'Teamoverleg', value: 'ma 23 maart' }]} /></Card>
          <Card title="Mensen" level={3}><FactsList facts={[{ label: 'Moeder', value: 'gezag · eigen adres geheim' }, { label: 'Vader', value: 'gezag' }, { label: 'Broer', value: <>4 jaar, groep 1 <Link href="#b">ander dossier</Link></> }]} /></Card>
          <Card title="Wie keek in dit dossier" level={3}><Paragraph look="small">Vandaag: u, J. Fictie. Deze week: 3 mensen. <Link href="#w">Alles</Link></Paragraph></Card>
        </aside>
      </div>
    </>
  );
}

function Blocks({ t }: { t: Texts }) {
  return (
    <>
      <Heading level={1}>Bouwstenen</Heading>
      <Card title="Knoppen">
        <Actions><Button>Bewaren</Button><Button look="secondary">Later</Button><Button look="danger">Dossier vernietigen</Button><Button look="subtle">Terug</Button><Link href="#x">Gewone link</Link></Actions>
      </Card>
      <Card title="Meldingen">
        <Notice title="Ter informatie"><p>De terugkoppeling van Veilig Thuis komt binnen vijf werkdagen.</p></Notice>
        <Notice tone="ok"><p>Het gesprek is vastgelegd.</p></Notice>
        <Notice tone="caution"><p>Deze termijn verloopt morgen.</p></Notice>
        <Notice tone="danger" title="Acuut gevaar"><p>Bel 112. Vastleggen kan daarna.</p></Notice>
      </Card>
      <Card title="Labels"><p><Chip>nieuw</Chip> <Chip tone="due">vandaag</Chip> <Chip tone="late">1 werkdag te laat</Chip> <Chip tone="ok">klaar</Chip></p></Card>
      <EmptyState title="Nog geen dossiers" text="Een dossier ontstaat bij het eerste signaal over een kind." action={{ label: 'Nieuw signaal', href: '/signaal' }} />
      <Pagination t={t} page={2} pages={5} href={(page) => `?blad=${page}`} />
    </>
  );
}
