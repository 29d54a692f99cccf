import { describe, expect, it } from 'vitest';
import { Script } from './testing/script.ts';

const opened = (): Script => new Script().open();

describe('consent of the parents', () => {
  const nurse = { partners: ['nurse'], outcome: 'x' };
  const consent = { consent: 'outside', from: 'Noor Voorbeeld', given: true, written: true };
  it('is needed to discuss a child by name outside', () => {
    expect(opened().refusal('recordConsultation', nurse)).toMatchObject({ key: 'consentNeeded', source: '§3.3', field: 'deviationReasons', params: { consent: 'outside' }, askReasons: true });
  });
  it('is not needed without a name', () => {
    expect(opened().try('recordConsultation', { ...nurse, anonymous: true }).ok).toBe(true);
  });
  it('must be in writing where the meldcode says so', () => {
    const script = opened();
    script.do('recordConsent', { ...consent, written: false });
    expect(script.refusal('recordConsultation', nurse).key).toBe('consentNeeded');
    script.do('recordConsent', consent);
    expect(script.try('recordConsultation', nurse).ok).toBe(true);
  });
  it('can be withdrawn: the newest counts', () => {
    const script = opened();
    script.do('recordConsent', consent);
    script.do('recordConsent', { ...consent, given: false });
    expect(script.refusal('recordConsultation', nurse).key).toBe('consentNeeded');
    const result = script.try('recordConsultation', nurse, { because: 'Safety' });
    expect(result.ok && result.value[0]?.data).toMatchObject({ obligations: ['consent:outside'], reasons: 'Safety' });
  });
});
