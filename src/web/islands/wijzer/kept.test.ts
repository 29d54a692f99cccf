import { describe, expect, it } from 'vitest';
import { isPublicPage, keptAddress, languageOf, type OfflineConfig } from './kept.ts';

const origin = 'https://pluis.example';
const config: OfflineConfig = { version: '1', assets: ['/assets/index-AB.css'], pages: { nl: ['/wijzer'], en: ['/wijzer?taal=en'] } };
const kept = (address: string, method = 'GET') => keptAddress(config, { method, url: new URL(address, origin).href }, origin);

describe('what may be kept', () => {
  it.each(['/wijzer', '/wijzer?taal=en', '/wijzer/basis', '/wijzer/de-zonnebloem?taal=en', '/wijzer/naslag', '/wijzer/naslag/kindcheck', '/wijzer/signalen/0-4', '/wijzer/signalen?taal=en', '/assets/index-AB.css'])('%s', (address) => {
    expect(kept(address)).toBe(address);
  });
});

describe('what is never touched', () => {
  it.each([
    '/', '/vandaag', '/signaal', '/nood', '/afgedekt', '/inloggen', '/account', '/meldcode', '/dossiers', '/dossiers/00000000-0000-4000-8000-000000000000', '/dossiers/x/melding.pdf', '/concept', '/beheer', '/bestuur', '/taal/en?naar=/wijzer', '/schema', '/metrics',
    '/assets/index-CD.css', '/assets/index-AB.css?x=1', '/wijzer/', '/wijzerplaat', '/wijzer/offline/worker.js', '/wijzer/offline', '/wijzer/naslag/', '/wijzer/naslag/een/twee', '/wijzer/Basis', '/wijzer/%62asis', '/wijzer/../dossiers', '/dossiers/wijzer', '/wijzer?naam=Noor', '/wijzer?taal=en&naam=Noor', '/wijzer?taal=nl',
  ])('%s', (address) => {
    expect(kept(address)).toBeUndefined();
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE'])('a %s', (method) => {
    expect(kept('/wijzer', method)).toBeUndefined();
  });

  it.each(['https://elders.example/wijzer', 'http://pluis.example/wijzer', 'https://pluis.example:444/wijzer', 'https://pluis.example.elders.example/wijzer'])('%s', (address) => {
    expect(kept(address)).toBeUndefined();
  });
});

describe('the address alone says the language', () => {
  it.each([['/wijzer', 'nl'], ['/wijzer?taal=en', 'en']] as const)('%s is %s', (address, language) => {
    expect(languageOf(new URL(address, origin))).toBe(language);
  });

  it('a page is public whatever the host', () => {
    expect(isPublicPage(new URL('/wijzer/naslag', origin))).toBe(true);
    expect(isPublicPage(new URL('/vandaag', origin))).toBe(false);
  });
});
