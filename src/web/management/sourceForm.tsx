import type { Texts } from '../../texts/index.ts';
import { Actions, Button, Link } from '../components/Button.tsx';

interface FileFormProps {
  readonly t: Texts;
  readonly csrf: string;
  readonly action: string;
}

function FileField({ label }: { label: string }) {
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor="source-file">
        {label}
      </label>
      <input className="file-field" id="source-file" type="file" name="file" accept=".yaml,.yml,text/yaml,application/yaml,text/plain" />
    </div>
  );
}

/** One file to begin with. */
export function FileForm({ t, csrf, action }: FileFormProps) {
  return (
    <form className="form" method="post" action={action} encType="multipart/form-data">
      <input type="hidden" name="_csrf" value={csrf} />
      <FileField label={t.meldcodeManagement.fileLabel} />
      <Actions>
        <Button look="secondary">{t.meldcodeManagement.fileSave}</Button>
      </Actions>
    </form>
  );
}

export interface SourceFormProps extends FileFormProps {
  readonly text: string;
  readonly revision: number;
  readonly invalid: boolean;
  readonly download: string;
}

/** The whole definition as text, or a file in its place. */
export function SourceForm({ t, csrf, action, text, revision, invalid, download }: SourceFormProps) {
  const { meldcodeManagement: m } = t;
  return (
    <form className="form" method="post" action={action} encType="multipart/form-data">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_version" value={revision} />
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="source-text">
          {m.sourceLabel}
        </label>
        <textarea className="utrecht-textarea utrecht-textarea--html-textarea source-text" id="source-text" name="text" rows={28} wrap="off" spellCheck={false} aria-invalid={invalid || undefined} defaultValue={text} />
      </div>
      <p className="utrecht-form-field-description">{m.sourceFileHint}</p>
      <FileField label={m.sourceFile} />
      <Actions>
        <Button>{m.sourceSave}</Button>
        <Link href={download}>{m.sourceDownload}</Link>
      </Actions>
    </form>
  );
}
