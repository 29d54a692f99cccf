import { say } from '../../../texts/words.ts';
import { chapter, type Chapter, type Reading } from '../description.ts';

/** Whom to call when there is danger now (R050–R053). */
export function dangerChapter({ t, protocol }: Reading): Chapter[] {
  const { emergency } = protocol;
  const places = emergency.contacts.map((contact) => ({ name: say(contact.name, t), category: undefined, phone: contact.phone, email: undefined, website: undefined, checkedOn: undefined }));
  return chapter('gevaar', t.meldcode.dangerTitle, [
    { kind: 'text', text: say(emergency.text, t), source: emergency.source },
    { kind: 'places', places, withCheck: false },
  ]);
}
