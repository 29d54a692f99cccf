/** The wizard that brings an outdated meldcode up to today's law, point by point. */
import { stringify } from 'yaml';
import { readDraft } from '../../meldcode/readDraft.ts';
import { replaceText } from '../../meldcode/replaceText.ts';
import { diffDefinitions } from '../../protocol/change/diff.ts';
import { upgradesFor, type Upgrade } from '../../protocol/change/upgrade.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import { say } from '../../texts/words.ts';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { SpecForm } from '../components/SpecForm.tsx';
import { sourceWords } from '../meldcodeEditor/findingWords.ts';
import type { FieldError, FormSpec, NoteBlock } from '../kit/form.ts';
import { listOf } from '../kit/formValues.ts';
import { validateForm } from '../kit/validateForm.ts';
import { concept, DraftNav, managementPage, refusedPage } from '../management/frame.tsx';
import { seeOther } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';

const here = `${concept}/bijwerken`;
const chosen = 'punten';

interface Wizard {
  readonly definition: Definition;
  readonly revision: number;
  readonly model: Definition;
  readonly upgrades: readonly Upgrade[];
}

async function opened(visit: ActiveVisit): Promise<Wizard | Response> {
  const { t, parts, visitor } = visit;
  const view = await readDraft(parts.meldcode, visitor.session.actor);
  if (!view.ok) return refusedPage(visit, view.problem, t.meldcodeEditor.upgrade.title);
  if (view.value.draft.state !== 'open') return refusedPage(visit, { key: 'withBoard' }, t.meldcodeEditor.upgrade.title);
  const { definition, revision } = view.value;
  if (!definition) return seeOther(visit, `${concept}/bron`);
  const model = modelFor(definition, parts.meldcode.shipped.all().map((one) => one.definition));
  return { definition, revision: revision.revision, model, upgrades: upgradesFor(definition, model) };
}

/** The meldcode of one's own sector where there is one for that sector alone, else the basis. */
function modelFor(definition: Definition, shipped: readonly Definition[]): Definition {
  const childcare = definition.sectors.includes('childcare') && !definition.sectors.includes('education');
  const wanted = childcare ? 'kinderopvang' : 'basis';
  const model = shipped.find((one) => one.id === wanted) ?? shipped.find((one) => one.id === 'basis');
  if (!model) throw new Error('the base meldcode is not among the shipped definitions');
  return model;
}

function specOf({ t }: ActiveVisit, { definition, upgrades }: Wizard): FormSpec {
  const words = t.meldcodeEditor.upgrade;
  let now = definition;
  const details = upgrades.map((upgrade): NoteBlock => {
    const after = upgrade.apply(now);
    const changes = diffDefinitions(now, after);
    now = after;
    return { kind: 'note', text: words.adds(changes.length), items: changes.map((change) => ({ label: [say(change.where, t), say(change.what, t)].filter((part) => part !== '').join(': ') })) };
  });
  return {
    key: 'meldcode-upgrade',
    title: words.title,
    fields: [
      { kind: 'checkboxes', name: chosen, label: words.choose, hint: words.all, required: true, requiredMessage: words.nothingChosen, options: upgrades.map((upgrade) => ({ value: upgrade.id, label: say(upgrade.title, t), hint: `${say(upgrade.why, t)} (${t.common.source}: ${sourceWords(upgrade.source, t)})` })) },
      ...details.map((note, at): FormSpec['fields'][number] => ({ kind: 'group', folded: true, legend: words.what(upgrades[at] ? say(upgrades[at].title, t) : ''), fields: [note] })),
    ],
    submitLabel: words.button,
  };
}

function draw(visit: ActiveVisit, wizard: Wizard, { errors = [], problem, values }: { readonly errors?: readonly FieldError[]; readonly problem?: string; readonly values?: readonly string[] }): Response {
  const { t, visitor, context } = visit;
  const words = t.meldcodeEditor.upgrade;
  const done = Number(context.req.query('overgenomen') ?? '0');
  const body = (
    <>
      <Heading level={1}>{words.title}</Heading>
      <DraftNav t={t} current={here} />
      {done > 0 && errors.length === 0 && problem === undefined ? (
        <Notice tone="ok" announce>
          <p>{words.done(done)}</p>
        </Notice>
      ) : null}
      {problem === undefined ? null : (
        <Notice tone="caution" announce>
          <p>{problem}</p>
        </Notice>
      )}
      {wizard.upgrades.length === 0 ? (
        <EmptyState title={words.nothing} action={{ label: t.meldcodeManagement.links.check, href: concept }} />
      ) : (
        <>
          <Paragraph look="lead">{words.intro}</Paragraph>
          <Paragraph>{words.from(say(wizard.model.title, t))}</Paragraph>
          <SpecForm t={t} spec={specOf(visit, wizard)} values={{ [chosen]: values ?? wizard.upgrades.map((upgrade) => upgrade.id) }} errors={errors} action={here} csrf={visitor.csrf} expectedVersion={wizard.revision} />
        </>
      )}
      <ButtonLink href={concept} look="secondary">
        {t.meldcodeManagement.links.check}
      </ButtonLink>
    </>
  );
  return managementPage(visit, { title: words.title, width: 'read', hasErrors: errors.length > 0, status: problem === undefined ? (errors.length > 0 ? 422 : 200) : 409, body });
}

async function show(visit: ActiveVisit): Promise<Response> {
  const wizard = await opened(visit);
  return wizard instanceof Response ? wizard : draw(visit, wizard, {});
}

/** Takes over what was ticked, in the order of the list; what is left out can come later. */
async function apply(visit: ActiveVisit): Promise<Response> {
  const wizard = await opened(visit);
  if (wizard instanceof Response) return wizard;
  const { t, form, now, parts, visitor } = visit;
  const words = t.meldcodeEditor.upgrade;
  const { values, errors } = validateForm(specOf(visit, wizard), form.values, { t, now });
  if (errors.length > 0) return draw(visit, wizard, { errors, values: listOf(form.values, chosen) });
  const ids = listOf(values, chosen);
  const upgrades = wizard.upgrades.filter((upgrade) => ids.includes(upgrade.id));
  const after = upgrades.reduce((definition, upgrade) => upgrade.apply(definition), wizard.definition);
  const saved = await replaceText(parts.meldcode, visitor.session.actor, form.expectedVersion ?? wizard.revision, stringify(after, { lineWidth: 0, aliasDuplicateObjects: false }));
  if (saved.ok) return seeOther(visit, `${here}?overgenomen=${String(upgrades.length)}`);
  if (saved.problem.key === 'changedMeanwhile') return draw(visit, wizard, { problem: words.changedMeanwhile, values: ids });
  return refusedPage(visit, saved.problem, words.title);
}

export const meldcodeUpgradeRoutes: readonly Route[] = [acting('GET', here, 'meldcode.manage', show), acting('POST', here, 'meldcode.manage', apply)];
