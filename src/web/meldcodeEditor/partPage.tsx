import { nameOf } from '../../protocol/change/diff.ts';
import { labelOf, nouns } from '../../protocol/change/parts.ts';
import type { Text } from '../../protocol/definition/parts.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { LooseningWithReason } from '../../meldcode/readDraft.ts';
import type { Finding } from '../../protocol/reading/finding.ts';
import { capital, say } from '../../texts/words.ts';
import type { Texts } from '../../texts/index.ts';
import { ActionForm, ButtonLink, Link } from '../components/Button.tsx';
import { Card, Chip, Notice } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { concept } from '../management/frame.tsx';
import { messageWords, remedyWords, sourceWords } from './findingWords.ts';
import { itemsOf, partWith, type Part } from './partPath.ts';
import { shapeOf, type ListShape } from './shapes.ts';

/** Where the parts of the draft are changed. */
export const partsHome = `${concept}/delen`;
/** Where an item is added to the list at an address. */
export const addHome = `${concept}/erbij`;

export function hrefOf(address: string): string {
  return address === '' ? partsHome : `${partsHome}/${address}`;
}

/** What a list is of, in the reader's words: “plicht”, “duty”. */
export function nounOf(list: ListShape, t: Texts): string {
  return say(nouns[list.key] ?? labelOf(list.key), t);
}

const groups = {
  who: ['words', 'functions', 'finalResponsibility', 'partners', 'informs'],
  steps: ['routes', 'forms', 'acts', 'help'],
  report: ['triggers', 'norms', 'waiverGrounds', 'consents', 'secrecy', 'closingGrounds', 'ages'],
  lists: ['emergency', 'socialMap', 'signalLists', 'recordSystem', 'organisationDuties', 'outdated', 'notes'],
} as const;

/** The whole draft as an index: each part with how much is in it and whether something is wrong with it. */
export function PartsIndex({ t, definition, findings }: { t: Texts; definition: Definition; findings: readonly Finding[] }) {
  const words = t.meldcodeEditor;
  const root = shapeOf('meldcode');
  const lineFor = (key: string) => {
    const list = root.lists?.find((one) => one.key === key);
    const single = root.parts?.find((one) => one.key === key);
    const about = findings.filter((finding) => finding.path === key || finding.path.startsWith(`${key}.`) || finding.path.startsWith(`${key}[`)).length;
    const value = (definition as Readonly<Record<string, unknown>>)[key];
    if (single && value === undefined) return null;
    return (
      <li key={key}>
        {list ? <ItemList t={t} part={{ address: '', value: definition }} list={list} findings={about} /> : <PartLine t={t} name={capital(say(labelOf(key), t))} href={hrefOf(key)} findings={about} />}
      </li>
    );
  };
  return (
    <>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <Card key={group} title={words.groups[group]}>
          <ul className="part-list">{groups[group].map(lineFor)}</ul>
        </Card>
      ))}
    </>
  );
}

function PartLine({ t, name, href, findings }: { t: Texts; name: string; href: string; findings: number }) {
  return (
    <p className="part-list__line">
      <Link href={href}>{name}</Link> <RemarkCount t={t} findings={findings} />
    </p>
  );
}

function RemarkCount({ t, findings }: { t: Texts; findings: number }) {
  return findings > 0 ? <Chip tone="due">{t.meldcodeEditor.findings(findings)}</Chip> : null;
}

/** What a list as a whole is called: “Functies”. */
function listName(list: ListShape, t: Texts): string {
  const names: Readonly<Record<string, string>> = t.meldcodeEditor.lists;
  return names[list.key] ?? capital(nounOf(list, t));
}

function ItemList({ t, part, list, findings }: { t: Texts; part: Pick<Part, 'address' | 'value'>; list: ListShape; findings: number }) {
  const words = t.meldcodeEditor;
  const items = itemsOf(part.value, list.key);
  return (
    <details className="part-list__items">
      <summary>
        {listName(list, t)} <span className="muted">{words.count(items.length)}</span> <RemarkCount t={t} findings={findings} />
      </summary>
      <Items t={t} items={items} under={list.key} />
      <AddLink t={t} list={list} under={list.key} />
    </details>
  );
}

function AddLink({ t, list, under }: { t: Texts; list: ListShape; under: string }) {
  return list.open === false ? null : (
    <ButtonLink href={`${addHome}/${under}`} look="secondary">
      {t.meldcodeEditor.add(nounOf(list, t))}
    </ButtonLink>
  );
}

function Items({ t, items, under }: { t: Texts; items: readonly Readonly<Record<string, unknown>>[]; under: string }) {
  if (items.length === 0) return <Paragraph look="muted">{t.meldcodeEditor.itemsNone}</Paragraph>;
  return (
    <ul className="written-list">
      {items.map((item) => (
        <li key={String(item['id'])}>
          <Link href={hrefOf(`${under}.${String(item['id'])}`)}>{say(nameOf(item), t)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What lies below a part: its lists and its single parts. */
export function Below({ t, part }: { t: Texts; part: Part }) {
  const { lists = [], parts = [] } = shapeOf(part.shape);
  const words = t.meldcodeEditor;
  const present = parts.filter((one) => part.value[one.key] !== undefined);
  return (
    <>
      {lists.map((list) => (
        <Card key={list.key} title={listName(list, t)}>
          <Items t={t} items={itemsOf(part.value, list.key)} under={`${part.address}.${list.key}`} />
          <AddLink t={t} list={list} under={`${part.address}.${list.key}`} />
        </Card>
      ))}
      {present.map((one) => (
        <Card key={one.key} title={capital(say(labelOf(one.key), t))}>
          <ButtonLink href={hrefOf(`${part.address}.${one.key}`)} look="secondary">
            {words.change}
          </ButtonLink>
        </Card>
      ))}
    </>
  );
}

/** Moves the item in its list, or takes it away. */
export function Placement({ t, part, csrf, revision }: { t: Texts; part: Part; csrf: string; revision: number }) {
  const words = t.meldcodeEditor;
  const { inList } = part;
  if (!inList) return null;
  const at = inList.ids.indexOf(part.path.at(-1) ?? '');
  const fields = { _version: String(revision) };
  return (
    <Card title={inList.list.open === false ? words.order : words.orderOrRemove}>
      <div className="actions">
        {at > 0 ? <ActionForm action={`${concept}/schuif/${part.address}`} csrf={csrf} label={words.up} fields={{ ...fields, naar: 'op' }} /> : null}
        {at < inList.ids.length - 1 ? <ActionForm action={`${concept}/schuif/${part.address}`} csrf={csrf} label={words.down} fields={{ ...fields, naar: 'neer' }} /> : null}
      </div>
      {inList.list.open === false ? null : (
        <details className="group group--folded">
          <summary>{words.remove}</summary>
          <p>{words.removeText(say(part.name, t))}</p>
          <ActionForm action={`${concept}/weg/${part.address}`} csrf={csrf} look="danger" label={words.removeButton} fields={fields} />
        </details>
      )}
    </Card>
  );
}

/** What check says about this part and all below it, and where it asks less than before. */
export function Remarks({ t, part, definition, findings, loosenings }: { t: Texts; part: Part; definition: Definition; findings: readonly Finding[]; loosenings: readonly LooseningWithReason[] }) {
  const words = t.meldcodeEditor;
  const here = findings.filter((finding) => finding.path === part.findingPath || finding.path.startsWith(`${part.findingPath}.`) || finding.path.startsWith(`${part.findingPath}[`));
  const looser = loosenings.filter((one) => pathText(one.path).startsWith(part.findingPath) && part.findingPath !== '');
  return (
    <>
      {here.length === 0 ? null : (
        <Notice tone="caution" title={words.findings(here.length)}>
          <ul className="written-list">
            {here.map((finding) => (
              <li key={`${finding.code} ${finding.path}`}>
                {messageWords(finding, definition, t)} {remedyWords(finding, t)} {finding.source === undefined ? null : <span className="muted small">({sourceWords(finding.source, t)})</span>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {looser.length === 0 ? null : (
        <Notice tone="caution" title={words.looser}>
          <ul className="written-list">
            {looser.map((one) => (
              <li key={one.key}>
                {say(one.what, t)} {one.statutory ? words.looserLaw : one.reason ? one.reason.reason : <Link href={`${concept}/redenen`} context={say(one.what, t)}>{words.looserReason}</Link>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');
}

/** A field that somebody else changed too: what it says now beside what was typed. */
export function Conflicts({ t, who, conflicts }: { t: Texts; who: string; conflicts: readonly { readonly label: string; readonly theirs: string }[] }) {
  const words = t.meldcodeEditor;
  return (
    <Notice tone="caution" title={words.conflictTitle} announce>
      <p>{words.conflictText(who)}</p>
      <ul className="written-list">
        {conflicts.map((conflict) => (
          <li key={conflict.label}>
            {conflict.label}. {words.conflictTheirs}: “{conflict.theirs}”
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Why an edit was not kept, each with the way to where it can be mended. */
export function NotSaved({ t, title, findings, definition }: { t: Texts; title: string; findings: readonly Finding[]; definition: Definition }) {
  // A part that names what is gone is listed once, however often it does.
  const places = new Map(findings.map((finding) => {
    const part = partWith(definition, finding.path);
    return [finding.code === 'unknownReference' ? `${part?.address ?? ''} ${finding.code}` : `${finding.path} ${finding.message.nl}`, { finding, part }];
  }));
  return (
    <Notice tone="danger" title={title} announce>
      <p>{t.meldcodeEditor.notSavedText}</p>
      <ul className="written-list">
        {[...places].map(([key, { finding, part }]) => (
          <li key={key}>
            {part && part.address !== '' ? <Link href={hrefOf(part.address)}>{say(part.name, t)}</Link> : null} {part && finding.code === 'unknownReference' ? t.meldcodeEditor.stillNames : `${messageWords(finding, definition, t)} ${remedyWords(finding, t)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The title of a part: what it is and what it is called. */
export function PartHeading({ t, part }: { t: Texts; part: Part }) {
  const noun: Text | undefined = part.inList ? nouns[part.inList.list.key] : undefined;
  return (
    <>
      {noun ? <p className="form-progress">{capital(say(noun, t))}</p> : null}
      <Heading level={1}>{part.inList ? say(part.name, t) : capital(say(part.name, t))}</Heading>
    </>
  );
}
